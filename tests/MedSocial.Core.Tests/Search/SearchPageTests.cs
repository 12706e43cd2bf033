using CsCheck;
using MedSocial.Search;
using MedSocial.TestData;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Search;

/// <summary>Pages, odd input and determinism.</summary>
public class SearchPageTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    [Fact]
    public void Search_Pages_AreCutFromOneOrder()
    {
        var all = Names(Article.Search("médecin", 100));
        Assert.True(all.Length > 5);
        for (var skip = 0; skip <= all.Length + 1; skip++)
        {
            var page = Article.Search(new SearchQuery { Text = "médecin", Skip = skip, Take = 2 });
            Assert.Equal(all.Skip(skip).Take(2), Names(page));
            Assert.Equal(all.Length, page.Total);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Search_Take_GivesThatManyAndTheTotal(int take, int expected)
    {
        var result = Article.Search("médecin", take);
        Assert.Equal(expected, result.Hits.Length);
        Assert.Equal(Article.Search("médecin", 100).Hits.Length, result.Total);
        Assert.Equal(take == 0, result.TotalIsExact); // with a page that is full, others may be spelled alike and uncounted
    }

    [Fact]
    public void Search_SkipBeyondTheEnd_IsEmptyWithTheTotal()
    {
        var result = Article.Search(new SearchQuery { Text = "kierzek", Skip = int.MaxValue, Take = int.MaxValue });
        Assert.Empty(result.Hits);
        Assert.Equal(Article.Search("kierzek").Total, result.Total);
    }

    [Fact]
    public void Search_AfterAQueryThatCountedEverybody_AnswersAsBefore()
    {
        var directory = SyntheticDirectory.Build(60_000, 1);
        var before = directory.Search("m", 10);
        Assert.False(before.TotalIsExact);
        Assert.NotEmpty(directory.Search(new SearchQuery { Facets = SearchFacets.Department }).Facets);
        Assert.NotEmpty(directory.Search(new SearchQuery { Text = "m", Facets = SearchFacets.Department }).Facets);
        var after = directory.Search("m", 10);
        Assert.Equal((before.Total, before.TotalIsExact), (after.Total, after.TotalIsExact));
        Assert.Equal(Names(before), Names(after));
    }

    [Fact]
    public void Search_NegativeNumbers_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("take", () => Article.Search("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>("Take", () => new SearchQuery { Take = int.MinValue });
        Assert.Throws<ArgumentOutOfRangeException>("Skip", () => new SearchQuery { Skip = -1 });
    }

    [Fact]
    public void Search_Nulls_Throw()
    {
        Assert.Throws<ArgumentNullException>("text", () => Article.Search((string)null!));
        Assert.Throws<ArgumentNullException>("query", () => Article.Search((SearchQuery)null!));
        Assert.Throws<ArgumentNullException>("directory", () => ((MedicalDirectory)null!).Search("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B\u202E")]
    public void Search_Blank_GivesEverybodyInStaticOrder(string text)
    {
        var result = Article.Search(text, 100);
        Assert.Equal(17, result.Total);
        Assert.Equal(
            Article.Practitioners.Select(person => person.DisplayName),
            result.Hits.Where(hit => hit.Practitioner is not null).Select(hit => hit.DisplayName));
        Assert.All(result.Hits, hit => Assert.Empty(hit.Matches));
    }

    [Fact]
    public void Search_EmptyDirectory_FindsNothing()
    {
        var empty = new MedicalDirectoryBuilder().Build();
        Assert.Equal(0, empty.Search("").Total);
        Assert.Equal(0, empty.Search("kierzek").Total);
    }

    [Fact]
    public void Search_LongText_IsAnsweredWithAnIssue()
    {
        var result = Article.Search(string.Concat(Enumerable.Repeat("kierzek ", 131_072)));
        Assert.NotEmpty(result.Issues);
        Assert.All(result.Issues, issue => Assert.InRange(issue.Start + issue.Length, 1, 1_048_576));
        Assert.Equal(0, Article.Search(new string('x', 1_048_576)).Total);
    }

    [Fact]
    public void Search_OddText_NeverThrows()
    {
        string[] texts =
        [
            "\uD800", "\uDC00", "kier\uD800zek", "\u202Ekezreik", "\u05E8\u05D5\u05E4\u05D0", "\u0637\u0628\u064A\u0628", "👩‍⚕️", "🇫🇷 kierzek", "\0", "a\0b", "ﷺ", "ǅ",
            "\"", "\"kierzek", "(((", "a:b:c", "network:", "network:nowhere kierzek", "followers:>", "followers:>99999999999999999999", "-", "--", "*", "%", "#", "@", "''",
            "e\u0301\u0301\u0301", new string('\u0301', 5000), new string('-', 5000), "À" + new string('\u0300', 200),
        ];
        Assert.All(texts, text => Spoken.By(Article.Search(text)));
    }

    [Fact]
    public void Search_AnyText_NeverThrowsAndIsTheSameAgain() => Gen.OneOf(TextGen.AnyUtf16, Gen.String[Gen.Char["kierz fraslnju:@#\"-éœ"], 0, 30]).Sample(
        text =>
        {
            var (one, again) = (Article.Search(text), Article.Search(text));
            Assert.Equal(one.Hits.Select(hit => hit.ToString()), again.Hits.Select(hit => hit.ToString()));
            Assert.Equal(one.Total, again.Total);
            Assert.True(one.Hits.Zip(one.Hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score));
            Assert.All(one.Hits, hit => Assert.All(hit.Matches, match => Assert.Equal(match.Length, match.Text.Substring(match.Start, match.Length).Length)));
        },
        iter: 1000, seed: "0000KsVbV5R4");

    [Fact]
    public void Search_OrderOfRecords_DoesNotCount() => Gen.Int.Sample(
        seed =>
        {
            object[] records = [.. Article.Sources, .. Article.Organizations, .. Article.Practitioners, .. Article.Accounts];
            new Random(seed).Shuffle(records);
            var shuffled = Sample.Add(new MedicalDirectoryBuilder(), records).Build();
            foreach (var text in (string[])["", "médecin", "twitter", "e", "urgentiste"])
                Assert.Equal(Names(Article.Search(text, 100)), Names(shuffled.Search(text, 100)));
        },
        iter: 20, seed: "0000KsVbV5R4");

    private static string[] Names(SearchResult result) => [.. result.Hits.Select(hit => hit.DisplayName + hit.Accounts.FirstOrDefault()?.Id)];
}
