using System.Text.Json;
using System.Text.Unicode;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Takes values out of JSON token by token, notes what is wrong with them, and stops quietly where the bytes end.</summary>
/// <remarks>
/// <para>Bytes that end within a resource make every loop end at its next <see cref="Next"/>; <see cref="IsCut"/> says so, and the caller goes back to
/// the start of the resource when more has come. That spares a first pass that only looks for its end.</para>
/// <para>A value of a wrong type is passed over with an issue; null, which FHIR writes where only an extension stands, without one.</para>
/// </remarks>
internal class FhirTokens
{
    private const int LongestName = 32;
    private const int UsualText = 8 << 10;

    private readonly TextPool _texts = new();
    private byte[] _unescaped = new byte[UsualText];
    private int _unescapedLength;
    private FhirName _section;
    private int _index;

    protected FhirResource Resource { get; private set; } = new();

    /// <summary>Gets whether the bytes ended within what was read last.</summary>
    internal bool IsCut { get; private set; }

    protected void Begin(FhirResource resource)
    {
        Resource = resource;
        IsCut = false;
        (_section, _index) = (FhirName.None, -1);
    }

    protected bool Next(ref Utf8JsonReader json)
    {
        if (!IsCut && json.Read())
            return true;
        IsCut = true;
        return false;
    }

    protected void Skip(ref Utf8JsonReader json)
    {
        if (!json.TrySkip())
            IsCut = true;
    }

    /// <summary>Reads the name of the next member of an object and goes to its value; false at the end of the object.</summary>
    /// <remarks>A name that stands twice makes the resource ambiguous; its second value is passed over.</remarks>
    protected bool NextMember(ref Utf8JsonReader json, ref ulong seen, out FhirName name)
    {
        while (Next(ref json) && json.TokenType == JsonTokenType.PropertyName)
        {
            name = NameOf(ref json);
            var at = (int)json.TokenStartIndex;
            if (!Next(ref json))
                return false;
            if (name == FhirName.None)
            {
                Skip(ref json);
                continue;
            }
            var bit = 1UL << (int)name;
            if ((seen & bit) == 0)
            {
                seen |= bit;
                return true;
            }
            Resource.IsAmbiguous = true;
            Fault(at, DirectoryIssueCode.DuplicateMember, name, "The member stands twice.");
            Skip(ref json);
        }
        name = FhirName.None;
        return false;
    }

    protected void EnterSection(FhirName section) => (_section, _index) = (section, -1);

    /// <summary>Goes to the next item of an array that is an object; false at its end.</summary>
    protected bool NextObject(ref Utf8JsonReader json, bool counts = false)
    {
        while (Next(ref json) && json.TokenType != JsonTokenType.EndArray)
        {
            _index += counts ? 1 : 0;
            if (json.TokenType == JsonTokenType.StartObject)
                return true;
            Wrong(ref json, FhirName.None, "an object");
        }
        return false;
    }

    protected bool IsArray(ref Utf8JsonReader json, FhirName name) => Is(ref json, JsonTokenType.StartArray, name, "an array");

    protected bool IsObject(ref Utf8JsonReader json, FhirName name) => Is(ref json, JsonTokenType.StartObject, name, "an object");

    /// <summary>The texts of an array of strings, with a space between them; null when there is none.</summary>
    protected string? Joined(ref Utf8JsonReader json, FhirName name)
    {
        if (!IsArray(ref json, name))
            return null;
        string? all = null;
        while (Next(ref json) && json.TokenType != JsonTokenType.EndArray)
        {
            if (Text(ref json, name) is { Length: > 0 } text)
                all = all is null ? text : Cut(ref json, name, $"{all} {text}");
        }
        return all;
    }

    /// <summary>A text; null when the value is none, or is empty.</summary>
    protected string? Text(ref Utf8JsonReader json, FhirName name)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            Wrong(ref json, name, "a text");
            return null;
        }
        var utf8 = json.ValueSpan;
        if (json.ValueIsEscaped)
        {
            if (!TryUnescape(ref json, name))
                return null;
            utf8 = _unescaped.AsSpan(0, _unescapedLength);
        }
        if (!Utf8.IsValid(utf8))
            Fault(json, DirectoryIssueCode.InvalidText, name, "The text is no UTF-8; what cannot be read stands as U+FFFD.");
        return Cut(ref json, name, _texts.Of(utf8));
    }

    /// <summary>The bytes of a text as they stand; empty when the value is no text or holds an escape that is none of its code's.</summary>
    protected ReadOnlySpan<byte> Bytes(ref Utf8JsonReader json, FhirName name)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            Wrong(ref json, name, "a text");
            return default;
        }
        if (!json.ValueIsEscaped)
            return json.ValueSpan;
        return TryUnescape(ref json, name) ? _unescaped.AsSpan(0, _unescapedLength) : default;
    }

    /// <summary>An id, or a reference without what stands before and behind the id of a type; no key when the value is no text or is too long.</summary>
    protected FhirKey Key(ref Utf8JsonReader json, FhirName name, ReadOnlySpan<byte> type = default)
    {
        var text = Bytes(ref json, name);
        if (text.Length > FhirKeys.MostBytes)
        {
            Fault(json, DirectoryIssueCode.ValueTooLong, name, $"The value has {text.Length} bytes; no id or reference has more than {FhirKeys.MostBytes}.");
            return default;
        }
        if (!type.IsEmpty && text.LastIndexOf(type) is >= 0 and var at)
        {
            text = text[(at + type.Length)..];
            var end = text.IndexOf((byte)'/');
            text = end < 0 ? text : text[..end];
        }
        return Resource.Keep(text);
    }

    protected double? Number(ref Utf8JsonReader json, FhirName name)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var number))
            return number;
        Wrong(ref json, name, "a number");
        return null;
    }

    protected FhirUse Use(ref Utf8JsonReader json) => Bytes(ref json, FhirName.Use) switch
    {
        var use when use.SequenceEqual("official"u8) => FhirUse.Official,
        var use when use.SequenceEqual("usual"u8) => FhirUse.Usual,
        var use when use.SequenceEqual("nickname"u8) => FhirUse.Nickname,
        var use when use.SequenceEqual("anonymous"u8) => FhirUse.Anonymous,
        var use when use.SequenceEqual("maiden"u8) => FhirUse.Maiden,
        var use when use.SequenceEqual("old"u8) => FhirUse.Old,
        var use when use.SequenceEqual("temp"u8) => FhirUse.Temporary,
        _ => FhirUse.None,
    };

    protected void Fault(in Utf8JsonReader json, DirectoryIssueCode code, FhirName name, string message) =>
        Fault((int)json.TokenStartIndex, code, name, message);

    /// <summary>Notes that a value is of another type, and passes over it.</summary>
    protected void Wrong(ref Utf8JsonReader json, FhirName name, string expected)
    {
        if (json.TokenType == JsonTokenType.Null)
            return;
        Fault(json, DirectoryIssueCode.InvalidValue, name, $"Here should stand {expected}; the value is left out.");
        Skip(ref json);
    }

    private void Fault(int at, DirectoryIssueCode code, FhirName name, string message)
    {
        if (IsCut || Resource.Faults.Count >= DirectoryValidation.MaxItems)
            return;
        var section = _section == FhirName.None ? "" : FhirNames.Text(_section) + (_index < 0 ? "" : $"[{_index}]");
        var path = name == FhirName.None || name == _section ? section : section.Length == 0 ? FhirNames.Text(name) : $"{section}.{FhirNames.Text(name)}";
        Resource.Faults.Add(new(code, at, path, message));
    }

    private bool Is(ref Utf8JsonReader json, JsonTokenType expected, FhirName name, string noun)
    {
        if (json.TokenType == expected)
            return true;
        Wrong(ref json, name, noun);
        return false;
    }

    private string Cut(ref Utf8JsonReader json, FhirName name, string text)
    {
        if (text.Length <= MedSocial.Text.PlainText.MaxLength)
            return text;
        Fault(json, DirectoryIssueCode.ValueTooLong, name, $"The value has {text.Length} characters; it is cut after {MedSocial.Text.PlainText.MaxLength}.");
        return ExtractReader.Cut(text);
    }

    private bool TryUnescape(ref Utf8JsonReader json, FhirName name)
    {
        // Longer than 1,000 characters is cut anyway, but it is read to its end first; the room stays as large as the longest.
        if (json.ValueSpan.Length > _unescaped.Length)
            _unescaped = new byte[json.ValueSpan.Length];
        try
        {
            _unescapedLength = json.CopyString(_unescaped);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped; or bytes that are no UTF-8 beside an escape.
            Fault(json, DirectoryIssueCode.InvalidText, name, "The text holds half a surrogate pair or is no UTF-8; it is left out.");
            return false;
        }
    }

    private static FhirName NameOf(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
            return FhirNames.Of(json.ValueSpan);
        if (json.ValueSpan.Length > LongestName * 6)
            return FhirName.None;
        Span<byte> name = stackalloc byte[LongestName * 6];
        try
        {
            return FhirNames.Of(name[..json.CopyString(name)]);
        }
        catch (InvalidOperationException)
        {
            return FhirName.None;
        }
    }
}
