namespace MedSocial.Storage;

/// <summary>Thrown when the file of a directory cannot be used; says what is wrong and at which byte.</summary>
public sealed class DirectoryFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="path">The file; null for bytes that are no file.</param>
    /// <param name="offset">Where it is wrong, in bytes from the start of the file; -1 when that is not known.</param>
    /// <param name="reason">What is wrong, in a sentence without its full stop.</param>
    /// <param name="inner">What was thrown first, or null.</param>
    public DirectoryFileException(DirectoryFileError code, string? path, long offset, string reason, Exception? inner = null)
        : base($"{reason} ({(string.IsNullOrEmpty(path) ? "directory" : System.IO.Path.GetFileName(path))}{(offset < 0 ? "" : FormattableString.Invariant($", byte {offset}"))}).", inner)
    {
        Code = code;
        Path = path;
        Offset = offset;
    }

    /// <summary>Gets what is wrong; stable across versions.</summary>
    public DirectoryFileError Code { get; }

    /// <summary>Gets the file; null for bytes that are no file.</summary>
    public string? Path { get; }

    /// <summary>Gets where it is wrong, in bytes from the start of the file; -1 when that is not known.</summary>
    public long Offset { get; }
}

/// <summary>What can be wrong with the file of a directory. The numbers are stable.</summary>
public enum DirectoryFileError
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The file has no bytes.</summary>
    Empty = 1,

    /// <summary>The file does not begin as a directory does.</summary>
    WrongFormat = 2,

    /// <summary>The file is of a version of the format that is newer than this library.</summary>
    NewerVersion = 3,

    /// <summary>The file ends before what its header says.</summary>
    Truncated = 4,

    /// <summary>Bytes follow the end that the header says.</summary>
    TrailingData = 5,

    /// <summary>A checksum differs: bytes were changed after they were written.</summary>
    ChecksumMismatch = 6,

    /// <summary>A section that must be there is not.</summary>
    MissingSection = 7,

    /// <summary>The content contradicts itself.</summary>
    Corrupt = 8,
}
