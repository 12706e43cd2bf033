namespace MedSocial.Storage;

/// <summary>Sorted words, each with what it leads to, best first: what completions are read from.</summary>
/// <remarks>Items are numbers that ascend from the best to the worst, so that one comparison ranks them. Immutable and thread-safe.</remarks>
internal abstract class SuggestList(TermTable terms)
{
    internal TermTable Terms { get; } = terms;

    /// <summary>How many items a word leads to.</summary>
    internal abstract int Count(int term);

    /// <summary>One of the items of a word; they ascend.</summary>
    internal abstract int Item(int term, int at);
}

/// <summary>The words of names, which lead to profiles.</summary>
internal sealed class SuggestNames(NameIndex names) : SuggestList(names.Terms)
{
    internal override int Count(int term) => names.Postings(term).Length;

    internal override int Item(int term, int at) => NamePosting.Profile(names.Postings(term)[at]);
}

/// <summary>Handles, which lead to profiles.</summary>
internal sealed class SuggestHandles(HandleIndex handles) : SuggestList(handles.Terms)
{
    internal override int Count(int term) => handles.Postings(term).Length;

    internal override int Item(int term, int at) => handles.Postings(term)[at];
}

/// <summary>The words of labels from each of their words to the end, which lead to labels.</summary>
internal sealed class SuggestKeys(TermTable keys, int[] labels, int[] starts) : SuggestList(keys)
{
    internal long Bytes => Terms.Bytes + (labels.Length + starts.Length) * 4L;

    internal override int Count(int term) => starts[term + 1] - starts[term];

    internal override int Item(int term, int at) => labels[starts[term] + at];
}
