using MedSocial;
using MedSocial.Catalog;

namespace RegisterImport;

/// <summary>Counts what is doubtful in the records of a directory, with the codes that an import gives; about a microsecond a practitioner.</summary>
internal static class RecordIssues
{
    internal static IReadOnlyList<(DirectoryIssueCode Code, int Count)> Of(MedicalDirectory directory)
    {
        var counts = new SortedDictionary<DirectoryIssueCode, int>();
        foreach (var person in directory.Practitioners)
        {
            Count(DirectoryIssueCode.MissingName, !person.Disclosure.ProtectsName() && person.Name is null && person.Aliases.IsEmpty ? 1 : 0);
            Count(DirectoryIssueCode.UnknownProfession, person.Profession is { } code && Professions.Find(code) is null ? 1 : 0);
            foreach (var specialty in person.Specialties)
                Count(DirectoryIssueCode.UnknownSpecialty, Specialties.Find(specialty) is null ? 1 : 0);
            foreach (var number in person.RegisterNumbers)
                Count(DirectoryIssueCode.RegisterKeyMismatch, number.HasValidKey ? 0 : 1);
            foreach (var place in person.Places)
                Count(DirectoryIssueCode.UnknownCommune, place is { Country: "FR", InseeCode: null } ? 1 : 0);
        }
        return [.. counts.Select(pair => (pair.Key, pair.Value))];

        void Count(DirectoryIssueCode code, int count)
        {
            if (count > 0)
                counts[code] = counts.GetValueOrDefault(code) + count;
        }
    }
}
