namespace MedSocial.Storage;

/// <summary>Lays out the search index of a segment.</summary>
/// <remarks>
/// Every record is read once, block by block, by as many readers as there are cores, each with a numbering of its own; whoever is free takes the
/// next block. Then the numberings are merged: words stand in ordinal order, values in the order in which the records name them, so that the
/// index is the same whoever read what.
/// </remarks>
internal static class SearchIndexBuilder
{
    /// <summary>So many profiles are a block: small enough that its arrays stay out of the heap of large objects.</summary>
    private const int BlockSize = 2048;

    /// <summary>Every reader has its own numbering, which is merged at the end: more would cost more than they bring.</summary>
    private const int MaxReaders = 8;

    /// <param name="segment">The segment.</param>
    /// <param name="isLayer">Whether it lies above another: most layers bring no new word, and are never asked what lies near theirs.</param>
    internal static SearchIndex Build(FlatSegment segment, bool isLayer = false)
    {
        var order = new ProfileOrder(segment);
        var (readers, blocks) = Read(segment, order);
        ProfileColumns? profiles = null;
        (NameIndex Names, Lazy<NameNeighbours> Neighbours, Lazy<CoWords>? CoWords)? names = null;
        ValueIndex? values = null;
        HandleIndex? handles = null;
        Parallel.Invoke(
            () => names = NameIndexBuilder.Build(readers, blocks, isLayer),
            () => values = ValueIndexBuilder.Build(segment, readers, blocks),
            () =>
            {
                handles = HandleIndexBuilder.Build(readers, blocks, isLayer);
                profiles = ProfileColumns.Of(order, blocks);
            });
        return new(profiles!, names!.Value.Names, names.Value.Neighbours, values!, handles!, names.Value.CoWords);
    }

    private static (IndexReader[] Readers, IndexBlock[] Blocks) Read(FlatSegment segment, ProfileOrder order)
    {
        var blocks = new IndexBlock[(order.Count + BlockSize - 1) / BlockSize];
        var readers = new IndexReader[Math.Clamp(Math.Min(Environment.ProcessorCount, blocks.Length), 1, MaxReaders)];
        var next = -1;
        Parallel.For(0, readers.Length, number =>
        {
            var reader = readers[number] = new(segment, order);
            while (Interlocked.Increment(ref next) is var block && block < blocks.Length)
                blocks[block] = reader.Read(block * BlockSize, Math.Min((block + 1) * BlockSize, order.Count));
        });
        return (readers, blocks);
    }
}
