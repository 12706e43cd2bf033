using MedSocial.Ranking;
using MedSocial.Storage.Layers;
using MedSocial.TestData;

namespace MedSocial.Tests.Ranking;

/// <summary>Rankings of a snapshot, most of whose accounts are as they were when the piece below was ranked.</summary>
public class LayeredRankingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rank_FiguresAndPeopleChangedAfterARanking_IsThatOfOnePiece(bool isRankedBefore)
    {
        var directory = SyntheticDirectory.Build(800, 3, new() { AccountShare = 0.6, Interactions = 300 });
        if (isRankedBefore)
            _ = Said(directory);
        var random = new SeededRandom(4);
        var next = directory;
        for (var round = 0; round < 3; round++)
            next = next.Apply(Changes(next, random, round));
        Assert.IsType<LayeredSegment>(next.Segment);
        Assert.Equal(Said(new MedicalDirectoryBuilder().AddAll(next).Build()), Said(next));
        Assert.NotEqual(Said(directory), Said(next));
    }

    [Fact]
    public void Rank_NetworkBeforeTheOthersAfterARanking_IsThatOfOnePiece()
    {
        var directory = SyntheticDirectory.Build(300, 3, new() { AccountShare = 0.6 });
        _ = Said(directory);
        var next = directory.Apply(new()
        {
            Accounts = [Account.Of("aaa:someone") with { Measures = [new() { Kind = MeasureKind.Followers, Value = 12, AsOf = new(2026, 11, 1), Source = directory.Sources[0].Id }] }],
            Networks = [MedSocial.Catalog.Networks.Find(NetworkId.Twitter)! with { Id = "aaa" }],
        });
        Assert.Equal(Said(new MedicalDirectoryBuilder().AddAll(next).Build()), Said(next));
    }

    private static DirectoryChanges Changes(MedicalDirectory directory, SeededRandom random, int round)
    {
        var accounts = new Dictionary<AccountId, Account>();
        var source = directory.Sources[0].Id;
        for (var i = 0; i < 40; i++)
        {
            var account = directory.Accounts[random.Next(directory.Accounts.Count)];
            accounts[account.Id] = account with
            {
                Measures = [.. account.Measures, new() { Kind = MeasureKind.Followers, Value = random.Next(20_000), AsOf = new DateOnly(2026, 11, 1).AddDays(round), Source = source }],
                Hashtags = random.Next(5) == 0 ? ["#Nouveau", .. account.Hashtags.Take(1)] : account.Hashtags,
                Evidence = random.Next(5) == 0 ? [new() { Kind = VerificationKind.MutualLink, On = new(2026, 1, 1), Source = source }] : account.Evidence,
                Kind = random.Next(9) == 0 ? AccountKind.Page : account.Kind,
            };
        }
        var one = directory.Practitioners[random.Next(directory.Practitioners.Count)];
        return new() { Accounts = [.. accounts.Values], Practitioners = [one with { Name = PersonName.Of("Zoe", "Nouvelle") }] };
    }

    private static string Said(MedicalDirectory directory)
    {
        RankingResult[] rankings =
        [
            directory.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 500 }),
            directory.Rank(Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram) with { Take = 500, AsOf = new DateOnly(2026, 6, 1) }),
            directory.Rank(new RankingRequest { Profile = RankingProfile.Heard, Take = 300 }),
            directory.Rank(new RankingRequest { Profile = RankingProfile.Heard, Topic = directory.Topics.Count > 0 ? directory.Topics[0].Hashtag : "#Nouveau", Take = 300 }),
        ];
        return string.Join('\n', rankings.SelectMany(ranking => ranking.Entries.Select(entry => entry.Explain().ToString())));
    }
}
