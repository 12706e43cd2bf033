using BenchmarkDotNet.Attributes;
using MedSocial.Ranking;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>The ten most followed on Twitter, beside a LINQ query over the accounts.</summary>
[MemoryDiagnoser]
public class RankingBenchmarks
{
    private static readonly Leaderboard TopTen = Leaderboard.Followers(NetworkId.Twitter) with { Take = 10 };

    private MedicalDirectory _directory = null!;
    private Account[] _accounts = [];

    [Params(10_000, 100_000, 1_000_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _directory = SyntheticDirectory.Build(Records, 1);
        _accounts = [.. _directory.Accounts];
    }

    [Benchmark(Baseline = true)]
    public List<Account> LinqScan() => [.. _accounts
        .Where(account => account.Network == NetworkId.Twitter)
        .OrderByDescending(account => account.FindMeasure(MeasureKind.Followers)?.Lower ?? 0)
        .Take(10)];

    [Benchmark]
    public RankingResult Leaderboard10() => _directory.Rank(TopTen);
}
