namespace MedSocial.Storage;

/// <summary>Distinct folded words in ordinal order; a word's place in it is its id, so that the words with one beginning are one range of ids.</summary>
/// <remarks>Two flat arrays and a small one that finds the first two letters. Find: O(log n) within the words that share two letters.</remarks>
internal sealed class TermTable
{
    private const int Letters = 26;

    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _pairs;

    /// <summary>Takes the words over; they must be distinct and in ordinal order.</summary>
    internal TermTable(char[] text, int[] starts)
    {
        _text = text;
        _starts = starts;
        _pairs = new int[Letters * Letters + 1];
        for (var pair = 0; pair < Letters * Letters; pair++)
        {
            ReadOnlySpan<char> beginning = [(char)('a' + pair / Letters), (char)('a' + pair % Letters)];
            _pairs[pair] = LowerBound(beginning, 0, Count);
        }
        _pairs[^1] = LowerBound("{", 0, Count);
    }

    internal int Count => _starts.Length - 1;

    internal long Bytes => _text.Length * 2L + (_starts.Length + _pairs.Length) * 4L;

    internal ReadOnlySpan<char> this[int id] => _text.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>The id of a word, or -1.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        var (from, to) = Bounds(word);
        var id = LowerBound(word, from, to);
        return id < Count && this[id].SequenceEqual(word) ? id : -1;
    }

    /// <summary>The range of ids whose words have the beginning; empty when none has.</summary>
    internal (int From, int To) Prefix(ReadOnlySpan<char> beginning)
    {
        var (from, to) = Bounds(beginning);
        from = LowerBound(beginning, from, to);
        var end = from;
        while (end < to) // galloping: most ranges are short
        {
            var step = 1;
            while (end + step < to && this[end + step].StartsWith(beginning, StringComparison.Ordinal))
                step *= 2;
            if (!this[end].StartsWith(beginning, StringComparison.Ordinal))
                break;
            end += Math.Max(1, step / 2);
        }
        return (from, end);
    }

    private (int From, int To) Bounds(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word[0] is < 'a' or > 'z' || word[1] is < 'a' or > 'z')
            return (0, Count);
        var pair = (word[0] - 'a') * Letters + word[1] - 'a';
        // The words between "az" and "ba" that hold other signs belong to the pair before; they sort after it.
        return (_pairs[pair], _pairs[pair + 1]);
    }

    private int LowerBound(ReadOnlySpan<char> word, int from, int to)
    {
        while (from < to)
        {
            var middle = (int)((uint)(from + to) / 2);
            if (this[middle].SequenceCompareTo(word) < 0)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
}
