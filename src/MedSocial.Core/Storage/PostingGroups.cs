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
}
