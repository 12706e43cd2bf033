namespace MedSocial.Storage;

/// <summary>Puts the names that several readers read under one numbering.</summary>
internal static class NameIndexBuilder
{
    internal static (NameIndex Names, Lazy<NameNeighbours> Neighbours, Lazy<CoWords>? CoWords) Build(IndexReader[] readers, IndexBlock[] blocks, bool isLayer)
    {
        var (terms, ids) = TermInterner.Merge(readers, static reader => reader.Names);
        NameIndex? names = null;
        Lazy<CoWords>? coWords = null;
        var neighbours = new Lazy<NameNeighbours>(() => new(terms));
        Parallel.Invoke(
            () =>
            {
                var (words, starts) = Lay(blocks, ids);
                names = new(terms, words, starts);
                coWords = isLayer ? null : new(new CoWords(names));
            },
            () => _ = isLayer ? null : neighbours.Value);
        return (names!, neighbours, coWords);
    }

    private static (int[] Words, int[] Starts) Lay(IndexBlock[] blocks, Dictionary<IndexReader, int[]> ids)
    {
        var words = new int[blocks.Sum(block => block.Words.Length)];
        var starts = new int[blocks.Sum(block => block.WordEnds.Length) + 1];
        var at = 0;
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.WordEnds.Length; i++)
                starts[block.FirstProfile + i + 1] = at + block.WordEnds[i];
            var own = ids[block.Reader];
            foreach (var word in block.Words)
                words[at++] = own[word & NameIndex.TermMask] | (word & ~NameIndex.TermMask);
        }
        return (words, starts);
    }
}
