namespace MedSocial.Tests.Search;

public class SearchHitTests
{
    [Fact]
    public void PractitionerId_AnyHit_IsThatOfTheRecord()
    {
        var directory = MedicalDirectory.Article2019;
        var changed = directory.Apply(new() { Practitioners = [Sample.Person("new", "Zoé", "Nouvelle") with { Sources = [] }] });
        foreach (var hits in new[] { directory.Search("twitter", take: 50).Hits, changed.Search("zoé").Hits, directory.Search("facebook", take: 50).Hits })
        {
            Assert.NotEmpty(hits);
            Assert.All(hits, hit => Assert.Equal(hit.Practitioner?.Id, hit.PractitionerId));
        }
        Assert.Contains(directory.Search("facebook", take: 50).Hits, hit => hit.PractitionerId is null);
    }

    [Theory]
    [InlineData("martinjacques", "martin is Martin, jacques is Jacques")]
    [InlineData("jacquesmartn", "jacques is Jacques, martn is Martin")]
    [InlineData("legrandpetit", "legrandpetit is Legrand-Petit")]
    public void Matches_NamesJoined_AreThoseOfEach(string text, string expected)
    {
        var hit = GoldenPeople.Directory.Search(text).Hits[0];
        Assert.Equal(expected, string.Join(", ", hit.Matches.Select(match => $"{match.Word} is {match.Text.Substring(match.Start, match.Length)}")));
    }
}
