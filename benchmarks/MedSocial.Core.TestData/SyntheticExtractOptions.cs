namespace MedSocial.TestData;

/// <summary>What a synthetic extract of a register looks like.</summary>
public sealed record SyntheticExtractOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static SyntheticExtractOptions Default { get; } = new();

    /// <summary>Gets how many further rows there are for each professional: a tenth makes 2.2 million rows of 2 million people.</summary>
    public double FurtherSites { get; init; } = 0.1;

    /// <summary>Gets the share of rows that are awkward, each in one way.</summary>
    public double AwkwardShare { get; init; } = 0.02;

    /// <summary>Gets the share of professionals of the French extract with an ADELI number.</summary>
    public double AdeliShare { get; init; } = 0.03;

    /// <summary>Gets whether the text is Windows-1252; UTF-8 otherwise.</summary>
    public bool Windows1252 { get; init; }

    /// <summary>Gets whether UTF-8 begins with its mark.</summary>
    public bool Mark { get; init; }
}

/// <summary>What an extract was written with, so that a reader of it can be judged.</summary>
/// <param name="Rows">The rows, header and blank lines apart.</param>
/// <param name="Professionals">The different people in rows that can be read.</param>
/// <param name="BadRows">The rows that no reader can make anything of.</param>
/// <param name="ShortRows">The rows cut after the name of the town.</param>
/// <param name="UnknownCodes">The rows with a profession or a skill that no nomenclature has.</param>
/// <param name="OutOfScope">The rows that are not those of a person in force.</param>
public readonly record struct SyntheticExtractSummary(long Rows, int Professionals, long BadRows, long ShortRows, long UnknownCodes, long OutOfScope);
