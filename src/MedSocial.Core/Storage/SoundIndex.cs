namespace MedSocial.Storage;

/// <summary>Finds the words that share a phonetic code.</summary>
internal sealed class SoundIndex
{
    private readonly uint[] _codes;
    private readonly int[] _ids;

    internal SoundIndex(TermTable terms, SoundCode code)
    {
        var pairs = new ulong[terms.Count];
        for (var id = 0; id < pairs.Length; id++)
            pairs[id] = ((ulong)code(terms[id]) << 32) | (uint)id;
        Array.Sort(pairs);
        _codes = Array.ConvertAll(pairs, static pair => (uint)(pair >> 32));
        _ids = Array.ConvertAll(pairs, static pair => (int)(uint)pair);
    }

    /// <summary>Gives the phonetic code of a word; 0 when it has none.</summary>
    internal delegate uint SoundCode(ReadOnlySpan<char> word);

    internal long Bytes => _codes.Length * 8L;

    /// <summary>The ids of the words with the code. O(log n).</summary>
    internal ReadOnlySpan<int> Find(uint code)
    {
        if (code == 0)
            return [];
        var (from, to) = (LowerBound(code), code == uint.MaxValue ? _codes.Length : LowerBound(code + 1));
        return _ids.AsSpan(from, to - from);
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
