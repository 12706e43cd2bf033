using System.Numerics;

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
    private const int MaxKeys = 1 + PrefixLength + PrefixLength * (PrefixLength - 1) / 2;

    private readonly int _shift;
    private readonly int[] _starts;
    private readonly uint[] _entries;

    internal DeleteIndex(TermTable terms, int maxDeletes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Count, MaxTerms);
        MaxDeletes = maxDeletes;
        Span<ulong> keys = stackalloc ulong[MaxKeys];
        Span<byte> deletes = stackalloc byte[MaxKeys];
        long total = 0;
        for (var id = 0; id < terms.Count; id++)
            total += Keys(terms[id], maxDeletes, keys, deletes);

        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(16, total / 4)) + 1);
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        _entries = new uint[total];
        for (var id = 0; id < terms.Count; id++)
        {
            var count = Keys(terms[id], maxDeletes, keys, deletes);
            for (var i = 0; i < count; i++)
                _starts[(int)(Hash(keys[i]) >> _shift) + 1]++;
        }
        for (var bucket = 1; bucket < _starts.Length; bucket++)
            _starts[bucket] += _starts[bucket - 1];
        // Filled from the back, so that the starts end where they belong and ids ascend within a bucket.
        for (var id = terms.Count - 1; id >= 0; id--)
        {
            var count = Keys(terms[id], maxDeletes, keys, deletes);
            for (var i = 0; i < count; i++)
            {
                var hash = Hash(keys[i]);
                _entries[--_starts[(int)(hash >> _shift) + 1]] = ((uint)id << 10) | ((uint)deletes[i] << 8) | Fingerprint(hash);
            }
        }
        // Each start now stands one bucket too far on.
        Array.Copy(_starts, 1, _starts, 0, _starts.Length - 1);
        _starts[^1] = (int)total;
    }

    internal int MaxDeletes { get; }

    internal long Bytes => (_starts.Length + _entries.Length) * 4L;

    /// <summary>Collects the ids of words that may lie within the distance; an id may come more than once.</summary>
    internal int Collect(ReadOnlySpan<char> word, int distance, Span<int> ids)
    {
        distance = Math.Min(distance, MaxDeletes);
        Span<ulong> keys = stackalloc ulong[MaxKeys];
        Span<byte> deletes = stackalloc byte[MaxKeys];
        var count = Keys(word, distance, keys, deletes);
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var hash = Hash(keys[i]);
            var bucket = (int)(hash >> _shift);
            var fingerprint = Fingerprint(hash);
            foreach (var entry in _entries.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]))
            {
                if ((entry & 0xFF) == fingerprint && ((entry >> 8) & 3) <= (uint)distance)
                {
                    if (found == ids.Length)
                        return found;
                    ids[found++] = (int)(entry >> 10);
                }
            }
        }
        return found;
    }

    /// <summary>What is left of the first seven letters after taking out at most so many.</summary>
    private static int Keys(ReadOnlySpan<char> word, int maxDeletes, Span<ulong> keys, Span<byte> deletes)
    {
        var length = Math.Min(word.Length, PrefixLength);
        var whole = 0UL;
        for (var i = 0; i < length; i++)
            whole |= (ulong)(word[i] < 0x80 ? word[i] : (byte)(word[i] | 0x80)) << (8 * i);
        keys[0] = whole;
        deletes[0] = 0;
        var count = 1;
        if (maxDeletes == 0)
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
