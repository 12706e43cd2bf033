namespace MedSocial.Storage;

/// <summary>Everything of a profile that is not a name and that many share: specialty, city, network, role ... as values with posting lists.</summary>
internal sealed class ValueIndex
{
    private readonly int[] _postings;
    private readonly int[] _postingStarts;
    private readonly int[] _valuesOfTerm;
    private readonly int[] _valueStarts;
    private readonly Dictionary<SearchValue, int> _ids = [];

    /// <param name="values">What the values are.</param>
    /// <param name="labelWords">How many different words the label of each has.</param>
    /// <param name="postings">The profiles of all values one after the other, ascending within a value.</param>
    /// <param name="postingStarts">Where the profiles of each value start, and the end.</param>
    /// <param name="terms">The words by which values are found.</param>
    /// <param name="valuesOfTerm">The values of all words one after the other.</param>
    /// <param name="valueStarts">Where the values of each word start, and the end.</param>
    internal ValueIndex(SearchValue[] values, byte[] labelWords, int[] postings, int[] postingStarts, TermTable terms, int[] valuesOfTerm, int[] valueStarts)
    {
        Values = values;
        LabelWords = labelWords;
        Points = Array.ConvertAll(values, Point);
        _postings = postings;
        _postingStarts = postingStarts;
        Terms = terms;
        _valuesOfTerm = valuesOfTerm;
        _valueStarts = valueStarts;
        Deletes = new(terms, 2);
        for (var value = 0; value < values.Length; value++)
            _ids.Add(values[value], value);
    }

    internal SearchValue[] Values { get; }

    /// <summary>Where each value lies, for cities that the table of communes has with coordinates.</summary>
    internal GeoPoint?[] Points { get; }

    /// <summary>How many different words the label of each value has, at most 255.</summary>
    internal byte[] LabelWords { get; }

    internal TermTable Terms { get; }

    private static GeoPoint? Point(SearchValue value)
    {
        if (value.Kind != ValueKind.City)
            return null;
        var code = value.Key[..value.Key.IndexOf('|', StringComparison.Ordinal)];
        return code.Length > 0 && Catalog.Communes.Find(code) is { } commune ? Catalog.CommuneCentres.Of(commune) : null;
    }

    /// <summary>The id of a value, or -1.</summary>
    internal int Find(SearchValue value) => _ids.GetValueOrDefault(value, -1);

    internal DeleteIndex Deletes { get; }

    internal long Bytes => (_postings.Length + _postingStarts.Length + _valuesOfTerm.Length + _valueStarts.Length) * 4L + Terms.Bytes + Deletes.Bytes
        + Values.Length * 80L;

    internal ReadOnlySpan<int> Postings(int value) => _postings.AsSpan(_postingStarts[value], _postingStarts[value + 1] - _postingStarts[value]);

    /// <summary>The values that a word of the table stands for.</summary>
    internal ReadOnlySpan<int> ValuesOf(int term) => _valuesOfTerm.AsSpan(_valueStarts[term], _valueStarts[term + 1] - _valueStarts[term]);
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
