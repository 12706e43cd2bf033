using MedSocial.Search;
using MedSocial.TestData;

namespace MedSocial.Tests.Search;

/// <summary>Filters, exclusions, phrases and orders against a plain reading of the records.</summary>
public class SearchFilterTests
{
    private static readonly MedicalDirectory Directory = SyntheticDirectory.Build(3000, 7);

    private static IEnumerable<Practitioner> People => Directory.Practitioners;

    [Theory]
    [InlineData("twitter", "SM54")]
    [InlineData("facebook", "SM26")]
    [InlineData("linkedin", "SM04")]
    [InlineData("instagram", "SM40")]
    public void Search_SortedByFollowers_IsTheSameShortAndLongWay(string network, string specialty)
    {
        var query = new SearchQuery { Networks = [network], Specialties = [specialty], OrderBy = SearchOrder.Followers(network), Take = 15 };
        var shortWay = Directory.Search(query);
        var longWay = Directory.Search(query with { Facets = SearchFacets.Stage });
        var expected = People
            .Where(person => person.Specialties.Contains(specialty) && Directory.AccountsOf(person.Id).Any(account => account.Network == network))
            .OrderByDescending(person => Followers(person, network)).Select(person => person.Id).ToArray();

        Assert.Equal(expected.Take(15).Select(id => Followers(Directory.FindPractitioner(id)!, network)), shortWay.Hits.Select(hit => Followers(hit.Practitioner!, network)));
        Assert.Equal(longWay.Hits.Select(hit => hit.Practitioner!.Id), shortWay.Hits.Select(hit => hit.Practitioner!.Id));
        Assert.Equal(expected.Length, longWay.Total);
        Assert.Equal(longWay.Hits.Select(hit => hit.Practitioner!.Id).Skip(5), Directory.Search(query with { Skip = 5, Take = 10 }).Hits.Select(hit => hit.Practitioner!.Id));
    }

    [Fact]
    public void Search_FollowersInRange_IsWhoHasThem()
    {
        var expected = People.Where(person => Directory.AccountsOf(person.Id).Any(account => account.FindMeasure(MeasureKind.Followers) is { Lower: >= 500 and <= 2000 })).Select(person => person.Id);
        Assert.Equal(expected.Order(), All("followers:500..2000"));
    }

    [Fact]
    public void Search_Near_IsWhoeverLiesWithin()
    {
        var nantes = new GeoPoint(47.2184, -1.5536);
        var result = Directory.Search(new SearchQuery { Near = new(nantes) { RadiusKm = 60 }, OrderBy = SearchOrder.Distance, Take = 3000 });
        var expected = People.Where(person => person.Places.Any(place => place.Coordinates?.DistanceTo(nantes) <= 60)).Select(person => person.Id).ToHashSet();
        Assert.Equal(expected.Order(), result.Hits.Select(hit => hit.Practitioner!.Id).Order());
        var distances = result.Hits.Select(hit => hit.Practitioner!.Places.Min(place => place.Coordinates!.Value.DistanceTo(nantes))).ToArray();
        Assert.Equal(distances.Order(), distances);
    }

    [Fact]
    public void Search_Exclusion_LeavesOutWhoHasIt()
    {
        var with = All("network:twitter");
        var both = People.Where(person => Networks(person).Contains(NetworkId.Twitter) && Networks(person).Contains(NetworkId.LinkedIn)).Select(person => person.Id);
        Assert.Equal(with.Except(both).Order(), All("network:twitter -network:linkedin"));
    }

    [Fact]
    public void Search_HasAccount_SplitsEverybody()
    {
        var with = All("has:account");
        var without = All("-has:account");
        Assert.Equal(People.Select(person => person.Id).Order(), with.Concat(without).Order());
        Assert.All(without, id => Assert.Empty(Directory.AccountsOf(id)));
    }

    [Fact]
    public void Search_Phrase_StandsSideBySide()
    {
        var person = People.First(person => person.Name!.Given!.Contains('-', StringComparison.Ordinal));
        var hits = Directory.Search($"\"{person.Name!.Given} {person.Name.Family}\"", 100).Hits;
        Assert.Contains(hits, hit => hit.Practitioner!.Id == person.Id);
        Assert.All(hits, hit => Assert.Equal(person.Name.Family, hit.Practitioner!.Name!.Family));
        Assert.Empty(Directory.Search($"\"{person.Name.Family} {person.Name.Family} {person.Name.Given}\"").Hits);
    }

    [Fact]
    public void Search_NegatedWord_LeavesOutWhoBearsIt()
    {
        Assert.All(Directory.Search("martin -marie", 500).Hits, hit => Assert.DoesNotContain("Marie", hit.Practitioner!.Name!.Given!.Split('-')));
        Assert.True(Directory.Search("martin").Total > Directory.Search("martin -marie").Total);
    }

    [Fact]
    public void Search_Alternatives_FindBoth()
    {
        var hits = Directory.Search("martin OR bernard", 3000).Hits.Select(hit => hit.Practitioner!.Id).ToHashSet();
        Assert.True(hits.IsSupersetOf(People.Where(person => person.Name!.Family is "Martin" or "Bernard").Select(person => person.Id)));
    }

    [Fact]
    public void Search_Facets_CountEveryHit()
    {
        var result = Directory.Search(new SearchQuery { Specialties = ["SM54"], Facets = SearchFacets.Department | SearchFacets.Network, Take = 0 });
        var expected = People.Where(person => person.Specialties.Contains("SM54"))
            .SelectMany(person => person.Places.Select(place => place.Department!).Distinct()).CountBy(code => code);
        Assert.Equal(
            expected.Select(pair => (pair.Key, pair.Value)).Order(),
            result.Facets.Single(facet => facet.Field == SearchFacets.Department).Counts.Select(count => (count.Key, count.Count)).Order());
        Assert.Empty(result.Hits);
    }

    [Fact]
    public void Search_OrderByName_IsAlphabetical()
    {
        var names = Directory.Search(new SearchQuery { Departments = ["44"], OrderBy = SearchOrder.Name, Take = 500 }).Hits
            .Select(hit => MedSocial.Text.Folding.Fold(hit.Practitioner!.Name!.Family!).Split(' ', '-', '\'')[0]).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    private static PractitionerId[] All(string text) =>
        [.. Directory.Search(text, 5000).Hits.Select(hit => hit.Practitioner!.Id).Order()];

    private static HashSet<NetworkId> Networks(Practitioner person) => [.. Directory.AccountsOf(person.Id).Select(account => account.Network)];

    private static long Followers(Practitioner person, NetworkId network) => Directory.AccountsOf(person.Id)
        .Where(account => account.Network == network)
        .Max(account => account.FindMeasure(MeasureKind.Followers)?.Lower ?? -1);
}
