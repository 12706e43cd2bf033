using MedSocial.Search;

namespace MedSocial.Tests.Search;

/// <summary>What to ask instead, when nobody was found.</summary>
public class DidYouMeanTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    [Theory]
    [InlineData("kierzek xqzwk", "kierzek")]
    [InlineData("xqzwk kierzek", "kierzek")]
    [InlineData("fraslinovitchko", "Fraslin")]
    [InlineData("dominique kierzek fraslin", "dominique")]
    public void DidYouMean_OfNothingFound_FindsSomebody(string text, string part)
    {
        var result = Article.Search(text);
        Assert.Empty(result.Hits);
        Assert.NotEmpty(result.DidYouMean);
        Assert.InRange(result.DidYouMean.Length, 1, 3);
        Assert.Contains(result.DidYouMean, guess => guess.Contains(part, StringComparison.OrdinalIgnoreCase));
        Assert.All(result.DidYouMean, guess => Assert.NotEmpty(Article.Search(guess).Hits));
    }

    [Fact]
    public void DidYouMean_KeepsTheFilters()
    {
        var query = SearchQuery.Parse("network:twitter kierzek xqzwk");
        Assert.All(Article.Search(query).DidYouMean, guess => Assert.NotEmpty(Article.Search(query with { Text = guess }).Hits));
    }

    [Theory]
    [InlineData("kierzek")]
    [InlineData("xqzwk")]
    [InlineData("\"kierzek xqzwk\"")]
    [InlineData("kierzek a b c d e f xqzwk")]
    public void DidYouMean_OfWhatIsFoundOrNothingLike_IsEmpty(string text) => Assert.Empty(Article.Search(text).DidYouMean);

    [Fact]
    public void DidYouMean_OfNoHitsAskedFor_IsEmpty() => Assert.Empty(Article.Search("kierzek", 0).DidYouMean);
}
