using System.Text.Json;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads a bundle: what stands around the entries token by token, the entries in blocks.</summary>
/// <remarks>
/// <code>
///     { "resourceType":"Bundle", "entry":[ {..},{..},{..} ,{..},{..} ,{..},{... ]  }
///       step                     step      block          block       block     step
/// </code>
/// <para>The reader of the tokens around never sees an entry: to it the array is empty.</para>
/// </remarks>
internal sealed class FhirBundleImport(FhirImportOptions options, IProgress<ImportProgress>? progress) : FhirImport(options, FhirInput.Bundle, progress)
{
    /// <summary>An entry stands in the array in the bundle.</summary>
    private const int EntryDepth = MaxDepth - 2;

    private const string NoJson = "The text from here on is no JSON.";

    private Step _step;
    private JsonReaderState _state;
    private bool _isBundle;
    private bool _hasEntries;

    private enum Step
    {
        Root,
        Members,
        Entries,
        EndOfEntries,
        After,
    }

    protected override bool IsNumbered => true;

    protected override void Begin() => (_step, _state, _isBundle, _hasEntries) = (Step.Root, new(new() { MaxDepth = MaxDepth }), false, false);

    protected override async Task<bool> FillAsync(FhirBlock block, ByteWindow window, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake(block, window))
                return true;
            if (window.IsEnded)
                return Ends(block, window);
            if (!await window.FillAsync(MaxResourceBytes, cancellationToken).ConfigureAwait(false))
                return Breaks(block, window, DirectoryFormatError.RecordTooLarge, 0, $"The resource or value has more than {MaxResourceBytes} bytes.");
            window.SkipMark();
        }
    }

    /// <summary>Goes on to the next entries, and takes those that are there whole.</summary>
    private bool TryTake(FhirBlock block, ByteWindow window)
    {
        ReadSteps(window);
        if (_step != Step.Entries)
            return false;
        var isFirst = !_hasEntries;
        var length = JsonItems.Part(window.Unread, FhirBlock.Usual, out var isEnd);
        if (length == 0 && !isEnd)
            return false;
        block.Take(window, length);
        (block.IsFirst, _hasEntries) = (isFirst, true);
        _step = isEnd ? Step.EndOfEntries : Step.Entries;
        return true;
    }

    private bool Ends(FhirBlock block, ByteWindow window)
    {
        if (_step != Step.After)
            return Breaks(block, window, DirectoryFormatError.Truncated, window.Unread.Length, "The bundle ends before it is complete.");
        return _isBundle ? false : throw Error(window, DirectoryFormatError.WrongFormat, 0, "The document does not say that it is a Bundle.");
    }

    /// <summary>Gives up: at once, or behind what can be read of an entry, where an earlier mistake may be.</summary>
    private bool Breaks(FhirBlock block, ByteWindow window, DirectoryFormatError code, int at, string reason)
    {
        if (_step != Step.Entries)
            throw Error(window, code, at, reason);
        block.Take(window, window.Unread.Length);
        (block.IsFirst, block.Failure, _hasEntries) = (!_hasEntries, new(code, at, reason), true);
        return true;
    }

    private void ReadSteps(ByteWindow window)
    {
        var json = new Utf8JsonReader(window.Unread, isFinalBlock: false, _state);
        try
        {
            while (_step is not (Step.Entries or Step.After))
            {
                var before = json;
                if (TryStep(ref json, window))
                    continue;
                json = before;
                break;
            }
        }
        catch (JsonException)
        {
            // Its message quotes what follows the error, which may be a name that nobody is to see.
            var failure = NotJson(json, MaxDepth, window.Unread);
            throw Error(window, failure.Code, failure.At, failure.Reason);
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
        if (_step == Step.Root && json.TokenType != JsonTokenType.StartObject)
            throw Error(window, DirectoryFormatError.WrongFormat, (int)json.TokenStartIndex, "A bundle is a JSON object.");
        if (_step == Step.Members && json.TokenType != JsonTokenType.EndObject)
            return TryMember(ref json, window);
        _step = _step == Step.Members ? Step.After : Step.Members;
        return true;
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
        _step = Step.Entries;
        return true;
    }

    protected override void Read(FhirBlock block)
    {
        var bytes = block.Bytes;
        var needsComma = !block.IsFirst;
        for (var at = AfterBlank(bytes, 0); at < bytes.Length; at = AfterBlank(bytes, at))
        {
            if (needsComma && bytes[at] != ',')
            {
                block.Failure = new(DirectoryFormatError.NotJson, at, NoJson);
                return;
            }
            at = AfterBlank(bytes, at + (needsComma ? 1 : 0));
            if (!TryEntry(block, ref at))
                return;
            needsComma = true;
        }
    }

    private static bool TryEntry(FhirBlock block, ref int at)
    {
        var bytes = block.Bytes[at..];
        var json = new Utf8JsonReader(bytes, isFinalBlock: block.Failure is null, new(new() { MaxDepth = EntryDepth }));
        try
        {
            if (json.Read())
            {
                block.Reader.ReadEntry(ref json, block.Add(at));
                if (!block.Reader.IsCut)
                {
                    at += (int)json.BytesConsumed;
                    return true;
                }
                block.RemoveLast();
            }
        }
        catch (JsonException)
        {
            var failure = NotJson(json, EntryDepth, bytes);
            block.Failure = failure with { At = at + failure.At };
        }
        return false;
    }

    private static int AfterBlank(ReadOnlySpan<byte> bytes, int at) =>
        bytes[at..].IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var blanks ? at + blanks : bytes.Length;

    private static FhirFailure NotJson(in Utf8JsonReader json, int maxDepth, ReadOnlySpan<byte> bytes)
    {
        var at = (int)json.BytesConsumed;
        var isTooDeep = json.CurrentDepth + 1 >= maxDepth && at < bytes.Length && bytes[at] is (byte)'[' or (byte)'{';
        return isTooDeep
            ? new(DirectoryFormatError.TooDeep, at, $"Objects and arrays are nested more than {MaxDepth} deep.")
            : new(DirectoryFormatError.NotJson, at, NoJson);
    }

    private static DirectoryFormatException Error(ByteWindow window, DirectoryFormatError code, int at, string reason, string member = "")
    {
        var (line, offset) = window.Place(at);
        return new(code, member, offset, $"{reason} Line {line}.");
    }
}
