using System.Runtime.InteropServices;

namespace MedSocial.Storage.Flat;

/// <summary>The checksum of a section: of the checksums of its pieces, so that a section may be longer than a span.</summary>
internal static class SectionChecksum
{
    private const int Piece = 1 << 22;

    internal static ulong Of(ReadOnlySpan<byte> section)
    {
        var pieces = new ulong[section.Length / Piece + 1];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            var rest = section[(piece * Piece)..];
            pieces[piece] = Checksum.Of(rest[..Math.Min(Piece, rest.Length)]);
        }
        return Checksum.Of(MemoryMarshal.AsBytes<ulong>(pieces));
    }

    /// <summary>The same of a part of a file.</summary>
    internal static ulong Of(SegmentMemory memory, long offset, long length)
    {
        var pieces = new ulong[length / Piece + 1];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            var from = (long)piece * Piece;
            pieces[piece] = Checksum.Of(memory.Bytes(offset + from, (int)Math.Min(Piece, length - from)));
        }
        return Checksum.Of(MemoryMarshal.AsBytes<ulong>(pieces));
    }
}
