using System.Numerics;
using System.Runtime.CompilerServices;

namespace MedSocial.Storage;

/// <summary>A set of profiles as bits that knows how many stand before each, so that what only some profiles have can be kept for those alone.</summary>
internal sealed class RankedSet
{
    private readonly ulong[] _bits;
    private readonly int[] _ranks;

    /// <param name="members">The members, ascending.</param>
    /// <param name="count">How many profiles there are.</param>
    internal RankedSet(ReadOnlySpan<int> members, int count)
    {
        _bits = new ulong[(count + 63) / 64];
        _ranks = new int[_bits.Length];
        foreach (var member in members)
            _bits[member >> 6] |= 1UL << member;
        for (var word = 1; word < _bits.Length; word++)
            _ranks[word] = _ranks[word - 1] + BitOperations.PopCount(_bits[word - 1]);
    }

    internal long Bytes => _bits.Length * 12L;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int profile) => (_bits[profile >> 6] & (1UL << profile)) != 0;

    /// <summary>How many members stand before a profile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Rank(int profile) => _ranks[profile >> 6] + BitOperations.PopCount(_bits[profile >> 6] & ((1UL << profile) - 1));
}
