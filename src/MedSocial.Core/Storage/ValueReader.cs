using MedSocial.Catalog;

namespace MedSocial.Storage;

/// <summary>Reads the values of profiles, one profile after the other, into numbers; a value that a profile has twice counts once.</summary>
internal sealed class ValueReader : IValueListener
{
    private const int Unasked = -2, NoRegion = -1;

    private readonly List<int> _values = [];
    private readonly List<int> _lastProfile = [];
    private readonly List<int> _regions = []; // of each value that is a department, the value that is its region
    private readonly Dictionary<(ValueKind, int), int[]> _shared = [];
    private List<int>? _heard;
    private int _profile;

    internal ValueInterner Values { get; } = new();

    internal void Start(int profile) => _profile = profile;

    /// <summary>Ends a profile; returns where its values end.</summary>
    internal int EndProfile() => _values.Count;

    /// <summary>The values of all profiles since the last call.</summary>
    internal int[] Take()
    {
        int[] values = [.. _values];
        _values.Clear();
        return values;
    }

    public void Value(ValueKind kind, string key) => Add(Values.Intern(kind, key));

    public void City(string? inseeCode, string name) => Add(Values.InternCity(inseeCode, name));

    public void Department(string code)
    {
        var department = Values.Intern(ValueKind.Department, code);
        Add(department);
        var region = _regions[department];
        if (region == Unasked)
        {
            region = Departments.Find(code)?.RegionName is { } name ? Values.Intern(ValueKind.Region, name) : NoRegion;
            _regions[department] = region;
        }
        if (region != NoRegion)
            Add(region);
    }

    /// <summary>Adds the values of something that many records share, which is told once.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="state">What telling it needs.</param>
    /// <param name="tell">Tells its values.</param>
    internal void AddShared<TState>(ValueKind kind, int number, TState state, Action<TState, int, ValueReader> tell)
    {
        if (number < 0)
            return;
        if (!_shared.TryGetValue((kind, number), out var values))
        {
            _heard = [];
            tell(state, number, this);
            _shared.Add((kind, number), [.. _heard]);
            _heard = null;
            return;
        }
        foreach (var value in values)
            Add(value);
    }

    private void Add(int value)
    {
        _heard?.Add(value);
        while (value >= _lastProfile.Count)
        {
            _lastProfile.Add(-1);
            _regions.Add(Unasked);
        }
        if (_lastProfile[value] == _profile)
            return;
        _lastProfile[value] = _profile;
        _values.Add(value);
    }
}
