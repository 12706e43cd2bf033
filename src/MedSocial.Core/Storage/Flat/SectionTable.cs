namespace MedSocial.Storage.Flat;

/// <summary>The layout of a <c>*.medsocial</c> file, version 2. All numbers are little-endian.</summary>
/// <remarks>
/// <code>
///   0  8  magic 89 4D 45 44 53 0D 0A 1A: a byte above ASCII, MEDS, and line ends that a transfer as text would change
///   8  4  version of the format, 2
///  12  4  number of sections
///  16  8  length of the file
///  24  8  checksum of header and table, taken with zeros in this place
///  32  8  creation: ticks of UTC since 0001-01-01, 0 when the caller gave none
///  40  4  number of segments
///  44  4  length of the producer's name in bytes
///  48 80  producer, UTF-8, the rest zeros
/// 128 40  for each section: segment 4, id 4, size of an element 4, zero 4, offset 8, length in bytes 8, checksum 8
///         sections from the next multiple of 64 on, each on one, the rest up to the next zeros
/// </code>
/// Version 2 has no deletes of handles (sections 520 and 521); a file of version 1 carries them, and nobody reads them.
/// What stands behind a section must be zeros, so that every byte of the file is either that or under a checksum.
/// </remarks>
internal static class SectionTable
{
    internal const int Version = 2;
    internal const int Alignment = 64;
    internal const int HeaderSize = 128;
    internal const int EntrySize = 40;
    internal const int MaxProducer = 80;

    /// <summary>Far more than a directory of many segments has.</summary>
    internal const int MaxSections = 1 << 16;

    internal const int VersionAt = 8, CountAt = 12, LengthAt = 16, ChecksumAt = 24, CreatedAt = 32, SegmentsAt = 40, ProducerLengthAt = 44, ProducerAt = 48;

    internal static ReadOnlySpan<byte> Magic => [0x89, (byte)'M', (byte)'E', (byte)'D', (byte)'S', 0x0D, 0x0A, 0x1A];

    /// <summary>The next place where a section may start.</summary>
    internal static long Align(long offset) => (offset + Alignment - 1) & -Alignment;
}

/// <summary>One section of a file.</summary>
/// <remarks>A class, so that its lists are those that the runtime brings compiled.</remarks>
/// <param name="Segment">The segment to which it belongs.</param>
/// <param name="Id">What it is: see <see cref="SectionId"/>.</param>
/// <param name="ElementSize">The size of one element in bytes.</param>
/// <param name="Offset">Where it starts in the file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Checksum">Its checksum.</param>
internal sealed record SectionEntry(int Segment, int Id, int ElementSize, long Offset, long Length, ulong Checksum);
