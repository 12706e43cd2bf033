using System.Runtime.InteropServices;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Finds all pairs of near words of a table at once.</summary>
/// <remarks>
/// Two words that are one letter off stand in one bucket of the deletes, and two that sound the same in one run of the sounds; so nothing is looked
/// up, and each pair is weighed once. Done on as many cores as there are; the result does not depend on how many.
/// </remarks>
internal static class NearWordsBuilder
{
    private const int Parts = 8;

    internal static NearWords Build(TermTable terms, DeleteIndex deletes, SoundIndex sounds)
    {
        var found = new List<ulong>[Parts + 1];
        Parallel.For(0, Parts + 1, part =>
        {
            var pairs = found[part] = [];
            if (part == Parts)
                AddHomophones(sounds, pairs);
            else
                AddOneOff(terms, deletes, part, pairs);
        });
        return Lay(terms, Sorted(found));
    }

    private static void AddOneOff(TermTable terms, DeleteIndex deletes, int part, List<ulong> pairs)
    {
        var buckets = deletes.Buckets;
        for (var bucket = (int)((long)buckets * part / Parts); bucket < (long)buckets * (part + 1) / Parts; bucket++)
        {
            var entries = deletes.Bucket(bucket);
            for (var i = 1; i < entries.Length; i++)
            {
                if (DeleteIndex.Taken(entries[i]) > 1)
                    continue;
                for (var j = 0; j < i; j++)
                {
                    var (left, right) = (DeleteIndex.Id(entries[j]), DeleteIndex.Id(entries[i])); // ids ascend within a bucket
                    if (left != right && DeleteIndex.Taken(entries[j]) <= 1 && DeleteIndex.HasSameHash(entries[i], entries[j])
                        && EditDistance.IsAtMostOne(terms[left], terms[right]))
                        pairs.Add(((ulong)left << 32) | (uint)right);
                }
            }
        }
    }

    private static void AddHomophones(SoundIndex sounds, List<ulong> pairs)
    {
        foreach (var run in sounds.Shared())
        {
            for (var i = 1; i < run.Count; i++)
            {
                for (var j = 0; j < i; j++)
                    pairs.Add(((ulong)Math.Min(run[i], run[j]) << 32) | (uint)Math.Max(run[i], run[j]));
            }
        }
    }

    /// <summary>The pairs in order, each once.</summary>
    private static ReadOnlySpan<ulong> Sorted(List<ulong>[] found)
    {
        // Copied by hand: what LINQ collects goes through shared pools, which would keep ten bytes a record.
        var pairs = new ulong[found.Sum(static part => part.Count)];
        var end = 0;
        foreach (var part in found)
        {
            part.CopyTo(pairs, end);
            end += part.Count;
        }
        Array.Sort(pairs);
        var count = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
                pairs[count++] = pairs[i];
        }
        return pairs.AsSpan(0, count);
    }

    private static NearWords Lay(TermTable terms, ReadOnlySpan<ulong> pairs)
    {
        var starts = new int[terms.Count + 2];
        foreach (var pair in pairs)
        {
            starts[(pair >> 32) + 2]++;
            starts[(uint)pair + 2]++;
        }
        for (var term = 2; term < starts.Length; term++)
            starts[term] += starts[term - 1];
        var near = new NearWord[2 * pairs.Length];
        foreach (var pair in pairs)
        {
            var (left, right) = ((int)(pair >> 32), (int)(uint)pair);
            var weight = SpellingCost.Of(terms[left], terms[right]);
            near[starts[left + 1]++] = new(right, SpellingCost.OfTyped(weight, terms[left].Length, terms[right].Length));
            near[starts[right + 1]++] = new(left, SpellingCost.OfTyped(weight, terms[right].Length, terms[left].Length));
        }
        for (var term = 0; term < terms.Count; term++)
            MemoryMarshal.Cast<NearWord, uint>(near.AsSpan(starts[term]..starts[term + 1])).Sort();
        return new(near, starts[..^1]);
    }
}
