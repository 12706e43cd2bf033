using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Search.Hits;
using MedSocial.Search.Scans;
using MedSocial.Text;

namespace MedSocial.Search;

/// <content>One reading of a query: what its words can mean, whom they lead to, and how that comes to the page.</content>
internal sealed partial class SearchEngine
{
    private void Answer(int reading, SearchReach reach, int needed)
    {
        var search = Search(reading);
        var numbers = _lookup.Of(_plan, reading);
        if (search.Reached is null)
            Look(search, reading, numbers, reach, needed);
        else
            LookFurther(search, reading, reach, needed);
        Rank(search, needed);
    }

    /// <summary>Looks for a reading for the first time.</summary>
    private void Look(ReadingSearch search, int reading, WorkPart<WordNumbers> numbers, SearchReach reach, int needed)
    {
        Start(search, reading, numbers);
        Find(search, reach);
        search.Penalty = _isPlaceMeant && reading == _plan.WithoutPreposition ? 0 : _plan.Cost(reading);
        search.BesideError = _plan.CostBesideError(reading);
        if (reach == SearchReach.Exact)
            _lookup.AnnounceNear(numbers);
        Scan(search, reach, needed);
        if (reach == SearchReach.Exact)
            _lookup.AnnounceNearLists(numbers);
        search.Reached = reach;
    }

    /// <summary>Looks for it again where that can bring more; returns whether what was found before stays, and what is new came to it.</summary>
    private bool LookFurther(ReadingSearch search, int reading, SearchReach reach, int needed)
    {
        if (search.Reached >= reach || !MayGoOn(search, reading, reach))
            return true;
        var wasScanned = AllMayMatch(CollectionsMarshal.AsSpan(search.Clauses));
        Find(search, reach);
        var goesOn = (search.Reached, reach) switch
        {
            (SearchReach.Exact, SearchReach.Near) => wasScanned && !search.HasNewPlaces && _driver.TryGoOnToNear(search.Clauses, search.Penalty, search.Hits),
            (SearchReach.Near, SearchReach.Far) => _driver.TryGoOn(search.Clauses, search.Penalty, search.Hits),
            _ => false,
        };
        if (!goesOn)
            Scan(search, reach, needed);
        search.Reached = reach;
        return goesOn;
    }

    /// <summary>Whether a reading is worth a further look: of many long readings the first alone are, and what no name has words enough for is none.</summary>
    private bool MayGoOn(ReadingSearch search, int reading, SearchReach reach)
    {
        const int mostFarWords = 24;
        var words = 0;
        for (var i = 0; i <= reading; i++)
            words += _plan.Reading(i).Length;
        return (words <= mostFarWords || reach < SearchReach.Far) && !search.HasMoreWordsThanNames;
    }

    private void Start(ReadingSearch search, int reading, WorkPart<WordNumbers> numbers)
    {
        var words = _plan.Reading(reading);
        for (var i = 0; i < words.Length; i++)
            search.Next().Start(_plan[words[i]], _plan.LastMayBeUnfinished && i == words.Length - 1, numbers[i]);
        search.Clauses.AddRange(_filters);
    }

    private void Find(ReadingSearch search, SearchReach reach)
    {
        var words = CollectionsMarshal.AsSpan(search.Clauses)[..^_filters.Count];
        if (reach >= SearchReach.Near)
            _specialtyInPlace.MarkMisspelledPlaces(words);
        foreach (var clause in words)
            _finder.Find(clause, search.Reached, reach);
        if (search.Reached == SearchReach.Exact && !search.HasNewPlaces)
            return; // the cities are those that they were
        if (reach == SearchReach.Furthest)
            AddGarbled(words);
        _finder.AddPlaces(words);
        _isPlaceMeant |= reach == SearchReach.Exact && _specialtyInPlace.IsMeant(words);
        if (_isPlaceMeant)
            _specialtyInPlace.PutPlaceFirst(words);
    }

    /// <summary>Of words that are garbled, those that stand beside what is near another word.</summary>
    private void AddGarbled(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (NameCandidates.GarbledLetters(clause) is > 0 and var distance && Companion(clause, clauses) is { } other)
                _coWords.Add(clause, other, distance);
        }
    }

    /// <summary>The other word to which the fewest are near.</summary>
    private static Clause? Companion(Clause garbled, ReadOnlySpan<Clause> clauses)
    {
        Clause? companion = null;
        foreach (var clause in clauses)
        {
            if (clause != garbled && (clause.Name >= 0 || clause.HasNearTerms) && (companion is null || clause.NearPostings < companion.NearPostings))
                companion = clause;
        }
        return companion;
    }

    private static bool AllMayMatch(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Postings == 0)
                return false;
        }
        return true;
    }

    private void AnswerHandle(ReadOnlySpan<char> handle, SearchReach reach, int needed)
    {
        _handle.Start();
        var clause = _handle.Next();
        _finder.FindHandle(clause, Folding.Fold(handle, ref _folded), handle, reach);
        _handle.Clauses.AddRange(_filters);
        Scan(_handle, reach, needed);
        Rank(_handle, needed);
        // Who types a handle letter by letter, which is no name and no other word, means that account and none that is spelled nearly so.
        if (clause.Name < 0 && clause.ValueTerm < 0)
            _exact.TakeForMeant();
        _handles.PutSameFirst(_page.Span, handle);
    }

    /// <summary>Looks for whom the clauses of a reading lead to.</summary>
    private void Scan(ReadingSearch search, SearchReach reach, int needed)
    {
        var clauses = search.Clauses;
        search.Hits.Start(NeedsAll ? int.MaxValue : needed, _filter.IsActive ? _filter : null);
        if (clauses.Count == 0)
            _scan.RunAll(search.Hits);
        else if (AllMayMatch(CollectionsMarshal.AsSpan(clauses)))
            _driver.Run(clauses, reach, search.Penalty, search.Hits);
    }

    /// <summary>Puts the best of them on the page.</summary>
    private void Rank(ReadingSearch search, int needed)
    {
        var clauses = CollectionsMarshal.AsSpan(search.Clauses);
        if (!AllMayMatch(clauses))
            return;
        var hits = search.Hits.Hits;
        TotalIsExact &= search.Hits.IsWhole;
        if (NeedsAll)
        {
            if (_plan.Count == 0)
                return; // they are counted where they are, and put in order where that was asked for
            _all.AddRange(hits);
        }
        else
        {
            Total = Math.Max(Total, search.Hits.IsWhole ? _distinct.Count(hits) : (int)search.Hits.Matched);
        }
        var from = _page.Count;
        var exact = ExactHits.MostCost(clauses);
        // A hit or two more than the page may be needed, to know that there is one at all.
        var plain = search.Penalty + Math.Max(0, exact) + (_plan.LastMayBeUnfinished ? Clause.UnfinishedCost : 0);
        _page.AddRange(_ranking.Order(hits, clauses, plain, search.BesideError, Math.Max(1, needed)));
        if (exact >= 0)
            _exact.Add(_page.Span[from..], exact, clauses);
    }

    /// <summary>Puts the answers of several readings into one order, each profile by its best.</summary>
    private void Merge(bool hasHandle)
    {
        _page.Span.Sort();
        var distinct = _distinct.KeepFirst(_page.Span).Length;
        _page.RemoveRange(distinct, _page.Count - distinct);
        if (NeedsAll)
            return; // all are counted when nobody comes to them any more
        Total = Math.Max(Total, TotalIsExact ? CountAll(hasHandle) : distinct);
    }

    /// <summary>How many all readings led to: the page tells that only where it is long enough for everybody.</summary>
    private int CountAll(bool hasHandle)
    {
        _all.Clear();
        if (hasHandle)
            _all.AddRange(_handle.Hits.Hits);
        for (var reading = 0; reading < _plan.Count; reading++)
        {
            if (Search(reading).Reached is not null)
                _all.AddRange(Search(reading).Hits.Hits);
        }
        return _distinct.Count(_all.Span);
    }
}
