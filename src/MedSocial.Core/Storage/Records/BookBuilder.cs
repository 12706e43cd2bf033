using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Collects what records of a sort share while they are written. One thread at a time.</summary>
internal sealed class BookBuilder
{
    private readonly ListInterner _specialties = new();
    private readonly ListInterner _sources = new();
    private readonly ListInterner _hashtags = new();
    private readonly LocalityTable _localityNumbers = new();
    private readonly RecordWriter _localities = new(0);
    private readonly List<int> _localityStarts = [0];
    private readonly List<int> _numbers = [];
    private int[] _foreseenTexts = [];
    private int[] _foreseenLocalities = [];
    private EquatableArray<SourceId> _lastSources;
    private int _lastSourceList = -1;

    internal RecordWriter Writer { get; private set; } = new(0);

    /// <summary>Starts a new run of records.</summary>
    /// <param name="bytes">How many bytes they may take.</param>
    internal RecordWriter StartRecords(long bytes) => Writer = new(bytes);

    internal TextInterner Texts { get; } = new();

    internal TextInterner Codes { get; } = new();

    internal void Code(string code) => Writer.Number(Codes.Intern(code));

    internal void Text(string text) => Writer.Number(Texts.Intern(text));

    internal void OptionalText(string? text)
    {
        if (text is not null)
            Text(text);
    }

    internal int SpecialtyList(EquatableArray<SpecialtyCode> list)
    {
        _numbers.Clear();
        foreach (var item in list)
            _numbers.Add(Codes.Intern(item.Value));
        return _specialties.Intern(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_numbers));
    }

    internal void Sources(EquatableArray<SourceId> list) => Writer.Number(SourceList(list));

    internal int SourceList(EquatableArray<SourceId> list)
    {
        // Most records of a directory cite the same.
        if (_lastSourceList >= 0 && list.Items == _lastSources.Items)
            return _lastSourceList;
        _lastSources = list;
        _numbers.Clear();
        foreach (var item in list)
            _numbers.Add(Codes.Intern(item.Value));
        return _lastSourceList = _sources.Intern(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_numbers));
    }

    internal int HashtagList(EquatableArray<Hashtag> list)
    {
        _numbers.Clear();
        foreach (var item in list)
            _numbers.Add(Codes.Intern(item.Text));
        return _hashtags.Intern(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_numbers));
    }

    /// <summary>The number of a text that may have been foreseen.</summary>
    internal int TextNumber(string text, int foreseen)
    {
        if (foreseen < 0)
            return Texts.Intern(text);
        ref var number = ref Known(ref _foreseenTexts, foreseen);
        return number > 0 ? number - 1 : (number = Texts.Intern(text) + 1) - 1;
    }

    /// <summary>The number of a locality that may have been foreseen.</summary>
    internal int LocalityNumber(Place place, int foreseen)
    {
        if (foreseen < 0)
            return LocalityNumber(place);
        ref var number = ref Known(ref _foreseenLocalities, foreseen);
        return number > 0 ? number - 1 : (number = LocalityNumber(place) + 1) - 1;
    }

    internal int LocalityNumber(Place place)
    {
        var locality = place.Locality();
        var number = _localityNumbers.NumberOf(locality, LocalityTable.Hash(locality), out var isNew);
        if (isNew)
        {
            PlaceRecord.WriteLocality(locality, _localities, this);
            _localityStarts.Add(_localities.Length);
        }
        return number;
    }

    /// <summary>What is known of something foreseen; 0 for nothing.</summary>
    private static ref int Known(ref int[] numbers, int foreseen)
    {
        if (foreseen >= numbers.Length)
            Array.Resize(ref numbers, Math.Max(1 << 10, foreseen * 2));
        return ref numbers[foreseen];
    }

    internal RecordBook ToBook() => new(
        Texts.ToTable(RecordBook.KeptTexts), Codes.ToTable(RecordBook.KeptCodes),
        new RecordHeap(FlatArray.Copy(_localities.Bytes), FlatArray.Copy([.. _localityStarts])),
        new(_specialties, RecordBook.Id<SpecialtyCode>), new(_sources, RecordBook.Id<SourceId>), new(_hashtags, Hashtag.Parse));
}

/// <summary>What places of different records share.</summary>
internal readonly record struct Locality(
    string? City, string? InseeCode, string? PostalCode, string? Department, string? Region, string? Country, GeoPoint? Coordinates);

/// <summary>Takes the locality of a place.</summary>
internal static class PlaceLocality
{
    internal static Locality Locality(this Place place) =>
        new(place.City, place.InseeCode, place.PostalCode, place.Department, place.Region, place.Country, place.Coordinates);
}
