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
    private readonly CandidateFinder _finder;
    private readonly ProfileScan _scan;
    private readonly HitRanking _ranking;
    private readonly ProfileSet _seen = new();
    private const int MaxText = 4096;

    /// <summary>As long as the longest word that a clause takes.</summary>
    private const int MaxHandle = 64;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u202F\"");

    private readonly List<ulong> _page = [];
    private readonly List<Clause> _filters = [];
    private IReadOnlyList<string> _particles = [];
    private readonly Clause?[] _pool = new Clause?[QueryPlan.MaxWords];
    private readonly List<Clause> _clauses = [];
    private readonly List<Clause> _others = [];

    internal SearchEngine(SearchIndex index)
    {
        _index = index;
        _finder = new(index);
        _scan = new(index);
        _ranking = new(index, _scan);
        _seen.Resize(index.Profiles.Count);
    }

    /// <summary>The profiles of the page, best first, with their cost in the upper half.</summary>
    internal IReadOnlyList<ulong> Page => _page;

    /// <summary>How many profiles matched.</summary>
    internal int Total { get; private set; }

    /// <summary>Whether they were counted one by one; else a profile that matches by two of its words was counted twice.</summary>
    internal bool TotalIsExact { get; private set; }

    /// <summary>Answers a query.</summary>
    internal (ImmutableArray<FoldedWord> Words, ImmutableArray<SearchIssue> Issues) Run(SearchQuery query)
    {
        var words = FoldedWords.Of(query.Text.Length > MaxText ? query.Text[..MaxText] : query.Text);
        ImmutableArray<SearchIssue> issues = query.Text.Length > MaxText
            ? [new(SearchIssueCode.TextTooLong, MaxText, query.Text.Length - MaxText, $"Only the first {MaxText} characters were looked at.")]
            : [];
        _page.Clear();
        Total = 0;
        AddFilters(query);
        var plan = QueryPlan.Read(words.AsSpan());
        // Near first. Far costs ten times more, and is only worth it when nobody bears what was typed.
        var needed = (int)Math.Min((long)query.Skip + query.Take, _index.Profiles.Count);
        var handle = Handle(query.Text, out var isSigned);
        if (!TryReadings(plan, handle, isSigned, far: false, needed))
            TryReadings(plan, handle, isSigned, far: true, needed);
        _page.RemoveRange(0, Math.Min(query.Skip, _page.Count));
        if (_page.Count > query.Take)
            _page.RemoveRange(query.Take, _page.Count - query.Take);
        return (words, issues);
    }

    private void AddFilters(SearchQuery query)
    {
        _filters.Clear();
        AddFilter(ValueKind.Network, query.Networks.Select(network => network.Value));
        AddFilter(ValueKind.Specialty, query.Specialties.Select(specialty => specialty.Value));
    }

    private void AddFilter(ValueKind kind, IEnumerable<string> keys)
    {
        Clause? filter = null;
        foreach (var key in keys)
        {
            if (filter is null)
                (filter = new()).StartFilter();
            if (_index.Values.Find(new(kind, key)) is >= 0 and var value)
            {
                filter.Values.Add((new(value, false), 0));
                filter.Postings += _index.Values.Postings(value).Length;
            }
        }
        if (filter is not null)
            _filters.Add(filter);
    }

    private bool TryReadings(QueryPlan plan, string handle, bool isSigned, bool far, int needed)
    {
        _page.Clear();
        Total = 0;
        TotalIsExact = true;
        if (handle.Length > 0)
            AnswerHandle(handle, far, needed);
        if (isSigned && _page.Count > 0)
            return HitRanking.Cost(_page[0]) <= HitRanking.NearEnough;
        if (plan.Readings.Count == 0)
        {
            Answer([], false, far, needed);
            return true;
        }
        _particles = plan.Particles;
        foreach (var reading in plan.Readings)
            Answer(reading, plan.LastMayBeUnfinished, far, needed);
        if (plan.Readings.Count > 1 || handle.Length > 0)
            Merge();
        return _page.Count > 0 && HitRanking.Cost(_page[0]) <= HitRanking.NearEnough;
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
        if (_clauses.Count == 0)
            AnswerAll(needed);
        else if (_clauses.TrueForAll(clause => clause.Postings > 0))
            Answer(needed);
        for (var i = 0; i < words.Length; i++)
            _pool[i]!.Clear();
    }

    private void AnswerAll(int needed)
    {
        Total = _index.Profiles.Count;
        for (var profile = 0; profile < Total && profile < needed; profile++)
            _page.Add((ulong)profile);
    }

    /// <summary>What may be a handle: one run of characters without space, with or without its sign.</summary>
    private static string Handle(string text, out bool isSigned)
    {
        var chunk = text.AsSpan().Trim();
        isSigned = chunk is ['@', ..];
        if (isSigned)
            chunk = chunk[1..];
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
        if (clause.Postings > 0)
            Answer(needed);
        clause.Clear();
    }

    private void Answer(int needed)
    {
        // The clause with the fewest postings drives; one that begins with a single letter only when there is no other.
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
        _scan.Start(needed + 1024);
        _scan.Run(driver, CollectionsMarshal.AsSpan(_others), 0);
        var hits = Distinct(_scan.Hits);
        Total = Math.Max(Total, _scan.IsWhole ? hits.Length : (int)_scan.Matched);
        TotalIsExact &= _scan.IsWhole;
        var ordered = _ranking.Order(hits, CollectionsMarshal.AsSpan(_clauses), _particles, needed);
        for (var i = 0; i < ordered && i < needed; i++)
            _page.Add(hits[i]);
        foreach (var clause in _others)
            _scan.ReleaseMembers(clause);
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
