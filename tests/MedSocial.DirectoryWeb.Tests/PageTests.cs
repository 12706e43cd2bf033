namespace MedSocial.DirectoryWebTests;

/// <summary>What a reader finds on a page, without a script.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("en", "“urgentiste” is a word for Emergency medicine (specialty)", "<mark>Emergency medicine</mark>")]
    [InlineData("fr", "désigne Médecine d'urgence (spécialité)", "<mark>Médecine d'urgence</mark>")]
    public async Task Search_WordForALabel_NamesAndMarksItInTheReadersLanguage(string language, string reason, string marked)
    {
        var page = System.Net.WebUtility.HtmlDecode(await _site.Client.GetStringAsync("/?q=urgentiste&lang=" + language));
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains(marked, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_NobodyUnderAFilter_OffersTheSearchWithoutIt()
    {
        var page = await _site.Client.GetStringAsync("/?q=zzzzqqqq&network=twitter&lang=en");
        Assert.Contains("data-total=\"0\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=zzzzqqqq&amp;lang=en\">Search without filters", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort by", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Search without filters", await _site.Client.GetStringAsync("/?q=zzzzqqqq&lang=en"), StringComparison.Ordinal);
    }
}
