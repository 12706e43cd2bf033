using System.Numerics;
using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>A set of profiles as bits that knows how many stand before each, so that what only some profiles have can be kept for those alone.</summary>
internal sealed class RankedSet
{
    private readonly FlatArray<ulong> _bits;
    private readonly FlatArray<int> _ranks;

    /// <param name="members">The members, ascending.</param>
    /// <param name="count">How many profiles there are.</param>
    internal RankedSet(ReadOnlySpan<int> members, int count)
    {
        var bits = new ulong[(count + 63) / 64];
        var ranks = new int[bits.Length];
        foreach (var member in members)
            bits[member >> 6] |= 1UL << member;
        for (var word = 1; word < bits.Length; word++)
            ranks[word] = ranks[word - 1] + BitOperations.PopCount(bits[word - 1]);
        _bits = FlatArray.Copy(bits);
        _ranks = FlatArray.Copy(ranks);
    }

    internal RankedSet(SectionSource source, int id, int count)
    {
        _bits = source.Get<ulong>(id, ((long)count + 63) / 64);
        _ranks = source.Get<int>(id + 1, _bits.Length);
    }

    internal long Bytes => _bits.Bytes + _ranks.Bytes;

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _bits);
        sink.Add(id + 1, _ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int profile) => (_bits[profile >> 6] & (1UL << profile)) != 0;

    /// <summary>Says that a profile will be asked for soon.</summary>
    internal void Announce(int profile)
    {
        _bits.Prefetch(profile >> 6);
        _ranks.Prefetch(profile >> 6);
    }

    /// <summary>How many members stand before a profile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Rank(int profile) => _ranks[profile >> 6] + BitOperations.PopCount(_bits[profile >> 6] & ((1UL << profile) - 1));

    /// <summary>The profiles before each of which so many others are members; in one walk.</summary>
    /// <param name="ranks">How many, ascending.</param>
    /// <param name="profiles">Takes the profiles.</param>
    internal void Members(ReadOnlySpan<int> ranks, Span<int> profiles) => Find(ranks, profiles, isMember: true);

    /// <summary>The profiles that are no members, and before each of which so many others are none.</summary>
    internal void Absents(ReadOnlySpan<int> ranks, Span<int> profiles) => Find(ranks, profiles, isMember: false);

    private void Find(ReadOnlySpan<int> ranks, Span<int> profiles, bool isMember)
    {
        var word = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            while (word + 1 < _ranks.Length && Before(word + 1) <= ranks[i])
                word++;
            var bits = isMember ? _bits[word] : ~_bits[word];
            for (var left = ranks[i] - Before(word); left > 0; left--)
                bits &= bits - 1;
            profiles[i] = word * 64 + BitOperations.TrailingZeroCount(bits);
        }

        int Before(int word) => isMember ? _ranks[word] : word * 64 - _ranks[word];
    }
}
