using System.Collections.Immutable;
using MedSocial.Storage;

namespace MedSocial.Search.Hits;

/// <summary>Counts how many hits have each value of a field. Used again; one thread at a time.</summary>
internal sealed class FacetCounter(SearchIndex index, Segment segment)
{
    private static readonly (SearchFacets Facet, ValueKind Kind)[] Fields =
    [
        (SearchFacets.Network, ValueKind.Network),
        (SearchFacets.Specialty, ValueKind.Specialty),
        (SearchFacets.Profession, ValueKind.Profession),
        (SearchFacets.Department, ValueKind.Department),
        (SearchFacets.Stage, ValueKind.Stage),
        (SearchFacets.Hashtag, ValueKind.Hashtag),
    ];

    private int[] _counts = [];

    /// <param name="facets">The fields.</param>
    /// <param name="hits">All hits, each profile once.</param>
    internal ImmutableArray<SearchFacet> Count(SearchFacets facets, ReadOnlySpan<ulong> hits)
    {
        var answer = ImmutableArray.CreateBuilder<SearchFacet>(Fields.Length);
        foreach (var (facet, kind) in Fields)
        {
            if ((facet & facets) != 0)
                answer.Add(new(facet, Count(index.Column(kind), hits)));
        }
        return answer.ToImmutable();
    }

    private ImmutableArray<FacetCount> Count(ValueColumn column, ReadOnlySpan<ulong> hits)
    {
        if (_counts.Length < column.Codes)
            _counts = new int[column.Codes];
        var counts = _counts.AsSpan(0, column.Codes);
        counts.Clear();
        column.Count(hits, counts);
        var found = new List<FacetCount>();
        for (var place = 0; place < column.Values.Length; place++)
        {
            if (counts[place + 1] > 0)
                found.Add(Of(index.Values.Values[column.Values[place]], counts[place + 1]));
        }
        found.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Key, b.Key));
        return [.. found];
    }

    private FacetCount Of(SearchValue value, int count) => new(value.Key, ValueText.Of(value, segment.FindNetwork).Label, count);
}
