using System.Collections.Immutable;

namespace MedSocial.Catalog;

/// <summary>The specialties and skills of the French nomenclature, with English names, everyday words and disciplines.</summary>
/// <remarks>
/// <para>Codes, professions, French names and status: ANS, nomenclature TRE_A02-ProfessionSavFaire, open data, verbatim (its
/// misspellings included). English names, words and disciplines are this project's.</para>
/// <para>The table is read at first use, in about 15 milliseconds (0.4 MB kept); after that every member costs O(1) and allocates nothing.
/// Thread-safe.</para>
/// </remarks>
/// <example><c>Specialties.Find("SM59")!.LabelEn // "Emergency medicine"</c></example>
public static class Specialties
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>Gets every specialty and skill in the order of the nomenclature, deprecated ones included.</summary>
    public static ImmutableArray<Specialty> All => Loaded.Value.All;

    /// <summary>Finds a specialty by its code; no two professions share one.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The specialty, or null when the nomenclature does not know the code.</returns>
    public static Specialty? Find(SpecialtyCode code) => Loaded.Value.ByCode.GetValueOrDefault(code);

    /// <summary>Lists the specialties of one profession.</summary>
    /// <param name="profession">The code of the profession.</param>
    /// <returns>Its specialties in the order of the nomenclature; empty when the profession has none or is unknown.</returns>
    public static ImmutableArray<Specialty> Of(ProfessionCode profession) =>
        Loaded.Value.ByProfession.GetValueOrDefault(profession, []);

    /// <summary>Lists the codes of one discipline, so that a search for one of them can find the others.</summary>
    /// <param name="discipline">The discipline, as <see cref="Specialty.Discipline"/> spells it.</param>
    /// <returns>Its specialties in the order of the nomenclature; empty when no specialty names the discipline.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="discipline"/> is null.</exception>
    public static ImmutableArray<Specialty> OfDiscipline(string discipline)
    {
        ArgumentNullException.ThrowIfNull(discipline);
        return Loaded.Value.ByDiscipline.GetValueOrDefault(discipline, []);
    }

    private static Table Load()
    {
        var rows = CatalogResource.Rows(
            "specialties.csv", "profession_code", "code", "label_fr", "label_en", "status", "discipline", "words");
        ImmutableArray<Specialty> all = [.. rows.Select(Read)];
        return new(
            all,
            all.ToDictionary(specialty => specialty.Code),
            all.GroupBy(specialty => specialty.Profession).ToDictionary(group => group.Key, group => group.ToImmutableArray()),
            all.GroupBy(specialty => specialty.Discipline, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));
    }

    private static Specialty Read(string[] row) => new()
    {
        Profession = ProfessionCode.Parse(row[0]),
        Code = SpecialtyCode.Parse(row[1]),
        LabelFr = row[2],
        LabelEn = row[3],
        IsActive = CatalogResource.IsActive(row[4]),
        Discipline = row[5],
        Words = CatalogResource.Items(row[6]),
    };

    private sealed record Table(
        ImmutableArray<Specialty> All,
        Dictionary<SpecialtyCode, Specialty> ByCode,
        Dictionary<ProfessionCode, ImmutableArray<Specialty>> ByProfession,
        Dictionary<string, ImmutableArray<Specialty>> ByDiscipline);
}
