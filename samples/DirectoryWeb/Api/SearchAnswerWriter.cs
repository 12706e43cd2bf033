using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MedSocial;
using MedSocial.Search;

namespace DirectoryWeb.Api;

/// <summary>Writes a <see cref="SearchAnswer"/> straight from the result: as records, and those through the serializer, it would take three times as long.</summary>
/// <remarks>Only what may be shown is read: names by <c>DisplayName</c>, no register numbers. Members without a value are left out.</remarks>
internal static class SearchAnswerWriter
{
    /// <summary>French as it is; what means something in HTML is still escaped.</summary>
    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonEncodedText[] Fields = Names<SearchField>(), Kinds = Names<MatchKind>(), Bounds = Names<Bound>();

    internal static void Write(Utf8JsonWriter json, Snapshot snapshot, string text, SearchResult result)
    {
        json.WriteStartObject();
        json.WriteString(Member.Snapshot, snapshot.Id);
        json.WriteString(Member.Query, text);
        json.WriteNumber(Member.Total, result.Total);
        json.WriteBoolean(Member.TotalIsExact, result.TotalIsExact);
        json.WriteStartArray(Member.Hits);
        foreach (var hit in result.Hits)
            Write(json, hit);
        json.WriteEndArray();
        if (!result.Facets.IsEmpty)
            Write(json, result.Facets);
        if (!result.Issues.IsEmpty)
            Write(json, result.Issues);
        if (result.Hits.IsEmpty && result.DidYouMean is { IsEmpty: false } others)
        {
            json.WriteStartArray(Member.DidYouMean);
            foreach (var other in others)
                json.WriteStringValue(other);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        var (practitioner, accounts) = (hit.Practitioner, hit.Accounts);
        json.WriteStartObject();
        if (practitioner is not null)
            json.WriteString(Member.Id, practitioner.Id.Value);
        json.WriteString(Member.Name, hit.DisplayName);
        json.WriteBoolean(Member.IsProtected, practitioner is not null && (practitioner.Disclosure.ProtectsName() || practitioner.Name is { IsWithheld: true }));
        if (practitioner is { Specialties.IsEmpty: false })
        {
            json.WriteStartArray(Member.Specialties);
            foreach (var code in practitioner.Specialties)
                json.WriteStringValue(code.Value);
            json.WriteEndArray();
        }
        if (practitioner is { Places.IsEmpty: false })
        {
            json.WriteStartArray(Member.Places);
            foreach (var place in practitioner.Places)
                json.WriteStringValue(place.City ?? place.ToString());
            json.WriteEndArray();
        }
        json.WriteStartArray(Member.Accounts);
        foreach (var account in accounts)
            Write(json, account);
        json.WriteEndArray();
        json.WriteNumber(Member.Score, Math.Round(hit.Score, 4));
        json.WriteStartArray(Member.Matches);
        foreach (var match in hit.Matches)
            Write(json, match);
        json.WriteEndArray();
        if ((practitioner?.Sources ?? accounts[0].Sources) is { IsEmpty: false } sources)
        {
            json.WriteStartArray(Member.Sources);
            foreach (var source in sources)
                json.WriteStringValue(source.Value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Account account)
    {
        json.WriteStartObject();
        json.WriteString(Member.Id, account.Id.ToString());
        json.WriteString(Member.Network, account.Network.Value);
        if (account.Handle is { } handle)
            json.WriteString(Member.Handle, handle.Text);
        if (account.ProfileUrl is { } url)
            json.WriteString(Member.Url, url);
        if (account.FindMeasure(MeasureKind.Followers) is { } measure)
            Write(json, measure);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, in Measure measure)
    {
        json.WriteStartObject(Member.Followers);
        json.WriteNumber(Member.Value, measure.Value);
        json.WriteString(Member.Bound, Bounds[(int)measure.Bound]);
        json.WriteNumber(Member.AtLeast, measure.Lower);
        if (measure.Upper is { } upper)
            json.WriteNumber(Member.AtMost, upper);
        Span<char> day = stackalloc char[10];
        measure.AsOf.TryFormat(day, out var length, "O", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteString(Member.AsOf, day[..length]);
        json.WriteString(Member.Source, measure.Source.Value);
        if (measure.AsPrinted is { } printed)
            json.WriteString(Member.AsPrinted, printed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldMatch match)
    {
        json.WriteStartObject();
        json.WriteString(Member.Word, match.Word);
        json.WriteString(Member.Field, Fields[(int)match.Field]);
        json.WriteString(Member.Text, match.Text);
        json.WriteNumber(Member.Start, match.Start);
        json.WriteNumber(Member.Length, match.Length);
        json.WriteString(Member.Kind, Kinds[(int)match.Kind]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<SearchFacet> facets)
    {
        const int most = 20;
        json.WriteStartArray(Member.Facets);
        foreach (var facet in facets)
        {
            json.WriteStartObject();
            json.WriteString(Member.Field, facet.Field.ToString());
            json.WriteStartArray(Member.Counts);
            foreach (var one in facet.Counts.Take(most))
            {
                json.WriteStartObject();
                json.WriteString(Member.Key, one.Key);
                json.WriteString(Member.Label, one.Label);
                json.WriteNumber(Member.Count, one.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<SearchIssue> issues)
    {
        json.WriteStartArray(Member.Issues);
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString(Member.Code, issue.Code.ToString());
            json.WriteNumber(Member.Start, issue.Start);
            json.WriteNumber(Member.Length, issue.Length);
            json.WriteString(Member.Message, issue.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static JsonEncodedText[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => JsonEncodedText.Encode(name))];

    /// <summary>The names of members, encoded once.</summary>
    private static class Member
    {
        internal static readonly JsonEncodedText
            Accounts = Of("accounts"), AsOf = Of("asOf"), AsPrinted = Of("asPrinted"), AtLeast = Of("atLeast"), AtMost = Of("atMost"), Bound = Of("bound"),
            Code = Of("code"), Count = Of("count"), Counts = Of("counts"), DidYouMean = Of("didYouMean"), Facets = Of("facets"), Field = Of("field"),
            Followers = Of("followers"), Handle = Of("handle"), Hits = Of("hits"), Id = Of("id"), IsProtected = Of("isProtected"), Issues = Of("issues"),
            Key = Of("key"), Kind = Of("kind"), Label = Of("label"), Length = Of("length"), Matches = Of("matches"), Message = Of("message"),
            Name = Of("name"), Network = Of("network"), Places = Of("places"), Query = Of("query"), Score = Of("score"), Snapshot = Of("snapshot"),
            Source = Of("source"), Sources = Of("sources"), Specialties = Of("specialties"), Start = Of("start"), Text = Of("text"), Total = Of("total"),
            TotalIsExact = Of("totalIsExact"), Url = Of("url"), Value = Of("value"), Word = Of("word");

        private static JsonEncodedText Of(string name) => JsonEncodedText.Encode(name);
    }
}
