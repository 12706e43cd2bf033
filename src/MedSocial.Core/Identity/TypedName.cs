using MedSocial.Catalog;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>The words of one reading of a name, and for every word of the index which of them it matches and how.</summary>
/// <remarks>Four bits sets in one number a word of the index: 8 typed words each, exact, near, far, nickname. Kept and used again; clearing touches only what was set.</remarks>
internal sealed class TypedName(NameIndex names, NameNeighbours neighbours)
{
    private const int NearBits = 8, FarBits = 16, NickBits = 24;

    private readonly uint[] _marks = new uint[names.Terms.Count + 1];

    // One bit for each word that has a mark: most are asked for in vain, and this fits the fast memory.
    private readonly ulong[] _marked = new ulong[names.Terms.Count / 64 + 1];
    private readonly List<int> _touched = [];
    private readonly List<int>[] _terms = [.. Enumerable.Range(0, ClaimFeatures.MaxNameWords).Select(_ => new List<int>())];
    private readonly string[] _words = new string[ClaimFeatures.MaxNameWords];
    private readonly int[] _ids = new int[Math.Clamp(names.Terms.Count, 1 << 10, 1 << 16)];

    /// <summary>How many words there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The set of words that lead anywhere, particles and initials left out.</summary>
    internal int Borne => Known & ~Particles & ~Initials;

    /// <summary>The particles that a name has as one of its words.</summary>
    internal int BorneParticles => Known & Particles & ~Initials;

    /// <summary>The set of all words.</summary>
    internal int All => (1 << Count) - 1;

    /// <summary>The words that are one letter.</summary>
    internal int Initials { get; private set; }

    /// <summary>The words that count for nothing.</summary>
    internal int Particles { get; private set; }

    private int Known
    {
        get
        {
            var known = 0;
            for (var i = 0; i < Count; i++)
                known |= _terms[i].Count > 0 ? 1 << i : 0;
            return known;
        }
    }

    internal int Exact(int term) => (int)(_marks[term] & 0xFF);

    internal int Near(int term) => (int)(_marks[term] >> NearBits & 0xFF);

    internal int Far(int term) => (int)(_marks[term] >> FarBits & 0xFF);

    internal int Nick(int term) => (int)(_marks[term] >> NickBits);

    /// <summary>All words that a word of the index matches in any way but as an initial.</summary>
    internal int Any(int term)
    {
        if ((_marked[term >> 6] & (1UL << term)) == 0)
            return 0;
        var marks = _marks[term];
        return (int)((marks | marks >> NearBits | marks >> FarBits | marks >> NickBits) & 0xFF);
    }

    /// <summary>The words that are the letter.</summary>
    internal int InitialsOf(char first)
    {
        if (Initials == 0)
            return 0;
        var found = 0;
        for (var i = 0; i < Count; i++)
            found |= (Initials & (1 << i)) != 0 && _words[i][0] == first ? 1 << i : 0;
        return found;
    }

    /// <summary>The words of the index that a typed word matches.</summary>
    internal List<int> Terms(int word) => _terms[word];

    internal string Word(int word) => _words[word];

    /// <summary>The number of a typed word that is borne as it is, or -1.</summary>
    internal int TermOf(int word) => _terms[word].Count > 0 && (_marks[_terms[word][0]] & (1u << word)) != 0 ? _terms[word][0] : -1;

    internal long Postings(int word)
    {
        var sum = 0L;
        foreach (var term in _terms[word])
            sum += names.PostingCount(term, term + 1);
        return sum;
    }

    /// <summary>Takes words; with <paramref name="near"/> also those one letter off or of the same sound.</summary>
    internal void Set(IReadOnlyList<string> words, bool near)
    {
        Clear();
        Count = Math.Min(words.Count, ClaimFeatures.MaxNameWords);
        for (var i = 0; i < Count; i++)
        {
            _words[i] = words[i];
            if (words[i].Length == 1)
            {
                Initials |= 1 << i;
                // « M » is Marie or Monsieur: it may agree, and need not.
                if (words[i] == "m")
                    Particles |= 1 << i;
                // « Delphine O », « Morel-à-l'Huissier »: a name may be one letter itself.
                if (names.Terms.Find(words[i]) is >= 0 and var letter)
                    Mark(letter, i, 0);
                continue;
            }
            // Behind another word nothing follows that it could be a particle of: « Anh Le ».
            if (NameWords.IsParticle(words[i]) && !(i > 0 && i == Count - 1))
                Particles |= 1 << i;
            var term = names.Terms.Find(words[i]);
            if (term >= 0)
                Mark(term, i, 0);
            foreach (var name in Nicknames.Of(words[i]))
            {
                if (names.Terms.Find(name) is >= 0 and var known)
                    Mark(known, i, NickBits);
            }
            if (near && words[i].Length >= 3 && (Particles & (1 << i)) == 0)
                AddNear(i, term);
        }
    }

    /// <summary>Adds what lies two letters off a word that nobody bears; returns whether there was such a word.</summary>
    internal bool AddFar()
    {
        var isAdded = false;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        for (var i = 0; i < Count; i++)
        {
            var word = _words[i];
            if (word.Length < 4 || (Particles & (1 << i)) != 0 || TermOf(i) >= 0)
                continue;
            isAdded = true;
            var pattern = new OsaPattern(word, masks);
            foreach (var term in _ids.AsSpan(0, neighbours.Deletes.Collect(word, 2, _ids)))
            {
                if ((Any(term) & (1 << i)) == 0 && pattern.Distance(names.Terms[term], 2) <= 2)
                    Mark(term, i, FarBits);
            }
        }
        return isAdded;
    }

    private void AddNear(int word, int term)
    {
        if (term >= 0)
        {
            foreach (var near in neighbours.Known.Of(term))
                MarkNear(near.Term, word);
            return;
        }
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(_words[word], masks);
        foreach (var id in _ids.AsSpan(0, neighbours.Deletes.Collect(_words[word], 1, _ids)))
        {
            if ((Any(id) & (1 << word)) == 0 && pattern.Distance(names.Terms[id], 1) <= 1)
                MarkNear(id, word);
        }
        foreach (var id in neighbours.Narrow.Find(Phonetic.Narrow(_words[word])))
        {
            if ((Any(id) & (1 << word)) == 0)
                MarkNear(id, word);
        }
    }

    /// <summary>Short words and particles are near everything: Leist is no « le », though a silent end makes them sound alike.</summary>
    private void MarkNear(int term, int word)
    {
        var text = names.Terms[term];
        if (text.Length >= 3 && !NameWords.IsParticle(text))
            Mark(term, word, NearBits);
    }

    private void Mark(int term, int word, int shift)
    {
        if (_marks[term] == 0)
        {
            _touched.Add(term);
            _marked[term >> 6] |= 1UL << term;
        }
        if ((Any(term) & (1 << word)) == 0)
            _terms[word].Add(term);
        _marks[term] |= 1u << (word + shift);
    }

    private void Clear()
    {
        foreach (var term in _touched)
            (_marks[term], _marked[term >> 6]) = (0, 0);
        _touched.Clear();
        for (var i = 0; i < Count; i++)
            _terms[i].Clear();
        (Count, Initials, Particles) = (0, 0, 0);
    }
}
