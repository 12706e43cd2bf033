using MedSocial.Text;

namespace MedSocial.Storage.Layers;

/// <summary>Puts the near words of the base and those of new words under one numbering.</summary>
internal static class NearWordsMerge
{
    /// <param name="terms">The words of both layers.</param>
    /// <param name="lower">What lies near the words of the base.</param>
    /// <param name="keys">Their numbers.</param>
    /// <param name="deletes">Finds words one letter off.</param>
    /// <param name="sounds">Finds words of one sound.</param>
    internal static NearWords Of(TermTable terms, NearWords lower, KeyMap keys, DeleteIndex deletes, SoundIndex sounds)
    {
        var added = Added(terms, keys, deletes, sounds);
        var (near, starts) = (new List<NearWord>(), new int[terms.Count + 1]);
        var own = new List<NearWord>();
        for (var term = 0; term < terms.Count; term++)
        {
            own.Clear();
            foreach (var word in keys.BaseOf(term) is >= 0 and var known ? lower.Of(known) : [])
            {
                if (keys.OfBase(word.Term) is >= 0 and var number)
                    own.Add(new(number, word.Weight));
            }
            if (added.TryGetValue(term, out var others))
            {
                own.AddRange(others);
                own.Sort(static (one, other) => one.Packed.CompareTo(other.Packed));
            }
            near.AddRange(own);
            starts[term + 1] = near.Count;
        }
        return new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(near), starts);
    }

    /// <summary>The pairs of which one at least is a new word, under both.</summary>
    private static Dictionary<int, List<NearWord>> Added(TermTable terms, KeyMap keys, DeleteIndex deletes, SoundIndex sounds)
    {
        var added = new Dictionary<int, List<NearWord>>();
        var ids = new int[1 << 14];
        for (var term = 0; term < terms.Count; term++)
        {
            if (keys.BaseOf(term) >= 0)
                continue;
            var found = new HashSet<int>();
            foreach (var id in ids.AsSpan(0, deletes.Collect(terms[term], 1, ids)))
            {
                if (EditDistance.IsAtMostOne(terms[term], terms[id]))
                    found.Add(id);
            }
            found.UnionWith(sounds.Find(Phonetic.Narrow(terms[term])).ToArray());
            found.Remove(term);
            foreach (var id in found)
            {
                var weight = SpellingCost.Of(terms[Math.Min(term, id)], terms[Math.Max(term, id)]);
                Add(term, id, SpellingCost.OfTyped(weight, terms[term].Length, terms[id].Length));
                if (keys.BaseOf(id) >= 0)
                    Add(id, term, SpellingCost.OfTyped(weight, terms[id].Length, terms[term].Length));
            }
        }
        return added;

        void Add(int term, int other, int weight)
        {
            if (!added.TryGetValue(term, out var list))
                added.Add(term, list = []);
            list.Add(new(other, weight));
        }
    }
}
