using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Catalog;

namespace MedSocial.Storage;

/// <summary>Reads the values of profiles, one profile after the other, into numbers; a value that a profile has twice counts once.</summary>
internal sealed class ValueReader : IValueListener
{
    private const int Unasked = -2, NoRegion = -1;

    private readonly List<int> _values = [];
    private readonly List<int> _lastProfile = [];
    private readonly List<int> _regions = []; // of each value that is a department, the value that is its region
    private readonly ulong[][] _shared = new ulong[(int)ValueKind.Handle][]; // by kind and number: where its values start in _heard, and above that how many they are and one
    private readonly List<int> _heard = [];
    private bool _isHearing;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddShared<TState>(ValueKind kind, int number, TState state, Action<TState, int, ValueReader> tell)
    {
        if (number < 0)
            return;
        ref var known = ref Shared(kind, number);
        var start = (int)(uint)known;
        if (known == 0)
        {
            (start, _isHearing) = (_heard.Count, true);
            tell(state, number, this);
            _isHearing = false;
            known = ((ulong)(_heard.Count - start + 1) << 32) | (uint)start;
            return;
        }
        foreach (var value in CollectionsMarshal.AsSpan(_heard).Slice(start, (int)(known >> 32) - 1))
            Add(value);
    }

    private ref ulong Shared(ValueKind kind, int number)
    {
        ref var ofKind = ref _shared[(int)kind];
        if (ofKind is null || number >= ofKind.Length)
            Array.Resize(ref ofKind, Math.Max(1 << 10, (int)BitOperations.RoundUpToPowerOf2((uint)number + 1)));
        return ref ofKind[number];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int value)
    {
        if (_isHearing)
            _heard.Add(value);
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
