namespace MedSocial.Formats;

/// <summary>How <see cref="DirectoryJson"/> writes and reads. Immutable; what is not set keeps its default.</summary>
public sealed record DirectoryJsonOptions
{
    /// <summary>The largest value that <see cref="MaxRecordBytes"/> takes: 256 MiB.</summary>
    public const int MaxRecordBytesLimit = 1 << 28;

    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static DirectoryJsonOptions Default { get; } = new();

    /// <summary>Gets whether each member stands on its own line; lines end in LF on every system.</summary>
    public bool Indented { get; init; }

    /// <summary>Gets whether the withheld civil names of protected people are written; set it only with the right to hand them on.</summary>
    /// <remarks>Without it such a name is written as the mark that there is one. Reading takes what the document holds either way.</remarks>
    public bool IncludeWithheldNames { get; init; }

    /// <summary>Gets the most bytes that one record of a document may have; a longer one is refused. 16 MiB unless set.</summary>
    /// <remarks>It bounds the memory that reading needs beside the records themselves.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than <see cref="MaxRecordBytesLimit"/>.</exception>
    public int MaxRecordBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxRecordBytesLimit);
            field = value;
        }
    } = 16 << 20;

    /// <summary>Gets who is told how many records have been read or written: every 64 KiB or so, and at the end.</summary>
    public IProgress<long>? Progress { get; init; }
}
