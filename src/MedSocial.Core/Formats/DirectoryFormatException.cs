namespace MedSocial.Formats;

/// <summary>Thrown when a document cannot be read; says what is wrong, in which member and at which byte.</summary>
public sealed class DirectoryFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="path">The member, such as <c>practitioners[3].places[0].country</c>; empty for the document as a whole.</param>
    /// <param name="position">The position in bytes, counted from 0 at the start of the stream.</param>
    /// <param name="reason">What is wrong, in a sentence.</param>
    public DirectoryFormatException(DirectoryFormatError code, string path, long position, string reason)
        : base($"{reason} ({(string.IsNullOrEmpty(path) ? "" : path + ", ")}byte {position})")
    {
        Code = code;
        Path = path ?? "";
        Position = position;
    }

    /// <summary>Gets what is wrong; stable across versions.</summary>
    public DirectoryFormatError Code { get; }

    /// <summary>Gets the member, such as <c>practitioners[3].places[0].country</c>; empty for the document as a whole.</summary>
    public string Path { get; }

    /// <summary>Gets the position in bytes, counted from 0 at the start of the stream: where the offending value or record begins.</summary>
    public long Position { get; }
}

/// <summary>What can be wrong in a document. The numbers are stable.</summary>
public enum DirectoryFormatError
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text breaks the grammar of JSON; comments, trailing commas and NaN are no JSON.</summary>
    NotJson = 1,

    /// <summary>The document ends before it is complete.</summary>
    Truncated = 2,

    /// <summary>Something follows the end of the document.</summary>
    TrailingData = 3,

    /// <summary>Objects and arrays are nested more deeply than any document of the format.</summary>
    TooDeep = 4,

    /// <summary>A record, or one value outside the records, has more bytes than the options allow.</summary>
    RecordTooLarge = 5,

    /// <summary>The text is not UTF-8, or an escape stands for half a surrogate pair.</summary>
    InvalidText = 6,

    /// <summary>The document is not of this format: JSON that does not say so, or a file that is no extract of the register.</summary>
    WrongFormat = 7,

    /// <summary>The document is of a version of the format that is newer than this library.</summary>
    NewerVersion = 8,

    /// <summary>A member stands twice in one object.</summary>
    DuplicateMember = 9,

    /// <summary>A member that must be there is not.</summary>
    MissingMember = 10,

    /// <summary>A value has the wrong type, is out of range, or is not one of the known names.</summary>
    InvalidValue = 11,

    /// <summary>A compressed file is damaged, or of a kind that cannot be read.</summary>
    BadArchive = 12,

    /// <summary>The file has more bytes, counted after decompression, than the options allow.</summary>
    FileTooLarge = 13,
}
