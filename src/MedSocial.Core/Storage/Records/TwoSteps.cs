namespace MedSocial.Storage.Records;

/// <summary>Does two things with each of many records, the second a block behind the first on another core; of few on one.</summary>
/// <remarks>Each step sees the records in order, on one thread at a time. What the first hands to the second is dropped after it, so that records that are made for it take the
/// memory of two blocks. Both steps find the record in a cache: one after the other over all of two million records, each waits for memory anew.</remarks>
internal static class TwoSteps
{
    private const int Block = 1 << 13, Many = 10_000;

    /// <param name="count">How many records there are.</param>
    /// <param name="first">Makes of the place of a record what the second step needs.</param>
    /// <param name="second">Takes the place of a record and what was made of it.</param>
    internal static void Run<T>(int count, Func<int, T> first, Action<int, T> second)
    {
        if (count < Many)
        {
            for (var place = 0; place < count; place++)
                second(place, first(place));
            return;
        }
        var (block, other) = (new T[Block], new T[Block]);
        var behind = Task.CompletedTask;
        try
        {
            for (var from = 0; from < count; from += Block)
            {
                var (start, end) = (from, Math.Min(from + Block, count));
                for (var place = start; place < end; place++)
                    block[place - start] = first(place);
                behind.GetAwaiter().GetResult();
                var full = block;
                behind = Task.Run(() =>
                {
                    for (var place = start; place < end; place++)
                        second(place, full[place - start]);
                });
                (block, other) = (other, block);
            }
        }
        finally
        {
            // Nothing is written to any more when this returns, whatever ended it.
            behind.GetAwaiter().GetResult();
        }
    }
}
