using System.Diagnostics;
using System.Globalization;
using MedSocial.Identity;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Matches claims of accounts against a directory and measures time, memory and quality: <c>-- --identity [claims] [practitioners]</c>.
/// </summary>
/// <remarks>
/// A claim is called determined when, by the counts of the population itself, fewer than one in two hundred other people are expected to agree with
/// everything that it truly states: so the definition knows nothing of the weights that are measured. Those were looked at with other seeds (a third
/// argument, which also prints what went wrong).
/// </remarks>
internal static class IdentityTiming
{
    private const ulong PeopleSeed = 20_190_313, ClaimSeed = 415_263, OtherSeed = 9;
    private const int Homonyms = 10_000, Interactive = 20_000;
    private const double Determined = 0.005;

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 600_000;
        var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000_000;
        var verbose = args.Length > 2;
        var options = new SyntheticOptions { AccountShare = 0 };
        var builder = SyntheticDirectory.NewBuilder();
        foreach (var profile in SyntheticDirectory.Generate(people, PeopleSeed, options))
            SyntheticDirectory.Add(builder, profile);
        var directory = builder.Build();
        builder = null;
        var made = new IdentityClaims(SyntheticDirectory.Generate(people + people / 3, PeopleSeed, options), people);
        var claims = made.Make(count, verbose ? OtherSeed : ClaimSeed).ToArray();
        var homonyms = made.Homonyms(Homonyms, (verbose ? OtherSeed : ClaimSeed) + 1).ToArray();
        made = null;
        Time(log, "search index", () => directory.Search("martin").Total.ToString(CultureInfo.InvariantCulture));
        var before = GC.GetTotalMemory(true);
        Time(log, "what matching keeps beside it", () => directory.Match(new() { DisplayName = "Marie Martin" }).ToString());
        log.WriteLine(FormattableString.Invariant($"kept above directory and search index: {(GC.GetTotalMemory(true) - before) / 1e6:F0} MB"));

        var results = new (MatchDecision Decision, int Owner)[claims.Length];
        Time(log, $"{count} claims against {people} practitioners, in a stream", () =>
        {
            var at = 0;
            foreach (var result in directory.MatchAll(claims.Select(claim => claim.Claim)))
                results[at++] = (result.Decision, result.Decision == MatchDecision.Match ? SyntheticDirectory.OrdinalOf(result.Candidates[0].Id) : -1);
            return at.ToString(CultureInfo.InvariantCulture);
        });
        log.WriteLine(FormattableString.Invariant($"kept after it: {(GC.GetTotalMemory(true) - before) / 1e6:F0} MB; peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        Quality(log, claims, results, people, directory, verbose);

        var told = homonyms.Count(claim => directory.Match(claim.Claim).Decision == MatchDecision.Ambiguous);
        if (verbose)
        {
            foreach (var claim in homonyms.Where(claim => directory.Match(claim.Claim).Decision != MatchDecision.Ambiguous).Take(5))
                log.WriteLine($"HOMONYM {claim.Claim.DisplayName}: {directory.Match(claim.Claim).Explain()}");
        }
        log.WriteLine(FormattableString.Invariant($"homonyms without other evidence: {told} of {homonyms.Length} ambiguous"));
        Interactively(log, directory, claims, verbose);
        return 0;
    }

    private static void Quality(
        TextWriter log, LabelledClaim[] claims, (MatchDecision Decision, int Owner)[] results, int people, MedicalDirectory directory, bool verbose)
    {
        var (matched, right, inside, determined, found) = (0, 0, 0, 0, 0);
        var (ambiguous, shown) = (0, 0);
        for (var i = 0; i < claims.Length; i++)
        {
            var isInside = claims[i].Owner < people;
            var isDetermined = isInside && people * Math.Pow(2, claims[i].Stated) < Determined;
            var isRight = results[i].Decision == MatchDecision.Match && results[i].Owner == claims[i].Owner;
            matched += results[i].Decision == MatchDecision.Match ? 1 : 0;
            ambiguous += results[i].Decision == MatchDecision.Ambiguous ? 1 : 0;
            right += isRight ? 1 : 0;
            inside += isInside ? 1 : 0;
            determined += isDetermined ? 1 : 0;
            found += isDetermined && isRight ? 1 : 0;
            var isWrong = results[i].Decision == MatchDecision.Match && !isRight;
            if (!verbose || shown >= 60 || !(isWrong || (isDetermined && !isRight && i % 7 == 0)))
                continue;
            shown++;
            log.WriteLine($"--- {(isWrong ? "WRONG" : "MISSED")} {claims[i].Claim} truth {(isInside ? directory.FindPractitioner(SyntheticDirectory.IdOf(claims[i].Owner)) : "outside")} {(isInside ? directory.FindPractitioner(SyntheticDirectory.IdOf(claims[i].Owner))!.Places[0] : null)}");
            log.WriteLine(directory.Match(claims[i].Claim).Explain());
        }
        log.WriteLine(FormattableString.Invariant(
            $"precision {right} of {matched} = {100.0 * right / Math.Max(1, matched):F3} %; recall of determined claims {found} of {determined} = {100.0 * found / Math.Max(1, determined):F2} %; of all whose owner is in the directory {right} of {inside} = {100.0 * right / Math.Max(1, inside):F2} %; ambiguous {ambiguous}"));
    }

    private static void Interactively(TextWriter log, MedicalDirectory directory, LabelledClaim[] claims, bool verbose)
    {
        var times = new double[Math.Min(Interactive, claims.Length)];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            directory.Match(claims[i].Claim);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }
        if (verbose)
        {
            foreach (var slow in times.Index().OrderByDescending(pair => pair.Item).Take(30))
                log.WriteLine($"SLOW {slow.Item:F0} {claims[slow.Index].Claim} {directory.Match(claims[slow.Index].Claim)}");
        }
        Array.Sort(times);
        log.WriteLine(FormattableString.Invariant(
            $"one match: p50 {times[times.Length / 2]:F0} µs, p90 {times[times.Length * 9 / 10]:F0} µs, p99 {times[times.Length * 99 / 100]:F0} µs, p99.9 {times[times.Length * 999 / 1000]:F0} µs, most {times[^1]:F0} µs"));
    }

    private static void Time(TextWriter log, string what, Func<string> work)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = work();
        log.WriteLine(FormattableString.Invariant(
            $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s, processor {(Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds:F2} s ({result})"));
    }
}
