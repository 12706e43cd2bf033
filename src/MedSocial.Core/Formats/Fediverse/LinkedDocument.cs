using System.Collections.Immutable;
using System.Text.Json;
using MedSocial.Text;

namespace MedSocial.Formats.Fediverse;

/// <summary>Reads the small JSON documents by which servers of the fediverse describe people; takes what is well formed, reports the rest.</summary>
/// <remarks>Such a document comes from a stranger's server. It is bounded in size and depth before it is read, and nothing of it is followed.</remarks>
internal sealed class LinkedDocument : IDisposable
{
    internal const int MaxBytes = 1 << 20;
    private const int MaxDepth = 32;
    private const int MaxIssues = 100;

    private readonly JsonDocument _document;
    private readonly ImmutableArray<ImportIssue>.Builder _issues = ImmutableArray.CreateBuilder<ImportIssue>();

    private LinkedDocument(JsonDocument document) => _document = document;

    internal JsonElement Root => _document.RootElement;

    internal ImmutableArray<ImportIssue> Issues => _issues.ToImmutable();

    /// <exception cref="DirectoryFormatException">The bytes are no JSON object, or too many.</exception>
    internal static LinkedDocument Open(ReadOnlyMemory<byte> utf8, string noun)
    {
        if (utf8.Length > MaxBytes)
            throw new DirectoryFormatException(DirectoryFormatError.FileTooLarge, "", MaxBytes, $"The {noun} has more than {MaxBytes} bytes.");
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            // The message of the reader may quote what follows the error; the place says enough.
            throw new DirectoryFormatException(DirectoryFormatError.NotJson, "", PositionOf(utf8.Span, e), $"The {noun} is no JSON, is nested too deeply, or has a member twice.");
        }
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return new(document);
        document.Dispose();
        throw new DirectoryFormatException(DirectoryFormatError.WrongFormat, "", 0, $"A {noun} is a JSON object.");
    }

    internal static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[16 << 10];
        var count = 0;
        while (true)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(count), cancellationToken).ConfigureAwait(false);
            count += read;
            if (read == 0 || count > MaxBytes)
                return bytes.AsMemory(0, count);
            if (count == bytes.Length)
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, MaxBytes + 1));
        }
    }

    internal void Issue(DirectoryIssueCode code, string path, string message)
    {
        if (_issues.Count < MaxIssues)
            _issues.Add(new(code, ImportSeverity.Recovered, 1, path, message));
    }

    /// <summary>A text, normalised as those of records are; null when there is none or it is no text.</summary>
    internal string? MemberText(JsonElement parent, string member, string path = "")
    {
        if (!parent.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return Text(value, path + member);
    }

    internal string? Text(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Issue(DirectoryIssueCode.InvalidValue, path, "Here should stand a text; the value is left out.");
            return null;
        }
        try
        {
            var text = value.GetString()!;
            if (text.Length > LongestText)
                Issue(DirectoryIssueCode.ValueTooLong, path, $"The value has {text.Length} characters; it is cut after {LongestText}.");
            return text.Length > LongestText ? text[..LongestText] : text;
        }
        catch (InvalidOperationException)
        {
            Issue(DirectoryIssueCode.InvalidText, path, "The text is no UTF-8 or holds half a surrogate pair; it is left out.");
            return null;
        }
    }

    /// <summary>More than this no bio has; a name is cut to what records take later.</summary>
    private const int LongestText = 64 << 10;

    /// <summary>An address that may be followed: https, absolute, without a user; null otherwise.</summary>
    internal Uri? Link(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null || Text(value, path) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.HostNameType == UriHostNameType.Dns)
            return uri;
        Issue(DirectoryIssueCode.UnusableLink, path, $"'{Identifier.Excerpt(text)}' is no https address of a named host; it is left out.");
        return null;
    }

    internal Uri? MemberLink(JsonElement parent, string member, string path = "") =>
        parent.TryGetProperty(member, out var value) ? Link(value, path + member) : null;

    /// <summary>The items of an array; a single value counts as an array of one, as ActivityStreams allows.</summary>
    internal IEnumerable<JsonElement> Items(JsonElement parent, string member, bool isLoose)
    {
        if (!parent.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray();
        if (isLoose)
            return [value];
        Issue(DirectoryIssueCode.InvalidValue, member, "Here should stand an array; the value is left out.");
        return [];
    }

    public void Dispose() => _document.Dispose();

    private static long PositionOf(ReadOnlySpan<byte> utf8, JsonException e)
    {
        var position = 0L;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
            position += utf8[(int)position..].IndexOf((byte)'\n') + 1;
        return Math.Min(position + (e.BytePositionInLine ?? 0), utf8.Length);
    }
}
