using System.Reflection;
using BenchmarkDotNet.Running;
using MedSocial.Benchmarks;

if (args is ["--extract", ..])
    return await ExtractTiming.RunAsync(args.AsMemory(1), Console.Out);
if (args is ["--extract-whole", var extract])
    return await ExtractTiming.WholeAsync(extract, Console.Out);

if (args is ["--search", ..])
    return SearchTiming.Run(args.AsSpan(1), Console.Out);
if (args is ["--hostile", ..])
    return HostileTiming.Run(args.AsSpan(1), Console.Out);
if (args is ["--apply", ..])
    return ApplyTiming.Run(args.AsSpan(1), Console.Out);
if (args is ["--segment", ..])
    return SegmentTiming.Run(args.AsSpan(1), Console.Out);
if (args is ["--segment-open", var path])
    return SegmentTiming.Open(path, Console.Out);

if (args is ["--kill-saves", ..])
    return KillSaves.Run(args.AsSpan(1), Console.Out);
if (args is ["--save-forever", var target])
    return KillSaves.SaveForever(target);
if (args is ["--first-answer", ..])
    return FirstAnswerTiming.Run(args.AsSpan(1), Console.Out);
if (args is ["--first-answer-once"])
    return FirstAnswerTiming.Once(Console.Out);
if (args is ["--mutate", ..])
    return MutateFile.Run(args.AsSpan(1), Console.Out);
if (args is ["--review", ..])
    return ReviewTiming.Run(Console.Out);
if (args is ["--formats", ..])
    return await FormatTiming.RunAsync(args.AsMemory(1), Console.Out);
if (args is ["--ranking", ..])
    return RankingTiming.Run(args.AsMemory(1), Console.Out);

if (args is ["--pagerank", ..])
    return PageRankTiming.Run(args.AsMemory(1), Console.Out);
if (args is ["--identity", ..])
    return IdentityTiming.Run(args.AsSpan(1), Console.Out);

if (args is ["--web-data", _, ..])
    return WebData.Run(args.AsSpan(1), Console.Out);
if (args is ["--requests", ..])
    return RequestTiming.Run(args.AsSpan(1), Console.Out);

if (!args.Contains("--smoke"))
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    return 0;
}

return Smoke.Run(Assembly.GetExecutingAssembly(), Console.Out);
