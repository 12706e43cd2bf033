using System.Numerics;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;

namespace MedSocial.Storage;

/// <summary>Finds the words that may lie within a small edit distance, by symmetric deletes (Garbe's SymSpell, 2012) in two flat arrays.</summary>
/// <remarks>
/// <para>Two words within distance d share what is left after taking at most d letters out of each; so every word is filed under all that is
/// left of its first seven letters. What comes out is a superset: the caller measures the distance.</para>
/// <para>Seven letters are one <c>ulong</c>, so that taking a letter out is two masks and a shift. An entry is four bytes: 22 bits of id, 2 of
/// letters taken out, 8 of the hash, which spares most of the measuring.</para>
/// </remarks>
internal sealed class DeleteIndex
{
    internal const int MaxTerms = 1 << 22;

    private const int PrefixLength = 7;

    /// <summary>How much of a word is turned into its form.</summary>
    private const int FormLength = 16;

    private const int MaxKeys = 1 + PrefixLength + PrefixLength * (PrefixLength - 1) / 2;

    /// <summary>How many entries a bucket has, more or less: they are neighbours in memory, and the eight bits of hash tell them apart.</summary>
    private const int BucketSize = 16;

    // A bucket and the eight bits after it must fit beside the two of letters taken out.
    private const int MinBits = 4, MaxBits = 22;

    private readonly int _shift;
    private readonly FlatArray<int> _starts;
    private readonly FlatArray<uint> _entries;

    private readonly WordForm? _form;
    private readonly int _shortest;
    private readonly (DeleteIndex Lower, DeleteIndex Upper, KeyMap Keys)? _layers;

    /// <param name="terms">The words.</param>
    /// <param name="maxDeletes">How many letters are taken out at most: 1 or 2.</param>
    /// <param name="form">What of a word counts, such as its sounds; null for its letters.</param>
    /// <param name="shortest">What is left must have so many letters: what shares less has little in common.</param>
    internal DeleteIndex(TermTable terms, int maxDeletes, WordForm? form = null, int shortest = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Count, MaxTerms);
        MaxDeletes = maxDeletes;
        _form = form;
        _shortest = shortest;
        var (hashes, counts) = HashAll(terms, maxDeletes);
        var total = hashes.Length;
        var bits = Math.Clamp(BitOperations.Log2((uint)total / BucketSize) + 1, MinBits, MaxBits);
        _shift = 64 - bits;
        var starts = new int[(1 << bits) + 1];
        var entries = new uint[total];
        foreach (var hash in hashes)
            starts[(hash >> (32 - bits)) + 1]++;
        for (var bucket = 1; bucket < starts.Length; bucket++)
            starts[bucket] += starts[bucket - 1];
        // Filled from the back, so that the starts end where they belong and ids ascend within a bucket.
        var at = total;
        for (var id = terms.Count - 1; id >= 0; id--)
        {
            for (var left = counts[id]; left > 0; left--)
            {
                var hash = hashes[--at];
                entries[--starts[(hash >> (32 - bits)) + 1]] = ((uint)id << 10) | ((hash & 3) << 8) | ((hash >> (24 - bits)) & 0xFF);
            }
        }
        // Each start now stands one bucket too far on.
        Array.Copy(starts, 1, starts, 0, starts.Length - 1);
        starts[^1] = total;
        _starts = FlatArray.Copy(starts);
        _entries = FlatArray.Copy(entries);
    }

    internal DeleteIndex(SectionSource source, int id, int maxDeletes, WordForm? form = null, int shortest = 0)
    {
        MaxDeletes = maxDeletes;
        _form = form;
        _shortest = shortest;
        _entries = source.Get<uint>(id);
        _starts = source.ListStarts(id + 1, _entries.Length);
        var bits = BitOperations.Log2((uint)_starts.Length);
        if (bits is < MinBits or > MaxBits || _starts.Length != (1 << bits) + 1)
            throw source.Corrupt(id + 1, "has a number of buckets that cannot be");
        _shift = 64 - bits;
    }

    /// <summary>The words of two layers under one numbering.</summary>
    internal DeleteIndex(DeleteIndex lower, DeleteIndex upper, KeyMap keys)
    {
        MaxDeletes = lower.MaxDeletes;
        _layers = (lower, upper, keys);
    }

    /// <summary>Writes what of a word counts and returns its length; at most twice as long as the word.</summary>
    internal delegate int WordForm(ReadOnlySpan<char> word, Span<char> form);

    internal int MaxDeletes { get; }

    internal long Bytes => _starts.Bytes + _entries.Bytes;

    internal int Buckets => _starts.Length - 1;

    /// <summary>The entries of a bucket, by ascending id: those that share a key, and others.</summary>
    internal ReadOnlySpan<uint> Bucket(int bucket) => _entries.List(_starts, bucket);

    /// <summary>The word of an entry.</summary>
    internal static int Id(uint entry) => (int)(entry >> 10);

    /// <summary>How many letters were taken out.</summary>
    internal static int Taken(uint entry) => (int)(entry >> 8) & 3;

    /// <summary>Whether two entries of one bucket have the same key, as far as can be seen.</summary>
    internal static bool HasSameHash(uint one, uint other) => ((one ^ other) & 0xFF) == 0;

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _entries);
        sink.Add(id + 1, _starts);
    }

    /// <summary>Collects the ids of words that may lie within the distance; an id may come more than once.</summary>
    internal int Collect(ReadOnlySpan<char> word, int distance, Span<int> ids)
    {
        if (_layers is var (lower, upper, numbers))
            return Collect(word, distance, ids, lower, upper, numbers);
        distance = Math.Min(distance, MaxDeletes);
        Span<ulong> keys = stackalloc ulong[MaxKeys];
        Span<byte> deletes = stackalloc byte[MaxKeys];
        var count = Keys(word, distance, keys, deletes);
        // The buckets lie all over the memory: they are all sent for before the first is read.
        for (var i = 0; i < count; i++)
        {
            keys[i] = Hash(keys[i]);
            _starts.Prefetch((int)(keys[i] >> _shift));
        }
        for (var i = 0; i < count; i++)
            _entries.Prefetch(_starts[(int)(keys[i] >> _shift)]);
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var fingerprint = Fingerprint(keys[i]);
            foreach (var entry in _entries.List(_starts, (int)(keys[i] >> _shift)))
            {
                if ((entry & 0xFF) == fingerprint && Taken(entry) <= distance)
                {
                    if (found == ids.Length)
                        return found;
                    ids[found++] = Id(entry);
                }
            }
        }
        return found;
    }

    /// <summary>What the base finds among the words that are left, and what the layer finds among those that it alone has.</summary>
    private static int Collect(ReadOnlySpan<char> word, int distance, Span<int> ids, DeleteIndex lower, DeleteIndex upper, KeyMap keys)
    {
        var found = 0;
        foreach (var id in ids[..lower.Collect(word, distance, ids)])
        {
            if (keys.OfBase(id) is >= 0 and var number)
                ids[found++] = number;
        }
        var rest = ids[found..];
        foreach (var id in rest[..upper.Collect(word, distance, rest)])
        {
            if (keys.IsNew(id))
                ids[found++] = keys.OfLayer(id);
        }
        return found;
    }

    /// <summary>The upper half of the hash of every key, with the letters taken out in its two lowest bits; and how many keys each word has.</summary>
    private (uint[] Hashes, byte[] Counts) HashAll(TermTable terms, int maxDeletes)
    {
        Span<ulong> keys = stackalloc ulong[MaxKeys];
        Span<byte> deletes = stackalloc byte[MaxKeys];
        var counts = new byte[terms.Count];
        var hashes = new uint[Math.Max(64, terms.Count * (maxDeletes == 2 ? 26 : 8))];
        var total = 0;
        for (var id = 0; id < terms.Count; id++)
        {
            var count = Keys(terms[id], maxDeletes, keys, deletes);
            if (total + count > hashes.Length)
                Array.Resize(ref hashes, checked(hashes.Length + hashes.Length / 4));
            for (var i = 0; i < count; i++)
                hashes[total + i] = ((uint)(Hash(keys[i]) >> 32) & ~3u) | deletes[i];
            counts[id] = (byte)count;
            total += count;
        }
        return (hashes[..total], counts);
    }

    /// <summary>What is left of the first seven letters after taking out at most so many.</summary>
    private int Keys(scoped ReadOnlySpan<char> word, int maxDeletes, Span<ulong> keys, Span<byte> deletes)
    {
        Span<char> form = stackalloc char[2 * FormLength];
        if (_form is not null)
            word = form[.._form(word[..Math.Min(word.Length, FormLength)], form)];
        var length = Math.Min(word.Length, PrefixLength);
        if (length < _shortest)
            return 0;
        var whole = 0UL;
        for (var i = 0; i < length; i++)
            whole |= (ulong)(word[i] < 0x80 ? word[i] : (byte)(word[i] | 0x80)) << (8 * i);
        keys[0] = whole;
        deletes[0] = 0;
        var count = 1;
        if (maxDeletes == 0 || length <= _shortest)
            return count;
        for (var i = 0; i < length; i++)
        {
            var one = Without(whole, i);
            if (i + 1 < length && one == Without(whole, i + 1))
                continue; // of a doubled letter either gives the same
            keys[count] = one;
            deletes[count++] = 1;
            if (maxDeletes == 1)
                continue;
            for (var j = i; j < length - 1; j++)
            {
                var two = Without(one, j);
                if (j + 1 < length - 1 && two == Without(one, j + 1))
                    continue;
                keys[count] = two;
                deletes[count++] = 2;
            }
        }
        return count;
    }

    private static ulong Without(ulong word, int letter)
    {
        var below = (1UL << (8 * letter)) - 1;
        return (word & below) | ((word >> 8) & ~below);
    }

    private static ulong Hash(ulong key)
    {
        key ^= key >> 29;
        key *= 0xBF58476D1CE4E5B9;
        key ^= key >> 32;
        return key * 0x94D049BB133111EB;
    }

    private uint Fingerprint(ulong hash) => (uint)(hash >> (_shift - 8)) & 0xFF;
}
