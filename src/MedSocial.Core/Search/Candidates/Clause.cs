using System.Runtime.CompilerServices;
using MedSocial.Search.Queries;
using MedSocial.Search.Scans;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Candidates;

/// <summary>One thing that every hit must have: a word in one of its readings, or one of the values of a filter. Kept in a pool and used again.</summary>
/// <remarks>
/// What a match costs is worked out once a query, for the words that hits really have.
/// </remarks>
internal sealed partial class Clause
{
    /// <summary>How a word of the names matches the word that was typed; the less, the better.</summary>
    internal const byte Exact = 0, Begins = 1, Initial = 2, SameSound = 3, Near = 4, Far = 5, NoMatch = byte.MaxValue;

    /// <summary>What a word costs that was begun and not ended, at most.</summary>
    internal const int UnfinishedCost = BeginningCost + 1;

    /// <summary>Who writes a name by ear errs in several places at once; so the whole costs four fifths of what they do.</summary>
    private const int SameSoundParts = 4, Parts = 5;

    private const int BeginningCost = 4, InitialCost = 6;

    private readonly NameIndex _names;
    private readonly char[] _word = new char[QueryWords.MaxWordLength];
    private readonly TermMatches _matches = new();
    private readonly WorkList<TermRange> _ranges = new();
    private readonly WordBits _sieve = new();

    private byte _rangeKind;
    private int _rangeFrom;
    private uint _rangeLength;
    private int _length;
    private int _farTerms;
    private long _farPostings;
    private long _knownPostings;
    private int _knownRanges;
    private bool _hasExactName;

    internal Clause(NameIndex names) => _names = names;

    internal ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>Whether the word is the last of the query and may be unfinished.</summary>
    internal bool MayBeUnfinished { get; private set; }

    /// <summary>The number of the word among the words of names, or -1 when nobody bears it.</summary>
    internal int Name { get; private set; }

    /// <summary>The words of names that begin with the word, if it may be unfinished.</summary>
    internal (int From, int To) Begun { get; private set; }

    /// <summary>Whether it comes from a filter: what matches it is no better or worse for it.</summary>
    internal bool IsFilter { get; private set; }

    /// <summary>How a word of the names matches; what stands in the place of a word does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Kind(int term) =>
        _matches.TryKind(term, out var kind) ? (LeavesFarOut && kind == Far ? NoMatch : kind) : IsInRange(term) ? _rangeKind : NoMatch;

    /// <summary>A first look, for scans.</summary>
    internal ClauseSieve Sieve => new(_sieve, _ranges.Count > 0 ? (_ranges[0].From, _ranges[0].To) : default);

    /// <summary>The words of names that match, one by one.</summary>
    internal List<int> Terms { get; } = [];

    /// <summary>The words of names that match by their beginning, as ranges of ids.</summary>
    internal WorkList<TermRange> Ranges => _ranges;

    /// <summary>What a name costs that is spelled as the word, in twentieths of a letter: nothing, unless a place is meant before it.</summary>
    internal int ExactNameCost { get; set; }

    /// <summary>How many postings lead to a name that is spelled as the word.</summary>
    internal long ExactNamePostings { get; private set; }

    /// <summary>How many postings lead to its names and values.</summary>
    internal long Postings { get; private set; }

    /// <summary>How many of them lead to what was typed or is near it.</summary>
    internal long NearPostings => Postings - _farPostings - _farValuePostings;

    /// <summary>Whether any of <see cref="Terms"/> is near.</summary>
    internal bool HasNearTerms => Terms.Count > _farTerms;

    /// <summary>Whether what is far counts for nothing, as long as that is said.</summary>
    internal bool LeavesFarOut { get; set; }

    /// <summary>How many of <see cref="Terms"/> were there at the last <see cref="GoOn"/>; they come first.</summary>
    internal int KnownTerms { get; private set; }

    /// <summary>Whether a beginning counts that did not before the last <see cref="GoOn"/>: which of its words are new, nothing says.</summary>
    internal bool HasNewRange => _ranges.Count > _knownRanges;

    /// <summary>How many of <see cref="Postings"/> lead to words that were not there at the last <see cref="GoOn"/>, or to values; none of a filter.</summary>
    internal long NewPostings => IsFilter ? 0 : Postings - _knownPostings;

    /// <summary>How many of them lead to what was typed, letter by letter.</summary>
    internal long ExactPostings => ExactNamePostings + _exactValuePostings;

    /// <summary>The most that an exact match costs; negative when there is none.</summary>
    internal int ExactCost => Math.Max(_hasExactName ? ExactNameCost : -1, _exactValueCost);

    /// <summary>Whether a scan may start from it; an initial alone would start from everybody.</summary>
    internal bool CanDrive { get; set; } = true;

    /// <summary>The profiles with a name that matches, while a scan wants them.</summary>
    internal ProfileSet? Bearers { get; set; }

    /// <summary>How many postings the words of names have together.</summary>
    internal long NamePostings => Postings - _valuePostings;

    /// <summary>A word as clauses take it: not too long, and in its one spelling unless it may go on.</summary>
    internal static ReadOnlySpan<char> Form(ReadOnlySpan<char> word, bool mayBeUnfinished)
    {
        word = word.Length > QueryWords.MaxWordLength ? word[..QueryWords.MaxWordLength] : word;
        return mayBeUnfinished ? word : NameWords.Canonical(word);
    }

    /// <summary>Starts anew with a word and what it is as it stands.</summary>
    internal void Start(ReadOnlySpan<char> word, bool mayBeUnfinished, WordNumbers numbers)
    {
        Clear();
        word = Form(word, mayBeUnfinished);
        word.CopyTo(_word);
        _length = word.Length;
        (Name, ValueTerm, HandleTerm, Begun) = (numbers.Name, numbers.Value, numbers.Handle, numbers.Begun);
        MayBeUnfinished = mayBeUnfinished;
        IsFilter = false;
    }

    internal void StartFilter()
    {
        Clear();
        _length = 0;
        (Name, ValueTerm, HandleTerm) = (-1, -1, -1);
        MayBeUnfinished = false;
        IsFilter = true;
    }

    /// <summary>Forgets what was found, and keeps the word.</summary>
    internal void Clear()
    {
        _matches.Clear();
        foreach (var term in Terms)
            _sieve.Remove(term);
        Terms.Clear();
        _ranges.Clear();
        _rangeLength = 0;
        ClearValues();
        Postings = 0;
        (_farTerms, _farPostings) = (0, 0);
        (_hasExactName, ExactNamePostings, ExactNameCost) = (false, 0, 0);
        CanDrive = true;
        MayBePlace = false;
        (KnownTerms, KnownValues, _knownPostings) = (0, 0, 0);
        _knownRanges = 0;
        _knownValues.Clear();
    }

    /// <summary>Keeps the words of names, so that it can be told which ones are new.</summary>
    /// <param name="keepsValues">Whether the values are kept too. Further on they are found anew: which are meant depends on what the other words are near to.</param>
    internal void GoOn(bool keepsValues)
    {
        _knownValues.Clear();
        if (!keepsValues)
        {
            foreach (var (value, _) in Values)
                _knownValues.Add(value);
            ClearValues();
        }
        (KnownTerms, KnownValues, _knownRanges, _knownPostings) = (Terms.Count, Values.Count, _ranges.Count, Postings);
    }

    /// <summary>Adds a word, unless a better kind of match stands for it already.</summary>
    internal void AddTerm(int term, byte kind)
    {
        var known = Kind(term);
        if (kind >= known)
            return;
        if (known == NoMatch)
            List(term);
        if ((known == Far) != (kind == Far))
            CountFar(term, kind == Far ? 1 : -1);
        _matches.SetKind(term, kind);
    }

    /// <summary>Adds a misspelled word whose cost is known already.</summary>
    internal void AddNear(int term, int cost)
    {
        if (Kind(term) != NoMatch)
            return;
        List(term);
        _matches.Set(term, Near, cost);
    }

    private void List(int term)
    {
        Terms.Add(term);
        _sieve.Add(term);
        Postings += _names.PostingCount(term, term + 1);
    }

    private void CountFar(int term, int sign)
    {
        _farTerms += sign;
        _farPostings += sign * _names.PostingCount(term, term + 1);
    }

    /// <summary>Adds the word that was typed.</summary>
    internal void AddExact(int term)
    {
        if (Kind(term) == Exact)
            return;
        AddTerm(term, Exact);
        _hasExactName = true;
        ExactNamePostings += _names.PostingCount(term, term + 1);
    }

    /// <summary>Adds all words of a range; call it before any single word, so that better ones stay better.</summary>
    internal void AddRange(int from, int to, byte kind)
    {
        if (from >= to || _ranges.Count > 0)
            return;
        (_rangeKind, _rangeFrom, _rangeLength) = (kind, from, (uint)(to - from));
        _ranges.Add(new(from, to)); // never more than one; further on it is found once more
        Postings += _names.PostingCount(from, to);
    }

    /// <summary>What it costs that a word is not quite the word that was typed, in twentieths of a letter; <see cref="Assignment.Impossible"/> when it does not match.</summary>
    internal int Cost(int term) => Kind(term) == NoMatch ? Assignment.Impossible : Weight(term);

    /// <summary>What it costs that a word, which must match, is not quite the word that was typed: in twentieths of a letter.</summary>
    internal int Weight(int term)
    {
        var kind = Kind(term);
        if (kind == Exact)
            return ExactNameCost;
        if (kind == Initial && Word.Length == 1)
            return InitialCost;
        if (_matches.Cost(term) is >= 0 and var known)
            return known;
        var candidate = _names.Terms[term];
        var weight = kind switch
        {
            Begins => BeginningCost + MissingCost(Word, candidate),
            Initial => InitialCost + MissingCost(Word, candidate),
            SameSound => SpellingCost.Of(Word, candidate) * SameSoundParts / Parts,
            _ => SpellingCost.OfTyped(Word, candidate),
        };
        _matches.Set(term, kind, weight);
        return weight;
    }

    /// <summary>Of a word that is nearly complete, the nearer end is meant; of two letters nothing can be said.</summary>
    private static int MissingCost(ReadOnlySpan<char> word, ReadOnlySpan<char> candidate) =>
        word.Length < 3 ? 0 : Math.Min(candidate.Length - word.Length, 2) - 1;

    /// <summary>Whether a word is in a range, and not to be scanned a second time.</summary>
    internal bool IsInRange(int term) => (uint)(term - _rangeFrom) < _rangeLength;
}
