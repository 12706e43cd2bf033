using System.Collections.Immutable;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Counts how many hits have each value of a field.</summary>
internal sealed class FacetCounter(SearchIndex index, Segment segment)
{
    /// <param name="facets">The fields.</param>
    /// <param name="hits">All hits, each once.</param>
    /// <param name="set">An empty set, left empty.</param>
    internal ImmutableArray<SearchFacet> Count(SearchFacets facets, ReadOnlySpan<ulong> hits, ProfileSet set)
    {
        foreach (var hit in hits)
            set.Add((int)(uint)hit);
        var values = index.Values.Values;
        var counts = new List<(int Value, int Count)>[(int)ValueKind.Handle];
        for (var value = 0; value < values.Length; value++)
        {
            if ((Facet(values[value].Kind) & facets) == 0)
                continue;
            var count = 0;
            foreach (var profile in index.Values.Postings(value))
                count += set.Contains(profile) ? 1 : 0;
            if (count > 0)
                (counts[(int)values[value].Kind] ??= []).Add((value, count));
        }
        foreach (var hit in hits)
            set.Remove((int)(uint)hit);

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
