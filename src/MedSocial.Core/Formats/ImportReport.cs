namespace MedSocial.Formats;

/// <summary>What became of the rows of an imported file.</summary>
/// <remarks><see cref="Read"/> is the sum of <see cref="Imported"/> and <see cref="Skipped"/>: all three count rows. Equal by value.</remarks>
public sealed record ImportReport
{
    /// <summary>Gets how many rows the file has; header and blank lines do not count.</summary>
    public required long Read { get; init; }

    /// <summary>Gets how many rows were imported; several rows of one professional make one practitioner.</summary>
    public required long Imported { get; init; }

    /// <summary>Gets how many rows were skipped; each is counted among the issues.</summary>
    public required long Skipped { get; init; }

    /// <summary>Gets how many practitioners were given to the builder.</summary>
    public required int Practitioners { get; init; }

    /// <summary>Gets the encoding that the file turned out to have.</summary>
    public ExtractEncoding Encoding { get; init; }

    /// <summary>Gets the character between fields that the file turned out to have; null for formats that have none or only one.</summary>
    public char? Separator { get; init; }

    /// <summary>Gets the first issues in the order of the file, as many as the options keep; a tenth of these at most of one code.</summary>
    public EquatableArray<ImportIssue> Issues { get; init; }

    /// <summary>Gets how often each issue occurred, kept or not, in ascending order of codes.</summary>
    public EquatableArray<ImportIssueCount> IssueCounts { get; init; }

    /// <summary>Tells how often an issue occurred, kept or not.</summary>
    /// <param name="code">The issue.</param>
    /// <returns>How many times.</returns>
    public long CountOf(DirectoryIssueCode code)
    {
        foreach (var count in IssueCounts)
        {
            if (count.Code == code)
                return count.Count;
        }
        return 0;
    }
}

/// <summary>Names an encoding in which extracts of registers come.</summary>
public enum ExtractEncoding
{
    /// <summary>UTF-8, with or without a mark at the start; plain ASCII is UTF-8.</summary>
    Utf8,

    /// <summary>Windows-1252, the code page of Western Europe.</summary>
    Windows1252,
}
