using MedSocial.Storage;

namespace MedSocial;

/// <summary>What <see cref="MedicalDirectory.Verify"/> found in the file of a directory.</summary>
public sealed record DirectoryFileReport
{
    /// <summary>Gets whether every byte is as it was written.</summary>
    public bool IsValid => Error == DirectoryFileError.None;

    /// <summary>Gets what is wrong; <see cref="DirectoryFileError.None"/> when nothing is.</summary>
    public DirectoryFileError Error { get; init; }

    /// <summary>Gets where it is wrong, in bytes from the start; -1 when that is not known or nothing is wrong.</summary>
    public long Offset { get; init; } = -1;

    /// <summary>Gets what is wrong in a sentence; empty when nothing is.</summary>
    public string Message { get; init; } = "";

    /// <summary>Gets the length of the file in bytes.</summary>
    public long Length { get; init; }

    /// <summary>Gets the version of the format; 0 when the header cannot be read.</summary>
    public int FormatVersion { get; init; }

    /// <summary>Gets the program that made the file; empty when the header cannot be read.</summary>
    public string Producer { get; init; } = "";

    /// <summary>Gets when the file was made, as its maker said; null when it does not say.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Gets how many segments it holds.</summary>
    public int Segments { get; init; }

    /// <summary>Gets how many sections it holds.</summary>
    public int Sections { get; init; }

    /// <summary>Returns that the file is whole, or what is wrong.</summary>
    /// <returns>For example <c>Whole: 46848 bytes of format version 2</c>.</returns>
    public override string ToString() => IsValid ? FormattableString.Invariant($"Whole: {Length} bytes of format version {FormatVersion}") : Message;
}
