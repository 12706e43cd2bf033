using MedSocial.Search;
using MedSocial.Search.Queries;

namespace MedSocial.Tests.Search;

public class SearchQueryTests
{
    [Fact]
    public void Lists_RepeatedAndUnclean_AreNormalised()
    {
        var query = new SearchQuery
        {
            Networks = ["twitter", "x", "twitter"],
            Cities = [" Le\t Mans ", "Le Mans"],
            Departments = ["2a", "2A"],
            Countries = ["fr"],
            Hashtags = ["#A", "a"],
            Handles = [" @fraslin", "@@fraslin", "fraslin"],
        };
        Assert.Equal(2, query.Networks.Count);
        Assert.Equal("Le Mans", Assert.Single(query.Cities));
        Assert.Equal("2A", Assert.Single(query.Departments));
        Assert.Equal("FR", Assert.Single(query.Countries));
        Assert.Equal("#A", Assert.Single(query.Hashtags).ToString());
        Assert.Equal("fraslin", Assert.Single(query.Handles));
    }

    [Fact]
    public void Lists_BadValues_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new SearchQuery { Networks = [default] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Specialties = [default] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Professions = [default] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Hashtags = [default] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Cities = [" "] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Cities = [new string('a', 257)] });
        Assert.Throws<ArgumentNullException>(() => new SearchQuery { Cities = [null!] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Departments = ["4 4"] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Countries = ["FRA"] });
        Assert.Throws<ArgumentException>(() => new SearchQuery { Stages = [(CareerStage)99] });
        Assert.Throws<ArgumentException>(() => new SearchExclusions { Handles = ["@"] });
    }

    [Fact]
    public void Properties_BadValues_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new SearchQuery { Text = null! });
        Assert.Throws<ArgumentNullException>(() => new SearchQuery { Excluded = null! });
        Assert.Throws<ArgumentNullException>(() => new SearchQuery { OrderBy = null! });
        Assert.Throws<ArgumentNullException>(() => SearchQuery.Parse(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchQuery { Facets = (SearchFacets)64 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchQuery { Skip = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchQuery { Take = -1 });
        Assert.Throws<ArgumentException>(() => SearchOrder.Followers(default(NetworkId)));
    }

    [Fact]
    public void Near_BadValues_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Near(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Near("Nantes") { RadiusKm = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Near("Nantes") { RadiusKm = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Near("Nantes") { RadiusKm = 20_041 });
        Assert.Equal(30, new Near("Nantes").RadiusKm);
        Assert.Equal("Nantes 30km", new Near(" Nantes ").ToString());
    }

    [Fact]
    public void FollowerFilter_Bounds_BelongToTheRange()
    {
        var range = new FollowerFilter(10, 20);
        Assert.Equal([false, true, true, false], new long[] { 9, 10, 20, 21 }.Select(range.Contains));
        Assert.True(FollowerFilter.AtLeast(5).Contains(long.MaxValue));
        Assert.True(FollowerFilter.AtMost(5).Contains(0));
        Assert.Throws<ArgumentException>(() => new FollowerFilter(null, null));
        Assert.Throws<ArgumentException>(() => new FollowerFilter(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowerFilter(-1, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowerFilter(null, -1));
    }

    [Fact]
    public void Equality_SameValues_AreEqual()
    {
        var query = SearchQuery.Parse("a network:twitter -#b near:Nantes sort:followers@x followers:>1");
        var same = SearchQuery.Parse("a network:twitter -#b near:Nantes sort:followers@x followers:>1");
        Assert.Equal(query, same);
        Assert.Equal(query.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(query, same with { Take = 3 });
        Assert.NotEqual(query, same with { Excluded = SearchExclusions.None });
    }

    [Theory]
    [InlineData("Paris", 48.85, 2.34)]
    [InlineData("75056", null, null)]
    [InlineData("75011", 48.86, 2.38)]
    [InlineData("marseille", 43.29, 5.40)]
    [InlineData("Lyon", 45.75, 4.85)]
    [InlineData("st nazaire", 47.28, -2.21)]
    [InlineData("44340", 47.18, -1.62)]
    [InlineData("nowhere", null, null)]
    public void Find_Place_GivesItsCentre(string place, double? latitude, double? longitude)
    {
        var found = QueryPlaces.Find(place);
        Assert.Equal(latitude is null, found is null);
        if (latitude is { } lat && longitude is { } lon)
            Assert.InRange(found!.Value.DistanceTo(new(lat, lon)), 0, 5);
    }
}
