using MedSocial.Search;

namespace MedSocial.Hosting;

/// <summary>Asks the snapshot in service: who matches? Thread-safe; each answer is of one snapshot.</summary>
public interface ISearchService
{
    /// <summary>Finds people and accounts by a text with operators; see <see cref="DirectorySearch.Search(MedicalDirectory, string, int)"/>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="take">How many hits at most; 0 for the total alone.</param>
    /// <returns>The hits, best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    SearchResult Search(string text, int take = 20);

    /// <summary>Finds people and accounts; see <see cref="DirectorySearch.Search(MedicalDirectory, SearchQuery)"/>.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The hits, in the order of the query.</returns>
    SearchResult Search(SearchQuery query);

    /// <summary>Asks a snapshot that the caller holds, so that several answers are of the same one; counted and timed as any other question.</summary>
    /// <param name="query">The query.</param>
    /// <param name="snapshot">A directory that was <see cref="IDirectoryProvider.Current"/> once.</param>
    /// <returns>The hits, in the order of the query.</returns>
    SearchResult Search(SearchQuery query, MedicalDirectory snapshot);

    /// <summary>Completes what is being typed; see <see cref="DirectorySuggest"/>.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="take">How many suggestions at most.</param>
    /// <returns>The suggestions, best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    IReadOnlyList<Suggestion> Suggest(string text, int take = 8);
}

internal sealed class SearchService(DirectoryProvider provider) : ISearchService
{
    public SearchResult Search(string text, int take = 20) =>
        provider.Telemetry.Measure("search", new Question(provider.Current, text, take), static asked => asked.Directory.Search(asked.Text, asked.Take), text);

    public SearchResult Search(SearchQuery query) => Search(query, provider.Current);

    public SearchResult Search(SearchQuery query, MedicalDirectory snapshot) =>
        provider.Telemetry.Measure("search", (snapshot, query), static asked => asked.snapshot.Search(asked.query), query?.Text);

    public IReadOnlyList<Suggestion> Suggest(string text, int take = 8) =>
        provider.Telemetry.Measure("suggest", new Question(provider.Current, text, take), static asked => asked.Directory.Suggest(asked.Text, asked.Take), text);

    // No tuple: what is generic over one of the base library's is compiled as the application runs.
    private readonly record struct Question(MedicalDirectory Directory, string Text, int Take);
}
