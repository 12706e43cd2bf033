using MedSocial.Search.Candidates;
using MedSocial.Text;

namespace MedSocial.Search.Reasons;

/// <summary>What it costs that a word of a query stands for a word of a profile: of several that it may stand for, the cheapest is the reason.</summary>
internal static class MatchCosts
{
    internal const int JoinedCost = 9, NearCost = 10, FarCost = 30;

    /// <summary>More than any match costs, though another word took it before.</summary>
    internal const int NoMatch = 1500;

    /// <summary>So many letters are wrong at most in what is near.</summary>
    internal const int NearLetters = 2;

    /// <summary>What a word costs that is the candidate, begins it, or is its initial: below <see cref="NearCost"/>.</summary>
    internal static int AsTyped(ReadOnlySpan<char> word, in MatchCandidate candidate, bool mayBeUnfinished, out MatchKind kind)
    {
        kind = candidate.Kind;
        if (candidate.First != word[0])
            return NoMatch;
        ReadOnlySpan<char> other = candidate.Word;
        if (candidate.IsRun)
            return word.SequenceEqual(other) ? JoinedCost : NoMatch;
        if (word.SequenceEqual(other))
            return candidate.FieldCost + (candidate.IsSynonym ? 2 : 0);
        if (mayBeUnfinished && other.StartsWith(word, StringComparison.Ordinal))
        {
            kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Prefix;
            return candidate.FieldCost + 5;
        }
        if (word.Length == 1 && candidate.Field <= SearchField.DisplayName)
        {
            kind = MatchKind.Initial;
            return 8;
        }
        return NoMatch;
    }

    /// <summary>What it costs that a word sounds like the candidate, or that one or two letters are wrong: below <see cref="FarCost"/>.</summary>
    internal static int AsNear(TypedWord typed, in OsaPattern pattern, ref MatchCandidate candidate, out MatchKind kind)
    {
        kind = candidate.Kind;
        if (candidate.IsRun || candidate.Word.Count < 2)
            return NoMatch;
        var distance = pattern.Distance(candidate.Word, NearLetters);
        if (typed.Sound == candidate.Sound)
        {
            kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
            return candidate.FieldCost + Math.Min(15, 10 * distance);
        }
        if (distance > MostLetters(pattern.Text.Length, candidate.IsName) || distance > NearLetters)
            return NoMatch;
        kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Typo;
        return candidate.FieldCost + 10 * distance;
    }

    /// <summary>What it costs that a word sounds much like the candidate, or that more letters are wrong.</summary>
    internal static int AsFar(in OsaPattern pattern, in MatchCandidate candidate, int furthest, out MatchKind kind)
    {
        kind = candidate.Kind;
        if (candidate.IsRun || candidate.Word.Count < 2)
            return NoMatch;
        var word = pattern.Text;
        var distance = pattern.Distance(candidate.Word, furthest);
        if (distance <= NearLetters || distance > furthest)
            return NoMatch;
        if (word.Length > 3 && FrenchSound.AreAlike(word, candidate.Word))
        {
            kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
            return candidate.FieldCost + FarCost;
        }
        if (distance > MostLetters(word.Length, candidate.IsName))
            return NoMatch;
        kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Typo;
        return candidate.FieldCost + 10 * distance;
    }

    /// <summary>How many letters may be wrong of a word that sounds otherwise.</summary>
    private static int MostLetters(int length, bool isName) =>
        Math.Max(length switch { < 3 => 0, 3 => 1, _ => NearLetters }, isName ? NameCandidates.GarbledLetters(length) : 0);
}
