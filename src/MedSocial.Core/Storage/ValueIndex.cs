using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Everything of a profile that is not a name and that many share: specialty, city, network, role ... as values with posting lists.</summary>
internal sealed class ValueIndex
{
    private readonly FlatArray<int> _postings;
    private readonly FlatArray<int> _postingStarts;
    private readonly FlatArray<int> _valuesOfTerm;
    private readonly FlatArray<int> _valueStarts;

    /// <param name="values">What the values are.</param>
    /// <param name="labelWords">How many different words the label of each has.</param>
    /// <param name="postings">The profiles of all values one after the other, ascending within a value.</param>
    /// <param name="postingStarts">Where the profiles of each value start, and the end.</param>
    /// <param name="terms">The words by which values are found.</param>
    /// <param name="valuesOfTerm">The values of all words one after the other.</param>
    /// <param name="valueStarts">Where the values of each word start, and the end.</param>
    internal ValueIndex(SearchValue[] values, byte[] labelWords, int[] postings, int[] postingStarts, TermTable terms, int[] valuesOfTerm, int[] valueStarts)
    {
        Values = new(values);
        LabelWords = FlatArray.Copy(labelWords);
        Points = new(values);
        _postings = FlatArray.Copy(postings);
        _postingStarts = FlatArray.Copy(postingStarts);
        Terms = terms;
        _valuesOfTerm = FlatArray.Copy(valuesOfTerm);
        _valueStarts = FlatArray.Copy(valueStarts);
        Deletes = new(terms, 2);
    }

    internal ValueIndex(SectionSource source)
    {
        const int id = SectionId.Values;
        Values = new(source);
        Points = new(source, Values.Length);
        LabelWords = source.Get<byte>(id + 2, Values.Length);
        _postings = source.Get<int>(id + 3);
        _postingStarts = source.Starts(id + 4, _postings.Length);
        _valuesOfTerm = source.Get<int>(id + 5);
        _valueStarts = source.Starts(id + 6, _valuesOfTerm.Length);
        Terms = new(source, SectionId.ValueTerms);
        Deletes = new(source, SectionId.ValueDeletes, 2);
        if (_postingStarts.Length != Values.Length + 1 || _valueStarts.Length != Terms.Count + 1)
            throw source.Corrupt(id + 4, "has a number of lists that cannot be");
    }

    internal ValueKeys Values { get; }

    /// <summary>Where each value lies, for cities that the table of communes has with coordinates.</summary>
    internal ValuePoints Points { get; }

    /// <summary>How many different words the label of each value has, at most 255.</summary>
    internal FlatArray<byte> LabelWords { get; }

    internal TermTable Terms { get; }

    /// <summary>The id of a value, or -1.</summary>
    internal int Find(SearchValue value) => Values.Find(value);

    internal DeleteIndex Deletes { get; }

    internal long Bytes => _postings.Bytes + _postingStarts.Bytes + _valuesOfTerm.Bytes + _valueStarts.Bytes + Terms.Bytes + Deletes.Bytes
        + Values.Bytes + LabelWords.Bytes + Points.Bytes;

    internal void Write(SectionSink sink)
    {
        const int id = SectionId.Values;
        Values.Write(sink);
        Points.Write(sink);
        sink.Add(id + 2, LabelWords);
        sink.Add(id + 3, _postings);
        sink.Add(id + 4, _postingStarts);
        sink.Add(id + 5, _valuesOfTerm);
        sink.Add(id + 6, _valueStarts);
        Terms.Write(sink, SectionId.ValueTerms);
        Deletes.Write(sink, SectionId.ValueDeletes);
    }

    internal ReadOnlySpan<int> Postings(int value) => _postings.List(_postingStarts, value);

    /// <summary>The values that a word of the table stands for.</summary>
    internal ReadOnlySpan<int> ValuesOf(int term) => _valuesOfTerm.List(_valueStarts, term);
}

/// <summary>One value that profiles share.</summary>
/// <param name="Kind">Which field it belongs to.</param>
/// <param name="Key">What names it within the field: a code, an identifier, or the text itself.</param>
internal readonly record struct SearchValue(ValueKind Kind, string Key)
{
    /// <summary>Stands between the code and the name of a city.</summary>
    internal const char CityMark = '|';

    /// <summary>A city. Homonymous communes are different values; the name stands behind the code.</summary>
    internal static SearchValue City(string? inseeCode, string name) => new(ValueKind.City, $"{inseeCode}{CityMark}{name}");
}

/// <summary>The fields whose values are indexed.</summary>
internal enum ValueKind : byte
{
    Specialty,
    Profession,
    Network,
    City,
    Department,
    Region,
    Country,
    Stage,
    Hashtag,
    Topic,
    Role,
    Site,
    HasAccount,
    Handle,
}
