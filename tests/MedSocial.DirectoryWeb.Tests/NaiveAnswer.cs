using System.Text.Json;
using System.Text.Json.Serialization;
using DirectoryWeb.Api;
using MedSocial.Search;

namespace MedSocial.DirectoryWebTests;

/// <summary>The answer to a search by way of the records that the API declares and of the serializer; what is written straight must be the same.</summary>
internal static class NaiveAnswer
{
    private static readonly ApiJson Json = new(new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = SearchAnswerWriter.Encoder,
    });

    internal static string Of(string snapshot, string text, SearchResult result) => JsonSerializer.Serialize(
        new SearchAnswer(
            snapshot, text, result.Total, result.TotalIsExact,
            [.. result.Hits.Select(Of)],
            result.Facets.IsEmpty ? null : [.. result.Facets.Select(facet => new FacetAnswer(facet.Field, [.. facet.Counts.Take(20).Select(one => new CountAnswer(one.Key, one.Label, one.Count))]))],
            result.Issues.IsEmpty ? null : [.. result.Issues.Select(issue => new IssueAnswer(issue.Code.ToString(), issue.Start, issue.Length, issue.Message))],
            result.Hits.IsEmpty && result.DidYouMean is { IsEmpty: false } others ? others : null),
        Json.SearchAnswer);

    private static HitAnswer Of(SearchHit hit)
    {
        var (practitioner, accounts) = (hit.Practitioner, hit.Accounts);
        var sources = practitioner?.Sources ?? accounts[0].Sources;
        return new(
            practitioner?.Id.Value, hit.DisplayName,
            practitioner is not null && (practitioner.Disclosure.ProtectsName() || practitioner.Name is { IsWithheld: true }),
            practitioner is null || practitioner.Specialties.IsEmpty ? null : [.. practitioner.Specialties.Select(code => code.Value)],
            practitioner is null || practitioner.Places.IsEmpty ? null : [.. practitioner.Places.Select(place => place.City ?? place.ToString())],
            [.. accounts.Select(Of)],
            Math.Round(hit.Score, 4),
            [.. hit.Matches.Select(match => new MatchAnswer(match.Word, match.Field, match.Text, match.Start, match.Length, match.Kind))],
            sources.IsEmpty ? null : [.. sources.Select(source => source.Value)]);
    }

    private static AccountAnswer Of(Account account) => new(
        account.Id.ToString(), account.Network.Value, account.Handle?.Text, account.ProfileUrl,
        account.FindMeasure(MeasureKind.Followers) is { } measure
            ? new(measure.Value, measure.Bound.ToString(), measure.Lower, measure.Upper, measure.AsOf, measure.Source.Value, measure.AsPrinted)
            : null);
}
