using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Search.Hits;
using MedSocial.Search.Queries;
using MedSocial.Search.Scans;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Runs queries against one index. Holds everything that a query needs to be answered without allocation; one thread at a time.</summary>
internal sealed partial class SearchEngine
{
    private readonly SearchIndex _index;
    private readonly Segment _segment;
    private readonly CriteriaPlan _criteria;
    private readonly HitFilter _filter;
    private readonly HitSorting _sorting;
    private readonly FacetCounter _facets;
    private readonly FollowersScan _byFollowers;
    private readonly CandidateFinder _finder;
    private readonly CoWordFinder _coWords;
    private readonly SpecialtyInPlace _specialtyInPlace;
    private readonly ProfileScan _scan;
    private readonly DriverScan _driver;
    private readonly PlanReader _reader;
    private readonly TypedHandle _handles;
    private readonly ExactHits _exact;
    private readonly HitRanking _ranking;
    private readonly WordLookup _lookup;
    private readonly DistinctHits _distinct;
    private readonly QueryPlan _plan = new();
    private readonly WorkList<ulong> _page = new();
    private readonly WorkList<ulong> _all = new();
    private readonly List<Clause> _filters = [];
    private readonly ReadingSearch?[] _searches = new ReadingSearch?[QueryPlan.MaxReadings];
    private readonly ReadingSearch _handle;
    private SearchQuery _query = new();
    private char[] _folded = [];
    private bool _isPlaceMeant;

    internal SearchEngine(SearchIndex index, Segment segment, DenseValues dense)
    {
        _index = index;
        _segment = segment;
        _filter = new(index);
        _finder = new(index);
        _coWords = new(index);
        _specialtyInPlace = new(index);
        var values = new ValueCosts(index, dense);
        _scan = new(index, values);
        _handle = new(index, segment);
        _driver = new(_scan, values);
        _reader = new(_plan, _filter);
        _handles = new(index, segment);
        _exact = new(index.Profiles.Count);
        _criteria = new(index, _finder);
        _sorting = new(index);
        _facets = new(index, segment);
        _byFollowers = new(index, segment, values);
        Listing = new(index, segment, _criteria, _filter, _byFollowers);
        _lookup = new(index);
        _distinct = new(index.Profiles.Count);
        _ranking = new(index, segment, values, _distinct);
    }

    /// <summary>The profiles of the page, best first: see <see cref="HitRanking.Cost"/>.</summary>
    internal ReadOnlySpan<ulong> Page => _page.Span;

    /// <summary>How many profiles matched.</summary>
    internal int Total { get; private set; }

    /// <summary>Whether they were counted one by one, and nobody was left out of the count.</summary>
    internal bool TotalIsExact { get; private set; }

    /// <summary>The facets that were asked for.</summary>
    internal ImmutableArray<SearchFacet> Facets { get; private set; }

    /// <summary>Lists who passes filters alone; with everything that this engine uses.</summary>
    internal FilterListing Listing { get; }

    /// <summary>Answers a query.</summary>
    /// <param name="query">The query; of its text only what <paramref name="text"/> says counts.</param>
    /// <param name="text">The free text.</param>
    /// <param name="words">The words of the text; null when it is plain (see <see cref="PlainQuery"/>) and the engine can read it itself.</param>
    /// <param name="skip">How many hits to leave out at the start.</param>
    /// <param name="take">How many hits the page has at most.</param>
    internal void Run(SearchQuery query, string text, QueryWords? words, int skip, int take)
    {
        _page.Clear();
        Total = 0;
        Facets = [];
        _query = query;
        _criteria.Read(query, _segment, _filters, _filter);
        var hasPhrases = false;
        if (words is null)
            _reader.ReadPlain(text);
        else
            _reader.ReadWords(words, out hasPhrases);
        if (_plan.Count == 0 && TryByFollowers(query, skip, take))
            return;
        _lookup.Clear();
        _isPlaceMeant = false;
        foreach (var search in _searches)
            search?.Start();
        _ranking.Start(_plan);
        var needed = (int)Math.Min((long)skip + take, _index.Profiles.Count);
        var handle = hasPhrases || _plan.Count == 0 ? [] : TypedHandle.Of(text);
        var reach = SearchReach.Exact;
        var plainest = _plan.Count;
        while (!TryReadings(plainest, handle, reach, needed) && reach < SearchReach.Furthest)
        {
            reach++;
            if (reach == SearchReach.Recut)
                _plan.Recut(_index, isNobody: Total == 0);
        }
        _page.RemoveRange(0, Math.Min(skip, _page.Count));
        if (_page.Count > take)
            _page.RemoveRange(take, _page.Count - take);
    }

    /// <summary>The short way for filters alone, sorted by followers: no list is read to its end.</summary>
    private bool TryByFollowers(SearchQuery query, int skip, int take)
    {
        const int most = 1000; // A page is kept by insertion; beyond this, sorting all is faster.
        var needed = (long)skip + take;
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
        _page.RemoveRange(0, Math.Min(skip, _page.Count));
        return true;
    }

    /// <summary>Looks for every reading; returns whether what was found will do, or further errors must be thought of.</summary>
    private bool TryReadings(int plainest, ReadOnlySpan<char> handle, SearchReach reach, int needed)
    {
        // What was cut or joined comes to what the nearest reach found of the plain readings.
        var first = reach == SearchReach.Recut ? plainest : 0;
        if (reach == SearchReach.Near && _plan.Count == 1 && handle.IsEmpty && StaysAsItIs(needed))
            first = 1;
        else if (first == 0)
        {
            _page.Clear();
            Total = 0;
            TotalIsExact = true;
            _exact.Clear();
            _all.Clear();
            if (handle.Length > 0)
                AnswerHandle(handle, reach, needed);
        }
        if (_plan.Count == 0)
            AnswerFilters(reach, needed);
        for (var reading = first; reading < _plan.Count; reading++)
        {
            // What was cut or joined is an error already.
            Answer(reading, reading >= plainest ? SearchReach.Near : reach, needed);
        }
        if (_plan.Count > 1 || handle.Length > 0)
            Merge(handle.Length > 0);
        var will = WillDo(reach, needed) && !(reach == SearchReach.Near && MayBeWords(handle));
        if (will && NeedsAll)
            CountAndSort(needed);
        return will;
    }

    /// <summary>Goes on to what is near the words of the one reading; returns whether that led to nobody, and the page is the one that it was.</summary>
    private bool StaysAsItIs(int needed)
    {
        var search = Search(0);
        var matched = search.Hits.Matched;
        return LookFurther(search, 0, SearchReach.Near, needed) && search.Hits.Matched == matched;
    }

    /// <summary>Whether the next reach cannot bring anything that belongs on this page, or nothing that anybody would miss.</summary>
    private bool WillDo(SearchReach reach, int needed)
    {
        if (_plan.Count == 0 || reach == SearchReach.Furthest)
            return true;
        if (reach == SearchReach.Far)
            return _page.Count > 0 ? HitRanking.Cost(_page[0]) <= HitRanking.FarEnough : Total > 0;
        if (reach != SearchReach.Exact)
            return _page.Count > 0 && HitRanking.Cost(_page[0]) <= HitRanking.NearEnough;
        var isFull = needed > 0 && _exact.Count >= needed;
        var isEnough = _exact.Count > 0 && (isFull || _exact.IsNoCoincidence || NeedsAll);
        TotalIsExact &= !isEnough || _exact.IsNoCoincidence || NeedsAll;
        return isEnough;
    }

    /// <summary>Whether what was found by a near handle alone may be words that were written as one.</summary>
    private bool MayBeWords(ReadOnlySpan<char> handle) => handle.Length > 0 && HitRanking.Cost(_page[0]) > Clause.UnfinishedCost;

    /// <summary>Whether every hit must be seen: to be counted in facets, or put in another order than relevance.</summary>
    private bool NeedsAll => _query.OrderBy.Kind != SearchOrderKind.Relevance || _query.Facets != SearchFacets.None;

    private void CountAndSort(int needed)
    {
        var hits = _plan.Count == 0 ? Search(0).Hits.Hits : _all.Span;
        if (_plan.Count > 0 || !_scan.IsDistinct)
            hits = _distinct.KeepFirst(hits);
        Total = hits.Length;
        if (_query.Facets != SearchFacets.None)
            Facets = _facets.Count(_query.Facets, hits);
        if (_query.OrderBy.Kind == SearchOrderKind.Relevance)
        {
            if (_plan.Count == 0)
                AddBestKnown(hits, needed);
            return;
        }
        _page.Clear();
        var network = _query.OrderBy.Network is { } id ? _segment.OrdinalOf(id) : -1;
        _page.AddRange(_sorting.First(hits, needed, _query.OrderBy.Kind, network, _criteria.Circle));
    }

    /// <summary>Where nothing was typed, who is best known is most relevant.</summary>
    private void AddBestKnown(Span<ulong> hits, int needed)
    {
        var count = Math.Min(needed, hits.Length);
        if (count == 0)
            return;
        HitSelection.BringLeastToFront(hits, count);
        hits[..count].Sort();
        _page.AddRange(hits[..count]);
    }

    private ReadingSearch Search(int reading) => _searches[reading] ??= new(_index, _segment);

    /// <summary>Answers a query without words.</summary>
    private void AnswerFilters(SearchReach reach, int needed)
    {
        var search = Search(0);
        search.Clauses.AddRange(_filters);
        Scan(search, reach, needed);
        Rank(search, needed);
    }
}
