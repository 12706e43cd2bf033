using System.Runtime.CompilerServices;

namespace MedSocial.Identity;

/// <summary>The bits of each field.</summary>
[InlineArray(DefaultModel.FieldCount)]
internal struct FieldBits
{
    private double _first;
}

/// <summary>The level of each field, or -1 for no evidence.</summary>
[InlineArray(DefaultModel.FieldCount)]
internal struct FieldLevels
{
    private sbyte _first;
}

/// <summary>What one field says of one candidate.</summary>
/// <param name="Level">The level, by its place in <see cref="DefaultModel"/>; -1 for no evidence.</param>
/// <param name="Share">How often what agrees occurs.</param>
/// <param name="Bits">What it weighs.</param>
internal readonly record struct FieldEvidence(int Level, double Share, double Bits)
{
    internal static FieldEvidence None { get; } = new(-1, 1, 0);
}

/// <summary>What was found of one candidate.</summary>
internal struct CandidateScore
{
    internal int Practitioner;
    internal double Weight;
    internal double Frequency;
    internal FieldBits Bits;
    internal FieldLevels Levels;

    internal CandidateScore(int practitioner)
    {
        (Practitioner, Frequency) = (practitioner, 1);
        ((Span<sbyte>)Levels).Fill(-1);
    }

    internal void Set(int field, in FieldEvidence evidence)
    {
        Levels[field] = (sbyte)evidence.Level;
        Bits[field] = evidence.Bits;
    }

    /// <summary>Adds up the bits, in the order of the fields and after the prior: the order in which a waterfall shows them.</summary>
    internal void Sum(double prior)
    {
        Weight = prior;
        foreach (var bits in (ReadOnlySpan<double>)Bits)
            Weight += bits;
    }
}
