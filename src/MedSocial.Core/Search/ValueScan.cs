using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Reads the profiles that have a value of the clause from which a scan starts, and keeps those that have all the other clauses too.</summary>
internal sealed class ValueScan(SearchIndex index, ClauseValues values, BesideWords beside)
{
    /// <summary>How far ahead names are sent for.</summary>
    private const int Ahead = 16;

    private int[] _passing = [];

    /// <summary>Reads one list.</summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="profiles">The list.</param>
    /// <param name="cost">What the value costs.</param>
    internal void Read(in ScanTask task, ReadOnlySpan<int> profiles, int cost)
    {
        var others = task.Others;
        ClauseValues.ResetCursors(others);
        cost += task.Penalty;
        if (AreFilters(others))
        {
            task.Hits.AddAll(Filtered(profiles, others), cost);
            return;
        }
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
