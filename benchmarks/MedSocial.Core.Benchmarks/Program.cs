using System.Reflection;
using BenchmarkDotNet.Running;
using MedSocial.Benchmarks;

// Each program of ../README.md; what is no switch of ours is BenchmarkDotNet's.
var (program, rest, log) = (args.FirstOrDefault(), args.Skip(1).ToArray(), Console.Out);
return program switch
{
    "--search" => SearchTiming.Run(rest, log),
    "--hostile" => HostileTiming.Run(rest, log),
    "--segment" => SegmentTiming.Run(rest, log),
    "--kill-saves" => KillSaves.Run(rest, log),
    "--apply" => ApplyTiming.Run(rest, log),
    "--mutate" => MutateFile.Run(rest, log),
    "--extract" => await ExtractTiming.RunAsync(rest, log),
    "--formats" => await FormatTiming.RunAsync(rest, log),
    "--ranking" => RankingTiming.Run(rest, log),
    "--pagerank" => PageRankTiming.Run(rest, log),
    "--requests" => RequestTiming.Run(rest, log),
    "--identity" => IdentityTiming.Run(rest, log),
    "--review" => ReviewTiming.Run(log),
    "--first-answer" => FirstAnswerTiming.Run(rest, log),
    "--web-data" => WebData.Run(rest, log),
    "--smoke" => Smoke.Run(Assembly.GetExecutingAssembly(), log),

    // What the programs above start, each in a process of its own.
    "--segment-open" => SegmentTiming.Open(rest[0], log),
    "--save-forever" => KillSaves.SaveForever(rest[0]),
    "--extract-whole" => await ExtractTiming.WholeAsync(rest[0], log),
    "--first-answer-once" => FirstAnswerTiming.Once(log),

    _ => Micro(args),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    return 0;
}
