using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>A word, and what it costs that it was not typed so.</summary>
internal readonly record struct CostedTerm(int Term, byte Cost);

/// <summary>A value, and what it costs that it was not typed so.</summary>
internal readonly record struct CostedValue(ValueRef Value, byte Cost);

/// <summary>A value or a handle of the index.</summary>
internal readonly record struct ValueRef(int Id, bool IsHandle)
{
    internal int PostingCount(SearchIndex index) => IsHandle ? index.Handles.PostingCount(Id) : index.Values.PostingCount(Id);

    internal ReadOnlySpan<int> Postings(SearchIndex index) => IsHandle ? index.Handles.Postings(Id) : index.Values.Postings(Id);
}
