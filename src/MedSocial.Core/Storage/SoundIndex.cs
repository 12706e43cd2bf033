using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;

namespace MedSocial.Storage;

/// <summary>Finds the words that share a phonetic code.</summary>
internal sealed class SoundIndex
{
    private readonly FlatArray<uint> _codes;
    private readonly FlatArray<int> _ids;

    internal SoundIndex(TermTable terms, SoundCode code)
    {
        var pairs = new ulong[terms.Count];
        for (var id = 0; id < pairs.Length; id++)
            pairs[id] = ((ulong)code(terms[id]) << 32) | (uint)id;
        Array.Sort(pairs);
        _codes = FlatArray.Copy(Array.ConvertAll(pairs, static pair => (uint)(pair >> 32)));
        _ids = FlatArray.Copy(Array.ConvertAll(pairs, static pair => (int)(uint)pair));
    }

    /// <summary>The words of two layers under one numbering.</summary>
    internal SoundIndex(SoundIndex lower, SoundIndex upper, KeyMap keys)
    {
        var pairs = new List<ulong>(lower._ids.Length);
        for (var i = 0; i < lower._ids.Length; i++)
        {
            if (keys.OfBase(lower._ids[i]) is >= 0 and var number)
                pairs.Add(((ulong)lower._codes[i] << 32) | (uint)number);
        }
        for (var i = 0; i < upper._ids.Length; i++)
        {
            if (keys.IsNew(upper._ids[i]))
                pairs.Add(((ulong)upper._codes[i] << 32) | (uint)keys.OfLayer(upper._ids[i]));
        }
        pairs.Sort();
        _codes = FlatArray.Copy([.. pairs.Select(static pair => (uint)(pair >> 32))]);
        _ids = FlatArray.Copy([.. pairs.Select(static pair => (int)(uint)pair)]);
    }

    internal SoundIndex(SectionSource source, int id)
    {
        _codes = source.Get<uint>(id);
        _ids = source.Get<int>(id + 1, _codes.Length);
    }

    /// <summary>Gives the phonetic code of a word; 0 when it has none.</summary>
    internal delegate uint SoundCode(ReadOnlySpan<char> word);

    internal long Bytes => _codes.Bytes + _ids.Bytes;

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _codes);
        sink.Add(id + 1, _ids);
    }

    /// <summary>The ids of the words with the code. O(log n).</summary>
    internal ReadOnlySpan<int> Find(uint code)
    {
        if (code == 0)
            return [];
        var (from, to) = (LowerBound(code), code == uint.MaxValue ? _codes.Length : LowerBound(code + 1));
        return from < to ? _ids.Between(from, to) : [];
    }

    /// <summary>The words of each code that several share.</summary>
    internal IEnumerable<ArraySegment<int>> Shared()
    {
        int[] ids = [.. _ids.Span];
        for (var (from, to) = (0, 1); to <= ids.Length; to++)
        {
            if (to < ids.Length && _codes[to] == _codes[from])
                continue;
            if (to - from > 1 && _codes[from] != 0)
                yield return new(ids, from, to - from);
            from = to;
        }
    }

    private int LowerBound(uint code)
    {
        var (low, high) = (0, _codes.Length);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (_codes[middle] < code)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
