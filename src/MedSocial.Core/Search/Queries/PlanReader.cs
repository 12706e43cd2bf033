using MedSocial.Search.Scans;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <summary>Reads what was typed into a plan; phrases and what is left out into the filter of hits.</summary>
internal sealed class PlanReader(QueryPlan plan, HitFilter filter)
{
    private char[] _folded = [];

    /// <summary>Reads a text of plain words.</summary>
    internal void ReadPlain(string text)
    {
        plan.Clear(lastMayBeUnfinished: true);
        var folded = Folding.Fold(text, ref _folded);
        foreach (var token in new Tokens(folded))
            plan.Type(token.Folded, IsInitial(token.Folded.Length, folded, token.End));
        plan.Read();
    }

    /// <summary>Sorts the clauses: words to look for, with one reading for each choice of alternatives; phrases and what is left out to the filter.</summary>
    internal void ReadWords(QueryWords words, out bool hasPhrases)
    {
        var lastMayBeUnfinished = false;
        var choices = 1L;
        hasPhrases = false;
        foreach (var clause in words.Clauses)
        {
            if (clause.IsNegated)
            {
                foreach (var term in clause.Terms)
                    filter.Exclude([.. term.Words.Select(word => word.Folded)]);
                continue;
            }
            foreach (var term in clause.Terms)
            {
                hasPhrases |= term.IsPhrase;
                if (term.IsPhrase && clause.Terms.Length == 1)
                    filter.Require([.. term.Words.Select(word => word.Folded)]);
            }
            lastMayBeUnfinished = clause.Terms[^1].Words[^1].IsLast;
            choices = Math.Min(choices * clause.Terms.Length, int.MaxValue);
        }
        plan.Clear(lastMayBeUnfinished);
        for (var choice = 0L; choice < Math.Min(choices, QueryPlan.MaxReadings); choice++)
            ReadChoice(words, choice, choices);
    }

    /// <summary>Reads one choice among alternatives; the last changes fastest.</summary>
    private void ReadChoice(QueryWords words, long choice, long choices)
    {
        foreach (var clause in words.Clauses)
        {
            if (clause.IsNegated)
                continue;
            choices = Math.Max(1, choices / clause.Terms.Length);
            foreach (var word in clause.Terms[(int)(choice / choices % clause.Terms.Length)].Words)
                plan.Type(IsShortOver(word.Folded, words.Text, word.End) ? "sur" : word.Folded, IsInitial(word.Folded.Length, words.Text, word.End));
        }
        plan.Read();
    }

    /// <summary>« Villeneuve s/ Lot ».</summary>
    private static bool IsShortOver(string word, ReadOnlySpan<char> text, int end) => word == "s" && end < text.Length && text[end] == '/';

    private static bool IsInitial(int length, ReadOnlySpan<char> text, int end) => length == 1 && end < text.Length && text[end] == '.';
}
