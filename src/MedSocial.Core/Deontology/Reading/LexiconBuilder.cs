namespace MedSocial.Deontology.Reading;

/// <summary>Gathers words, classes and phrases of all rules.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> _byHash = [];
    private readonly Dictionary<WordClass, List<Phrase>> _classPhrases = [];

    internal List<Entry> Entries { get; } = [];

    internal List<(WordClass Class, Phrase[] Phrases)> ClassPhrases =>
        [.. _classPhrases.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.ToArray()))];

    internal LexiconBuilder AddAll(WordClass classes, string words, bool plurals = false)
    {
        foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            Add(word, classes);
            if (plurals && word.Length > 3 && word[^1] is not ('s' or 'x'))
                Add(word + "s", classes);
        }
        return this;
    }

    internal Entry Add(string word, WordClass classes, int value = 0)
    {
        if (!_byWord.TryGetValue(word, out var index))
        {
            var hash = Fnv.Of(word);
            // A first name is known by its hash alone until a phrase spells it.
            if (_byHash.TryGetValue(hash, out index) && Entries[index].Word is null)
                Entries[index].Word = word;
            else
            {
                index = Entries.Count;
                Entries.Add(new() { Word = word, Hash = hash });
                _byHash.TryAdd(hash, index);
            }
            _byWord.Add(word, index);
        }
        var entry = Entries[index];
        entry.Classes |= classes;
        entry.Value = value == 0 ? entry.Value : value;
        return entry;
    }

    /// <summary>Also knows a long word when one letter is missing or two neighbours are swapped, unless that is another known word.</summary>
    internal void Misspell(string word)
    {
        var entry = Entries[_byWord[word]];
        for (var i = 1; i < word.Length; i++)
        {
            Variant(word.Remove(i, 1));
            if (i + 1 < word.Length)
                Variant(string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1, 1), word.AsSpan(i, 1), word.AsSpan(i + 2)));
            if (word[i] != word[i - 1])
                Variant(word.Insert(i, word[i].ToString()));
        }

        void Variant(string other)
        {
            if (!_byWord.ContainsKey(other))
                Add(other, entry.Classes, entry.Value);
        }
    }

    internal void AddFirstNames(ReadOnlySpan<uint> hashes)
    {
        foreach (var hash in hashes)
        {
            if (_byHash.TryGetValue(hash, out var index))
            {
                Entries[index].Classes |= WordClass.FirstName;
                continue;
            }
            _byHash.Add(hash, Entries.Count);
            Entries.Add(new() { Hash = hash, Classes = WordClass.FirstName });
        }
    }

    internal void Add(Phrase phrase)
    {
        var first = phrase.Steps[0];
        if (first.Word is { } word)
        {
            (Add(word, WordClass.None).Phrases ??= []).Add(phrase);
            return;
        }
        if (!_classPhrases.TryGetValue(first.Class, out var list))
            _classPhrases.Add(first.Class, list = []);
        list.Add(phrase);
    }

    internal sealed class Entry
    {
        internal string? Word { get; set; }

        internal uint Hash { get; init; }

        internal WordClass Classes { get; set; }

        internal int Value { get; set; }

        internal List<Phrase>? Phrases { get; set; }
    }
}
