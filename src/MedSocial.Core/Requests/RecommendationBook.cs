using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MedSocial.Requests;

/// <summary>Recommendations between practitioners, as doctors share them on mesconfreres.fr. Immutable: every change makes another book. Thread-safe.</summary>
/// <remarks>One recommendation stands for each pair and purpose: a newer one takes the place of an older. In the order of identifiers.</remarks>
public sealed class RecommendationBook
{
    private const int MaxDepth = 8;

    private RecommendationBook(ImmutableArray<Recommendation> all) => All = all;

    /// <summary>Gets the book in which nothing stands.</summary>
    public static RecommendationBook Empty { get; } = new([]);

    /// <summary>Gets every recommendation, by who recommends, then who is recommended, then purpose.</summary>
    public ImmutableArray<Recommendation> All { get; }

    /// <summary>Makes the book with more recommendations; somebody who recommends himself is left out.</summary>
    /// <param name="items">The recommendations, in any order.</param>
    /// <returns>The book. O(n log n) in the length of both.</returns>
    public RecommendationBook With(params IEnumerable<Recommendation> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new([
            .. All.Concat(items).Where(one => one.From != one.To)
                .GroupBy(one => (one.From, one.To, one.Specialty, one.For))
                .Select(same => same.OrderByDescending(one => one.On).ThenByDescending(one => one.ConsentOn).ThenByDescending(one => one.HasTelephone).First())
                .OrderBy(one => one.From.Value, StringComparer.Ordinal).ThenBy(one => one.To.Value, StringComparer.Ordinal)
                .ThenBy(one => one.Specialty?.Value, StringComparer.Ordinal).ThenBy(one => one.For, StringComparer.Ordinal)]);
    }

    /// <summary>Makes the book without what one recommends of the other; either of the two may ask for it.</summary>
    /// <param name="from">Who recommends.</param>
    /// <param name="to">Who is recommended.</param>
    /// <returns>The book; this one when nothing stood there.</returns>
    public RecommendationBook Without(PractitionerId from, PractitionerId to) => Kept(All.RemoveAll(one => one.From == from && one.To == to));

    /// <summary>Makes the book without a person, on either side.</summary>
    /// <param name="practitioner">The person.</param>
    /// <returns>The book; this one when nothing stood there.</returns>
    public RecommendationBook Without(PractitionerId practitioner) => Kept(All.RemoveAll(one => one.From == practitioner || one.To == practitioner));

    /// <summary>Writes the book as a JSON array, one object for each recommendation.</summary>
    /// <param name="stream">Where to.</param>
    /// <remarks>With every recommendation, those without consent too: for the person whose book it is. <see cref="Shared"/> gives what others may see.</remarks>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartArray();
        foreach (var one in All)
        {
            writer.WriteStartObject();
            writer.WriteString("from", one.From.Value);
            writer.WriteString("to", one.To.Value);
            if (one.Specialty is { } specialty)
                writer.WriteString("specialty", specialty.Value);
            if (one.For is { } purpose)
                writer.WriteString("for", purpose);
            writer.WriteString("on", Text(one.On));
            if (one.ConsentOn is { } consent)
                writer.WriteString("consentOn", Text(consent));
            if (one.HasTelephone)
                writer.WriteBoolean("hasTelephone", true);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>Makes the book of what others may see on a day: recommendations with consent, without telephones.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The book.</returns>
    public RecommendationBook Shared(DateOnly asOf) =>
        new([.. All.Where(one => one.On <= asOf && one.ConsentOn <= asOf).Select(one => one with { HasTelephone = false })]);

    /// <summary>Reads what <see cref="Write"/> wrote; records that are wrong are left out and reported.</summary>
    /// <param name="stream">UTF-8.</param>
    /// <param name="issues">What was wrong, with its place from 0; a document that is no JSON array is one issue at -1.</param>
    /// <returns>The book of what could be read.</returns>
    public static RecommendationBook Read(Stream stream, out ImmutableArray<RecommendationBookIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (found, wrong) = (new List<Recommendation>(), ImmutableArray.CreateBuilder<RecommendationBookIssue>());
        try
        {
            using var document = JsonDocument.Parse(stream, new() { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                wrong.Add(new(RecommendationBookIssueCode.NotAList, -1, "The document is no JSON array."));
            else
                ReadItems(document.RootElement, found, wrong);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            wrong.Add(new(RecommendationBookIssueCode.NotJson, -1, "The document is no JSON."));
        }
        issues = wrong.ToImmutable();
        return Empty.With(found);
    }

    private static void ReadItems(JsonElement list, List<Recommendation> found, ImmutableArray<RecommendationBookIssue>.Builder wrong)
    {
        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (ReadItem(item, out var code) is { } one)
                found.Add(one);
            else
                wrong.Add(new(code, at, $"The record is left out: {code}."));
            at++;
        }
    }

    private static Recommendation? ReadItem(JsonElement item, out RecommendationBookIssueCode code)
    {
        code = RecommendationBookIssueCode.NotAnObject;
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        code = RecommendationBookIssueCode.InvalidPerson;
        if (!PractitionerId.TryParse(Get(item, "from"), out var from) || !PractitionerId.TryParse(Get(item, "to"), out var to) || from == to)
            return null;
        code = RecommendationBookIssueCode.InvalidDate;
        if (Day(Get(item, "on")) is not { } on || (Has(item, "consentOn") && Day(Get(item, "consentOn")) is null))
            return null;
        code = RecommendationBookIssueCode.InvalidPurpose;
        SpecialtyCode? specialty = null;
        if (Has(item, "specialty"))
        {
            if (!SpecialtyCode.TryParse(Get(item, "specialty"), out var read))
                return null;
            specialty = read;
        }
        try
        {
            return new()
            {
                From = from,
                To = to,
                On = on,
                Specialty = specialty,
                For = Get(item, "for"),
                ConsentOn = Day(Get(item, "consentOn")),
                HasTelephone = item.TryGetProperty("hasTelephone", out var phone) && phone.ValueKind == JsonValueKind.True,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private RecommendationBook Kept(ImmutableArray<Recommendation> some) => some.Length == All.Length ? this : new(some);

    private static bool Has(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string? Get(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A record of an address book that was left out.</summary>
/// <param name="Code">What is wrong; stable.</param>
/// <param name="Index">The place in the list, from 0; -1 for the document as a whole.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record RecommendationBookIssue(RecommendationBookIssueCode Code, int Index, string Message);

/// <summary>Names what is wrong with a record of an address book. Numbers are stable.</summary>
public enum RecommendationBookIssueCode
{
    /// <summary>No code.</summary>
    None = 0,

    /// <summary>The document is no JSON.</summary>
    NotJson = 1,

    /// <summary>The document is no list.</summary>
    NotAList = 2,

    /// <summary>The record is no object.</summary>
    NotAnObject = 3,

    /// <summary>A person has no identifier, or recommends himself.</summary>
    InvalidPerson = 4,

    /// <summary>A day is missing or not in ISO 8601.</summary>
    InvalidDate = 5,

    /// <summary>What for is not readable.</summary>
    InvalidPurpose = 6,
}
