using System.Runtime.CompilerServices;

namespace MedSocial.Hosting;

/// <summary>Goes through a first question while the application is still putting its services together, once a process.</summary>
/// <remarks>
/// The first question of a process waits for types that are loaded and for methods that are looked up or compiled, far longer than for its answer; and so does the container of services before
/// it. Neither needs the other, so that two processors have done both sooner (benchmarks/results/hosting.md). It asks the embedded directory, which nobody disposes of.
/// </remarks>
internal static class Rehearsal
{
    private static int _isBegun;

    internal static void Begin()
    {
        // Compiled ahead of time there is nothing to wait for, and one processor has nobody beside it.
        if (RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1 && Interlocked.Exchange(ref _isBegun, 1) == 0)
            new Thread(Ask) { IsBackground = true, Name = "MedSocial.Rehearsal" }.Start();
    }

    private static void Ask()
    {
        try
        {
            _ = MedicalDirectory.Article2019.Search("fraslin", 1).Hits[0].Matches;
        }
        catch (Exception)
        {
            // Nobody waits for the answer. Whoever asks learns of what is wrong.
        }
    }
}
