using System.Collections.Immutable;

namespace MedSocial.TestData;

/// <summary>Queries that are not typed to the end. Right is everybody who has the whole words and a word that begins so.</summary>
internal static class PrefixQueries
{
    internal static ImmutableArray<TestQuery> Make(GroundTruth truth, int count, SeededRandom random)
    {
        var typed = new List<ImmutableArray<string>>(count);
        for (var attempt = 0; typed.Count < count && attempt < count * 10 + 100; attempt++)
        {
            var ordinal = random.Next(truth.Count);
            var (given, family) = (Plain.Words(truth.Given(ordinal)), Plain.Words(truth.Family(ordinal)));
            List<string> words = random.Chance(0.5) ? [.. family, .. given] : [.. given, .. family];
            var last = words[^1];
            if (last.Length < 4)
                continue;
            var shortest = Math.Max(3, last.Length / 2);
            words[^1] = last[..(shortest + random.Next(last.Length - shortest))];
            typed.Add([.. words]);
        }

        // By the first whole word, so that a person is compared with the few queries that share a word only.
        var byFirst = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < typed.Count; i++)
        {
            var key = Plain.HashOf(typed[i][0]);
            if (!byFirst.TryGetValue(key, out var list))
                byFirst[key] = list = [];
            list.Add(i);
        }
        var right = typed.Select(_ => new List<int>()).ToArray();
        for (var ordinal = 0; ordinal < truth.Count; ordinal++)
        {
            foreach (var text in (ReadOnlySpan<string?>)[truth.Given(ordinal), truth.Family(ordinal), truth.BirthFamily(ordinal)])
            {
                if (text is null)
                    continue;
                foreach (var word in new Plain.WordsOf(Plain.Fold(text)))
                {
                    if (!byFirst.TryGetValue(Plain.HashOf(word), out var queries))
                        continue;
                    var own = WordsOf(truth, ordinal);
                    foreach (var query in queries)
                    {
                        if (Holds(own, typed[query]) && (right[query].Count == 0 || right[query][^1] != ordinal))
                            right[query].Add(ordinal);
                    }
                }
            }
        }
        return [.. typed.Select((words, i) => Query(QueryKind.Prefix, words, [.. right[i]]))];
    }

    internal static ImmutableArray<TestQuery> MakeShort(GroundTruth truth, int count, SeededRandom random)
    {
        var right = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lookup = right.GetAlternateLookup<ReadOnlySpan<char>>();
        var typed = new string[count];
        for (var i = 0; i < count; i++)
        {
            // « st » and « ste » are left out: they stand for Saint and Sainte, and then anything that begins with them is the lesser answer.
            for (var attempt = 0; attempt == 0 || (attempt < 20 && typed[i] is "st" or "ste"); attempt++)
            {
                var word = Plain.Words(truth.Family(random.Next(truth.Count)))[0];
                typed[i] = word[..Math.Min(word.Length, 2 + random.Next(2))];
            }
            right.TryAdd(typed[i], []);
        }
        for (var ordinal = 0; ordinal < truth.Count; ordinal++)
        {
            foreach (var text in (ReadOnlySpan<string?>)[truth.Given(ordinal), truth.Family(ordinal), truth.BirthFamily(ordinal)])
            {
                if (text is null)
                    continue;
                foreach (var word in new Plain.WordsOf(Plain.Fold(text)))
                {
                    for (var length = 1; length <= 3 && length <= word.Length; length++)
                    {
                        if (lookup.TryGetValue(word[..length], out var list) && (list.Count == 0 || list[^1] != ordinal))
                            list.Add(ordinal);
                    }
                }
            }
        }
        var shared = right.ToDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
        return [.. typed.Select(prefix => Query(QueryKind.ShortPrefix, [prefix], shared[prefix]))];
    }

    private static TestQuery Query(QueryKind kind, ImmutableArray<string> words, ImmutableArray<int> right) => new()
    {
        Kind = kind,
        Text = string.Join(' ', words),
        NameWords = words,
        RightFirst = right,
        RightInTen = right,
    };

    private static List<string> WordsOf(GroundTruth truth, int ordinal)
    {
        var words = Plain.Words(truth.Given(ordinal));
        words.AddRange(Plain.Words(truth.Family(ordinal)));
        if (truth.BirthFamily(ordinal) is { } birth)
            words.AddRange(Plain.Words(birth));
        return words;
    }

    private static bool Holds(List<string> own, ImmutableArray<string> typed)
    {
        var free = new List<string>(own);
        foreach (var word in typed.AsSpan()[..^1])
        {
            if (!free.Remove(word))
                return false;
        }
        return free.Exists(word => word.StartsWith(typed[^1], StringComparison.Ordinal));
    }
}
