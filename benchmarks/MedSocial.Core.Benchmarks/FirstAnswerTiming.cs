using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using MedSocial.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MedSocial.Benchmarks;

/// <summary>
/// From registration to the first answer with the embedded directory: <c>-- --first-answer [processes]</c>. Each round is a process of its own, because the second answer of a
/// process has nothing left to compile; the last figure is the same, building included, within a process that has compiled.
/// </summary>
internal static class FirstAnswerTiming
{
    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var processes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        for (var i = 0; i < processes; i++)
        {
            if (OwnProcess.Run("--first-answer-once") is not 0 and var code)
                return code;
        }
        return 0;
    }

    internal static int Once(TextWriter log)
    {
        var (first, compiled, compiling) = (Measure(() => MedicalDirectory.Article2019, out var found), JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
        // Another directory of the same records, built: nothing of it was made before. The first of two compiles how one is built.
        Measure(() => new MedicalDirectoryBuilder().AddAll(MedicalDirectory.Article2019).Build(), out _);
        var again = Measure(() => new MedicalDirectoryBuilder().AddAll(MedicalDirectory.Article2019).Build(), out _);
        log.WriteLine(FormattableString.Invariant(
            $"first {first.TotalMilliseconds:F0} ms, {compiled} methods compiled in {compiling.TotalMilliseconds:F0} ms; once more in the same process {again.TotalMilliseconds:F1} ms"));
        return found ? 0 : 1;
    }

    private static TimeSpan Measure(Func<MedicalDirectory> directory, out bool found)
    {
        var start = Stopwatch.GetTimestamp();
        using var services = new ServiceCollection().AddMedSocial(directory()).BuildServiceProvider();
        var hits = services.GetRequiredService<ISearchService>().Search("kierzec urgentiste").Hits;
        found = hits.Length == 1 && hits[0].Practitioner?.Id == "kierzek";
        return Stopwatch.GetElapsedTime(start);
    }
}
