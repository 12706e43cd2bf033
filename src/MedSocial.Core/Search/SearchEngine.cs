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

    /// <summary>What it costs that a word was cut or joined, in twentieths of a letter: as little as a wrong sign.</summary>
    private const int RecutCost = 4;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u202F\"");

    private readonly QueryPlan _plan = new();
    private readonly List<ulong> _page = [];
    private readonly List<ulong> _all = [];
    private readonly List<Clause> _filters = [];
    private readonly Clause?[] _pool = new Clause?[QueryPlan.MaxWords];
    private readonly List<Clause> _clauses = [];
    private readonly List<Clause> _others = [];
    private SearchQuery _query = new();
    private char[] _folded = [];
    private int _exactHits;
    private bool _isNoCoincidence;

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

    /// <summary>The profiles of the page, best first: see <see cref="HitRanking.Cost"/>.</summary>
    internal ReadOnlySpan<ulong> Page => CollectionsMarshal.AsSpan(_page);

    /// <summary>How many profiles matched.</summary>
    internal int Total { get; private set; }

    /// <summary>Whether they were counted one by one, and nobody was left out of the count.</summary>
    internal bool TotalIsExact { get; private set; }

    /// <summary>The facets that were asked for.</summary>
    internal ImmutableArray<SearchFacet> Facets { get; private set; }

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
            ReadPlain(text);
        else
            ReadWords(words, out hasPhrases);
        if (_plan.Count == 0 && TryByFollowers(query, skip, take))
            return;
        _ranking.Start(_plan);
        var needed = (int)Math.Min((long)skip + take, _index.Profiles.Count);
        var handle = hasPhrases || _plan.Count == 0 ? [] : Handle(text);
        var reach = SearchReach.Exact;
        var plainest = _plan.Count;
        while (!TryReadings(plainest, handle, reach, needed) && reach < SearchReach.Furthest)
        {
            reach++;
            if (reach == SearchReach.Recut)
                _plan.Recut(_index);
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

    /// <summary>Lists every profile that passes the filters of a query without words, in no order and once each.</summary>
    /// <returns>Whether the filters are such that it could be done; handles, which may be misspelled, need a search.</returns>
    internal bool TrySelect(SearchQuery query, List<int> profiles)
    {
        var listing = new ProfileListing(profiles);
        if (!TryVisit(query, ref listing, once: false))
            return false;
        if (_filters.Count == 0 || Driver().Values.Count == 1)
            return true;
        var count = 0;
        foreach (var profile in CollectionsMarshal.AsSpan(profiles))
        {
            if (_seen.Add(profile))
                profiles[count++] = profile;
        }
        profiles.RemoveRange(count, profiles.Count - count);
        foreach (var profile in profiles)
            _seen.Remove(profile);
        return true;
    }

    /// <summary>Shows every profile that passes the filters of a query without words, list after list, ascending within a list.</summary>
    /// <param name="query">The query.</param>
    /// <param name="visitor">Who is shown them, and may end a list.</param>
    /// <param name="once">Whether each must be shown once alone, which cannot be done of several lists.</param>
    /// <returns>Whether it could be done, as for <see cref="TrySelect"/>.</returns>
    internal bool TryVisit<TVisitor>(SearchQuery query, ref TVisitor visitor, bool once)
        where TVisitor : struct, IProfileVisitor, allows ref struct
    {
        _criteria.Read(query, _segment, _filters, _filter);
        if (_filters.Exists(clause => !clause.IsFilter))
            return false;
        var filter = _filter.IsActive ? _filter : null;
        if (_filters.Count == 0)
        {
            for (var profile = 0; profile < _index.Profiles.Count; profile++)
            {
                if ((filter is null || filter.Accepts(profile, _segment)) && !visitor.Visit(profile))
                    break;
            }
            return true;
        }
        var driver = Driver();
        if (once && driver.Values.Count > 1)
            return false;
        var isAlone = _filters.Count == 1 && filter is null;
        // A copy, whose fields the loop can keep in registers.
        var copy = visitor;
        foreach (var (value, _) in driver.Values)
        {
            if (isAlone)
            {
                copy.VisitAll(value.Postings(_index));
                continue;
            }
            foreach (var profile in value.Postings(_index))
            {
                if (_byFollowers.Passes(profile, _filters, driver, filter) && !copy.Visit(profile))
                    break;
            }
        }
        visitor = copy;
        return true;
    }

    /// <summary>The filter that the fewest pass.</summary>
    private Clause Driver() => _filters.MinBy(clause => clause.Postings)!;

    private void ReadPlain(string text)
    {
        _plan.Clear(lastMayBeUnfinished: true);
        foreach (var token in new Tokens(Folding.Fold(text, ref _folded)))
            _plan.Type(token.Folded);
        _plan.Read();
    }

    /// <summary>Sorts the clauses: words to look for, with one reading for each choice of alternatives; phrases and what is left out to the filter.</summary>
    private void ReadWords(QueryWords words, out bool hasPhrases)
    {
        var lastMayBeUnfinished = false;
        var choices = 1L;
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
                hasPhrases |= term.IsPhrase;
                if (term.IsPhrase && clause.Terms.Length == 1)
                    _filter.Require([.. term.Words.Select(word => word.Folded)]);
            }
            lastMayBeUnfinished = clause.Terms[^1].Words[^1].IsLast;
            choices = Math.Min(choices * clause.Terms.Length, int.MaxValue);
        }
        _plan.Clear(lastMayBeUnfinished);
        for (var choice = 0L; choice < Math.Min(choices, QueryPlan.MaxReadings); choice++)
            ReadChoice(words, choice, choices);
    }

    /// <summary>Reads one choice among alternatives; the last changes fastest.</summary>
    private void ReadChoice(QueryWords words, long choice, long choices)
    {
        foreach (var clause in words.Clauses)
        {
            if (clause.IsNegated)
                continue;
            choices = Math.Max(1, choices / clause.Terms.Length);
            foreach (var word in clause.Terms[(int)(choice / choices % clause.Terms.Length)].Words)
                _plan.Type(word.Folded);
        }
        _plan.Read();
    }

    /// <summary>Looks for every reading; returns whether what was found will do, or further errors must be thought of.</summary>
    private bool TryReadings(int plainest, ReadOnlySpan<char> handle, SearchReach reach, int needed)
    {
        if (reach == SearchReach.Recut && _plan.Count == plainest)
            return false;
        _page.Clear();
        Total = 0;
        TotalIsExact = true;
        _exactHits = 0;
        _isNoCoincidence = false;
        _all.Clear();
        if (handle.Length > 0)
            AnswerHandle(handle, reach, needed);
        if (_plan.Count == 0)
            Answer(-1, reach, needed, 0);
        for (var reading = 0; reading < _plan.Count; reading++)
        {
            // What was cut or joined is an error already.
            var isRecut = reading >= plainest;
            Answer(reading, isRecut || reach == SearchReach.Recut ? SearchReach.Near : reach, needed, isRecut ? RecutCost : 0);
        }
        if (_plan.Count > 1 || handle.Length > 0)
            Merge();
        var will = WillDo(reach, needed);
        if (will && NeedsAll)
            CountAndSort(needed);
        return will;
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
        var isFull = needed > 0 && _exactHits >= needed;
        var isEnough = _exactHits > 0 && (isFull || _isNoCoincidence || NeedsAll);
        TotalIsExact &= !isEnough || _isNoCoincidence || NeedsAll;
        return isEnough;
    }

    /// <summary>Whether every hit must be seen: to be counted in facets, or put in another order than relevance.</summary>
    private bool NeedsAll => _query.OrderBy.Kind != SearchOrderKind.Relevance || _query.Facets != SearchFacets.None;

    private void CountAndSort(int needed)
    {
        var hits = KeepFirst(CollectionsMarshal.AsSpan(_all));
        Total = hits.Length;
        if (_query.Facets != SearchFacets.None)
            Facets = _facets.Count(_query.Facets, _seen);
        foreach (var hit in hits)
            _seen.Remove((int)(uint)hit);
        if (_query.OrderBy.Kind == SearchOrderKind.Relevance)
        {
            if (_plan.Count == 0)
                AddBestKnown(hits, needed);
            return;
        }
        _page.Clear();
        _sorting.Sort(hits, _query.OrderBy, _query.OrderBy.Network is { } network ? _segment.OrdinalOf(network) : -1, _criteria.Distances);
        for (var i = 0; i < hits.Length && i < needed; i++)
            _page.Add(hits[i]);
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

    private void Answer(int reading, SearchReach reach, int needed, int penalty)
    {
        var words = reading < 0 ? [] : _plan.Reading(reading);
        _clauses.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var clause = _pool[i] ??= new(_index.Names);
            clause.Start(_plan[words[i]], _plan.LastMayBeUnfinished && i == words.Length - 1, _index.Values.Terms, _index.Handles.Terms);
            _clauses.Add(clause);
        }
        foreach (var clause in _clauses)
            _finder.Find(clause, reach, HasCompany(clause));
        _finder.AddCities(CollectionsMarshal.AsSpan(_clauses));
        _clauses.AddRange(_filters);
        if (AllMayMatch())
            Answer(reach, needed, penalty);
        for (var i = 0; i < words.Length; i++)
            _pool[i]!.Clear();
    }

    /// <summary>Whether another word was typed that is no value: then three wrong letters leave enough to know somebody by.</summary>
    private bool HasCompany(Clause clause) => _clauses.Exists(other => other != clause && other.ValueTerm < 0);

    private bool AllMayMatch()
    {
        foreach (var clause in _clauses)
        {
            if (clause.Postings == 0)
                return false;
        }
        return true;
    }

    /// <summary>What may be a handle: one run of characters without space.</summary>
    private static ReadOnlySpan<char> Handle(string text)
    {
        var chunk = text.AsSpan().Trim();
        return chunk.Length is < 2 or > MaxHandle || chunk.ContainsAny(Spaces) ? [] : chunk;
    }

    private void AnswerHandle(ReadOnlySpan<char> handle, SearchReach reach, int needed)
    {
        _clauses.Clear();
        var clause = _pool[0] ??= new(_index.Names);
        clause.Start(Folding.Fold(handle.ToString(), ref _folded), false, _index.Values.Terms, _index.Handles.Terms);
        _finder.FindHandle(clause, handle, reach);
        _clauses.Add(clause);
        _clauses.AddRange(_filters);
        if (AllMayMatch())
            Answer(reach, needed, 0);
        clause.Clear();
        PutSameFirst(handle);
    }

    /// <summary>Of the handles that are the same but for separators and accents, the very one that was typed comes first.</summary>
    private void PutSameFirst(ReadOnlySpan<char> handle)
    {
        handle = handle.TrimStart('@');
        var page = CollectionsMarshal.AsSpan(_page);
        foreach (ref var hit in page)
        {
            if (HitRanking.Cost(hit) == 0 && !HasHandle((int)(uint)hit, handle))
                hit = HitRanking.Worsen(hit);
        }
        page.Sort();
    }

    private bool HasHandle(int profile, ReadOnlySpan<char> handle)
    {
        var practitioner = _index.Profiles.Practitioner(profile);
        ReadOnlySpan<int> accounts = practitioner < 0 ? [_index.Profiles.Account(profile)] : _segment.AccountsOf(practitioner);
        foreach (var account in accounts)
        {
            if (_segment.Accounts[account].Handle is { } known && handle.Equals(known.Text, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private void Answer(SearchReach reach, int needed, int penalty)
    {
        _scan.Start(NeedsAll ? int.MaxValue : needed, _filter.IsActive ? _filter : null);
        if (_clauses.Count == 0)
            _scan.RunAll();
        else
            Drive(reach, penalty);
        var hits = _scan.Hits;
        TotalIsExact &= _scan.IsWhole;
        if (NeedsAll)
        {
            _all.AddRange(hits);
            if (_plan.Count == 0)
                return; // they are counted once, when all are there, and put in order where that was asked for
        }
        else
        {
            Total = Math.Max(Total, _scan.IsWhole ? CountDistinct(hits) : (int)_scan.Matched);
        }
        var from = _page.Count;
        var exact = ExactCost();
        // A hit or two more than the page may be needed, to know that there is one at all.
        var plain = penalty + Math.Max(0, exact) + (_plan.LastMayBeUnfinished ? Clause.UnfinishedCost : 0);
        var ordered = _ranking.Order(hits, CollectionsMarshal.AsSpan(_clauses), plain, Math.Max(1, needed));
        _page.AddRange(hits[..ordered]);
        if (exact >= 0)
            CountExact(from, exact);
    }

    /// <summary>The most that a hit costs that is what was typed; negative when there cannot be one.</summary>
    private int ExactCost()
    {
        var cost = 0;
        foreach (var clause in _clauses)
        {
            if (!clause.IsFilter && clause.ExactCost < 0)
                return -1;
            cost += clause.IsFilter ? 0 : clause.ExactCost;
        }
        return cost;
    }

    /// <summary>Counts the hits that are what was typed, and asks whether that can be by accident.</summary>
    private void CountExact(int from, int cost)
    {
        // Three words and no accident: the number of profiles that would have all of them if words had nothing to do with each other.
        const int words = 3;
        const double accident = 0.05;
        var before = _exactHits;
        for (var i = from; i < _page.Count && HitRanking.Cost(_page[i]) <= cost; i++)
            _exactHits++;
        var expected = (double)_index.Profiles.Count;
        foreach (var clause in _clauses)
            expected *= (double)(clause.IsFilter ? clause.Postings : clause.ExactPostings) / _index.Profiles.Count;
        _isNoCoincidence |= _exactHits > before && _clauses.Count >= words && expected < accident;
    }

    /// <summary>
    /// The clause with the fewest postings drives. Of a far search, that and the next in turn from what is near each: of any two words one is
    /// near what was meant.
    /// </summary>
    private void Drive(SearchReach reach, int penalty)
    {
        var driver = Rarest(null, static clause => clause.Postings);
        if (reach == SearchReach.Far && _clauses.Count > 1)
        {
            var near = Rarest(null, static clause => clause.NearPostings);
            var next = Rarest(near, static clause => clause.NearPostings);
            if (near.NearPostings + next.NearPostings < driver.Postings)
            {
                Drive(near, nearOnly: true, penalty);
                Drive(next, nearOnly: true, penalty);
                return;
            }
        }
        Drive(driver, nearOnly: false, penalty);
    }

    private void Drive(Clause driver, bool nearOnly, int penalty)
    {
        _others.Clear();
        foreach (var clause in _clauses)
        {
            if (clause != driver)
                _others.Add(clause);
        }
        _scan.Run(driver, nearOnly, CollectionsMarshal.AsSpan(_others), penalty);
        foreach (var clause in _others)
            _scan.ReleaseMembers(clause);
    }

    /// <summary>The clause with the fewest postings; one that begins with a single letter only when there is no other.</summary>
    private Clause Rarest(Clause? but, Func<Clause, long> postings)
    {
        Clause? rarest = null;
        foreach (var clause in _clauses)
        {
            if (clause != but
                && (rarest is null || (clause.CanDrive != rarest.CanDrive ? clause.CanDrive : postings(clause) < postings(rarest))))
                rarest = clause;
        }
        return rarest!;
    }

    private int CountDistinct(ReadOnlySpan<ulong> hits)
    {
        var count = 0;
        foreach (var hit in hits)
            count += _seen.Add((int)(uint)hit) ? 1 : 0;
        foreach (var hit in hits)
            _seen.Remove((int)(uint)hit);
        return count;
    }

    /// <summary>Keeps the first of each profile; the order is not kept.</summary>
    private Span<ulong> Distinct(Span<ulong> hits)
    {
        hits = KeepFirst(hits);
        foreach (var hit in hits)
            _seen.Remove((int)(uint)hit);
        return hits;
    }

    /// <summary>The same, and leaves them in the set.</summary>
    private Span<ulong> KeepFirst(Span<ulong> hits)
    {
        var kept = 0;
        foreach (var hit in hits)
        {
            if (_seen.Add((int)(uint)hit))
                hits[kept++] = hit;
        }
        return hits[..kept];
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
