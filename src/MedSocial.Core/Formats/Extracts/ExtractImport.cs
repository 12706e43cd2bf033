using System.Runtime.CompilerServices;

namespace MedSocial.Formats.Extracts;

/// <summary>Runs one import: from a stream to the roll, and from the roll to a builder.</summary>
/// <remarks>
/// Two threads at most, see <see cref="BlockRelay{TBlock}"/>. Nothing reaches the builder before the file has been read to its end, so that a file that is refused, or an import that is
/// cancelled, leaves the builder as it was.
/// </remarks>
internal sealed class ExtractImport(ExtractReader reader, IProgress<ImportProgress>? progress)
{
    /// <summary>The most rows that room is made for beforehand, on the word of a length alone: 200 MB.</summary>
    private const int MostExpected = 1 << 21 | 1 << 19;

    private readonly long _started = reader.Options.TimeProvider.GetTimestamp();
    private long _reported = reader.Options.TimeProvider.GetTimestamp();
    private long _line;
    private long _rows;
    private long _imported;
    private Func<long> _taken = () => 0;
    private long? _totalBytes;

    /// <summary>Reads a stream to its end and hands what it holds to a builder.</summary>
    internal static Task<ImportReport> RunAsync(
        ExtractReader reader, Stream stream, MedicalDirectoryBuilder builder, Source ownSource, IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            var import = new ExtractImport(reader, progress);
            await import.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return import.HandOver(builder, reader.Options.Source ?? ownSource);
        },
        cancellationToken);

    /// <summary>Reads a stream into the roll.</summary>
    /// <exception cref="DirectoryFormatException">It is no such extract.</exception>
    internal async Task ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var origin = stream.CanSeek ? stream.Position : 0;
        _totalBytes = stream.CanSeek ? stream.Length - origin : null;
        using var input = new ReplayStream(stream);
        _taken = () => input.Taken;
        try
        {
            var text = await ExtractInput.OpenAsync(stream, origin, input, reader, cancellationToken).ConfigureAwait(false);
            await using var closing = text.ConfigureAwait(false);
            var source = new DelimitedSource(text, reader.Options.MaxBytes);
            await ReadBlocksAsync(source, cancellationToken).ConfigureAwait(false);
            ThrowIfCutOff(text, source, input);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new DirectoryFormatException(DirectoryFormatError.BadArchive, "", input.Taken, $"The compressed file is damaged or cut off: {e.Message}");
        }
        Report(isEnd: true);
    }

    /// <summary>Gives every person of the roll to a builder, which makes the records when it builds.</summary>
    internal ImportReport HandOver(MedicalDirectoryBuilder builder, Source source)
    {
        if (reader.Options.AddSource)
            builder.Add(source);
        var records = new RollRecords(reader, [source.Id]);
        builder.AddMade(records);
        return new()
        {
            Read = _rows,
            Imported = _imported,
            Skipped = _rows - _imported,
            Practitioners = records.Count,
            Encoding = reader.Text.Encoding,
            Issues = reader.Issues.Kept,
            IssueCounts = reader.Issues.Counts,
        };
    }

    // The base library takes the end of a cut gzip file for its end. Its last four bytes are the length of what was packed (RFC 1952), but of the last
    // member only, so that files of several members are believed when they end with a row.
    private static void ThrowIfCutOff(Stream text, DelimitedSource source, ReplayStream input)
    {
        if (text is System.IO.Compression.GZipStream && source.EndsWithinRow && input.LastFour != (uint)source.BytesRead)
            throw new EndOfStreamException("it ends within a row and says another length.");
    }

    private async Task ReadBlocksAsync(DelimitedSource source, CancellationToken cancellationToken)
    {
        using var relay = new BlockRelay<DelimitedBlock>(source.FillAsync, Prepare, block => ReadRows(block, 0, cancellationToken));
        var first = relay.First;
        if (!await source.FillAsync(first, null, cancellationToken).ConfigureAwait(false))
            throw ExtractInput.Refused(reader, "The file has no text");
        first.Cut(reader.Separator, reader.Quote);
        var firstRow = ReadHeader(first);
        reader.Roll.Expect(Expected(first));
        reader.Prepare(first);
        ReadRows(first, firstRow, cancellationToken);
        await relay.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many rows the file may have, if all are as those of the first block; a file that is packed has more.</summary>
    private int Expected(DelimitedBlock first) =>
        (int)Math.Min((_totalBytes ?? first.RowsEnd) * Math.Max(first.LineCount, 1) / Math.Max(first.RowsEnd, 1), MostExpected);

    private void Prepare(DelimitedBlock block)
    {
        block.Cut(reader.Separator, reader.Quote);
        reader.Prepare(block);
    }

    /// <summary>Reads the header, which is the first line that is not blank.</summary>
    /// <returns>The line in the block that follows.</returns>
    private int ReadHeader(DelimitedBlock block)
    {
        if (block.Buffer.AsSpan(0, block.Filled).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            reader.Text.SawUtf8Mark();
            block.Buffer.AsSpan(0, 3).Fill((byte)' ');
        }
        for (var line = 0; line < block.LineCount; line++)
        {
            _line++;
            var row = block.Row(line);
            if (row.IsBlank)
                continue;
            if (row.Length > DelimitedBlock.MaxRowBytes)
                throw ExtractInput.Refused(reader, $"The first line has more than {DelimitedBlock.MaxRowBytes} bytes");
            if (row.Text.Contains((byte)0))
                throw ExtractInput.Refused(reader, "The first line holds zero bytes, as UTF-16 text and binary files do");
            reader.ReadHeader(row);
            return line + 1;
        }
        throw ExtractInput.Refused(reader, "The file has no header");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRows(DelimitedBlock block, int line, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (; line < block.LineCount; line++)
        {
            _line++;
            if (ReadRow(block, line) is not { } isImported)
                continue;
            _rows++;
            if (isImported)
                _imported++;
        }
        Report(isEnd: false);
    }

    /// <returns>Whether the row was imported; null where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool? ReadRow(DelimitedBlock block, int line)
    {
        if (block.IsPrepared(line))
            return reader.ReadPrepared(block, line, _line);
        var row = block.Row(line);
        return row.IsBlank ? null : reader.Read(row, _line);
    }

    private void Report(bool isEnd)
    {
        var (clock, options) = (reader.Options.TimeProvider, reader.Options);
        if (progress is null || (!isEnd && clock.GetElapsedTime(_reported) < options.ProgressInterval))
            return;
        _reported = clock.GetTimestamp();
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        progress.Report(new(_rows, _taken(), _totalBytes, seconds > 0 ? _rows / seconds : 0, reader.Issues.Total));
    }
}
