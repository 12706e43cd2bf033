namespace MedSocial.Identity;

/// <summary>Which values of a field have the same letters in another order, one more, less or other: « tolon » of Bolton.</summary>
/// <remarks>By the letters in alphabetical order, with each of them left out in turn (symmetric deletes). O(letters of all values).</remarks>
internal static class ScrambledValues
{
    private const int Shortest = 4, Longest = 40, MostOfOneKey = 16, Most = 6;

    /// <summary>For each value the others that are near it, few.</summary>
    internal static int[][] Of(IReadOnlyList<string> values)
    {
        var keys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var value = 0; value < values.Count; value++)
        {
            foreach (var key in Keys(values[value]))
            {
                if (!keys.TryGetValue(key, out var bearers))
                    keys.Add(key, bearers = []);
                bearers.Add(value);
            }
        }
        var near = new SortedSet<int>[values.Count];
        foreach (var bearers in keys.Values.Where(bearers => bearers.Count is > 1 and <= MostOfOneKey))
        {
            foreach (var one in bearers)
                (near[one] ??= []).UnionWith(bearers.Where(other => other != one));
        }
        return Array.ConvertAll(near, others => others is null ? [] : others.Take(Most).ToArray());
    }

    private static IEnumerable<string> Keys(string value)
    {
        var letters = value.Where(c => c != ' ').Order().ToArray();
        if (letters.Length is < Shortest or > Longest)
            yield break;
        var sorted = new string(letters);
        yield return sorted;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                yield return sorted.Remove(i, 1);
        }
    }
}
