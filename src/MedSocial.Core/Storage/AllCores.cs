using System.Runtime.ExceptionServices;

namespace MedSocial.Storage;

/// <summary>Does work on all cores; the first error is thrown as it came, so that whoever guards a segment can say of a damaged file that it is damaged.</summary>
internal static class AllCores
{
    /// <summary>Does several things at once.</summary>
    internal static void Do(params Action[] works) => Unwrap(() => Parallel.Invoke(works));

    /// <summary>Calls a work for the parts of 0 .. count; each writes what is its own.</summary>
    internal static void ForBlocks(int count, int size, Action<int, int> work)
    {
        if (count <= size)
            work(0, count);
        else
            Unwrap(() => Parallel.For(0, (count + size - 1) / size, block => work(block * size, Math.Min(count, (block + 1) * size))));
    }

    private static void Unwrap(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}
