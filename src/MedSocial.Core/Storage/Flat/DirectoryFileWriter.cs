using System.Buffers.Binary;
using System.Text;

namespace MedSocial.Storage.Flat;

/// <summary>Writes the segments of a directory to a stream: header, table, sections.</summary>
internal static class DirectoryFileWriter
{
    private const int Chunk = 1 << 20;

    /// <exception cref="PlatformNotSupportedException">The machine is not little-endian.</exception>
    internal static void Write(Stream stream, IReadOnlyList<SectionSink> segments, string producer, DateTime? created)
    {
        ThrowIfBigEndian();
        var count = segments.Sum(segment => segment.Sections.Count);
        var header = new byte[SectionTable.Align(SectionTable.HeaderSize + (long)count * SectionTable.EntrySize)];
        var at = SectionTable.HeaderSize;
        var offset = (long)header.Length;
        for (var segment = 0; segment < segments.Count; segment++)
        {
            foreach (var (id, elementSize, bytes) in segments[segment].Sections)
            {
                var entry = header.AsSpan(at, SectionTable.EntrySize);
                BinaryPrimitives.WriteInt32LittleEndian(entry, segment);
                BinaryPrimitives.WriteInt32LittleEndian(entry[4..], id);
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], elementSize);
                BinaryPrimitives.WriteInt64LittleEndian(entry[16..], offset);
                BinaryPrimitives.WriteInt64LittleEndian(entry[24..], bytes.Length);
                BinaryPrimitives.WriteUInt64LittleEndian(entry[32..], SectionChecksum.Of(bytes.Span));
                at += SectionTable.EntrySize;
                offset = SectionTable.Align(offset + bytes.Length);
            }
        }
        WriteHeader(header, count, segments.Count, offset, producer, created);

        stream.Write(header);
        Span<byte> zeros = stackalloc byte[SectionTable.Alignment];
        zeros.Clear();
        foreach (var segment in segments)
        {
            foreach (var (_, _, bytes) in segment.Sections)
            {
                for (var from = 0; from < bytes.Length; from += Chunk)
                    stream.Write(bytes.Between(from, Math.Min(bytes.Length, from + Chunk)));
                stream.Write(zeros[..(int)(SectionTable.Align(bytes.Length) - bytes.Length)]);
            }
        }
    }

    internal static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Files of directories are little-endian, and this machine is not.");
    }

    private static void WriteHeader(Span<byte> header, int sections, int segments, long length, string producer, DateTime? created)
    {
        SectionTable.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[SectionTable.VersionAt..], SectionTable.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[SectionTable.CountAt..], sections);
        BinaryPrimitives.WriteInt64LittleEndian(header[SectionTable.LengthAt..], length);
        BinaryPrimitives.WriteInt64LittleEndian(header[SectionTable.CreatedAt..], created?.Ticks ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(header[SectionTable.SegmentsAt..], segments);
        Encoding.UTF8.GetEncoder().Convert(
            producer, header.Slice(SectionTable.ProducerAt, SectionTable.MaxProducer), flush: true, out _, out var written, out _);
        BinaryPrimitives.WriteInt32LittleEndian(header[SectionTable.ProducerLengthAt..], written);
        BinaryPrimitives.WriteUInt64LittleEndian(header[SectionTable.ChecksumAt..], Checksum.Of(header));
    }
}
