using System.Globalization;
using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

public class CommunesTests
{
    private static readonly Commune Bouguenais = new()
    {
        InseeCode = "44020",
        Name = "Bouguenais",
        PostalCodes = ["44340"],
        Department = "44",
        Region = "52",
        Population = 20_530,
        Coordinates = new GeoPoint(47.1710, -1.6181),
    };

    [Fact]
    public void All_EveryColumn_IsThatOfTheSource()
    {
        Assert.Equal(35_014, Communes.All.Count);
        Assert.Equal(34_980, Communes.All.Count(c => c.Coordinates is not null));
        Assert.Equal(
            "2DFC77205693A1F5C5B20AE55DFD4E8CC8B3F787E09CF9F1070A12C4E5310019",
            TableDigest.Of(Communes.All.Select(c => new[]
            {
                c.InseeCode,
                c.Name,
                string.Join(';', c.PostalCodes),
                c.Department,
                c.Region,
                c.Population == 0 ? "" : c.Population.ToString(CultureInfo.InvariantCulture),
                Degrees(c.Coordinates?.Latitude),
                Degrees(c.Coordinates?.Longitude),
            })));
    }

    [Fact]
    public void All_ByIndex_IsInOrderOfCodeAndChecked()
    {
        Assert.Equal("01001", Communes.All[0].InseeCode);
        Assert.Equal(Communes.All.Select(c => c.InseeCode).Order(StringComparer.Ordinal), Communes.All.Select(c => c.InseeCode));
        Assert.Throws<ArgumentOutOfRangeException>(() => Communes.All[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Communes.All[35_014]);
    }

    [Fact]
    public void Find_KnownCode_GivesTheWholeRecord()
    {
        Assert.Equal(Bouguenais, Communes.Find("44020"));
        Assert.Equal("Créteil", Communes.Find("94028")!.Name);
        Assert.Equal("2A", Communes.Find("2a004")!.Department);
        Assert.Equal("974", Communes.Find("97411")!.Department);
    }

    [Theory]
    [InlineData("")]
    [InlineData("44")]
    [InlineData("44999")]
    [InlineData("440200")]
    [InlineData("4402é")]
    [InlineData("00000")]
    [InlineData("zzzzz")]
    [InlineData("-4020")]
    public void Find_UnknownOrMalformed_GivesNull(string code) => Assert.Null(Communes.Find(code));

    [Theory]
    [InlineData("Bouguenais", "44020")]
    [InlineData("BOUGUENAIS", "44020")]
    [InlineData(" créteil ", "94028")]
    [InlineData("CRETEIL", "94028")]
    [InlineData("l’haÿ les roses", "94038")]
    [InlineData("L HAY-LES-ROSES", "94038")]
    [InlineData("st-etienne", "42218")]
    [InlineData("Saint Étienne", "42218")]
    [InlineData("STE FOY LES LYON", "69202")]
    [InlineData("Oeuilly", "51410")]
    [InlineData("le mans", "72181")]
    [InlineData("Paris", "75056")]
    [InlineData("Paris 1er arrondissement", "75101")]
    [InlineData("Lyon", "69123")]
    [InlineData("Marseille", "13055")]
    public void Named_AnySpelling_GivesTheLargestFirst(string name, string code) =>
        Assert.Equal(code, Communes.Named(name)[0].InseeCode);

    [Fact]
    public void Named_EveryNameOfTheTable_FindsItsCommune() =>
        Assert.All(Communes.All, c => Assert.Contains(c, Communes.Named(c.Name)));

    [Fact]
    public void Named_Homonyms_AreAllThereInOrder()
    {
        Assert.Equal(["97411", "93066", "11339", "30247"], Communes.Named("Saint-Denis").Select(c => c.InseeCode));
        Assert.Equal(Communes.Named("Saint-Denis").AsEnumerable(), Communes.Named("st denis"));
    }

    [Fact]
    public void Named_WithoutQualifier_FindsTheQualifiedToo()
    {
        Assert.Equal(["16052", "16053"], Communes.Named("Bors").Select(c => c.InseeCode));
        Assert.Equal("64182", Assert.Single(Communes.Named("castillon canton de lembeye")).InseeCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -' ")]
    [InlineData("Mans")]
    [InlineData("Springfield")]
    [InlineData("Sainte-Étienne")]
    public void Named_NoSuchName_IsEmpty(string name) => Assert.Empty(Communes.Named(name));

    [Fact]
    public void Named_VeryLongName_IsEmpty() => Assert.Empty(Communes.Named(new string('x', 100_000)));

    [Fact]
    public void ByPostalCode_Known_GivesItsCommunesLargestFirst()
    {
        Assert.Equal(Bouguenais, Assert.Single(Communes.ByPostalCode("44340")));
        Assert.Equal(["75056", "75116"], Communes.ByPostalCode("75116").Select(c => c.InseeCode));
        var shared = Communes.ByPostalCode("01200");
        Assert.True(shared.Length > 1);
        Assert.Equal(shared.OrderByDescending(c => c.Population).ThenBy(c => c.InseeCode, StringComparer.Ordinal), shared);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4434")]
    [InlineData("044340")]
    [InlineData("99999")]
    [InlineData("+4434")]
    [InlineData(" 1200")]
    [InlineData("٤٤٣٤٠")]
    public void ByPostalCode_UnknownOrMalformed_IsEmpty(string code) => Assert.Empty(Communes.ByPostalCode(code));

    [Fact]
    public void Lookups_Null_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => Communes.Find(null!));
        Assert.Throws<ArgumentNullException>(() => Communes.Named(null!));
        Assert.Throws<ArgumentNullException>(() => Communes.ByPostalCode(null!));
    }

    private static string Degrees(double? angle) => angle?.ToString("F4", CultureInfo.InvariantCulture) ?? "";
}
