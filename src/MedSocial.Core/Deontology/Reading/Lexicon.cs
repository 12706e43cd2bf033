namespace MedSocial.Deontology.Reading;

/// <summary>Every word that some rule knows, in one open-addressed table: one look-up for each word of a text serves all rules.</summary>
internal sealed class Lexicon
{
    private readonly uint[] _hashes;
    private readonly int[] _slots;
    private readonly int _mask;
    private readonly string?[] _words;
    private readonly WordClass[] _classes;
    private readonly int[] _values;
    private readonly Phrase[]?[] _phrases;

    internal Lexicon(LexiconBuilder builder)
    {
        var entries = builder.Entries;
        var size = 1024;
        while (size < entries.Count * 4)
            size *= 2;
        (_hashes, _slots, _mask) = (new uint[size], new int[size], size - 1);
        _words = new string?[entries.Count];
        _classes = new WordClass[entries.Count];
        _values = new int[entries.Count];
        _phrases = new Phrase[]?[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            (_words[i], _classes[i], _values[i]) = (entry.Word, entry.Classes, entry.Value);
            _phrases[i] = entry.Phrases?.ToArray();
            var slot = (int)(entry.Hash & (uint)_mask);
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            (_hashes[slot], _slots[slot]) = (entry.Hash, i + 1);
        }
        ClassPhrases = builder.ClassPhrases;
        foreach (var (bit, _) in ClassPhrases)
            PhraseClasses |= bit;
    }

    /// <summary>Phrases that begin with a class and not with a word.</summary>
    internal List<(WordClass Class, Phrase[] Phrases)> ClassPhrases { get; }

    internal WordClass PhraseClasses { get; }

    /// <summary>The entry of a word, or -1. First names are known by their hash alone.</summary>
    internal int Find(ReadOnlySpan<char> word, uint hash)
    {
        for (var slot = (int)(hash & (uint)_mask); _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_hashes[slot] == hash && (_words[_slots[slot] - 1] is not { } known || word.SequenceEqual(known)))
                return _slots[slot] - 1;
        }
        return -1;
    }

    internal WordClass Classes(int entry) => _classes[entry];

    /// <summary>The number of a number word or month.</summary>
    internal int Value(int entry) => _values[entry];

    internal Phrase[]? Phrases(int entry) => _phrases[entry];
}
