using System.Buffers.Binary;
using System.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Texts that come again and again (given names, cities, codes) as one string each.</summary>
/// <remarks>
/// A table without chains: a text that falls on the place of another takes it. Only ASCII is kept, because it can be compared with a string without
/// being decoded. No file can make it slow or large, whatever its texts hash to.
/// </remarks>
internal sealed class TextPool
{
    private const int Slots = 1 << 13;
    private const int Longest = 64;

    private readonly string?[] _kept = new string?[Slots];

    internal string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest)
            return Encoding.UTF8.GetString(utf8);
        ref var kept = ref _kept[Hash(utf8) & (Slots - 1)];
        if (kept is not null && kept.Length == utf8.Length && Ascii.Equals(utf8, kept))
            return kept;
        var text = Encoding.UTF8.GetString(utf8);
        if (text.Length == utf8.Length)
            kept = text;
        return text;
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        ulong first, last;
        if (bytes.Length >= sizeof(ulong))
        {
            (first, last) = (BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]));
        }
        else
        {
            (first, last) = (0, 0);
            foreach (var b in bytes)
                first = first << 8 | b;
        }
        var mixed = (first * 0x9E3779B97F4A7C15 ^ last) * 0xC2B2AE3D27D4EB4F + (uint)bytes.Length;
        return (int)(mixed >> 40);
    }
}
