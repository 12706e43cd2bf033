using System.Net;
using DirectoryWeb.Security;

namespace MedSocial.DirectoryWebTests;

/// <summary>What the site lets nobody do: run foreign code, ask without end, learn a withheld name, take an old answer for a new one.</summary>
public sealed class SecurityTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/people/jaddo")]
    [InlineData("/people/nobody")]
    [InlineData("/api/search?q=a")]
    [InlineData("/api/search?take=-1")]
    public async Task Get_AnyAnswer_CarriesThePolicies(string address)
    {
        await using var site = await Site.StartAsync();
        using var response = await site.Client.GetAsync(address);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/api/search?q=a", "application/problem+json")]
    public async Task Get_MoreThanTheLimit_IsRefusedAndToldWhenToComeBack(string address, string type)
    {
        await using var site = await Site.StartAsync(null, "--limits:requestsPerSecond", "1", "--limits:burst", "3");
        for (var i = 0; i < 3; i++)
            using (await site.Client.GetAsync(address)) { }
        using var refused = await site.Client.GetAsync(address);
        Assert.Equal((HttpStatusCode.TooManyRequests, type), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Client_OfAnAddress_IsOneHousehold(string address, string client) => Assert.Equal(client, RateLimits.Client(IPAddress.Parse(address)));

    [Theory]
    [InlineData("/?q=")]
    [InlineData("/?q=Secretname")]
    [InlineData("/?q=masked")]
    [InlineData("/people/masked")]
    [InlineData("/leaderboard")]
    [InlineData("/api/search?q=Secretname")]
    [InlineData("/api/search?q=masked")]
    [InlineData("/api/suggest?q=masked")]
    [InlineData("/api/rank?network=twitter")]
    public async Task Get_AnyAddress_NeverTellsAWithheldName(string address)
    {
        await using var site = await Site.StartAsync(Hostile.Directory());
        using var response = await site.Client.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Withheldgiven", body, StringComparison.OrdinalIgnoreCase);
        // A query comes back as it was asked; the name that it guesses does not become a hit.
        if (address.EndsWith("Secretname", StringComparison.Ordinal))
            Assert.Contains(address[1] == 'a' ? "\"total\":0" : "data-total=\"0\"", body, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("Secretname", body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_WithTheTagOfAnAnswer_IsNotModifiedUntilTheDirectoryIs()
    {
        await using var site = await Site.StartAsync();
        using var first = await site.Client.GetAsync("/api/search?q=jaddo");
        var tag = first.Headers.ETag!;
        using var again = await AskAsync(tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        site.Provider.Publish(Hostile.Directory());
        using var after = await AskAsync(tag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(tag, after.Headers.ETag);

        Task<HttpResponseMessage> AskAsync(System.Net.Http.Headers.EntityTagHeaderValue known)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=jaddo");
            request.Headers.IfNoneMatch.Add(known);
            return site.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task Assets_ByTheirAddress_MayBeKeptForEver()
    {
        await using var site = await Site.StartAsync();
        foreach (var (name, type) in new[] { ("site.css", "text/css"), ("site.js", "text/javascript"), ("favicon.svg", "image/svg+xml") })
        {
            using var asset = await site.Client.GetAsync(DirectoryWeb.Assets.AssetStore.Url(name));
            Assert.Equal((HttpStatusCode.OK, type), (asset.StatusCode, asset.Content.Headers.ContentType!.MediaType));
            Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        using var missing = await site.Client.GetAsync("/assets/x/..%2fappsettings.json");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Create_LimitThatIsNoNumber_StopsTheStart() =>
        Assert.Contains("limits:burst", (await Assert.ThrowsAsync<FormatException>(() => Site.StartAsync(null, "--limits:burst", "many"))).Message, StringComparison.Ordinal);
}
