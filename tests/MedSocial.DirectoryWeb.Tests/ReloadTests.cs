using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace MedSocial.DirectoryWebTests;

/// <summary>The directory is exchanged while the site answers.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".medsocial");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Search_WhileSnapshotsAreSwapped_IsAlwaysOfOne()
    {
        var editions = new[] { Edition("a"), Edition("b") };
        await using var site = await Site.StartAsync(editions[0]);
        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                site.Provider.Publish(editions[i % 2]);
                await Task.Delay(1);
            }
        });
        var seen = new HashSet<string>();
        var snapshots = new Dictionary<string, string>();
        for (var i = 0; i < 300; i++)
        {
            using var response = await site.Client.GetAsync("/api/search?q=martin&take=50");
            var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
            Assert.Equal(50, answer.GetProperty("hits").GetArrayLength());
            var edition = Assert.Single(answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("sources")[0].GetString()!).Distinct());
            seen.Add(edition);
            Assert.Equal(edition, snapshots.TryAdd(answer.GetProperty("snapshot").GetString()!, edition) ? edition : snapshots[answer.GetProperty("snapshot").GetString()!]);
        }
        await stop.CancelAsync();
        await swapping;
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task File_ReplacedByAnother_IsServed_AndByGarbage_IsNot()
    {
        Edition("a").Save(_file);
        await using var site = await Site.StartAsync(null, "--directory", _file);
        Assert.Contains("edition-a", await AskAsync(), StringComparison.Ordinal);
        Edition("b").Save(_file);
        await site.Provider.ReloadAsync();
        Assert.Contains("edition-b", await AskAsync(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(_file, "no directory");
        await site.Provider.ReloadAsync();
        Assert.Contains("edition-b", await AskAsync(), StringComparison.Ordinal);
        File.Delete(_file);
        await site.Provider.ReloadAsync();
        Assert.Contains("edition-b", await AskAsync(), StringComparison.Ordinal);

        Task<string> AskAsync() => site.Client.GetStringAsync("/api/search?q=martin&take=1");
    }

    [Fact]
    public async Task File_Missing_StopsTheStartAndNamesTheFile() =>
        Assert.Contains(_file, (await Assert.ThrowsAsync<OptionsValidationException>(() => Site.StartAsync(null, "--directory", _file))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task File_ThatIsNoDirectory_IsAnErrorWithoutDetails()
    {
        await File.WriteAllTextAsync(_file, "no directory");
        await using var site = await Site.StartAsync(null, "--directory", _file);
        foreach (var address in (string[])["/api/search?q=a", "/?q=a"])
        {
            using var response = await site.Client.GetAsync(address);
            Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            Assert.DoesNotContain(_file, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static MedicalDirectory Edition(string name)
    {
        var builder = new MedicalDirectoryBuilder().Add(new Source { Id = "edition-" + name, Title = name });
        for (var i = 0; i < 60; i++)
            builder.Add(new Practitioner { Id = $"p{i}", Name = PersonName.Of($"Anna{i}", "Martin"), Sources = ["edition-" + name] });
        return builder.Build();
    }
}
