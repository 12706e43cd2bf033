using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>The circle of a query: which cities lie in it, and how far from its centre each profile is. Used again; one thread at a time.</summary>
/// <remarks>Distances are measured to cities, a few hundred at most in a circle of 50 km. Of a profile two numbers are looked up.</remarks>
internal sealed class NearCircle(SearchIndex index)
{
    private const double Outside = double.PositiveInfinity;

    private readonly List<int> _listed = [];
    private readonly List<int> _inside = [];
    private ValueColumn? _cities;
    private double[] _km = null!; // with the cities

    /// <summary>Whether the query has a circle that was found.</summary>
    internal bool IsSet => _inside.Count > 0;

    internal void Clear()
    {
        foreach (var code in _inside)
            _km[code] = Outside;
        _inside.Clear();
    }

    /// <summary>Finds the cities of a circle, and requires one of them.</summary>
    internal void Start(GeoPoint centre, double radiusKm, Clause clause)
    {
        if (_cities is null)
        {
            _cities = index.Column(ValueKind.City);
            _km = new double[_cities.Values.Length + 1];
            Array.Fill(_km, Outside);
        }
        _listed.Clear();
        index.Places.ListNear(centre, radiusKm, _listed);
        foreach (var code in _listed)
        {
            var value = _cities.Values[code - 1];
            if (index.Values.Points[value] is not { } point || centre.DistanceTo(point) is var km && km > radiusKm)
                continue;
            _km[code] = km;
            _inside.Add(code);
            clause.AddValue(new(value, false), 0, index.Values.PostingCount(value), isNear: true);
        }
        clause.Circle = this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int profile) => Km(profile) < Outside;

    /// <summary>Brings the profiles within the circle to the front, in their order, and tells how many they are.</summary>
    internal int Keep(Span<int> profiles)
    {
        var kept = 0;
        foreach (var profile in profiles)
        {
            profiles[kept] = profile;
            kept += Contains(profile) ? 1 : 0;
        }
        return kept;
    }

    /// <summary>The distance of the nearest of a profile's cities; infinity when none is in the circle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Km(int profile)
    {
        var code = _cities![profile];
        return (uint)code < (uint)_km.Length ? _km[code] : NearestOf(code);
    }

    private double NearestOf(int code)
    {
        var nearest = Outside;
        for (; _cities!.IsSeveral(code, out var others, out var last); code = others)
            nearest = Math.Min(nearest, _km[last]);
        return Math.Min(nearest, _km[code]);
    }
}
