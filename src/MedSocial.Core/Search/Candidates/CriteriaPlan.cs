using MedSocial.Catalog;
using MedSocial.Search.Queries;
using MedSocial.Search.Scans;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Candidates;

/// <summary>Turns the typed part of a query into clauses without cost, and what is left out into the filter of hits.</summary>
internal sealed class CriteriaPlan(SearchIndex index, CandidateFinder finder)
{
    private readonly List<Clause> _pool = [];
    private readonly List<int> _values = [];
    private int _used;

    /// <summary>The circle of <see cref="SearchQuery.Near"/>.</summary>
    internal NearCircle Circle { get; } = new(index);

    internal void Read(SearchQuery query, Segment segment, List<Clause> clauses, HitFilter filter)
    {
        _used = 0;
        clauses.Clear();
        filter.Clear();
        Circle.Clear();
        ReadLists(query, clauses, filter);
        foreach (var handle in query.Handles)
            RequireHandle(handle, clauses);
        if (query.HasAccount == true)
            Require([index.Values.Find(new(ValueKind.HasAccount, ""))], clauses);
        else if (query.HasAccount == false)
            Exclude([index.Values.Find(new(ValueKind.HasAccount, ""))], filter);
        if (query.Followers is { } followers)
            filter.Require(followers, query.Networks.Select(segment.OrdinalOf));
        if (query.Near is { } near)
            RequireNear(near, clauses);
        ReadLists(query.Excluded, null, filter);
        foreach (var handle in query.Excluded.Handles)
        {
            if (index.Handles.Terms.Find(Folding.Fold(handle)) is >= 0 and var term)
                filter.Exclude(index.Handles.Postings(term));
        }
    }

    /// <summary>Takes what must be had into clauses, or, where there are none, what must not be had into the filter.</summary>
    private void ReadLists(SearchCriteria criteria, List<Clause>? clauses, HitFilter filter)
    {
        if (criteria.IsEmpty)
            return;
        ReadValues(ValueKind.Network, criteria.Networks, network => network.Value, clauses, filter);
        ReadValues(ValueKind.Specialty, criteria.Specialties, specialty => specialty.Value, clauses, filter);
        ReadValues(ValueKind.Profession, criteria.Professions, profession => profession.Value, clauses, filter);
        ReadValues(ValueKind.Department, criteria.Departments, department => department, clauses, filter);
        ReadValues(ValueKind.Country, criteria.Countries, country => country, clauses, filter);
        ReadValues(ValueKind.Stage, criteria.Stages, stage => stage.ToString(), clauses, filter);
        ReadValues(ValueKind.Hashtag, criteria.Hashtags, hashtag => hashtag.Text.ToLowerInvariant(), clauses, filter);
        if (!criteria.Cities.IsEmpty)
        {
            _values.Clear();
            foreach (var city in criteria.Cities)
                AddPlaces(city);
            Take(clauses, filter);
        }
    }

    private void ReadValues<T>(ValueKind kind, EquatableArray<T> keys, Func<T, string> key, List<Clause>? clauses, HitFilter filter)
    {
        if (keys.IsEmpty)
            return;
        _values.Clear();
        foreach (var item in keys)
            _values.Add(index.Values.Find(new(kind, key(item))));
        Take(clauses, filter);
    }

    private void Take(List<Clause>? clauses, HitFilter filter)
    {
        if (clauses is null)
            Exclude(_values, filter);
        else
            Require(_values, clauses);
    }

    private void AddPlaces(string city)
    {
        var words = FoldedWords.Of(city).Select(word => NameWords.Canonical(word.Folded).ToString()).Where(word => !NameWords.IsParticle(word)).ToArray();
        if (words.Length == 0 || index.Values.Terms.Find(words[0]) is not (>= 0 and var term))
            return;
        foreach (var value in index.Values.ValuesOf(term))
        {
            if (index.Values.Values[value].Kind == ValueKind.City && index.Values.LabelWords[value] == words.Distinct().Count()
                && words.All(word => index.Values.Terms.Find(word) is >= 0 and var other && index.Values.ValuesOf(other).Contains(value)))
            {
                _values.Add(value);
            }
        }
    }

    private void Require(List<int> values, List<Clause> clauses)
    {
        var clause = NextClause();
        foreach (var value in values)
        {
            if (value < 0)
                continue;
            clause.AddValue(new(value, false), 0, index.Values.PostingCount(value), isNear: true);
        }
        clauses.Add(clause);
    }

    private void RequireHandle(string handle, List<Clause> clauses)
    {
        var clause = NextClause();
        var folded = Folding.Fold(handle);
        finder.FindHandle(clause, folded, handle, SearchReach.Exact);
        if (clause.Postings == 0)
            finder.FindHandle(clause, folded, handle, SearchReach.Far);
        clauses.Add(clause);
    }

    private void RequireNear(Near near, List<Clause> clauses)
    {
        var clause = NextClause();
        if ((near.Point ?? (near.Place is { } place ? QueryPlaces.Find(place) : null)) is { } centre)
            Circle.Start(centre, near.RadiusKm, clause);
        clauses.Add(clause);
    }

    private void Exclude(List<int> values, HitFilter filter)
    {
        foreach (var value in values)
        {
            if (value >= 0)
                filter.Exclude(index.Values.Postings(value));
        }
    }

    private Clause NextClause()
    {
        if (_used == _pool.Count)
            _pool.Add(new(index.Names));
        var clause = _pool[_used++];
        clause.StartFilter();
        return clause;
    }
}
