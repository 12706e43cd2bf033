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
        var order = new int[weights.Length];
        var keys = new long[weights.Length];
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = (i, ~weights[i]);
        Array.Sort(keys, order);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                sortRun(order.AsSpan(from, to - from));
            from = to;
        }
        return order;
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
