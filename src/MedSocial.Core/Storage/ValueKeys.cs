using System.Runtime.InteropServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>What the values of an index are: kind and key by number, and the number by kind and key.</summary>
internal sealed class ValueKeys
{
    /// <summary>So many keys are kept as strings once they were asked for.</summary>
    private const int Kept = 4096;

    private readonly FlatArray<byte> _kinds;
    private readonly TextTable _keys;
    private readonly OrdinalTable _ids;

    internal ValueKeys(SearchValue[] values)
    {
        _kinds = FlatArray.Copy(Array.ConvertAll(values, value => (byte)value.Kind));
        _keys = TextTable.Of([.. values.Select(value => value.Key)], Kept);
        _ids = new(Array.ConvertAll(values, Hash));
    }

    internal ValueKeys(SectionSource source)
    {
        _kinds = source.Get<byte>(SectionId.Values);
        _keys = new(source, SectionId.ValueKeys, Kept);
        _ids = new(source, SectionId.ValueIds);
        var isSound = _keys.Count == _kinds.Length;
        foreach (var kind in _kinds.Span)
            isSound &= kind < (byte)ValueKind.Handle;
        if (!isSound)
            throw source.Corrupt(SectionId.Values, "has values that cannot be");
    }

    internal int Length => _kinds.Length;

    internal long Bytes => _kinds.Bytes + _keys.Bytes + _ids.Bytes;

    /// <summary>A value; its key is read when it is asked for.</summary>
    internal StoredValue this[int value] => new(this, value);

    internal ValueKind Kind(int value) => (ValueKind)_kinds[value];

    internal string Key(int value) => _keys[value];

    /// <summary>The number of a value, or -1.</summary>
    internal int Find(SearchValue value)
    {
        var hash = Hash(value);
        foreach (var entry in _ids.Bucket(hash))
        {
            if (_ids.MayBe(entry, hash, out var id) && Kind(id) == value.Kind && Key(id) == value.Key)
                return id;
        }
        return -1;
    }

    internal void Write(SectionSink sink)
    {
        sink.Add(SectionId.Values, _kinds);
        _keys.Write(sink, SectionId.ValueKeys);
        _ids.Write(sink, SectionId.ValueIds);
    }

    private static ulong Hash(SearchValue value) =>
        (Checksum.Of(MemoryMarshal.AsBytes(value.Key.AsSpan())) ^ (ulong)value.Kind) * 0x9E3779B97F4A7C15;
}

/// <summary>A value as it lies in an index.</summary>
internal readonly struct StoredValue(ValueKeys keys, int value)
{
    internal ValueKind Kind => keys.Kind(value);

    internal string Key => keys.Key(value);

    public static implicit operator SearchValue(StoredValue stored) => new(stored.Kind, stored.Key);
}
