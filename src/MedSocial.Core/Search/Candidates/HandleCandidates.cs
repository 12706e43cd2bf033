using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Candidates;

/// <summary>Finds the handles that a typed handle can mean.</summary>
internal sealed class HandleCandidates(SearchIndex index)
{
    /// <summary>In twentieths, as everywhere.</summary>
    private const byte Letter = 20;

    private readonly List<int> _near = [];
    private readonly List<(int From, int To)> _ranges = [];

    /// <summary>Fills a clause with the handles that a typed handle can mean, and nothing else.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="folded">The handle, folded.</param>
    /// <param name="raw">The handle as it was typed: folding takes away what it looks like.</param>
    /// <param name="reach">How far to go.</param>
    internal void Find(Clause clause, ReadOnlySpan<char> folded, ReadOnlySpan<char> raw, SearchReach reach)
    {
        const byte beginning = 9, lookAlike = 6, oneLetter = Letter - 3, twoLetters = 2 * Letter - 3;
        var terms = index.Handles.Terms;
        var form = Clause.Form(folded, false);
        clause.Start(folded, false, new(index.Names.Terms.Find(form), index.Values.Terms.Find(form), terms.Find(form), default));
        var word = clause.Word;
        var exact = clause.HandleTerm;
        if (exact >= 0)
            Add(clause, exact, 0, isExact: true);
        var (from, to) = terms.Prefix(word);
        for (var term = from; term < to && clause.Values.Count < ValueCandidates.MaxOfFuzzyWord; term++)
        {
            if (term != exact)
                Add(clause, term, beginning, isExact: false);
        }
        if (reach == SearchReach.Exact)
            return;
        var look = HandleIndex.Look(raw);
        foreach (var term in index.Handles.Looks.Find(look))
        {
            if (term != exact && !terms[term].StartsWith(word, StringComparison.Ordinal))
                Add(clause, term, lookAlike, isExact: false);
        }
        _near.Clear();
        index.Handles.CollectNear(word, _near);
        foreach (var term in _near)
            AddMisspelt(term, oneLetter);
        // As everywhere, what is two letters off is of interest when nothing nearer is there: of a common name hundreds are.
        if (reach < SearchReach.Far)
            return;
        _ranges.Clear();
        index.Handles.CollectFar(word, _ranges);
        var pattern = new OsaPattern(word, stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var range in _ranges)
        {
            for (var term = range.From; term < range.To; term++)
            {
                if (pattern.Distance(terms[term], 2) == 2)
                    AddMisspelt(term, twoLetters);
            }
        }

        void AddMisspelt(int term, byte cost)
        {
            if (!clause.HasValue(new(term, true)) && HandleIndex.Look(terms[term]) != look)
                Add(clause, term, cost, isExact: false);
        }
    }

    /// <summary>Adds a handle.</summary>
    internal void Add(Clause clause, int term, byte cost, bool isExact) => ValueCandidates.Add(index, clause, new ValueRef(term, true), cost, isExact);
}
