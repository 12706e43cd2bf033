namespace MedSocial.Formats;

/// <summary>How <see cref="FhirBundle"/> and <see cref="FhirNdjson"/> read. Immutable; what is not set keeps its default.</summary>
/// <remarks><see cref="ImportOptions.ContactReceiver"/> is handed the telephone numbers and mail addresses of practitioners with an RPPS number.</remarks>
public sealed record FhirImportOptions : ImportOptions
{
    /// <summary>The largest value that <see cref="MaxResourceBytes"/> takes: 256 MiB.</summary>
    public const int MaxResourceBytesLimit = 1 << 28;

    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static FhirImportOptions Default { get; } = new();

    /// <summary>Gets the most bytes that a resource may have, to the next power of two; 16 MiB unless set, and never less than 256 KiB.</summary>
    /// <remarks>It bounds the memory that reading needs beside the records. A longer line of NDJSON is skipped; a bundle with a longer entry is refused.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than <see cref="MaxResourceBytesLimit"/>.</exception>
    public int MaxResourceBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxResourceBytesLimit);
            field = value;
        }
    } = 16 << 20;
}
