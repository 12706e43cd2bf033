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

    /// <summary>Handles that were seen or would be: letters for digits, capitals, m and w, separators, other scripts and forms of letters.</summary>
    [Theory]
    [InlineData("Fraslin", "FrasIin")]
    [InlineData("Fraslin", "Fras1in")]
    [InlineData("Fraslin", "fras_lin")]
    [InlineData("Fraslin", "_Fraslin_")]
    [InlineData("Fraslin", "Fraslin44")]
    [InlineData("Fraslin", "Frasl\u0456n")]
    [InlineData("Fraslin", "\uFF26raslin")]
    [InlineData("Fraslin", "Fr\u00E4slin")]
    [InlineData("DrMarmion", "DrMarrnion")]
    [InlineData("DrMarmion", "Dr_Marrni0n")]
    [InlineData("DrMarmion", "drrnarmion")]
    [InlineData("DrWawer", "DrVVawer")]
    [InlineData("DocToToc", "D0cT0T0c")]
    [InlineData("DocToToc", "doc.to.toc")]
    [InlineData("Sesame_md", "5esame_md")]
    [InlineData("Sesame_md", "S3sam3_md")]
    public void Assess_RealisticImitations_AreRisks(string original, string imitation)
    {
        var directory = Sample.Directory(Account.Of("twitter:" + original) with { DisplayName = "Dr " + original, Joined = PartialDate.Year(2012) });
        var report = directory.AssessImpersonation(new() { Claim = new() { Handle = imitation, Network = NetworkId.Twitter, DisplayName = "Dr " + original }, Joined = PartialDate.Year(2026) });
        Assert.True(report.Risk >= ImpersonationLevel.Medium, report.Explain());
        Assert.Contains(report.Reasons, reason => reason.Kind == ImpersonationSign.LookAlikeHandle);
    }

    [Theory]
    [InlineData("Fraslain", "Jean Fraslain")]
    [InlineData("frasquin", "Dr Frasquin 🩺🇫🇷")]
    [InlineData("marmiton", "Recettes 🍲👨‍🍳")]
    [InlineData("ivanov", "Дмитрий Иванов")]
    [InlineData("nikos", "Νίκος 🇬🇷")]
    [InlineData("zoe", "Zoë Müller-Šimek 💉✨")]
    [InlineData("sana", "سناء 👩🏽‍⚕️")]
    public void Assess_OthersAndEmojiAndFlags_AreNoRisk(string handle, string name)
    {
        var directory = Sample.Directory(Account.Of("twitter:Fraslin") with { DisplayName = "Dr JJ Fraslin 🩺" }, Account.Of("twitter:DrMarmion") with { DisplayName = "Dr Marmion 🇫🇷" });
        var report = directory.AssessImpersonation(new() { Claim = new() { Handle = handle, Network = NetworkId.Twitter, DisplayName = name } });
        Assert.True(report.Risk == ImpersonationLevel.None, report.Explain());
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
