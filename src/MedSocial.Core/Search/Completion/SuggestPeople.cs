using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Completion;

/// <summary>Completes names of people and handles. Used again; one thread at a time.</summary>
/// <remarks>
/// <para>One word: the best profiles of a range of words, from a heap. Two or more: see <see cref="SuggestScan"/>. At most <see cref="MaxRead"/> postings of
/// a list are read. A rarer word with fewer bearers is read to its end, so the answer is whole; where both words have more, chance alone gives
/// hundreds among those that are read.</para>
/// </remarks>
internal sealed class SuggestPeople(SuggestIndex index)
{
    /// <summary>How many postings one reading of the words looks at.</summary>
    internal const int MaxRead = 1 << 14;

    /// <summary>The same for words with an error in them, which only fill what is left.</summary>
    private const int MaxReadNear = 1 << 12;

    private readonly NameIndex _names = index.Search.Names;
    private readonly SuggestMerge _merge = new();
    private readonly SuggestScan _scan = new(index);
    private readonly List<(int From, int To)> _ranges = [];
    private readonly int[] _reading = new int[SuggestTyped.MaxWords];
    private readonly int[] _ids = new int[1 << 14];
    private readonly List<SuggestHit> _found = [];
    private int _words;

    /// <summary>What was found, best first.</summary>
    internal List<SuggestHit> Found => _found;

    /// <summary>How many times the words that were met stand in names: how likely a name is meant.</summary>
    internal int Weight { get; private set; }

    internal void Clear()
    {
        _found.Clear();
        Weight = 0;
    }

    /// <summary>Finds the handles that begin as typed, or one letter off.</summary>
    internal void FindHandles(SuggestTyped typed, int needed, bool isExact)
    {
        _ranges.Clear();
        if (isExact)
            _ranges.Add(index.Handles.List.Terms.Prefix(typed.Handle));
        else
            SuggestTypos.Collect(index.Handles, typed.Handle, _ranges);
        TakeRanges(index.Handles, SuggestSource.Handle, needed, isExact);
    }

    /// <summary>Finds the people whose names begin as typed; those whose handle does among them.</summary>
    internal void FindExact(SuggestTyped typed, int needed)
    {
        var isReduced = ReadAll(typed);
        FindReading(typed, needed);
        if (isReduced && _found.Count < needed)
        {
            // What needs words left out weighs nothing against a label that has them all: « le man » is the city before it is Manon.
            var weight = Weight;
            ReadReduced(typed);
            FindReading(typed, needed);
            Weight = weight;
        }
        if (typed.HandleLength == 0)
            return;
        var names = _found.Count;
        FindHandles(typed, names + needed, true);
        if (names > 0 && _found.Count > names)
            MergeHandles(names);
    }

    /// <summary>Finds the people of whom one word is a letter off.</summary>
    internal void FindNear(SuggestTyped typed, int needed)
    {
        if (ReadAll(typed))
            ReadReduced(typed);
        if (_words == 1)
        {
            _ranges.Clear();
            if (typed.Last.Length >= SuggestEngine.MinTypoLength)
                SuggestTypos.Collect(index.Names, typed.Last, _ranges);
            TakeRanges(index.Names, SuggestSource.Name, needed, false);
            return;
        }
        FindMisspelt(typed, needed, SuggestEngine.MinTypoLength, 1);
    }

    /// <summary>Finds the people of whom one word is two letters off.</summary>
    internal void FindFar(SuggestTyped typed, int needed)
    {
        if (ReadAll(typed))
            ReadReduced(typed);
        if (_words > 1)
        {
            FindMisspelt(typed, needed, SuggestEngine.MinFarLength, 2);
            return;
        }
        if (typed.Last.Length is < SuggestEngine.MinFarLength or > OsaPattern.MaxBits)
            return;
        _ranges.Clear();
        CollectWhole(typed.Last, 2, true);
        TakeRanges(index.Names, SuggestSource.Name, needed, false);
    }

    /// <summary>Takes each word in turn for misspelt, and the others as they are.</summary>
    private void FindMisspelt(SuggestTyped typed, int needed, int minLength, int distance)
    {
        _scan.Start(_words, needed, MaxReadNear);
        for (var word = _words - 1; word >= 0; word--)
        {
            var text = typed[_reading[word]];
            if (text.Length < minLength || text.Length > OsaPattern.MaxBits || !SetSenses(typed, word))
                continue;
            var isNearBeginning = word == _words - 1 && distance == 1;
            if (isNearBeginning && _scan.TryAsk(word, text))
                continue;
            _ranges.Clear();
            if (isNearBeginning)
                SuggestTypos.Collect(index.Names, text, _ranges);
            else
                CollectWhole(text, distance, word == _words - 1);
            _scan.Run(word, _ranges);
        }
        TakeTop(false);
    }

    /// <summary>Reads the words as they stand; true when some may be left out: titles before them, small words between them.</summary>
    private bool ReadAll(SuggestTyped typed)
    {
        _words = typed.Count;
        var canLeaveOut = false;
        for (var i = 0; i < _words; i++)
        {
            _reading[i] = i;
            canLeaveOut |= i < _words - 1 && IsOptional(typed[i], i);
        }
        return canLeaveOut;
    }

    private void ReadReduced(SuggestTyped typed)
    {
        _words = 0;
        for (var i = 0; i < typed.Count; i++)
        {
            if (i == typed.Count - 1 || !IsOptional(typed[i], i))
                _reading[_words++] = i;
        }
    }

    private static bool IsOptional(ReadOnlySpan<char> word, int place) => NameWords.IsParticle(word) || (place == 0 && NameWords.IsCivility(word));

    private void FindReading(SuggestTyped typed, int needed)
    {
        if (_words == 1)
        {
            _ranges.Clear();
            AddBeginning(typed.Last);
            TakeRanges(index.Names, SuggestSource.Name, needed, true);
            return;
        }
        // Whole words first, then each as a beginning: « jea mart » is Jean Martin when nobody is called Jea.
        _scan.Start(_words, needed, MaxRead);
        if (SetSenses(typed, -1))
            _scan.Run();
        TakeTop(true);
        if (_found.Count >= needed)
            return;
        _scan.Start(_words, needed, MaxRead);
        for (var word = 0; word < _words; word++)
            _scan.Sense(word) = _names.Terms.Prefix(Canonical(typed, word));
        _scan.Run();
        TakeTop(true);
    }

    /// <summary>What each word can mean but one, which is left to the caller; false when one means nothing.</summary>
    private bool SetSenses(SuggestTyped typed, int except)
    {
        for (var word = 0; word < _words; word++)
        {
            if (word == except)
                continue;
            var term = word == _words - 1 ? -1 : _names.Terms.Find(Canonical(typed, word));
            // Away from the end a word that nobody bears is a beginning, such as an initial.
            ref var sense = ref _scan.Sense(word);
            sense = term >= 0 ? (term, term + 1) : _names.Terms.Prefix(Canonical(typed, word));
            if (sense.From == sense.To)
                return false;
        }
        return true;
    }

    private ReadOnlySpan<char> Canonical(SuggestTyped typed, int word)
    {
        var text = typed[_reading[word]];
        return word < _words - 1 || _words > 1 ? NameWords.Canonical(text) : text;
    }

    private void AddBeginning(ReadOnlySpan<char> word)
    {
        _ranges.Add(_names.Terms.Prefix(word));
        var canonical = NameWords.Canonical(word);
        if (!canonical.SequenceEqual(word))
            _ranges.Add(_names.Terms.Prefix(canonical));
    }

    /// <summary>Adds the words that lie within a distance, or of which a beginning does.</summary>
    private void CollectWhole(ReadOnlySpan<char> word, int distance, bool isBeginning)
    {
        var pattern = new OsaPattern(word, stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var term in _ids.AsSpan(0, index.Search.Neighbours.Deletes.Collect(word, distance, _ids)))
        {
            var candidate = _names.Terms[term];
            if ((isBeginning ? pattern.PrefixDistance(candidate, distance) : pattern.Distance(candidate, distance)) <= distance)
                _ranges.Add((term, term + 1));
        }
    }

    private void TakeRanges(SuggestMinima minima, SuggestSource source, int needed, bool isExact)
    {
        _merge.Start(minima, needed);
        foreach (var (from, to) in _ranges)
        {
            _merge.Add(from, to);
            if (source == SuggestSource.Name)
                Weight += _names.PostingCount(from, to);
        }
        var (before, start) = (-1, _found.Count);
        while (_found.Count < needed + start && _merge.Next(out var profile, out var term))
        {
            if (profile == before)
                continue;
            before = profile;
            if (source == SuggestSource.Handle || !Holds(profile, start))
                _found.Add(new(source, profile, source == SuggestSource.Handle ? term : -1, isExact));
        }
    }

    private bool Holds(int profile, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (_found[i].Id == profile)
                return true;
        }
        return false;
    }

    /// <summary>Puts the profiles found by handle among those found by name, each once and by name if it can be.</summary>
    private void MergeHandles(int names)
    {
        for (var i = names; i < _found.Count; i++)
        {
            var hit = _found[i];
            _found.RemoveAt(i);
            var place = i;
            if (Holds(hit.Id, i))
            {
                i--;
                continue;
            }
            while (place > 0 && _found[place - 1].Id > hit.Id)
                place--;
            _found.Insert(place, hit);
        }
    }

    private void TakeTop(bool isExact)
    {
        var before = _found.Count;
        foreach (var profile in _scan.Top)
        {
            if (!Holds(profile, before))
                _found.Add(new(SuggestSource.Name, profile, -1, isExact));
        }
        Weight = Math.Max(Weight, _found.Count);
    }
}
