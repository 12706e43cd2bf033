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

    /// <summary>The values of several under one numbering, that of <see cref="SearchValue.Number"/>, and for each interner the ids that its numbers have there.</summary>
    /// <remarks>Each puts its own in order, on a core of its own, and the orders are merged: a set of all of them, sorted at last on one core, took 0.8 s of an import of two million people.</remarks>
    internal static (SearchValue[] Values, Dictionary<ValueInterner, int[]> Ids) Merge(ValueInterner[] interners)
    {
        var orders = new int[interners.Length][];
        Parallel.For(0, orders.Length, i => orders[i] = interners[i].Order());
        var ids = Array.ConvertAll(orders, order => new int[order.Length]);
        var values = new List<SearchValue>();
        for (var heads = new int[orders.Length]; ;)
        {
            var least = -1;
            for (var i = 0; i < orders.Length; i++)
            {
                if (heads[i] < orders[i].Length && (least < 0 || SearchValue.Compare(Head(i), Head(least)) < 0))
                    least = i;
            }
            if (least < 0)
                return ([.. values], Enumerable.Range(0, interners.Length).ToDictionary(i => interners[i], i => ids[i]));
            var value = Head(least);
            for (var i = 0; i < orders.Length; i++)
            {
                if (heads[i] < orders[i].Length && Head(i) == value)
                    ids[i][orders[i][heads[i]++]] = values.Count;
            }
            values.Add(value);

            SearchValue Head(int i) => interners[i]._values[orders[i][heads[i]]];
        }
    }

    /// <summary>The numbers of the values in the order of field and key.</summary>
    private int[] Order()
    {
        var order = new int[_values.Count];
        var keys = new ulong[order.Length];
        for (var number = 0; number < order.Length; number++)
            (order[number], keys[number]) = (number, _values[number].SortKey);
        Array.Sort(keys, order);
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                order.AsSpan(from, to - from).Sort((one, other) => string.CompareOrdinal(_values[one].Key, _values[other].Key));
            from = to;
        }
        return order;
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
