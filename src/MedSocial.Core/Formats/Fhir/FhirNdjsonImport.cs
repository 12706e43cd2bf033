using System.Text.Json;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads a resource from each line; a line that is none is reported, and the next one is read.</summary>
internal sealed class FhirNdjsonImport(FhirImportOptions options, IProgress<ImportProgress>? progress) : FhirImport(options, FhirInput.Ndjson, progress)
{
    private bool _isSkipping;

    protected override async Task ReadAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        _isSkipping = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hasRoom = await window.FillAsync(MaxResourceBytes, cancellationToken).ConfigureAwait(false);
            if (window.Position == 0 && window.Unread.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                window.Consume(3);
            if (!hasRoom)
            {
                Drop(window, 0, DirectoryIssueCode.RowTooLong, $"The line has more than {MaxResourceBytes} bytes.");
                _isSkipping = true;
            }
            ReadLines(window);
            Report(isEnd: false);
            if (window.IsEnded && hasRoom)
                return;
        }
    }

    private void ReadLines(ByteWindow window)
    {
        var unread = window.Unread;
        var at = 0;
        while (at < unread.Length)
        {
            var end = unread[at..].IndexOf((byte)'\n');
            if (end < 0 && (!window.IsEnded || _isSkipping))
            {
                at = _isSkipping ? unread.Length : at;
                break;
            }
            var line = end < 0 ? unread[at..] : unread.Slice(at, end);
            if (_isSkipping)
                _isSkipping = false;
            else if (line.ContainsAnyExcept(" \t\r"u8))
                ReadLine(window, line, at);
            EndsWell = end >= 0;
            at += end < 0 ? line.Length : end + 1;
        }
        window.Consume(at);
    }

    private void ReadLine(ByteWindow window, ReadOnlySpan<byte> line, int origin)
    {
        var json = new Utf8JsonReader(line, isFinalBlock: true, new(new() { MaxDepth = MaxDepth }));
        try
        {
            Reader.ReadAlone(ref json);
            if (!json.Read())
            {
                Commit(window, origin, 0, -1);
                return;
            }
        }
        catch (JsonException)
        {
        }
        Drop(window, origin + (int)json.BytesConsumed, DirectoryIssueCode.NotJson, "The line is no JSON from here on, or is nested too deeply.");
    }
}
