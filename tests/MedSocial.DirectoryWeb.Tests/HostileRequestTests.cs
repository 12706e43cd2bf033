using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MedSocial.DirectoryWebTests;

/// <summary>What no browser sends, byte by byte: each is refused or answered, and the site goes on.</summary>
public sealed class HostileRequestTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync()
    {
        using (var after = await _site.Client.GetAsync("/api/search?q=jaddo&take=1"))
            Assert.Contains("\"id\":\"jaddo\"", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Query_OfAMegabyte_IsTooLong() => Assert.Equal(414, await StatusAsync("/api/search?q=" + new string('a', 1 << 20)));

    [Fact]
    public async Task Query_OfThousandsOfParameters_IsAnsweredOrTooLong()
    {
        Assert.Equal(200, await StatusAsync("/api/search?q=jaddo" + string.Concat(Enumerable.Range(0, 900).Select(i => $"&p{i}=1"))));
        Assert.Equal(414, await StatusAsync("/api/search?q=jaddo" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"&p{i}=1"))));
        Assert.Equal(200, await StatusAsync("/?" + string.Join('&', Enumerable.Repeat("q=a", 400))));
    }

    [Theory]
    [InlineData("/api/search?q=%FF%FE%C3", 200)]
    [InlineData("/?q=%FF%FE%C3", 200)]
    [InlineData("/api/search?q=%ED%A0%80", 200)]
    [InlineData("/api/search?q=%zz%", 200)]
    [InlineData("/api/search?q=%00%01", 200)]
    [InlineData("/api/suggest?q=%F0%9F", 200)]
    [InlineData("/people/%FF", 404)]
    [InlineData("/people/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/accounts/%00", 400)]
    [InlineData("/api/search?q=\xFF\xFE", 400)]
    public async Task Address_ThatIsNoText_IsAnsweredOrRefused(string address, int status) => Assert.Equal(status, await StatusAsync(address));

    [Fact]
    public async Task Headers_WithoutEnd_AreRefused()
    {
        using var socket = await SendAsync("GET / HTTP/1.1\r\nHost: x\r\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: 1\r\n")) + "\r\n");
        Assert.Equal(431, await StatusAsync(socket));
    }

    [Fact]
    public async Task Requests_GivenUp_HurtNobody()
    {
        for (var i = 0; i < 20; i++)
        {
            using (await SendAsync("GET /api/search?q=a&take=100&facets=true HTTP/1.1\r\nHost: x\r\n\r\n")) { }
            using (await SendAsync("POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\ntext=half")) { }
        }
        Assert.Equal(200, await StatusAsync("/check"));
    }

    [Fact]
    public async Task Form_TooLarge_IsAPageThatSaysSo()
    {
        using var response = await _site.Client.PostAsync("/check", new FormUrlEncodedContent([new("text", new string('a', 200_000))]));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    private async Task<int> StatusAsync(string address)
    {
        using var socket = await SendAsync($"GET {address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        return await StatusAsync(socket);
    }

    private static async Task<int> StatusAsync(TcpClient socket)
    {
        var line = await new StreamReader(socket.GetStream(), Encoding.Latin1).ReadLineAsync();
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<TcpClient> SendAsync(string request)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(_site.Address.Host, _site.Address.Port);
        try
        {
            await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        }
        catch (IOException)
        {
            // Refused before all of it was sent; the answer is there.
        }
        return socket;
    }
}
