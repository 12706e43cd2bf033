using Xunit.Abstractions;

namespace MedSocial.Tests.Deontology;

public class PostQualityTests(ITestOutputHelper output)
{
    private static readonly PostQuality Tuned = PostQuality.Measure([.. PostCorpus.Posts, .. PostCorpus.Notes]);
    private static readonly PostQuality HeldOut = PostQuality.Measure(PostCorpus.HeldOut);

    [Theory]
    [InlineData("posts.txt")]
    [InlineData("notes.txt")]
    [InlineData("heldout.txt")]
    public void Corpus_Head_TellsItsSize(string file)
    {
        var posts = file switch { "posts.txt" => PostCorpus.Posts, "notes.txt" => PostCorpus.Notes, _ => PostCorpus.HeldOut };
        var clean = posts.Count(post => post.Gold.Length == 0);
        Assert.Contains($"{posts.Length - clean} marked and {clean} clean", PostCorpus.Head(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Corpus_Size_IsFourHundredAndMoreHalfClean()
    {
        Assert.InRange(PostCorpus.All.Length, 400, 2000);
        Assert.InRange(PostCorpus.Clean.Count(), PostCorpus.All.Length * 45 / 100, PostCorpus.All.Length * 55 / 100);
        Assert.Equal(PostCorpus.All.Length, PostCorpus.All.Select(post => post.Text).Distinct().Count());
    }

    /// <summary>The tables of <c>benchmarks/results/review.md</c>.</summary>
    [Fact]
    public void DirectIdentifiers_TunedTexts_RecallAndPrecisionHold()
    {
        output.WriteLine(Tuned.Table());
        foreach (var mistake in Tuned.Mistakes)
            output.WriteLine(mistake);
        AssertHolds(Tuned.Sum(PostQuality.IsDirect), Tuned, 0.98, 0.95);
        AssertHolds(Tuned.Sum(PostQuality.IsName), Tuned, 0.98, 0.95);
    }

    /// <summary>Mistakes are not written here, so that nobody tunes a rule on them without knowing.</summary>
    [Fact]
    public void DirectIdentifiers_HeldOutTexts_RecallAndPrecisionHold()
    {
        output.WriteLine(HeldOut.Table());
        AssertHolds(HeldOut.Sum(PostQuality.IsDirect), null, 0.98, 0.95);
        AssertHolds(HeldOut.Sum(PostQuality.IsName), null, 0.95, 0.95);
    }

    [Theory]
    [InlineData("name", 0.97, 0.97)]
    [InlineData("pro", 0.97, 0.95)]
    [InlineData("birth", 0.98, 0.98)]
    [InlineData("date", 0.97, 0.95)]
    [InlineData("nir", 0.99, 0.99)]
    [InlineData("phone", 0.99, 0.95)]
    [InlineData("mail", 0.99, 0.99)]
    [InlineData("file", 0.98, 0.95)]
    [InlineData("address", 0.98, 0.95)]
    [InlineData("hospital", 0.9, 0.9)]
    [InlineData("register", 0.98, 0.98)]
    [InlineData("quasi", 0.9, 0.8)]
    [InlineData("recency", 0.9, 0.85)]
    [InlineData("attachment", 0.85, 0.85)]
    [InlineData("mockery", 0.9, 0.9)]
    [InlineData("colleague", 0.9, 0.9)]
    [InlineData("insult", 0.9, 0.9)]
    [InlineData("fact", 0.9, 0.9)]
    [InlineData("hatred", 0.9, 0.9)]
    [InlineData("claim", 0.9, 0.9)]
    [InlineData("ad", 0.9, 0.9)]
    [InlineData("advice", 0.9, 0.9)]
    [InlineData("partner", 0.9, 0.9)]
    public void Kind_TunedTexts_RecallAndPrecisionHold(string kind, double recall, double precision) => AssertHolds(Tuned.Rows[kind], Tuned, recall, precision);

    private static void AssertHolds(QualityRow row, PostQuality? shown, double recall, double precision)
    {
        var mistakes = shown is null ? "" : string.Join('\n', shown.Mistakes);
        Assert.True(row.Recall >= recall, $"recall {row.Recall:F3}: {mistakes}");
        Assert.True(row.Precision >= precision, $"precision {row.Precision:F3}: {mistakes}");
    }
}
