using MedSocial.Search.Candidates;

namespace MedSocial.Search.Hits;

/// <summary>Counts the hits that are what was typed: enough of them, or one that can be no accident, end a search.</summary>
internal sealed class ExactHits(int profiles)
{
    /// <summary>How many there are on the page.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether so many words hardly meet in anybody who is not meant.</summary>
    internal bool IsNoCoincidence { get; private set; }

    /// <summary>Says that what was found exactly, if anything was, is what is meant.</summary>
    internal void TakeForMeant() => IsNoCoincidence = Count > 0;

    internal void Clear() => (Count, IsNoCoincidence) = (0, false);

    /// <summary>The most that a hit costs that is what was typed; negative when there cannot be one.</summary>
    internal static int MostCost(ReadOnlySpan<Clause> clauses)
    {
        var cost = 0;
        foreach (var clause in clauses)
        {
            if (!clause.IsFilter && clause.ExactCost < 0)
                return -1;
            cost += clause.IsFilter ? 0 : clause.ExactCost;
        }
        return cost;
    }

    /// <summary>Counts the hits that are what was typed, and asks whether that can be by accident.</summary>
    internal void Add(ReadOnlySpan<ulong> hits, int cost, ReadOnlySpan<Clause> clauses)
    {
        // Three words and no accident: the number of profiles that would have all of them if words had nothing to do with each other.
        const int words = 3;
        const double accident = 0.05;
        var before = Count;
        for (var i = 0; i < hits.Length && HitRanking.Cost(hits[i]) <= cost; i++)
            Count++;
        var expected = (double)profiles;
        foreach (var clause in clauses)
            expected *= (double)(clause.IsFilter ? clause.Postings : clause.ExactPostings) / profiles;
        IsNoCoincidence |= Count > before && clauses.Length >= words && expected < accident;
    }
}
