using MedSocial.TestData;

namespace MedSocial.Comparison.Engines;

/// <summary>What one writes first: every record looked at with LINQ. Where names are misspelled it is brute force by edit distance, and as exact.</summary>
internal sealed class LinqScanEngine : IEngine
{
    private NaiveScan? _scan;

    public string Name => "LINQ";

    public long FileBytes => 0;

    public bool CanDo(QueryKind kind) => kind != QueryKind.Suggest;

    public void Build(SyntheticProfile[] people) => _scan = new(people);

    public int Search(TestQuery query, Span<int> top) => _scan!.Search(query, top);

    public void Dispose() => _scan = null;
}
