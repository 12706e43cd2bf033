using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using MedSocial.Search;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Finds people and accounts in a directory.</summary>
public static class DirectorySearch
{
    /// <summary>A query of more words is cut: nobody types it, and each word costs a pass.</summary>
    private const int MaxWords = 64;

    private static readonly ConditionalWeakTable<MedicalDirectory, ProfileText[]> Profiles = [];

    /// <summary>Finds the profiles that hold every word of a text, in whatever case, accents and ligatures; the last word may be unfinished.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="text">The words, as a person types them. Nothing that is typed throws.</param>
    /// <param name="take">How many hits to return at most; 0 for the total alone.</param>
    /// <returns>The hits, best first: whole words before beginnings, names before other fields, then the best known, then by identifier.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <remarks>Thread-safe. O(words of the directory) for each word of the query.</remarks>
    public static SearchResult Search(this MedicalDirectory directory, string text, int take = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        return directory.Search(new SearchQuery { Text = text, Take = take });
    }

    /// <summary>Finds the profiles that answer a query.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="query">The query.</param>
    /// <returns>The hits, ordered as for a text.</returns>
    /// <remarks>Thread-safe. O(words of the directory) for each word of the query.</remarks>
    public static SearchResult Search(this MedicalDirectory directory, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(query);
        var started = Stopwatch.GetTimestamp();
        var words = FoldedWords.Of(query.Text);
        var issues = ImmutableArray<SearchIssue>.Empty;
        if (words.Length > MaxWords)
        {
            var start = words[MaxWords].Start;
            issues = [new(start, query.Text.Length - start, $"Only the first {MaxWords} words were looked for.")];
            words = words[..MaxWords];
        }

        var hits = new List<SearchHit>();
        foreach (var profile in Profiles.GetValue(directory, ReadProfiles))
        {
            if (Passes(profile, query) && Match(profile, query.Text, words) is { } hit)
                hits.Add(hit);
        }
        // The sort is stable, and profiles come in static order: that is the tie-break.
        var page = hits.OrderByDescending(hit => hit.Score).Skip(query.Skip).Take(query.Take).ToImmutableArray();
        return new() { Hits = page, Total = hits.Count, Issues = issues, Elapsed = Stopwatch.GetElapsedTime(started) };
    }

    private static bool Passes(ProfileText profile, SearchQuery query) =>
        (query.Networks.IsEmpty || profile.Accounts.Any(account => query.Networks.Contains(account.Network)))
        && (query.Specialties.IsEmpty || (profile.Practitioner?.Specialties.Any(query.Specialties.Contains) ?? false));

    private static SearchHit? Match(ProfileText profile, string text, ImmutableArray<FoldedWord> words)
    {
        var matches = ImmutableArray.CreateBuilder<FieldMatch>(words.Length);
        var score = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            var best = 0.0;
            ProfileText.Word found = default;
            foreach (var word in profile.Words)
            {
                var isExact = word.Folded == words[i].Folded;
                if (!isExact && !(i == words.Length - 1 && word.Folded.StartsWith(words[i].Folded, StringComparison.Ordinal)))
                    continue;
                var points = (isExact ? 1 : 0.5) * (word.Kind == MatchKind.Synonym ? 0.8 : 1) * Weight(word.Field);
                if (points > best)
                {
                    best = points;
                    found = isExact || word.Kind == MatchKind.Synonym ? word : word with { Kind = MatchKind.Prefix };
                }
            }
            if (best == 0)
                return null;
            score += best;
            matches.Add(new(text[words[i].Start..words[i].End], found.Field, found.Text, found.Start, found.Length, found.Kind));
        }
        return new()
        {
            Practitioner = profile.Practitioner,
            Accounts = profile.Accounts,
            Score = words.IsEmpty ? 0 : score / words.Length,
            Matches = matches.ToImmutable(),
        };
    }

    private static double Weight(SearchField field) => field switch
    {
        SearchField.Name or SearchField.Alias => 1,
        SearchField.Handle or SearchField.DisplayName => 0.9,
        _ => 0.7,
    };

    private static ProfileText[] ReadProfiles(MedicalDirectory directory)
    {
        var people = directory.Practitioners.Select(practitioner =>
            new ProfileText(practitioner, directory.AccountsOf(practitioner.Id), directory.FindNetwork));
        var others = directory.Accounts.Where(account => account.Owners.IsEmpty)
            .Select(account => new ProfileText(null, [account], directory.FindNetwork));
        return [.. people, .. others];
    }
}
