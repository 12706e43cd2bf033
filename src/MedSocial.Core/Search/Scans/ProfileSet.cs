using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Search.Scans;

/// <summary>A set of profiles as bits, used again and emptied by what was put in.</summary>
internal sealed class ProfileSet
{
    private ulong[] _bits = [];

    internal void Resize(int profiles)
    {
        if (_bits.Length * 64 < profiles)
            Bits = FlatArray.Fix((profiles + 63) / 64, out _bits);
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

    /// <summary>Adds the profiles of a set of the same size.</summary>
    internal void AddAll(ProfileSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] |= other._bits[i];
    }

    /// <summary>A bit for each profile.</summary>
    internal FlatArray<ulong> Bits { get; private set; }

    /// <summary>In the lowest bit, whether a profile is in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong May(int profile) => _bits[profile >> 6] >> profile;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int profile) => (_bits[profile >> 6] & (1UL << profile)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Remove(int profile) => _bits[profile >> 6] &= ~(1UL << profile);

    internal void Empty() => Array.Clear(_bits);
}
