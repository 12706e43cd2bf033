using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MedSocial.Storage;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Builds, saves, opens and reads a large directory once, and says what each step takes: <c>-- --segment [people] [file]</c>. What is opened is measured in
/// a process of its own, so that its private memory is that of the opened directory alone.
/// </summary>
internal static class SegmentTiming
{
    private const ulong Seed = 1;
    private const int Searches = 1000;

    /// <summary>As many people with accounts as give about 0.3 accounts a person.</summary>
    private static readonly SyntheticOptions Options = new() { AccountShare = 0.22 };

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000_000;
        var path = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), $"segment-{people}.medsocial");
        Build(people, path, log);
        // The queries come from a file: what makes them would count as memory of the directory.
        File.WriteAllLines(path + ".queries", Queries(Math.Min(people, 100_000)));
        foreach (var round in (ReadOnlySpan<string>)["first", "second"])
        {
            log.WriteLine($"-- opened in a process of its own, {round} time");
            if (OwnProcess.Run("--segment-open", path) != 0)
                return 1;
        }
        return 0;
    }

    /// <summary>Opens the file and asks it: the time to the first answer, private memory, the time of a record.</summary>
    internal static int Open(string path, TextWriter log)
    {
        var before = PrivateBytes();
        var started = Stopwatch.GetTimestamp();
        using var directory = MedicalDirectory.Open(path);
        var opened = Stopwatch.GetElapsedTime(started);
        var first = directory.Search("martin cardiologue", 10);
        var answered = Stopwatch.GetElapsedTime(started);
        var (compiling, methods) = (System.Runtime.JitInfo.GetCompilationTime(currentThread: true), System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true));
        foreach (var hit in first.Hits)
            _ = hit.DisplayName;
        var shown = Stopwatch.GetElapsedTime(started);
        log.WriteLine(FormattableString.Invariant($"open                          {opened.TotalMilliseconds,10:F1} ms"));
        log.WriteLine(FormattableString.Invariant($"open to first answer          {answered.TotalMilliseconds,10:F1} ms  ({first.Total} hits; {compiling.TotalMilliseconds:F1} ms of it the compilation of {methods} methods since the start of the process)"));
        log.WriteLine(FormattableString.Invariant($"open to the names of its hits  {shown.TotalMilliseconds,9:F1} ms"));
        started = Stopwatch.GetTimestamp();
        using (var again = MedicalDirectory.Open(path))
            _ = again.Search("dupont dermatologue", 10).Total;
        log.WriteLine(FormattableString.Invariant($"the same once more            {Stopwatch.GetElapsedTime(started).TotalMilliseconds,10:F1} ms"));
        log.WriteLine(FormattableString.Invariant($"private memory                {(PrivateBytes() - before) / 1e6,10:F1} MB"));

        var queries = File.ReadAllLines(path + ".queries");
        started = Stopwatch.GetTimestamp();
        foreach (var query in queries)
        {
            foreach (var hit in directory.Search(query, 10).Hits)
                _ = hit.DisplayName;
        }
        log.WriteLine(FormattableString.Invariant($"{queries.Length} mixed searches, shown      {Stopwatch.GetElapsedTime(started).TotalMicroseconds / queries.Length,10:F1} µs each"));
        log.WriteLine(FormattableString.Invariant($"private memory                {(PrivateBytes() - before) / 1e6,10:F1} MB  (of the whole process {PrivateBytes() / 1e6:F1} MB, managed {GC.GetTotalMemory(false) / 1e6:F1} MB)"));
        _ = directory.Suggest("mart").Count;
        log.WriteLine(FormattableString.Invariant($"and after a completion        {(PrivateBytes() - before) / 1e6,10:F1} MB"));
        Materialise(directory, log);
        return 0;
    }

    private static void Build(int people, string path, TextWriter log)
    {
        var builder = SyntheticDirectory.NewBuilder();
        var accounts = 0;
        foreach (var profile in SyntheticDirectory.Generate(people, Seed, Options))
        {
            SyntheticDirectory.Add(builder, profile);
            accounts += profile.Accounts.Length;
        }
        log.WriteLine(FormattableString.Invariant($"{people} practitioners, {accounts} accounts, {Environment.ProcessorCount} cores, {RuntimeInformation.RuntimeIdentifier}, {Environment.Version}"));
        GC.Collect();
        var used = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var directory = builder.Build();
        var built = Stopwatch.GetElapsedTime(started).TotalSeconds;
        log.WriteLine(FormattableString.Invariant($"build from records            {built,10:F2} s   {people / built,10:F0} practitioners/s, cpu {(Environment.CpuUsage.TotalTime - used).TotalSeconds:F2} s"));
        started = Stopwatch.GetTimestamp();
        var records = builder.ToRecords();
        Time(log, "  of it: check", () => DirectoryValidation.Check(records, null));
        Time(log, "  of it: lay out", () => _ = new FlatSegment(records));
        var cpu = Environment.CpuUsage.TotalTime;
        started = Stopwatch.GetTimestamp();
        _ = directory.Search("martin", 1);
        var indexed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        log.WriteLine(FormattableString.Invariant($"search index                  {indexed,10:F2} s   {people / indexed,10:F0} practitioners/s, with the build {people / (built + indexed):F0}, cpu {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F2} s"));
        started = Stopwatch.GetTimestamp();
        directory.Save(path);
        log.WriteLine(FormattableString.Invariant($"save (completion included)    {Stopwatch.GetElapsedTime(started).TotalSeconds,10:F2} s"));
        var bytes = new FileInfo(path).Length;
        log.WriteLine(FormattableString.Invariant($"file                          {bytes / 1e6,10:F1} MB  {(double)bytes / people,10:F1} bytes/practitioner"));
        started = Stopwatch.GetTimestamp();
        var report = MedicalDirectory.Verify(path);
        log.WriteLine(FormattableString.Invariant($"verify                        {Stopwatch.GetElapsedTime(started).TotalSeconds,10:F2} s   {(report.IsValid ? "valid" : report.Message)}"));
        Materialise(directory, log);
        foreach (var (name, size) in directory.SectionSizes())
            log.WriteLine(FormattableString.Invariant($"  section {name,-10} {size / 1e6,10:F1} MB  {(double)size / people,8:F2} bytes/practitioner"));
    }

    private static void Time(TextWriter log, string what, Action action)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        action();
        log.WriteLine(FormattableString.Invariant(
            $"{what,-30}{Stopwatch.GetElapsedTime(started).TotalSeconds,10:F2} s   cpu {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F2} s, {GC.CollectionCount(2)} full collections so far"));
    }

    /// <summary>Practitioners all over the directory, each with the accounts.</summary>
    private static void Materialise(MedicalDirectory directory, TextWriter log)
    {
        const int count = 200_000;
        for (var round = 0; round < 3; round++)
        {
            var random = new SeededRandom(7);
            var (found, accounts) = (0, 0);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++)
            {
                var ordinal = random.Next(directory.Practitioners.Count);
                found += directory.Practitioners[ordinal].Sources.Count;
                accounts += directory.Segment.AccountRecords(ordinal).Length;
            }
            var time = Stopwatch.GetElapsedTime(started).TotalMicroseconds / count;
            if (round == 2)
            {
                log.WriteLine(FormattableString.Invariant(
                    $"practitioner with accounts    {time,10:F3} µs  {(GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count:F0} bytes, {(double)accounts / count:F2} accounts ({found})"));
            }
        }
    }

    private static string[] Queries(int people)
    {
        QueryKind[] kinds = [QueryKind.Exact, QueryKind.OneTypo, QueryKind.TwoTypos, QueryKind.Phonetic, QueryKind.Prefix, QueryKind.NameCity, QueryKind.NameSpecialty, QueryKind.Handle];
        var truth = new GroundTruth(SyntheticDirectory.Generate(people, Seed, Options));
        return [.. kinds.SelectMany(kind => QuerySet.Make(kind, truth, Searches / kinds.Length, Seed)).Select(query => query.Text)];
    }

    /// <summary>Memory that no other process shares; pages of mapped files are not in it.</summary>
    private static long PrivateBytes()
    {
        if (!OperatingSystem.IsLinux())
            return Process.GetCurrentProcess().PrivateMemorySize64;
        foreach (var line in File.ReadLines("/proc/self/status"))
        {
            if (line.StartsWith("RssAnon:", StringComparison.Ordinal))
                return long.Parse(line.AsSpan(8).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024;
        }
        return 0;
    }
}
