using MedSocial.Catalog;
using MedSocial.Search;
using MedSocial.Tests.Catalog;

namespace MedSocial.Tests.Search;

/// <summary>What a search promises, whatever engine answers it.</summary>
public class DirectorySearchTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    private static readonly MedicalDirectory Small = Sample.Directory(
        Sample.Person("gyneco", "Zoé", "Lefèvre") with { Specialties = ["SM20"] },
        Sample.Person("coeur", "Hervé", "Cœurderoy") with { Specialties = ["SM04"] },
        Sample.Person("garcon", "François", "Garçon") with { Specialties = ["SM54"] },
        Sample.Person("strasse", "Jürgen", "Weißkopf"),
        Sample.Person("cohen", "רופא", "כהן"),
        Account.Of("twitter:GarconMG") with { Owners = ["garcon"] },
        Account.Of("instagram:zoe.gyn") with { Owners = ["gyneco"] });

    [Theory]
    [InlineData("Fraslin", "fraslin")]
    [InlineData("FRASLIN", "fraslin")]
    [InlineData("jean-jacques fraslin", "fraslin")]
    [InlineData("Fraslin Jean Jacques", "fraslin")]
    [InlineData("gerald kierzek", "kierzek")]
    [InlineData("@gkierzek", "kierzek")]
    [InlineData("Médecin Geek", "mennecier")]
    [InlineData("pimple popper", "lee")]
    [InlineData("dermatologue", "lee")]
    [InlineData("urgentiste LCI", "kierzek")]
    [InlineData("généraliste Bouguenais", "fraslin")]
    [InlineData("generaliste bouguenais twitter", "fraslin")]
    [InlineData("essayiste", "alexandre")]
    [InlineData("hépatologie", "mennecier")]
    [InlineData("et ca se dit medecin", "ecsdmed")]
    public void Search_Article_FindsThePersonFirst(string text, string expected) =>
        Assert.Equal(expected, Article.Search(text).Hits[0].Practitioner?.Id.Value);

    [Fact]
    public void Search_UrgentisteTwitter_FindsKierzekFirstAndSaysWhy()
    {
        var hit = Article.Search("urgentiste twitter").Hits[0];
        Assert.Equal("Dr Gérald Kierzek", hit.DisplayName);
        Assert.Equal((AccountId)"twitter:gkierzek", Assert.Single(hit.Accounts).Id);
        Assert.Equal([("urgentiste", SearchField.Specialty), ("twitter", SearchField.Network)], hit.Matches.Select(match => (match.Word, match.Field)));
        Assert.NotEmpty(hit.Explain());
    }

    [Fact]
    public void Search_AccountWithoutOwner_IsAProfileOfItsOwn()
    {
        var hit = Article.Search("vie de carabin").Hits[0];
        Assert.Null(hit.Practitioner);
        Assert.Equal(("Vie de Carabin", (AccountId)"facebook:~vie-de-carabin"), (hit.DisplayName, Assert.Single(hit.Accounts).Id));
    }

    [Theory]
    [InlineData("lefevre", "gyneco")]
    [InlineData("LEFÈVRE", "gyneco")]
    [InlineData("lefe\u0300vre", "gyneco")]
    [InlineData("coeurderoy", "coeur")]
    [InlineData("CŒURDEROY", "coeur")]
    [InlineData("garcon francois", "garcon")]
    [InlineData("weisskopf", "strasse")]
    [InlineData("jurgen", "strasse")]
    [InlineData("כהן", "cohen")]
    public void Search_CaseAccentsAndLigatures_DoNotCount(string text, string expected) =>
        Assert.Equal(expected, Small.Search(text).Hits[0].Practitioner!.Id.Value);

    [Theory]
    [InlineData("gynéco", "gyneco")]
    [InlineData("gyneco", "gyneco")]
    [InlineData("accoucheur", "gyneco")]
    [InlineData("obstetrician", "gyneco")]
    [InlineData("cardiologue", "coeur")]
    [InlineData("cardio", "coeur")]
    [InlineData("généraliste", "garcon")]
    [InlineData("médecin traitant", "garcon")]
    [InlineData("family doctor", "garcon")]
    public void Search_EverydayWordOfASpecialty_FindsIt(string text, string expected)
    {
        var hit = Assert.Single(Small.Search(text).Hits, hit => hit.Matches.Any(match => match.Field == SearchField.Specialty));
        Assert.Equal(expected, hit.Practitioner!.Id.Value);
        Assert.All(hit.Matches, match => Assert.Contains(match.Kind, (MatchKind[])[MatchKind.Exact, MatchKind.Synonym, MatchKind.Prefix]));
    }

    [Theory]
    [InlineData("garcon gyneco")]
    [InlineData("lefevre twitter")]
    [InlineData("francois lefevre")]
    [InlineData("qqqqzzzz")]
    public void Search_WordThatIsNowhere_FindsNothing(string text)
    {
        var result = Small.Search(text);
        Assert.Empty(result.Hits);
        Assert.Equal(0, result.Total);
    }

    [Theory]
    [InlineData("frasl", "Fraslin")]
    [InlineData("jean-jacques fras", "Fraslin")]
    [InlineData("urgentiste kierz", "Kierzek")]
    public void Search_LastWord_MayBeUnfinished(string text, string expected)
    {
        var match = Article.Search(text).Hits[0].Matches[^1];
        Assert.Equal((MatchKind.Prefix, expected), (match.Kind, match.Text.Substring(match.Start, match.Length)));
    }

    [Fact]
    public void Search_WholeWord_ComesBeforeABeginning()
    {
        var directory = Sample.Directory(
            Sample.Person("b", "Anne", "Martin"), Sample.Person("a", "Anne", "Martineau"),
            Sample.Followed("twitter:a", 1_000_000) with { Owners = ["a"] });
        Assert.Equal(["b", "a"], directory.Search("martin").Hits.Select(hit => hit.Practitioner!.Id.Value));
    }

    [Fact]
    public void Search_EqualMatches_GoByFollowersThenByIdentifier()
    {
        var directory = Sample.Directory(
            Sample.Person("c"), Sample.Person("a"), Sample.Person("b"), Sample.Person("d"),
            Sample.Followed("twitter:d", 10) with { Owners = ["d"] });
        Assert.Equal(["d", "a", "b", "c"], directory.Search("ada martin").Hits.Select(hit => hit.Practitioner!.Id.Value));
    }

    [Theory]
    [InlineData("kierzek")]
    [InlineData("urgentiste twitter")]
    [InlineData("ecs")]
    [InlineData("médecin")]
    [InlineData("chirurgien")]
    [InlineData("nantes")]
    public void Matches_Spans_LieInTheText(string text) => Assert.All(Article.Search(text).Hits, hit =>
    {
        Assert.NotEmpty(hit.Matches);
        Assert.All(hit.Matches, match =>
        {
            Assert.InRange(match.Start, 0, match.Text.Length - 1);
            Assert.InRange(match.Length, 1, match.Text.Length - match.Start);
            Assert.Contains(match.Word, text, StringComparison.Ordinal);
            if (match.Kind == MatchKind.Exact)
                Assert.Equal(FactTable.Plain(match.Word), FactTable.Plain(match.Text.Substring(match.Start, match.Length)));
            if (match.Kind == MatchKind.Prefix)
                Assert.StartsWith(FactTable.Plain(match.Word), FactTable.Plain(match.Text.Substring(match.Start, match.Length)), StringComparison.Ordinal);
        });
        Assert.Contains(hit.Explain(), hit.ToString(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("", "instagram", 4)]
    [InlineData("médecin", "instagram", 3)]
    [InlineData("urgentiste", "instagram", 2)]
    [InlineData("kierzek", "instagram", 0)]
    public void Search_NetworkFilter_KeepsThoseOnTheNetwork(string text, string network, int most)
    {
        var result = Article.Search(new SearchQuery { Text = text, Networks = [network] });
        Assert.All(result.Hits, hit => Assert.Contains(hit.Accounts, account => account.Network == (NetworkId)network));
        Assert.InRange(result.Total, 0, most);
        if (text == "urgentiste")
            Assert.Contains(result.Hits, hit => hit.Practitioner!.Id == (PractitionerId)"motsdurgentistes-urgentiste");
    }

    [Fact]
    public void Search_SpecialtyFilter_KeepsThoseWhoHoldIt()
    {
        SpecialtyCode code = "SM54";
        var result = Article.Search(new SearchQuery { Specialties = [code] });
        Assert.Equal(["farfadoc", "fraslin", "jaddo"], result.Hits.Select(hit => hit.Practitioner!.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal("jaddo", Assert.Single(Article.Search(new SearchQuery { Text = "jaddo", Specialties = [code] }).Hits).Practitioner!.Id.Value);
        Assert.Empty(Article.Search(new SearchQuery { Text = "kierzek", Specialties = [code] }).Hits);
        Assert.NotNull(Specialties.Find(code));
    }

    [Fact]
    public void Search_Handle_TheVeryOneComesFirst()
    {
        var builder = new MedicalDirectoryBuilder();
        builder.Add(new Source { Id = "count", Title = "Count" });
        foreach (var (network, handle, followers) in ((string, string, int)[])
                 [("twitter", "dr_dufros", 1), ("twitter", "DrDufros", 900), ("instagram", "dr.dufros", 500)])
        {
            builder.Add(new Account
            {
                Network = network,
                Handle = AccountHandle.Parse(handle),
                Measures = [new() { Kind = MeasureKind.Followers, Value = followers, AsOf = new(2026, 1, 1), Source = "count" }],
            });
        }
        var directory = builder.Build();
        Assert.Equal("dr_dufros", directory.Search("@dr_dufros").Hits[0].Accounts[0].Handle!.Value.Text);
        Assert.Equal("dr.dufros", directory.Search("dr.dufros").Hits[0].Accounts[0].Handle!.Value.Text);
    }

    [Fact]
    public void Search_BeginningOfTheCountryOfNearlyEverybody_IsABeginningOfNames()
    {
        var directory = Sample.Directory(
            Sample.Person("francois", "Marie", "François") with { Places = [new() { City = "Brest", Country = "FR" }] },
            Sample.Person("dupont", "Marie", "Dupont") with { Places = [new() { City = "Brest", Country = "FR" }] });
        Assert.Equal("francois", Assert.Single(directory.Search("marie fran").Hits).Practitioner!.Id.Value);
        Assert.Equal(2, directory.Search("marie france").Total);
        Assert.Equal("dupont", Assert.Single(directory.Search("dupont fran").Hits).Practitioner!.Id.Value);
    }
}
