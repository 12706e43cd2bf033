using MedSocial.Catalog;
using MedSocial.Search;

namespace MedSocial.Tests.Search;

/// <summary>Each operator in both languages, in the text that is written for it.</summary>
public class QueryParseTests
{
    [Theory]
    [InlineData("network:twitter", "network:twitter")]
    [InlineData("Réseau:X", "network:twitter")]
    [InlineData("RESEAUX:\"Melting Doc\",mesconfreres.fr,twitter", "network:meltingdoc,mesconfreres,twitter")]
    [InlineData("network:instagram network:twitter,instagram", "network:instagram,twitter")]
    [InlineData("network:=my:net,=twitter", "network:=my:net,twitter")]
    [InlineData("specialty:SM59", "specialty:SM59")]
    [InlineData("spécialité:sm59", "specialty:SM59")]
    [InlineData("spe:urgentiste", "specialty:emergency-medicine")]
    [InlineData("spe\u0301cialite\u0301:Urgentistes", "specialty:emergency-medicine")]
    [InlineData("specialty:\"médecine d'urgence\"", "specialty:emergency-medicine")]
    [InlineData("specialty:=207P00000X", "specialty:=207P00000X")]
    [InlineData("profession:10", "profession:10")]
    [InlineData("métier:kinés", "profession:70")]
    [InlineData("profession:\"speech therapist\",sage-femme", "profession:91,50")]
    [InlineData("city:Nantes,\"Le Mans\"", "city:Nantes,\"Le Mans\"")]
    [InlineData("ville:L'Haÿ-les-Roses", "city:L'Haÿ-les-Roses")]
    [InlineData("ville: « Le  Mans »", "city:\"Le Mans\"")]
    [InlineData("city:\"a\\\"b\\\\c\"", "city:\"a\\\"b\\\\c\"")]
    [InlineData("dept:44", "dept:44")]
    [InlineData("dépt:2a,1", "dept:2A,01")]
    [InlineData("département:loire-atlantique", "dept:44")]
    [InlineData("department:\"Val d'Oise\",réunion,=ZZ", "dept:95,974,=ZZ")]
    [InlineData("country:be", "country:BE")]
    [InlineData("pays:Suisse,États-Unis,uk", "country:CH,US,GB")]
    [InlineData("country:\"Côte d'Ivoire\",Germany,québec", "country:CI,DE,CA")]
    [InlineData("country:=UK", "country:=UK")]
    [InlineData("stage:student,étudiante", "stage:student")]
    [InlineData("étape:interne,\"en exercice\",retraité", "stage:intern,practising,retired")]
    [InlineData("followers:>10000", "followers:>=10001")]
    [InlineData("followers:>=10k", "followers:>=10000")]
    [InlineData("followers:10k+", "followers:>=10000")]
    [InlineData("followers:> 10000", "followers:>=10001")]
    [InlineData("abonnés:<10K", "followers:<=9999")]
    [InlineData("abonnés:≤1,5m", "followers:<=1500000")]
    [InlineData("followers:10000..20k", "followers:10000..20000")]
    [InlineData("followers:10k..", "followers:>=10000")]
    [InlineData("followers:..10k", "followers:<=10000")]
    [InlineData("followers:12", "followers:12")]
    [InlineData("followers:>9 abonnés:<21", "followers:10..20")]
    [InlineData("has:account", "has:account")]
    [InlineData("a:compte", "has:account")]
    [InlineData("-has:account", "-has:account")]
    [InlineData("near:\"Nantes\" 30km", "near:Nantes 30km")]
    [InlineData("près:nantes", "near:nantes 30km")]
    [InlineData("autour:44340 12,5 km dupont", "near:44340 12.5km dupont")]
    [InlineData("near:47.2,-1.55 10km", "near:47.2,-1.55 10km")]
    [InlineData("near:\"47.2, -1.55\"", "near:47.2,-1.55 30km")]
    [InlineData("near:Paris 30 dupont", "near:Paris 30km 30 dupont")]
    [InlineData("near:=\"New York\" 5km", "near:=\"New York\" 5km")]
    [InlineData("sort:followers", "sort:followers")]
    [InlineData("tri:abonnés@X", "sort:followers@twitter")]
    [InlineData("sort:followers@=my:net", "sort:followers@=my:net")]
    [InlineData("tri:nom", "sort:name")]
    [InlineData("sort:recent", "sort:recency")]
    [InlineData("tri:distance near:Nantes", "near:Nantes 30km sort:distance")]
    [InlineData("sort:relevance", "")]
    [InlineData("facets:specialty,network", "facets:network,specialty")]
    [InlineData("facettes:tous", "facets:network,specialty,profession,department,stage,hashtag")]
    [InlineData("#DocTocToc", "#DocTocToc")]
    [InlineData("＃a#b, #A", "#a #b")]
    [InlineData("@Fraslin", "@Fraslin")]
    [InlineData("@dr.a_b-c, @user@mamot.fr.", "@dr.a_b-c @user@mamot.fr")]
    [InlineData("@\"dr dupont\"", "@\"dr dupont\"")]
    [InlineData("-network:facebook -#NoFakeMed -@bot dupont", "-network:facebook -#NoFakeMed -@bot dupont")]
    [InlineData("-ville:Paris -spe:=a", "-specialty:=a -city:Paris")]
    [InlineData("city:,Nantes,,\"Le Mans\",", "city:Nantes,\"Le Mans\"")]
    public void Parse_Operator_IsUnderstood(string text, string expected)
    {
        var query = SearchQuery.Parse(text, out var issues);
        Assert.Empty(issues);
        Assert.Equal(expected, query.ToText());
        Assert.Equal(query, SearchQuery.Parse(query.ToText()));
    }

    [Theory]
    [InlineData("dr: dupont")]
    [InlineData("12:30")]
    [InlineData("il y a: 3")]
    [InlineData(": : :x")]
    [InlineData("C# #3 # @ a@b.fr")]
    [InlineData("\"network:twitter #a @b\"")]
    [InlineData("-\"network:twitter\" -word - --x")]
    [InlineData("martin OR dupont")]
    [InlineData("مرحبا 😀 \u200F")]
    public void Parse_OrdinaryText_StaysAsItIs(string text)
    {
        var query = SearchQuery.Parse(text, out var issues);
        Assert.Empty(issues);
        Assert.Equal(new SearchQuery { Text = text }, query);
    }

    [Fact]
    public void Parse_EverythingTogether_FillsEveryProperty()
    {
        var query = SearchQuery.Parse(
            "kierzec réseau:twitter urgentiste spe:SM59 abonnés:>10k près:Nantes 30 km -ville:Paris #santé @gkierzek tri:abonnés a:compte \"service public\" facets:stage", out var issues);
        Assert.Empty(issues);
        Assert.Equal(
            new SearchQuery
            {
                Text = "kierzec urgentiste \"service public\"",
                Networks = [NetworkId.Twitter],
                Specialties = ["SM59"],
                Hashtags = ["santé"],
                Handles = ["gkierzek"],
                Excluded = new() { Cities = ["Paris"] },
                Followers = FollowerFilter.AtLeast(10_001),
                HasAccount = true,
                Near = new("Nantes"),
                OrderBy = SearchOrder.Followers(),
                Facets = SearchFacets.Stage,
            },
            query);
    }

    [Fact]
    public void Parse_EverydayWord_FindsAllCodesOfItsDisciplines()
    {
        var codes = SearchQuery.Parse("spe:gynéco").Specialties;
        var disciplines = codes.Select(code => Specialties.Find(code)!.Discipline).Distinct().ToList();
        Assert.Equal(2, disciplines.Count);
        Assert.Equal(disciplines.Sum(discipline => Specialties.OfDiscipline(discipline).Length), codes.Count);
    }

    [Theory]
    [InlineData("network:twitter OR", "\\network:twitter \\OR")]
    [InlineData("#a @b \\c -city:x", "\\#a \\@b \\\\c \\-city:x")]
    [InlineData("a: compte", "\\a: compte")]
    [InlineData("  a\0 \"b \t c\"d ", "a \"b c\" d")]
    [InlineData("12:30 dr:", "12:30 dr:")]
    public void ToText_TextThatLooksLikeOperators_IsEscaped(string text, string expected)
    {
        var query = new SearchQuery { Text = text };
        Assert.Equal(expected, query.ToText());
        Assert.Equal(query.Normalize(), SearchQuery.Parse(expected));
        Assert.Equal(expected, query.ToString());
    }

    [Theory]
    [InlineData("https://www.youtube.com/@pierremaggiani", "youtube", "pierremaggiani")]
    [InlineData("https://twitter.com/DrQuili?lang=fr", "twitter", "DrQuili")]
    [InlineData("linkedin.com/in/anastasie-laversanne/,", "linkedin", "anastasie-laversanne")]
    public void Parse_AddressOfAProfile_IsTheAccountThere(string address, string network, string handle)
    {
        var query = SearchQuery.Parse($"martin {address}", out var issues);
        Assert.Empty(issues);
        Assert.Equal(new SearchQuery { Text = "martin", Networks = [network], Handles = [handle] }, query);
        Assert.Equal(query, SearchQuery.Parse(query.ToText()));
        Assert.Equal(new SearchQuery { Excluded = new() { Networks = [network], Handles = [handle] } }, SearchQuery.Parse($"-{address}"));
        var text = new SearchQuery { Text = address };
        Assert.Equal(text, SearchQuery.Parse(text.ToText()));
    }

    [Theory]
    [InlineData("https://twitter.com/search")]
    [InlineData("www.cabinet-martin.fr/rdv")]
    [InlineData("nantes/rennes")]
    public void Parse_AddressOfNoProfile_IsText(string address)
    {
        var query = SearchQuery.Parse(address, out var issues);
        Assert.Empty(issues);
        Assert.Equal(new SearchQuery { Text = address }, query);
    }

    [Fact]
    public void ToText_SkipAndTake_AreLeftOut()
    {
        var query = new SearchQuery { Text = "a", Skip = 3, Take = 7 };
        Assert.Equal("a", query.ToText());
        Assert.Equal(query, query.Normalize());
    }
}
