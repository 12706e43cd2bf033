using System.Text.Json;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads a bundle: one pass over the bytes, entry by entry; an entry that the bytes cut is read again when more have come.</summary>
/// <remarks>
/// <code>
///     { "resourceType":"Bundle", "entry":[ {..} , {..} , {.....cut
///       step              step   step      step   step   back to here, fetch, again
/// </code>
/// <para>Looking for the end of each entry first (<c>TrySkip</c>, then parse) costs a second pass over every byte; this one costs a second pass over
/// one entry of each block of 256 KiB. The underlying reader is never told that its bytes are the last ones: that it asks for more, and there are none,
/// is the one sign of a truncated bundle.</para>
/// </remarks>
internal sealed class FhirBundleImport(FhirImportOptions options, IProgress<ImportProgress>? progress) : FhirImport(options, FhirInput.Bundle, progress)
{
    private Step _step;
    private JsonReaderState _state;
    private long _entry;
    private bool _isBundle;
    private bool _hasEntries;

    private enum Step
    {
        Root,
        Members,
        Entries,
        After,
    }

    protected override async Task ReadAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        (_step, _state, _entry, _isBundle, _hasEntries) = (Step.Root, new(new() { MaxDepth = MaxDepth }), 0, false, false);
        while (await window.FillAsync(MaxResourceBytes, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (window.Position == 0 && window.Unread.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                window.Consume(3);
            ReadSteps(window);
            Report(isEnd: false);
            if (!window.IsEnded)
                continue;
            if (_step != Step.After)
                throw Error(window, DirectoryFormatError.Truncated, window.Unread.Length, "The bundle ends before it is complete.");
            if (!_isBundle)
                throw Error(window, DirectoryFormatError.WrongFormat, 0, "The document does not say that it is a Bundle.");
            return;
        }
        throw Error(window, DirectoryFormatError.RecordTooLarge, 0, $"The resource or value has more than {MaxResourceBytes} bytes.");
    }

    private void ReadSteps(ByteWindow window)
    {
        var json = new Utf8JsonReader(window.Unread, isFinalBlock: false, _state);
        var before = json;
        try
        {
            while (_step != Step.After)
            {
                before = json;
                if (!TryStep(ref json, window))
                {
                    json = before;
                    break;
                }
            }
        }
        catch (JsonException)
        {
            // Its message quotes what follows the error, which may be a name that nobody is to see.
            throw NotJson(window, ref json);
        }
        _state = json.CurrentState;
        window.Consume((int)json.BytesConsumed);
        if (_step != Step.After)
            return;
        var more = window.Unread.IndexOfAnyExcept(" \t\r\n"u8);
        if (more >= 0)
            throw Error(window, DirectoryFormatError.TrailingData, more, "Something follows the end of the bundle; a resource on each line is NDJSON, which FhirNdjson reads.");
        window.Consume(window.Unread.Length);
    }

    private bool TryStep(ref Utf8JsonReader json, ByteWindow window)
    {
        if (!json.Read())
            return false;
        switch (_step)
        {
            case Step.Root:
                if (json.TokenType != JsonTokenType.StartObject)
                    throw Error(window, DirectoryFormatError.WrongFormat, (int)json.TokenStartIndex, "A bundle is a JSON object.");
                _step = Step.Members;
                return true;
            case Step.Members:
                if (json.TokenType != JsonTokenType.EndObject)
                    return TryMember(ref json, window);
                _step = Step.After;
                return true;
            default:
                if (json.TokenType == JsonTokenType.EndArray)
                {
                    _step = Step.Members;
                    return true;
                }
                var start = (int)json.TokenStartIndex;
                Reader.ReadEntry(ref json);
                if (Reader.IsCut)
                    return false;
                Commit(window, 0, start, _entry++);
                return true;
        }
    }

    private bool TryMember(ref Utf8JsonReader json, ByteWindow window)
    {
        var isType = json.ValueTextEquals("resourceType"u8);
        var isEntry = json.ValueTextEquals("entry"u8);
        var at = (int)json.TokenStartIndex;
        if (!json.Read())
            return false;
        if (isType)
        {
            if (json.TokenType != JsonTokenType.String || !json.ValueTextEquals("Bundle"u8))
                throw Error(window, DirectoryFormatError.WrongFormat, (int)json.TokenStartIndex, "The document is no Bundle.", "resourceType");
            _isBundle = _isBundle ? throw Error(window, DirectoryFormatError.DuplicateMember, at, "The member stands twice.", "resourceType") : true;
            return true;
        }
        if (!isEntry)
            return json.TrySkip();
        if (_hasEntries)
            throw Error(window, DirectoryFormatError.DuplicateMember, at, "The member stands twice.", "entry");
        if (json.TokenType != JsonTokenType.StartArray)
            throw Error(window, DirectoryFormatError.InvalidValue, (int)json.TokenStartIndex, "The entries of a bundle are an array.", "entry");
        (_hasEntries, _step) = (true, Step.Entries);
        return true;
    }

    private DirectoryFormatException NotJson(ByteWindow window, ref Utf8JsonReader json)
    {
        var at = (int)json.BytesConsumed;
        var isTooDeep = json.CurrentDepth + 1 >= MaxDepth && at < window.Unread.Length && window.Unread[at] is (byte)'[' or (byte)'{';
        return isTooDeep
            ? Error(window, DirectoryFormatError.TooDeep, at, $"Objects and arrays are nested more than {MaxDepth} deep.")
            : Error(window, DirectoryFormatError.NotJson, at, "The text from here on is no JSON.");
    }

    private DirectoryFormatException Error(ByteWindow window, DirectoryFormatError code, int at, string reason, string? member = null)
    {
        var (line, offset) = window.Place(at);
        return new(code, member ?? (_step == Step.Entries ? $"entry[{_entry}]" : ""), offset, $"{reason} Line {line}.");
    }
}
