using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;

namespace MedSocial.Storage;

/// <summary>Everything of a profile that is not a name and that many share: specialty, city, network, role ... as values with posting lists.</summary>
internal sealed class ValueIndex
{
    private readonly FlatArray<int> _postings;
    private readonly FlatArray<int> _postingStarts;
    private readonly LayeredLists<int>? _layers;
    private readonly ValueWords _words;

    /// <param name="words">The values, and the words by which they are found.</param>
    /// <param name="postings">The profiles of all values one after the other, ascending within a value.</param>
    /// <param name="postingStarts">Where the profiles of each value start, and the end.</param>
    internal ValueIndex(ValueWords words, FlatArray<int> postings, FlatArray<int> postingStarts)
    {
        _words = words;
        _postings = postings;
        _postingStarts = postingStarts;
    }

    /// <summary>The profiles of two layers.</summary>
    internal ValueIndex(ValueWords words, LayeredLists<int> layers)
    {
        _words = words;
        _layers = layers;
        _postingStarts = layers.Starts;
    }

    internal ValueIndex(SectionSource source)
    {
        const int id = SectionId.Values;
        _words = new(source);
        _postings = source.Get<int>(id + 3);
        _postingStarts = source.Starts(id + 4, _postings.Length);
        if (_postingStarts.Length != Values.Length + 1)
            throw source.Corrupt(id + 4, "has a number of lists that cannot be");
    }

    /// <summary>The values and their words, without the profiles.</summary>
    internal ValueWords Words => _words;

    internal ValueKeys Values => _words.Values;

    /// <summary>Where each value lies, for cities that the table of communes has with coordinates.</summary>
    internal ValuePoints Points => _words.Points;

    /// <summary>How many different words the label of each value has, at most 255.</summary>
    internal FlatArray<byte> LabelWords => _words.LabelWords;

    /// <inheritdoc cref="ValueWords.Places"/>
    internal PlaceLabels Places => _words.Places;

    internal TermTable Terms => _words.Terms;

    internal DeleteIndex Deletes => _words.Deletes;

    /// <summary>The id of a value, or -1.</summary>
    internal int Find(SearchValue value) => Values.Find(value);

    /// <summary>What the lists take that were put together of two layers.</summary>
    internal long LayeredBytes => _layers?.Bytes ?? 0;

    internal long Bytes => (_layers is null ? _postings.Bytes : LayeredBytes) + _postingStarts.Bytes + _words.Bytes;

    internal void Write(SectionSink sink)
    {
        const int id = SectionId.Values;
        _words.Write(sink);
        sink.Add(id + 3, _postings);
        sink.Add(id + 4, _postingStarts);
    }

    /// <summary>Where the list of each value starts, and the end.</summary>
    internal FlatArray<int> Starts => _postingStarts;

    internal ReadOnlySpan<int> Postings(int value) => _layers is null ? _postings.List(_postingStarts, value) : _layers[value];

    /// <summary>How many profiles have a value. O(1).</summary>
    internal int PostingCount(int value) => _postingStarts[value + 1] - _postingStarts[value];

    /// <summary>The best known who has a value; somebody does.</summary>
    internal int FirstProfile(int value) => _layers is null ? _postings[_postingStarts[value]] : _layers.First(value);

    /// <summary>Says that it will be asked soon where the values of a word are.</summary>
    internal void AnnounceStart(int term) => Places.AnnounceStart(term);

    /// <summary>Says that they will be read soon.</summary>
    internal void Announce(int term) => Places.Announce(term);

    /// <summary>The values that a word of the table stands for.</summary>
    internal ReadOnlySpan<int> ValuesOf(int term) => _words.ValuesOf(term);
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

    /// <summary>The field and the first letters of the key as a number: what it tells apart is in order, and what has the same is of one field.</summary>
    internal ulong SortKey
    {
        get
        {
            const int letters = 7;
            var sortKey = (ulong)Kind;
            for (var i = 0; i < letters; i++)
            {
                var c = i < Key.Length ? Math.Min(Key[i], byte.MaxValue) : 0u;
                sortKey = (sortKey << 8) | c;
                if (c == byte.MaxValue)
                    return sortKey << (8 * (letters - 1 - i)); // a letter that fills no byte ends it
            }
            return sortKey;
        }
    }

    internal static int Compare(SearchValue one, SearchValue other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : string.CompareOrdinal(one.Key, other.Key);

    /// <summary>Numbers different values by field, then by key: the same whatever came first.</summary>
    internal static (SearchValue[] Values, Dictionary<SearchValue, int> Ids) Number(IReadOnlyCollection<SearchValue> all)
    {
        SearchValue[] values = [.. all];
        Array.Sort(values, Compare);
        var ids = new Dictionary<SearchValue, int>(values.Length);
        for (var id = 0; id < values.Length; id++)
            ids.Add(values[id], id);
        return (values, ids);
    }
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
