using MedSocial.Tests.Architecture;

namespace MedSocial.Tests.Catalog;

public class EmbeddedArticleTests
{
    private static readonly string Embedded = Path.GetFullPath(Path.Combine(SourceTree.Tests, "..", "..", "src", "MedSocial.Core", "Catalog", "Data", "article-2019.medsocial"));

    /// <summary>The embedded file is made of the records beside it and of nothing else. When they or the layout change, <c>MEDSOCIAL_APPROVE=1 dotnet test
    /// --filter EmbeddedArticle</c> writes it anew.</summary>
    [Fact]
    public void Article2019_Embedded_IsWhatItsRecordsGive()
    {
        using var stream = new MemoryStream();
        MedicalDirectory.BuildArticle().Write(stream, new() { Producer = "MedSocial.Core", Created = new DateTimeOffset(2019, 3, 13, 0, 0, 0, TimeSpan.Zero) });
        if (Environment.GetEnvironmentVariable("MEDSOCIAL_APPROVE") == "1")
            File.WriteAllBytes(Embedded, stream.ToArray());
        Assert.Equal(stream.ToArray(), File.ReadAllBytes(Embedded));
        Assert.Equal(MedicalDirectory.BuildArticle().Practitioners, MedicalDirectory.Article2019.Practitioners);
        Assert.Equal(MedicalDirectory.BuildArticle().Accounts, MedicalDirectory.Article2019.Accounts);
    }

    [Fact]
    public void Article2019_DisposedOf_GoesOn()
    {
        MedicalDirectory.Article2019.Dispose();
        Assert.NotNull(MedicalDirectory.Article2019.FindPractitioner("fraslin"));
        using (var next = MedicalDirectory.Article2019.Apply(new() { RemovedPractitioners = ["fraslin"] }))
            Assert.Null(next.FindPractitioner("fraslin"));
        Assert.NotNull(MedicalDirectory.Article2019.FindPractitioner("fraslin"));
    }
}
