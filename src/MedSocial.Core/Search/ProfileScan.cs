using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Walks the posting lists of one clause and keeps the profiles that have all the others too.</summary>
/// <remarks>
/// <code>
///     "jaqcues marten"                      cost of each word of the names, by id, for "jaqcues"
///                                                        |  0 255 255 20 10 ...
///     marten  [p12 .. jacques  - ][p977 .. anne - ]      |        ^
///     martin  [p3  .. jacques  - ][p5   .. paul - ] ...  +--------+-- min(cost[jacques], cost[-]) : one load, no record touched
///     |
///     the clause with the fewest postings drives; each of its lists is read from end to end
/// </code>
/// </remarks>
internal sealed class ProfileScan(SearchIndex index, Segment segment)
{
    /// <summary>How many steps through a list one search in a list costs.</summary>
    private const int QuestionCost = 8;

    /// <summary>Far more than a page, so that what is left out could not have come to the front by a closer look.</summary>
    private const int Kept = 4096;

    private readonly int[] _words = new int[NameIndex.MaxWords];
    private ulong[] _hits = new ulong[2 * Kept];
    private int _count;
    private int _keep;
    private long _matched;
    private ulong _limit;
    private HitFilter? _filter;

    /// <summary>The profiles found: cost in the upper half, profile in the lower; a profile may stand there more than once.</summary>
    internal Span<ulong> Hits => _hits.AsSpan(0, _count);

    /// <summary>How many postings matched; a profile that matches by two words counts twice.</summary>
    internal long Matched => _matched;

    /// <summary>Whether every match was kept.</summary>
    internal bool IsWhole => _limit == ulong.MaxValue;

    /// <summary>Starts anew, to keep at least so many of the best; those beyond are counted only.</summary>
    /// <param name="keep">How many; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="filter">What hits must pass beside; null when nothing.</param>
    internal void Start(int keep, HitFilter? filter)
    {
        _filter = filter;
        _count = 0;
        _matched = 0;
        _limit = ulong.MaxValue;
        _keep = Math.Max(keep, Kept);
        if (_keep < int.MaxValue && _hits.Length < 2 * _keep)
            _hits = new ulong[2 * _keep];
    }

    /// <summary>Adds all profiles.</summary>
    internal void RunAll()
    {
        for (var profile = 0; profile < index.Profiles.Count; profile++)
            Add(0, profile);
    }

    /// <summary>Adds the profiles that have every clause.</summary>
    /// <param name="driver">The clause whose lists are read.</param>
    /// <param name="others">The other clauses.</param>
    /// <param name="penalty">What each hit costs beside its words.</param>
    internal void Run(Clause driver, ReadOnlySpan<Clause> others, int penalty)
    {
        foreach (var clause in others)
            GatherMembers(clause, driver.Postings);
        foreach (var term in driver.Terms)
        {
            if (!driver.IsInRange(term))
                ScanNames(term, others, penalty + driver.Costs[term]);
        }
        foreach (var (from, to) in driver.Ranges)
        {
            for (var term = from; term < to; term++)
                ScanNames(term, others, penalty + driver.Costs[term]);
        }
        foreach (var (value, cost) in driver.Values)
            ScanProfiles(value.Postings(index), others, penalty + (driver.IsFilter ? 0 : cost));
    }

    private void ScanNames(int term, ReadOnlySpan<Clause> others, int cost)
    {
        var postings = index.Names.Postings(term);
        if (others.Length == 0)
        {
            foreach (var posting in postings)
                Add(cost, NamePosting.Profile(posting));
            return;
        }
        if (others.Length > 1)
        {
            foreach (var posting in postings)
                ScanOne(term, posting, others, cost);
            return;
        }

        var costs = others[0].Costs;
        var hasValues = others[0].Values.Count > 0;
        foreach (var posting in postings)
        {
            var first = NamePosting.First(posting);
            if (first == NamePosting.Overflow)
            {
                ScanOne(term, posting, others, cost);
                continue;
            }
            var other = Math.Min(costs[first], costs[NamePosting.Second(posting)]);
            if (other > CandidateFinder.Value && hasValues && ValueCost(others[0], NamePosting.Profile(posting)) is var value && value < other)
                other = others[0].IsFilter ? CandidateFinder.Exact : (byte)value;
            if (other != Clause.NoMatch)
                Add(cost + other, NamePosting.Profile(posting));
        }
    }

    private void ScanOne(int term, ulong posting, ReadOnlySpan<Clause> others, int cost)
    {
        var profile = NamePosting.Profile(posting);
        var count = 0;
        var first = NamePosting.First(posting);
        if (first == NamePosting.Overflow)
        {
            var driverIsOut = false;
            foreach (var word in _words.AsSpan(0, index.Names.Words(profile, _words)))
            {
                if (!driverIsOut && (word & NameIndex.TermMask) == term)
                    driverIsOut = true;
                else
                    _words[count++] = word & NameIndex.TermMask;
            }
        }
        else
        {
            if (first != NamePosting.None)
                _words[count++] = first;
            if (NamePosting.Second(posting) is var second and not NamePosting.None)
                _words[count++] = second;
        }
        AddIfAllMatch(profile, _words.AsSpan(0, count), others, cost);
    }

    private void ScanProfiles(ReadOnlySpan<int> profiles, ReadOnlySpan<Clause> others, int cost)
    {
        if (others.Length == 0)
        {
            foreach (var profile in profiles)
                Add(cost, profile);
            return;
        }
        foreach (var profile in profiles)
        {
            var count = index.Names.Words(profile, _words);
            for (var i = 0; i < count; i++)
                _words[i] &= NameIndex.TermMask;
            AddIfAllMatch(profile, _words.AsSpan(0, count), others, cost);
        }
    }

    private void AddIfAllMatch(int profile, ReadOnlySpan<int> words, ReadOnlySpan<Clause> others, int cost)
    {
        Span<int> costs = stackalloc int[others.Length * words.Length];
        Span<int> valueCosts = stackalloc int[others.Length];
        for (var clause = 0; clause < others.Length; clause++)
        {
            var matches = false;
            for (var word = 0; word < words.Length; word++)
            {
                var here = others[clause].Costs[words[word]];
                matches |= here != Clause.NoMatch;
                costs[clause * words.Length + word] = here == Clause.NoMatch ? Assignment.Impossible : here;
            }
            var value = others[clause].Values.Count > 0 ? ValueCost(others[clause], profile) : Clause.NoMatch;
            if (!matches && value == Clause.NoMatch)
                return;
            valueCosts[clause] = value == Clause.NoMatch ? Assignment.Impossible : others[clause].IsFilter ? 0 : value;
        }
        var sum = Assignment.Solve(costs, valueCosts, words.Length, []);
        if (sum != Assignment.Impossible)
            Add(cost + sum, profile);
    }

    /// <summary>The cost of the cheapest value that the profile has.</summary>
    internal int ValueCost(Clause clause, int profile)
    {
        if (clause.HasMembers)
        {
            if (!clause.Members!.Contains(profile))
                return Clause.NoMatch;
            if (clause.Values[0].Cost == clause.Values[^1].Cost)
                return clause.Values[0].Cost;
        }
        foreach (var (value, cost) in clause.Values) // the cheaper ones first
        {
            if (value.Postings(index).BinarySearch(profile) >= 0)
                return cost;
        }
        return Clause.NoMatch;
    }

    /// <summary>Puts the profiles of a clause's values into a set where asking list by list would cost more.</summary>
    private void GatherMembers(Clause clause, long questions)
    {
        long listed = 0;
        foreach (var (value, _) in clause.Values)
            listed += value.Postings(index).Length;
        if (clause.Values.Count == 0 || questions * clause.Values.Count * QuestionCost < listed)
            return;
        clause.Members ??= new();
        clause.Members.Resize(index.Profiles.Count);
        foreach (var (value, _) in clause.Values)
        {
            foreach (var profile in value.Postings(index))
                clause.Members.Add(profile);
        }
        clause.HasMembers = true;
    }

    /// <summary>Takes the set of a clause back; costs what it took to fill it.</summary>
    internal void ReleaseMembers(Clause clause)
    {
        if (!clause.HasMembers)
            return;
        foreach (var (value, _) in clause.Values)
        {
            foreach (var profile in value.Postings(index))
                clause.Members!.Remove(profile);
        }
        clause.HasMembers = false;
    }

    /// <summary>Keeps a profile if it is among the best so far. The buffer holds twice what is kept, so that thinning it out costs O(1) for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int cost, int profile)
    {
        if (_filter is not null && !_filter.Accepts(profile, segment))
            return;
        _matched++;
        var hit = ((ulong)(uint)cost << 32) | (uint)profile;
        if (hit < _limit)
            Keep(hit);
    }

    private void Keep(ulong hit)
    {
        if (_count == _hits.Length)
        {
            if (_keep >= _hits.Length)
            {
                Array.Resize(ref _hits, _hits.Length * 2);
            }
            else
            {
                HitSelection.BringLeastToFront(_hits, _keep);
                _count = _keep;
                _limit = HitSelection.Greatest(_hits.AsSpan(0, _keep));
            }
        }
        _hits[_count++] = hit;
    }
}
