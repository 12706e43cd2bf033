namespace MedSocial.Storage.Records;

/// <summary>Sorts records by descending weight, then by identifier.</summary>
internal static class RecordOrder
{
    /// <summary>So many characters of an identifier, all ASCII, fit a number that orders as they do.</summary>
    private const int KeyLetters = 9, LetterBits = 7;

    internal static int[] Of(long[] weights, Func<int, string> id) => Of(weights, run => SortById(run, id));

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

    /// <summary>Most identifiers of a register share their beginning, and differ in the letters after it: those are sorted as numbers.</summary>
    private static void SortById(Span<int> run, Func<int, string> id)
    {
        var first = id(run[0]);
        var shared = first.Length;
        foreach (var item in run)
            shared = first.AsSpan(0, shared).CommonPrefixLength(id(item));
        var keys = new ulong[run.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Key(id(run[i]).AsSpan(shared));
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
