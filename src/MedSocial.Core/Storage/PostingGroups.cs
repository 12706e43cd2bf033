namespace MedSocial.Storage;

/// <summary>Turns pairs of key and item into posting lists.</summary>
internal static class PostingGroups
{
    /// <summary>Sorts pairs by key, then by item, into one array of items and the starts of the keys.</summary>
    internal static (int[] Items, int[] Starts) Of(IEnumerable<(int Key, int Item)> pairs, int keys)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        var starts = new int[keys + 1];
        foreach (var (key, _) in sorted)
            starts[key + 1]++;
        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        return ([.. sorted.Select(pair => pair.Item)], starts);
    }

    /// <summary>Puts pairs, whose items ascend, into one array of items and the starts of the keys.</summary>
    /// <param name="pairs">The key in the upper half, the item in the lower.</param>
    /// <param name="keys">How many keys there are.</param>
    internal static (int[] Items, int[] Starts) OfAscending(ReadOnlySpan<ulong> pairs, int keys)
    {
        var starts = new int[keys + 2];
        foreach (var pair in pairs)
            starts[(int)(pair >> 32) + 2]++;
        for (var key = 2; key < starts.Length; key++)
            starts[key] += starts[key - 1];
        var items = new int[pairs.Length];
        foreach (var pair in pairs)
            items[starts[(int)(pair >> 32) + 1]++] = (int)(uint)pair;
        return (items, starts[..^1]);
    }
}
