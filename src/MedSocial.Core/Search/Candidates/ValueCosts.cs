using System.Runtime.InteropServices;
using MedSocial.Search.Scans;
using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>Says whether a profile has one of the values of a clause, and what that costs.</summary>
internal sealed class ValueCosts(SearchIndex index, DenseValues dense)
{
    /// <summary>How many steps through a list one search in a list costs.</summary>
    private const int QuestionCost = 8;

    /// <summary>How many words of a set are emptied in the time that it takes to take one profile out.</summary>
    private const int WordsOfStep = 16;

    /// <summary>The cost of the cheapest value that the profile has.</summary>
    internal int ValueCost(Clause clause, int profile)
    {
        if (clause.Circle is { } circle)
            return circle.Contains(profile) ? 0 : Assignment.Impossible;
        if (clause.HasMembers)
        {
            if (!clause.Members!.Contains(profile))
                return Assignment.Impossible;
            if (clause.Values[0].Cost == clause.Values[clause.ValueCount - 1].Cost)
                return clause.Values[0].Cost;
        }
        foreach (var (value, cost) in Counting(clause)) // the cheaper ones first
        {
            if (value.Postings(index).BinarySearch(profile) >= 0)
                return cost;
        }
        return Assignment.Impossible;
    }

    /// <summary>The same as <see cref="ValueCost"/> for a profile that is not before the last one asked for since the cursors were reset.</summary>
    internal int NextValueCost(Clause clause, int profile)
    {
        if (clause.Circle is not null)
            return ValueCost(clause, profile);
        if (clause.HasMembers && !clause.Members!.Contains(profile))
            return Assignment.Impossible;
        if (clause.HasMembers && clause.Values[0].Cost == clause.Values[clause.ValueCount - 1].Cost)
            return clause.Values[0].Cost;
        for (var i = 0; i < clause.ValueCount; i++) // the cheaper ones first
        {
            var (value, cost) = clause.Values[i];
            if (clause.HasSets && clause.Sets[i] is { } set ? set.Contains(profile) : Gallop(value.Postings(index), ref clause.Cursors[i], profile))
                return cost;
        }
        return Assignment.Impossible;
    }

    private static WorkPart<CostedValue> Counting(Clause clause) => clause.Values.Items[..clause.ValueCount];

    /// <summary>Goes on to a profile in steps that double; O(log distance), and mostly in memory that was just touched.</summary>
    private static bool Gallop(ReadOnlySpan<int> profiles, ref int at, int profile)
    {
        var step = 1;
        var low = at;
        while (low + step < profiles.Length && profiles[low + step] < profile)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(low + step, profiles.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (profiles[middle] < profile)
                low = middle + 1;
            else
                high = middle;
        }
        at = low;
        return low < profiles.Length && profiles[low] == profile;
    }

    internal static void ResetCursors(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Values.Count > 0)
                clause.ResetCursors();
        }
    }

    /// <summary>Puts the profiles of a clause's values into a set where asking list by list would cost more.</summary>
    internal void GatherMembers(Clause clause, long questions)
    {
        if (clause.ValueCount == 0 || clause.Circle is not null)
            return;
        FindSets(clause);
        if (clause.ValueCount == 1 && clause.Sets[0] is { } shared)
        {
            (clause.Members, clause.HasMembers) = (shared, true);
            return;
        }
        if (questions * clause.ValueCount * QuestionCost < Listed(clause))
            return;
        var members = clause.OwnMembers ??= new();
        members.Resize(index.Profiles.Count);
        for (var i = 0; i < clause.ValueCount; i++)
        {
            if (clause.Sets[i] is { } many)
                members.AddAll(many);
            else
                members.AddAll(clause.Values[i].Value.Postings(index));
        }
        (clause.Members, clause.HasMembers) = (members, true);
    }

    private void FindSets(Clause clause)
    {
        if (clause.HasSets)
            return;
        if (clause.Sets.Length < clause.Values.Count)
            clause.Sets = new ProfileSet?[clause.Values.Count];
        for (var i = 0; i < clause.Values.Count; i++)
            clause.Sets[i] = dense.Of(clause.Values[i].Value);
        clause.HasSets = true;
    }

    /// <summary>Takes the set of a clause back: profile by profile, or all of it where that is less.</summary>
    internal void ReleaseMembers(Clause clause)
    {
        if (!clause.HasMembers)
            return;
        clause.HasMembers = false;
        if (clause.Members != clause.OwnMembers)
            return;
        if (Listed(clause) >= clause.Members!.Bits.Length / WordsOfStep)
        {
            clause.Members.Empty();
            return;
        }
        foreach (var (value, _) in Counting(clause))
        {
            foreach (var profile in value.Postings(index))
                clause.Members.Remove(profile);
        }
    }

    private long Listed(Clause clause)
    {
        long listed = 0;
        foreach (var (value, _) in Counting(clause))
            listed += value.PostingCount(index);
        return listed;
    }
}
