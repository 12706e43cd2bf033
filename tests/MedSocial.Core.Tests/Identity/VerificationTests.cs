using MedSocial.Identity;

namespace MedSocial.Tests.Identity;

public class VerificationTests
{
    private static readonly AccountId Fraslin = "twitter:Fraslin";
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void Judge_RegisterAndLink_IsVerifiedAndDecays()
    {
        var log = VerificationLog.Empty.Append(Entry(VerificationKind.RegisterMatch)).Append(Entry(VerificationKind.MutualLink));
        var report = VerificationPolicy.Default.Judge(log, Fraslin, Day);
        Assert.Equal(VerificationLevel.Verified, report.Level);
        Assert.Equal(1 - 0.2 * 0.25, report.Score, 9);
        var later = VerificationPolicy.Default.Judge(log, Fraslin, Day.AddDays(365));
        Assert.True(later.Score < report.Score);
        Assert.Equal(VerificationLevel.None, VerificationPolicy.Default.Judge(log, Fraslin, Day.AddDays(5000)).Level);
        Assert.Equal(VerificationLevel.None, VerificationPolicy.Default.Judge(log, Fraslin, Day.AddDays(-1)).Level);
        Assert.Equal(VerificationLevel.None, VerificationPolicy.Default.Judge(log, "twitter:other", Day).Level);
    }

    [Theory]
    [InlineData(1, 0, VerificationLevel.None)]
    [InlineData(2, 0, VerificationLevel.None)]
    [InlineData(3, 0, VerificationLevel.Verified)]
    [InlineData(3, 1, VerificationLevel.Contested)]
    [InlineData(4, 1, VerificationLevel.Verified)]
    [InlineData(0, 1, VerificationLevel.Contested)]
    public void Judge_Peers_NeedAQuorumAndNoConflict(int vouch, int contest, VerificationLevel expected)
    {
        var log = VerificationLog.Empty;
        for (var i = 0; i < vouch; i++)
            log = log.Append(Vote($"v{i}", VerificationAct.Established)).Append(Vote($"v{i}", VerificationAct.Established));
        for (var i = 0; i < contest; i++)
            log = log.Append(Vote($"c{i}", VerificationAct.Contested));
        Assert.Equal(expected, VerificationPolicy.Default.Judge(log, Fraslin, Day, _ => true).Level);
    }

    [Fact]
    public void Judge_UnverifiedPeersAndWithdrawnVotes_DoNotCount()
    {
        var log = VerificationLog.Empty;
        for (var i = 0; i < 3; i++)
            log = log.Append(Vote($"v{i}", VerificationAct.Established));
        Assert.Equal(VerificationLevel.None, VerificationPolicy.Default.Judge(log, Fraslin, Day).Level);
        Assert.Equal(VerificationLevel.None, VerificationPolicy.Default.Judge(log.Append(Vote("v1", VerificationAct.Withdrawn)), Fraslin, Day, _ => true).Level);
    }

    [Fact]
    public void Judge_OtherCommunity_CountsOnlyWhenAuthorised()
    {
        var log = VerificationLog.Empty.Append(Entry(VerificationKind.InstitutionPage) with { Community = "doctoctoc" });
        Assert.Equal(VerificationLevel.None, VerificationPolicy.Default.Judge(log, Fraslin, Day).Level);
        Assert.Equal(VerificationLevel.Verified, (VerificationPolicy.Default with { AuthorizedCommunities = ["doctoctoc"] }).Judge(log, Fraslin, Day).Level);
    }

    [Fact]
    public void Judge_ContestedEvidence_IsContestedUntilWithdrawn()
    {
        var log = VerificationLog.Empty.Append(Entry(VerificationKind.RegisterMatch)).Append(Entry(VerificationKind.RegisterMatch) with { Act = VerificationAct.Contested });
        Assert.Equal(VerificationLevel.Contested, VerificationPolicy.Default.Judge(log, Fraslin, Day).Level);
        Assert.Equal(3, log.Append(Entry(VerificationKind.RegisterMatch)).Entries.Count);
        Assert.Equal(VerificationLevel.Verified, VerificationPolicy.Default.Judge(log.Append(Entry(VerificationKind.RegisterMatch)), Fraslin, Day).Level);
    }

    [Fact]
    public void Explain_Report_IsAsBefore()
    {
        var log = VerificationLog.Empty.Append(Entry(VerificationKind.RegisterMatch)).Append(Vote("v1", VerificationAct.Established)).Append(Entry(VerificationKind.NetworkBadge) with { ExpiresOn = Day.AddDays(-1) });
        var report = VerificationPolicy.Default.Judge(log, Fraslin, Day, _ => true);
        Snapshots.Match(report.Explain() + "\n" + report.Explain("fr"));
    }

    [Fact]
    public void Append_BadEntry_Throws()
    {
        Assert.Throws<ArgumentException>(() => VerificationLog.Empty.Append(Entry(VerificationKind.PeerVouching)));
        Assert.Throws<ArgumentException>(() => VerificationLog.Empty.Append(Entry(VerificationKind.RegisterMatch) with { Voter = "v" }));
        Assert.Throws<ArgumentException>(() => VerificationLog.Empty.Append(Entry(VerificationKind.RegisterMatch) with { Account = default }));
        Assert.Throws<ArgumentOutOfRangeException>(() => VerificationPolicy.Default with { Quorum = 1 });
    }

    private static VerificationEntry Entry(VerificationKind kind) => new() { Account = Fraslin, Evidence = new() { Kind = kind, On = Day, Source = "s" } };

    private static VerificationEntry Vote(string voter, VerificationAct act) => Entry(VerificationKind.PeerVouching) with { Voter = voter, Act = act };
}
