using System.IO.Compression;

namespace MedSocial.Formats.Extracts;

/// <summary>What imports of records share: opening and decompressing, bounds, progress, and that a builder gets all or nothing.</summary>
internal abstract class StreamImport(ImportOptions options, IInputKind kind, IProgress<ImportProgress>? progress)
{
    private readonly long _started = options.TimeProvider.GetTimestamp();
    private long _reported = options.TimeProvider.GetTimestamp();
    private long _takenBefore;
    private Func<long> _taken = () => 0;
    private long? _totalBytes = 0;

    internal IssueLog Issues { get; } = new(options.MaxIssues);

    /// <summary>Gets or sets how many records were read.</summary>
    protected long Rows { get; set; }

    /// <summary>Gets or sets how many of them were imported.</summary>
    protected long Imported { get; set; }

    protected IInputKind Kind => kind;

    /// <summary>Reads streams one after the other to their ends and hands over what they hold.</summary>
    internal Task<ImportReport> RunAsync(IReadOnlyList<Stream> streams, MedicalDirectoryBuilder builder, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            foreach (var stream in streams)
                _totalBytes += stream.CanSeek ? stream.Length - stream.Position : null;
            foreach (var stream in streams)
                await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            Report(isEnd: true);
            cancellationToken.ThrowIfCancellationRequested();
            return HandOver(builder);
        },
        cancellationToken);

    /// <summary>Reads the text of one stream to its end.</summary>
    protected abstract Task ReadAsync(ByteWindow window, CancellationToken cancellationToken);

    /// <summary>Gives a builder what was read.</summary>
    protected abstract ImportReport HandOver(MedicalDirectoryBuilder builder);

    protected ImportReport ReportOf(int practitioners) => new()
    {
        Read = Rows,
        Imported = Imported,
        Skipped = Rows - Imported,
        Practitioners = practitioners,
        Issues = Issues.Kept,
        IssueCounts = Issues.Counts,
    };

    protected void Report(bool isEnd)
    {
        var clock = options.TimeProvider;
        if (progress is null || (!isEnd && clock.GetElapsedTime(_reported) < options.ProgressInterval))
            return;
        _reported = clock.GetTimestamp();
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        progress.Report(new(Rows, _takenBefore + _taken(), _totalBytes, seconds > 0 ? Rows / seconds : 0, Issues.Total));
    }

    private async Task ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var origin = stream.CanSeek ? stream.Position : 0;
        using var input = new ReplayStream(stream);
        _taken = () => input.Taken;
        try
        {
            var text = await ExtractInput.OpenAsync(stream, origin, input, kind, cancellationToken).ConfigureAwait(false);
            await using var closing = text.ConfigureAwait(false);
            using var window = new ByteWindow(text, options.MaxBytes);
            await ReadAsync(window, cancellationToken).ConfigureAwait(false);

            // The base library takes the end of a cut gzip file for its end; its last four bytes are the length of what was packed (RFC 1952).
            if (text is GZipStream && input.LastFour != (uint)window.BytesRead && !EndsWell)
                throw new EndOfStreamException("it ends within a record and says another length.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new DirectoryFormatException(DirectoryFormatError.BadArchive, "", input.Taken, $"The compressed file is damaged or cut off: {e.Message}");
        }
        _takenBefore += input.Taken;
        _taken = () => 0;
    }

    /// <summary>Gets whether the text ended where a record may end.</summary>
    protected bool EndsWell { get; set; } = true;
}
