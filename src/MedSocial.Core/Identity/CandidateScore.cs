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

/// <summary>What was found of one candidate.</summary>
internal struct CandidateScore
{
    internal int Practitioner;
    internal double Weight;
    internal double Frequency;
    internal FieldBits Bits;
    internal FieldLevels Levels;
}
