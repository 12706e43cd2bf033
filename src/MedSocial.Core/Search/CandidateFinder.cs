using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>How far a search goes to find somebody.</summary>
internal enum SearchReach : byte
{
    /// <summary>What was typed, letter by letter, and what it begins.</summary>
    Exact,

    /// <summary>One letter off, or the same sound; one sound off, with three or four letters wrong.</summary>
    Near,

    /// <summary>As near, with words joined or cut.</summary>
    Recut,

    /// <summary>Two letters off; but of any two words one is near, and so are the words that many bear.</summary>
    Far,

    /// <summary>All words far at once, three or four letters off in a long word that stands beside what is near another: when nothing else finds anybody, or only far ones.</summary>
    Furthest,
}

/// <summary>Finds the words of names, values and handles that a typed word can mean.</summary>
/// <remarks>Short words are held tighter (two letters: exact, and one letter off when all else fails; three: one letter off), because there everything is
/// near everything.</remarks>
internal sealed class CandidateFinder(SearchIndex index)
{
    /// <summary>What values cost, in twentieths of a letter: less than any error, more than a name.</summary>
    private const byte ValueCost = 3, PlaceCost = 2, CityCost = ValueCost + PlaceCost, BeginningCost = 4, Letter = 20;

    /// <summary>What is misspelled is a name more often than anything else: a name with a letter wrong goes before a city that is misspelled.</summary>
    private const byte MisspelledCost = 24;

    /// <summary>More values than this share the word only by accident, and each would cost a list.</summary>
    private const int MaxValuesOfFuzzyWord = 64, MaxValuesOfMisspelledWord = 16;

    /// <summary>From so many letters on, words that sound alike may have four of them wrong: gauphillet, gaufilet.</summary>
    private const int LongWord = 7;

    /// <summary>How many more when nothing else finds anybody: rousseau, rouco.</summary>
    private const int FurtherAlike = 2;

    /// <summary>No word that sounds alike is longer than the one that was typed by more letters.</summary>
    private const int MaxFurther = 8;

    /// <summary>From so many letters on, any two may be wrong at once; in shorter words two make another name.</summary>
    private const int TwoErrors = 6;

    private const int LongestAbbreviation = 3;

    private const int MostCandidates = 1 << 16, FewestCandidates = 1 << 10;

    /// <summary>What more than one profile in so many has, a misspelled word does not mean: it would tell nobody apart.</summary>
    private const int MostShared = 8;

    private readonly int[] _ids = new int[Math.Clamp(index.Names.Terms.Count, FewestCandidates, MostCandidates)];
    private readonly int[] _valueMarks = new int[index.Values.Values.Length];
    private readonly bool[] _isPart = CitiesOfSeveralWords(index.Values);
    private readonly List<Clause> _order = [];
    private readonly List<int> _handles = [];
    private readonly List<(int From, int To)> _ranges = [];
    private int _mark;

    /// <summary>Fills a clause with what its word can mean, but for cities of several words: see <see cref="AddCities"/>.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="reach">How far to go.</param>
    internal void Find(Clause clause, SearchReach reach)
    {
        clause.Clear();
        _mark++;
        FindNames(clause, clause.Word, reach);
        FindValues(clause, clause.Word, reach);
        if (clause.HandleTerm >= 0)
            AddHandle(clause, clause.HandleTerm, ValueCost, isExact: true);
    }

    /// <summary>Fills a clause with the handles that a typed handle can mean, and nothing else.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="folded">The handle, folded.</param>
    /// <param name="raw">The handle as it was typed: folding takes away what it looks like.</param>
    /// <param name="reach">How far to go.</param>
    internal void FindHandle(Clause clause, ReadOnlySpan<char> folded, ReadOnlySpan<char> raw, SearchReach reach)
    {
        const byte beginning = 9, lookAlike = 6, oneLetter = Letter - 3, twoLetters = 2 * Letter - 3;
        var terms = index.Handles.Terms;
        var form = Clause.Form(folded, false);
        clause.Start(folded, false, new(index.Names.Terms.Find(form), index.Values.Terms.Find(form), terms.Find(form), default));
        var word = clause.Word;
        var exact = clause.HandleTerm;
        if (exact >= 0)
            AddHandle(clause, exact, 0, isExact: true);
        var (from, to) = terms.Prefix(word);
        for (var term = from; term < to && clause.Values.Count < MaxValuesOfFuzzyWord; term++)
        {
            if (term != exact)
                AddHandle(clause, term, beginning, isExact: false);
        }
        if (reach == SearchReach.Exact)
            return;
        var look = HandleIndex.Look(raw);
        foreach (var term in index.Handles.Looks.Find(look))
        {
            if (term != exact && !terms[term].StartsWith(word, StringComparison.Ordinal))
                AddHandle(clause, term, lookAlike, isExact: false);
        }
        _handles.Clear();
        index.Handles.CollectNear(word, _handles);
        foreach (var term in _handles)
            AddMisspelt(term, oneLetter);
        // As everywhere, what is two letters off is of interest when nothing nearer is there: of a common name hundreds are.
        if (reach < SearchReach.Far)
            return;
        _ranges.Clear();
        index.Handles.CollectFar(word, _ranges);
        var pattern = new OsaPattern(word, stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var range in _ranges)
        {
            for (var term = range.From; term < range.To; term++)
            {
                if (pattern.Distance(terms[term], 2) == 2)
                    AddMisspelt(term, twoLetters);
            }
        }

        void AddMisspelt(int term, byte cost)
        {
            if (!clause.HasHandle(term) && HandleIndex.Look(terms[term]) != look)
                AddHandle(clause, term, cost, isExact: false);
        }
    }

    /// <summary>
    /// Adds the cities of several words that the clauses name together. One of which only a part was typed is meant only where the word is no
    /// name: "dupont marie" is no Dupont of Sainte-Marie, while "dupont saint denis" has the whole label.
    /// </summary>
    internal void AddCities(ReadOnlySpan<Clause> clauses)
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
            foreach (var (value, _) in _order[i].PartCities)
                AddIfCovered(value, clauses);
        }
        foreach (var clause in clauses)
        {
            if (PartsOf(clause) == 0 || clause.Name >= 0 || clause.HasWholeCity)
                continue;
            foreach (var value in ExactValues(clause))
            {
                if (_isPart[value])
                    Add(clause, value, CityCost, isExact: true);
            }
            for (var part = 0; clause.PartCities.Count <= MaxValuesOfMisspelledWord && part < clause.PartCities.Count; part++)
                Add(clause, clause.PartCities[part].Value, clause.PartCities[part].Cost, isExact: false);
        }
    }

    private static bool[] CitiesOfSeveralWords(ValueIndex values)
    {
        var isPart = new bool[values.Values.Length];
        for (var value = 0; value < isPart.Length; value++)
            isPart[value] = values.LabelWords[value] > 1 && values.Values.Kind(value) == ValueKind.City;
        return isPart;
    }

    private ReadOnlySpan<int> ExactValues(Clause clause) => clause.ValueTerm < 0 ? [] : index.Values.ValuesOf(clause.ValueTerm);

    private int PartsOf(Clause clause) => ExactValues(clause).Length + clause.PartCities.Count;

    private void AddIfCovered(int value, ReadOnlySpan<Clause> clauses)
    {
        if (_valueMarks[value] == _mark)
            return;
        _valueMarks[value] = _mark;
        var words = 0;
        foreach (var clause in clauses)
            words += Names(clause, value) >= 0 ? 1 : 0;
        if (words < index.Values.LabelWords[value])
            return;
        foreach (var clause in clauses)
        {
            if (Names(clause, value) is not (>= 0 and var cost))
                continue;
            clause.HasWholeCity = true;
            Add(clause, value, (byte)cost, cost == CityCost);
        }
    }

    /// <summary>What it costs that the word of a clause stands for a word of a city's label; -1 when it does not.</summary>
    private int Names(Clause clause, int city)
    {
        if (ExactValues(clause).BinarySearch(city) >= 0)
            return CityCost;
        foreach (var (value, cost) in clause.PartCities)
        {
            if (value == city)
                return cost;
        }
        return -1;
    }

    private void FindNames(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var terms = index.Names.Terms;
        // Ph. and Chr. are given names cut short, as J. is, where nobody is called so.
        var isAbbreviated = word.Length == 1 || (word.Length <= LongestAbbreviation && reach != SearchReach.Exact && clause.Name < 0 && clause.ValueTerm < 0);
        if (clause.MayBeUnfinished || isAbbreviated)
        {
            var (from, to) = clause.MayBeUnfinished ? clause.Begun : terms.Prefix(word);
            clause.AddRange(from, to, clause.MayBeUnfinished ? Clause.Begins : Clause.Initial);
            clause.CanDrive = clause.MayBeUnfinished || from == to;
        }
        if (clause.Name >= 0)
            clause.AddExact(clause.Name);
        var canonical = NameWords.Canonical(word);
        if (canonical != word && terms.Find(canonical) is >= 0 and var saint)
            clause.AddExact(saint);
        if (reach == SearchReach.Exact)
            return;
        if (word.Length > 2 || (word.Length == 2 && reach == SearchReach.Furthest))
            FindMisspelled(clause, word, reach);
        else if (word.Length == 2 && clause.Name < 0)
            AddHomophones(clause, word);
    }

    private void FindMisspelled(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var far = word.Length > 3 && (reach == SearchReach.Furthest || (reach == SearchReach.Far && !IsCommon(clause)));
        if (clause.Name >= 0)
        {
            foreach (var near in index.Neighbours.Known.Of(clause.Name))
                clause.AddNear(near.Term, near.Weight);
            if (!far)
                return;
        }
        var distance = far && (reach == SearchReach.Furthest || word.Length >= TwoErrors) ? 2 : 1;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        var terms = index.Names.Terms;
        var candidates = _ids.AsSpan(0, index.Neighbours.Deletes.Collect(word, distance, _ids));
        terms.Announce(candidates);
        var later = 0;
        foreach (var term in candidates)
        {
            if (clause.Kind(term) != Clause.NoMatch)
                continue;
            var apart = pattern.Distance(terms[term], distance);
            if (apart <= 1)
                clause.AddTerm(term, Clause.Near);
            else if (apart <= distance)
                candidates[later++] = term;
        }
        AddHomophones(clause, word);
        // The words that deletes found still stand at the start of the ids.
        var rest = _ids.AsSpan(later);
        if (word.Length > 3)
            AddAlike(clause, word, pattern, reach, rest);
        Span<char> scratch = stackalloc char[QueryWords.MaxWordLength + 1];
        if (OtherEnd(word, scratch) is { IsEmpty: false } said)
        {
            AddHomophones(clause, said);
            if (word.Length > 3)
                AddAlike(clause, said, pattern, reach, rest);
        }
        if (!far)
            return;
        clause.EndNear();
        foreach (var term in candidates[..later])
            clause.AddTerm(term, Clause.Near);
    }

    private void AddHomophones(Clause clause, ReadOnlySpan<char> said)
    {
        foreach (var term in index.Neighbours.Narrow.Find(Phonetic.Narrow(said)))
            clause.AddTerm(term, Clause.Near);
    }

    /// <summary>The word with an end that may have been meant though it is said in another way; nothing for most.</summary>
    private static ReadOnlySpan<char> OtherEnd(ReadOnlySpan<char> word, Span<char> scratch)
    {
        switch (word)
        {
            case [.., 'e']: // The accents are gone: a final e may have been é, which is said as -er is.
                word.CopyTo(scratch);
                scratch[word.Length] = 'r';
                return scratch[..(word.Length + 1)];
            case [.., 'e', 'n']:
                word.CopyTo(scratch);
                scratch[word.Length] = 't';
                return scratch[..(word.Length + 1)];
            case [.., 'o' or 'e' or 'a' or 'i', 'x']:
                return word[..^1];
            case [.., 't', 'h']:
                return word[..^2];
            default:
                return [];
        }
    }

    /// <summary>How many letters of a word may be wrong where another word says who may be meant; 0 where <see cref="Find"/> goes as far alone.</summary>
    internal static int GarbledLetters(int length)
    {
        const int shortest = 3, veryLong = 10;
        return length switch { < shortest => 0, shortest => 2, < TwoErrors => 0, < veryLong => 3, _ => 4 };
    }

    /// <summary>The same for a clause: a name that somebody bears is not garbled, unless it is very short.</summary>
    internal static int GarbledLetters(Clause clause)
    {
        const int veryShort = 3;
        var mayBe = !clause.IsFilter && clause.ValueTerm < 0 && (clause.Name < 0 || clause.Word.Length <= veryShort);
        return mayBe ? GarbledLetters(clause.Word.Length) : 0;
    }

    /// <summary>How many letters of a word may be wrong at most if it sounds alike.</summary>
    internal static int FurthestAlike(int length) => (length < LongWord ? 3 : 4) + FurtherAlike;

    /// <summary>Whether so many bear the name that nobody writes it by accident.</summary>
    private bool IsCommon(Clause clause)
    {
        const long few = 10_000;
        return clause.Name >= 0 && index.Names.PostingCount(clause.Name, clause.Name + 1) * few >= index.Profiles.Count;
    }

    /// <summary>Adds the words that sound like a word, one sound more, less or other, and are not too far from the letters of the one that was typed.</summary>
    private void AddAlike(Clause clause, ReadOnlySpan<char> said, OsaPattern typed, SearchReach reach, Span<int> ids)
    {
        const int mostSounds = 2;
        var terms = index.Names.Terms;
        var furthest = FurthestAlike(said.Length) - (reach == SearchReach.Furthest ? 0 : FurtherAlike);
        var found = ids[..index.Neighbours.Sounds.Collect(said, 1, ids)];
        terms.Announce(found);
        Span<char> sounds = stackalloc char[FrenchSound.MaxSounds(QueryWords.MaxWordLength + MaxFurther)];
        Span<char> others = stackalloc char[FrenchSound.MaxSounds(QueryWords.MaxWordLength + MaxFurther)];
        var pattern = new OsaPattern(sounds[..FrenchSound.Write(said, sounds)], stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var term in found)
        {
            var word = terms[term];
            if (clause.Kind(term) == Clause.NoMatch && typed.Distance(word, furthest) <= furthest
                && pattern.Distance(others[..FrenchSound.Write(word, others)], mostSounds) <= mostSounds)
                clause.AddTerm(term, Clause.Near);
        }
    }

    private void FindValues(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var terms = index.Values.Terms;
        var exact = clause.ValueTerm;
        if (exact >= 0)
        {
            foreach (var value in index.Values.ValuesOf(exact))
            {
                if (!_isPart[value])
                    Add(clause, value, Cost(clause, value, ValueCost), isExact: true);
            }
        }
        if (clause.MayBeUnfinished && word.Length >= 3 && clause.Name < 0)
        {
            var (from, to) = terms.Prefix(word);
            for (var term = from; term < to && clause.Values.Count + clause.PartCities.Count < MaxValuesOfFuzzyWord; term++)
            {
                if (term != exact)
                    AddValues(clause, term, ValueCost + BeginningCost);
            }
        }
        if (reach < SearchReach.Far || word.Length < 5 || exact >= 0)
            return;
        var distance = word.Length < 8 ? 1 : 2;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        foreach (var term in _ids.AsSpan(0, index.Values.Deletes.Collect(word, distance, _ids)))
        {
            var apart = pattern.Distance(terms[term], distance);
            if (apart > 0 && apart <= distance && clause.Values.Count + clause.PartCities.Count < MaxValuesOfMisspelledWord)
                AddValues(clause, term, (byte)(MisspelledCost + SpellingCost.Of(word, terms[term])));
        }
    }

    /// <summary>Adds the values of a word that is not quite the one that was typed.</summary>
    private void AddValues(Clause clause, int term, byte cost)
    {
        foreach (var value in index.Values.ValuesOf(term))
        {
            if (_valueMarks[value] == _mark)
                continue;
            if (_isPart[value])
                clause.PartCities.Add((value, Cost(clause, value, cost)));
            else if (cost < MisspelledCost || index.Values.PostingCount(value) < index.Profiles.Count / MostShared)
                Add(clause, value, Cost(clause, value, cost), isExact: false);
        }
    }

    private byte Cost(Clause clause, int value, byte cost)
    {
        // Three letters are as likely the beginning of a name as an abbreviation: "mar" is Marie before it is an anaesthetist.
        var isShort = clause.MayBeUnfinished && clause.Word.Length <= 3;
        return (byte)(cost + (isShort || IsPlace(index.Values.Values[value].Kind) ? PlaceCost : 0));
    }

    /// <summary>A place is named after people and people after places, so a name that was begun goes before it.</summary>
    private static bool IsPlace(ValueKind kind) => kind is ValueKind.City or ValueKind.Department or ValueKind.Region;

    /// <summary>Adds a value; callers come with the cheaper words first.</summary>
    private void Add(Clause clause, int value, byte cost, bool isExact)
    {
        _valueMarks[value] = _mark;
        Add(clause, new ValueRef(value, false), cost, isExact);
    }

    private void AddHandle(Clause clause, int term, byte cost, bool isExact) => Add(clause, new ValueRef(term, true), cost, isExact);

    private void Add(Clause clause, ValueRef value, byte cost, bool isExact)
    {
        var postings = value.PostingCount(index);
        clause.AddValue(value, cost, postings, isNear: cost < MisspelledCost);
        if (isExact)
            clause.AddExact(postings, cost);
    }
}
