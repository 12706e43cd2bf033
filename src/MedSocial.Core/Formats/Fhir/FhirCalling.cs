using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>What the codes of a resource say of somebody's work and languages, in the words of the catalogue.</summary>
internal sealed record FhirCalling(
    ProfessionCode? Profession, ImmutableArray<SpecialtyCode> Specialties, CareerStage Stage, ImmutableArray<string> Languages, string? RoleText)
{
    private static readonly FhirCalling Nothing = new(null, [], CareerStage.Unknown, [], null);
    private static readonly FhirCalling Practice = Nothing with { Stage = CareerStage.Practising };

    internal static FhirCalling Of(FhirResource resource)
    {
        var (profession, stage, role) = ((ProfessionCode?)null, CareerStage.Unknown, (string?)null);
        List<SpecialtyCode>? specialties = null;
        List<string>? languages = null;
        foreach (var code in resource.Codes)
        {
            if (code.Section == FhirName.Communication)
            {
                if ((code.System is FhirCodeSystem.Language or FhirCodeSystem.None ? code.Code ?? code.Text : null) is { Length: > 0 } language
                    && (languages ??= []).Count < DirectoryValidation.MaxItems)
                {
                    languages.Add(language);
                }
                continue;
            }
            switch (code.System)
            {
                case FhirCodeSystem.Profession:
                    profession ??= ProfessionOf(code.Code!, resource);
                    break;
                case FhirCodeSystem.Skill:
                    if (SpecialtyOf(code.Code!, resource) is { } specialty && (specialties ??= []).Count < DirectoryValidation.MaxItems && !specialties.Contains(specialty))
                        specialties.Add(specialty);
                    break;
                case FhirCodeSystem.Category:
                    stage = code.Code == "E" ? CareerStage.Student : stage;
                    break;
                case FhirCodeSystem.Mode:
                    stage = stage == CareerStage.Unknown ? CareerStage.Practising : stage;
                    break;
                case FhirCodeSystem.None when code.Section == FhirName.Code:
                    role ??= code.Text;
                    break;
            }
        }
        // What most roles say; a million of them share it.
        if (profession is null && specialties is null && languages is null && role is null && (stage is CareerStage.Unknown or CareerStage.Practising))
            return stage == CareerStage.Unknown ? Nothing : Practice;
        return new(profession, specialties is null ? [] : [.. specialties], stage, languages is null ? [] : [.. languages], role);
    }

    private static ProfessionCode? ProfessionOf(string code, FhirResource resource)
    {
        if (!Identifier.TryParse<ProfessionCode>(code.AsSpan(), out var profession))
            resource.Recover(DirectoryIssueCode.InvalidValue, "qualification", $"'{Identifier.Excerpt(code)}' is no code; it is left out.");
        else if (Professions.Find(profession) is null)
            resource.Recover(DirectoryIssueCode.UnknownProfession, "qualification", $"The catalogue has no profession '{profession}'; the code is kept.");
        return profession == default ? default(ProfessionCode?) : profession;
    }

    private static SpecialtyCode? SpecialtyOf(string code, FhirResource resource)
    {
        if (!Identifier.TryParse<SpecialtyCode>(code.AsSpan(), out var specialty))
            resource.Recover(DirectoryIssueCode.InvalidValue, "qualification", $"'{Identifier.Excerpt(code)}' is no code; it is left out.");
        else if (Catalog.Specialties.Find(specialty) is null)
            resource.Recover(DirectoryIssueCode.UnknownSpecialty, "qualification", $"The catalogue has no specialty '{specialty}'; the code is kept.");
        return specialty == default ? default(SpecialtyCode?) : specialty;
    }
}
