using System.Collections.Immutable;

namespace MedSocial.Search.Reasons;

/// <summary>What was asked: the one thing that all hits of a result share, and that can still be asked where the result goes on, and what to ask instead.</summary>
/// <param name="directory">Who was asked.</param>
/// <param name="query">The query; null when there is nothing to it but the text.</param>
/// <param name="text">The text.</param>
/// <param name="end">How many hits there are up to the end of the page.</param>
/// <remarks>All is worked out only when somebody asks.</remarks>
internal sealed class AnsweredQuery(MedicalDirectory directory, SearchQuery? query, string text, long end)
{
    private ImmutableArray<string> _otherTexts;
    private ImmutableArray<TypedWord> _words;

    internal MedicalDirectory Directory => directory;

    /// <summary>The words that hits must have, for the reasons of each.</summary>
    internal ImmutableArray<TypedWord> Words
    {
        get
        {
            if (_words.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _words, TypedWord.Of(text));
            return _words;
        }
    }

    /// <summary>Other texts under the same filters that find somebody.</summary>
    internal ImmutableArray<string> OtherTexts
    {
        get
        {
            if (_otherTexts.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _otherTexts, DidYouMean.Of(Query.Text, Search));
            return _otherTexts;
        }
    }

    private SearchQuery Query => query ?? new() { Text = text };

    /// <summary>Where the next page begins; null when there is none.</summary>
    internal SearchCursor? Next(long total, bool isExact) => end <= int.MaxValue && (end < total || !isExact)
        ? new(directory.Segment.Fingerprint, SearchCursor.Check(Query), (int)end)
        : null;

    private SearchResult Search(string text) =>
        directory.Search(Query with { Text = text, Skip = 0, After = null, Take = 1, Facets = SearchFacets.None, OrderBy = SearchOrder.Relevance });
}
