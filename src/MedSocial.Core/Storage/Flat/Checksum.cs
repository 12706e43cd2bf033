using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MedSocial.Storage.Flat;

/// <summary>XXH64 (Collet, 2012) with seed 0: four lanes of eight bytes, about as fast as memory is read. It finds accidents, not forgers.</summary>
internal static class Checksum
{
    private const ulong P1 = 0x9E3779B185EBCA87, P2 = 0xC2B2AE3D27D4EB4F, P3 = 0x165667B19E3779F9, P4 = 0x85EBCA77C2B2AE63, P5 = 0x27D4EB2F165667C5;

    internal static unsafe ulong Of(ReadOnlySpan<byte> bytes)
    {
        // No MemoryMarshal.Cast, which is compiled when a process first asks for it.
        fixed (byte* start = bytes)
            return Of(bytes, new ReadOnlySpan<ulong>(start, bytes.Length / sizeof(ulong)));
    }

    private static ulong Of(ReadOnlySpan<byte> bytes, ReadOnlySpan<ulong> words)
    {
        var inLanes = words.Length & -4;
        var hash = (inLanes > 0 ? Lanes(words[..inLanes]) : P5) + (ulong)bytes.Length;
        foreach (var word in words[inLanes..])
            hash = BitOperations.RotateLeft(hash ^ Round(0, word), 27) * P1 + P4;
        bytes = bytes[(words.Length * sizeof(ulong))..];
        if (bytes.Length >= 4)
        {
            hash = BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(bytes) * P1), 23) * P2 + P3;
            bytes = bytes[4..];
        }
        foreach (var value in bytes)
            hash = BitOperations.RotateLeft(hash ^ (value * P5), 11) * P1;
        hash = (hash ^ (hash >> 33)) * P2;
        hash = (hash ^ (hash >> 29)) * P3;
        return hash ^ (hash >> 32);
    }

    private static ulong Lanes(ReadOnlySpan<ulong> words)
    {
        var (a, b, c, d) = (unchecked(P1 + P2), P2, 0UL, unchecked(0 - P1));
        for (var i = 0; i + 3 < words.Length; i += 4)
        {
            a = Round(a, words[i]);
            b = Round(b, words[i + 1]);
            c = Round(c, words[i + 2]);
            d = Round(d, words[i + 3]);
        }
        var hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
        return Merge(Merge(Merge(Merge(hash, a), b), c), d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong lane, ulong value) => BitOperations.RotateLeft(lane + value * P2, 31) * P1;

    private static ulong Merge(ulong hash, ulong lane) => (hash ^ Round(0, lane)) * P1 + P4;
}
