using CsCheck;
using MedSocial.Identity;
using static MedSocial.Tests.Identity.IdentityGen;

namespace MedSocial.Tests.Identity;

public class MatchInputTests
{
    private static readonly MedicalDirectory Directory = IdentityPeople.Directory;

    [Fact]
    public void Match_EmptyClaim_IsNobodyWithAnIssue()
    {
        var result = Directory.Match(new());
        Assert.Equal(MatchDecision.None, result.Decision);
        Assert.Equal([MatchIssueCode.EmptyClaim], result.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Match_BioOfAMegabyte_IsReadToALimit()
    {
        var result = Directory.Match(new() { DisplayName = "Jean-Jacques Fraslin", Bio = string.Concat(Enumerable.Repeat("médecin à Nantes 44 ", 60_000)) });
        Assert.Contains(result.Issues, issue => issue.Code == MatchIssueCode.TextTruncated);
        Assert.Equal("fraslin", result.Candidates[0].Id.Value);
    }

    [Fact]
    public void Match_HandleOfAnotherNetworksGrammar_IsReadAsText()
    {
        var result = Directory.Match(new() { Handle = "jean-jacques.fraslin@mastodon.social", Network = NetworkId.Twitter, Location = "Bouguenais" });
        Assert.Contains(result.Issues, issue => issue.Code == MatchIssueCode.InvalidHandle);
        Assert.Equal("fraslin", result.Candidates[0].Id.Value);
    }

    [Fact]
    public void Match_MixedScripts_IsNoted() =>
        Assert.Contains(Directory.Match(new() { DisplayName = "Jean-Jacques Fr\u0430slin" }).Issues, issue => issue.Code == MatchIssueCode.MixedScripts);

    [Fact]
    public void Match_FiftyThousandHomonyms_IsAmbiguous()
    {
        const int count = 50_000;
        var crowd = Sample.Directory([.. Enumerable.Range(0, count).Select(i => Sample.Person($"p{i:D5}", "Marie", "Martin"))]);
        var result = crowd.Match(new() { DisplayName = "Marie Martin" });
        Assert.Equal(MatchDecision.Ambiguous, result.Decision);
        Assert.Equal(count, result.CandidateCount);
        Assert.Equal("p00000", result.Candidates[0].Id.Value);
        Assert.Equal(10, result.Candidates.Count);
        Assert.Contains(result.Issues, issue => issue.Code == MatchIssueCode.TooManyHomonyms);
    }

    [Fact]
    public void Match_AnyText_NeverThrows()
    {
        var words = OneOf("Fraslin", "Marie", "MARTIN", "dr", "jj", "44", "(44)", "Nantes", "cardiologue", "🩺", "\uD83E", "\0", "RPPS 10003820189", "@", "|", "«", "'", "-", "à", "\u0430", "https://x.com/fraslin", "12345678901234567890123456789");
        var text = Gen.Select(words.Array[0, 12], OneOf(" ", "", "-", "_")).Select((parts, separator) => string.Join(separator, parts));
        Gen.Select(text, text, text, text).Sample((name, handle, bio, location) =>
        {
            var result = Directory.Match(new() { DisplayName = name, Handle = handle, Network = NetworkId.Twitter, Bio = bio, Location = location, Links = [bio, location] });
            Assert.InRange(result.Posterior, 0, 1);
            Assert.NotEmpty(result.Explain());
            foreach (var candidate in result.Candidates)
                Assert.Equal(candidate.Weight, candidate.Waterfall.Sum(step => step.Bits), 6);
        }, iter: 1000, seed: "0000KsVbV5R4");
    }

    [Fact]
    public void Match_DisposedDirectory_ThrowsAndReadsNothing()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Directory.Save(path);
            var opened = MedicalDirectory.Open(path);
            Assert.Equal(MatchDecision.Match, opened.Match(new() { DisplayName = "Dr Jean-Jacques Fraslin" }).Decision);
            opened.Dispose();
            Assert.Throws<ObjectDisposedException>(() => opened.Match(new() { DisplayName = "Dr Jean-Jacques Fraslin" }));
            Assert.Throws<ObjectDisposedException>(() => opened.FindDuplicates());
            Assert.Throws<ObjectDisposedException>(() => opened.AssessImpersonation(new() { Claim = new() { Handle = "Frasl1n" } }));
            Assert.Throws<ObjectDisposedException>(() => opened.Compare([new() { DisplayName = "Dr Jean-Jacques Fraslin" }]).Count());
            Assert.Throws<ObjectDisposedException>(() => PseudonymRisk.Review(new() { DisplayName = "Jaddo" }, opened));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Match_EmptyDirectory_IsNobody() =>
        Assert.Equal(MatchDecision.None, new MedicalDirectoryBuilder().Build().Match(new() { DisplayName = "Marie Martin", Handle = "x" }).Decision);

    [Fact]
    public void Match_NullArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => Directory.Match(null!));
        Assert.Throws<ArgumentNullException>(() => DirectoryIdentity.Match(null!, new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatchOptions { Take = 0 });
    }
}
