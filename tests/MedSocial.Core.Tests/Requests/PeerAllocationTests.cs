using MedSocial.Ranking;
using MedSocial.Requests;
using MedSocial.Search;

namespace MedSocial.Tests.Requests;

/// <summary>Ten times as many candidates, and not one byte more: nothing is allocated for those who are looked at.</summary>
public class PeerAllocationTests
{
    private const int Few = 400, Many = 4000;

    /// <summary>What lists may grow by, and what one longer number in a sentence takes.</summary>
    private const int Slack = 512;

    private static readonly (MedicalDirectory Few, MedicalDirectory Many) Worlds = (Build(Few), Build(Many));

    [Fact]
    public void FindPeers_TenTimesTheCandidates_AllocateTheSame()
    {
        AssertSame(directory => directory.FindPeers(new AdviceRequest("#DocTocToc avis cardio ?") { Asker = "p0", Take = 5 }).Considered);
        AssertSame(directory => directory.FindPeers(new AppointmentRequest("cardiologue") { Asker = "p0", Place = "Nantes", Take = 5 }).Considered);
        AssertSame(directory => directory.FindPeers(new SupportRequest("p0") { Take = 5 }).Considered + (directory == Worlds.Many ? Many : Few));
    }

    [Fact]
    public void Rank_TenTimesTheCandidates_AllocatesTheSame()
    {
        var board = Leaderboard.Followers(NetworkId.Twitter) with { Take = 5 };
        AssertSame(directory => directory.Rank(board).Total);
        AssertSame(directory => directory.Rank(board with { Filter = new() { Specialties = ["SM04"] } }).Total);
        AssertSame(directory => directory.Rank(new RankingRequest { Profile = RankingProfile.Heard, Take = 5 }).Total);
    }

    private static void AssertSame(Func<MedicalDirectory, int> ask)
    {
        var (few, many) = (Bytes(Worlds.Few, ask, out var lookedAt), Bytes(Worlds.Many, ask, out var lookedAtMore));
        Assert.True(lookedAtMore > 5 * lookedAt, $"{lookedAt} {lookedAtMore}");
        Assert.InRange(many, 0, few + Slack);
    }

    private static long Bytes(MedicalDirectory directory, Func<MedicalDirectory, int> ask, out int lookedAt)
    {
        for (var warm = 0; warm < 30; warm++)
            ask(directory);
        var least = long.MaxValue;
        lookedAt = 0;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            lookedAt = ask(directory);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    private static MedicalDirectory Build(int people) => Sample.Directory(
    [
        .. Enumerable.Range(0, people).SelectMany(at => (object[])[
            PeerWorld.Person($"p{at}", "SM04", "44109"), PeerWorld.On($"p{at}") with { Measures = [Sample.Followers(100 + at)] },
            .. at == 0 ? (object[])[] : [PeerWorld.Act($"p{at}", $"p{at - 1}", InteractionKind.Reply, at, "#DocTocToc")]]),
    ]);
}
