using System.Collections.Immutable;
using System.Globalization;
using MedSocial.Search.Reasons;

namespace MedSocial.Search;

/// <summary>What a directory answers to a search: the best hits, and how many there are in all.</summary>
public sealed record SearchResult
{
    /// <summary>Gets the hits of the page, best first.</summary>
    public required ImmutableArray<SearchHit> Hits { get; init; }

    /// <summary>Gets how many profiles match in all, on whatever page.</summary>
    public required long Total { get; init; }

    /// <summary>Gets whether <see cref="Total"/> was counted to the end.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>Gets the counts over all hits, on whatever page, for each facet that was asked for.</summary>
    public ImmutableArray<SearchFacet> Facets { get; init; } = [];

    /// <summary>Gets what of the query was not understood; the rest was answered.</summary>
    public ImmutableArray<SearchIssue> Issues { get; init; } = [];

    /// <summary>Gets where the next page begins, for <see cref="SearchQuery.After"/>; null when this one is the last.</summary>
    /// <remarks>Where <see cref="TotalIsExact"/> is false, the next page may turn out to be empty.</remarks>
    public SearchCursor? Next => Total > Hits.Length || !TotalIsExact ? Further?.Next(Total, TotalIsExact) : null;

    /// <summary>Gets other texts that would have found somebody, the nearest to what was typed first, at most three; only when nobody was found.</summary>
    /// <remarks>Worked out when first asked for, in a few hundred microseconds.</remarks>
    public ImmutableArray<string> DidYouMean => Hits.IsEmpty && Total == 0 && Further is { } further ? further.OtherTexts : [];

    internal AnsweredQuery? Further { get; init; }

    /// <summary>Gets how long the answer took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How many hits there are on the page and in all, the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Hits.Length} of {(TotalIsExact ? "" : "at least ")}{Total} hits{(Issues.IsEmpty ? "" : $", {Issues.Length} not understood")}");
}

/// <summary>How the hits divide over the values of one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Counts">The values that hits have, the most frequent first, then by key. A profile with two values counts in both.</param>
public sealed record SearchFacet(SearchFacets Field, EquatableArray<FacetCount> Counts);

/// <summary>How many hits have a value.</summary>
/// <param name="Key">The code or identifier of the value, as filters take it.</param>
/// <param name="Label">What to show.</param>
/// <param name="Count">How many profiles.</param>
public sealed record FacetCount(string Key, string Label, int Count);
