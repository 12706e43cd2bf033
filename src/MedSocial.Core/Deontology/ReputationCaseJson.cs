using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedSocial.Deontology;

/// <summary>Writes cases of reputation as JSON and reads them back, without loss.</summary>
/// <remarks>Days are <c>yyyy-MM-dd</c>, enumerations their names. Unknown members are refused. No reflection. Thread-safe; O(n).</remarks>
public static class ReputationCaseJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowTrailingCommas = false, MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Writes a case.</summary>
    /// <param name="value">The case.</param>
    /// <returns>One line of JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Write(ReputationCase value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, value.Id);
            writer.WriteString("url"u8, value.Url);
            writer.WriteString("discovered"u8, Day(value.Discovered));
            if (value.FirstPublished is { } published)
                writer.WriteString("firstPublished"u8, Day(published));
            writer.WriteString("kind"u8, value.Kind.ToString());
            writer.WriteString("ground"u8, value.Ground.ToString());
            writer.WriteString("outcome"u8, value.Outcome.ToString());
            if (value.Closed is { } closed)
                writer.WriteString("closed"u8, Day(closed));
            writer.WriteStartArray("evidence"u8);
            foreach (var one in value.Evidence)
                WriteItem(writer, one);
            writer.WriteEndArray();
            writer.WriteStartArray("history"u8);
            foreach (var one in value.History)
                WriteItem(writer, one);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a case.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>A case that equals the one that was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The text is no JSON, or not a case; the message names the member.</exception>
    public static ReputationCase Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement;
            Members(root, "id", "url", "discovered", "firstPublished", "kind", "ground", "outcome", "closed", "evidence", "history");
            var (kind, ground) = (Enum<ReputationKind>(root, "kind"), Enum<ReputationGround>(root, "ground"));
            if ((kind == ReputationKind.OpinionUnlawful) != (ground != ReputationGround.None))
                throw new FormatException("ground: an opinion that seems unlawful has a ground, and nothing else has one.");
            var (outcome, closed) = (Enum<ReputationOutcome>(root, "outcome"), OptionalDay(root, "closed"));
            if ((outcome == ReputationOutcome.Open) != (closed is null))
                throw new FormatException("closed: a case that ended has a day, and an open one has none.");
            return ReputationCase.Restore(
                Text(root, "id"), Text(root, "url"), DayOf(root, "discovered"), OptionalDay(root, "firstPublished"), kind, ground, outcome, closed,
                Items(root, "evidence", Evidence), Items(root, "history", Event));
        }
        catch (JsonException wrong)
        {
            throw new FormatException("The text is no JSON: " + wrong.Message, wrong);
        }
        catch (InvalidOperationException wrong)
        {
            throw new FormatException("The text is not a case: " + wrong.Message, wrong);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    private static void WriteItem(Utf8JsonWriter writer, ReputationEvidence one)
    {
        writer.WriteStartObject();
        writer.WriteString("capturedOn"u8, Day(one.CapturedOn));
        writer.WriteString("url"u8, one.Url);
        writer.WriteString("sha256"u8, one.Sha256);
        if (one.Note is { } note)
            writer.WriteString("note"u8, note);
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, ReputationEvent one)
    {
        writer.WriteStartObject();
        writer.WriteString("on"u8, Day(one.On));
        writer.WriteString("step"u8, one.Step.ToString());
        if (one.Note is { } note)
            writer.WriteString("note"u8, note);
        writer.WriteEndObject();
    }

    private static ReputationEvidence Evidence(JsonElement item)
    {
        Members(item, "capturedOn", "url", "sha256", "note");
        return new() { CapturedOn = DayOf(item, "capturedOn"), Url = Text(item, "url"), Sha256 = Text(item, "sha256"), Note = Optional(item, "note") };
    }

    private static ReputationEvent Event(JsonElement item)
    {
        Members(item, "on", "step", "note");
        return new(DayOf(item, "on"), Enum<ReputationStep>(item, "step"), Optional(item, "note"));
    }

    private static EquatableArray<T> Items<T>(JsonElement root, string name, Func<JsonElement, T> read)
    {
        if (!root.TryGetProperty(name, out var list))
            throw new FormatException($"{name} is missing.");
        var items = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            items.Add(read(item));
        return items.DrainToImmutable();
    }

    private static void Members(JsonElement item, params ReadOnlySpan<string> known)
    {
        foreach (var member in item.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                throw new FormatException($"{member.Name} is no member of a case.");
        }
    }

    private static string Text(JsonElement item, string name) =>
        Optional(item, name) is { Length: > 0 } text ? text : throw new FormatException($"{name} is missing.");

    private static string? Optional(JsonElement item, string name) => item.TryGetProperty(name, out var member) ? member.GetString() : null;

    private static DateOnly DayOf(JsonElement item, string name) => OptionalDay(item, name) ?? throw new FormatException($"{name} is missing.");

    private static DateOnly? OptionalDay(JsonElement item, string name)
    {
        if (Optional(item, name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"{name}: '{text}' is no day.");
    }

    private static T Enum<T>(JsonElement item, string name)
        where T : struct, Enum
    {
        var text = Text(item, name);
        return !char.IsAsciiDigit(text[0]) && text[0] != '-' && System.Enum.TryParse<T>(text, ignoreCase: false, out var value) && System.Enum.IsDefined(value)
            ? value
            : throw new FormatException($"{name}: '{text}' is not known.");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
