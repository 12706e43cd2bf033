using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>Finds the places of several words that the words of a query name together: « saint denis », « la roche sur yon ».</summary>
/// <param name="index">The index.</param>
internal sealed class PlaceCandidates(SearchIndex index)
{
    /// <summary>Who types one word of a place's name means a name that begins so before it.</summary>
    internal const byte PartCost = 6;

    private readonly PlaceLabels _places = index.Values.Places;
    private readonly List<Clause> _order = [];
    private readonly List<int> _tried = [];

    /// <summary>
    /// Adds the places of several words that the clauses name together. A city of which only a part was typed is meant only where the word is no
    /// name: "dupont marie" is no Dupont of Sainte-Marie, while "dupont saint denis" has the whole label.
    /// </summary>
    internal void Add(ReadOnlySpan<Clause> clauses)
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
        _tried.Clear();
        if (_order.Count > 1)
            AddWhole(clauses);
        AddPartly(clauses);
    }

    /// <summary>Adds the places whose labels were typed whole.</summary>
    private void AddWhole(ReadOnlySpan<Clause> clauses)
    {
        var marks = Marks(clauses);
        // Shortest list first. A label of which one word was in a list before is done with; the others need no more words than lists are left.
        for (var i = 0; i < _order.Count - 1; i++)
        {
            if (_order[i].ValueTerm >= 0)
                AddCovered(_order[i].ValueTerm, marks, _order.Count - i, clauses);
            foreach (var (term, _) in _order[i].PartTerms)
                AddCovered(term, marks, int.MaxValue, clauses);
        }
    }

    /// <summary>Adds the places of a word of which only a part was typed, or something near it.</summary>
    private void AddPartly(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (PartsOf(clause) == 0 || clause.HasWholePlace || clause.Word.Length == 1)
                continue;
            var places = Places(clause);
            foreach (var value in clause.Name < 0 ? places : places[Cities(places)..])
                Add(clause, value, PartCost, isExact: true);
            if (clause.Name >= 0 || NearValues(clause) > ValueCandidates.MaxOfMisspelledWord)
                continue;
            // What is likely of a whole label is not of one word of it: « cardiologue lemand » is not in Anthy-sur-Léman.
            var more = clause.MayBePlace ? ValueCandidates.BesideSpecialtyGain + PartCost : 0;
            foreach (var (term, cost) in clause.PartTerms)
            {
                foreach (var value in _places.OfSeveralWords(term))
                    Add(clause, value, (byte)(cost + more), isExact: false);
            }
        }
    }

    /// <summary>The places of several words of which the word of a clause is one.</summary>
    private ReadOnlySpan<int> Places(Clause clause) => clause.ValueTerm < 0 ? [] : _places.OfSeveralWords(clause.ValueTerm);

    /// <summary>How many of some places are cities: values are numbered by what they are, cities before other places.</summary>
    private int Cities(ReadOnlySpan<int> places)
    {
        var cities = places.Length;
        while (cities > 0 && index.Values.Values.Kind(places[cities - 1]) != ValueKind.City)
            cities--;
        return cities;
    }

    /// <summary>In how many labels of several words the word of a clause, or one near it, stands.</summary>
    private int PartsOf(Clause clause)
    {
        var parts = Places(clause).Length;
        foreach (var (term, _) in clause.PartTerms)
            parts += _places.OfSeveralWords(term).Length;
        return parts;
    }

    /// <summary>How many values go by a word near that of a clause.</summary>
    private int NearValues(Clause clause)
    {
        var values = 0;
        foreach (var (term, _) in clause.PartTerms)
            values += index.Values.ValuesOf(term).Length;
        return values;
    }

    /// <summary>The marks of all words that the clauses can mean.</summary>
    private static ulong Marks(ReadOnlySpan<Clause> clauses)
    {
        var marks = 0UL;
        foreach (var clause in clauses)
        {
            if (char.IsAsciiDigit(clause.Word[0]))
                return ulong.MaxValue; // a postal code stands for a word of the label
            if (clause.ValueTerm >= 0)
                marks |= PlaceLabels.Mark(clause.ValueTerm);
            foreach (var (term, _) in clause.PartTerms)
                marks |= PlaceLabels.Mark(term);
        }
        return marks;
    }

    /// <summary>Adds the places of a word whose labels were typed whole, and have no more words than may be.</summary>
    private void AddCovered(int term, ulong marks, int mostWords, ReadOnlySpan<Clause> clauses)
    {
        var labels = _places.Labels(term);
        for (var i = 0; i < labels.Length; i++)
        {
            if (PlaceLabels.MayBeCovered(labels[i], marks) && _places.OfSeveralWords(term)[i] is var place && index.Values.LabelWords[place] <= mostWords)
                AddIfCovered(place, clauses);
        }
    }

    private void AddIfCovered(int value, ReadOnlySpan<Clause> clauses)
    {
        if (_tried.Contains(value))
            return;
        _tried.Add(value);
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
            Add(clause, value, (byte)cost, cost == ValueCandidates.PlaceCost);
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
        if (Places(clause).BinarySearch(city) >= 0)
            return ValueCandidates.PlaceCost;
        foreach (var (term, cost) in clause.PartTerms)
        {
            if (_places.OfSeveralWords(term).BinarySearch(city) >= 0)
                return cost;
        }
        return -1;
    }

    private void Add(Clause clause, int value, byte cost, bool isExact) => ValueCandidates.Add(index, clause, new ValueRef(value, false), cost, isExact);
}
