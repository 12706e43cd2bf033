using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>What values there are, and the words by which they are found; who has them stands elsewhere.</summary>
internal sealed class ValueWords
{
    private readonly FlatArray<int> _valuesOfTerm;
    private readonly FlatArray<int> _valueStarts;
    private PlaceLabels? _places;

    /// <param name="values">What the values are.</param>
    /// <param name="labelWords">How many different words the label of each has.</param>
    /// <param name="terms">The words by which values are found.</param>
    /// <param name="valuesOfTerm">The values of all words one after the other.</param>
    /// <param name="valueStarts">Where the values of each word start, and the end.</param>
    internal ValueWords(SearchValue[] values, byte[] labelWords, TermTable terms, int[] valuesOfTerm, int[] valueStarts)
    {
        Values = new(values);
        LabelWords = FlatArray.Copy(labelWords);
        Points = new(values);
        Terms = terms;
        _valuesOfTerm = FlatArray.Copy(valuesOfTerm);
        _valueStarts = FlatArray.Copy(valueStarts);
        Deletes = new(terms, 2);
    }

    internal ValueWords(SectionSource source)
    {
        const int id = SectionId.Values;
        Values = new(source);
        Points = new(source, Values.Length);
        LabelWords = source.Get<byte>(id + 2, Values.Length);
        _valuesOfTerm = source.Get<int>(id + 5);
        _valueStarts = source.Starts(id + 6, _valuesOfTerm.Length);
        Terms = new(source, SectionId.ValueTerms);
        Deletes = new(source, SectionId.ValueDeletes, 2);
        if (_valueStarts.Length != Terms.Count + 1)
            throw source.Corrupt(id + 6, "has a number of lists that cannot be");
    }

    internal ValueKeys Values { get; }

    internal ValuePoints Points { get; }

    internal FlatArray<byte> LabelWords { get; }

    /// <summary>The places of several words; two threads may work them out at once, both to the same.</summary>
    internal PlaceLabels Places => _places ??= new(this);

    internal TermTable Terms { get; }

    internal DeleteIndex Deletes { get; }

    internal long Bytes => _valuesOfTerm.Bytes + _valueStarts.Bytes + Terms.Bytes + Deletes.Bytes + Values.Bytes + LabelWords.Bytes + Points.Bytes;

    internal ReadOnlySpan<int> ValuesOf(int term) => _valuesOfTerm.List(_valueStarts, term);

    internal void Write(SectionSink sink)
    {
        const int id = SectionId.Values;
        Values.Write(sink);
        Points.Write(sink);
        sink.Add(id + 2, LabelWords);
        sink.Add(id + 5, _valuesOfTerm);
        sink.Add(id + 6, _valueStarts);
        Terms.Write(sink, SectionId.ValueTerms);
        Deletes.Write(sink, SectionId.ValueDeletes);
    }
}
