using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>Finds the words of names, values and handles that a typed word can mean.</summary>
internal sealed class CandidateFinder
{
    private const int MostCandidates = 1 << 16, FewestCandidates = 1 << 10;

    private readonly NameCandidates _names;
    private readonly ValueCandidates _values;
    private readonly PlaceCandidates _places;
    private readonly HandleCandidates _handles;

    internal CandidateFinder(SearchIndex index)
    {
        var ids = new int[Math.Clamp(index.Names.Terms.Count, FewestCandidates, MostCandidates)];
        (_names, _values, _places, _handles) = (new(index, ids), new(index, ids), new(index), new(index));
    }

    /// <summary>Fills a clause with what its word can mean, as far as it was not filled before, but for places of several words: see <see cref="AddPlaces"/>.</summary>
    /// <param name="clause">The clause; just started, unless it was filled before.</param>
    /// <param name="from">How far it was filled before; null for not at all.</param>
    /// <param name="reach">How far to go.</param>
    internal void Find(Clause clause, SearchReach? from, SearchReach reach)
    {
        var isNamesAlone = from is not null && reach == SearchReach.Near && !clause.MayBePlace;
        if (from is not null)
            clause.GoOn(keepsValues: isNamesAlone);
        if (isNamesAlone)
        {
            // What is near what was typed are names alone; the values stay as they are.
            _names.Find(clause, clause.Word, reach);
            return;
        }
        _names.Find(clause, clause.Word, reach);
        _values.Find(clause, clause.Word, reach);
        if (clause.HandleTerm >= 0)
            _handles.Add(clause, clause.HandleTerm, ValueCandidates.Cost, isExact: true);
    }

    /// <inheritdoc cref="HandleCandidates.Find"/>
    internal void FindHandle(Clause clause, ReadOnlySpan<char> folded, ReadOnlySpan<char> raw, SearchReach reach) => _handles.Find(clause, folded, raw, reach);

    /// <inheritdoc cref="PlaceCandidates.Add(ReadOnlySpan{Clause})"/>
    internal void AddPlaces(ReadOnlySpan<Clause> clauses) => _places.Add(clauses);
}
