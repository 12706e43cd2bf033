using System.Runtime.ExceptionServices;

namespace MedSocial.Ranking;

/// <summary>Runs something for all of many on all cores, block by block, where each writes what is its own.</summary>
internal static class ParallelBlocks
{
    private const int Size = 4096;

    /// <summary>Calls a work for the parts of 0 .. count; the first error is thrown as it came, and between blocks it can be stopped.</summary>
    internal static void Run(int count, Action<int, int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, (count + Size - 1) / Size, new() { CancellationToken = cancellation }, block => work(block * Size, Math.Min(count, (block + 1) * Size)));
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}
