using System.Runtime.CompilerServices;
using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Reads the posting lists of words of names, and keeps the profiles that have all the other clauses too: most are sent away by the posting alone.</summary>
internal sealed class NameScan(SearchIndex index, ValueCosts values, BesideWords beside)
{
    /// <summary>How far ahead of the posting that is read memory is sent for: long enough for it to come, short enough for it to stay.</summary>
    internal const int AheadLines = 24;

    private const int Ahead = AheadLines * NameIndex.PostingsOfLine;

    /// <summary>How many postings are sent through the sieve before those that pass are looked at.</summary>
    private const int SiftedAtOnce = 256;

    /// <summary>Reads the list of a word.</summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="term">The word.</param>
    /// <param name="isRange">Whether the lists behind it are read next.</param>
    internal void Read(in ScanTask task, int term, bool isRange = false)
    {
        var postings = index.Names.Postings(term);
        var others = task.Others;
        if (others.Length == 0)
        {
            AddAll(task, term, postings);
            return;
        }
        ValueCosts.ResetCursors(others);
        var end = isRange ? int.MaxValue : postings.Length;
        if (others.Length > 1)
            ReadGroups(task, term, postings, end);
        else if (others[0].ValueCount > 0 && !others[0].HasMembers)
            ReadPairsWithLists(task, term, postings);
        else
            ReadPairs(task, term, postings, end);
    }

    /// <summary>Reads the list of a word that was read before, for what became known to be near the one other word.</summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="term">The word.</param>
    /// <param name="added">What is near, and was not before.</param>
    [SkipLocalsInit]
    internal void ReadAgain(in ScanTask task, int term, ClauseSieve added)
    {
        var postings = index.Names.Postings(term);
        var other = task.Others[0];
        Span<ulong> passing = stackalloc ulong[SiftedAtOnce];
        for (var from = 0; from < postings.Length; from += SiftedAtOnce)
        {
            foreach (var posting in Sift(term, postings, from, postings.Length, added, null, passing))
            {
                var cost = Assignment.Impossible;
                foreach (var word in beside.Of(term, posting))
                {
                    if (other.Kind(word) is Clause.SameSound or Clause.Near)
                        cost = Math.Min(cost, other.Weight(word));
                }
                Add(task, term, posting, cost);
            }
        }
    }

    private void AddAll(in ScanTask task, int term, ReadOnlySpan<ulong> postings)
    {
        var (hits, cost) = (task.Hits, task.Penalty + task.Driver.Weight(term));
        for (var at = 0; at < postings.Length; at++)
        {
            if (at % NameIndex.PostingsOfLine == 0)
                index.Names.Announce(term, at + Ahead);
            var profile = NamePosting.Profile(postings[at]);
            // Those behind it cost as much and have higher numbers.
            if (hits.IsBeyond(cost, profile))
            {
                hits.CountOnly(postings.Length - at);
                return;
            }
            hits.Add(cost, profile);
        }
    }

    /// <summary>For one other clause, as most queries have.</summary>
    [SkipLocalsInit]
    private void ReadPairs(in ScanTask task, int term, ReadOnlySpan<ulong> postings, int end)
    {
        var other = task.Others[0];
        var sieve = other.Sieve;
        var members = other.HasMembers ? other.Members : null;
        Span<ulong> passing = stackalloc ulong[SiftedAtOnce];
        for (var from = 0; from < postings.Length; from += SiftedAtOnce)
        {
            foreach (var posting in Sift(term, postings, from, end, sieve, members, passing))
            {
                var first = NamePosting.First(posting);
                var cost = first == NamePosting.Overflow
                    ? CostBeside(term, posting, other)
                    : Math.Min(other.Cost(first), other.Cost(NamePosting.Second(posting)));
                if (cost > 0 && members is not null)
                    cost = Math.Min(cost, values.NextValueCost(other, NamePosting.Profile(posting)));
                Add(task, term, posting, cost);
            }
        }
    }

    /// <summary>The same where the driver has few postings beside those of the values, which are not gathered, and looked for list by list.</summary>
    private void ReadPairsWithLists(in ScanTask task, int term, ReadOnlySpan<ulong> postings)
    {
        var other = task.Others[0];
        var sieve = other.Sieve;
        for (var at = 0; at < postings.Length; at++)
        {
            if (at % NameIndex.PostingsOfLine == 0)
                index.Names.Announce(term, at + Ahead);
            var posting = postings[at];
            var (first, second) = (NamePosting.First(posting), NamePosting.Second(posting));
            if (first == NamePosting.Overflow)
            {
                AddGroup(task, term, posting);
                continue;
            }
            var cost = sieve.MayPass(first, second) ? Math.Min(other.Cost(first), other.Cost(second)) : Assignment.Impossible;
            if (cost > 0)
                cost = Math.Min(cost, values.NextValueCost(other, NamePosting.Profile(posting)));
            Add(task, term, posting, cost);
        }
    }

    /// <summary>For several other clauses: the rarest that only a word can meet sends most away.</summary>
    [SkipLocalsInit]
    private void ReadGroups(in ScanTask task, int term, ReadOnlySpan<ulong> postings, int end)
    {
        var sieve = WordSieve(task.Others);
        Span<ulong> passing = stackalloc ulong[SiftedAtOnce];
        for (var from = 0; from < postings.Length; from += SiftedAtOnce)
        {
            foreach (var posting in Sift(term, postings, from, end, sieve, null, passing))
            {
                if (task.Gate is null || MayPass(task.Gate, posting))
                    AddGroup(task, term, posting);
            }
        }
    }

    /// <summary>Those of a block of a list that may pass; sends for what stands further on in the list, up to where it or those behind it end.</summary>
    private ReadOnlySpan<ulong> Sift(
        int term, ReadOnlySpan<ulong> postings, int from, int end, ClauseSieve sieve, ProfileSet? members, Span<ulong> passing)
    {
        var block = postings.Slice(from, Math.Min(SiftedAtOnce, postings.Length - from));
        for (var at = from + Ahead; at < Math.Min((long)from + block.Length + Ahead, end); at += NameIndex.PostingsOfLine)
            index.Names.Announce(term, at);
        if (sieve.IsEmpty)
            return block;
        var sifted = passing[..sieve.Sift(block, members, passing)];
        index.Names.AnnounceLong(sifted);
        return sifted;
    }

    private static void Add(in ScanTask task, int term, ulong posting, int cost)
    {
        if (cost != Assignment.Impossible)
            task.Hits.Add(task.Penalty + task.Driver.Weight(term) + cost, NamePosting.Profile(posting));
    }

    private void AddGroup(in ScanTask task, int term, ulong posting)
    {
        var words = beside.Of(term, posting);
        if (words.Length >= task.WordsNeeded)
            Add(task, term, posting, beside.Cost(NamePosting.Profile(posting), words, task.Others));
    }

    /// <summary>What the words of a long name cost beside the one that is taken.</summary>
    private int CostBeside(int term, ulong posting, Clause other)
    {
        var cost = Assignment.Impossible;
        foreach (var word in beside.Of(term, posting))
            cost = Math.Min(cost, other.Cost(word));
        return cost;
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
}
