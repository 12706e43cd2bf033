using MedSocial;
using MedSocial.Search;

namespace DirectoryWeb.Api;

/// <summary>Records of the directory as answers. Only what may be shown is read: names by <c>DisplayName</c>, no register numbers.</summary>
internal static class AnswerMaker
{
    internal static SearchAnswer Of(Snapshot snapshot, string text, SearchResult result) => new(
        snapshot.Id, text, result.Total, result.TotalIsExact,
        [.. result.Hits.Select(Of)],
        result.Facets.IsEmpty ? null : [.. result.Facets.Select(facet => new FacetAnswer(facet.Field, [.. facet.Counts.Take(20).Select(one => new CountAnswer(one.Key, one.Label, one.Count))]))],
        result.Issues.IsEmpty ? null : [.. result.Issues.Select(issue => new IssueAnswer(issue.Code.ToString(), issue.Start, issue.Length, issue.Message))],
        result.Hits.IsEmpty && result.DidYouMean is { IsEmpty: false } others ? others : null);

    internal static FigureAnswer Of(Measure measure) => new(
        measure.Value, measure.Bound.ToString(), measure.Lower, measure.Upper, measure.AsOf, measure.Source.Value, measure.AsPrinted);

    internal static AccountAnswer Of(Account account) => new(
        account.Id.ToString(), account.Network.Value, account.Handle?.Text, account.ProfileUrl,
        account.FindMeasure(MeasureKind.Followers) is { } measure ? Of(measure) : null);

    private static HitAnswer Of(SearchHit hit)
    {
        var (practitioner, accounts) = (hit.Practitioner, hit.Accounts);
        return new(
            practitioner?.Id.Value, practitioner?.DisplayName ?? hit.DisplayName,
            practitioner is not null && (practitioner.Disclosure.ProtectsName() || practitioner.Name is { IsWithheld: true }),
            practitioner is null || practitioner.Specialties.IsEmpty ? null : [.. practitioner.Specialties.Select(code => code.Value)],
            practitioner is null || practitioner.Places.IsEmpty ? null : [.. practitioner.Places.Select(place => place.City ?? place.ToString())],
            [.. accounts.Select(Of)],
            Math.Round(hit.Score, 4),
            [.. hit.Matches.Select(match => new MatchAnswer(match.Word, match.Field, match.Text, match.Start, match.Length, match.Kind))],
            (practitioner?.Sources ?? accounts[0].Sources) is { IsEmpty: false } sources ? [.. sources.Select(source => source.Value)] : null);
    }
}
