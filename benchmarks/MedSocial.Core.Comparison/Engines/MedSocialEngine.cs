using MedSocial.Search;
using MedSocial.TestData;

namespace MedSocial.Comparison.Engines;

/// <summary>This library, by its public API alone: the same free text for every kind that looks for somebody.</summary>
/// <remarks>Reads the identifier of each hit, as the others do.</remarks>
internal sealed class MedSocialEngine : IEngine
{
    private MedicalDirectory? _directory;

    public string Name => "MedSocial";

    public long FileBytes => 0;

    public bool CanDo(QueryKind kind) => true;

    public void Build(SyntheticProfile[] people)
    {
        var builder = SyntheticDirectory.NewBuilder();
        foreach (var person in people)
            SyntheticDirectory.Add(builder, person);
        _directory = builder.Build();
        // What is made at the first search belongs to the index.
        _directory.Search("martin", take: 1);
    }

    public int Search(TestQuery query, Span<int> top)
    {
        if (query.Kind == QueryKind.Suggest)
            return Suggest(query.Text, top);
        var result = query.Kind switch
        {
            QueryKind.FilterSort => _directory!.Search(query.ToSearchQuery(top.Length) with { OrderBy = SearchOrder.Followers(query.Network) }),
            QueryKind.Facets => _directory!.Search(query.ToSearchQuery(0) with { Facets = SearchFacets.Department }),
            QueryKind.Radius => _directory!.Search(query.ToSearchQuery(top.Length) with
            {
                Near = new Near(query.Center!.Value) { RadiusKm = query.RadiusKm },
                OrderBy = SearchOrder.Distance,
            }),
            _ => _directory!.Search(query.Text, top.Length),
        };
        if (query.Kind == QueryKind.Facets)
        {
            var counts = result.Facets[0].Counts;
            for (var i = 0; i < counts.Count && i < top.Length; i++)
                top[i] = counts[i].Count;
            return Math.Min(counts.Count, top.Length);
        }
        return Write(result, top);
    }

    /// <summary>Answers a text that a user typed.</summary>
    internal int Find(string text, Span<int> top) => Write(_directory!.Search(text, top.Length), top);

    private static int Write(SearchResult result, Span<int> top)
    {
        var count = 0;
        foreach (var hit in result.Hits)
        {
            if (hit.PractitionerId is { } practitioner)
                top[count++] = SyntheticDirectory.OrdinalOf(practitioner);
        }
        return count;
    }

    private int Suggest(string text, Span<int> top)
    {
        var count = 0;
        foreach (var suggestion in _directory!.Suggest(text, top.Length))
        {
            if (suggestion.Practitioner is { } practitioner)
                top[count++] = SyntheticDirectory.OrdinalOf(practitioner);
        }
        return count;
    }

    public void Dispose() => _directory = null;
}
