using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Candidates;

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

    /// <summary>So many values at most are meant by a misspelled word.</summary>
    internal const int MaxOfMisspelledWord = 16;

    /// <summary>Two letters may be wrong from so many on, and one from so many; in shorter words only where nothing else finds anybody.</summary>
    private const int LongWord = 8, LongEnough = 5, ShortestMisspelled = 3;

    /// <summary>What is misspelled is a name more often than anything else: a name with a letter wrong goes before a city that is misspelled.</summary>
    private const byte MisspelledCost = 24;

    /// <summary>
    /// Beside a specialty most people type a place: a misspelled one is meant before a name that is nearer by half a letter, if no more than eight times as
    /// many bear anything near; by a letter, if no more bear it than practise there; and by one and a half, if an eighth.
    /// </summary>
    internal const int BesideSpecialtyGain = 10;

    private const int TimesAsMany = 8, MostGain = 3 * BesideSpecialtyGain;

    /// <summary>What more than one profile in so many has, a misspelled word does not mean, unless it is long, nor an unfinished one that may be a name: it would tell nobody apart.</summary>
    private const int MostShared = 8;

    private readonly int[] _valueMarks = new int[index.Values.Values.Length];
    private readonly PlaceLabels _places = index.Values.Places;
    private int _mark;

    /// <summary>Adds the values that a word can mean, but for places of several words.</summary>
    internal void Find(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        _mark++;
        var terms = index.Values.Terms;
        var exact = clause.ValueTerm;
        if (exact >= 0)
        {
            foreach (var value in _places.Others(exact))
                Add(clause, value, CostOf(clause, value, Cost), isExact: true);
        }
        if (clause.MayBePlace)
            AddMisspelled(clause, word, reach, ofPlaces: true);
        if (clause.MayBeUnfinished && word.Length >= 3 && clause.Name < 0)
        {
            var (from, to) = terms.Prefix(word);
            for (var term = from; term < to && clause.Values.Count + clause.PartTerms.Count < MaxOfFuzzyWord; term++)
            {
                if (term != exact)
                    AddValues(clause, term, Cost + BeginningCost, reach);
            }
        }
        if (reach >= SearchReach.Far && MayBeMisspelled(clause, reach))
            AddMisspelled(clause, word, reach, ofPlaces: false);
    }

    /// <summary>Whether a word may be a misspelled value.</summary>
    internal static bool MayBeMisspelled(Clause clause, SearchReach reach) =>
        clause.ValueTerm < 0 && clause.Word.Length >= (reach == SearchReach.Furthest ? ShortestMisspelled : LongEnough);

    /// <summary>Adds the values of words near one that was typed.</summary>
    private void AddMisspelled(Clause clause, ReadOnlySpan<char> word, SearchReach reach, bool ofPlaces)
    {
        var distance = word.Length < LongWord ? 1 : 2;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        var near = ids.AsSpan(0, index.Values.Deletes.Collect(word, distance, ids));
        for (var apart = 1; apart <= distance; apart++) // the nearest first, as there may be too many
        {
            foreach (var term in near)
            {
                if (clause.Values.Count >= MaxOfMisspelledWord || clause.PartTerms.Count >= MaxOfMisspelledWord || pattern.Distance(index.Values.Terms[term], distance) != apart)
                    continue;
                var cost = SpellingCost.Of(word, index.Values.Terms[term]);
                if (ofPlaces)
                    AddPlaces(clause, term, cost);
                else
                    AddValues(clause, term, (byte)(MisspelledCost + cost), reach);
            }
        }
    }

    /// <summary>Adds the places of a word that is not quite the one that was typed beside a specialty.</summary>
    private void AddPlaces(Clause clause, int term, int cost)
    {
        foreach (var value in _places.Others(term))
        {
            if (_valueMarks[value] == _mark || !PlaceLabels.IsPlace(index.Values.Values.Kind(value)))
                continue;
            var gain = 0;
            for (var people = (long)index.Values.PostingCount(value) * TimesAsMany; gain < MostGain && people >= clause.NamePostings; people /= TimesAsMany)
                gain += BesideSpecialtyGain;
            Add(clause, value, PlaceAt(cost - gain), isExact: false);
        }
        if (_places.OfSeveralWords(term).Length > 0)
            clause.PartTerms.Add(new(term, PlaceAt(cost - BesideSpecialtyGain)));

        static byte PlaceAt(int cost) => (byte)(PlaceCost + Math.Max(0, cost));
    }

    /// <summary>Adds the values of a word that is not quite the one that was typed.</summary>
    private void AddValues(Clause clause, int term, byte cost, SearchReach reach)
    {
        foreach (var value in _places.Others(term))
        {
            if (_valueMarks[value] != _mark && TellsApart(clause, value, cost, reach))
                Add(clause, value, CostOf(clause, value, cost), isExact: false);
        }
        if (_places.OfSeveralWords(term).Length > 0)
            clause.PartTerms.Add(new(term, (byte)(cost + BesideNameCost)));
    }

    /// <summary>Whether a value may be meant by a word that is not its own: what nearly everybody has is not, as long as a name may be.</summary>
    private bool TellsApart(Clause clause, int value, byte cost, SearchReach reach)
    {
        if (index.Values.PostingCount(value) < index.Profiles.Count / MostShared)
            return true;
        // « marie fran » is Marie François, not everybody called Marie in France.
        return cost >= MisspelledCost
            ? clause.Word.Length >= LongWord || index.Values.Values.Kind(value) is ValueKind.Specialty or ValueKind.Profession
            : reach >= SearchReach.Far || index.Values.Values.Kind(value) != ValueKind.Country || clause.Begun.From == clause.Begun.To;
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
    private static bool IsMeantLater(ValueKind kind) => kind == ValueKind.Hashtag || PlaceLabels.IsPlace(kind);

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
