using System.Collections.Immutable;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Counts how many hits have each value of a field.</summary>
internal sealed class FacetCounter(SearchIndex index, Segment segment)
{
    /// <param name="facets">The fields.</param>
    /// <param name="hits">The set of all hits.</param>
    internal ImmutableArray<SearchFacet> Count(SearchFacets facets, ProfileSet hits)
    {
        var values = index.Values.Values;
        var counts = new List<(int Value, int Count)>[(int)ValueKind.Handle];
        for (var value = 0; value < values.Length; value++)
        {
            if ((Facet(values[value].Kind) & facets) == 0)
                continue;
            var count = hits.CountOf(index.Values.Postings(value));
            if (count > 0)
                (counts[(int)values[value].Kind] ??= []).Add((value, count));
        }
        var answer = ImmutableArray.CreateBuilder<SearchFacet>();
        foreach (var kind in (ReadOnlySpan<ValueKind>)
                 [ValueKind.Network, ValueKind.Specialty, ValueKind.Profession, ValueKind.Department, ValueKind.Stage, ValueKind.Hashtag])
        {
            if ((Facet(kind) & facets) != 0)
                answer.Add(new(Facet(kind), Order(counts[(int)kind] ?? [])));
        }
        return answer.ToImmutable();
    }

    private ImmutableArray<FacetCount> Order(List<(int Value, int Count)> counts) =>
    [
        .. counts
            .Select(item => new FacetCount(
                index.Values.Values[item.Value].Key, ValueText.Of(index.Values.Values[item.Value], segment.FindNetwork).Label, item.Count))
            .OrderByDescending(item => item.Count)
            .ThenBy(item => item.Key, StringComparer.Ordinal),
    ];

    private static SearchFacets Facet(ValueKind kind) => kind switch
    {
        ValueKind.Network => SearchFacets.Network,
        ValueKind.Specialty => SearchFacets.Specialty,
        ValueKind.Profession => SearchFacets.Profession,
        ValueKind.Department => SearchFacets.Department,
        ValueKind.Stage => SearchFacets.Stage,
        ValueKind.Hashtag => SearchFacets.Hashtag,
        _ => SearchFacets.None,
    };
}
