using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using MedSocial.Text;

namespace MedSocial.Formats;

internal sealed partial class DirectoryJsonReader
{
    private const int Version = 1;

    private readonly JsonSection[] _sections = DirectoryJsonSchema.Sections;
    private Step _step;
    private int _seen; // a bit for each section, then one for "format" and one for "version"
    private JsonSection? _section;
    private string _member = "";
    private int _index;
    private long _records;
    private int _recordStart = -1; // in Unread, while a record is looked at

    /// <summary>What comes next.</summary>
    private enum Step
    {
        Document,
        Member,
        Format,
        Version,
        Section,
        Record,
        Unknown,
        After,
    }

    private int FormatBit => 1 << _sections.Length;

    private int VersionBit => 2 << _sections.Length;

    /// <summary>Takes one step; false when it needs more bytes, the reader then standing where it stood.</summary>
    private bool TryStep(ref Utf8JsonReader reader)
    {
        if (_step == Step.Record)
            return TryReadRecord(ref reader);
        if (!reader.Read())
            return false;
        if (reader.ValueSpan.Length + 2 > _options.MaxRecordBytes) // two quotation marks
            throw TooLarge(_consumed + reader.TokenStartIndex);
        switch (_step)
        {
            case Step.Document:
                if (reader.TokenType != JsonTokenType.StartObject)
                    throw new JsonFault(DirectoryFormatError.WrongFormat, "The document is no JSON object.");
                _step = Step.Member;
                break;
            case Step.Member:
                _step = reader.TokenType == JsonTokenType.EndObject ? Complete() : Next(ref reader);
                break;
            case Step.Format:
                if (reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(DirectoryJson.FormatName))
                    throw new JsonFault(DirectoryFormatError.WrongFormat, $"The document is of another format than '{DirectoryJson.FormatName}'.");
                EndMember();
                break;
            case Step.Version:
                JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.Number, ref reader, "a number");
                CheckVersion(ref reader);
                EndMember();
                break;
            case Step.Section:
                JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.StartArray, ref reader, "an array of records");
                (_step, _index) = (Step.Record, 0);
                break;
            case Step.Unknown:
                ThrowUnlessUtf8(reader.ValueSpan);
                JsonFault.ThrowIfHalfSurrogate(ref reader);
                if (reader is { CurrentDepth: 1, TokenType: not (JsonTokenType.StartObject or JsonTokenType.StartArray) })
                    EndMember();
                break;
        }
        return true;
    }

    /// <summary>Tells by the name of a member what its value is.</summary>
    private Step Next(ref Utf8JsonReader reader)
    {
        ThrowUnlessUtf8(reader.ValueSpan);
        _member = Identifier.Excerpt(reader.GetString());
        if (reader.ValueTextEquals("format"u8))
            return Once(FormatBit, Step.Format);
        if (reader.ValueTextEquals("version"u8))
            return Once(VersionBit, Step.Version);
        for (var i = 0; i < _sections.Length; i++)
        {
            if (!reader.ValueTextEquals(_sections[i].Name.EncodedUtf8Bytes))
                continue;
            Once(1 << i, Step.Section);
            _section = _sections[i];
            return Step.Section;
        }
        return Step.Unknown;
    }

    private Step Once(int bit, Step step)
    {
        if ((_seen & bit) != 0)
            throw new JsonFault(DirectoryFormatError.DuplicateMember, $"The member '{_member}' stands there twice.");
        _seen |= bit;
        return step;
    }

    private void EndMember() => (_step, _section, _member) = (Step.Member, null, "");

    private Step Complete()
    {
        if ((_seen & FormatBit) == 0)
            throw new JsonFault(DirectoryFormatError.WrongFormat, $"The document does not say \"format\":\"{DirectoryJson.FormatName}\", as every directory in JSON does.");
        if ((_seen & VersionBit) == 0)
            throw new JsonFault(DirectoryFormatError.MissingMember, "The member 'version' is missing.");
        return Step.After;
    }

    private static void CheckVersion(ref Utf8JsonReader reader)
    {
        if (!reader.TryGetInt32(out var version) || version < 1)
            throw new JsonFault(DirectoryFormatError.InvalidValue, "The version is no whole number from 1.");
        if (version > Version)
        {
            throw new JsonFault(
                DirectoryFormatError.NewerVersion,
                string.Create(CultureInfo.InvariantCulture, $"The document is of version {version}; this library reads up to version {Version}."));
        }
    }

    private bool TryReadRecord(ref Utf8JsonReader reader)
    {
        _cancellation.ThrowIfCancellationRequested();
        var before = reader;
        if (!reader.Read())
            return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            EndMember();
            return true;
        }
        _recordStart = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            reader = before;
            _recordStart = -1;
            return false;
        }
        Read(Unread[_recordStart..(int)reader.BytesConsumed]);
        _recordStart = -1;
        _index++;
        _records++;
        return true;
    }

    private void Read(ReadOnlySpan<byte> record)
    {
        if (record.Length > _options.MaxRecordBytes)
            throw TooLarge(_consumed + _recordStart);
        ThrowUnlessUtf8(record);
        var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        try
        {
            _section!.Read(ref reader, _builder);
        }
        catch (Exception e) when (e is JsonFault or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw Error(CodeOf(e), _consumed + _recordStart + reader.TokenStartIndex, Reason(e));
        }
    }

    private static void ThrowUnlessUtf8(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
            throw new JsonFault(DirectoryFormatError.InvalidText, "The text is not UTF-8.");
    }

    private static DirectoryFormatError CodeOf(Exception e) => e switch
    {
        JsonFault fault => fault.Code,
        InvalidOperationException => DirectoryFormatError.InvalidText, // what the JSON reader throws for half a surrogate pair
        _ => DirectoryFormatError.InvalidValue,
    };

    /// <summary>What a message says first: without the name of a parameter, or anything that disturbs a terminal.</summary>
    private static string Reason(Exception e)
    {
        var text = e.Message.AsSpan();
        foreach (var end in (ReadOnlySpan<string>)["\n", "\r", " (Parameter '"])
        {
            if (text.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at)
                text = text[..at];
        }
        return string.Create(Math.Min(text.Length, 300), text, static (clean, text) =>
        {
            for (var i = 0; i < clean.Length; i++)
                clean[i] = char.IsControl(text[i]) ? '\uFFFD' : text[i];
        });
    }

    private DirectoryFormatException Error(DirectoryFormatError code, long position, string reason)
    {
        var path = _member;
        if (_section is not null && _step == Step.Record)
            path = string.Create(CultureInfo.InvariantCulture, $"{path}[{_index}]");
        if (_recordStart >= 0)
            path += DirectoryJsonPath.Within(Unread[_recordStart..], position - _consumed - _recordStart);
        return new(code, path, position, reason);
    }
}
