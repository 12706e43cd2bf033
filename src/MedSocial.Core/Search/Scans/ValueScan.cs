using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Reads the profiles that have a value of the clause from which a scan starts, and keeps those that have all the other clauses too.</summary>
internal sealed class ValueScan(SearchIndex index, ValueCosts values, BesideWords beside)
{
    /// <summary>How far ahead names are sent for.</summary>
    private const int Ahead = 16;

    // A set for each clause of one scan; a clause that kept its own would hold a bit for each profile as long as the engine lives.
    private readonly List<ProfileSet> _sets = [];
    private int[] _passing = [];

    /// <summary>Reads the lists of values.</summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="lists">The values, and what each costs.</param>
    internal void Read(in ScanTask task, WorkPart<CostedValue> lists)
    {
        if (lists.IsEmpty)
            return;
        var others = task.Others;
        if (AreFilters(others))
        {
            foreach (var (value, cost) in lists)
            {
                ValueCosts.ResetCursors(others);
                task.Hits.AddAll(Filtered(value.Postings(index), others), task.Penalty + cost);
            }
            return;
        }
        var knowsBearers = TryGatherBearers(lists, others);
        foreach (var (value, cost) in lists)
        {
            ValueCosts.ResetCursors(others);
            if (knowsBearers)
                ReadValues(in task, value.Postings(index), task.Penalty + cost);
            else
                ReadNames(in task, value.Postings(index), task.Penalty + cost);
        }
        if (knowsBearers)
            ReleaseBearers(others);
    }

    /// <summary>Reads a list; names are read of those alone who have one that matches.</summary>
    private void ReadValues(in ScanTask task, ReadOnlySpan<int> profiles, int cost)
    {
        foreach (var profile in profiles)
        {
            if (!TryValues(profile, task.Others, out var rest))
                rest = beside.Cost(profile, beside.All(profile), task.Others);
            if (rest != Assignment.Impossible)
                task.Hits.Add(cost + rest, profile);
        }
    }

    /// <summary>What the other clauses cost a profile of which no name matches any of them; false where one may.</summary>
    private bool TryValues(int profile, ReadOnlySpan<Clause> others, out int cost)
    {
        cost = 0;
        foreach (var clause in others)
        {
            if (clause.Bearers?.Contains(profile) == true)
                return false;
        }
        foreach (var clause in others)
        {
            var one = values.NextValueCost(clause, profile);
            if (one == Assignment.Impossible)
            {
                cost = one;
                return true;
            }
            cost += one;
        }
        return true;
    }

    /// <summary>Puts who has a name that matches into a set for each clause, where that is less work than to read the names of all profiles with a value.</summary>
    private bool TryGatherBearers(WorkPart<CostedValue> lists, ReadOnlySpan<Clause> others)
    {
        const int namesOfProfile = 4; // as many postings are put into a set in the time that it takes to read the names of a profile
        long profiles = 0, postings = 0;
        foreach (var (value, _) in lists)
            profiles += value.PostingCount(index);
        foreach (var clause in others)
            postings += clause.NamePostings;
        if (postings > profiles * namesOfProfile)
            return false;
        var used = 0;
        foreach (var clause in others)
        {
            if (clause.NamePostings == 0)
                continue;
            if (used == _sets.Count)
                _sets.Add(new());
            var bearers = _sets[used++];
            bearers.Resize(index.Profiles.Count);
            foreach (var term in clause.Terms)
                AddBearers(bearers, term);
            foreach (var (from, to) in clause.Ranges)
            {
                for (var term = from; term < to; term++)
                    AddBearers(bearers, term);
            }
            clause.Bearers = bearers;
        }
        return true;
    }

    private void AddBearers(ProfileSet bearers, int term)
    {
        foreach (var posting in index.Names.Postings(term))
            bearers.Add(NamePosting.Profile(posting));
    }

    private static void ReleaseBearers(ReadOnlySpan<Clause> others)
    {
        foreach (var clause in others)
        {
            clause.Bearers?.Empty();
            clause.Bearers = null;
        }
    }

    /// <summary>Reads a list, and the names of everybody in it.</summary>
    private void ReadNames(in ScanTask task, ReadOnlySpan<int> profiles, int cost)
    {
        var others = task.Others;
        foreach (var profile in profiles[..Math.Min(profiles.Length, Ahead)])
            index.Names.AnnounceWords(profile);
        for (var at = 0; at < profiles.Length; at++)
        {
            if (at + Ahead < profiles.Length)
                index.Names.AnnounceWords(profiles[at + Ahead]);
            var profile = profiles[at];
            var words = beside.All(profile);
            if (words.Length < task.WordsNeeded || (task.Gate is not null && !MayPass(task.Gate, profile, words)))
                continue;
            if (beside.Cost(profile, words, others) is var rest and not Assignment.Impossible)
                task.Hits.Add(cost + rest, profile);
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
}
