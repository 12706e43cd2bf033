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
}
