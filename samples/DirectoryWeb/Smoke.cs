using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DirectoryWeb;

/// <summary>Starts the site on a free port, asks it what a visitor would, and says what came back.</summary>
internal static class Smoke
{
    private static readonly (string Path, HttpStatusCode Status, string Contains)[] Questions =
    [
        ("/", HttpStatusCode.OK, "MedSocial"),
        ("/search?q=kierzec+urgentiste&lang=fr", HttpStatusCode.OK, "<mark>Kierzek</mark>"),
        ("/api/search?q=kierzec&take=1", HttpStatusCode.OK, "\"id\":\"kierzek\""),
        ("/api/suggest?q=frasl", HttpStatusCode.OK, "Fraslin"),
        ("/api/rank?network=twitter", HttpStatusCode.OK, "\"best\":1,\"worst\":4"),
        ("/api/search?take=-1", HttpStatusCode.BadRequest, "take is -1"),
        ("/people/jaddo?lang=en", HttpStatusCode.OK, "The civil name is not published here"),
        ("/openapi/v1.json", HttpStatusCode.OK, "/api/review"),
    ];

    /// <returns>0 when everything is as expected, else 1.</returns>
    internal static async Task<int> RunAsync(string[] args)
    {
        await using var app = WebApp.Create([.. args, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient { BaseAddress = new(address) };
        var wrong = 0;
        foreach (var (path, status, contains) in Questions)
        {
            using var response = await client.GetAsync(path);
            wrong += Judge("GET " + path, response.StatusCode == status && (await response.Content.ReadAsStringAsync()).Contains(contains, StringComparison.Ordinal));
        }
        using var review = await client.PostAsync("/api/review", new StringContent("""{"text":"Mme Dupont, 43 ans, vue ce matin"}""", null, "application/json"));
        wrong += Judge("POST /api/review", (await review.Content.ReadAsStringAsync()).Contains("\"blocks\":true", StringComparison.Ordinal));
        await app.StopAsync();
        return wrong == 0 ? 0 : 1;
    }

    private static int Judge(string question, bool holds)
    {
        Console.WriteLine($"{(holds ? "ok   " : "WRONG")} {question}");
        return holds ? 0 : 1;
    }
}
