using System.Diagnostics;
using MedSocial.Identity;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// The process that matches for <see cref="IdentityTiming"/>: it opens a directory in memory, streams claims from a file and keeps none, so that what it takes
/// beyond the opened directory is what matching takes.
/// </summary>
internal static class IdentityMatching
{
    private const int Interactive = 20_000, Shown = 60, SlowShown = 40;

    internal static int Run(string path, bool isVerbose, TextWriter log)
    {
        using var directory = MedicalDirectory.Open(path, new() { InMemory = true });
        Time(log, "search index", () => directory.Search("martin").Total.ToString(System.Globalization.CultureInfo.InvariantCulture));
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, held) = (Environment.WorkingSet, GC.GetTotalMemory(true));
        Time(log, "what matching keeps beside it", () => directory.Match(new() { DisplayName = "Marie Martin" }).ToString());
        log.WriteLine(FormattableString.Invariant($"kept above directory and search index: {(GC.GetTotalMemory(true) - held) / 1e6:F0} MB"));
        var quality = new MatchQuality(directory, isVerbose ? Shown : 0, log);
        Time(log, $"claims against {directory.Practitioners.Count} practitioners, in a stream", () =>
        {
            var under = new Queue<LabelledClaim>();
            foreach (var result in directory.MatchAll(LabelledClaim.Read(path + ".claims").Select(claim =>
            {
                under.Enqueue(claim);
                return claim.Claim;
            })))
                quality.Add(under.Dequeue(), result);
            return $"{quality.Count} claims";
        });
        using (var self = Process.GetCurrentProcess())
            log.WriteLine(FormattableString.Invariant($"working set with the directory and its index open {before / 1e6:F0} MB; peak {self.PeakWorkingSet64 / 1e6:F0} MB: {(self.PeakWorkingSet64 - before) / 1e6:F0} MB above them; kept {(GC.GetTotalMemory(true) - held) / 1e6:F0} MB"));
        quality.Report();
        AskHomonyms(directory, path, isVerbose, log);
        Interactively(log, directory, [.. LabelledClaim.Read(path + ".claims").Take(Interactive)], isVerbose);
        return 0;
    }

    private static void AskHomonyms(MedicalDirectory directory, string path, bool isVerbose, TextWriter log)
    {
        var (told, all) = (0, 0);
        foreach (var claim in LabelledClaim.Read(path + ".homonyms"))
        {
            var result = directory.Match(claim.Claim);
            all++;
            told += result.Decision == MatchDecision.Ambiguous ? 1 : 0;
            if (isVerbose && result.Decision != MatchDecision.Ambiguous)
                log.WriteLine($"HOMONYM {claim.Claim.DisplayName}: {result.Explain()}");
        }
        log.WriteLine(FormattableString.Invariant($"homonyms without other evidence: {told} of {all} ambiguous"));
    }

    private static void Interactively(TextWriter log, MedicalDirectory directory, LabelledClaim[] claims, bool isVerbose)
    {
        var times = new double[claims.Length];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            directory.Match(claims[i].Claim);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }
        if (isVerbose)
        {
            foreach (var slow in times.Index().OrderByDescending(pair => pair.Item).Take(SlowShown))
                log.WriteLine(FormattableString.Invariant($"SLOW {slow.Item:F0} {claims[slow.Index].Claim} {directory.Match(claims[slow.Index].Claim)}"));
        }
        Array.Sort(times);
        log.WriteLine(FormattableString.Invariant(
            $"one match: p50 {times[times.Length / 2]:F0} µs, p90 {times[times.Length * 9 / 10]:F0} µs, p99 {times[times.Length * 99 / 100]:F0} µs, p99.9 {times[times.Length * 999 / 1000]:F0} µs, most {times[^1]:F0} µs"));
    }

    private static void Time(TextWriter log, string what, Func<string> work)
    {
        using var self = Process.GetCurrentProcess();
        var (started, used) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        var result = work();
        self.Refresh();
        log.WriteLine(FormattableString.Invariant(
            $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s, processor {(self.TotalProcessorTime - used).TotalSeconds:F2} s ({result})"));
    }
}
