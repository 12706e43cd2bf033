using DirectoryWeb.Pages;
using MedSocial;
using MedSocial.Deontology;
using MedSocial.Hosting;
using MedSocial.Ranking;
using MedSocial.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DirectoryWeb.Api;

/// <summary>What programs may ask. Wrong values are answered with problem details that name the value and what is allowed.</summary>
internal static class ApiRoutes
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.MapGet("/search", Search).CacheOutput(KeptAnswers.Policy).WithSummary("Finds people and accounts, and says why each is a hit.").ProducesProblem(400).ProducesProblem(429);
        api.MapGet("/suggest", Suggest).WithSummary("Completes what is typed.").ProducesProblem(400).ProducesProblem(429);
        api.MapGet("/rank", Rank).CacheOutput(KeptAnswers.Policy).WithSummary("Ranks a network by followers, with the ranks that the bounds of the figures allow.").ProducesProblem(400).ProducesProblem(429);
        api.MapPost("/review", Review).WithSummary("Reviews a draft: risks, rules and sources. Nothing is kept.").ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429);
    }

    private static Results<WrittenAnswer, ProblemHttpResult, StatusCodeHttpResult> Search(
        HttpContext context, SnapshotSource source, string? q, int? take, int? skip, bool? facets)
    {
        if (Wrong(q) is { } wrong)
            return wrong;
        if (take is < 0 or > SearchAsked.MaxTake)
            return Problem($"take is {take}; it must be from 0 to {SearchAsked.MaxTake}.");
        if (skip is < 0 or > SearchAsked.MaxSkip)
            return Problem($"skip is {skip}; it must be from 0 to {SearchAsked.MaxSkip}.");
        var snapshot = source.Current;
        if (Freshness.IsKnown(context, snapshot))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var asked = SearchAsked.Of(context.Request.Query) with { Skip = skip ?? 0 };
        var query = asked.ToQuery(take ?? 10, facets == true ? SearchFacets.All : SearchFacets.None, out var issues);
        var result = snapshot.Search(query);
        if (!issues.IsEmpty)
            result = result with { Issues = issues };
        return new WrittenAnswer(snapshot, asked.Text, result);
    }

    private static Results<Ok<SuggestAnswer>, ProblemHttpResult> Suggest(HttpContext context, SnapshotSource source, string? q, int? take)
    {
        if (Wrong(q) is { } wrong)
            return wrong;
        if (take is < 0 or > 20)
            return Problem($"take is {take}; it must be from 0 to 20.");
        var view = context.ViewOf(source.Current);
        var suggestions = view.Snapshot.Directory.Suggest(q ?? "", take ?? 8);
        return TypedResults.Ok(new SuggestAnswer(view.Snapshot.Id,
        [
            .. suggestions.Select(one => new SuggestionAnswer(
                one.Text, one.Detail, Labels.Suggestion(one.Kind, view), one.Query, one.Count,
                one.Practitioner is { } person ? view.Url("/people/" + person.Value) : null,
                [.. one.Matches.Select(span => new SpanAnswer(span.Start, span.Length))])),
        ]));
    }

    private static Results<Ok<RankAnswer>, ProblemHttpResult, StatusCodeHttpResult> Rank(HttpContext context, SnapshotSource source, string? network, int? take)
    {
        var snapshot = source.Current;
        if (!NetworkId.TryParse(string.IsNullOrEmpty(network) ? NetworkId.Twitter.Value : network, out var id) || snapshot.Directory.FindNetwork(id) is null)
            return Problem($"The directory has no network '{network}'; it has {string.Join(", ", snapshot.Directory.Networks.Select(known => known.Id.Value))}.");
        if (take is < 0 or > SearchAsked.MaxTake)
            return Problem($"take is {take}; it must be from 0 to {SearchAsked.MaxTake}.");
        if (Freshness.IsKnown(context, snapshot))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var result = snapshot.Directory.Rank(Leaderboard.Followers(id) with { Take = take ?? 10 });
        return TypedResults.Ok(new RankAnswer(
            snapshot.Id, id.Value, result.AsOf, result.Total,
            [
                .. result.Entries.Select(entry => new RankEntryAnswer(
                    entry.Rank, entry.RankInterval.Best, entry.RankInterval.Worst, entry.Practitioner?.Id.Value, entry.DisplayName,
                    entry.Account.Id.ToString(), Of(entry.Measure!.Value))),
            ],
            [.. result.Warnings.Select(warning => warning.Message)]));
    }

    private static FigureAnswer Of(Measure measure) => new(
        measure.Value, measure.Bound.ToString(), measure.Lower, measure.Upper, measure.AsOf, measure.Source.Value, measure.AsPrinted);

    private static Results<Ok<ReviewAnswer>, ProblemHttpResult> Review(IPostReviewer reviewer, ReviewQuestion question)
    {
        if (question.Text is not { } text)
            return Problem("text is missing.");
        if (text.Length > WebLimits.MaxPostLength)
            return Problem($"text has {text.Length} characters; it may have {WebLimits.MaxPostLength}.");
        if (!TryRead<PostAudience>(question.Audience, out var audience))
            return Problem($"audience is '{question.Audience}'; it must be one of {string.Join(", ", Enum.GetNames<PostAudience>())}.");
        if (!TryRead<RedactionMode>(question.Redaction, out var mode))
            return Problem($"redaction is '{question.Redaction}'; it must be one of {string.Join(", ", Enum.GetNames<RedactionMode>())}.");
        var language = question.Language ?? "fr";
        var report = reviewer.Review(text, new() { Audience = audience, IsPseudonymous = question.IsPseudonymous });
        return TypedResults.Ok(new ReviewAnswer(
            report.Blocks,
            [
                .. report.Findings.Select(finding => new FindingAnswer(
                    finding.RuleId, finding.Severity.ToString(), finding.Span.Start, finding.Span.End, finding.Rule.Title.In(language),
                    finding.Explanation.In(language), finding.Advice.In(language), finding.Confidence,
                    [.. finding.Articles.Select(article => new ArticleAnswer(article.Article, article.Content.In(language), article.Source, article.AsOf))])),
            ],
            report.Redact(new() { Mode = mode, Language = language }).Text,
            [.. report.NotChecked.Select(limit => limit.In(language))]));
    }

    private static ProblemHttpResult? Wrong(string? q) => q?.Length > SearchAsked.MaxTextLength
        ? Problem($"q has {q.Length} characters; it may have {SearchAsked.MaxTextLength}.")
        : null;

    private static bool TryRead<T>(string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is null || (Enum.TryParse(name, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name[0]));
    }

    private static ProblemHttpResult Problem(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
