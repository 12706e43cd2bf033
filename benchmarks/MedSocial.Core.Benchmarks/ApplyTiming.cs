using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using MedSocial.Ranking;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Applies new figures of followers to a large directory, and says what that takes, what the first question afterwards takes, and what searches take with
/// eight such changes beside the same directory in one piece: <c>-- --apply [updates] [people]</c>. The accounts are drawn all over the directory.
/// </summary>
internal static class ApplyTiming
{
    private const ulong Seed = 1;
    private const int Rounds = 8, Passes = 5, QueriesOfAKind = 400;

    private static readonly SyntheticOptions Options = new() { AccountShare = 0.22 };

    private static readonly QueryKind[] Kinds =
    [
        QueryKind.Exact, QueryKind.OneTypo, QueryKind.TwoTypos, QueryKind.Phonetic, QueryKind.Prefix, QueryKind.ShortPrefix, QueryKind.NameCity,
        QueryKind.NameSpecialty, QueryKind.Handle, QueryKind.FilterSort, QueryKind.Facets, QueryKind.Radius, QueryKind.Suggest,
    ];

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var updates = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000_000;
        var directory = SyntheticDirectory.Build(people, Seed, Options);
        Line(log, $"{directory.Practitioners.Count} practitioners, {directory.Accounts.Count} accounts, {Environment.ProcessorCount} cores, {RuntimeInformation.RuntimeIdentifier}, {Environment.Version}");
        Line(log, $"index of the directory built             {Time(() => Ask(directory)).TotalSeconds,8:F2} s");
        Line(log, $"first ranking of the directory           {Time(() => Rank(directory)).TotalSeconds,8:F2} s");
        var random = new SeededRandom(7);
        var (next, whole) = (directory, directory);
        for (var round = 1; round <= Rounds; round++)
        {
            var changes = Changes(directory, updates, random);
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var before = next;
            var compiled = JitInfo.GetCompilationTime(currentThread: true);
            var time = Time(() => next = before.Apply(changes));
            compiled = JitInfo.GetCompilationTime(currentThread: true) - compiled;
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            Line(log, $"apply {updates} updates, number {round}           {time.TotalMilliseconds,8:F1} ms  ({compiled.TotalMilliseconds:F1} ms of it compiling)  {bytes / 1e6,8:F1} MB allocated");
            if (round <= 2)
                First(log, next, round == 1 ? "one change" : "two changes");
            if (round == Rounds)
                Line(log, $"compact the same                         {Time(() => whole = before.Apply(changes).Compact()).TotalSeconds,8:F2} s");
        }
        First(log, next, "eight changes");
        Ask(whole);
        Compare(whole, next, people, log);
        Line(log, $"first ranking of one piece               {Time(() => Rank(whole)).TotalMilliseconds,8:F1} ms");
        return 0;
    }

    /// <summary>What is paid once for each snapshot, by whoever asks first.</summary>
    private static void First(TextWriter log, MedicalDirectory directory, string after)
    {
        var held = GC.GetTotalMemory(forceFullCollection: true);
        Print("search", () => directory.Search("martin", 10));
        Print("completion", () => directory.Suggest("mart"));
        Print("ranking", () => Rank(directory));

        void Print(string question, Action ask)
        {
            var compiled = JitInfo.GetCompilationTime();
            var time = Time(ask);
            compiled = JitInfo.GetCompilationTime() - compiled;
            Line(log, $"{$"first {question} after {after}",-38}   {time.TotalMilliseconds,8:F1} ms  ({compiled.TotalMilliseconds:F1} ms of compiling, on all threads)  {Held(directory) - (held / 1e6),8:F1} MB more held");
        }
    }

    /// <summary>What the process holds in megabytes, the lists of a snapshot that stand beside the collector's memory included.</summary>
    private static double Held(MedicalDirectory directory) =>
        (GC.GetTotalMemory(forceFullCollection: true) + directory.Segment.SearchIndex.LayeredBytes) / 1e6;

    private static void Compare(MedicalDirectory one, MedicalDirectory layers, int people, TextWriter log)
    {
        var truth = new GroundTruth(SyntheticDirectory.Generate(people, Seed, Options));
        var held = Held(layers);
        log.WriteLine("| queries | one piece, µs | 8 changes, at first, µs | 8 changes, µs | ratio at first | ratio |");
        log.WriteLine("|---|---|---|---|---|---|");
        var (sumOne, sumFirst, sumLayers) = (0.0, 0.0, 0.0);
        foreach (var kind in Kinds)
        {
            // Both are the same directory: other figures would make other walks.
            var queries = QuerySet.Make(kind, truth, QueriesOfAKind, 2).ToArray();
            Pass(one, kind, queries);
            var first = Pass(layers, kind, queries);
            var (best, bestLayers) = (double.MaxValue, double.MaxValue);
            for (var pass = 0; pass < Passes; pass++)
            {
                best = Math.Min(best, Pass(one, kind, queries));
                bestLayers = Math.Min(bestLayers, Pass(layers, kind, queries));
            }
            (sumOne, sumFirst, sumLayers) = (sumOne + best, sumFirst + first, sumLayers + bestLayers);
            Line(log, $"| {kind.Name()} | {best:F1} | {first:F1} | {bestLayers:F1} | {first / best:F2} | {bestLayers / best:F2} |");
        }
        Line(log, $"| mean of all kinds | {sumOne / Kinds.Length:F1} | {sumFirst / Kinds.Length:F1} | {sumLayers / Kinds.Length:F1} | {sumFirst / sumOne:F2} | {sumLayers / sumOne:F2} |");
        Line(log, $"held more after {QueriesOfAKind * Kinds.Length} different questions  {Held(layers) - held,8:F1} MB");
    }

    /// <summary>Asks every query once; returns the mean in microseconds.</summary>
    private static double Pass(MedicalDirectory directory, QueryKind kind, TestQuery[] queries)
    {
        var asked = Array.ConvertAll(queries, query => query.ToSearchQuery());
        return Time(() =>
        {
            for (var i = 0; i < asked.Length; i++)
            {
                if (kind == QueryKind.Suggest)
                    directory.Suggest(queries[i].Text);
                else if (kind is QueryKind.FilterSort or QueryKind.Facets or QueryKind.Radius)
                    directory.Search(asked[i]);
                else
                    directory.Search(queries[i].Text, 10);
            }
        }).TotalMicroseconds / Math.Max(1, asked.Length);
    }

    private static void Ask(MedicalDirectory directory)
    {
        directory.Search("martin", 10);
        directory.Suggest("mart");
    }

    private static void Rank(MedicalDirectory directory) => directory.Rank(Leaderboard.Followers(NetworkId.Twitter));

    private static DirectoryChanges Changes(MedicalDirectory directory, int updates, SeededRandom random)
    {
        var accounts = new Dictionary<AccountId, Account>();
        while (accounts.Count < Math.Min(updates, directory.Accounts.Count))
        {
            var account = directory.Accounts[random.Next(directory.Accounts.Count)];
            var source = account.Sources.IsEmpty ? directory.Sources[0].Id : account.Sources[0];
            var figure = new Measure { Kind = MeasureKind.Followers, Value = random.Next(100_000), AsOf = new(2026, 11, 1), Source = source };
            accounts[account.Id] = account with { Measures = [figure] };
        }
        return new() { Accounts = [.. accounts.Values] };
    }

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Line(TextWriter log, FormattableString text) => log.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
