using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MedSocial.TestData;

/// <summary>Queries that filter by specialty, and then sort, count or measure distances.</summary>
internal sealed class FilterQueries
{
    /// <summary>Distances are compared to a metre: engines round in different places.</summary>
    private const double Metre = 0.001;

    private static readonly int[] RadiiKm = [10, 20, 30, 50];

    private readonly GroundTruth _truth;
    private readonly SeededRandom _random;
    private readonly Dictionary<SpecialtyCode, List<int>> _bySpecialty = [];
    private readonly SpecialtyCode[] _specialties;

    internal FilterQueries(GroundTruth truth, SeededRandom random)
    {
        _truth = truth;
        _random = random;
        for (var ordinal = 0; ordinal < truth.Count; ordinal++)
        {
            var specialty = truth.SpecialtyOf(ordinal);
            if (specialty == default)
                continue;
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySpecialty, specialty, out _);
            (list ??= []).Add(ordinal);
        }
        _specialties = [.. _bySpecialty.Keys.Order()];
    }

    internal ImmutableArray<TestQuery> Make(QueryKind kind, int count)
    {
        var specialties = kind == QueryKind.Facets ? [.. _specialties.Where(IsLarge)] : _specialties;
        if (specialties.Length == 0)
            return [];
        var made = new Dictionary<SpecialtyCode, TestQuery>();
        var queries = ImmutableArray.CreateBuilder<TestQuery>(count);
        for (var i = 0; i < count; i++)
        {
            var specialty = _random.Pick<SpecialtyCode>(specialties);
            if (kind == QueryKind.Radius)
            {
                queries.Add(Radius(specialty));
                continue;
            }
            if (!made.TryGetValue(specialty, out var query))
                made[specialty] = query = kind == QueryKind.Facets ? Facets(specialty) : Sorted(specialty);
            queries.Add(query);
        }
        return queries.MoveToImmutable();
    }

    /// <summary>Counting is measured where there is something to count: from a fiftieth of all people.</summary>
    private bool IsLarge(SpecialtyCode specialty) => _bySpecialty[specialty].Count >= _truth.Count / 50;

    private TestQuery Sorted(SpecialtyCode specialty)
    {
        var known = _bySpecialty[specialty].Where(ordinal => _truth.TwitterFollowers(ordinal) >= 0).ToList();
        var (first, ten) = Best(known, ordinal => -_truth.TwitterFollowers(ordinal), 0);
        return new()
        {
            Kind = QueryKind.FilterSort,
            Text = $"specialty:{specialty} network:twitter",
            Specialty = specialty,
            Network = NetworkId.Twitter,
            RightFirst = first,
            RightInTen = ten,
        };
    }

    private TestQuery Facets(SpecialtyCode specialty)
    {
        var counts = _bySpecialty[specialty].CountBy(ordinal => _truth.PlaceOf(ordinal).Department!).Select(pair => pair.Value).OrderDescending().Take(10);
        return new()
        {
            Kind = QueryKind.Facets,
            Text = $"specialty:{specialty}",
            Specialty = specialty,
            RightFirst = [],
            RightInTen = [],
            Counts = [.. counts],
        };
    }

    private TestQuery Radius(SpecialtyCode specialty)
    {
        var center = _truth.PlaceOf(_random.Next(_truth.Count)).Coordinates!.Value;
        var km = _random.Pick<int>(RadiiKm);
        var near = new List<int>();
        foreach (var ordinal in _bySpecialty[specialty])
        {
            if (center.DistanceTo(_truth.PlaceOf(ordinal).Coordinates!.Value) <= km)
                near.Add(ordinal);
        }
        var (first, ten) = Best(near, ordinal => center.DistanceTo(_truth.PlaceOf(ordinal).Coordinates!.Value), Metre);
        return new()
        {
            Kind = QueryKind.Radius,
            Text = string.Create(CultureInfo.InvariantCulture, $"specialty:{specialty} near:\"{center.Latitude},{center.Longitude}\" {km}km"),
            Specialty = specialty,
            Center = center,
            RadiusKm = km,
            RightFirst = first,
            RightInTen = ten,
        };
    }

    /// <summary>Those of the least value, and those of no more than the tenth value; ties are all right.</summary>
    private static (ImmutableArray<int> First, ImmutableArray<int> Ten) Best(List<int> ordinals, Func<int, double> valueOf, double tolerance)
    {
        if (ordinals.Count == 0)
            return ([], []);
        var values = ordinals.Select(valueOf).ToArray();
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        var (least, tenth) = (sorted[0] + tolerance, sorted[Math.Min(9, sorted.Length - 1)] + tolerance);
        return ([.. ordinals.Where((_, i) => values[i] <= least)], [.. ordinals.Where((_, i) => values[i] <= tenth)]);
    }
}
