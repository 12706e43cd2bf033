using System.Text;
using CsCheck;
using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

public class RecommendationBookTests
{
    private static readonly Recommendation One = new() { From = "lea", To = "carla", On = Sample.Day, For = "écho", Specialty = "SM04", ConsentOn = Sample.Day, HasTelephone = true };

    [Fact]
    public void Write_AnyBook_ReadsBack()
    {
        var book = RecommendationBook.Empty.With(One, One with { To = "dora", ConsentOn = null, Specialty = null, For = null });
        using var stream = new MemoryStream();
        book.Write(stream);
        stream.Position = 0;
        Assert.Equal(book.All.AsEnumerable(), RecommendationBook.Read(stream, out var issues).All);
        Assert.Empty(issues);
    }

    [Fact]
    public void Without_EitherSide_TakesItBack()
    {
        var book = RecommendationBook.Empty.With(One, One with { To = "dora" });
        Assert.Single(book.Without("lea", "carla").All);
        Assert.Single(book.Without("carla").All);
        Assert.Empty(book.Without("lea").All);
        Assert.Same(book, book.Without("nobody"));
    }

    [Fact]
    public void Shared_WithoutConsent_IsNotThere()
    {
        var shared = RecommendationBook.Empty.With(One, One with { To = "dora", ConsentOn = null }).Shared(Sample.Day);
        Assert.Equal([One with { HasTelephone = false }], shared.All.AsEnumerable());
        Assert.Empty(RecommendationBook.Empty.With(One).Shared(Sample.Day.AddDays(-1)).All);
    }

    [Theory]
    [InlineData("{", RecommendationBookIssueCode.NotJson)]
    [InlineData("{}", RecommendationBookIssueCode.NotAList)]
    [InlineData("[1]", RecommendationBookIssueCode.NotAnObject)]
    [InlineData("""[{"from":"a","to":"a","on":"2026-01-01"}]""", RecommendationBookIssueCode.InvalidPerson)]
    [InlineData("""[{"from":"a","on":"2026-01-01"}]""", RecommendationBookIssueCode.InvalidPerson)]
    [InlineData("""[{"from":"a","to":"b","on":"01/01/2026"}]""", RecommendationBookIssueCode.InvalidDate)]
    [InlineData("""[{"from":"a","to":"b","on":"2026-01-01","consentOn":"?"}]""", RecommendationBookIssueCode.InvalidDate)]
    [InlineData("""[{"from":"a","to":"b","on":"2026-01-01","specialty":"?"}]""", RecommendationBookIssueCode.InvalidPurpose)]
    public void Read_WrongRecord_IsReportedAndLeftOut(string text, RecommendationBookIssueCode code)
    {
        var book = RecommendationBook.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), out var issues);
        Assert.Empty(book.All);
        Assert.Equal([code], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 60].Sample(
        bytes => Assert.NotNull(RecommendationBook.Read(new MemoryStream(bytes), out _)), iter: 2000, seed: "0000KsVbV5R4", threads: 1);
}
