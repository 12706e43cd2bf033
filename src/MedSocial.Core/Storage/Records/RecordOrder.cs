namespace MedSocial.Storage.Records;

/// <summary>Sorts records by descending weight, then by identifier.</summary>
internal static class RecordOrder
{
    /// <summary>So many characters of an identifier, all ASCII, fit a number that orders as they do.</summary>
    private const int KeyLetters = 9, LetterBits = 7;

    /// <param name="weights">The weight of each.</param>
    /// <param name="keys">A number for each identifier that orders as they do; equal ones are compared as text.</param>
    /// <param name="id">The identifier of each, by its place.</param>
    internal static int[] Of(long[] weights, ulong[] keys, Func<int, string> id) => Of(weights, run => SortById(run, keys, id));

    internal static int[] Of(long[] weights, Comparison<int> byId) => Of(weights, run => run.Sort(byId));

    private delegate void RunSorter(Span<int> run);

    private static int[] Of(long[] weights, RunSorter sortRun)
    {
        // Most have no weight at all: they are a run that needs no sorting by it.
        var weighed = weights.Length - weights.AsSpan().Count(0);
        var (order, keys) = (new int[weights.Length], new long[weighed]);
        var (first, last) = (0, weighed);
        for (var i = 0; i < order.Length; i++)
        {
            if (weights[i] == 0)
                order[last++] = i;
            else
                (order[first], keys[first++]) = (i, ~weights[i]);
        }
        keys.AsSpan().Sort(order.AsSpan(0, weighed));
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                sortRun(order.AsSpan(from, to - from));
            from = to;
        }
        sortRun(order.AsSpan(weighed));
        return order;
    }

    /// <summary>Turns an order round.</summary>
    internal static int[] Ordinals(int[] order)
    {
        var ordinals = new int[order.Length];
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
            ordinals[order[ordinal]] = ordinal;
        return ordinals;
    }

    /// <summary>The letters of each identifier behind what all of them begin with.</summary>
    internal static ulong[] Keys(string[] ids)
    {
        if (ids.Length == 0)
            return [];
        var shared = ids[0].Length;
        foreach (var id in ids)
            shared = ids[0].AsSpan(0, shared).CommonPrefixLength(id);
        return Array.ConvertAll(ids, id => Key(id.AsSpan(shared)));
    }

    private static void SortById(Span<int> run, ulong[] keyOf, Func<int, string> id)
    {
        var keys = new ulong[run.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = keyOf[run[i]];
        keys.AsSpan().Sort(run);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                run[from..to].Sort((a, b) => string.CompareOrdinal(id(a), id(b)));
            from = to;
        }
    }

    private static ulong Key(ReadOnlySpan<char> text)
    {
        var key = 0UL;
        for (var i = 0; i < KeyLetters; i++)
            key = (key << LetterBits) | (i < text.Length ? text[i] & 0x7Fu : 0);
        return key;
    }
}
