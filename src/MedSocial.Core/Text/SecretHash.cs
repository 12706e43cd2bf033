using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MedSocial.Text;

/// <summary>A fast hash that nobody outside the process can aim at: products of 128 bits, keyed by random numbers drawn at start.</summary>
/// <remarks>Nothing that leaves the process depends on it; numbers are given in the order of the file.</remarks>
internal static class SecretHash
{
    private static readonly (ulong A, ulong B, ulong C) Secret = Draw();

    /// <summary>The hash of a number.</summary>
    internal static ulong Of(ulong number) => Fold(number ^ Secret.A, Secret.B ^ number >> 32);

    /// <summary>The hash of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var (a, b, c) = Secret;
        var hash = c ^ (ulong)bytes.Length;
        if (bytes.Length <= 16)
        {
            var (low, high) = Ends(bytes);
            return Fold(low ^ a ^ hash, high ^ b);
        }
        var rest = bytes;
        for (; rest.Length > 16; rest = rest[16..])
            hash = Fold(Read(rest) ^ a ^ hash, Read(rest[8..]) ^ b);
        rest = bytes[^16..];
        return Fold(Read(rest) ^ b ^ hash, Read(rest[8..]) ^ a);
    }

    /// <summary>Up to sixteen bytes as two numbers that hold every one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) Ends(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 8)
            return (Read(bytes), Read(bytes[^8..]));
        if (bytes.Length >= 4)
            return (BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]));
        return bytes.Length == 0 ? (0UL, 0UL) : ((ulong)(bytes[0] | bytes[bytes.Length >> 1] << 8 | bytes[^1] << 16), 0UL);
    }

    private static ulong Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private static ulong Fold(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }

    private static (ulong, ulong, ulong) Draw()
    {
        Span<ulong> drawn = stackalloc ulong[3];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(drawn));
        return (drawn[0] | 1, drawn[1] | 1, drawn[2]);
    }
}
