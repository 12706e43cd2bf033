using System.Diagnostics;
using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>What hostile text costs to search for and to complete, each text by itself: <c>-- --hostile [people]</c>.</summary>
internal static class HostileTiming
{
    private const int Rounds = 5;

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        Report(SyntheticDirectory.Build(people, 1), log);
        return 0;
    }

    /// <summary>Writes a line for each text: milliseconds at first, and the least of five.</summary>
    internal static void Report(MedicalDirectory directory, TextWriter log)
    {
        directory.Search("a", take: 0);
        directory.Suggest("a");
        foreach (var (name, text) in HostileTexts.All)
        {
            var search = Measure(() => directory.Search(text));
            var suggest = Measure(() => directory.Suggest(text));
            log.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-36} search {search.First,7:F2} ms at first, {search.Best,7:F2} at best; suggest {suggest.First,7:F2}, {suggest.Best,7:F2}"));
        }
    }

    private static (double First, double Best) Measure(Action ask)
    {
        var (first, best) = (0.0, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            ask();
            var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            first = round == 0 ? taken : first;
            best = Math.Min(best, taken);
        }
        return (first, best);
    }
}
