using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using MedSocial.Search;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>One search of each kind that looks for somebody, beside what one writes first. An operation is one query; queries take turns.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const ulong Seed = 1;

    private readonly int[] _top = new int[10];
    private ImmutableArray<TestQuery> _queries;
    private MedicalDirectory _directory = null!;
    private NaiveScan _scan = null!;
    private int _next;

    [Params(10_000, 100_000, 1_000_000)]
    public int Records { get; set; }

    [Params(
        QueryKind.Exact, QueryKind.OneTypo, QueryKind.TwoTypos, QueryKind.Phonetic, QueryKind.Prefix, QueryKind.ShortPrefix,
        QueryKind.NameCity, QueryKind.NameSpecialty, QueryKind.Handle)]
    public QueryKind Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _directory = SyntheticDirectory.Build(Records, Seed);
        _scan = new(SyntheticDirectory.Generate(Records, Seed));
        _queries = QuerySet.Make(Kind, new GroundTruth(SyntheticDirectory.Generate(Records, Seed)), 256, Seed + 1);
        Search();
    }

    [Benchmark(Baseline = true)]
    public int LinqScan() => _scan.Search(Next(), _top);

    [Benchmark]
    public SearchResult Search() => _directory.Search(Next().Text, take: 10);

    private TestQuery Next() => _queries[_next++ % _queries.Length];
}
