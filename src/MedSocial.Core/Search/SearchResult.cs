using System.Collections.Immutable;

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

    /// <summary>Gets what of the query was not understood; the rest was answered.</summary>
    public ImmutableArray<SearchIssue> Issues { get; init; } = [];

    /// <summary>Gets how long the answer took.</summary>
    public TimeSpan Elapsed { get; init; }
}
