using System.Runtime.InteropServices;

namespace MedSocial.Storage;

/// <summary>Gives each distinct value a number while an index is built.</summary>
internal sealed class ValueInterner
{
    private const uint CityFactor = 0x85EBCA6B;

    private readonly List<SearchValue> _values = [];
    private (uint Hash, int Number)[] _slots = new (uint, int)[1 << 12]; // number + 1

    internal int Intern(ValueKind kind, string key)
    {
        var hash = Hash(kind, key);
        ref var slot = ref Find(hash, kind, "", key);
        return slot.Number > 0 ? slot.Number - 1 : Add(ref slot, hash, new(kind, key));
    }

    /// <summary>Numbers a city: its key is the code, a bar and the name, and is written only when the city is new.</summary>
    internal int InternCity(string? inseeCode, string name)
    {
        inseeCode ??= "";
        var hash = Hash(ValueKind.City, name) ^ (TermInterner.Hash(inseeCode) * CityFactor);
        ref var slot = ref Find(hash, ValueKind.City, inseeCode, name);
        return slot.Number > 0 ? slot.Number - 1 : Add(ref slot, hash, SearchValue.City(inseeCode, name));
    }

    /// <summary>The values of several under one numbering, and for each interner the ids that its numbers have there.</summary>
    internal static (SearchValue[] Values, Dictionary<ValueInterner, int[]> Ids) Merge(ReadOnlySpan<ValueInterner> interners)
    {
        var all = new HashSet<SearchValue>();
        foreach (var interner in interners)
            all.UnionWith(interner._values);
        var (values, ids) = SearchValue.Number(all);
        var own = new Dictionary<ValueInterner, int[]>();
        foreach (var interner in interners)
            own.Add(interner, [.. interner._values.Select(value => ids[value])]);
        return (values, own);
    }

    private static uint Hash(ValueKind kind, string key) => TermInterner.Hash(key) + (uint)kind * 0x9E3779B9;

    private static bool Is(SearchValue value, ValueKind kind, string inseeCode, string key)
    {
        if (value.Kind != kind)
            return false;
        if (kind != ValueKind.City)
            return value.Key == key;
        var held = value.Key.AsSpan();
        return held.Length == inseeCode.Length + 1 + key.Length && held.StartsWith(inseeCode) && held[inseeCode.Length] == SearchValue.CityMark
            && held[(inseeCode.Length + 1)..].SequenceEqual(key);
    }

    private ref (uint Hash, int Number) Find(uint hash, ValueKind kind, string inseeCode, string key)
    {
        var mask = (uint)_slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Number == 0 || (slot.Hash == hash && Is(_values[slot.Number - 1], kind, inseeCode, key)))
                return ref slot;
        }
    }

    private int Add(ref (uint Hash, int Number) slot, uint hash, SearchValue value)
    {
        var number = _values.Count;
        _values.Add(value);
        slot = (hash, number + 1);
        if (_values.Count * 2 > _slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (uint, int)[old.Length * 2];
        var mask = (uint)_slots.Length - 1;
        foreach (var held in old)
        {
            if (held.Number == 0)
                continue;
            var at = held.Hash & mask;
            while (_slots[at].Number != 0)
                at = (at + 1) & mask;
            _slots[at] = held;
        }
    }
}
