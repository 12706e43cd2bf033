using MedSocial.Search;

namespace MedSocial.Tests.Search;

/// <summary>What most people ask a directory for, a specialty in a place, where somebody is named as the place is.</summary>
public class SpecialtyInPlaceTests
{
    private static readonly MedicalDirectory Directory = Sample.Directory(
        Cardiologist("limoges", "Maurice", "Limoges", "Vienne"),
        Cardiologist("in-limoges", "Anne", "Weiss", "Limoges"),
        Cardiologist("also-in-limoges", "Luc", "Mercier", "Limoges"),
        Cardiologist("begins", "Marc", "Limogeson", "Vienne"),
        Cardiologist("blanc", "Jean", "Blanc", "Vienne"),
        Cardiologist("other-blanc", "Lise", "Blanc", "Vienne"),
        Cardiologist("in-le-blanc", "Eva", "Nor", "Le Blanc"),
        Cardiologist("saint-and-paul", "Paul", "De Saint Aubin", "Vienne"),
        Cardiologist("in-saint-paul", "Ute", "Wolf", "Saint-Paul"),
        Cardiologist("also-in-saint-paul", "Ugo", "Renard", "Saint-Paul"),
        Cardiologist("larochelle", "Ida", "Larochelle", "Vienne"),
        Cardiologist("in-la-rochelle", "Zoe", "Loup", "La Rochelle"),
        Cardiologist("pau", "Guy", "Pau", "Vienne"),
        Cardiologist("in-pau", "Gil", "Cerf", "Pau"),
        Cardiologist("also-in-pau", "Gina", "Biche", "Pau"),
        Cardiologist("near-calais", "Noe", "Daim", "Arras", "62"),
        Cardiologist("in-calais", "Ivo", "Faon", "Calais", "62"),
        Cardiologist("bordo", "Rose", "Bordo", "Vienne"),
        Cardiologist("in-bordeaux", "Jade", "Pic", "Bordeaux"),
        Cardiologist("marcelle", "Marcelle", "Serin", "Vienne"),
        Cardiologist("in-marseille", "Max", "Geai", "Marseille"),
        Cardiologist("saint-etienne", "Fanny", "Saint-Etienne", "Vienne"),
        Cardiologist("in-saint-etienne", "Noa", "Milan", "Saint-Étienne"),
        Cardiologist("also-in-saint-etienne", "Nils", "Busard", "Saint-Étienne"),
        Cardiologist("leroy", "Yves", "Leroy", "Vienne"),
        Cardiologist("leman", "Yvan", "Grive", "Anthy-sur-Léman"),
        Cardiologist("leemand", "Yona", "Leemand", "Vienne"),
        InDistrict("in-paris-11", "Eve", "Merle", "Paris", "75111"),
        InDistrict("in-paris-2", "Ella", "Pinson", "Paris", "75102"),
        InDistrict("in-lyon-3", "Ema", "Tarin", "Lyon", "69383"));

    [Theory]
    [InlineData("cardiologue limoges", "in-limoges also-in-limoges limoges begins")]
    [InlineData("limoges cardiologue", "in-limoges also-in-limoges limoges")]
    [InlineData("médecin cardiologue à limoges", "in-limoges also-in-limoges limoges")]
    [InlineData("cardiologue a Limoges", "in-limoges also-in-limoges limoges")]
    [InlineData("cardiologist in limoges", "in-limoges also-in-limoges limoges")]
    [InlineData("cardiologue saint-paul", "in-saint-paul also-in-saint-paul saint-and-paul")]
    [InlineData("cardiologue st paul", "in-saint-paul also-in-saint-paul saint-and-paul")]
    [InlineData("cardiologue la rochelle", "in-la-rochelle larochelle")]
    [InlineData("cardiologue pau", "in-pau also-in-pau pau saint-and-paul")]
    [InlineData("cardiologue calais", "in-calais near-calais")]
    [InlineData("cardiologue pas-de-calais", "near-calais in-calais")]
    [InlineData("cardiologue dans le pas de calais", "near-calais in-calais")]
    [InlineData("cardiologue près de Limoges", "in-limoges also-in-limoges limoges")]
    [InlineData("cardiologist near limoges", "in-limoges also-in-limoges limoges")]
    public void Search_SpecialtyAndPlace_ThosePractisingThereComeFirst(string text, string expected) => Assert.Equal(Sorted(expected), Sorted(text, expected));

    [Theory]
    [InlineData("cardiologue bordeau", "in-bordeaux bordo")]
    [InlineData("cardiologue marseile", "in-marseille")]
    [InlineData("cardiologue saint etiene", "in-saint-etienne also-in-saint-etienne saint-etienne")]
    [InlineData("cardiologue la rochele", "in-la-rochelle larochelle")]
    [InlineData("cardiologue leroi", "leroy")]
    [InlineData("cardiologue lemand", "leemand")]
    public void Search_SpecialtyAndMisspelledPlace_PlaceGoesBeforeNamesAsNear(string text, string expected) => Assert.Equal(Sorted(expected), Sorted(text, expected));

    [Theory]
    [InlineData("cardiologue paris 11", "in-paris-11")]
    [InlineData("cardiologue Paris 11e", "in-paris-11")]
    [InlineData("cardiologue à Paris 2ème arrondissement", "in-paris-2")]
    [InlineData("paris 2", "in-paris-2")]
    [InlineData("cardiologue lyon 3", "in-lyon-3")]
    [InlineData("pinson 75002", "in-paris-2")]
    public void Search_DistrictOfCity_FindsThosePractisingThere(string text, string expected)
    {
        var hit = Assert.Single(Directory.Search(text).Hits);
        Assert.Equal(expected, hit.Practitioner!.Id.Value);
        Assert.Contains(hit.Matches, match => match.Field == SearchField.Place && char.IsAsciiDigit(match.Word[0]));
    }

    [Fact]
    public void Matches_SmallWordBeforePlace_StandsForNothing() =>
        Assert.Equal(["cardiologue", "Limoges"], Directory.Search("cardiologue près Limoges").Hits[0].Matches.Select(match => match.Word));

    [Theory]
    [InlineData("limoges", "limoges")]
    [InlineData("maurice limoges", "limoges")]
    [InlineData("cardiologue blanc", "blanc")]
    [InlineData("cardiologue maurice limoges", "limoges")]
    public void Search_AnythingElse_FindsNamesBeforePlaces(string text, string expected) => Assert.Equal(expected, Directory.Search(text).Hits[0].Practitioner!.Id.Value);

    /// <summary>Those practising there are even: known people first, then by identifier; the test says who, not in which order among themselves.</summary>
    private static string[] Sorted(string expected) => Groups(expected.Split(' '));

    private static string[] Sorted(string text, string expected) =>
        Groups([.. Directory.Search(text).Hits.Take(expected.Split(' ').Length).Select(hit => hit.Practitioner!.Id.Value)]);

    private static string[] Groups(string[] ids) =>
        [.. ids.TakeWhile(IsThere).Order(StringComparer.Ordinal), .. ids.SkipWhile(IsThere)];

    private static bool IsThere(string id) => id.Contains("in-", StringComparison.Ordinal) || id.StartsWith("near-", StringComparison.Ordinal);

    private static Practitioner Cardiologist(string id, string given, string family, string city, string? department = null) =>
        Sample.Person(id, given, family) with
        {
            Profession = "10",
            Specialties = ["SM04"],
            Places = [new() { City = city, Department = department, Country = "FR" }],
        };

    private static Practitioner InDistrict(string id, string given, string family, string city, string inseeCode) =>
        Cardiologist(id, given, family, city) with { Places = [new() { City = city, InseeCode = inseeCode, Country = "FR" }] };
}
