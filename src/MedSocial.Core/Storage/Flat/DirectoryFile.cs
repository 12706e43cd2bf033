using System.Buffers.Binary;
using System.Text;

namespace MedSocial.Storage.Flat;

/// <summary>An opened file of a directory: its header and table, which are always checked whole, and its segments.</summary>
internal sealed class DirectoryFile
{
    private readonly List<SectionEntry> _sections = [];

    private DirectoryFile(SegmentMemory memory) => Memory = memory;

    internal SegmentMemory Memory { get; }

    internal int Version { get; private set; }

    internal string Producer { get; private set; } = "";

    /// <summary>When it was made, as the caller said; null when the caller did not.</summary>
    internal DateTime? Created { get; private set; }

    internal IReadOnlyList<SectionEntry> Sections => _sections;

    /// <summary>The sections of each segment.</summary>
    internal IReadOnlyList<SectionSource> Segments { get; private set; } = [];

    /// <summary>Reads header and table. O(number of sections), a few microseconds.</summary>
    /// <exception cref="DirectoryFileException">They are not those of a directory, or the file is shorter or longer than they say.</exception>
    internal static DirectoryFile Read(SegmentMemory memory)
    {
        DirectoryFileWriter.ThrowIfBigEndian();
        var file = new DirectoryFile(memory);
        file.ReadHeader();
        return file;
    }

    /// <summary>Says what is wrong with the content, section by section; null when nothing is. Reads the whole file.</summary>
    internal DirectoryFileException? FindDamage(CancellationToken cancellationToken)
    {
        foreach (var section in _sections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SectionChecksum.Of(Memory, section.Offset, section.Length) != section.Checksum)
                return Wrong(DirectoryFileError.ChecksumMismatch, section.Offset, $"Section {section.Id:X} of segment {section.Segment} was changed after it was written");
            var end = section.Offset + section.Length;
            var zeros = Memory.Bytes(end, (int)(SectionTable.Align(end) - end));
            if (zeros.IndexOfAnyExcept((byte)0) is >= 0 and var at)
                return Wrong(DirectoryFileError.Corrupt, end + at, "Something stands between two sections");
        }
        return null;
    }

    private void ReadHeader()
    {
        var length = Memory.Length;
        if (length == 0)
            throw Wrong(DirectoryFileError.Empty, 0, "The file is empty");
        var start = Memory.Bytes(0, (int)Math.Min(length, SectionTable.HeaderSize));
        var magic = start[..Math.Min(start.Length, SectionTable.Magic.Length)];
        if (!SectionTable.Magic.StartsWith(magic))
            throw Wrong(DirectoryFileError.WrongFormat, magic.CommonPrefixLength(SectionTable.Magic), "The file is no directory of MedSocial");
        if (start.Length < SectionTable.HeaderSize)
            throw Wrong(DirectoryFileError.Truncated, length, "The file ends within its header");
        Version = BinaryPrimitives.ReadInt32LittleEndian(start[SectionTable.VersionAt..]);
        if (Version > SectionTable.Version)
            throw Wrong(DirectoryFileError.NewerVersion, SectionTable.VersionAt, $"The file is of format version {Version}; this library reads up to {SectionTable.Version}");
        var count = BinaryPrimitives.ReadInt32LittleEndian(start[SectionTable.CountAt..]);
        if (Version < 1 || count is < 0 or > SectionTable.MaxSections)
            throw Wrong(DirectoryFileError.Corrupt, SectionTable.VersionAt, "The header has a version or number of sections that cannot be");
        var headerSize = SectionTable.Align(SectionTable.HeaderSize + (long)count * SectionTable.EntrySize);
        if (length < headerSize)
            throw Wrong(DirectoryFileError.Truncated, length, "The file ends within its table of sections");
        var header = Memory.Bytes(0, (int)headerSize).ToArray();
        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(SectionTable.ChecksumAt));
        header.AsSpan(SectionTable.ChecksumAt, 8).Clear();
        if (Checksum.Of(header) != checksum)
            throw Wrong(DirectoryFileError.ChecksumMismatch, 0, "The header was changed after it was written");
        var told = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(SectionTable.LengthAt));
        if (told > length)
            throw Wrong(DirectoryFileError.Truncated, length, $"The file has {length} bytes of {told}");
        if (told < length)
            throw Wrong(DirectoryFileError.TrailingData, told, $"The file has {length} bytes where its header says {told}");
        ReadProducer(header);
        ReadTable(header, count, headerSize);
    }

    private void ReadProducer(ReadOnlySpan<byte> header)
    {
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(header[SectionTable.CreatedAt..]);
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            throw Wrong(DirectoryFileError.Corrupt, SectionTable.CreatedAt, "The header has a date of creation that cannot be");
        Created = ticks == 0 ? null : new DateTime(ticks, DateTimeKind.Utc);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[SectionTable.ProducerLengthAt..]);
        if (length is < 0 or > SectionTable.MaxProducer)
            throw Wrong(DirectoryFileError.Corrupt, SectionTable.ProducerLengthAt, "The header has a name of the producer that cannot be");
        Producer = Encoding.UTF8.GetString(header.Slice(SectionTable.ProducerAt, length));
    }

    private void ReadTable(ReadOnlySpan<byte> header, int count, long start)
    {
        var segments = BinaryPrimitives.ReadInt32LittleEndian(header[SectionTable.SegmentsAt..]);
        if (segments < 1 || segments > Math.Max(1, count))
            throw Wrong(DirectoryFileError.Corrupt, SectionTable.SegmentsAt, "The header has a number of segments that cannot be");
        var bySegment = new Dictionary<int, SectionEntry>[segments];
        for (var segment = 0; segment < segments; segment++)
            bySegment[segment] = [];
        var next = start;
        for (var i = 0; i < count; i++)
        {
            var at = SectionTable.HeaderSize + i * SectionTable.EntrySize;
            var entry = header.Slice(at, SectionTable.EntrySize);
            var section = new SectionEntry(
                BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadInt64LittleEndian(entry[16..]),
                BinaryPrimitives.ReadInt64LittleEndian(entry[24..]), BinaryPrimitives.ReadUInt64LittleEndian(entry[32..]));
            if (section.Offset != next || section.Length < 0 || section.Length > Memory.Length - section.Offset)
                throw Wrong(DirectoryFileError.Corrupt, at, "The table has a section that does not lie behind the one before, within the file");
            if ((uint)section.Segment >= (uint)segments || !bySegment[section.Segment].TryAdd(section.Id, section))
                throw Wrong(DirectoryFileError.Corrupt, at, "The table has a section twice, or of a segment that is not there");
            next = SectionTable.Align(section.Offset + section.Length);
            _sections.Add(section);
        }
        if (next != Memory.Length)
            throw Wrong(DirectoryFileError.Corrupt, SectionTable.LengthAt, "The sections do not fill the file");
        var sources = new SectionSource[segments];
        for (var segment = 0; segment < segments; segment++)
            sources[segment] = new(Memory, bySegment[segment]);
        Segments = sources;
    }

    private DirectoryFileException Wrong(DirectoryFileError code, long offset, string what) => new(code, Memory.Path, offset, what);
}
