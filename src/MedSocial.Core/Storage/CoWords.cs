using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>For each word that many bear, which words stand beside it in somebody's name: a set of bits, where the list of the word would be long to read.</summary>
/// <remarks>Laid out with the index; two bytes a profile, for one word in a thousand or two: Marie, Jean, de.</remarks>
internal sealed class CoWords
{
    /// <summary>Lists that are shorter are read as fast.</summary>
    private const int Many = 1 << 12;

    private readonly FlatArray<int> _words;
    private readonly FlatArray<ulong> _sets;
    private readonly int _length;

    /// <param name="names">The names.</param>
    /// <param name="many">From so many bearers on a word has a set.</param>
    internal CoWords(NameIndex names, int many = Many)
    {
        _length = Length(names.Terms.Count);
        var words = new List<int>();
        // Of layers none: every long list would have to be put together.
        for (var term = 0; term < names.Terms.Count && !names.IsLayered; term++)
        {
            if (names.PostingCount(term, term + 1) >= many)
                words.Add(term);
        }
        _words = FlatArray.Copy([.. words]);
        _sets = FlatArray.Make<ulong>(words.Count * _length, out var sets);
        sets.Clear();
        var scratch = new int[NameIndex.MaxWords];
        for (var i = 0; i < words.Count; i++)
            names.MarkBeside(words[i], sets.Slice(i * _length, _length), scratch);
    }

    internal CoWords(SectionSource source, int id, NameIndex names)
    {
        _length = Length(names.Terms.Count);
        _words = source.Get<int>(id);
        _sets = source.Get<ulong>(id + 1, _words.Length * _length);
    }

    internal long Bytes => _words.Bytes + _sets.Bytes;

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _words);
        sink.Add(id + 1, _sets);
    }

    /// <summary>How long a set is: a bit for each word, and one for what is none.</summary>
    internal static int Length(int terms) => (terms >> 6) + 1;

    /// <summary>The words that stand beside a word; nothing where its list is to be read.</summary>
    internal ReadOnlySpan<ulong> Of(int term)
    {
        var at = _words.Span.BinarySearch(term);
        return at < 0 ? [] : _sets.Between(at * _length, (at + 1) * _length);
    }
}
