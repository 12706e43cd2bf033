using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
internal sealed class ProfileScan(SearchIndex index, ClauseValues values)
{
    /// <summary>How far ahead of the posting that is read memory is sent for: long enough for it to come, short enough for it to stay.</summary>
    private const int AheadProfiles = 16, AheadLists = 16, AheadLines = 24, Ahead = AheadLines * NameIndex.PostingsOfLine;

    /// <summary>How many postings are sent through the sieve before those that pass are looked at.</summary>
    private const int SiftedAtOnce = 256;

    /// <summary>Most lists are no longer than so many lines of memory.</summary>
    internal const int FirstLines = 4;

    private readonly int[] _words = new int[NameIndex.MaxWords];
    private int[] _passing = [];
    private int _wordsNeeded;
    private HitBuffer _hits = null!;

    /// <summary>Whether no profile can stand there twice: one list was read.</summary>
    internal bool IsDistinct { get; private set; }

    /// <summary>Adds all profiles.</summary>
    internal void RunAll(HitBuffer hits)
    {
        IsDistinct = true;
        for (var profile = 0; profile < index.Profiles.Count; profile++)
            hits.Add(0, profile);
    }

    /// <summary>Adds the profiles that have every clause.</summary>
    /// <param name="driver">The clause whose lists are read.</param>
    /// <param name="part">Which of its lists.</param>
    /// <param name="others">The other clauses.</param>
    /// <param name="penalty">What each hit costs beside its words.</param>
    /// <param name="hits">Where they go.</param>
    internal void Run(Clause driver, DriverPart part, ReadOnlySpan<Clause> others, int penalty, HitBuffer hits)
    {
        _hits = hits;
        IsDistinct = hits.Count == 0 && driver.Terms.Count + driver.Ranges.Count == 0 && driver.Values.Count == 1;
        _wordsNeeded = WordsNeeded(others);
        if (_wordsNeeded >= NameIndex.MaxWords)
            return;
        var gate = Gate(others);
        var questions = others.Length == 1 || gate is null ? driver.Postings : driver.Postings * gate.Postings / index.Profiles.Count + 1;
        foreach (var clause in others)
            values.GatherMembers(clause, questions);
        var terms = CollectionsMarshal.AsSpan(driver.Terms)[(part == DriverPart.New ? driver.KnownTerms : 0)..];
        // Most lists are short: the beginnings of several are on their way at once, and of the next one what follows its beginning.
        foreach (var term in terms[..Math.Min(terms.Length, AheadLists)])
            index.Names.Announce(term, term + 1, FirstLines);
        for (var i = 0; i < terms.Length; i++)
        {
            if (i + AheadLists < terms.Length)
                index.Names.Announce(terms[i + AheadLists], terms[i + AheadLists] + 1, FirstLines);
            if (i == 0)
                index.Names.Announce(terms[i], terms[i] + 1, AheadLines);
            if (i + 1 < terms.Length)
                index.Names.Announce(terms[i + 1], terms[i + 1] + 1, AheadLines);
            if (!driver.IsInRange(terms[i]) && (part != DriverPart.Near || driver.Kind(terms[i]) != Clause.Far))
                ScanNames(driver, terms[i], others, gate, penalty);
        }
        foreach (var (from, to) in part == DriverPart.New ? [] : CollectionsMarshal.AsSpan(driver.Ranges))
        {
            index.Names.Announce(from, to, AheadLines);
            for (var term = from; term < to; term++)
                ScanNames(driver, term, others, gate, penalty);
        }
        foreach (var (value, cost) in driver.Values.Span[..(part == DriverPart.Near ? driver.NearValues : driver.Values.Count)])
            ScanProfiles(value.Postings(index), others, penalty + cost);
    }

    /// <summary>How many of the clauses nothing but a word of the name can meet.</summary>
    private static int WordsNeeded(ReadOnlySpan<Clause> clauses)
    {
        var needed = 0;
        foreach (var clause in clauses)
            needed += clause.Values.Count == 0 ? 1 : 0;
        return needed;
    }

    /// <summary>The clause that sends most profiles away at little cost: few values, if any; null when there is none.</summary>
    private static Clause? Gate(ReadOnlySpan<Clause> others)
    {
        const int few = 2;
        Clause? gate = null;
        foreach (var clause in others)
        {
            if (clause.Values.Count <= few && (gate is null || clause.Postings < gate.Postings))
                gate = clause;
        }
        return gate;
    }

    private void ScanNames(Clause driver, int term, ReadOnlySpan<Clause> others, Clause? gate, int penalty)
    {
        var postings = index.Names.Postings(term);
        if (others.Length == 0)
        {
            penalty += driver.Weight(term);
            for (var at = 0; at < postings.Length; at++)
            {
                if (at % NameIndex.PostingsOfLine == 0)
                    index.Names.Announce(term, at + Ahead);
                var profile = NamePosting.Profile(postings[at]);
                // Those behind it cost as much and have higher numbers.
                if (_hits.IsBeyond(penalty, profile))
                {
                    _hits.CountOnly(postings.Length - at);
                    return;
                }
                _hits.Add(penalty, profile);
            }
            return;
        }
        ClauseValues.ResetCursors(others);
        if (others.Length == 1)
        {
            ScanPairs(driver, term, others, penalty);
            return;
        }
        var sieve = WordSieve(others);
        for (var at = 0; at < postings.Length; at++)
        {
            if (at % NameIndex.PostingsOfLine == 0)
                index.Names.Announce(term, at + Ahead);
            if (MayPass(sieve, postings[at]) && (gate is null || MayPass(gate, postings[at])))
                ScanOne(driver, term, postings[at], others, penalty);
        }
    }

    /// <summary>The same for one other clause, as most queries have: most profiles are sent away by the posting alone.</summary>
    [SkipLocalsInit]
    private void ScanPairs(Clause driver, int term, ReadOnlySpan<Clause> others, int penalty)
    {
        var other = others[0];
        if (other.ValueCount > 0 && !other.HasMembers)
        {
            ScanPairsWithLists(driver, term, others, penalty);
            return;
        }
        ReadOnlySpan<ulong> members = other.HasMembers ? other.Members!.Bits : [];
        var postings = index.Names.Postings(term);
        Span<ulong> passing = stackalloc ulong[SiftedAtOnce];
        for (var from = 0; from < postings.Length; from += SiftedAtOnce)
        {
            var block = postings.Slice(from, Math.Min(SiftedAtOnce, postings.Length - from));
            for (var at = 0; at < block.Length; at += NameIndex.PostingsOfLine)
                index.Names.Announce(term, from + at + Ahead);
            var sifted = passing[..other.Sieve.Sift(block, members, passing)];
            index.Names.AnnounceLong(sifted);
            foreach (var posting in sifted)
                AddPair(driver, term, posting, other, penalty);
        }
    }

    private void AddPair(Clause driver, int term, ulong posting, Clause other, int penalty)
    {
        var first = NamePosting.First(posting);
        var cost = first == NamePosting.Overflow
            ? CostBeside(term, NamePosting.Profile(posting), other)
            : Math.Min(other.Cost(first), other.Cost(NamePosting.Second(posting)));
        if (cost > 0 && other.HasMembers)
            cost = Math.Min(cost, values.NextValueCost(other, NamePosting.Profile(posting)));
        if (cost != Assignment.Impossible)
            _hits.Add(penalty + driver.Weight(term) + cost, NamePosting.Profile(posting));
    }

    /// <summary>What the words of a long name cost beside one that is taken.</summary>
    private int CostBeside(int term, int profile, Clause other)
    {
        var (cost, isTaken) = (Assignment.Impossible, false);
        foreach (var word in _words.AsSpan(0, index.Names.Words(profile, _words)))
        {
            if (!isTaken && (word & NameIndex.TermMask) == term)
                isTaken = true;
            else
                cost = Math.Min(cost, other.Cost(word & NameIndex.TermMask));
        }
        return cost;
    }

    /// <summary>The same where the driver has few postings beside those of the values, which are not gathered, and looked for list by list.</summary>
    private void ScanPairsWithLists(Clause driver, int term, ReadOnlySpan<Clause> others, int penalty)
    {
        var other = others[0];
        var sieve = other.Sieve;
        var postings = index.Names.Postings(term);
        for (var at = 0; at < postings.Length; at++)
        {
            if (at % NameIndex.PostingsOfLine == 0)
                index.Names.Announce(term, at + Ahead);
            var posting = postings[at];
            var first = NamePosting.First(posting);
            if (first == NamePosting.Overflow)
            {
                ScanOne(driver, term, posting, others, penalty);
                continue;
            }
            var second = NamePosting.Second(posting);
            var cost = sieve.MayPass(first, second) ? Math.Min(other.Cost(first), other.Cost(second)) : Assignment.Impossible;
            if (cost > 0)
                cost = Math.Min(cost, values.NextValueCost(other, NamePosting.Profile(posting)));
            if (cost != Assignment.Impossible)
                _hits.Add(penalty + driver.Weight(term) + cost, NamePosting.Profile(posting));
        }
    }

    /// <summary>The sieve of the rarest clause that only a word can meet: it stands in the posting, while values stand in lists.</summary>
    private static ClauseSieve WordSieve(ReadOnlySpan<Clause> others)
    {
        Clause? rarest = null;
        foreach (var clause in others)
        {
            if (clause.Values.Count == 0 && (rarest is null || clause.Postings < rarest.Postings))
                rarest = clause;
        }
        return rarest is null ? default : rarest.Sieve;
    }

    private static bool MayPass(ClauseSieve sieve, ulong posting) =>
        sieve.IsEmpty || NamePosting.First(posting) == NamePosting.Overflow || sieve.MayPass(NamePosting.First(posting), NamePosting.Second(posting));

    private bool MayPass(Clause gate, ulong posting)
    {
        if (gate.Values.Count > 0 && values.NextValueCost(gate, NamePosting.Profile(posting)) != Assignment.Impossible)
            return true;
        var first = NamePosting.First(posting);
        if (first == NamePosting.Overflow)
            return true;
        var second = NamePosting.Second(posting);
        return gate.Sieve.MayPass(first, second) && (gate.Kind(first) & gate.Kind(second)) != Clause.NoMatch;
    }

    private void ScanOne(Clause driver, int term, ulong posting, ReadOnlySpan<Clause> others, int penalty)
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
        if (count >= _wordsNeeded && Rest(profile, _words.AsSpan(0, count), others) is var rest and not Assignment.Impossible)
            _hits.Add(penalty + driver.Weight(term) + rest, profile);
    }

    private void ScanProfiles(ReadOnlySpan<int> profiles, ReadOnlySpan<Clause> others, int cost)
    {
        ClauseValues.ResetCursors(others);
        if (AreFilters(others))
        {
            _hits.AddAll(Filtered(profiles, others), cost);
            return;
        }
        var gate = Gate(others);
        foreach (var profile in profiles[..Math.Min(profiles.Length, AheadProfiles)])
            index.Names.AnnounceWords(profile);
        for (var at = 0; at < profiles.Length; at++)
        {
            if (at + AheadProfiles < profiles.Length)
                index.Names.AnnounceWords(profiles[at + AheadProfiles]);
            var profile = profiles[at];
            var count = index.Names.Words(profile, _words);
            for (var i = 0; i < count; i++)
                _words[i] &= NameIndex.TermMask;
            if (count < _wordsNeeded || (gate is not null && !MayPass(gate, profile, _words.AsSpan(0, count))))
                continue;
            if (Rest(profile, _words.AsSpan(0, count), others) is var rest and not Assignment.Impossible)
                _hits.Add(cost + rest, profile);
        }
    }

    private static bool AreFilters(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (!clause.IsFilter)
                return false;
        }
        return true;
    }

    /// <summary>The profiles that pass every filter, one filter after the other: filters cost nothing.</summary>
    private ReadOnlySpan<int> Filtered(ReadOnlySpan<int> profiles, ReadOnlySpan<Clause> filters)
    {
        if (filters.IsEmpty)
            return profiles;
        if (_passing.Length < profiles.Length)
            _passing = new int[profiles.Length];
        var passing = _passing.AsSpan(0, profiles.Length);
        profiles.CopyTo(passing);
        foreach (var filter in filters)
            passing = passing[..(filter.Circle is { } circle ? circle.Keep(passing) : Keep(filter, passing))];
        return passing;
    }

    private int Keep(Clause filter, Span<int> profiles)
    {
        var kept = 0;
        foreach (var profile in profiles)
        {
            if (values.NextValueCost(filter, profile) != Assignment.Impossible)
                profiles[kept++] = profile;
        }
        return kept;
    }

    private bool MayPass(Clause gate, int profile, ReadOnlySpan<int> words)
    {
        if (gate.Values.Count > 0 && values.NextValueCost(gate, profile) != Assignment.Impossible)
            return true;
        foreach (var word in words)
        {
            if (gate.Kind(word) != Clause.NoMatch)
                return true;
        }
        return false;
    }

    /// <summary>What the other clauses cost a profile, each with a word of its own; what matches is asked before what it costs.</summary>
    private int Rest(int profile, ReadOnlySpan<int> words, ReadOnlySpan<Clause> others)
    {
        Span<int> costs = stackalloc int[others.Length * words.Length];
        Span<int> valueCosts = stackalloc int[others.Length];
        for (var clause = 0; clause < others.Length; clause++)
        {
            var matches = false;
            foreach (var word in words)
                matches |= others[clause].Kind(word) != Clause.NoMatch;
            valueCosts[clause] = others[clause].Values.Count > 0 ? values.NextValueCost(others[clause], profile) : Assignment.Impossible;
            if (!matches && valueCosts[clause] == Assignment.Impossible)
                return Assignment.Impossible;
        }
        for (var clause = 0; clause < others.Length; clause++)
            WriteCosts(others[clause], words, costs[(clause * words.Length)..]);
        return Assignment.Solve(costs, valueCosts, words.Length, []);
    }

    /// <summary>Writes what each word costs, or that it does not match.</summary>
    internal static void WriteCosts(Clause clause, ReadOnlySpan<int> words, Span<int> costs)
    {
        for (var i = 0; i < words.Length; i++)
            costs[i] = clause.Cost(words[i] & NameIndex.TermMask);
    }
}
