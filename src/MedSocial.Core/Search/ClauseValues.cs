using System.Runtime.InteropServices;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Says whether a profile has one of the values of a clause, and what that costs.</summary>
internal sealed class ClauseValues(SearchIndex index)
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
            if (Gallop(value.Postings(index), ref clause.Cursors[i], profile))
                return cost;
        }
        return Assignment.Impossible;
    }

    private static ReadOnlySpan<CostedValue> Counting(Clause clause) => clause.Values.Span[..clause.ValueCount];

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
            clause.ResetCursors();
    }

    /// <summary>Puts the profiles of a clause's values into a set where asking list by list would cost more.</summary>
    internal void GatherMembers(Clause clause, long questions)
    {
        long listed = 0;
        foreach (var (value, _) in Counting(clause))
            listed += value.PostingCount(index);
        if (clause.ValueCount == 0 || clause.Circle is not null || questions * clause.ValueCount * QuestionCost < listed)
            return;
        clause.Members ??= new();
        clause.Members.Resize(index.Profiles.Count);
        foreach (var (value, _) in Counting(clause))
            clause.Members.AddAll(value.Postings(index));
        clause.HasMembers = true;
    }

    /// <summary>Takes the set of a clause back: profile by profile, or all of it where that is less.</summary>
    internal void ReleaseMembers(Clause clause)
    {
        if (!clause.HasMembers)
            return;
        clause.HasMembers = false;
        long listed = 0;
        foreach (var (value, _) in Counting(clause))
            listed += value.PostingCount(index);
        if (listed >= clause.Members!.Bits.Length / WordsOfStep)
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
}
