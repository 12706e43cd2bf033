using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Finds a file in a zip archive that can only be read forwards, such as a download, by the headers in front of the files.</summary>
/// <remarks>The base library would hold the whole archive in memory. Layout: APPNOTE.TXT of PKWARE, 4.3.7 and 4.5.3.</remarks>
internal static class ZipForward
{
    private const uint LocalHeader = 0x04034B50;
    private const int HeaderLength = 30;
    private const int SizesBehind = 1 << 3;
    private const int Encrypted = 1;
    private const int Stored = 0;
    private const int Deflated = 8;

    internal static async Task<Stream> OpenAsync(Stream archive, IInputKind reader, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        var passed = new List<string>();
        while (true)
        {
            var count = await archive.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (count < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalHeader)
                throw ExtractInput.NoEntry(reader, passed);
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(6));
            var method = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8));
            long size = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(18));
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))];
            var extra = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))];
            await archive.ReadExactlyAsync(name, cancellationToken).ConfigureAwait(false);
            await archive.ReadExactlyAsync(extra, cancellationToken).ConfigureAwait(false);
            if (size == uint.MaxValue)
                size = LongSize(extra);
            var text = Encoding.UTF8.GetString(name);
            passed.Add(text);
            var isSized = (flags & SizesBehind) == 0 && size >= 0;
            if (ExtractInput.Matches(text[(text.LastIndexOf('/') + 1)..], reader))
            {
                if (method == Deflated && (flags & Encrypted) == 0)
                    return new DeflateStream(archive, CompressionMode.Decompress, leaveOpen: true);
                if (method == Stored && (flags & Encrypted) == 0 && isSized)
                    return new FirstBytesStream(archive, size);
                throw new DirectoryFormatException(DirectoryFormatError.BadArchive, "", 0, $"The file '{MedSocial.Text.Identifier.Excerpt(text)}' of the zip archive is encrypted or compressed by method {method}.");
            }
            if (!isSized)
                throw new DirectoryFormatException(DirectoryFormatError.BadArchive, "", 0, $"The zip archive does not say where its file '{MedSocial.Text.Identifier.Excerpt(text)}' ends; give a stream that can seek.");
            await SkipAsync(archive, size, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The compressed size of archives beyond 4 GiB, which stands behind the size of the contents.</summary>
    private static long LongSize(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1 && length >= 16 && extra.Length >= 20)
                return BinaryPrimitives.ReadInt64LittleEndian(extra[12..]);
            extra = extra[Math.Min(extra.Length, 4 + length)..];
        }
        return -1;
    }

    private static async Task SkipAsync(Stream archive, long size, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 << 10];
        while (size > 0)
        {
            var count = await archive.ReadAsync(buffer.AsMemory(0, (int)Math.Min(size, buffer.Length)), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                throw new EndOfStreamException();
            size -= count;
        }
    }
}
