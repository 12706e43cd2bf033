using Xunit.Abstractions;

namespace MedSocial.Tests.Deontology;

public class PostQualityTests(ITestOutputHelper output)
{
    private static readonly PostQuality Quality = PostQuality.Measure();

    [Fact]
    public void Corpus_Size_IsAsStated()
    {
        Assert.InRange(PostCorpus.All.Length, 400, 1000);
        Assert.InRange(PostCorpus.Clean.Count(), PostCorpus.All.Length * 48 / 100, PostCorpus.All.Length * 52 / 100);
        var head = File.ReadLines(Path.Combine(Architecture.SourceTree.Tests, "Deontology", "posts.txt")).Take(2).Last();
        Assert.Contains($"{PostCorpus.All.Length - PostCorpus.Clean.Count()} marked and {PostCorpus.Clean.Count()} clean", head, StringComparison.Ordinal);
    }

    [Fact]
    public void DirectIdentifiers_Corpus_RecallAndPrecisionHold()
    {
        output.WriteLine(Quality.Table());
        foreach (var mistake in Quality.Mistakes)
            output.WriteLine(mistake);
        var direct = Quality.Sum(PostQuality.IsDirect);
        Assert.True(direct.Recall >= 0.98, $"recall {direct.Recall:F3}: {string.Join('\n', Quality.Mistakes)}");
        Assert.True(direct.Precision >= 0.95, $"precision {direct.Precision:F3}: {string.Join('\n', Quality.Mistakes)}");
    }

    [Theory]
    [InlineData("name", 0.95, 0.95)]
    [InlineData("pro", 0.95, 0.95)]
    [InlineData("birth", 0.98, 0.98)]
    [InlineData("date", 0.95, 0.95)]
    [InlineData("nir", 0.99, 0.99)]
    [InlineData("phone", 0.99, 0.95)]
    [InlineData("mail", 0.99, 0.99)]
    [InlineData("file", 0.98, 0.95)]
    [InlineData("quasi", 0.9, 0.8)]
    [InlineData("recency", 0.9, 0.85)]
    [InlineData("attachment", 0.8, 0.8)]
    [InlineData("mockery", 0.85, 0.85)]
    [InlineData("colleague", 0.85, 0.85)]
    [InlineData("insult", 0.85, 0.9)]
    [InlineData("fact", 0.85, 0.85)]
    [InlineData("hatred", 0.8, 0.9)]
    [InlineData("claim", 0.8, 0.85)]
    [InlineData("ad", 0.85, 0.85)]
    [InlineData("advice", 0.8, 0.85)]
    [InlineData("partner", 0.75, 0.8)]
    public void Kind_Corpus_RecallAndPrecisionHold(string kind, double recall, double precision)
    {
        var row = Quality.Rows[kind];
        Assert.True(row.Recall >= recall, $"recall {row.Recall:F3}: {string.Join('\n', Quality.Mistakes)}");
        Assert.True(row.Precision >= precision, $"precision {row.Precision:F3}: {string.Join('\n', Quality.Mistakes)}");
    }
}
