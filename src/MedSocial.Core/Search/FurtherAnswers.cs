using System.Collections.Immutable;

namespace MedSocial.Search;

/// <summary>What a result can still be asked: where it goes on, and what to ask instead. Worked out only when somebody asks.</summary>
internal sealed class FurtherAnswers(MedicalDirectory directory, SearchQuery query, long end)
{
    private ImmutableArray<string> _otherTexts;

    /// <summary>Other texts under the same filters that find somebody.</summary>
    internal ImmutableArray<string> OtherTexts
    {
        get
        {
            if (_otherTexts.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _otherTexts, DidYouMean.Of(query.Text, Search));
            return _otherTexts;
        }
    }

    /// <summary>Where the next page begins; null when there is none.</summary>
    internal SearchCursor? Next(long total, bool isExact) => end <= int.MaxValue && (end < total || !isExact)
        ? new(directory.Segment.Fingerprint, SearchCursor.Check(query), (int)end)
        : null;

    private SearchResult Search(string text) =>
        directory.Search(query with { Text = text, Skip = 0, After = null, Take = 1, Facets = SearchFacets.None, OrderBy = SearchOrder.Relevance });
}
