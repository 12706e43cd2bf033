namespace MedSocial;

/// <summary>How <see cref="MedicalDirectory.Save(string, DirectorySaveOptions?)"/> writes. Immutable; what is not set keeps its default.</summary>
public sealed record DirectorySaveOptions
{
    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static DirectorySaveOptions Default { get; } = new();

    /// <summary>Gets the program that makes the file; more than 80 bytes of UTF-8 are cut off.</summary>
    public string Producer { get; init; } = "MedSocial.Core";

    /// <summary>Gets when the file was made; null for a file that does not say. The library never reads the machine's clock: the same directory
    /// saved twice with equal options gives the same bytes.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Gets whether the withheld civil names of protected people are written; set it only with the right to hand them on.</summary>
    /// <remarks>Without it such a name is written as the mark that there is one.</remarks>
    public bool IncludeWithheldNames { get; init; }
}
