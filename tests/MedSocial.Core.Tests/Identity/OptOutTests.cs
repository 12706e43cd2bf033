using MedSocial.Identity;
using MedSocial.Ranking;
using MedSocial.Requests;

namespace MedSocial.Tests.Identity;

public class OptOutTests
{
    private static readonly MedicalDirectory Directory = Sample.Directory(
        IdentityPeople.Fraslin,
        IdentityPeople.Gabert,
        Account.Of("twitter:Fraslin") with { Owners = ["fraslin"], Measures = [Sample.Followers(9100)] },
        Account.Of("twitter:cabinet") with { Owners = ["fraslin", "gabert"], Measures = [Sample.Followers(100)] });

    [Theory]
    [InlineData(OptOutKind.Objection)]
    [InlineData(OptOutKind.Erasure)]
    public void Without_WhoObjects_IsNoAnswerToAnything(OptOutKind kind)
    {
        var served = Directory.Without(OptOutList.Empty.With(new OptOut("fraslin", Sample.Day, kind, "s")));
        Assert.Equal(0, served.Search("fraslin").Total);
        Assert.Empty(served.Suggest("frasl"));
        Assert.DoesNotContain(served.Rank(Leaderboard.Followers(NetworkId.Twitter)).Entries, entry => entry.Practitioner?.Id == "fraslin" || entry.Account?.Id == "twitter:fraslin");
        Assert.Equal(MatchDecision.None, served.Match(new() { DisplayName = "Jean-Jacques Fraslin", Handle = "Fraslin", Network = NetworkId.Twitter }).Decision);
        Assert.DoesNotContain(served.FindPeers(new SupportRequest("gabert")).Candidates, peer => peer.Practitioner.Id == "fraslin");
        Assert.Null(served.ExportPerson("fraslin"));
        // What others run too stays theirs, and the directory that is stored keeps its records.
        Assert.Equal(["gabert"], served.FindAccount("twitter:cabinet")!.Owners.Select(owner => owner.Value));
        Assert.Equal(1, served.Search("gabert").Total);
        Assert.NotNull(Directory.FindPractitioner("fraslin"));
    }

    [Fact]
    public void Without_NobodyOrStrangers_ChangesNothing()
    {
        Assert.Equal(2, Directory.Without(OptOutList.Empty).Practitioners.Count);
        Assert.Equal(2, Directory.Without(OptOutList.Empty.With(new OptOut("nobody", Sample.Day, OptOutKind.Erasure, "s"))).Practitioners.Count);
    }
}
