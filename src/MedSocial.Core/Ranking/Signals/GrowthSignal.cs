using System.Buffers;

namespace MedSocial.Ranking.Signals;

/// <summary>How fast the followers grow: the Theil–Sen slope of ln(1 + followers) over time, of the most followed account that has one.</summary>
/// <remarks>
/// Unit: natural logarithms per year (0.69 is a doubling in a year), negative where they fall. The median of the slopes between all pairs of
/// figures of different days (Theil 1950, Sen 1968): up to 29 % of them may be wrong. Needs figures of three days; less is missing. Source:
/// the dated figures, as stated. Of more than 200 figures the newest 200 count.
/// </remarks>
public sealed record GrowthSignal : IRankingSignal
{
    private const int Fewest = 3;
    private const int Most = 200;
    private const double DaysPerYear = 365.25;

    /// <inheritdoc/>
    public string Name => "growth";

    /// <inheritdoc/>
    public string NameFr => "croissance";

    /// <inheritdoc/>
    public string Unit => "ln followers per year";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate) => Best(candidate, out _);

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        Best(candidate, out var figures);
        var percent = (Math.Exp(value) - 1) * 100;
        return new(
            FormattableString.Invariant($"{percent:+0.#;-0.#;0} % followers a year, the median slope between {figures} figures"),
            string.Create(Contribution.French, $"{percent:+0.#;-0.#;0} % d’abonnés par an, pente médiane entre {figures} relevés"));
    }

    /// <summary>The median of the slopes between all pairs of different days; NaN with fewer than three days.</summary>
    internal static double Slope(ReadOnlySpan<int> days, ReadOnlySpan<long> values)
    {
        var newest = Math.Max(0, days.Length - Most);
        days = days[newest..];
        values = values[newest..];
        var different = days.IsEmpty ? 0 : 1;
        for (var i = 1; i < days.Length; i++)
            different += days[i] == days[i - 1] ? 0 : 1;
        if (different < Fewest)
            return double.NaN;
        var slopes = ArrayPool<double>.Shared.Rent(days.Length * (days.Length - 1) / 2);
        var count = 0;
        for (var i = 0; i < days.Length; i++)
        {
            for (var j = i + 1; j < days.Length; j++)
            {
                if (days[j] != days[i])
                    slopes[count++] = (Math.Log(1.0 + values[j]) - Math.Log(1.0 + values[i])) * DaysPerYear / (days[j] - days[i]);
            }
        }
        slopes.AsSpan(0, count).Sort();
        var median = count % 2 == 1 ? slopes[count / 2] : (slopes[count / 2 - 1] + slopes[count / 2]) / 2;
        ArrayPool<double>.Shared.Return(slopes);
        return median;
    }

    private static double Best(in RankingCandidate candidate, out int figures)
    {
        var measures = candidate.Columns.Measures;
        var (slope, most) = (double.NaN, -1L);
        figures = 0;
        foreach (var account in measures.Followers < 0 ? [] : candidate.AccountOrdinals)
        {
            var (start, end) = measures.Series(account, measures.Followers, candidate.Context.Day);
            if (end - start < Fewest || measures.Lowers[end - 1] <= most)
                continue;
            var one = Slope(measures.Days.AsSpan(start, end - start), measures.Values.AsSpan(start, end - start));
            if (double.IsNaN(one))
                continue;
            (slope, most, figures) = (one, measures.Lowers[end - 1], Math.Min(Most, end - start));
        }
        return slope;
    }
}
