using Microsoft.Playwright;

namespace MedSocial.DirectoryWebTests;

/// <summary>Every page at three widths, light and dark. Pictures go to the folder that MEDSOCIAL_SCREENSHOTS names, else to one for temporary files.</summary>
[Collection(Chromium.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("home", "/"), ("search", "/?q=kierzec+urgentiste"), ("many", "/?q=medecin+twitter"), ("nobody", "/?q=zzzzqx"), ("leaderboard", "/leaderboard"), ("profile", "/people/fraslin"),
        ("pseudonym", "/people/jaddo"), ("ask", "/ask"), ("check", "/check"), ("missing", "/people/nobody"),
    ];

    private static string Folder { get; } =
        Environment.GetEnvironmentVariable("MEDSOCIAL_SCREENSHOTS") ?? Path.Combine(Path.GetTempPath(), "medsocial-screenshots");

    [BrowserTheory]
    [InlineData(360, false)]
    [InlineData(768, false)]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    [InlineData(768, true)]
    [InlineData(1280, true)]
    public async Task Pages_AtAWidth_FitIntoIt(int width, bool isDark)
    {
        Directory.CreateDirectory(Folder);
        await using var visit = await chromium.VisitAsync(language: isDark ? "en" : "fr", width: width, isDark: isDark);
        foreach (var (name, address) in Pages)
        {
            await visit.Page.GotoAsync(address);
            if (name == "check")
                await visit.Page.FillAsync("#text", "De garde cette nuit : Mme Valombre, 54 ans, boulangère à Saint-Trojan-les-Bains, tél. 06 12 34 56 78. Le Dr Grenoir est un escroc.");
            if (name == "ask")
                await visit.Page.FillAsync("#question", "#DocTocToc Adulte, douleur thoracique atypique, ECG normal : quel délai pour une seconde troponine ? Avis d’un urgentiste ?");
            if (name is "check" or "ask")
            {
                await visit.Page.ClickAsync("form button");
                await visit.Page.WaitForSelectorAsync(name == "check" ? ".verdict" : "#results .panel:not(.hint)");
            }
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{(isDark ? "dark" : "light")}.png"), FullPage = true });
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than {width} pixels.");
        }
    }
}
