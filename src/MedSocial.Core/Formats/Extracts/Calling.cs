namespace MedSocial.Formats.Extracts;

/// <summary>What a row says of somebody's work, in the words of the catalogue; one for each combination of codes in a file.</summary>
/// <param name="Profession">The profession, known to the catalogue or not.</param>
/// <param name="Specialties">Specialties and skills, known to the catalogue or not.</param>
/// <param name="Stage">The stage of the career.</param>
/// <param name="Title">« Dr », « Pr », or null.</param>
/// <param name="Issues">What every row that has the combination is counted under.</param>
internal sealed record Calling(
    ProfessionCode? Profession, EquatableArray<SpecialtyCode> Specialties, CareerStage Stage, string? Title, EquatableArray<DirectoryIssueCode> Issues);

/// <summary>Where a row says that somebody works; one for each combination of codes in a file.</summary>
/// <param name="Place">The place without its site; null when the row names none.</param>
/// <param name="IsUnknown">Whether the row names a French commune that the catalogue does not have.</param>
internal sealed record Locality(Place? Place, bool IsUnknown);
