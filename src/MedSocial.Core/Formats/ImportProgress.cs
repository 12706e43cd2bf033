namespace MedSocial.Formats;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">The rows read so far, skipped ones included.</param>
/// <param name="Bytes">The bytes taken from the stream so far, compressed where it is compressed.</param>
/// <param name="TotalBytes">The bytes of the stream, or null where it does not tell its length.</param>
/// <param name="RowsPerSecond">Rows by time since the import began; 0 as long as no time has passed.</param>
/// <param name="Issues">How many issues were found so far.</param>
public readonly record struct ImportProgress(long Rows, long Bytes, long? TotalBytes, double RowsPerSecond, long Issues);
