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

    /// <summary>Ten times the offers, all of which pass and none of which is named or covers a day: the answer is the same, and so is what it takes.</summary>
    [Fact]
    public void FindPeers_TenTimesTheOffers_AllocateTheSame()
    {
        var (few, many) = (Replacement(50), Replacement(500));
        AssertSame(directory => directory.FindPeers(directory == Worlds.Many ? many : few).Considered);
        Assert.Equal(few.Offers.Count, Worlds.Few.FindPeers(few).Eligible);
        Assert.Equal(many.Offers.Count, Worlds.Many.FindPeers(many).Eligible);
        Assert.Equal(Worlds.Few.FindPeers(few).Cover!.Parts.AsEnumerable(), Worlds.Many.FindPeers(many).Cover!.Parts, (one, other) => one.Practitioner == other.Practitioner && one.Days == other.Days);
    }

    private static ReplacementRequest Replacement(int offers)
    {
        var first = Sample.Day;
        return new("cardiologue", first, first.AddDays(364))
        {
            Place = "Nantes", Take = 5,
            Offers = [.. Enumerable.Range(1, offers).Select(at => new ReplacementOffer
            {
                Practitioner = $"p{at}", Status = at % 2 == 0 ? ReplacementStatus.RegisteredPractitioner : ReplacementStatus.LicensedStudent, LicensedUntil = first.AddDays(400),
                Specialties = ["SM04"], Places = [new("Bouguenais", 60)], TakesCalls = at % 3 == 0,
                Available = at <= 12 ? [new(first.AddDays((at - 1) * 31), first.AddDays(at * 31))] : [new(first.AddDays(at % 300), first.AddDays(at % 300 + 9))],
            })],
        };
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
