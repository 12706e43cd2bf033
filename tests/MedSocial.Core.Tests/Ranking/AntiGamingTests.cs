using MedSocial.Ranking;

namespace MedSocial.Tests.Ranking;

/// <summary>
/// The world of the farm: one doctor, the target, with 2,000 followers and a reply from one colleague. Then fifty accounts join, mention each
/// other and the target, week after week: once as accounts of which nobody knows whose they are, once as accounts of doctors found in the register.
/// </summary>
public class AntiGamingTests
{
    private const int Farm = 50;

    [Theory]
    [InlineData(5)]
    [InlineData(Farm)]
    [InlineData(400)]
    public void Heard_FarmOfUnverifiedAccounts_GainsLessThanATwentiethOfDoctors(int farm)
    {
        var before = Score(World(0, isVerified: false));
        var byFarm = Score(World(farm, isVerified: false)) - before;
        var byDoctors = Score(World(farm, isVerified: true)) - before;
        Assert.True(byDoctors > 0);
        Assert.InRange(byFarm / byDoctors, 0, 0.05);
    }

    [Fact]
    public void Influence_RingOfUnverifiedAccounts_DoesNotLiftItself()
    {
        var directory = World(100, isVerified: false);
        var report = directory.MeasureInfluence(take: 1000);
        var target = report.Entries.Single(entry => entry.Account.Id == "twitter:target");
        var ring = report.Entries.Where(entry => entry.Account.Id.Key.StartsWith("farm", StringComparison.Ordinal));
        Assert.All(ring, entry => Assert.True(entry.Score < target.Score / 10, entry.ToString()));
        Assert.Equal(1, ring.First().UnverifiedShare, 0.001);
    }

    [Fact]
    public void Influence_SelfMentionsBetweenAccountsOfOneOwner_CountNothing()
    {
        var records = RankedWorld.Records();
        var before = Sample.Directory(records).MeasureInfluence(take: 100);
        object[] others =
        [
            RankedWorld.Verified("a2") with { Owners = ["a"] },
            .. Enumerable.Range(0, 50).Select(day => RankedWorld.Act("a2", "a", InteractionKind.Endorsement, day)), RankedWorld.Act("a", "a", count: 99),
        ];
        var after = Sample.Directory([.. records, .. others]).MeasureInfluence(take: 100);
        Assert.Equal(before.Entries.Select(entry => (entry.Account.Id, Math.Round(entry.Score, 9))), after.Entries.Select(entry => (entry.Account.Id, Math.Round(entry.Score, 9))));
    }

    [Fact]
    public void Influence_OldMentions_FadeByHalfInAYear()
    {
        double Given(int daysAgo) => Sample.Directory(
            RankedWorld.Doctor("a"), RankedWorld.Doctor("b"), RankedWorld.Verified("a") with { Measures = [Sample.Followers(1)] }, RankedWorld.Verified("b"),
            RankedWorld.Act("b", "a", InteractionKind.Endorsement, daysAgo)).MeasureInfluence(asOf: RankedWorld.Day).Entries.Single(entry => entry.Account.Id == "twitter:a").Supporters[0].Voices;

        // Passed on is w / (w + 1) of a trust of (0.05 + 0.95 × 0.9)², times 0.85: half for a fresh endorsement, a third after 52 weeks.
        var trust = 0.05 + 0.95 * 0.9;
        Assert.Equal(0.85 * trust * trust / 2, Given(0), 1e-7);
        Assert.Equal(0.85 * trust * trust / 3, Given(364), 1e-7);
    }

    private static double Score(MedicalDirectory directory) => directory
        .Rank(new RankingRequest { Profile = RankingProfile.Heard, AsOf = RankedWorld.Day, Take = 1000 })
        .Entries.Single(entry => entry.Practitioner?.Id == "target").Score;

    private static MedicalDirectory World(int farm, bool isVerified)
    {
        var records = new List<object>
        {
            RankedWorld.Doctor("target"), RankedWorld.Doctor("colleague"),
            RankedWorld.Verified("target") with { Measures = [Sample.Followers(2000)] }, RankedWorld.Verified("colleague"),
            RankedWorld.Act("colleague", "target", InteractionKind.Reply), RankedWorld.Act("target", "colleague", InteractionKind.Reply, 9),
        };
        for (var one = 0; one < farm; one++)
        {
            var name = $"farm{one}";
            if (isVerified)
                records.Add(RankedWorld.Doctor(name));
            records.Add(isVerified ? RankedWorld.Verified(name) : RankedWorld.Nobody(name));
            records.Add(RankedWorld.Act(name, "target", InteractionKind.Mention, 1 + one % 50, 20));
            for (var next = 1; next <= 3 && next < farm; next++)
                records.Add(RankedWorld.Act(name, $"farm{(one + next) % farm}", InteractionKind.Mention, 1 + one % 50, 5));
        }
        return Sample.Directory([.. records]);
    }
}
