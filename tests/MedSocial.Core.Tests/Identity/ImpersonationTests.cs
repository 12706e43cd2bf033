using MedSocial.Identity;

namespace MedSocial.Tests.Identity;

public class ImpersonationTests
{
    private static readonly MedicalDirectory Directory = IdentityPeople.Directory;

    [Theory]
    [InlineData("Frasl1n", ImpersonationSign.LookAlikeHandle)]
    [InlineData("fr\u0430slin", ImpersonationSign.MixedScripts)]
    [InlineData("Fraslin_", ImpersonationSign.LookAlikeHandle)]
    public void Assess_LookAlikeHandle_IsARisk(string handle, ImpersonationSign expected)
    {
        var report = Directory.AssessImpersonation(new() { Claim = new() { Handle = handle, Network = NetworkId.Twitter, DisplayName = "Dr JJ Fraslin" }, Joined = PartialDate.Year(2026), Followers = 12 });
        Assert.Equal(ImpersonationLevel.High, report.Risk);
        Assert.Equal("twitter:fraslin", report.Original.ToString());
        Assert.Contains(report.Reasons, reason => reason.Kind == expected);
        Assert.Equal(report.Points, report.Reasons.Sum(reason => reason.Points));
        Assert.Contains("Fraslin", report.Explain("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_CopiedBio_IsSeen()
    {
        var report = Directory.AssessImpersonation(new() { Claim = new() { Handle = "autre", Network = NetworkId.Twitter, DisplayName = "Dr JJ Fraslin", Bio = "Médecin généraliste à Bouguenais, je parle de soins et de vélo !" } });
        Assert.Contains(report.Reasons, reason => reason.Kind == ImpersonationSign.CopiedBio);
    }

    [Fact]
    public void Assess_TheAccountItself_IsNoRisk() =>
        Assert.Equal(ImpersonationLevel.None, Directory.AssessImpersonation(new() { Claim = new() { Handle = "Fraslin", Network = NetworkId.Twitter, DisplayName = "Dr JJ Fraslin" } }).Risk);

    [Fact]
    public void Assess_EmojiAndFlags_AreNoConfusables() =>
        Assert.Equal(ImpersonationLevel.None, Directory.AssessImpersonation(new() { Claim = new() { DisplayName = "Sophie 🇫🇷🩺👩‍⚕️", Handle = "sophie" } }).Risk);
}
