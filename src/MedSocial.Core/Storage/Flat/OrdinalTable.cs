using System.Numerics;

namespace MedSocial.Storage.Flat;

/// <summary>Finds the numbers of things by a hash of what names them. The things themselves decide: a number given is one that may be meant.</summary>
/// <remarks>
/// Buckets of about four in one array; an entry is four bytes, 23 bits of number and 9 of hash, which spare all but one look in 512 at a thing that
/// is not meant. About five bytes a thing.
/// </remarks>
internal sealed class OrdinalTable
{
    internal const int MaxCount = 1 << (32 - HashBits);

    private const int HashBits = 9, HashMask = (1 << HashBits) - 1, BucketBits = 2, MaxBits = 28;

    private readonly FlatArray<int> _starts;
    private readonly FlatArray<uint> _entries;
    private readonly int _shift;

    /// <param name="hashes">The hash of each thing, all 64 bits of which must be good.</param>
    internal OrdinalTable(ReadOnlySpan<ulong> hashes)
    {
        if (hashes.Length > MaxCount)
            throw new NotSupportedException($"One segment holds at most {MaxCount} records of a sort.");
        var bits = Math.Max(1, BitOperations.Log2((uint)hashes.Length | 1) - BucketBits);
        _shift = 64 - bits;
        var starts = new int[(1 << bits) + 2];
        foreach (var hash in hashes)
            starts[(hash >> _shift) + 2]++;
        for (var bucket = 2; bucket < starts.Length; bucket++)
            starts[bucket] += starts[bucket - 1];
        var entries = new uint[hashes.Length];
        for (var ordinal = 0; ordinal < hashes.Length; ordinal++)
            entries[starts[(hashes[ordinal] >> _shift) + 1]++] = ((uint)ordinal << HashBits) | Mark(hashes[ordinal]);
        _starts = FlatArray.Copy<int>(starts.AsSpan(0, starts.Length - 1));
        _entries = FlatArray.Copy(entries);
    }

    internal OrdinalTable(SectionSource source, int id)
    {
        _entries = source.Get<uint>(id);
        _starts = source.ListStarts(id + 1, _entries.Length);
        var bits = BitOperations.Log2((uint)_starts.Length);
        if (bits is < 1 or > MaxBits || _starts.Length != (1 << bits) + 1)
            throw source.Corrupt(id + 1, "has a number of buckets that cannot be");
        _shift = 64 - bits;
    }

    internal long Bytes => _starts.Bytes + _entries.Bytes;

    /// <summary>The entries among which a thing is, if it is there.</summary>
    internal ReadOnlySpan<uint> Bucket(ulong hash) => _entries.List(_starts, (int)(hash >> _shift));

    /// <summary>Sends for the place that says where a bucket starts.</summary>
    internal void PrefetchBucket(ulong hash) => _starts.Prefetch((int)(hash >> _shift));

    /// <summary>Sends for a bucket.</summary>
    internal void PrefetchEntries(ulong hash) => _entries.Prefetch(_starts[(int)(hash >> _shift)]);

    /// <summary>Whether an entry may be the thing that is looked for, and its number.</summary>
    internal bool MayBe(uint entry, ulong hash, out int ordinal)
    {
        ordinal = (int)(entry >> HashBits);
        return (entry & HashMask) == Mark(hash);
    }

    /// <summary>Whether two things are the same.</summary>
    /// <param name="areSame">Compares two that may be, by their numbers.</param>
    internal bool HasTwins(Func<int, int, bool> areSame)
    {
        for (var bucket = 0; bucket < _starts.Length - 1; bucket++)
        {
            var entries = _entries.List(_starts, bucket);
            for (var i = 1; i < entries.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (((entries[i] ^ entries[j]) & HashMask) == 0 && areSame((int)(entries[j] >> HashBits), (int)(entries[i] >> HashBits)))
                        return true;
                }
            }
        }
        return false;
    }

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _entries);
        sink.Add(id + 1, _starts);
    }

    private uint Mark(ulong hash) => (uint)(hash >> (_shift - HashBits)) & HashMask;
}
