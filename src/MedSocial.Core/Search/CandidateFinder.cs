using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Finds the words of names, values and handles that a typed word can mean, first the near ones, and the far ones if those do not do.</summary>
/// <remarks>
/// Near: the word itself, words that it begins, words one letter off, words that sound the same. Far: two letters off, three if they sound alike.
/// Short words are held tighter (two letters: exact; three: one letter off), because there everything is near everything.
/// </remarks>
internal sealed class CandidateFinder(SearchIndex index)
{
    /// <summary>Ten for a letter; what lies between is for what is no error of typing.</summary>
    internal const byte Exact = 0, Beginning = 2, Value = 3, Initial = 3, SameSound = 6, Letter = 10, FirstLetter = 4, AlikeSound = 28;

    /// <summary>More values than this share the word only by accident, and each would cost a list.</summary>
    private const int MaxValuesOfFuzzyWord = 64;

    private readonly int[] _ids = new int[1 << 16];
    private readonly int[] _valueMarks = new int[index.Values.Values.Length];
    private readonly byte[] _covered = new byte[index.Values.Values.Length];
    private int _mark;

    /// <summary>Fills a clause with what its word can mean.</summary>
    internal void Find(Clause clause, bool far)
    {
        var word = clause.Word;
        clause.Clear();
        _mark++;
        FindNames(clause, word, far);
        FindValues(clause, word, far);
        FindHandles(clause, word);
    }

    /// <summary>Fills a clause with the handles that a typed handle can mean, and nothing else.</summary>
    internal void FindHandle(Clause clause, bool far)
    {
        clause.Clear();
        var terms = index.Handles.Terms;
        var word = clause.Word;
        var exact = terms.Find(word);
        if (exact >= 0)
            AddHandle(clause, exact, Exact);
        var (from, to) = terms.Prefix(word);
        for (var term = from; term < to && clause.Values.Count < MaxValuesOfFuzzyWord; term++)
        {
            if (term != exact)
                AddHandle(clause, term, Value + Beginning + 1);
        }
        clause.HasExact = from < to;
        if (!far)
            return;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        foreach (var term in _ids.AsSpan(0, index.Handles.Deletes.Collect(word, 1, _ids)))
        {
            var distance = pattern.Distance(terms[term], 2);
            if (distance is 1 or 2)
                AddHandle(clause, term, (byte)(distance * Letter));
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
            if (index.Names.Terms.Find(clause.Word) < 0)
                continue;
            var kept = 0;
            for (var i = 0; i < clause.Values.Count; i++)
            {
                var item = clause.Values[i];
                var value = item.Value;
                if (value.IsHandle || index.Values.Values[value.Id].Kind != ValueKind.City || _covered[value.Id] >= index.Values.LabelWords[value.Id])
                    clause.Values[kept++] = item;
                else
                    clause.Postings -= value.Postings(index).Length;
            }
            clause.Values.RemoveRange(kept, clause.Values.Count - kept);
        }
    }

    private void FindNames(Clause clause, ReadOnlySpan<char> word, bool far)
    {
        var names = index.Names;
        var terms = names.Terms;
        if (clause.MayBeUnfinished || word.Length == 1)
        {
            var (from, to) = terms.Prefix(word);
            clause.AddRange(from, to, word.Length == 1 && !clause.MayBeUnfinished ? Initial : Beginning, names);
            clause.HasExact |= from < to;
            clause.CanDrive = clause.MayBeUnfinished || from == to;
        }
        if (word.Length >= 3)
        {
            var distance = word.Length == 3 || !far ? 1 : 2;
            Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
            var pattern = new OsaPattern(word, masks);
            foreach (var term in _ids.AsSpan(0, index.Neighbours.Deletes.Collect(word, distance, _ids)))
            {
                if (clause.Costs[term] <= Exact)
                    continue;
                var candidate = terms[term];
                var apart = pattern.Distance(candidate, distance);
                if (apart <= distance)
                    clause.AddTerm(term, (byte)(apart * Letter + (candidate[0] == word[0] ? 0 : FirstLetter)), names);
            }
            foreach (var term in index.Neighbours.Narrow.Find(Phonetic.Narrow(word)))
                clause.AddTerm(term, SameSound, names);
            if (far && word.Length > 3)
            {
                foreach (var term in index.Neighbours.Coarse.Find(Phonetic.Coarse(word)))
                {
                    if (clause.Costs[term] == Clause.NoMatch && pattern.Distance(terms[term], 3) <= 3)
                        clause.AddTerm(term, AlikeSound, names);
                }
            }
        }
        AddExact(clause, word);
        AddExact(clause, NameWords.Canonical(word));
    }

    private void AddExact(Clause clause, ReadOnlySpan<char> word)
    {
        var exact = index.Names.Terms.Find(word);
        if (exact < 0)
            return;
        clause.AddTerm(exact, Exact, index.Names);
        clause.HasExact = true;
    }

    private void FindValues(Clause clause, ReadOnlySpan<char> word, bool far)
    {
        var terms = index.Values.Terms;
        var exact = terms.Find(word);
        if (exact >= 0)
        {
            AddValues(clause, exact, Value);
            clause.HasExact = true;
        }
        if (clause.MayBeUnfinished && word.Length >= 3 && index.Names.Terms.Find(word) < 0)
        {
            var (from, to) = terms.Prefix(word);
            for (var term = from; term < to && clause.Values.Count < MaxValuesOfFuzzyWord; term++)
            {
                if (term != exact)
                    AddValues(clause, term, Value + Beginning);
            }
            clause.HasExact |= from < to;
        }
        if (!far || word.Length < 5 || exact >= 0)
            return;
        var distance = word.Length < 8 ? 1 : 2;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        foreach (var term in _ids.AsSpan(0, index.Values.Deletes.Collect(word, distance, _ids)))
        {
            var apart = pattern.Distance(terms[term], distance);
            if (apart > 0 && apart <= distance && clause.Values.Count < MaxValuesOfFuzzyWord)
                AddValues(clause, term, (byte)(Value + apart * Letter));
        }
        clause.Values.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
    }

    private void FindHandles(Clause clause, ReadOnlySpan<char> word)
    {
        var term = index.Handles.Terms.Find(word);
        if (term >= 0)
        {
            AddHandle(clause, term, Value);
            clause.HasExact = true;
        }
    }

    private void AddValues(Clause clause, int term, byte cost)
    {
        // Three letters are as likely the beginning of a name as an abbreviation: "mar" is Marie before it is an anaesthetist.
        var isShort = clause.MayBeUnfinished && clause.Word.Length <= 3;
        foreach (var value in index.Values.ValuesOf(term))
            Add(clause, new(value, false), (byte)(cost + (isShort || IsPlace(index.Values.Values[value].Kind) ? 1 : 0)));
    }

    /// <summary>A place is named after people and people after places, so a name that was begun goes before it.</summary>
    private static bool IsPlace(ValueKind kind) => kind is ValueKind.City or ValueKind.Department or ValueKind.Region;

    private void AddHandle(Clause clause, int term, byte cost) => Add(clause, new(term, true), cost);

    /// <summary>Adds a value unless a cheaper word brought it already; callers come with the cheaper words first.</summary>
    private void Add(Clause clause, ValueRef value, byte cost)
    {
        if (!value.IsHandle)
        {
            if (_valueMarks[value.Id] == _mark)
                return;
            _valueMarks[value.Id] = _mark;
        }
        clause.Values.Add((value, cost));
        clause.Postings += value.Postings(index).Length;
    }
}
