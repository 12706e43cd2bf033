using MedSocial.Search;

namespace MedSocial.Tests.Search;

public class QueryIssueTests
{
    [Theory]
    [InlineData("a \"b", SearchIssueCode.UnbalancedQuote, "\"", "a \"b")]
    [InlineData("city:\"Nantes dupont", SearchIssueCode.UnbalancedQuote, "\"", "city:Nantes dupont")]
    [InlineData("dupont OR network:twitter martin", SearchIssueCode.MisplacedOr, "OR", "network:twitter dupont martin")]
    [InlineData("network:twitter OU dupont", SearchIssueCode.MisplacedOr, "OU", "network:twitter dupont")]
    [InlineData("dupont OR", SearchIssueCode.MisplacedOr, "OR", "dupont")]
    [InlineData("network:twitter a OR -b", SearchIssueCode.MisplacedOr, "OR", "network:twitter a OR -b")]
    [InlineData("dupont city:", SearchIssueCode.MissingValue, "city:", "dupont")]
    [InlineData("city: network:twitter", SearchIssueCode.MissingValue, "city:", "network:twitter")]
    [InlineData("city:, a", SearchIssueCode.MissingValue, "city:,", "a")]
    [InlineData("city:\" \" a", SearchIssueCode.MissingValue, "\" \"", "a")]
    [InlineData("a followers:", SearchIssueCode.MissingValue, "followers:", "a")]
    [InlineData("network:twitter network:myspace,instagram", SearchIssueCode.UnknownNetwork, "myspace", "network:twitter,instagram")]
    [InlineData("a network:=é", SearchIssueCode.UnknownNetwork, "=é", "a")]
    [InlineData("spe:licorne a", SearchIssueCode.UnknownSpecialty, "licorne", "a")]
    [InlineData("métier:astronaute a", SearchIssueCode.UnknownProfession, "astronaute", "a")]
    [InlineData("dept:\"Loire Atlantis\"", SearchIssueCode.UnknownDepartment, "\"Loire Atlantis\"", "")]
    [InlineData("pays:Syldavie", SearchIssueCode.UnknownCountry, "Syldavie", "")]
    [InlineData("stage:patron", SearchIssueCode.UnknownStage, "patron", "")]
    [InlineData("has:beard", SearchIssueCode.UnknownCondition, "beard", "")]
    [InlineData("near:\"nowhere\" 30km a", SearchIssueCode.UnknownPlace, "\"nowhere\"", "a")]
    [InlineData("near:91,0", SearchIssueCode.UnknownPlace, "91,0", "")]
    [InlineData("near:NaN,0", SearchIssueCode.UnknownPlace, "NaN,0", "")]
    [InlineData("tri:beauté", SearchIssueCode.UnknownOrder, "beauté", "")]
    [InlineData("sort:name@twitter", SearchIssueCode.UnknownOrder, "name@twitter", "")]
    [InlineData("sort:followers@myspace", SearchIssueCode.UnknownNetwork, "followers@myspace", "")]
    [InlineData("facets:network,age", SearchIssueCode.UnknownFacet, "age", "facets:network")]
    [InlineData("followers:>abc a", SearchIssueCode.InvalidFollowers, "followers:>abc", "a")]
    [InlineData("followers:20..10", SearchIssueCode.InvalidFollowers, "followers:20..10", "")]
    [InlineData("followers:1.2345k", SearchIssueCode.InvalidFollowers, "followers:1.2345k", "")]
    [InlineData("followers:-5", SearchIssueCode.InvalidFollowers, "followers:-5", "")]
    [InlineData("followers:<0", SearchIssueCode.InvalidFollowers, "followers:<0", "")]
    [InlineData("followers:>9223372036854775807", SearchIssueCode.InvalidFollowers, "followers:>9223372036854775807", "")]
    [InlineData("followers:99999999999999999999m", SearchIssueCode.InvalidFollowers, "followers:99999999999999999999m", "")]
    [InlineData("followers:>10 followers:<5", SearchIssueCode.InvalidFollowers, "followers:<5", "followers:>=11")]
    [InlineData("near:Nantes 0km a", SearchIssueCode.InvalidRadius, "0", "near:Nantes 30km a")]
    [InlineData("near:Nantes 99999 km", SearchIssueCode.InvalidRadius, "99999", "near:Nantes 30km")]
    [InlineData("#a-b c", SearchIssueCode.InvalidHashtag, "#a-b", "c")]
    [InlineData("sort:distance a", SearchIssueCode.OrderNeedsPlace, "sort:distance", "sort:distance a")]
    [InlineData("sort:name sort:recency", SearchIssueCode.RepeatedOperator, "sort:recency", "sort:name")]
    [InlineData("near:Nantes near:Brest", SearchIssueCode.RepeatedOperator, "near:Brest", "near:Nantes 30km")]
    [InlineData("has:account -has:account", SearchIssueCode.RepeatedOperator, "-has:account", "has:account")]
    [InlineData("-followers:>10 a", SearchIssueCode.CannotExclude, "-followers:>10", "a")]
    [InlineData("-near:Nantes 30 km a", SearchIssueCode.CannotExclude, "-near:Nantes 30 km", "a")]
    [InlineData("-sort:name", SearchIssueCode.CannotExclude, "-sort:name", "")]
    [InlineData("-facets:network", SearchIssueCode.CannotExclude, "-facets:network", "")]
    public void Parse_PartNotUnderstood_IsToldAndTheRestAnswered(string text, SearchIssueCode code, string part, string rest)
    {
        var query = SearchQuery.Parse(text, out var issues);
        var issue = Assert.Single(issues);
        Assert.Equal((code, part), (issue.Code, text.Substring(issue.Start, issue.Length)));
        Assert.EndsWith(".", issue.Message, StringComparison.Ordinal);
        Assert.Equal(rest, query.ToText());
    }

    [Theory]
    [InlineData("sort:name tri:nom")]
    [InlineData("near:Nantes près:Nantes")]
    [InlineData("has:account a:compte")]
    public void Parse_OperatorRepeatedWithTheSameValue_IsNoIssue(string text)
    {
        SearchQuery.Parse(text, out var issues);
        Assert.Empty(issues);
    }

    [Theory]
    [InlineData("city:")]
    [InlineData("near:")]
    [InlineData("@")]
    public void Parse_LongValue_IsLeftOut(string name)
    {
        var query = SearchQuery.Parse($"a {name}{new string('x', 257)}", out var issues);
        Assert.Equal((SearchIssueCode.ValueTooLong, 2 + name.Length, 257), (issues[0].Code, issues[0].Start, issues[0].Length));
        Assert.Equal("a", query.ToText());
    }

    [Fact]
    public void Parse_ManyWordsAndLongOnes_AreToldInTermsOfTheWholeText()
    {
        var text = "#tag  " + new string('b', 65) + " " + string.Join("  ", Enumerable.Repeat("abc", 64));
        SearchQuery.Parse(text, out var issues);
        Assert.Equal([SearchIssueCode.WordTooLong, SearchIssueCode.TooManyWords], issues.Select(issue => issue.Code));
        Assert.Equal((6, 65), (issues[0].Start, issues[0].Length));
        Assert.Equal((text.Length - 3, 3), (issues[1].Start, issues[1].Length));
    }

    [Fact]
    public void Parse_MoreValuesThanAQueryHolds_KeepsAQueryThatItsTextGivesBack()
    {
        var text = "city:" + string.Join(',', Enumerable.Range(0, 9000).Select(i => $"c{i}"));
        var query = SearchQuery.Parse(text, out var issues);
        Assert.Equal(SearchIssueCode.TooManyValues, issues[0].Code);
        Assert.Equal(SearchIssueCode.FurtherIssues, issues[^1].Code);
        Assert.InRange(query.Cities.Count, 1000, 2000);
        Assert.Equal(query, SearchQuery.Parse(query.ToText()));
    }

    public static TheoryData<string, int> LargeTexts => new()
    {
        { "a", 1_000_000 },
        { "word ", 10_000 },
        { "word ", 250_000 },
        { "\"", 1_000_000 },
        { "\"a ", 300_000 },
        { "«a ", 300_000 },
        { "“", 1_000_000 },
        { "city:\"a\\", 150_000 },
        { "city:«a ", 150_000 },
        { "city:x", 150_000 },
        { "city:", 200_000 },
        { "network:x,", 100_000 },
        { "network:y,", 100_000 },
        { "near:", 200_000 },
        { "near:Nantes 1km ", 60_000 },
        { "followers:>", 90_000 },
        { "#", 1_000_000 },
        { "#a", 500_000 },
        { "@", 1_000_000 },
        { "@a,", 300_000 },
        { "-", 1_000_000 },
        { "\\", 1_000_000 },
        { "OR ", 300_000 },
        { "a OR ", 200_000 },
        { ":", 1_000_000 },
        { "\0", 1_000_000 },
        { "\uD800", 1_000_000 },
        { "e\u0301\u0316", 300_000 },
        { "\uFDFA", 1_000_000 },
    };

    [Theory]
    [MemberData(nameof(LargeTexts))]
    public void Parse_LargeText_IsCutWithAnIssue(string part, int count)
    {
        var text = string.Concat(Enumerable.Repeat(part, count));
        var query = SearchQuery.Parse(text, out var issues, out var words);
        Assert.NotEmpty(issues);
        Assert.InRange(query.Text.Length, 0, SearchQuery.MaxWordsLength);
        QueryPropertyTests.CheckIssues(text, issues);
        QueryPropertyTests.CheckWords(words);
        Assert.Equal(query, SearchQuery.Parse(query.ToText()));
        Assert.InRange(query.ToText().Length, 0, SearchQuery.MaxTextLength);

        var typed = new SearchQuery { Text = text };
        Assert.Equal(typed.Normalize(), SearchQuery.Parse(typed.ToText()));
    }
}
