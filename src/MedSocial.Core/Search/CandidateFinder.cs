using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>How far a search goes to find somebody.</summary>
internal enum SearchReach : byte
{
    /// <summary>What was typed, letter by letter, and what it begins.</summary>
    Exact,

    /// <summary>One letter off, or the same sound.</summary>
    Near,

    /// <summary>As near, with words joined or cut.</summary>
    Recut,

    /// <summary>Two letters off, three or four if they sound alike.</summary>
    Far,
}

/// <summary>Finds the words of names, values and handles that a typed word can mean.</summary>
/// <remarks>Short words are held tighter (two letters: exact; three: one letter off), because there everything is near everything.</remarks>
internal sealed class CandidateFinder(SearchIndex index)
{
    /// <summary>What values cost, in twentieths of a letter: less than any error, more than a name.</summary>
    private const byte ValueCost = 3, PlaceCost = 2, BeginningCost = 4, Letter = 20;

    /// <summary>What is misspelled is a name more often than anything else.</summary>
    private const byte MisspelledCost = 10;

    /// <summary>More values than this share the word only by accident, and each would cost a list.</summary>
    private const int MaxValuesOfFuzzyWord = 64;

    /// <summary>From so many letters on, words that sound alike may have four of them wrong: gauphillet, gaufilet.</summary>
    internal const int LongWord = 7;

    private const int MostCandidates = 1 << 16, FewestCandidates = 1 << 10;

    private readonly int[] _ids = new int[Math.Clamp(index.Names.Terms.Count, FewestCandidates, MostCandidates)];
    private readonly int[] _valueMarks = new int[index.Values.Values.Length];
    private readonly byte[] _covered = new byte[index.Values.Values.Length];
    private int _mark;

    /// <summary>Fills a clause with what its word can mean.</summary>
    internal void Find(Clause clause, SearchReach reach)
    {
        clause.Clear();
        _mark++;
        FindNames(clause, clause.Word, reach);
        FindValues(clause, clause.Word, reach);
        FindHandles(clause, clause.Word);
    }

    /// <summary>Fills a clause with the handles that a typed handle can mean, and nothing else.</summary>
    internal void FindHandle(Clause clause, SearchReach reach)
    {
        const byte beginning = 9;
        clause.Clear();
        var terms = index.Handles.Terms;
        var word = clause.Word;
        var exact = terms.Find(word);
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
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        foreach (var term in _ids.AsSpan(0, index.Handles.Deletes.Collect(word, 1, _ids)))
        {
            var distance = pattern.Distance(terms[term], 2);
            if (distance is 1 or 2)
                AddHandle(clause, term, (byte)(distance * Letter - 3), isExact: false);
        }
        clause.Values.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
    }

    /// <summary>
    /// Takes out the cities that only share a word with what may be a name: "dupont marie" does not mean a Dupont of Sainte-Marie, while
    /// "dupont saint denis" covers the whole label.
    /// </summary>
    internal void DropPartCities(ReadOnlySpan<Clause> clauses)
    {
        _mark++;
        foreach (var clause in clauses)
        {
            foreach (var (value, _) in clause.Values)
            {
                if (value.IsHandle || index.Values.Values[value.Id].Kind != ValueKind.City)
                    continue;
                _covered[value.Id] = (byte)(_valueMarks[value.Id] == _mark ? _covered[value.Id] + 1 : 1);
                _valueMarks[value.Id] = _mark;
            }
        }
        foreach (var clause in clauses)
        {
            if (clause.Name < 0)
                continue;
            var kept = 0;
            var exactCost = 0; // the word is borne as a name
            for (var i = 0; i < clause.Values.Count; i++)
            {
                var (value, cost) = clause.Values[i];
                var isExact = cost <= ValueCost + PlaceCost;
                if (value.IsHandle || index.Values.Values[value.Id].Kind != ValueKind.City || _covered[value.Id] >= index.Values.LabelWords[value.Id])
                {
                    clause.Values[kept++] = (value, cost);
                    exactCost = isExact ? Math.Max(exactCost, cost) : exactCost;
                    continue;
                }
                var postings = value.Postings(index).Length;
                clause.Postings -= postings;
                clause.ExactPostings -= isExact ? postings : 0;
            }
            clause.Values.RemoveRange(kept, clause.Values.Count - kept);
            clause.ExactCost = Math.Min(clause.ExactCost, exactCost);
        }
    }

    private void FindNames(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var terms = index.Names.Terms;
        if (clause.MayBeUnfinished || word.Length == 1)
        {
            var (from, to) = terms.Prefix(word);
            clause.AddRange(from, to, clause.MayBeUnfinished ? Clause.Begins : Clause.Initial);
            clause.CanDrive = clause.MayBeUnfinished || from == to;
        }
        if (reach != SearchReach.Exact && word.Length >= 3)
            FindMisspelled(clause, word, reach);
        if (clause.Name >= 0)
            clause.AddExact(clause.Name);
        var canonical = NameWords.Canonical(word);
        if (canonical != word && terms.Find(canonical) is >= 0 and var saint)
            clause.AddExact(saint);
    }

    private void FindMisspelled(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var far = reach == SearchReach.Far && word.Length > 3;
        if (!far && clause.Name >= 0)
        {
            foreach (var near in index.Neighbours.Of(clause.Name, _ids))
                clause.AddNear(near.Term, near.Weight);
            return;
        }
        var distance = far ? 2 : 1;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        var terms = index.Names.Terms;
        foreach (var term in _ids.AsSpan(0, index.Neighbours.Deletes.Collect(word, distance, _ids)))
        {
            if (clause.Table[term] == Clause.NoMatch && pattern.Distance(terms[term], distance) <= distance)
                clause.AddTerm(term, Clause.Near);
        }
        foreach (var term in index.Neighbours.Narrow.Find(Phonetic.Narrow(word)))
            clause.AddTerm(term, Clause.Near);
        if (!far)
            return;
        AddAlike(clause, word, pattern);
        // The accents are gone: a final e may have been é, which is said as -er is.
        if (word[^1] != 'e' || word.Length >= QueryWords.MaxWordLength)
            return;
        Span<char> accented = stackalloc char[QueryWords.MaxWordLength];
        word.CopyTo(accented);
        accented[word.Length] = 'r';
        AddAlike(clause, accented[..(word.Length + 1)], pattern);
    }

    /// <summary>Adds the words that sound like a word and are not too far from the letters of the one that was typed.</summary>
    private void AddAlike(Clause clause, ReadOnlySpan<char> said, OsaPattern typed)
    {
        var terms = index.Names.Terms;
        var furthest = said.Length < LongWord ? 3 : 4;
        foreach (var term in _ids.AsSpan(0, index.Neighbours.Sounds.Collect(said, 1, _ids)))
        {
            if (clause.Table[term] == Clause.NoMatch && typed.Distance(terms[term], furthest) <= furthest
                && FrenchSound.AreAlike(said, terms[term]))
                clause.AddTerm(term, Clause.Near);
        }
    }

    private void FindValues(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var terms = index.Values.Terms;
        var exact = terms.Find(word);
        if (exact >= 0)
            AddValues(clause, exact, ValueCost, isExact: true);
        if (clause.MayBeUnfinished && word.Length >= 3 && clause.Name < 0)
        {
            var (from, to) = terms.Prefix(word);
            for (var term = from; term < to && clause.Values.Count < MaxValuesOfFuzzyWord; term++)
            {
                if (term != exact)
                    AddValues(clause, term, ValueCost + BeginningCost, isExact: false);
            }
        }
        if (reach != SearchReach.Far || word.Length < 5 || exact >= 0)
            return;
        var distance = word.Length < 8 ? 1 : 2;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        foreach (var term in _ids.AsSpan(0, index.Values.Deletes.Collect(word, distance, _ids)))
        {
            var apart = pattern.Distance(terms[term], distance);
            if (apart > 0 && apart <= distance && clause.Values.Count < MaxValuesOfFuzzyWord)
                AddValues(clause, term, (byte)(MisspelledCost + SpellingCost.Of(word, terms[term])), isExact: false);
        }
        clause.Values.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
    }

    private void FindHandles(Clause clause, ReadOnlySpan<char> word)
    {
        var term = index.Handles.Terms.Find(word);
        if (term >= 0)
            AddHandle(clause, term, ValueCost, isExact: true);
    }

    private void AddValues(Clause clause, int term, byte cost, bool isExact)
    {
        // Three letters are as likely the beginning of a name as an abbreviation: "mar" is Marie before it is an anaesthetist.
        var isShort = clause.MayBeUnfinished && clause.Word.Length <= 3;
        foreach (var value in index.Values.ValuesOf(term))
            Add(clause, new(value, false), (byte)(cost + (isShort || IsPlace(index.Values.Values[value].Kind) ? PlaceCost : 0)), isExact);
    }

    /// <summary>A place is named after people and people after places, so a name that was begun goes before it.</summary>
    private static bool IsPlace(ValueKind kind) => kind is ValueKind.City or ValueKind.Department or ValueKind.Region;

    private void AddHandle(Clause clause, int term, byte cost, bool isExact) => Add(clause, new(term, true), cost, isExact);

    /// <summary>Adds a value unless a cheaper word brought it already; callers come with the cheaper words first.</summary>
    private void Add(Clause clause, ValueRef value, byte cost, bool isExact)
    {
        if (!value.IsHandle)
        {
            if (_valueMarks[value.Id] == _mark)
                return;
            _valueMarks[value.Id] = _mark;
        }
        var postings = value.Postings(index).Length;
        clause.Values.Add((value, cost));
        clause.Postings += postings;
        if (!isExact)
            return;
        clause.ExactPostings += postings;
        clause.ExactCost = Math.Max(clause.ExactCost, cost);
    }
}
