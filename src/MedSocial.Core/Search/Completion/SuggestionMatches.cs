using System.Buffers;
using System.Collections.Immutable;
using MedSocial.Text;

namespace MedSocial.Search.Completion;

/// <summary>Finds which parts of a text are what was typed.</summary>
internal static class SuggestionMatches
{
    private const int NoMatch = 3;

    /// <summary>One span for each typed word that the beginning of a word of the text stands for, from left to right.</summary>
    internal static ImmutableArray<SuggestionSpan> Find(string text, ImmutableArray<FoldedWord> typed)
    {
        var bound = Folding.FoldLength(text.Length);
        var folded = ArrayPool<char>.Shared.Rent(bound);
        var origins = ArrayPool<int>.Shared.Rent(bound);
        var length = Folding.Fold(text, folded, origins);
        var words = new Tokens(folded.AsSpan(0, length), origins.AsSpan(0, length), text.Length);
        var spans = ImmutableArray.CreateBuilder<SuggestionSpan>(typed.Length);
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        foreach (var word in typed)
        {
            var best = NoMatch;
            var span = default(SuggestionSpan);
            foreach (var token in words)
            {
                var cost = Cost(word.Folded, token.Folded, masks, out var matched);
                if (cost >= best)
                    continue;
                var end = matched == token.Folded.Length ? token.SourceEnd : origins[token.Start + matched];
                var candidate = new SuggestionSpan(token.SourceStart, end - token.SourceStart);
                if (candidate.Length == 0 || Overlaps(spans, candidate))
                    continue;
                (best, span) = (cost, candidate);
            }
            if (best < NoMatch)
                spans.Add(span);
        }
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(origins);
        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return spans.DrainToImmutable();
    }

    private static int Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, Span<ulong> masks, out int matched)
    {
        matched = typed.Length;
        if (word.StartsWith(typed))
            return 0;
        matched = word.Length;
        if (NameWords.Canonical(typed).SequenceEqual(NameWords.Canonical(word)))
            return 0;
        if (typed.Length < SuggestEngine.MinTypoLength)
            return NoMatch;
        var max = typed.Length < SuggestEngine.MinFarLength ? 1 : 2;
        var pattern = new OsaPattern(typed, masks);
        var best = pattern.PrefixDistance(word, max);
        if (best > max)
            return NoMatch;
        // Of the beginnings that are as near, the one as long as what was typed, or the next shorter or longer.
        foreach (var difference in (ReadOnlySpan<int>)[0, -1, 1, -2, 2])
        {
            matched = typed.Length + difference;
            if (matched > 0 && matched <= word.Length && pattern.Distance(word[..matched], max) == best)
                return best;
        }
        return NoMatch;
    }

    private static bool Overlaps(ImmutableArray<SuggestionSpan>.Builder spans, SuggestionSpan candidate)
    {
        foreach (var span in spans)
        {
            if (candidate.Start < span.Start + span.Length && span.Start < candidate.Start + candidate.Length)
                return true;
        }
        return false;
    }
}
