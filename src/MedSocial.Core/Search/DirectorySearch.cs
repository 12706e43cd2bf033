using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Search;
using MedSocial.Search.Hits;
using MedSocial.Search.Queries;
using MedSocial.Search.Reasons;
using MedSocial.Search.Scans;
using MedSocial.Storage;

namespace MedSocial;

/// <summary>Finds people and accounts in a directory.</summary>
public static class DirectorySearch
{
    // Nothing local to threads, which would keep the engines, and with them the directory, alive for ever.
    private static readonly ConditionalWeakTable<SearchIndex, IdleEngines> Idle = [];

    private static readonly SearchQuery Plain = new();

    private static readonly SearchIssue Stale = new(
        SearchIssueCode.StaleCursor, 0, 0, "The cursor belongs to another snapshot or another query; ask for the first page again.");

    /// <summary>Finds the profiles that hold every word of a text, in spite of spelling; the last word may be unfinished.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="text">The words, as a person types them. Nothing that is typed throws.</param>
    /// <param name="take">How many hits to return at most; 0 for the total alone.</param>
    /// <returns>The hits, best first: by the weighted cost of what is not as typed, then family names before given names before other fields,
    /// then the best known, then by identifier.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <remarks>Thread-safe. The first search of a directory lays out its index; every other costs microseconds and allocates its result only.</remarks>
    /// <example><c>directory.Search("kierzec urgentiste")</c></example>
    public static SearchResult Search(this MedicalDirectory directory, string text, int take = 20)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var repaired = LostLetters.Repair(text);
        if (PlainQuery.Is(repaired))
            return Run(directory, ReferenceEquals(repaired, text) ? Plain : new() { Text = text }, repaired, null, [], take);
        var query = SearchQuery.Parse(text, out var issues, out var words);
        return Run(directory, query, query.Text, words, issues, take);
    }

    /// <summary>Finds the profiles that answer a query.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="query">The query.</param>
    /// <returns>The hits, ordered as for a text.</returns>
    /// <remarks>Thread-safe.</remarks>
    /// <example><c>directory.Search(new SearchQuery { Text = "martin", Specialties = ["urgentiste"], Facets = SearchFacets.Network })</c></example>
    public static SearchResult Search(this MedicalDirectory directory, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(query);
        var repaired = LostLetters.Repair(query.Text);
        if (PlainQuery.Is(repaired))
            return Run(directory, query, repaired, null, [], query.Take);
        var words = QueryWords.Of(query.Text);
        return Run(directory, query, query.Text, words, words.Issues, query.Take);
    }

    /// <summary>Lists every profile that answers a query, in no order and once each; order, page and facets of the query do not matter.</summary>
    internal static void Select(MedicalDirectory directory, SearchQuery query, List<int> profiles)
    {
        var (engine, idle) = Borrow(directory.Segment);
        if (query.Text.Length > 0 || !engine.Listing.TrySelect(query, profiles))
            Find(engine, query, profiles);
        idle.Return(engine);
    }

    /// <summary>Shows every profile that answers a query to a visitor, who may leave a list of the index before its end.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="query">The query.</param>
    /// <param name="visitor">Who is shown them.</param>
    /// <param name="once">Whether each must be shown once alone; of several lists that costs a list of them all.</param>
    internal static void Visit<TVisitor>(MedicalDirectory directory, SearchQuery query, ref TVisitor visitor, bool once = false)
        where TVisitor : struct, IProfileVisitor, allows ref struct
    {
        var (engine, idle) = Borrow(directory.Segment);
        if (query.Text.Length > 0 || !engine.Listing.TryVisit(query, ref visitor, once))
        {
            var found = new List<int>();
            if (query.Text.Length > 0 || !engine.Listing.TrySelect(query, found))
                Find(engine, query, found);
            foreach (var profile in found)
                visitor.Visit(profile);
        }
        idle.Return(engine);
    }

    private static void Find(SearchEngine engine, SearchQuery query, List<int> profiles)
    {
        var everybody = query with { Skip = 0, Facets = SearchFacets.None, OrderBy = SearchOrder.Followers() };
        var repaired = LostLetters.Repair(query.Text);
        engine.Run(everybody, repaired, PlainQuery.Is(repaired) ? null : QueryWords.Of(query.Text), 0, int.MaxValue);
        foreach (var hit in engine.Page)
            profiles.Add((int)(uint)hit);
    }

    private static (SearchEngine Engine, IdleEngines Idle) Borrow(Segment segment)
    {
        var index = segment.SearchIndex;
        var idle = Idle.GetValue(index, static known => new(known));
        return (idle.Take() ?? new(index, segment, idle.Dense), idle);
    }

    private static SearchResult Run(
        MedicalDirectory directory, SearchQuery query, string text, QueryWords? words, ImmutableArray<SearchIssue> issues, int take)
    {
        var segment = directory.Segment;
        using var lease = segment.Read();
        try
        {
            return Run(directory, segment, query, text, words, issues, take);
        }
        catch (Exception error) when (segment.IsDamage(error))
        {
            throw segment.Damaged(error);
        }
    }

    private static SearchResult Run(
        MedicalDirectory directory, Segment segment, SearchQuery query, string text, QueryWords? words, ImmutableArray<SearchIssue> issues, int take)
    {
        var started = Stopwatch.GetTimestamp();
        var skip = query.Skip;
        if (query.After is { } after)
        {
            if (after.Snapshot != segment.Fingerprint || after.Query != SearchCursor.Check(query))
                return new() { Hits = [], Total = 0, TotalIsExact = false, Issues = issues.Add(Stale) };
            skip = (int)Math.Min((long)skip + after.Position, int.MaxValue);
        }
        var (engine, idle) = Borrow(segment);
        engine.Run(query, text, words, skip, take);
        var page = engine.Page;
        HitIdentifiers.Announce(segment, page);
        var answered = new AnsweredQuery(directory, ReferenceEquals(query, Plain) ? null : query, text, (long)skip + take);
        var hits = page.IsEmpty ? [] : new SearchHit[page.Length];
        for (var i = 0; i < hits.Length; i++)
            hits[i] = new(answered, (int)(uint)page[i], HitRanking.Cost(page[i]));
        var result = new SearchResult
        {
            Hits = ImmutableCollectionsMarshal.AsImmutableArray(hits),
            Total = engine.Total,
            TotalIsExact = engine.TotalIsExact,
            Facets = engine.Facets,
            Issues = issues,
            Further = hits.Length == 0 || hits.Length == take ? answered : null,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
        idle.Return(engine);
        return result;
    }
}
