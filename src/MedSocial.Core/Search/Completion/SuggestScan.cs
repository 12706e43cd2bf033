using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Completion;

/// <summary>Finds the best known whose name has a word of its own for each that was typed. Used again; one thread at a time.</summary>
/// <remarks>
/// The postings of the rarest word are read, which carry the other words of the name. Lists ascend from the best known, so that a list is left when
/// nobody behind can be among the best, and what a bound on the work leaves out is the least known.
/// </remarks>
internal sealed class SuggestScan(SuggestIndex index)
{
    /// <summary>How many postings are read in the time that one takes to be found next in order in a range with more.</summary>
    private const int MergeCost = 32;

    /// <summary>So many postings of another word are asked about a misspelt one each, which takes less time than to find all that it may be.</summary>
    private const int MaxAsked = 256;

    /// <summary>How many postings are sent through a sieve before those that pass are looked at: the best known may fill the answer early.</summary>
    private const int SiftedAtOnce = 64;

    private readonly NameIndex _names = index.Search.Names;
    private readonly SuggestMerge _merge = new();
    private readonly (int From, int To)[] _senses = new (int, int)[SuggestTyped.MaxWords];
    private readonly byte[] _marks = new byte[index.Search.Names.Terms.Count];
    private readonly WordBits _markBits = new(), _noBits = new();
    private readonly char[] _asked = new char[SuggestTypos.MaxLength];
    private readonly List<int> _top = [];
    private List<(int From, int To)> _ranges = [];
    private int _words;
    private int _misspelt = -1;
    private int _askedLength;
    private int _needed;
    private int _maxRead;

    /// <summary>Those found since the start, best first.</summary>
    internal List<int> Top => _top;

    /// <summary>Starts over.</summary>
    /// <param name="words">How many words were typed.</param>
    /// <param name="needed">How many profiles are asked for.</param>
    /// <param name="maxRead">How many postings one reading of the words looks at.</param>
    internal void Start(int words, int needed, int maxRead)
    {
        _top.Clear();
        _words = words;
        _needed = needed;
        _maxRead = maxRead;
    }

    /// <summary>What a word can mean, as a range of words of names.</summary>
    internal ref (int From, int To) Sense(int word) => ref _senses[word];

    /// <summary>Adds those who have a word in the sense of each.</summary>
    internal void Run() => Scan();

    /// <summary>Adds those who have one of the words in some ranges, and of the other words one in the sense of each.</summary>
    internal void Run(int misspelt, List<(int From, int To)> ranges)
    {
        _misspelt = misspelt;
        _ranges = ranges;
        foreach (var (from, to) in ranges)
        {
            _marks.AsSpan(from, to - from).Fill(1);
            _markBits.AddRange(from, to);
        }
        Scan();
        foreach (var (from, to) in ranges)
        {
            _marks.AsSpan(from, to - from).Clear();
            _markBits.RemoveRange(from, to);
        }
        _misspelt = -1;
    }

    /// <summary>Adds those who have a word with a beginning that is one letter off, if so few have the other words that each can be asked; else false.</summary>
    internal bool TryAsk(int misspelt, ReadOnlySpan<char> beginning)
    {
        var fewest = long.MaxValue;
        for (var word = 0; word < _words; word++)
        {
            if (word != misspelt)
                fewest = Math.Min(fewest, Postings(word));
        }
        if (fewest > MaxAsked)
            return false;
        beginning.CopyTo(_asked);
        (_misspelt, _askedLength) = (misspelt, beginning.Length);
        Scan();
        (_misspelt, _askedLength) = (-1, 0);
        return true;
    }

    private void Scan()
    {
        var driver = 0;
        for (var word = 1; word < _words; word++)
        {
            if (Postings(word) < Postings(driver))
                driver = word;
        }
        var postings = Postings(driver);
        if (postings == 0)
            return;
        var ranges = driver == _misspelt ? CollectionsMarshal.AsSpan(_ranges) : _senses.AsSpan(driver, 1);
        if (postings > _maxRead && (ranges.Length > 1 || ranges[0].To - ranges[0].From > 1))
        {
            ScanMerged(ranges);
            return;
        }
        var left = _maxRead;
        foreach (var (from, to) in ranges)
        {
            for (var term = from; term < to; term++)
                ScanTerm(driver, term, ref left);
        }
    }

    [SkipLocalsInit]
    private void ScanTerm(int driver, int term, ref int left)
    {
        var bound = Bound;
        var postings = _names.Postings(term);
        if (postings.Length > left)
            postings = postings[..left];
        var sieve = Sieve(driver);
        Span<ulong> passing = stackalloc ulong[SiftedAtOnce];
        for (var from = 0; from < postings.Length; from += SiftedAtOnce)
        {
            var block = postings.Slice(from, Math.Min(SiftedAtOnce, postings.Length - from));
            if (NamePosting.Profile(block[0]) >= bound)
                return;
            left -= block.Length;
            var sifted = sieve.IsEmpty ? block : passing[..sieve.Sift(block, null, passing)];
            _names.AnnounceLong(sifted);
            foreach (var posting in sifted)
            {
                var profile = NamePosting.Profile(posting);
                if (profile >= bound)
                    return;
                if (HasOthers(posting, profile, driver))
                    bound = Keep(profile);
            }
        }
    }

    /// <summary>The sieve of the rarest word beside the one whose lists are read; none where all are asked one by one.</summary>
    private ClauseSieve Sieve(int driver)
    {
        var rarest = -1;
        for (var word = 0; word < _words; word++)
        {
            if (word != driver && (word != _misspelt || _askedLength == 0) && (rarest < 0 || Postings(word) < Postings(rarest)))
                rarest = word;
        }
        return rarest < 0 ? default : rarest == _misspelt ? new(_markBits, default) : new(_noBits, _senses[rarest]);
    }

    /// <summary>Takes profiles in order from ranges with more postings than are read; those that have the other words are kept.</summary>
    private void ScanMerged(ReadOnlySpan<(int From, int To)> ranges)
    {
        _merge.Start(index.Names, 0);
        foreach (var (from, to) in ranges)
            _merge.Add(from, to);
        Span<int> own = stackalloc int[NameIndex.MaxWords];
        for (var taken = 0; taken < _maxRead / MergeCost && _merge.Next(out var profile, out _); taken++)
        {
            if (profile >= Bound)
                return;
            if (Assign(own[.._names.Words(profile, own)], 0, 0))
                Keep(profile);
        }
    }

    private int Bound => _top.Count < _needed ? int.MaxValue : _top[^1];

    private int Keep(int profile)
    {
        var place = _top.BinarySearch(profile);
        if (place < 0)
        {
            if (_top.Count == _needed)
                _top.RemoveAt(_top.Count - 1);
            _top.Insert(~place, profile);
        }
        return Bound;
    }

    private bool HasOthers(ulong posting, int profile, int driver)
    {
        var first = NamePosting.First(posting);
        if (_words > 3 || first == NamePosting.Overflow)
        {
            if (first is not NamePosting.Overflow)
                return false;
            Span<int> own = stackalloc int[NameIndex.MaxWords];
            return Assign(own[.._names.Words(profile, own)], 0, 0);
        }
        var second = NamePosting.Second(posting);
        var one = driver == 0 ? 1 : 0;
        if (_words == 2)
            return Means(one, first) || Means(one, second);
        var other = driver == 2 ? 1 : 2;
        return (Means(one, first) && Means(other, second)) || (Means(one, second) && Means(other, first));
    }

    /// <summary>Whether each typed word from one on has a word of the name of its own.</summary>
    private bool Assign(ReadOnlySpan<int> own, int word, int taken)
    {
        if (word == _words)
            return true;
        for (var i = 0; i < own.Length; i++)
        {
            if ((taken & (1 << i)) == 0 && Means(word, own[i] & NameIndex.TermMask) && Assign(own, word + 1, taken | (1 << i)))
                return true;
        }
        return false;
    }

    private bool Means(int word, int term)
    {
        if (word == _misspelt)
            return term < _marks.Length && (_askedLength > 0 ? SuggestTypos.IsNear(_asked.AsSpan(0, _askedLength), _names.Terms[term]) : _marks[term] != 0);
        var (from, to) = _senses[word];
        return (uint)(term - from) < (uint)(to - from);
    }

    private long Postings(int word)
    {
        if (word != _misspelt)
            return _names.PostingCount(_senses[word].From, _senses[word].To);
        if (_askedLength > 0)
            return long.MaxValue; // nobody knows
        var postings = 0L;
        foreach (var (from, to) in _ranges)
            postings += _names.PostingCount(from, to);
        return postings;
    }
}
