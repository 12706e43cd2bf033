using System.Diagnostics;
using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// What a table of medians does not show of the search core: how fast the index is laid out and how much it holds, what a second core brings,
/// what a search allocates, and what hostile text costs: <c>-- --search [people]</c>.
/// </summary>
internal static class SearchTiming
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    private static readonly QueryKind[] Mixed =
    [
        QueryKind.Exact, QueryKind.OneTypo, QueryKind.TwoTypos, QueryKind.Phonetic, QueryKind.Prefix, QueryKind.NameCity, QueryKind.NameSpecialty,
        QueryKind.Handle,
    ];

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        MedicalDirectory directory = null!;
        for (var round = 1; round <= 2; round++)
        {
            directory = SyntheticDirectory.Build(people, 1);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var started = Stopwatch.GetTimestamp();
            directory.Search("a", take: 0);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            Line(log, $"index {(round == 1 ? "at first" : "once more")}, and one engine: {people / seconds:F0} records/s, {seconds:F2} s, {(double)held / people:F1} bytes/record");
        }

        var truth = new GroundTruth(SyntheticDirectory.Generate(people, 1));
        var texts = Mixed.SelectMany(kind => QuerySet.Make(kind, truth, 500, 2)).Select(query => query.Text).ToArray();
        new SeededRandom(3).Shuffle(texts);
        Throughput(directory, texts, 1);
        var one = Throughput(directory, texts, 1);
        var two = Throughput(directory, texts, 2);
        Line(log, $"mixed searches: {one:F0}/s on one thread, {two:F0}/s on two, {two / one:F2} times");
        Allocations(directory, texts, log);
        HostileTiming.Report(directory, log);
        return 0;
    }

    private static double Throughput(MedicalDirectory directory, string[] texts, int threads)
    {
        long asked = 0;
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() =>
        {
            var own = 0L;
            for (var i = worker * 97; clock.Elapsed < Span; i++, own++)
                directory.Search(texts[i % texts.Length], 10);
            Interlocked.Add(ref asked, own);
        })).ToArray();
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();
        return asked / clock.Elapsed.TotalSeconds;
    }

    private static void Allocations(MedicalDirectory directory, string[] texts, TextWriter log)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        long hits = 0;
        foreach (var text in texts)
            hits += directory.Search(text, 10).Hits.Length;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Line(log, $"allocated for each search: {(double)allocated / texts.Length:F0} bytes, with {(double)hits / texts.Length:F1} hits in the result");
    }

    private static void Line(TextWriter log, FormattableString text) => log.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
