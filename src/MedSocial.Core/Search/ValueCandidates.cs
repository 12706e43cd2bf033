using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Finds the values (specialties, cities, networks and the like) that a typed word can mean.</summary>
/// <param name="index">The index.</param>
/// <param name="ids">Room for what deletes bring.</param>
internal sealed class ValueCandidates(SearchIndex index, int[] ids)
{
    /// <summary>What values cost, in twentieths of a letter: more than the name that was typed, less than one that only begins so: in « ophtalmo metz » Metz is meant before Metzinger.</summary>
    internal const byte Cost = 1;

    /// <summary>More values than this share the word only by accident, and each would cost a list.</summary>
    internal const int MaxOfFuzzyWord = 64;

    /// <summary>The same for a place, which is named after people as people are after places.</summary>
    internal const byte PlaceCost = Cost + BesideNameCost;

    private const byte BesideNameCost = 1, BeginningCost = 6;

    /// <summary>Who types one word of a place's name means a name that begins so before it.</summary>
    private const byte PartCost = 6;

    private const int MaxOfMisspelledWord = 16;

    /// <summary>Two letters may be wrong from so many on, and one from so many; in shorter words only where nothing else finds anybody.</summary>
    private const int LongWord = 8, LongEnough = 5, ShortestMisspelled = 3;

    /// <summary>What is misspelled is a name more often than anything else: a name with a letter wrong goes before a city that is misspelled.</summary>
    private const byte MisspelledCost = 24;

    /// <summary>What more than one profile in so many has, a misspelled word does not mean, unless it is long: it would tell nobody apart.</summary>
    private const int MostShared = 8;

    private readonly int[] _valueMarks = new int[index.Values.Values.Length];
    private readonly bool[] _isPart = PlacesOfSeveralWords(index.Values);
    private readonly List<Clause> _order = [];
    private int _mark;

    /// <summary>
    /// Adds the places of several words that the clauses name together. A city of which only a part was typed is meant only where the word is no
    /// name: "dupont marie" is no Dupont of Sainte-Marie, while "dupont saint denis" has the whole label.
    /// </summary>
    internal void AddPlaces(ReadOnlySpan<Clause> clauses)
    {
        _order.Clear();
        foreach (var clause in clauses)
        {
            var at = _order.Count;
            while (at > 0 && PartsOf(_order[at - 1]) > PartsOf(clause))
                at--;
            if (PartsOf(clause) > 0)
                _order.Insert(at, clause);
        }
        if (_order.Count == 0)
            return;
        _mark++;
        // Shortest list first. A label of which one word was in a list before is done with; the others need no more words than lists are left.
        for (var i = 0; i < _order.Count - 1; i++)
        {
            foreach (var value in ExactValues(_order[i]))
            {
                if (_isPart[value] && index.Values.LabelWords[value] <= _order.Count - i)
                    AddIfCovered(value, clauses);
            }
            foreach (var (term, _) in _order[i].PartTerms)
            {
                foreach (var value in index.Values.ValuesOf(term))
                {
                    if (_isPart[value])
                        AddIfCovered(value, clauses);
                }
            }
        }
        foreach (var clause in clauses)
        {
            if (PartsOf(clause) == 0 || clause.HasWholePlace || clause.Word.Length == 1)
                continue;
            foreach (var value in ExactValues(clause))
            {
                if (_isPart[value] && (clause.Name < 0 || index.Values.Values.Kind(value) != ValueKind.City))
                    Add(clause, value, PartCost, isExact: true);
            }
            if (clause.Name >= 0 || PartsOf(clause) - ExactValues(clause).Length > MaxOfMisspelledWord)
                continue;
            foreach (var (term, cost) in clause.PartTerms)
            {
                foreach (var value in index.Values.ValuesOf(term))
                {
                    if (_isPart[value])
                        Add(clause, value, cost, isExact: false);
                }
            }
        }
    }

    private static bool[] PlacesOfSeveralWords(ValueIndex values)
    {
        var isPart = new bool[values.Values.Length];
        for (var value = 0; value < isPart.Length; value++)
            isPart[value] = values.LabelWords[value] > 1 && IsPlace(values.Values.Kind(value));
        return isPart;
    }

    private ReadOnlySpan<int> ExactValues(Clause clause) => clause.ValueTerm < 0 ? [] : index.Values.ValuesOf(clause.ValueTerm);

    /// <summary>In how many values' labels the word of a clause, or one near it, stands.</summary>
    private int PartsOf(Clause clause)
    {
        var parts = ExactValues(clause).Length;
        foreach (var (term, _) in clause.PartTerms)
            parts += index.Values.ValuesOf(term).Length;
        return parts;
    }

    private void AddIfCovered(int value, ReadOnlySpan<Clause> clauses)
    {
        if (_valueMarks[value] == _mark)
            return;
        _valueMarks[value] = _mark;
        var words = 0;
        for (var i = 0; i < clauses.Length; i++)
            words += Names(clauses[i], value) >= 0 && !IsRepeated(clauses, i) ? 1 : 0;
        if (words < index.Values.LabelWords[value])
            return;
        foreach (var clause in clauses)
        {
            if (Names(clause, value) is not (>= 0 and var cost))
                continue;
            clause.HasWholePlace = true;
            Add(clause, value, (byte)cost, cost == PlaceCost);
        }
    }

    /// <summary>Whether the word of a clause was typed before: « jean jean » names one word of a label, not two.</summary>
    private static bool IsRepeated(ReadOnlySpan<Clause> clauses, int at)
    {
        foreach (var before in clauses[..at])
        {
            if (before.Word.SequenceEqual(clauses[at].Word))
                return true;
        }
        return false;
    }

    /// <summary>What it costs that the word of a clause stands for a word of a city's label; -1 when it does not.</summary>
    private int Names(Clause clause, int city)
    {
        if (ExactValues(clause).BinarySearch(city) >= 0)
            return PlaceCost;
        foreach (var (term, cost) in clause.PartTerms)
        {
            if (index.Values.ValuesOf(term).BinarySearch(city) >= 0)
                return cost;
        }
        return -1;
    }

    /// <summary>Adds the values that a word can mean, but for places of several words.</summary>
    internal void Find(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        _mark++;
        var terms = index.Values.Terms;
        var exact = clause.ValueTerm;
        if (exact >= 0)
        {
            foreach (var value in index.Values.ValuesOf(exact))
            {
                if (!_isPart[value])
                    Add(clause, value, CostOf(clause, value, Cost), isExact: true);
            }
        }
        if (clause.MayBeUnfinished && word.Length >= 3 && clause.Name < 0)
        {
            var (from, to) = terms.Prefix(word);
            for (var term = from; term < to && clause.Values.Count + clause.PartTerms.Count < MaxOfFuzzyWord; term++)
            {
                if (term != exact)
                    AddValues(clause, term, Cost + BeginningCost);
            }
        }
        if (reach < SearchReach.Far || !MayBeMisspelled(clause, reach))
            return;
        var distance = word.Length < LongWord ? 1 : 2;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        foreach (var term in ids.AsSpan(0, index.Values.Deletes.Collect(word, distance, ids)))
        {
            var apart = pattern.Distance(terms[term], distance);
            if (apart > 0 && apart <= distance && clause.Values.Count < MaxOfMisspelledWord && clause.PartTerms.Count < MaxOfMisspelledWord)
                AddValues(clause, term, (byte)(MisspelledCost + SpellingCost.Of(word, terms[term])));
        }
    }

    /// <summary>Whether a word may be a misspelled value.</summary>
    internal static bool MayBeMisspelled(Clause clause, SearchReach reach) =>
        clause.ValueTerm < 0 && clause.Word.Length >= (reach == SearchReach.Furthest ? ShortestMisspelled : LongEnough);

    /// <summary>Adds the values of a word that is not quite the one that was typed.</summary>
    private void AddValues(Clause clause, int term, byte cost)
    {
        var isPart = false;
        foreach (var value in index.Values.ValuesOf(term))
        {
            isPart |= _isPart[value];
            if (_isPart[value] || _valueMarks[value] == _mark)
                continue;
            if (cost < MisspelledCost || clause.Word.Length >= LongWord || index.Values.PostingCount(value) < index.Profiles.Count / MostShared)
                Add(clause, value, CostOf(clause, value, cost), isExact: false);
        }
        if (isPart)
            clause.PartTerms.Add(new(term, (byte)(cost + BesideNameCost)));
    }

    private byte CostOf(Clause clause, int value, byte cost)
    {
        // Three letters are as likely the beginning of a name as an abbreviation: "mar" is Marie before it is an anaesthetist. One is an initial.
        const int letter = 1, shortBeginning = 3, letterCost = 5, shortCost = 5;
        if (clause.Word.Length == letter)
            cost += letterCost;
        var isShort = clause.MayBeUnfinished && clause.Word.Length <= shortBeginning;
        return (byte)(cost + (isShort ? shortCost : IsMeantLater(index.Values.Values.Kind(value)) ? BesideNameCost : 0));
    }

    /// <summary>Specialties go before places and hashtags, where all go by one word.</summary>
    private static bool IsMeantLater(ValueKind kind) => kind == ValueKind.Hashtag || IsPlace(kind);

    internal static bool IsPlace(ValueKind kind) => kind is ValueKind.City or ValueKind.Department or ValueKind.Region;

    /// <summary>Adds a value; callers come with the cheaper words first.</summary>
    private void Add(Clause clause, int value, byte cost, bool isExact)
    {
        _valueMarks[value] = _mark;
        Add(index, clause, new ValueRef(value, false), cost, isExact);
    }

    /// <summary>Adds a value or a handle.</summary>
    internal static void Add(SearchIndex index, Clause clause, ValueRef value, byte cost, bool isExact)
    {
        var postings = value.PostingCount(index);
        clause.AddValue(value, cost, postings, isNear: cost < MisspelledCost);
        if (isExact)
            clause.AddExactValue(postings, cost);
    }
}
