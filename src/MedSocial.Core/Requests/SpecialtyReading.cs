using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Search;
using MedSocial.Search.Queries;

namespace MedSocial.Requests;

/// <summary>Which codes a specialty stands for: all of its discipline, because the nomenclature gives a code to each diploma and reform.</summary>
internal static class SpecialtyReading
{
    internal static ImmutableArray<SpecialtyCode> Codes(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 256)
            return [];
        return SameWork(QueryCatalog.Specialties(text.Trim()));
    }

    /// <summary>The codes, and all others whose holders do the same work.</summary>
    internal static ImmutableArray<SpecialtyCode> SameWork(ImmutableArray<SpecialtyCode> codes) =>
        [.. codes.SelectMany(code => Specialties.Find(code) is { Discipline.Length: > 0 } one ? Specialties.OfDiscipline(one.Discipline).Select(other => other.Code) : [code]).Distinct()];
}
