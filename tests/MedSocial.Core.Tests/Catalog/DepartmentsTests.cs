using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

public class DepartmentsTests
{
    [Fact]
    public void All_Are101DepartmentsAnd8Collectivities_InOrderOfCode()
    {
        Assert.Equal(109, Departments.All.Length);
        Assert.Equal(101, Departments.All.Count(d => d.Region.Length == 2));
        Assert.Equal(Departments.All.Select(d => d.Code).Order(StringComparer.Ordinal), Departments.All.Select(d => d.Code));
        Assert.Equal(109, Departments.All.Select(d => d.Name).Distinct().Count());
    }

    [Fact]
    public void All_Regions_HaveOneNameEach()
    {
        var regions = Departments.All.Where(d => d.Region.Length == 2).Select(d => (d.Region, d.RegionName)).Distinct().ToList();
        Assert.Equal(18, regions.Count);
        Assert.Equal(18, regions.Select(r => r.Region).Distinct().Count());
    }

    [Fact]
    public void All_AreThoseOfTheCommunes() =>
        Assert.Equal(
            Departments.All.Select(d => (d.Code, d.Region)).Order(),
            Communes.All.Select(c => (c.Department, c.Region)).Distinct().Order());

    [Theory]
    [InlineData("44", "Loire-Atlantique", "52", "Pays de la Loire")]
    [InlineData("2A", "Corse-du-Sud", "94", "Corse")]
    [InlineData("974", "La Réunion", "04", "La Réunion")]
    [InlineData("987", "Polynésie française", "987", "Polynésie française")]
    public void Find_KnownCode_GivesNameAndRegion(string code, string name, string region, string regionName) =>
        Assert.Equal(new Department { Code = code, Name = name, Region = region, RegionName = regionName }, Departments.Find(code));

    [Fact]
    public void Find_Unknown_GivesNull()
    {
        Assert.Null(Departments.Find("20"));
        Assert.Null(Departments.Find(""));
        Assert.Throws<ArgumentNullException>(() => Departments.Find(null!));
    }
}
