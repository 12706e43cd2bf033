using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Puts the values that several readers read under one numbering, and files the words by which they are found.</summary>
internal static class ValueIndexBuilder
{
    internal static ValueIndex Build(Segment segment, IndexReader[] readers, IndexBlock[] blocks)
    {
        var (values, ids) = ValueInterner.Merge([.. readers.Select(reader => reader.Values)]);
        ValueWords? words = null;
        var (postings, starts) = (default(FlatArray<int>), default(FlatArray<int>));
        Parallel.Invoke(
            () => words = File(segment, values),
            () => (postings, starts) = Post(values.Length, ids, blocks));
        return new(words!, postings, starts);
    }

    /// <summary>Files the words of values whose profiles stand in two layers.</summary>
    internal static ValueIndex Build(Segment segment, SearchValue[] values, LayeredLists<int> lists) => new(File(segment, values), lists);

    private static ValueWords File(Segment segment, SearchValue[] values)
    {
        var labelWords = new byte[values.Length];
        var interner = new TermInterner();
        var pairs = new List<ulong>();
        var folded = new char[256];
        for (var value = 0; value < values.Length; value++)
        {
            var text = ValueText.Of(values[value], segment.FindNetwork);
            var first = pairs.Count;
            AddWords(text.Label);
            labelWords[value] = (byte)Math.Min(byte.MaxValue, pairs.Count - first);
            foreach (var synonym in text.Synonyms)
                AddWords(synonym);

            void AddWords(string words)
            {
                foreach (var token in new Tokens(Folding.Fold(words, ref folded)))
                {
                    if (NameWords.IsParticle(token.Folded))
                        continue;
                    var pair = ((ulong)interner.Intern(NameWords.Canonical(token.Folded)) << 32) | (uint)value;
                    if (pairs.IndexOf(pair, first) < 0)
                        pairs.Add(pair);
                }
            }
        }
        var (terms, termIds) = interner.ToTable();
        var filed = pairs.Select(pair => ((ulong)termIds[pair >> 32] << 32) | (uint)pair).ToArray();
        var (valuesOfTerm, valueStarts) = PostingGroups.OfAscending(filed, terms.Count);
        return new(values, labelWords, terms, valuesOfTerm, valueStarts);
    }

    /// <summary>Counts, then fills: blocks come in the order of their profiles.</summary>
    private static (FlatArray<int> Postings, FlatArray<int> Starts) Post(int values, Dictionary<ValueInterner, int[]> ids, IndexBlock[] blocks)
    {
        var starts = new int[values + 2];
        foreach (var block in blocks)
        {
            var own = ids[block.Reader.Values];
            foreach (var value in block.Values)
                starts[own[value] + 2]++;
        }
        for (var value = 2; value < starts.Length; value++)
            starts[value] += starts[value - 1];
        var flat = FlatArray.Make<int>(starts[^1], out var postings);
        foreach (var block in blocks)
        {
            var own = ids[block.Reader.Values];
            var at = 0;
            for (var i = 0; i < block.ValueEnds.Length; i++)
            {
                for (; at < block.ValueEnds[i]; at++)
                    postings[starts[own[block.Values[at]] + 1]++] = block.FirstProfile + i;
            }
        }
        return (flat, FlatArray.Copy<int>(starts.AsSpan(0, values + 1)));
    }
}
