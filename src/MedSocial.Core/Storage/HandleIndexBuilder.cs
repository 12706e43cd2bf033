namespace MedSocial.Storage;

/// <summary>Puts the handles that several readers read under one numbering.</summary>
internal static class HandleIndexBuilder
{
    internal static HandleIndex Build(IndexReader[] readers, IndexBlock[] blocks, bool isLayer)
    {
        var (terms, ids) = TermInterner.Merge(readers, static reader => reader.Handles);
        var pairs = new ulong[blocks.Sum(block => block.Handles.Length)];
        var at = 0;
        foreach (var block in blocks)
        {
            var own = ids[block.Reader];
            foreach (var pair in block.Handles)
                pairs[at++] = ((ulong)own[pair >> 32] << 32) | (uint)pair;
        }
        var (items, starts) = PostingGroups.OfAscending(pairs, terms.Count);
        return new(terms, items, starts, isLayer);
    }
}
