using System.Text.Json;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads a resource from each line; a line that is none is reported, and the next one is read.</summary>
internal sealed class FhirNdjsonImport(FhirImportOptions options, IProgress<ImportProgress>? progress) : FhirImport(options, FhirInput.Ndjson, progress)
{
    private const byte LineEnd = (byte)'\n';

    private bool _isSkipping;

    protected override bool IsNumbered => false;

    protected override void Begin() => _isSkipping = false;

    protected override async Task<bool> FillAsync(FhirBlock block, ByteWindow window, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_isSkipping)
                SkipLine(window);
            if (!_isSkipping && Lines(window) is > 0 and var length)
            {
                EndsWell = window.Unread[length - 1] == LineEnd;
                block.Take(window, length);
                return true;
            }
            if (window.IsEnded)
                return false;
            if (!await window.FillAsync(MaxResourceBytes, cancellationToken).ConfigureAwait(false))
            {
                block.Take(window, 0);
                block.Add(0).Refuse(DirectoryIssueCode.RowTooLong, "", $"The line has more than {MaxResourceBytes} bytes.");
                _isSkipping = true;
                return true;
            }
            window.SkipMark();
        }
    }

    protected override void Read(FhirBlock block)
    {
        var bytes = block.Bytes;
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes[at..].IndexOf(LineEnd);
            var line = end < 0 ? bytes[at..] : bytes.Slice(at, end);
            if (line.ContainsAnyExcept(" \t\r"u8))
                ReadLine(block, line, at);
            at += line.Length + 1;
        }
    }

    /// <summary>How many bytes there are of whole lines: of as many as a block usually has, of one where that is longer.</summary>
    private static int Lines(ByteWindow window)
    {
        var unread = window.Unread;
        var end = unread[..Math.Min(unread.Length, FhirBlock.Usual)].LastIndexOf(LineEnd);
        if (end < 0)
            end = unread.IndexOf(LineEnd);
        return end < 0 && window.IsEnded ? unread.Length : end + 1;
    }

    private void SkipLine(ByteWindow window)
    {
        var end = window.Unread.IndexOf(LineEnd);
        _isSkipping = end < 0;
        window.Consume(end < 0 ? window.Unread.Length : end + 1);
    }

    private static void ReadLine(FhirBlock block, ReadOnlySpan<byte> line, int start)
    {
        var json = new Utf8JsonReader(line, isFinalBlock: true, new(new() { MaxDepth = MaxDepth }));
        var resource = block.Add(start);
        try
        {
            block.Reader.ReadAlone(ref json, resource);
            if (!json.Read())
                return;
        }
        catch (JsonException)
        {
        }
        resource.Clear();
        resource.Refuse(DirectoryIssueCode.NotJson, "", "The line is no JSON from here on, or is nested too deeply.", (int)json.BytesConsumed);
    }
}
