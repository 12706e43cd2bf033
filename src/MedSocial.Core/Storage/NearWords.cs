using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>For every word of a table the words one letter off it, or of its sound: what is asked of nearly every word that is typed as somebody bears it.</summary>
/// <remarks>Laid out once, so that a query reads one short list where it would look into nine buckets and compare what it finds there. About three words each.</remarks>
internal sealed class NearWords
{
    private readonly FlatArray<NearWord> _near;
    private readonly FlatArray<int> _starts;

    /// <param name="near">The near words of all words one after the other, the nearest first: by cost, then by number.</param>
    /// <param name="starts">Where those of each word start, and the end.</param>
    internal NearWords(ReadOnlySpan<NearWord> near, int[] starts)
    {
        _near = FlatArray.Copy(near);
        _starts = FlatArray.Copy(starts);
    }

    internal NearWords(SectionSource source, int id, int terms)
    {
        _near = source.Get<NearWord>(id);
        _starts = source.ListStarts(id + 1, _near.Length);
        if (_starts.Length != terms + 1)
            throw source.Corrupt(id + 1, "has a number of lists that cannot be");
    }

    internal long Bytes => _near.Bytes + _starts.Bytes;

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _near);
        sink.Add(id + 1, _starts);
    }

    /// <summary>Says that it will be asked soon where the words near a word are.</summary>
    internal void AnnounceStart(int term) => _starts.Prefetch(term);

    /// <summary>Says that they will be read soon.</summary>
    internal void Announce(int term) => _near.Prefetch(_starts[term]);

    /// <summary>The words near a word, the nearest first.</summary>
    internal ReadOnlySpan<NearWord> Of(int term) => _near.List(_starts, term);
}

/// <summary>A word near another, and what it costs to read one for the other (see <see cref="Text.SpellingCost"/>).</summary>
/// <param name="Packed">The cost in the upper 12 bits, the number of the word below: the least is the nearest.</param>
internal readonly record struct NearWord(uint Packed)
{
    private const int TermBits = 20, MaxWeight = (1 << (32 - TermBits)) - 1;

    internal NearWord(int term, int weight)
        : this(((uint)Math.Min(weight, MaxWeight) << TermBits) | (uint)term)
    {
    }

    internal int Term => (int)Packed & ((1 << TermBits) - 1);

    internal int Weight => (int)(Packed >> TermBits);
}
