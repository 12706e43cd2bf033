using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;

namespace MedSocial.Deontology.Reading;

/// <summary>First names and surnames of France (INSEE, Licence Ouverte 2.0): 5,800 hashes and a map of 206,000 bits of 2^24.</summary>
/// <remarks>
/// The layout stands in <c>Data/make-names.py</c>. 219 KB in the package, 2 MB when unpacked, 8 ms to unpack. The surnames carry no
/// counts and hold most words of the language, so that they are weak evidence: they tell « mme dupont » from « mme tousse ».
/// </remarks>
internal sealed class NameList
{
    private const int RiceBits = 6;

    private static readonly Lazy<NameList> Loaded = new(Load);

    private readonly ulong[] _surnames = new ulong[1 << 18];

    private NameList(ImmutableArray<uint> firstNames) => FirstNames = firstNames;

    internal static NameList France => Loaded.Value;

    /// <summary>The hashes of first names, ascending.</summary>
    internal ImmutableArray<uint> FirstNames { get; }

    internal bool IsSurname(uint hash)
    {
        var place = (hash ^ hash >> 24) & 0xFFFFFF;
        return (_surnames[place >> 6] >> (int)(place & 63) & 1) != 0;
    }

    private static NameList Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("names-fr.bin")
            ?? throw new InvalidDataException("The assembly holds no table 'names-fr.bin'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var at = 4;
        var firstNames = new uint[BinaryPrimitives.ReadUInt32LittleEndian(bytes)];
        var last = 0u;
        for (var i = 0; i < firstNames.Length; i++)
        {
            var shift = 0;
            uint value = 0;
            for (; bytes[at] >= 128; shift += 7)
                value |= (uint)(bytes[at++] & 127) << shift;
            last += value | (uint)bytes[at++] << shift;
            firstNames[i] = last;
        }
        var list = new NameList([.. firstNames]);
        list.ReadSurnames(bytes.AsSpan(at));
        return list;
    }

    private void ReadSurnames(ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        bytes = bytes[4..];
        var place = -1;
        var bit = 0;
        for (var i = 0u; i < count; i++)
        {
            var quotient = 0;
            for (; Bit(bytes, bit++); quotient++)
            {
            }
            var rest = 0;
            for (var j = 0; j < RiceBits; j++)
                rest = rest << 1 | (Bit(bytes, bit++) ? 1 : 0);
            place += (quotient << RiceBits | rest) + 1;
            _surnames[place >> 6] |= 1UL << (place & 63);
        }
    }

    private static bool Bit(ReadOnlySpan<byte> bytes, int index) => (bytes[index >> 3] >> (7 - (index & 7)) & 1) != 0;
}
