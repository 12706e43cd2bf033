using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using MedSocial.Search;

namespace MedSocial.DirectoryWebTests;

/// <summary>What programs are answered, good questions and bad ones.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Search_MisspelledName_FindsAndSaysWhy()
    {
        var answer = await GetAsync("/api/search?q=kierzec+urgentiste");
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal("kierzek", hit.GetProperty("id").GetString());
        var kinds = hit.GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("kind").GetString());
        Assert.Equal(["Phonetic", "Synonym"], kinds);
        var followers = hit.GetProperty("accounts")[0].GetProperty("followers");
        Assert.Equal(("AtLeast", 11000, "2019-03-13", "article-2019"), (followers.GetProperty("bound").GetString(), followers.GetProperty("atLeast").GetInt64(),
            followers.GetProperty("asOf").GetString(), followers.GetProperty("source").GetString()));
        Assert.False(followers.TryGetProperty("atMost", out _));
    }

    [Theory]
    [InlineData("kierzec urgentiste", "")]
    [InlineData("twitter", "&take=50&facets=true")]
    [InlineData("facebook", "&take=100&skip=1")]
    [InlineData("jaddo", "")]
    [InlineData("dr jean", "&take=3")]
    [InlineData("network:nowhere \"l'œil <b>&amp;", "")]
    [InlineData("zzzzzzzzz qqqqqqqq", "")]
    [InlineData("frzslin dupagnz", "")]
    public async Task Search_AnyQuestion_IsAnsweredAsTheDeclaredRecordsWouldBe(string text, string rest)
    {
        using var response = await _site.Client.GetAsync("/api/search?q=" + Uri.EscapeDataString(text) + rest);
        var written = await response.Content.ReadAsStringAsync();
        Assert.Equal(("application/json; charset=utf-8", Encoding.UTF8.GetByteCount(written)), (response.Content.Headers.ContentType?.ToString(), response.Content.Headers.ContentLength));
        var asked = System.Web.HttpUtility.ParseQueryString(rest);
        var query = SearchQuery.Parse(text, out var issues) with
        {
            Take = int.Parse(asked["take"] ?? "10", CultureInfo.InvariantCulture),
            Skip = int.Parse(asked["skip"] ?? "0", CultureInfo.InvariantCulture),
            Facets = asked["facets"] is null ? SearchFacets.None : SearchFacets.All,
        };
        var result = MedicalDirectory.Article2019.Search(query) with { Issues = issues };
        using var document = JsonDocument.Parse(written);
        Assert.Equal(NaiveAnswer.Of(document.RootElement.GetProperty("snapshot").GetString()!, text, result), written);
    }

    [Fact]
    public async Task Search_HostileRecords_AreWrittenAsTheSerializerWould()
    {
        var directory = Hostile.Directory();
        await using var site = await Site.StartAsync(directory);
        foreach (var text in new[] { "evil", "masked", "mallory bold svg", "médecin", "secretname" })
        {
            var written = await site.Client.GetStringAsync("/api/search?q=" + Uri.EscapeDataString(text));
            using var document = JsonDocument.Parse(written);
            Assert.Equal(NaiveAnswer.Of(document.RootElement.GetProperty("snapshot").GetString()!, text, directory.Search(text, 10)), written);
            Assert.DoesNotContain("Secretname", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_TakeZero_GivesTheTotalAlone()
    {
        var answer = await GetAsync("/api/search?q=twitter&take=0");
        Assert.Empty(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal(9, answer.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Search_Facets_CountAllHits()
    {
        var answer = await GetAsync("/api/search?q=twitter&take=1&facets=true");
        var networks = answer.GetProperty("facets").EnumerateArray().First(facet => facet.GetProperty("field").GetString() == "Network");
        Assert.Equal(("twitter", 9), (networks.GetProperty("counts")[0].GetProperty("key").GetString(), networks.GetProperty("counts")[0].GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Search_UnknownOperatorValue_IsAnIssueAndNoError()
    {
        var answer = await GetAsync("/api/search?q=" + Uri.EscapeDataString("network:nowhere jaddo"));
        Assert.Equal("UnknownNetwork", answer.GetProperty("issues")[0].GetProperty("code").GetString());
        Assert.Equal("jaddo", answer.GetProperty("hits")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Suggest_Beginning_CompletesAndSaysWhere()
    {
        var first = (await GetAsync("/api/suggest?q=frasl&lang=fr")).GetProperty("suggestions")[0];
        Assert.Contains("Fraslin", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("/people/fraslin?lang=fr", first.GetProperty("url").GetString());
        Assert.Equal(5, first.GetProperty("matches")[0].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task Rank_Twitter_GivesTheRanksThatBoundsAllow()
    {
        var entries = (await GetAsync("/api/rank?network=twitter")).GetProperty("entries").EnumerateArray().ToArray();
        Assert.Equal([(1, 1, 4), (2, 1, 4), (3, 1, 4), (4, 1, 4), (5, 5, 5)],
            entries.Select(entry => (entry.GetProperty("rank").GetInt32(), entry.GetProperty("best").GetInt32(), entry.GetProperty("worst").GetInt32())));
        Assert.Equal("jaddo", entries[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Review_IdentifyingText_IsFoundAndRedacted()
    {
        using var response = await PostAsync("""{"text":"Mme Dupont, 43 ans, vue ce matin, tél. 06 12 34 56 78","language":"fr"}""");
        var answer = await ReadAsync(response);
        Assert.True(answer.GetProperty("blocks").GetBoolean());
        var redacted = answer.GetProperty("redacted").GetString()!;
        Assert.DoesNotContain("Dupont", redacted, StringComparison.Ordinal);
        Assert.DoesNotContain("06 12", redacted, StringComparison.Ordinal);
        Assert.All(answer.GetProperty("findings").EnumerateArray(), finding => Assert.NotEqual(0, finding.GetProperty("title").GetString()!.Length));
    }

    [Theory]
    [InlineData("/api/search?q=a&take=-1", "take is -1")]
    [InlineData("/api/search?q=a&take=101", "take is 101")]
    [InlineData("/api/search?q=a&skip=-5", "skip is -5")]
    [InlineData("/api/search?q=a&take=1000000000", "take is 1000000000")]
    [InlineData("/api/search?q=a&take=99999999999999999999", "take is '99999999999999999999'; it must be a whole number")]
    [InlineData("/api/search?q=a&take=ten", "take is 'ten'; it must be a whole number")]
    [InlineData("/api/search?q=a&facets=maybe", "facets is 'maybe'; it must be true or false")]
    [InlineData("/api/suggest?q=a&take=21", "take is 21")]
    [InlineData("/api/rank?network=nowhere", "no network 'nowhere'")]
    [InlineData("/api/rank?network=%00", "no network")]
    [InlineData("/api/rank?take=-1", "take is -1")]
    public async Task Get_BadValue_IsAProblemThatNamesIt(string address, string detail)
    {
        using var response = await _site.Client.GetAsync(address);
        var problem = await ReadProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/search?q=")]
    [InlineData("/api/suggest?q=")]
    public async Task Get_TooLongText_IsAProblem(string address)
    {
        using var response = await _site.Client.GetAsync(address + new string('a', 1025));
        await ReadProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"text":null}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"a","audience":"nobody"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"a","audience":"7"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"a","redaction":"none"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("text=a", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("""{"text":"a"}""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Review_BadBody_IsAProblem(string body, string type, HttpStatusCode status)
    {
        using var response = await PostAsync(body, type);
        await ReadProblemAsync(response, status);
    }

    [Fact]
    public async Task Review_TooLongText_IsAProblem()
    {
        using var response = await PostAsync($$"""{"text":"{{new string('a', 10_001)}}"}""");
        await ReadProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Review_TooLargeBody_IsRefusedWithoutReadingIt()
    {
        using var response = await PostAsync($$"""{"text":"{{new string('a', 200_000)}}"}""");
        await ReadProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Get_UnknownAddress_IsAProblemForProgramsAndAPageForPeople()
    {
        using var api = await _site.Client.GetAsync("/api/nothing");
        await ReadProblemAsync(api, HttpStatusCode.NotFound);
        using var page = await _site.Client.GetAsync("/people/nobody?lang=en");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Contains("There is no such page", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhereOnlyGetIs_IsNotAllowed()
    {
        using var response = await _site.Client.PostAsync("/api/search", null);
        await ReadProblemAsync(response, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task OpenApi_Document_NamesEveryRouteOfTheApi()
    {
        var document = await GetAsync("/openapi/v1.json");
        Assert.Equal(["/api/search", "/api/suggest", "/api/rank", "/api/review"], document.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.True(document.GetProperty("components").GetProperty("schemas").TryGetProperty("SearchAnswer", out _));
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var response = await _site.Client.GetAsync(address);
        return await ReadAsync(response);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType!.Replace(";charset=utf-8", "", StringComparison.Ordinal)));
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
    }

    private static async Task<JsonElement> ReadProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        return problem;
    }

    private Task<HttpResponseMessage> PostAsync(string body, string type = "application/json") =>
        _site.Client.PostAsync("/api/review", new StringContent(body, Encoding.UTF8, type));
}
