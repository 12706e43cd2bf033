using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Runs queries against one index. Holds everything that a query needs to be answered without allocation; one thread at a time.</summary>
internal sealed class SearchEngine
{
    private readonly SearchIndex _index;
    private readonly Segment _segment;
    private readonly CriteriaPlan _criteria;
    private readonly HitFilter _filter;
    private readonly HitSorting _sorting;
    private readonly FacetCounter _facets;
    private readonly FollowersScan _byFollowers;
    private readonly CandidateFinder _finder;
    private readonly ProfileScan _scan;
    private readonly HitRanking _ranking;
    private readonly ProfileSet _seen = new();
    /// <summary>As long as the longest word that a clause takes.</summary>
    private const int MaxHandle = 64;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u202F\"");

    private readonly List<ulong> _page = [];
    private readonly List<ulong> _all = [];
    private readonly List<Clause> _filters = [];
    private IReadOnlyList<string> _particles = [];
    private SearchQuery _query = new();
    private readonly Clause?[] _pool = new Clause?[QueryPlan.MaxWords];
    private readonly List<Clause> _clauses = [];
    private readonly List<Clause> _others = [];

    internal SearchEngine(SearchIndex index, Segment segment)
    {
        _index = index;
        _segment = segment;
        _filter = new(index);
        _finder = new(index);
        _scan = new(index, segment);
        _criteria = new(index, _finder);
        _sorting = new(index);
        _facets = new(index, segment);
        _byFollowers = new(index, segment, _scan);
        _ranking = new(index, _scan);
        _seen.Resize(index.Profiles.Count);
    }

    /// <summary>The profiles of the page, best first, with their cost in the upper half.</summary>
    internal IReadOnlyList<ulong> Page => _page;

    /// <summary>How many profiles matched.</summary>
    internal int Total { get; private set; }

    /// <summary>Whether they were counted one by one; else a profile that matches by two of its words was counted twice.</summary>
    internal bool TotalIsExact { get; private set; }

    /// <summary>The facets that were asked for.</summary>
    internal ImmutableArray<SearchFacet> Facets { get; private set; }

    /// <summary>Answers a query whose free text was read already.</summary>
    internal void Run(SearchQuery query, QueryWords words)
    {
        _page.Clear();
        Total = 0;
        Facets = [];
        _query = query;
        _criteria.Read(query, _segment, _filters, _filter);
        var plan = ReadWords(words, out var hasPhrases);
        if (plan.Readings.Count == 0 && TryByFollowers(query))
            return;
        var needed = (int)Math.Min((long)query.Skip + query.Take, _index.Profiles.Count);
        // Near first. Far costs ten times more, and is only worth it when nobody bears what was typed.
        var handle = hasPhrases || words.Clauses.Length == 0 ? "" : Handle(query.Text);
        if (!TryReadings(plan, handle, far: false, needed))
            TryReadings(plan, handle, far: true, needed);
        _page.RemoveRange(0, Math.Min(query.Skip, _page.Count));
        if (_page.Count > query.Take)
            _page.RemoveRange(query.Take, _page.Count - query.Take);
    }

    /// <summary>The short way for filters alone, sorted by followers: no list is read to its end.</summary>
    private bool TryByFollowers(SearchQuery query)
    {
        const int most = 1000; // A page is kept by insertion; beyond this, sorting all is faster.
        var needed = (long)query.Skip + query.Take;
        if (query.OrderBy.Kind != SearchOrderKind.Followers || query.Facets != SearchFacets.None || needed > most)
            return false;
        var network = query.OrderBy.Network is { } id ? _segment.OrdinalOf(id) : -1;
        var filter = _filter.IsActive ? _filter : null;
        if (!_byFollowers.TryRun(_filters, filter, network, (int)needed, _page))
            return false;
        Total = (int)_filters.Min(clause => clause.Postings);
        TotalIsExact = (_filters.Count == 1 && filter is null) || _page.Count < needed;
        if (_page.Count < needed)
            Total = _page.Count;
        _page.RemoveRange(0, Math.Min(query.Skip, _page.Count));
        return true;
    }

    /// <summary>Sorts the clauses: words to look for, with one reading for each choice of alternatives; phrases and what is left out to the filter.</summary>
    private QueryPlan ReadWords(QueryWords words, out bool hasPhrases)
    {
        List<List<FoldedWord>> choices = [[]];
        var lastMayBeUnfinished = false;
        hasPhrases = false;
        foreach (var clause in words.Clauses)
        {
            if (clause.IsNegated)
            {
                foreach (var term in clause.Terms)
                    _filter.Exclude([.. term.Words.Select(word => word.Folded)]);
                continue;
            }
            foreach (var term in clause.Terms)
            {
                if (term.IsPhrase)
                {
                    hasPhrases = true;
                    if (clause.Terms.Length == 1)
                        _filter.Require([.. term.Words.Select(word => word.Folded)]);
                }
            }
            lastMayBeUnfinished = clause.Terms[^1].Words[^1].IsLast;
            choices = [.. choices.SelectMany(choice => clause.Terms.Select(term =>
                (List<FoldedWord>)[.. choice, .. term.Words.Select(word => new FoldedWord(word.Folded, word.Start, word.End))])).Take(QueryPlan.MaxReadings)];
        }
        var plan = new QueryPlan(lastMayBeUnfinished);
        foreach (var choice in choices)
            plan.Read(CollectionsMarshal.AsSpan(choice));
        return plan;
    }

    private bool TryReadings(QueryPlan plan, string handle, bool far, int needed)
    {
        _page.Clear();
        Total = 0;
        TotalIsExact = true;
        _all.Clear();
        if (handle.Length > 0)
            AnswerHandle(handle, far, needed);
        if (plan.Readings.Count == 0)
            Answer([], false, far, needed);
        _particles = plan.Particles;
        foreach (var reading in plan.Readings)
            Answer(reading, plan.LastMayBeUnfinished, far, needed);
        if (plan.Readings.Count > 1 || handle.Length > 0)
            Merge();
        if (NeedsAll)
            CountAndSort(needed);
        return plan.Readings.Count == 0 || (_page.Count > 0 && HitRanking.Cost(_page[0]) <= HitRanking.NearEnough);
    }

    /// <summary>Whether every hit must be seen: to be counted in facets, or put in another order than relevance.</summary>
    private bool NeedsAll => _query.OrderBy.Kind != SearchOrderKind.Relevance || _query.Facets != SearchFacets.None;

    private void CountAndSort(int needed)
    {
        var hits = Distinct(CollectionsMarshal.AsSpan(_all));
        Total = hits.Length;
        if (_query.Facets != SearchFacets.None)
            Facets = _facets.Count(_query.Facets, hits, _seen);
        if (_query.OrderBy.Kind == SearchOrderKind.Relevance)
            return;
        _sorting.Sort(hits, _query.OrderBy, _query.OrderBy.Network is { } network ? _segment.OrdinalOf(network) : -1, _criteria.Distances);
        for (var i = 0; i < hits.Length && i < needed; i++)
            _page.Add(hits[i]);
    }

    private void Answer(string[] words, bool lastMayBeUnfinished, bool far, int needed)
    {
        _clauses.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var clause = _pool[i] ??= new();
            clause.Start(words[i], lastMayBeUnfinished && i == words.Length - 1);
            _finder.Find(clause, far);
            _clauses.Add(clause);
        }
        _finder.DropPartCities(CollectionsMarshal.AsSpan(_clauses));
        _clauses.AddRange(_filters);
        if (_clauses.TrueForAll(clause => clause.Postings > 0))
            Answer(needed);
        for (var i = 0; i < words.Length; i++)
            _pool[i]!.Clear();
    }

    /// <summary>What may be a handle: one run of characters without space.</summary>
    private static string Handle(string text)
    {
        var chunk = text.AsSpan().Trim();
        return chunk.Length is < 2 or > MaxHandle || chunk.ContainsAny(Spaces) ? "" : Folding.Fold(chunk.ToString());
    }

    private void AnswerHandle(string handle, bool far, int needed)
    {
        _clauses.Clear();
        var clause = _pool[0] ??= new();
        clause.Start(handle, false);
        _finder.FindHandle(clause, far);
        _clauses.Add(clause);
        _clauses.AddRange(_filters);
        if (_clauses.TrueForAll(each => each.Postings > 0))
            Answer(needed);
        clause.Clear();
    }

    private void Answer(int needed)
    {
        _scan.Start(NeedsAll ? int.MaxValue : needed + 1024, _filter.IsActive ? _filter : null);
        if (_clauses.Count == 0)
            _scan.RunAll();
        else
            Drive();
        var hits = Distinct(_scan.Hits);
        Total = Math.Max(Total, _scan.IsWhole ? hits.Length : (int)_scan.Matched);
        TotalIsExact &= _scan.IsWhole;
        if (NeedsAll)
            _all.AddRange(hits);
        if (_query.OrderBy.Kind == SearchOrderKind.Relevance)
        {
            var ordered = _ranking.Order(hits, CollectionsMarshal.AsSpan(_clauses), _particles, needed);
            for (var i = 0; i < ordered; i++)
                _page.Add(hits[i]);
        }
        foreach (var clause in _others)
            _scan.ReleaseMembers(clause);
    }

    /// <summary>The clause with the fewest postings drives; one that begins with a single letter only when there is no other.</summary>
    private void Drive()
    {
        var driver = _clauses[0];
        foreach (var clause in _clauses)
        {
            if (clause.CanDrive != driver.CanDrive ? clause.CanDrive : clause.Postings < driver.Postings)
                driver = clause;
        }
        _others.Clear();
        foreach (var clause in _clauses)
        {
            if (clause != driver)
                _others.Add(clause);
        }
        _scan.Run(driver, CollectionsMarshal.AsSpan(_others), 0);
    }

    /// <summary>Keeps the first of each profile; the order is not kept.</summary>
    private Span<ulong> Distinct(Span<ulong> hits)
    {
        var kept = 0;
        foreach (var hit in hits)
        {
            if (_seen.Add((int)(uint)hit))
                hits[kept++] = hit;
        }
        hits = hits[..kept];
        foreach (var hit in hits)
            _seen.Remove((int)(uint)hit);
        return hits;
    }

    /// <summary>Puts the answers of several readings into one order, each profile by its best.</summary>
    private void Merge()
    {
        _page.Sort();
        var distinct = Distinct(CollectionsMarshal.AsSpan(_page)).Length;
        _page.RemoveRange(distinct, _page.Count - distinct);
        Total = Math.Max(Total, distinct);
    }
}
