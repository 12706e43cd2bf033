namespace MedSocial;

/// <summary>How <see cref="MedicalDirectory.Open(string, DirectoryOpenOptions?)"/> opens. Immutable; what is not set keeps its default.</summary>
public sealed record DirectoryOpenOptions
{
    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static DirectoryOpenOptions Default { get; } = new();

    /// <summary>Gets whether the checksum of the whole content is verified, which reads all of it, about a gigabyte in half a second; without it header and
    /// table are, and that everything that a section counts lies within the file.</summary>
    /// <remarks>Reading content that is damaged all the same ends in a <see cref="Storage.DirectoryFileException"/> or in a wrong answer, never outside the file.</remarks>
    public bool VerifyContent { get; init; }

    /// <summary>Gets whether the file is read into memory instead of being mapped: for media that may go away while the directory is in use.</summary>
    public bool InMemory { get; init; }
}
