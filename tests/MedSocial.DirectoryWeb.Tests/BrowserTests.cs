using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedSocial.DirectoryWebTests;

/// <summary>What somebody does with keyboard and mouse, and what must not happen meanwhile.</summary>
[Collection(Chromium.Name)]
public sealed class BrowserTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Typing_ShowsHitsMarkedWithReasons()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("kierzec urgentiste");
        await Expect(page.Locator(".hit")).ToHaveCountAsync(1);
        await Expect(page.Locator(".hit h3 mark")).ToHaveTextAsync("Kierzek");
        await Expect(page.Locator(".hit .reasons li")).ToContainTextAsync(["se prononce comme Kierzek", "désigne"]);
        await Expect(page.Locator("#said")).ToHaveTextAsync("1 résultat");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=kierzec\\+urgentiste"));
        Assert.Empty(visit.Problems);
    }

    [BrowserFact]
    public async Task Facets_NarrowAndWidenTheSearch()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/?q=médecin");
        var all = await page.Locator(".hit").CountAsync();
        await page.Locator(".facet a", new() { HasText = "Instagram" }).ClickAsync();
        await Expect(page.Locator("ul.chosen a")).ToContainTextAsync("Instagram");
        var fewer = await page.Locator(".hit").CountAsync();
        Assert.InRange(fewer, 1, all - 1);
        await Expect(page.Locator(".hit .accounts")).ToContainTextAsync(Enumerable.Repeat("Instagram", fewer).ToArray());
        await page.Locator("ul.chosen a").ClickAsync();
        await Expect(page.Locator(".hit")).ToHaveCountAsync(all);
        Assert.Empty(visit.Problems);
    }

    [BrowserFact]
    public async Task Keyboard_MovesThroughSuggestionsAndTakesOne()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/");
        var box = page.Locator("#q");
        await box.PressSequentiallyAsync("frasl");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await box.PressAsync("ArrowUp");
        await Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await box.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).ToHaveValueAsync("frasl");
        await box.PressAsync("Escape");
        await Expect(box).ToHaveValueAsync("");
        await box.PressSequentiallyAsync("frasl");
        await Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Jean-Jacques Fraslin");
        Assert.Empty(visit.Problems);
    }

    [BrowserFact]
    public async Task Keyboard_ReachesTheContentFirst_AndFocusIsSeen()
    {
        await using var visit = await chromium.VisitAsync(language: "en");
        var page = visit.Page;
        await page.GotoAsync("/leaderboard");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to content");
        await Expect(page.Locator(":focus")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task EveryPage_HasLandmarksAndLabels_AndNothingGoesWrong(string language)
    {
        await using var visit = await chromium.VisitAsync(language: language);
        foreach (var address in (string[])["/", "/?q=urgentiste", "/?q=zzzzqx", "/search?q=jaddo", "/leaderboard", "/leaderboard?network=facebook", "/people/fraslin", "/people/snap-etudiant", "/accounts/facebook:~vie-de-carabin", "/ask", "/check"])
        {
            await visit.Page.GotoAsync(address);
            Assert.Equal(language, await visit.Page.GetAttributeAsync("html", "lang"));
            Assert.Equal("1 1 1 1", await visit.Page.EvaluateAsync<string>("['main', 'h1', 'body > header', 'body > footer'].map(s => document.querySelectorAll(s).length).join(' ')"));
            var unlabelled = await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('input:not([type=hidden]), textarea, select')].filter(e => !e.labels?.length).length");
            Assert.True(unlabelled == 0, $"{address}: {unlabelled} fields have no label.");
            var doubled = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)");
            Assert.Empty(doubled);
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.querySelectorAll('[style], style, script:not([src])').length"));
        }
        Assert.Empty(visit.Problems);
    }

    [BrowserFact]
    public async Task Names_ThatAreMarkup_StayText()
    {
        await using var site = await Site.StartAsync(Hostile.Directory());
        await using var visit = await chromium.VisitAsync(site);
        var page = visit.Page;
        foreach (var address in (string[])["/", "/?q=evil", "/people/mallory", "/leaderboard", "/accounts/twitter:mallory"])
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('img, script:not([type=module]), [onerror], [onload], [onmouseover], [onclick], main b > b, main td i').length"));
        }
        await page.GotoAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("mallory");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(Hostile.Markup);
        await Expect(page.Locator(".hit h3")).ToContainTextAsync(Hostile.Markup);
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Empty(visit.Problems);
    }

    [BrowserTheory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' autofocus onfocus='alert(1)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("</title><svg onload=alert(1)>")]
    public async Task Queries_ThatAreMarkup_StayText(string query)
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/?q=" + Uri.EscapeDataString(query));
        await Expect(page.Locator("#q")).ToHaveValueAsync(query);
        Assert.StartsWith(query, await page.TitleAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync(query);
        await Expect(page.Locator("#results .count")).ToBeVisibleAsync();
        await page.GotoAsync("/check");
        await page.Locator("#text").FillAsync(query);
        await Expect(page.Locator(".marked")).ToContainTextAsync(query);
        Assert.Equal(0, await page.Locator("img, main svg[onload], script:not([type=module])").CountAsync());
        Assert.Empty(visit.Problems);
    }

    [BrowserFact]
    public async Task WithoutAScript_SearchAndFormsWork()
    {
        await using var visit = await chromium.VisitAsync(hasScript: false);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "kierzec urgentiste");
        await page.ClickAsync("button");
        await Expect(page.Locator(".hit h3")).ToContainTextAsync("Kierzek");
        await page.ClickAsync(".hit h3 a");
        await Expect(page.Locator("h1")).ToContainTextAsync("Kierzek");
        await page.GotoAsync("/check");
        await page.FillAsync("#text", "Mme Valombre, tél. 06 12 34 56 78");
        await page.ClickAsync("form button");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("À ne pas publier ainsi");
    }

    [BrowserFact]
    public async Task Language_IsTheBrowsersUntilOneIsChosen()
    {
        await using var visit = await chromium.VisitAsync(language: "en-GB");
        var page = visit.Page;
        await page.GotoAsync("/?q=urgentiste");
        await Expect(page.Locator("#count")).ToHaveTextAsync("3 results");
        await Expect(page.Locator(".hit").First).ToContainTextAsync("Emergency medicine");
        await page.ClickAsync("[hreflang=fr]");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await page.GotoAsync("/?q=urgentiste&lang=fr");
        await Expect(page.Locator("#count")).ToHaveTextAsync("3 résultats");
        await page.ClickAsync(".hit h3 a >> nth=0");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    }

    [BrowserFact]
    public async Task Check_WhileTyping_MarksFindingsAndRedacts()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/check");
        await page.Locator("#text").PressSequentiallyAsync("Mme Valombre, tél. 06 12 34 56 78");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("À ne pas publier ainsi");
        await Expect(page.Locator(".marked mark.block").First).ToContainTextAsync("Valombre");
        await Expect(page.Locator("section:has(#redacted) .draft")).ToContainTextAsync("[NOM]");
        await Expect(page.Locator("section:has(#redacted) .draft")).Not.ToContainTextAsync("Valombre");
        Assert.DoesNotContain("Valombre", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Problems);
    }

    [BrowserFact]
    public async Task Ask_NamesPeersOfTheSpecialty_AndRefusesWhatIdentifies()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/ask");
        await page.FillAsync("#question", "#DocTocToc douleur thoracique, avis d’un urgentiste ?");
        await page.ClickAsync("form button");
        await Expect(page.Locator(".peers")).ToContainTextAsync("Kierzek");
        await page.FillAsync("#question", "Mme Valombre, 54 ans, tél. 06 12 34 56 78 : avis d’un urgentiste ?");
        await page.ClickAsync("form button");
        await Expect(page.Locator(".verdict.block")).ToBeVisibleAsync();
        await Expect(page.Locator(".peers")).ToHaveCountAsync(0);
        Assert.Empty(visit.Problems);
    }
}
