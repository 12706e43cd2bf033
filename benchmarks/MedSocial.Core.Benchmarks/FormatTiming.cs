using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MedSocial.Formats;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Times FHIR and CSV from memory beside plain passes over the same bytes, in turns, so that the ratio can be read on any machine:
/// <c>-- --formats [people]</c>.
/// </summary>
internal static class FormatTiming
{
    private const int Rounds = 5;

    internal static async Task<int> RunAsync(ReadOnlyMemory<string> args, TextWriter log)
    {
        var people = args.Length > 0 ? int.Parse(args.Span[0], CultureInfo.InvariantCulture) : 50_000;
        var directory = await DirectoryOf(people);
        var bundle = await BytesOf(stream => FhirBundle.WriteAsync(directory, stream));
        var lines = await BytesOf(stream => FhirNdjson.WriteAsync(directory, stream));
        var table = await BytesOf(stream => DirectoryCsv.WriteAsync(directory, stream));
        log.WriteLine(FormattableString.Invariant($"{directory.Practitioners.Count} practitioners; bundle {bundle.Length / 1e6:F1} MB, NDJSON {lines.Length / 1e6:F1} MB, CSV {table.Length / 1e6:F1} MB"));
        for (var round = 0; round < Rounds; round++)
        {
            await Time(log, "bundle: tokens alone (Utf8JsonReader)", bundle.Length, () => Task.FromResult(Tokens(bundle)));
            await Time(log, "bundle: FhirBundle.ImportAsync", bundle.Length, () => Import(bundle, (stream, builder) => FhirBundle.ImportAsync(stream, builder)));
            await Time(log, "NDJSON: FhirNdjson.ImportAsync", lines.Length, () => Import(lines, (stream, builder) => FhirNdjson.ImportAsync(stream, builder)));
            await Time(log, "bundle: FhirBundle.WriteAsync", bundle.Length, () => Write(stream => FhirBundle.WriteAsync(directory, stream)));
            await Time(log, "CSV: line ends alone", table.Length, () => Task.FromResult(table.AsSpan().Count((byte)'\n').ToString(CultureInfo.InvariantCulture)));
            await Time(log, "CSV: DirectoryCsv.ImportAsync", table.Length, () => Import(table, (stream, builder) => DirectoryCsv.ImportAsync(stream, builder)));
            await Time(log, "CSV: DirectoryCsv.WriteAsync", table.Length, () => Write(stream => DirectoryCsv.WriteAsync(directory, stream)));
        }
        return 0;
    }

    /// <summary>The people of a synthetic register, with an account each.</summary>
    internal static async Task<MedicalDirectory> DirectoryOf(int people)
    {
        using var extract = new MemoryStream();
        RppsExtractFile.Write(extract, people, 5);
        extract.Position = 0;
        var builder = new MedicalDirectoryBuilder();
        await RppsExtract.ImportAsync(extract, builder);
        return builder.Build();
    }

    internal static async Task<byte[]> BytesOf(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return stream.ToArray();
    }

    private static async Task<string> Import(byte[] bytes, Func<Stream, MedicalDirectoryBuilder, Task<ImportReport>> import)
    {
        var report = await import(new MemoryStream(bytes), new MedicalDirectoryBuilder());
        return $"{report.Read} read, {report.Skipped} skipped, {report.Practitioners} practitioners";
    }

    private static async Task<string> Write(Func<Stream, Task> write)
    {
        await write(Stream.Null);
        return "";
    }

    /// <summary>The baseline: every token is found, none is looked at.</summary>
    private static string Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var count = 0L;
        while (reader.Read())
            count++;
        return $"{count} tokens";
    }

    private static async Task Time(TextWriter log, string what, int bytes, Func<Task<string>> work)
    {
        GC.Collect();
        var (started, allocated, used) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = await work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds;
        log.WriteLine(FormattableString.Invariant(
            $"{what,-40} {bytes / 1e6 / seconds,7:F0} MB/s  {bytes / 1e6 / cpu,7:F0} MB/s of cpu  allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e6,6:F0} MB  {result}"));
    }
}
