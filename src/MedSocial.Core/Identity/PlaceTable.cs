using System.Collections.Frozen;
using System.Globalization;
using MedSocial.Catalog;

namespace MedSocial.Identity;

/// <summary>The communes as small numbers with department, region, position and name, for comparing places without touching a record.</summary>
/// <remarks>Made once, at the first match, in about 50 ms. The districts of Paris, Lyon and Marseille count as their commune.</remarks>
internal sealed class PlaceTable
{
    internal const int None = -1;

    private static readonly Lazy<PlaceTable> Loaded = new(() => new());

    private readonly FrozenDictionary<string, int> _byCode;
    private readonly Dictionary<string, int[]> _byName = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, byte> _departments;
    private readonly FrozenDictionary<string, byte> _departmentNames;
    private readonly FrozenDictionary<string, byte> _regionNames;
    private readonly FrozenDictionary<string, byte> _regions;

    private PlaceTable()
    {
        _departments = Departments.All.Select((department, i) => (department.Code, Number: (byte)i)).ToFrozenDictionary(pair => pair.Code, pair => pair.Number);
        _regions = Departments.All.Select(department => department.Region).Distinct().Select((code, i) => (code, Number: (byte)i)).ToFrozenDictionary(pair => pair.code, pair => pair.Number);
        _departmentNames = Departments.All.DistinctBy(department => CommuneName.Key(department.Name))
            .ToFrozenDictionary(department => CommuneName.Key(department.Name), department => _departments[department.Code]);
        _regionNames = Departments.All.DistinctBy(department => CommuneName.Key(department.RegionName))
            .ToFrozenDictionary(department => CommuneName.Key(department.RegionName), department => _regions[department.Region]);
        RegionOfDepartment = [.. Departments.All.Select(department => _regions[department.Region])];
        var all = Communes.All;
        (Department, Population, Points, Names, Codes) = (new byte[all.Count], new int[all.Count], new GeoPoint?[all.Count], new string[all.Count], new string[all.Count]);
        var codes = new Dictionary<string, int>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var commune = all[i];
            codes.Add(commune.InseeCode, i);
            Department[i] = _departments[commune.Department];
            Population[i] = commune.Population;
            Points[i] = CommuneCentres.Of(commune);
            Names[i] = commune.Name;
            Codes[i] = commune.InseeCode;
        }
        for (var i = 0; i < all.Count; i++)
        {
            var whole = Whole(Codes[i]) is { } code ? codes[code] : i;
            codes[Codes[i]] = whole;
            Add(CommuneName.Key(Names[i]), whole);
            if (CommuneName.WithoutQualifier(Names[i]) is { } shorter)
                Add(CommuneName.Key(shorter), whole);
        }
        _byCode = codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal static PlaceTable Shared => Loaded.Value;

    /// <summary>How many communes and districts there are.</summary>
    internal int Count => Names.Length;

    /// <summary>The number of the department of each commune.</summary>
    internal byte[] Department { get; }

    internal byte[] RegionOfDepartment { get; }

    internal int DepartmentCount => RegionOfDepartment.Length;

    internal int[] Population { get; }

    internal GeoPoint?[] Points { get; }

    internal string[] Names { get; }

    internal string[] Codes { get; }

    /// <summary>The number of the commune of an INSEE code, or -1.</summary>
    internal int OfCode(string code) => _byCode.GetValueOrDefault(code, None);

    /// <summary>The number of a place: its commune, or its department as -2 and below where no commune is known.</summary>
    internal int Of(Place place)
    {
        if (place.InseeCode is { } code && OfCode(code) is >= 0 and var commune)
            return commune;
        var department = place.Department is { } number ? OfDepartment(number) : None;
        if (place.City is { } city && place.Country is null or "FR")
        {
            var best = None;
            foreach (var named in Named(CommuneName.Key(city)))
            {
                if ((department < 0 || Department[named] == department) && (best < 0 || Population[named] > Population[best]))
                    best = named;
            }
            if (best >= 0)
                return best;
        }
        return department < 0 ? None : -2 - department;
    }

    /// <summary>The department of a place that <see cref="Of"/> numbered.</summary>
    internal int DepartmentOf(int place) => place >= 0 ? Department[place] : -2 - place;

    /// <summary>The communes of a name, as <see cref="CommuneName.Key"/> writes it.</summary>
    internal ReadOnlySpan<int> Named(ReadOnlySpan<char> key) =>
        _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found) ? found : [];

    /// <summary>The number of a department by its code, or -1.</summary>
    internal int OfDepartment(ReadOnlySpan<char> code) => _departments.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var found) ? found : None;

    internal int DepartmentNamed(ReadOnlySpan<char> key) => _departmentNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found) ? found : None;

    internal int RegionNamed(ReadOnlySpan<char> key) => _regionNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found) ? found : None;

    /// <summary>The commune that a district belongs to; null for others.</summary>
    private static string? Whole(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number switch
        {
            >= 75101 and <= 75120 => "75056",
            >= 69381 and <= 69389 => "69123",
            >= 13201 and <= 13216 => "13055",
            _ => null,
        }
        : null;

    private void Add(string key, int commune)
    {
        if (key.Length == 0)
            return;
        var known = _byName.GetValueOrDefault(key, []);
        if (!known.Contains(commune))
            _byName[key] = [.. known, commune];
    }
}
