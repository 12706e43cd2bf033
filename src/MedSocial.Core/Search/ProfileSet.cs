using System.Runtime.CompilerServices;

namespace MedSocial.Search;

/// <summary>A set of profiles as bits, used again and emptied by what was put in.</summary>
internal sealed class ProfileSet
{
    private ulong[] _bits = [];

    internal void Resize(int profiles)
    {
        if (_bits.Length * 64 < profiles)
            _bits = new ulong[(profiles + 63) / 64];
    }

    /// <summary>Adds a profile and tells whether it was missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Add(int profile)
    {
        ref var word = ref _bits[profile >> 6];
        var bit = 1UL << profile;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Adds profiles.</summary>
    internal void AddAll(ReadOnlySpan<int> profiles)
    {
        var bits = _bits;
        foreach (var profile in profiles)
            bits[profile >> 6] |= 1UL << profile;
    }

    /// <summary>A bit for each profile.</summary>
    internal ReadOnlySpan<ulong> Bits => _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int profile) => (_bits[profile >> 6] & (1UL << profile)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Remove(int profile) => _bits[profile >> 6] &= ~(1UL << profile);

    internal void Empty() => Array.Clear(_bits);
}
