using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Which words of names lie near a misspelled one, by letters and by ear.</summary>
internal sealed class NameNeighbours
{
    private const int SoundDeletes = 1, ShortestSound = 3;

    private readonly TermTable _terms;
    private LetterSets? _letters;

    internal NameNeighbours(TermTable terms)
    {
        _terms = terms;
        Deletes = new(terms, 2);
        Narrow = new(terms, Phonetic.Narrow);
        Sounds = new(terms, SoundDeletes, FrenchSound.Write, ShortestSound);
        Known = NearWordsBuilder.Build(terms, Deletes, Narrow);
        _letters = new(terms);
    }

    internal NameNeighbours(SectionSource source, TermTable terms)
    {
        _terms = terms;
        Deletes = new(source, SectionId.NameDeletes, 2);
        Narrow = new(source, SectionId.NameNarrow);
        Sounds = new(source, SectionId.NameSounds, SoundDeletes, FrenchSound.Write, ShortestSound);
        // The first files of this version have none.
        Known = source.Has(SectionId.NameNear) ? new(source, SectionId.NameNear, terms.Count) : NearWordsBuilder.Build(terms, Deletes, Narrow);
        _letters = source.Has(SectionId.NameLetters) ? new(source, SectionId.NameLetters, terms.Count) : null;
    }

    /// <summary>The words of two layers under one numbering.</summary>
    internal NameNeighbours(TermTable terms, NameNeighbours lower, NameNeighbours upper, KeyMap keys)
    {
        _terms = terms;
        Deletes = new(lower.Deletes, upper.Deletes, keys);
        Narrow = new(lower.Narrow, upper.Narrow, keys);
        Sounds = new(lower.Sounds, upper.Sounds, keys);
        Known = NearWordsMerge.Of(terms, lower.Known, keys, Deletes, Narrow);
    }

    internal DeleteIndex Deletes { get; }

    /// <summary>For words that are misspelled beyond what the others find.</summary>
    /// <remarks>Laid out with the index; of layers, and of the first files, when first asked for. Two threads may make it at once, and both get the same.</remarks>
    internal LetterSets Letters => Volatile.Read(ref _letters) ?? Interlocked.CompareExchange(ref _letters, new(_terms), null) ?? _letters;

    /// <summary>Words that sound the same.</summary>
    internal SoundIndex Narrow { get; }

    /// <summary>Words that sound alike: one sound more, less or other. Two sounds in common are too few to say so.</summary>
    internal DeleteIndex Sounds { get; }

    /// <summary>What lies near the words that somebody bears.</summary>
    internal NearWords Known { get; }

    internal long Bytes => Deletes.Bytes + Narrow.Bytes + Sounds.Bytes + Known.Bytes + Letters.Bytes;

    internal void Write(SectionSink sink)
    {
        Deletes.Write(sink, SectionId.NameDeletes);
        Narrow.Write(sink, SectionId.NameNarrow);
        Sounds.Write(sink, SectionId.NameSounds);
        Known.Write(sink, SectionId.NameNear);
        Letters.Write(sink, SectionId.NameLetters);
    }
}
