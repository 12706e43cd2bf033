using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>What a segment keeps so that its profiles can be found: names, shared values and handles.</summary>
/// <remarks>
/// A profile is a practitioner with accounts, or an account without a known owner. Profiles are numbered by descending static weight, as
/// practitioners and accounts are: the first of any posting list is the best known.
/// </remarks>
internal sealed record SearchIndex(
    ProfileColumns Profiles, NameIndex Names, Lazy<NameNeighbours> NearNames, ValueIndex Values, HandleIndex Handles, Lazy<CoWords>? LaidOutCoWords = null)
{
    private readonly ValueColumn?[] _columns = new ValueColumn?[(int)ValueKind.Handle];
    private readonly Lazy<CoWords> _coWords = LaidOutCoWords ?? new(() => new CoWords(Names));
    private PlaceGrid? _places;

    /// <summary>Which words lie near a misspelled one.</summary>
    internal NameNeighbours Neighbours => NearNames.Value;

    /// <summary>What each profile has of a field. Laid out when it is asked for first; two threads may do so, and both get the same.</summary>
    internal ValueColumn Column(ValueKind kind)
    {
        ref var column = ref _columns[(int)kind];
        return Volatile.Read(ref column) ?? Interlocked.CompareExchange(ref column, new(Values, kind, Profiles.Count), null) ?? column;
    }

    /// <summary>Where the cities lie; made as columns are.</summary>
    internal PlaceGrid Places =>
        Volatile.Read(ref _places) ?? Interlocked.CompareExchange(ref _places, new(Column(ValueKind.City), Values.Points), null) ?? _places;

    /// <summary>Which words stand beside those that many bear. Laid out with the index; of layers, and of the first files, when it is asked for first.</summary>
    internal CoWords CoWords => _coWords.Value;

    /// <summary>How many names have a folded word.</summary>
    internal int Bearers(ReadOnlySpan<char> word) => Names.Terms.Find(word) is >= 0 and var term ? Names.PostingCount(term, term + 1) : 0;

    /// <summary>Whether a folded word stands for anything as it is.</summary>
    internal bool Knows(ReadOnlySpan<char> word) => Names.Terms.Find(word) >= 0 || Values.Terms.Find(word) >= 0 || Handles.Terms.Find(word) >= 0;

    /// <param name="source">The sections.</param>
    /// <param name="practitioners">How many practitioners the segment has.</param>
    internal static SearchIndex Open(SectionSource source, int practitioners)
    {
        var profiles = new ProfileColumns(source, practitioners);
        var words = new TermTable(source, SectionId.NameTerms);
        var names = new NameIndex(source, SectionId.Names, words, profiles.Count);
        return new(
            profiles, names, new(new NameNeighbours(source, words)), new(source), new HandleIndex(source),
            source.Has(SectionId.NameCoWords) ? new(new CoWords(source, SectionId.NameCoWords, names)) : null);
    }

    internal void Write(SectionSink sink)
    {
        Profiles.Write(sink);
        Names.Terms.Write(sink, SectionId.NameTerms);
        Names.Write(sink, SectionId.Names);
        Neighbours.Write(sink);
        CoWords.Write(sink, SectionId.NameCoWords);
        Values.Write(sink);
        Handles.Write(sink);
    }

    /// <summary>What names and lists take that were put together of two layers, beside the memory of the collector.</summary>
    internal long LayeredBytes => Names.LayeredBytes + Values.LayeredBytes + Handles.LayeredBytes;

    internal long Bytes => Profiles.Bytes + Names.Bytes + Neighbours.Bytes + CoWords.Bytes + Values.Bytes + Handles.Bytes;
}
