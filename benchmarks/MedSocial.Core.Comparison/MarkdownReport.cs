using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>Writes the results as a page: machine, date and command first, for without them no number means anything.</summary>
internal static class MarkdownReport
{
    internal static void Write(string file, ComparisonOptions options, List<BuildMeasurement> built, List<Measurement> measured)
    {
        var page = new StringBuilder();
        page.AppendLine("# Search engines compared").AppendLine();
        Line($"- Date: {options.Date ?? DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Line($"- Machine: {options.Machine ?? MachineName()}");
        Line($"- {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        Line($"- {options.Records:N0} synthetic people, at most {options.Queries:N0} queries of each kind, seed {options.Seed}, one thread");
        page.AppendLine().AppendLine("Microseconds p50 / p99, then the share of queries with a right first answer and with one among the first ten, in percent. A dash: the engine cannot do it.");
        page.AppendLine("An asterisk: the time was up before all queries were asked.").AppendLine();

        Line($"| kind | {string.Join(" | ", built.Select(engine => engine.Engine))} |");
        Line($"|---|{string.Concat(built.Select(_ => "---|"))}");
        foreach (var kind in options.Kinds)
            Line($"| {kind.Name()} | {string.Join(" | ", built.Select(engine => Cell(measured.Find(one => one.Engine == engine.Engine && one.Kind == kind)!, options.Queries)))} |");

        page.AppendLine();
        Line($"| | {string.Join(" | ", built.Select(engine => engine.Engine))} |");
        Line($"|---|{string.Concat(built.Select(_ => "---|"))}");
        Line($"| build, records/s | {string.Join(" | ", built.Select(engine => engine.RecordsPerSecond.ToString("N0", CultureInfo.InvariantCulture)))} |");
        Line($"| held, bytes/record | {string.Join(" | ", built.Select(engine => engine.BytesPerRecord.ToString("N0", CultureInfo.InvariantCulture)))} |");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(file, page.ToString());

        void Line(FormattableString text) => page.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static string Cell(Measurement measured, int queries) => measured.Queries == 0
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{Time(measured.P50)} / {Time(measured.P99)}, {measured.First * 100:F1} / {measured.InTen * 100:F1}{(measured.Queries < queries ? " *" : "")}");

    private static string Time(double microseconds) => microseconds.ToString(microseconds < 100 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private static string MachineName()
    {
        const string info = "/proc/cpuinfo";
        var model = File.Exists(info)
            ? File.ReadLines(info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim()
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);
        return string.Create(CultureInfo.InvariantCulture, $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {memory} GB");
    }
}
