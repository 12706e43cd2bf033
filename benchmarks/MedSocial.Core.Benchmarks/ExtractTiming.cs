using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using MedSocial.Formats;
using MedSocial.Formats.Extracts;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Times the import of a whole register beside a plain scan of the same file and beside CsvHelper, each from the file and in turns, so that the ratios can be read on
/// any machine: <c>-- --extract [people] [file]</c>. The file is written when it is not there. The whole import, index and saved file included, runs in a process
/// of its own each time, as it does for a user: with its start, its compilation, and its own peak of memory.
/// </summary>
internal static class ExtractTiming
{
    private const int Rounds = 3;
    private const int BufferSize = 1 << 20;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("|\n"u8);

    internal static async Task<int> RunAsync(ReadOnlyMemory<string> args, TextWriter log)
    {
        var people = args.Length > 0 ? int.Parse(args.Span[0], CultureInfo.InvariantCulture) : 2_000_000;
        var path = args.Length > 1 ? args.Span[1] : Path.Combine(Path.GetTempPath(), $"rpps-{people}.txt");
        if (!File.Exists(path))
        {
            await using var file = File.Create(path);
            log.WriteLine($"written: {RppsExtractFile.Write(file, people, 1)}");
        }
        log.WriteLine(FormattableString.Invariant($"{path}: {new FileInfo(path).Length / 1e6:F0} MB"));
        for (var round = 0; round < Rounds; round++)
        {
            await Time(log, "scan for separators, no objects", () => Task.FromResult(Scan(path)));
            await Time(log, "read, check, merge into columns", () => ReadAsync(path));
            if (OwnProcess.Run("--extract-whole", path) != 0)
                return 1;
        }
        await Time(log, "CsvHelper, nine columns, as objects", () => Task.FromResult(CsvHelperScan.ReadRecords(path)));
        await Time(log, "CsvHelper, nine columns, as it comes", () => Task.FromResult(CsvHelperScan.ReadByName(path)));
        await Time(log, "CsvHelper, nine columns, fastest", () => Task.FromResult(CsvHelperScan.ReadByNumber(path)));
        return 0;
    }

    /// <summary>From the extract to the saved file, as a program does it that does nothing else.</summary>
    internal static async Task<int> WholeAsync(string path, TextWriter log)
    {
        var target = path + ".medsocial";
        await Time(log, "whole import, index and file", async () =>
        {
            var (directory, read) = await BuildAsync(path, log);
            directory.Save(target);
            return FormattableString.Invariant($"{read}, {new FileInfo(target).Length / 1e6:F1} MB");
        });
        File.Delete(target);
        return 0;
    }

    // Apart, so that the records are nobody's any more while the index is made.
    private static async Task<(MedicalDirectory Directory, string Read)> BuildAsync(string path, TextWriter log)
    {
        var builder = new MedicalDirectoryBuilder();
        var started = Stopwatch.GetTimestamp();
        await using var file = OpenFile(path);
        var report = await RppsExtract.ImportAsync(file, builder);
        log.WriteLine(FormattableString.Invariant($"  {"records for a builder",-34} {Stopwatch.GetElapsedTime(started).TotalSeconds,7:F3} s"));
        var directory = builder.Build();
        log.WriteLine(FormattableString.Invariant($"  {"and a directory",-34} {Stopwatch.GetElapsedTime(started).TotalSeconds,7:F3} s"));
        return (directory, $"{report.Read} read, {report.Imported} imported, {report.Skipped} skipped, {report.Practitioners} practitioners");
    }

    private static async Task Time(TextWriter log, string what, Func<Task<string>> work)
    {
        GC.Collect();
        var (started, allocated, used) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = await work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds;
        log.WriteLine(FormattableString.Invariant(
            $"{what,-36} {seconds,7:F3} s  cpu {cpu,6:F2} s  allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e6,6:F0} MB  peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,6:F0} MB  {result}"));
    }

    /// <summary>The baseline: every field is found, none is looked at.</summary>
    private static string Scan(string path)
    {
        using var file = OpenFile(path);
        var buffer = new byte[BufferSize];
        var (fields, rows, filled) = (0L, 0L, 0);
        while (true)
        {
            var count = file.Read(buffer, filled, buffer.Length - filled);
            if (count == 0)
                return $"{rows} lines, {fields} fields";
            filled += count;
            var text = buffer.AsSpan(0, filled);
            var start = 0;
            for (int next; (next = text[start..].IndexOfAny(Marks)) >= 0; start += next + 1)
            {
                fields++;
                rows += text[start + next] == (byte)'\n' ? 1 : 0;
            }
            text[start..].CopyTo(buffer);
            filled -= start;
        }
    }

    private static async Task<string> ReadAsync(string path)
    {
        var reader = new RppsReader(RppsImportOptions.Default);
        await using var file = OpenFile(path);
        await new ExtractImport(reader, null).ReadAsync(file, CancellationToken.None);
        return $"{reader.Roll.People.Length} people, {reader.Roll.Activities.Length} activities, {reader.Issues.Total} issues; "
            + $"{reader.Roll.Families.Count} families, {reader.Roll.Givens.Count} given names, {reader.Roll.Localities.Count} localities, {reader.Roll.Sites.Count} sites";
    }

    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
