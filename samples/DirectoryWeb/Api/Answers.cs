using MedSocial.Search;

namespace DirectoryWeb.Api;

/// <summary>The answer to <c>GET /api/search</c>. All of it belongs to one snapshot.</summary>
internal sealed record SearchAnswer(
    string Snapshot, string Query, long Total, bool TotalIsExact, IReadOnlyList<HitAnswer> Hits, IReadOnlyList<FacetAnswer>? Facets, IReadOnlyList<IssueAnswer>? Issues,
    IReadOnlyList<string>? DidYouMean);

/// <summary>A profile: a practitioner with accounts, or an account without a known owner; then <c>Id</c> is null.</summary>
internal sealed record HitAnswer(
    string? Id, string Name, bool IsProtected, IReadOnlyList<string>? Specialties, IReadOnlyList<string>? Places, IReadOnlyList<AccountAnswer> Accounts, double Score,
    IReadOnlyList<MatchAnswer> Matches, IReadOnlyList<string>? Sources);

internal sealed record AccountAnswer(string Id, string Network, string? Handle, string? Url, FigureAnswer? Followers);

/// <summary>A figure is never bare: it has its bound, what follows from it, its date and its source.</summary>
internal sealed record FigureAnswer(long Value, string Bound, long AtLeast, long? AtMost, DateOnly AsOf, string Source, string? AsPrinted);

internal sealed record MatchAnswer(string Word, SearchField Field, string Text, int Start, int Length, MatchKind Kind);

internal sealed record FacetAnswer(SearchFacets Field, IReadOnlyList<CountAnswer> Counts);

internal sealed record CountAnswer(string Key, string Label, int Count);

internal sealed record IssueAnswer(string Code, int Start, int Length, string Message);

/// <summary>The answer to <c>GET /api/suggest</c>.</summary>
internal sealed record SuggestAnswer(string Snapshot, IReadOnlyList<SuggestionAnswer> Suggestions);

internal sealed record SuggestionAnswer(string Text, string? Detail, string Kind, string Query, int Count, string? Url, IReadOnlyList<SpanAnswer> Matches);

internal sealed record SpanAnswer(int Start, int Length);

/// <summary>The answer to <c>GET /api/rank</c>.</summary>
internal sealed record RankAnswer(string Snapshot, string Network, DateOnly? AsOf, int Total, IReadOnlyList<RankEntryAnswer> Entries, IReadOnlyList<string> Warnings);

internal sealed record RankEntryAnswer(int Rank, int Best, int Worst, string? Id, string Name, string Account, FigureAnswer Followers);

/// <summary>What is sent to <c>POST /api/review</c>.</summary>
internal sealed record ReviewQuestion(string? Text, string? Audience, string? Redaction, bool IsPseudonymous, string? Language);

/// <summary>The answer to <c>POST /api/review</c>: risks, rules and sources, and no verdict on what is lawful.</summary>
internal sealed record ReviewAnswer(bool Blocks, IReadOnlyList<FindingAnswer> Findings, string Redacted, IReadOnlyList<string> NotChecked);

internal sealed record FindingAnswer(
    string Rule, string Severity, int Start, int End, string Title, string Explanation, string Advice, double Confidence, IReadOnlyList<ArticleAnswer> Articles);

internal sealed record ArticleAnswer(string Article, string Content, string Source, DateOnly AsOf);
