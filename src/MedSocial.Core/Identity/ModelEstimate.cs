using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>Expectation maximisation over levels of comparisons (Dempster, Laird and Rubin, 1977; Winkler 1988 for linkage).</summary>
internal sealed class ModelEstimate(IdentityModel start, ImmutableArray<FieldComparison> comparisons)
{
    private const double Least = 1e-6, Settled = 1e-4;

    /// <summary>What the start model counts for, in comparisons: a level seen once does not make a probability.</summary>
    private const double StartWeight = 2;

    private readonly double[][] _m = [.. start.Fields.Select(field => field.Levels.Select(level => level.M).ToArray())];
    private readonly double[][] _u = [.. start.Fields.Select(field => field.Levels.Select(level => level.U).ToArray())];

    private readonly bool _hasRandom = comparisons.Any(one => one.IsRandom);

    internal IdentityModel Run(int rounds)
    {
        if (comparisons.IsEmpty)
            return start;
        foreach (var one in comparisons)
        {
            if (one.Levels.Count != start.Fields.Count || one.Bits.Count != start.Fields.Count)
                throw new InvalidOperationException("A comparison has not as many fields as the model.");
        }
        for (var round = 0; round < rounds; round++)
        {
            if (Step() < Settled)
                break;
        }
        return start with { Fields = start.Fields.Select((field, i) => field with { Levels = Levels(field, i) }).ToImmutableArray() };
    }

    private EquatableArray<LevelModel> Levels(FieldModel field, int i) =>
        field.Levels.Select((level, j) => level with { M = _m[i][j], U = level.UsesFrequency ? level.U : _u[i][j] }).ToImmutableArray();

    /// <summary>One round; returns the greatest change of a probability.</summary>
    private double Step()
    {
        var (matched, unmatched) = (Zeros(), Zeros());
        foreach (var one in comparisons)
        {
            var probability = Posterior(one);
            for (var i = 0; i < one.Levels.Count; i++)
            {
                if (one.Levels[i] is >= 0 and var level)
                {
                    matched[i][level] += one.IsRandom ? 0 : probability;
                    // Blocking brings strangers together who agree: where there are random pairs, they alone say how often strangers do; and some of them are no strangers.
                    unmatched[i][level] += _hasRandom && !one.IsRandom ? 0 : 1 - probability;
                }
            }
        }
        var change = 0.0;
        for (var i = 0; i < _m.Length; i++)
        {
            change = Math.Max(change, Renew(_m[i], matched[i]));
            change = Math.Max(change, Renew(_u[i], unmatched[i]));
        }
        return change;
    }

    /// <summary>The weights of the start, moved by what m and u have become; frequencies stay in them.</summary>
    private double Posterior(FieldComparison one)
    {
        var bits = one.Prior;
        for (var i = 0; i < one.Levels.Count; i++)
        {
            if (one.Levels[i] is not (>= 0 and var at))
                continue;
            var level = start.Fields[i].Levels[at];
            bits += one.Bits[i] + Math.Log2(_m[i][at] / level.M) - (level.UsesFrequency ? 0 : Math.Log2(_u[i][at] / level.U));
        }
        return Odds.Probability(bits);
    }

    private static double Renew(double[] probabilities, double[] counts)
    {
        var total = counts.Sum();
        if (total < StartWeight)
            return 0;
        var mass = probabilities.Sum();
        var change = 0.0;
        for (var level = 0; level < counts.Length; level++)
        {
            var next = Math.Max(Least, (counts[level] + StartWeight * probabilities[level] / mass) / (total + StartWeight));
            change = Math.Max(change, Math.Abs(next - probabilities[level]));
            probabilities[level] = next;
        }
        return change;
    }

    private double[][] Zeros() => [.. _m.Select(levels => new double[levels.Length])];
}

/// <summary>Odds in bits.</summary>
internal static class Odds
{
    internal static double Bits(double probability) => Math.Log2(probability / (1 - probability));

    internal static double Probability(double bits) => bits > 0 ? 1 / (1 + Math.Pow(2, -bits)) : Math.Pow(2, bits) / (1 + Math.Pow(2, bits));
}
