using System.IO.Compression;

namespace MedSocial.Formats.Extracts;

/// <summary>Opens what a register hands out: plain text, gzip or zip, told apart by the first bytes and not by a name.</summary>
/// <remarks>Everything is decompressed as it is read, so that an archive of whatever size takes the memory of one block.</remarks>
internal static class ExtractInput
{
    private static readonly (byte[] Magic, string What)[] Others =
    [
        ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"), ("Rar!"u8.ToArray(), "a RAR archive"),
        ("BZh"u8.ToArray(), "bzip2 data"), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"), ("%PDF"u8.ToArray(), "a PDF"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
    ];

    /// <summary>Gets the text of the extract.</summary>
    /// <param name="stream">The stream as the caller gave it; the directory of a zip archive is read where the stream can seek.</param>
    /// <param name="origin">Where the stream stood; places in the directory of an archive count from its start, so that it has to be 0 for that.</param>
    /// <param name="replay">The same stream, recognised.</param>
    /// <param name="reader">What the file should be.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DirectoryFormatException">It is nothing that can be read.</exception>
    internal static async Task<Stream> OpenAsync(Stream stream, long origin, ReplayStream replay, IInputKind reader, CancellationToken cancellationToken)
    {
        var magic = (await replay.PeekAsync(cancellationToken).ConfigureAwait(false)).ToArray();
        if (magic.Length == 0)
            throw Refused(reader, "The stream is empty");
        if (magic is [0x1F, 0x8B, ..])
            return new GZipStream(replay, CompressionMode.Decompress, leaveOpen: true);
        if (magic is [(byte)'P', (byte)'K', 3, 4])
            return stream.CanSeek && origin == 0 ? OpenZip(stream, reader) : await ZipForward.OpenAsync(replay, reader, cancellationToken).ConfigureAwait(false);
        if (magic is [(byte)'P', (byte)'K', 5, 6])
            throw Refused(reader, "The zip archive is empty");
        foreach (var (other, what) in Others)
        {
            if (magic.AsSpan().StartsWith(other))
                throw Refused(reader, $"The stream is {what}");
        }
        return replay;
    }

    /// <summary>Tells whether an entry of an archive is the extract, by its name.</summary>
    internal static bool Matches(string entry, IInputKind reader)
    {
        var name = entry.Replace('-', '_').ToLowerInvariant();
        return name.Contains(reader.FileMark, StringComparison.Ordinal) && reader.IsFile(name) && !name.Contains("fileheader", StringComparison.Ordinal);
    }

    internal static DirectoryFormatException Refused(IInputKind reader, string found) =>
        new(DirectoryFormatError.WrongFormat, "", 0, $"{found}. Expected is {reader.Expected}, plain, gzip or zip.");

    /// <summary>The refusal of an archive without the extract.</summary>
    internal static DirectoryFormatException NoEntry(IInputKind reader, IEnumerable<string> entries) =>
        Refused(reader, $"The zip archive has no file with '{reader.FileMark}' in its name; it has {string.Join(", ", entries.Take(5).Select(name => $"'{Text.Identifier.Excerpt(name)}'"))}");

    private static Stream OpenZip(Stream stream, IInputKind reader)
    {
        stream.Position = 0;
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var texts = archive.Entries.Where(entry => reader.IsFile(entry.Name)).ToArray();
        var found = archive.Entries.FirstOrDefault(entry => Matches(entry.Name, reader)) ?? (texts is [var only] ? only : null);
        return found?.Open() ?? throw NoEntry(reader, archive.Entries.Select(entry => entry.FullName));
    }
}
