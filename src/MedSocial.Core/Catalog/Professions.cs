using System.Collections.Immutable;

namespace MedSocial.Catalog;

/// <summary>The health professions of the French nomenclature, with English names and everyday words.</summary>
/// <remarks>
/// <para>Codes, French names and status: ANS, nomenclature TRE_G15-ProfessionSante, open data, verbatim. English names and words
/// are this project's.</para>
/// <para>The table is read at first use, in a few milliseconds; after that every member costs O(1) and allocates nothing.
/// Thread-safe.</para>
/// </remarks>
/// <example><c>Professions.Find("70")!.Words // masseur-kinésithérapeute, kiné, physiotherapist, ...</c></example>
public static class Professions
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>Gets every profession in the order of the nomenclature, deprecated ones included.</summary>
    public static ImmutableArray<Profession> All => Loaded.Value.All;

    /// <summary>Finds a profession by its code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The profession, or null when the nomenclature does not know the code.</returns>
    public static Profession? Find(ProfessionCode code) => Loaded.Value.ByCode.GetValueOrDefault(code);

    private static Table Load()
    {
        var rows = CatalogResource.Rows("professions.csv", "code", "label_fr", "label_en", "status", "words");
        ImmutableArray<Profession> all = [.. rows.Select(Read)];
        return new(all, all.ToDictionary(profession => profession.Code));
    }

    private static Profession Read(string[] row) => new()
    {
        Code = ProfessionCode.Parse(row[0]),
        LabelFr = row[1],
        LabelEn = row[2],
        IsActive = CatalogResource.IsActive(row[3]),
        Words = CatalogResource.Items(row[4]),
    };

    private sealed record Table(ImmutableArray<Profession> All, Dictionary<ProfessionCode, Profession> ByCode);
}
