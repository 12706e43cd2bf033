namespace MedSocial.Storage.Records;

/// <summary>Does two things with each of many records, the second a block behind the first on another core; of few on one.</summary>
/// <remarks>Each step sees the records in order, on one thread at a time. A record is dropped after the second, so that a list that makes its items takes the memory of two
/// blocks. Both steps find the record in a cache: one after the other over all of two million records, each waits for memory anew.</remarks>
internal static class TwoSteps
{
    private const int Block = 1 << 11, Many = 10_000;

    internal static void Run<T>(IReadOnlyList<T> records, Action<T> first, Action<T> second)
    {
        if (records.Count < Many)
        {
            foreach (var record in records)
            {
                first(record);
                second(record);
            }
            return;
        }
        var (block, other) = (new T[Block], new T[Block]);
        var behind = Task.CompletedTask;
        try
        {
            for (var from = 0; from < records.Count; from += Block)
            {
                var count = Math.Min(Block, records.Count - from);
                for (var i = 0; i < count; i++)
                    first(block[i] = records[from + i]);
                behind.GetAwaiter().GetResult();
                var full = block.AsMemory(0, count);
                behind = Task.Run(() =>
                {
                    foreach (var record in full.Span)
                        second(record);
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
