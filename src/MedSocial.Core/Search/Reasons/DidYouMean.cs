using System.Collections.Immutable;
using MedSocial.Search.Queries;

namespace MedSocial.Search.Reasons;

/// <summary>Thinks of other texts for one that found nobody: without a word that nobody has, or with the nearest that somebody has.</summary>
/// <remarks>Asks the directory a few times more, so it is for answers without a hit only; a few hundred microseconds.</remarks>
internal static class DidYouMean
{
    /// <summary>Longer texts were not typed by somebody who would choose among guesses.</summary>
    private const int MostWords = 6;

    private const int Most = 3, ShortestBeginning = 3;

    /// <summary>Gives texts that find somebody, the nearest to what was typed first.</summary>
    /// <param name="text">What was typed; nothing comes of one with operators.</param>
    /// <param name="search">Answers a text under the same filters, with the best hit alone.</param>
    internal static ImmutableArray<string> Of(string text, Func<string, SearchResult> search)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is 0 or > MostWords || !PlainQuery.Is(text))
            return [];
        var guesses = new List<(string Text, double Score, int Left)>();
        // Taken from the end backwards: what was typed first is most often a name, and a name says most.
        var nearest = Array.ConvertAll(words, word => Nearest(word, search));
        if (!nearest.AsSpan().SequenceEqual(words))
            Add(nearest);
        for (var without = words.Length - 1; without >= 0 && words.Length > 1; without--)
            Add([.. nearest[..without], .. nearest[(without + 1)..]]);
        foreach (var word in guesses.Count == 0 ? nearest : [])
            Add([word]);
        return
        [
            .. guesses.OrderByDescending(guess => guess.Left).ThenByDescending(guess => guess.Score)
                .Select(guess => guess.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
        ];

        void Add(string?[] guess)
        {
            var left = guess.Where(word => word is not null).ToArray();
            var joined = string.Join(' ', left);
            if (left.Length > 0 && search(joined).Hits is [var best, ..])
                guesses.Add((joined, best.Score, left.Length));
        }
    }

    /// <summary>The word itself when it finds anybody; what the longest beginning of it finds otherwise; null when that is too short.</summary>
    private static string? Nearest(string word, Func<string, SearchResult> search)
    {
        if (!search(word).Hits.IsEmpty)
            return word;
        for (var length = word.Length - 1; length >= Math.Max(ShortestBeginning, word.Length / 2); length--)
        {
            if (search(word[..length]).Hits is [{ Matches: [var match, ..] }, ..])
                return match.Text.Substring(match.Start, match.Length);
        }
        return null;
    }
}
