using MedSocial.Storage.Flat;

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

    /// <summary>The first item of a word that leads anywhere.</summary>
    internal virtual int First(int term) => Item(term, 0);
}

/// <summary>The words of names, which lead to profiles.</summary>
internal sealed class SuggestNames(NameIndex names) : SuggestList(names.Terms)
{
    internal override int Count(int term) => names.PostingCount(term, term + 1);

    internal override int First(int term) => names.FirstProfile(term);

    internal override int Item(int term, int at) => NamePosting.Profile(names.Postings(term)[at]);
}

/// <summary>Handles, which lead to profiles.</summary>
internal sealed class SuggestHandles(HandleIndex handles) : SuggestList(handles.Terms)
{
    internal override int Count(int term) => handles.PostingCount(term);

    internal override int First(int term) => handles.FirstProfile(term);

    internal override int Item(int term, int at) => handles.Postings(term)[at];
}

/// <summary>The words of labels from each of their words to the end, which lead to labels.</summary>
internal sealed class SuggestKeys : SuggestList
{
    private readonly FlatArray<int> _labels;
    private readonly FlatArray<int> _starts;

    internal SuggestKeys(TermTable keys, int[] labels, int[] starts)
        : base(keys)
    {
        _labels = FlatArray.Copy(labels);
        _starts = FlatArray.Copy(starts);
    }

    /// <summary>The words stand at the number given, the lists behind them.</summary>
    internal SuggestKeys(SectionSource source, int id)
        : base(new(source, id))
    {
        _labels = source.Get<int>(id + 8);
        _starts = source.Starts(id + 9, _labels.Length);
        if (_starts.Length != Terms.Count + 1)
            throw source.Corrupt(id + 9, "has a number of lists that cannot be");
    }

    private SuggestKeys(TermTable keys, FlatArray<int> labels, FlatArray<int> starts)
        : base(keys) => (_labels, _starts) = (labels, starts);

    internal long Bytes => Terms.Bytes + _labels.Bytes + _starts.Bytes;

    /// <summary>The same words, which lead to the same labels under other numbers.</summary>
    internal SuggestKeys Renumbered(int[] numbers)
    {
        var labels = Array.ConvertAll(_labels.Span.ToArray(), label => numbers[label]);
        for (var key = 0; key < _starts.Length - 1; key++)
            Array.Sort(labels, _starts[key], _starts[key + 1] - _starts[key]);
        return new(Terms, FlatArray.Copy(labels), _starts);
    }

    internal void Write(SectionSink sink, int id)
    {
        Terms.Write(sink, id);
        sink.Add(id + 8, _labels);
        sink.Add(id + 9, _starts);
    }

    internal override int Count(int term) => _labels.List(_starts, term).Length;

    internal override int Item(int term, int at) => _labels.List(_starts, term)[at];
}
