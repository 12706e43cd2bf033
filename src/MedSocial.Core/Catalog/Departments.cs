using System.Collections.Immutable;

namespace MedSocial.Catalog;

/// <summary>The 101 French departments, the overseas collectivities and Clipperton, with their regions.</summary>
/// <remarks>
/// <para>Codes and names: INSEE, code officiel géographique, regions as of 2016. Every commune of <see cref="Communes"/> is in one.</para>
/// <para>The table is read at first use, in a few milliseconds; after that every member costs O(1) and allocates nothing.
/// Thread-safe.</para>
/// </remarks>
/// <example><c>Departments.Find("44")!.RegionName // "Pays de la Loire"</c></example>
public static class Departments
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>Gets every department in ordinal order of its code: 01 to 19, 21 to 29, 2A, 2B, 30 and so on.</summary>
    public static ImmutableArray<Department> All => Loaded.Value.All;

    /// <summary>Finds a department by its code.</summary>
    /// <param name="code">The code, such as 44, 2A or 974, letters in upper case.</param>
    /// <returns>The department, or null when there is none with this code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static Department? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Loaded.Value.ByCode.GetValueOrDefault(code);
    }

    /// <summary>The department of an INSEE code: its first two characters, or three overseas.</summary>
    internal static Department OfCommune(ReadOnlySpan<char> inseeCode)
    {
        var length = inseeCode is ['9', '7' or '8', ..] ? 3 : 2;
        return Loaded.Value.ByCode.GetAlternateLookup<ReadOnlySpan<char>>()[inseeCode[..length]];
    }

    private static Table Load()
    {
        var rows = CatalogResource.Rows("departments.csv", "code", "name", "region", "region_name");
        ImmutableArray<Department> all = [.. rows.Select(Read)];
        return new(all, all.ToDictionary(department => department.Code, StringComparer.Ordinal));
    }

    private static Department Read(string[] row) => new() { Code = row[0], Name = row[1], Region = row[2], RegionName = row[3] };

    private sealed record Table(ImmutableArray<Department> All, Dictionary<string, Department> ByCode);
}
