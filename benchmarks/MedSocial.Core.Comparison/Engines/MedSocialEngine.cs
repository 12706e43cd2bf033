using MedSocial.TestData;

namespace MedSocial.Comparison.Engines;

/// <summary>This library, by its public API alone: the same free text for every kind that looks for somebody.</summary>
internal sealed class MedSocialEngine : IEngine
{
    private MedicalDirectory? _directory;

    public string Name => "MedSocial";

    public long FileBytes => 0;

    public bool CanDo(QueryKind kind) => kind is not (QueryKind.FilterSort or QueryKind.Facets or QueryKind.Radius);

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
        var result = _directory!.Search(query.Text, top.Length);
        var count = 0;
        foreach (var hit in result.Hits)
        {
            if (hit.Practitioner is { } practitioner)
                top[count++] = SyntheticDirectory.OrdinalOf(practitioner.Id);
        }
        return count;
    }

    public void Dispose() => _directory = null;
}
