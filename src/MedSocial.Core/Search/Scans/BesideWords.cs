using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>The words of a name beside the one by which it was found, and what they cost the other clauses.</summary>
internal sealed class BesideWords(SearchIndex index, ValueCosts values)
{
    private readonly int[] _words = new int[NameIndex.MaxWords];

    /// <summary>The other words of the name of a posting of a word, until the next are asked for.</summary>
    internal ReadOnlySpan<int> Of(int term, ulong posting)
    {
        var count = 0;
        var first = NamePosting.First(posting);
        if (first == NamePosting.Overflow)
        {
            var isOut = false;
            foreach (var word in _words.AsSpan(0, index.Names.Words(NamePosting.Profile(posting), _words)))
            {
                if (!isOut && (word & NameIndex.TermMask) == term)
                    isOut = true;
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
        return _words.AsSpan(0, count);
    }

    /// <summary>All words of the names of a profile, until the next are asked for.</summary>
    internal ReadOnlySpan<int> All(int profile)
    {
        var count = index.Names.Words(profile, _words);
        for (var i = 0; i < count; i++)
            _words[i] &= NameIndex.TermMask;
        return _words.AsSpan(0, count);
    }

    /// <summary>What the other clauses cost a profile, each with a word of its own; what matches is asked before what it costs.</summary>
    internal int Cost(int profile, ReadOnlySpan<int> words, ReadOnlySpan<Clause> others)
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

    /// <summary>Writes what each word costs, or that it does not match; returns whether any does.</summary>
    internal static bool WriteCosts(Clause clause, ReadOnlySpan<int> words, Span<int> costs)
    {
        var matches = false;
        for (var i = 0; i < words.Length; i++)
        {
            costs[i] = clause.Cost(words[i] & NameIndex.TermMask);
            matches |= costs[i] != Assignment.Impossible;
        }
        return matches;
    }
}
