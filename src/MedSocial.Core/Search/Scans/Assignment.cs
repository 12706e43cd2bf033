using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>The cheapest way to give each clause a word of its own, or a value.</summary>
internal static class Assignment
{
    internal const int Impossible = ushort.MaxValue;

    /// <summary>Solves it exactly, over the sets of words taken: O(clauses × words × 2^words), with at most eight words.</summary>
    /// <param name="costs">The cost of each word for each clause, clause after clause; <see cref="Impossible"/> where it does not match.</param>
    /// <param name="valueCosts">The cost of the best value for each clause.</param>
    /// <param name="words">How many words there are.</param>
    /// <param name="choice">For each clause the word it takes, or -1 for a value; may be empty when not wanted.</param>
    /// <returns>The sum, or <see cref="Impossible"/>.</returns>
    [SkipLocalsInit]
    internal static int Solve(ReadOnlySpan<int> costs, ReadOnlySpan<int> valueCosts, int words, Span<sbyte> choice)
    {
        var clauses = valueCosts.Length;
        if (clauses == 1)
            return SolveOne(costs, valueCosts[0], choice);
        if (clauses == 2)
            return SolveTwo(costs[..words], costs[words..], valueCosts, choice);
        var sets = 1 << words;
        Span<int> best = stackalloc int[1 << NameIndex.MaxWords];
        Span<int> next = stackalloc int[1 << NameIndex.MaxWords];
        Span<sbyte> taken = choice.IsEmpty ? [] : stackalloc sbyte[clauses << NameIndex.MaxWords];
        best = best[..sets];
        next = next[..sets];
        best.Fill(Impossible);
        best[0] = 0;
        for (var clause = 0; clause < clauses; clause++)
        {
            next.Fill(Impossible);
            for (var set = 0; set < sets; set++)
            {
                if (best[set] == Impossible)
                    continue;
                if (valueCosts[clause] != Impossible && best[set] + valueCosts[clause] < next[set])
                {
                    next[set] = best[set] + valueCosts[clause];
                    if (!taken.IsEmpty)
                        taken[(clause << NameIndex.MaxWords) + set] = -1;
                }
                for (var word = 0; word < words; word++)
                {
                    var cost = costs[clause * words + word];
                    var with = set | (1 << word);
                    if (cost == Impossible || with == set || best[set] + cost >= next[with])
                        continue;
                    next[with] = best[set] + cost;
                    if (!taken.IsEmpty)
                        taken[(clause << NameIndex.MaxWords) + with] = (sbyte)word;
                }
            }
            var swap = best;
            best = next;
            next = swap;
        }

        var end = 0;
        for (var set = 1; set < sets; set++)
        {
            if (best[set] < best[end])
                end = set;
        }
        var total = best[end];
        if (total == Impossible || taken.IsEmpty)
            return total;
        for (var clause = clauses - 1; clause >= 0; clause--)
        {
            choice[clause] = taken[(clause << NameIndex.MaxWords) + end];
            if (choice[clause] >= 0)
                end &= ~(1 << choice[clause]);
        }
        return total;
    }

    private static int SolveOne(ReadOnlySpan<int> costs, int valueCost, Span<sbyte> choice)
    {
        var (best, at) = (valueCost, -1);
        for (var word = 0; word < costs.Length; word++)
        {
            if (costs[word] < best)
                (best, at) = (costs[word], word);
        }
        if (!choice.IsEmpty)
            choice[0] = (sbyte)at;
        return best;
    }

    /// <summary>Nearly every query has two words, and nearly every name two or three: trying all pairs is far cheaper than sets.</summary>
    private static int SolveTwo(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> valueCosts, Span<sbyte> choice)
    {
        var (best, one, other) = (Impossible, -1, -1);
        for (var i = -1; i < first.Length; i++)
        {
            var cost = i < 0 ? valueCosts[0] : first[i];
            if (cost >= best)
                continue;
            for (var j = -1; j < second.Length; j++)
            {
                var sum = cost + (j < 0 ? valueCosts[1] : second[j]);
                if (sum < best && (i != j || i < 0))
                    (best, one, other) = (sum, i, j);
            }
        }
        if (!choice.IsEmpty)
            (choice[0], choice[1]) = ((sbyte)one, (sbyte)other);
        return best;
    }
}
