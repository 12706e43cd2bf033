using System.Collections.Concurrent;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Which words of names lie near a misspelled one, by letters and by ear.</summary>
internal sealed class NameNeighbours
{
    /// <summary>What lies near a word that somebody bears is asked most often, and always the same: as many words as this are remembered.</summary>
    private const int MaxRemembered = 1 << 14;

    private const int SoundDeletes = 1, ShortestSound = 3;

    private readonly TermTable _terms;
    private readonly ConcurrentDictionary<int, NearWord[]> _remembered = new();

    internal NameNeighbours(TermTable terms)
    {
        _terms = terms;
        Deletes = new(terms, 2);
        Narrow = new(terms, Phonetic.Narrow);
        Sounds = new(terms, SoundDeletes, FrenchSound.Write, ShortestSound);
    }

    internal NameNeighbours(SectionSource source, TermTable terms)
    {
        _terms = terms;
        Deletes = new(source, SectionId.NameDeletes, 2);
        Narrow = new(source, SectionId.NameNarrow);
        Sounds = new(source, SectionId.NameSounds, SoundDeletes, FrenchSound.Write, ShortestSound);
    }

    /// <summary>The words of two layers under one numbering.</summary>
    internal NameNeighbours(TermTable terms, NameNeighbours lower, NameNeighbours upper, KeyMap keys)
    {
        _terms = terms;
        Deletes = new(lower.Deletes, upper.Deletes, keys);
        Narrow = new(lower.Narrow, upper.Narrow, keys);
        Sounds = new(lower.Sounds, upper.Sounds, keys);
    }

    internal DeleteIndex Deletes { get; }

    /// <summary>Words that sound the same.</summary>
    internal SoundIndex Narrow { get; }

    /// <summary>Words that sound alike: one sound more, less or other. Two sounds in common are too few to say so.</summary>
    internal DeleteIndex Sounds { get; }

    internal long Bytes => Deletes.Bytes + Narrow.Bytes + Sounds.Bytes;

    internal void Write(SectionSink sink)
    {
        Deletes.Write(sink, SectionId.NameDeletes);
        Narrow.Write(sink, SectionId.NameNarrow);
        Sounds.Write(sink, SectionId.NameSounds);
    }

    /// <summary>The words one letter off a word, or of its sound, the nearest first. Thread-safe; O(1) once it was asked for.</summary>
    /// <param name="term">The word.</param>
    /// <param name="ids">Scratch.</param>
    internal NearWord[] Of(int term, Span<int> ids)
    {
        if (_remembered.TryGetValue(term, out var known))
            return known;
        var near = Find(_terms[term], term, ids);
        if (_remembered.Count < MaxRemembered)
            _remembered.TryAdd(term, near);
        return near;
    }

    private NearWord[] Find(ReadOnlySpan<char> word, int term, Span<int> ids)
    {
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        var found = new SortedDictionary<int, int>();
        foreach (var id in ids[..Deletes.Collect(word, 1, ids)])
        {
            if (id != term && !found.ContainsKey(id) && pattern.Distance(_terms[id], 1) <= 1)
                found.Add(id, SpellingCost.Of(word, _terms[id]));
        }
        foreach (var id in Narrow.Find(Phonetic.Narrow(word)))
        {
            if (id != term && !found.ContainsKey(id))
                found.Add(id, SpellingCost.Of(word, _terms[id]));
        }
        return [.. found.Select(pair => new NearWord(pair.Key, pair.Value)).OrderBy(near => near.Weight).ThenBy(near => near.Term)];
    }
}

/// <summary>A word near another.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Weight">What it costs to read one for the other: see <see cref="SpellingCost"/>.</param>
internal readonly record struct NearWord(int Term, int Weight);
