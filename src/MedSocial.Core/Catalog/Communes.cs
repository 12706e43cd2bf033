using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Catalog;

/// <summary>The French communes and the municipal districts of Paris, Lyon and Marseille.</summary>
/// <remarks>
/// <para>Source: INSEE and Etalab, « découpage administratif »; La Poste, « base officielle des codes postaux » (hexasmal); both
/// under Licence Ouverte 2.0. 35,014 rows, 34,980 of them with coordinates. Paris, Lyon and Marseille stand in the table as whole
/// communes, without coordinates, and beside them each of their districts (« Paris 1er Arrondissement ») with its own.</para>
/// <para>The table is unpacked at first use (about 10 ms, 1.4 MB kept); the index of names (30 ms, 0.3 MB) and that of postal codes
/// (5 ms, 0.3 MB) are made at the first call that needs them. Records are made on each access and compare by value.
/// Thread-safe.</para>
/// </remarks>
/// <example><c>Communes.Named("st denis")[0].InseeCode // "97411", La Réunion: the one with most inhabitants</c></example>
public static class Communes
{
    private static readonly Lazy<CommuneTable> Table = new(CommuneTable.Load);
    private static readonly Lazy<CommuneIndex> Names = new(() => CommuneIndex.OfNames(Table.Value));
    private static readonly Lazy<CommuneIndex> PostalCodes = new(() => CommuneIndex.OfPostalCodes(Table.Value));

    /// <summary>Gets every commune and district in ordinal order of the INSEE code.</summary>
    /// <remarks>A view over columns: each item is made when it is read, in O(1), and is not kept.</remarks>
    public static IReadOnlyList<Commune> All => Table.Value;

    /// <summary>Finds a commune or district by its INSEE code.</summary>
    /// <param name="inseeCode">The five characters, such as 44020 or 2A004; the case of a letter does not matter.</param>
    /// <returns>The commune, or null when the table has none with this code.</returns>
    /// <remarks>Costs O(log n); allocates the answer only.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="inseeCode"/> is null.</exception>
    public static Commune? Find(string inseeCode)
    {
        ArgumentNullException.ThrowIfNull(inseeCode);
        var index = Table.Value.IndexOf(inseeCode);
        return index < 0 ? null : Table.Value[index];
    }

    /// <summary>Finds the communes and districts of a name, whatever its case, accents, ligatures, hyphens and apostrophes.</summary>
    /// <param name="name">The whole name, its article included: « Le Mans » is found, « Mans » is not.</param>
    /// <returns>All homonyms, most inhabitants first, then by INSEE code; empty when no commune has the name.</returns>
    /// <remarks>
    /// <para>Hyphens, apostrophes and spaces count alike; « St » and « Ste » stand for « Saint » and « Sainte ». A qualifier in
    /// parentheses may be left out: « Castillon » finds both « Castillon (Canton de Lembeye) » and its namesake. « Paris » finds
    /// the commune, not its districts.</para>
    /// <para>Costs O(log n + k) for k homonyms, and O(n log n) once, at the first call.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static ImmutableArray<Commune> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = CommuneName.Key(name);
        if (key.Length == 0)
            return [];
        var found = Names.Value.Find(CommuneIndex.Hash(key));
        found.RemoveAll(index => !HasName(index, key));
        return Ordered(found);
    }

    /// <summary>Finds the communes and districts that a postal code serves.</summary>
    /// <param name="postalCode">The five digits, such as 44340.</param>
    /// <returns>The communes, most inhabitants first, then by INSEE code; empty when the code is unknown or no postal code.</returns>
    /// <remarks>
    /// <para>A code of Paris, Lyon or Marseille gives the whole commune and then the district. Business codes (CEDEX) are not in
    /// the table.</para>
    /// <para>Costs O(log n + k) for k communes, and O(n log n) once, at the first call.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="postalCode"/> is null.</exception>
    public static ImmutableArray<Commune> ByPostalCode(string postalCode)
    {
        ArgumentNullException.ThrowIfNull(postalCode);
        return postalCode.Length == 5 && uint.TryParse(postalCode, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? Ordered(PostalCodes.Value.Find(code))
            : [];
    }

    private static bool HasName(int index, string key)
    {
        var name = Table.Value.Name(index);
        return key == CommuneName.Key(name)
            || (CommuneName.WithoutQualifier(name) is { } shorter && key == CommuneName.Key(shorter));
    }

    private static ImmutableArray<Commune> Ordered(List<int> found)
    {
        found.Sort(Table.Value.CompareByPopulation);
        return [.. found.Select(index => Table.Value[index])];
    }
}
