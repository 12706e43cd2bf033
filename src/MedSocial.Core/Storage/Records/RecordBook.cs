using MedSocial.Storage.Flat;
using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>What records of a sort share: repeated texts, codes, lists of codes, localities. Immutable but for what it keeps, and thread-safe.</summary>
internal sealed class RecordBook
{
    /// <summary>What is read most is kept: all communes of a country and its quarter of a million commonest texts take 20 MB when everybody was read.</summary>
    internal const int KeptTexts = 1 << 18, KeptCodes = 1 << 14, KeptLocalities = 1 << 16;

    private readonly SegmentMemory? _memory;
    private readonly RecordHeap _localities;
    private readonly Place[]?[] _keptLocalities;

    internal RecordBook(TextTable texts, TextTable codes, RecordHeap localities, CodeLists<SpecialtyCode> specialties, CodeLists<SourceId> sources, CodeLists<Hashtag> hashtags)
    {
        Texts = texts;
        Codes = codes;
        Specialties = specialties;
        Sources = sources;
        Hashtags = hashtags;
        _localities = localities;
        _keptLocalities = new Place[]?[Math.Min(KeptLocalities, localities.Count)];
    }

    internal RecordBook(SectionSource source, int id)
        : this(
            new(source, id, KeptTexts), new(source, id + 2, KeptCodes), new RecordHeap(source, id + 4), new(source, id + 6, Id<SpecialtyCode>),
            new(source, id + 8, Id<SourceId>), new(source, id + 10, Hashtag.Parse)) => _memory = source.Memory;

    internal TextTable Texts { get; }

    internal TextTable Codes { get; }

    internal CodeLists<SpecialtyCode> Specialties { get; }

    internal CodeLists<SourceId> Sources { get; }

    internal CodeLists<Hashtag> Hashtags { get; }

    /// <summary>A place without what is particular to one record.</summary>
    internal Place Locality(int number) => LocalityAlone(number)[0];

    /// <summary>The same as a list of one, which most people's places are; the array must not be changed.</summary>
    internal Place[] LocalityAlone(int number)
    {
        if ((uint)number < (uint)_keptLocalities.Length)
            return _keptLocalities[number] ??= [PlaceRecord.ReadLocality(new(_localities[number], this))];
        return [PlaceRecord.ReadLocality(new(_localities[number], this))];
    }

    internal void Write(SectionSink sink, int id)
    {
        Texts.Write(sink, id);
        Codes.Write(sink, id + 2);
        _localities.Write(sink, id + 4);
        Specialties.Write(sink, id + 6);
        Sources.Write(sink, id + 8);
        Hashtags.Write(sink, id + 10);
    }

    internal static T Id<T>(string text)
        where T : struct, IIdentifier<T> => Identifier.Parse<T>(text);

    /// <summary>Takes an identifier whose text was checked when it came into a book, or whose form proves it.</summary>
    internal static T Wrap<T>(string text)
        where T : struct, IIdentifier<T> => T.Wrap(text);

    internal Exception Corrupt() => _memory?.Corrupt("A record is damaged") ?? (Exception)new InvalidOperationException("A record of a directory in memory is damaged.");
}
