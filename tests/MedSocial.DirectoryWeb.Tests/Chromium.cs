using Microsoft.Playwright;

namespace MedSocial.DirectoryWebTests;

/// <summary>A headless browser, started once for all tests that need one, and the site of the article beside it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    internal const string Name = "Chromium";

    private IPlaywright? _playwright;

    /// <summary>Where the browser is: what CHROMIUM_PATH says, or where the packages of Debian put it; null when there is none.</summary>
    internal static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    internal IBrowser Browser { get; private set; } = null!;

    internal Site Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await Site.StartAsync();
        if (Path is null)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>A page that remembers what went wrong in it.</summary>
    internal async Task<Visit> VisitAsync(Site? site = null, string language = "fr", int width = 1280, int height = 900, bool isDark = false, bool hasScript = true)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = (site ?? Site).Address.ToString(),
            Locale = language,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visit.OpenAsync(context);
    }
}

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Chromium.Name)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;

/// <summary>A test that needs a browser, and says so where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
            Skip = "No Chromium on this machine: install the package chromium, or set CHROMIUM_PATH.";
    }
}

/// <summary>The same with several rows.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null)
            Skip = "No Chromium on this machine: install the package chromium, or set CHROMIUM_PATH.";
    }
}
