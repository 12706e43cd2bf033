using CsCheck;
using MedSocial.Search;
using MedSocial.TestData;

namespace MedSocial.Tests.Search;

/// <summary>Circles, orders and facets of people with several places each, held against a plain reading of the records.</summary>
public class CircleOracleTests
{
    private const string Seed = "0000KsVbV5R4";

    /// <summary>The places of a few made-up people: communes with coordinates, some of them overseas.</summary>
    private static readonly Place[] Places =
        [.. SyntheticDirectory.Build(400, 3).Practitioners.SelectMany(person => person.Places).DistinctBy(place => place.InseeCode).Take(60)];

    private static readonly string[] Specialties = ["SM54", "SM26"];

    private static readonly Gen<Practitioner[]> People = Gen.Select(Gen.OneOf(Places).Array[0, 3], Gen.OneOf(Specialties), (places, specialty) => (places, specialty)).Array[1, 60]
        .Select(people => people.Select((person, i) => Sample.Person($"p{i:00}") with
        {
            Places = [.. person.places.Distinct()],
            Specialties = [person.specialty],
        }).ToArray());

    /// <summary>From a village to the whole Earth, round a commune, the poles and the date line.</summary>
    private static readonly Gen<Near> Circle = Gen.Select(
        Gen.OneOf(Gen.OneOf(Places).Select(place => place.Coordinates!.Value), Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (lat, lon) => new GeoPoint(lat, lon))),
        Gen.OneOf(Gen.Double[0.1, 60], Gen.Double[60, 900], Gen.Double[900, Near.MaxRadiusKm]),
        (point, km) => new Near(point) { RadiusKm = km });

    [Fact]
    public void Search_AnyCircle_FindsWhoHasAPlaceInItNearestFirst() => Gen.Select(People, Gen.Select(Circle, Gen.Bool, Gen.Int[0, 70]).Array[20]).Sample((people, questions) =>
    {
        var directory = Directory(people);
        foreach (var (near, isFiltered, take) in questions)
        {
            var query = new SearchQuery
            {
                Near = near,
                Specialties = isFiltered ? [Specialties[0]] : default,
                OrderBy = SearchOrder.Distance,
                Take = take,
                Facets = SearchFacets.Department | SearchFacets.Specialty,
            };
            var expected = people
                .Where(person => !isFiltered || person.Specialties[0] == Specialties[0])
                .Select(person => (Km: person.Places.Select(place => place.Coordinates!.Value.DistanceTo(near.Point!.Value)).DefaultIfEmpty(double.MaxValue).Min(), person))
                .Where(pair => pair.Km <= near.RadiusKm)
                .OrderBy(pair => pair.Km).ThenBy(pair => pair.person.Id.Value, StringComparer.Ordinal).Select(pair => pair.person).ToArray();
            var result = directory.Search(query);
            Assert.Equal(expected.Take(take).Select(person => person.Id), result.Hits.Select(hit => hit.Practitioner!.Id));
            Assert.Equal((expected.Length, true), (result.Total, result.TotalIsExact));
            Assert.Equal(Counts(expected.SelectMany(person => person.Places.Select(place => place.Department!).Distinct())), Counts(result, SearchFacets.Department));
            Assert.Equal(Counts(expected.Select(person => person.Specialties[0].Value)), Counts(result, SearchFacets.Specialty));
        }
    }, iter: 60, seed: Seed);

    [Fact]
    public void Search_CircleWithoutAnyCity_FindsNobody() =>
        Assert.Equal(0, Directory([Sample.Person("p")]).Search(new SearchQuery { Near = new(new GeoPoint(0, 0)), OrderBy = SearchOrder.Distance }).Total);

    private static MedicalDirectory Directory(Practitioner[] people) => Sample.Directory([.. people]);

    private static IEnumerable<(string, int)> Counts(IEnumerable<string> keys) =>
        keys.CountBy(key => key).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private static IEnumerable<(string, int)> Counts(SearchResult result, SearchFacets facet) =>
        result.Facets.Single(one => one.Field == facet).Counts.Select(count => (count.Key, count.Count));
}
