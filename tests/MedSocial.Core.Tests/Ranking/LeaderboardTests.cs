using MedSocial.Ranking;

namespace MedSocial.Tests.Ranking;

public class LeaderboardTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    private static readonly Leaderboard Twitter = Leaderboard.Followers(NetworkId.Twitter);

    [Fact]
    public void Rank_ArticleTwitter_IsTheArticlesOrder()
    {
        var ranking = Article.Rank(Twitter);
        Assert.Equal(["jaddo", "dupagne", "kierzek", "fraslin", "mennecier"], ranking.Entries.Select(entry => entry.Practitioner!.Id.Value));
        Assert.Equal([1, 2, 3, 4, 5], ranking.Entries.Select(entry => entry.Rank));
        Assert.Equal([21900, 12800, 11000, 9100, 3750], ranking.Entries.Select(entry => entry.Score));
        Assert.Equal((5, new DateOnly(2019, 3, 13)), (ranking.Total, ranking.AsOf));
    }

    [Fact]
    public void Rank_ArticleTwitter_ProvesOnlyTheLastRank() => Assert.Equal(
        [new(1, 4), new(1, 4), new(1, 4), new(1, 4), new(5, 5)],
        Article.Rank(Twitter).Entries.Select(entry => entry.RankInterval));

    [Fact]
    public void Rank_ArticleTwitter_WarnsOfOpenOrderAndMissingFigures() => Assert.Equal(
        [RankingWarningKind.OrderNotProven, RankingWarningKind.MissingFigures],
        Kinds(Article.Rank(Twitter)).Order());

    [Fact]
    public void Rank_OneNetwork_NeverMixesInAnother()
    {
        Assert.All(Article.Rank(Twitter).Entries, entry => Assert.Equal(NetworkId.Twitter, entry.Account.Network));
        var instagram = Assert.Single(Article.Rank(Leaderboard.Followers(NetworkId.Instagram)).Entries);
        Assert.Equal((AccountId)"instagram:ecsdmed", instagram.Account.Id);
    }

    [Fact]
    public void Rank_SeveralNetworks_MixesAndWarns()
    {
        var ranking = Article.Rank(Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram));
        Assert.Equal("ecsdmed", ranking.Entries[1].Practitioner!.Id.Value);
        Assert.Contains(RankingWarningKind.SeveralNetworks, Kinds(ranking));
    }

    [Fact]
    public void Rank_OtherMeasure_RanksByIt()
    {
        var entry = Assert.Single(Article.Rank(Leaderboard.Of(MeasureKind.Posts, NetworkId.Twitter)).Entries);
        Assert.Equal(("dupagne", 23400), (entry.Practitioner!.Id.Value, entry.Score));
    }

    [Fact]
    public void Rank_Ties_ShareTheRankAndLeaveTheNextOut()
    {
        var directory = Sample.Directory(Followed("a", 40), Followed("c", 30), Followed("b", 30), Followed("d", 20));
        var ranking = directory.Rank(Twitter);
        Assert.Equal([1, 2, 2, 4], ranking.Entries.Select(entry => entry.Rank));
        Assert.Equal(["a", "b", "c", "d"], ranking.Entries.Select(entry => entry.Account.Id.Key));
    }

    [Fact]
    public void Rank_TiesOfDifferentDays_PutTheNewerFirst()
    {
        var directory = Sample.Directory(Followed("a", 30), Sample.Followed("twitter:b", 30, asOf: Sample.Day.AddDays(1)));
        Assert.Equal(["b", "a"], directory.Rank(Twitter).Entries.Select(entry => entry.Account.Id.Key));
    }

    [Fact]
    public void Rank_ExactFigures_ProveTheOrder()
    {
        var ranking = Sample.Directory(Followed("a", 40), Followed("b", 30)).Rank(Twitter);
        Assert.All(ranking.Entries, entry => Assert.Equal((entry.Rank, entry.Rank), (entry.RankInterval.Best, entry.RankInterval.Worst)));
        Assert.Empty(ranking.Warnings);
    }

    [Fact]
    public void Rank_EqualExactFigures_AreCertainOfTheirSharedRank()
    {
        var ranking = Sample.Directory(Followed("a", 10), Followed("b", 10), Followed("c", 9)).Rank(Twitter);
        Assert.Equal([new(1, 1), new(1, 1), new(3, 3)], ranking.Entries.Select(entry => entry.RankInterval));
        Assert.Empty(ranking.Warnings);
    }

    [Fact]
    public void Rank_OneNetworkNamedTwice_IsOneNetwork()
    {
        var twice = Leaderboard.Followers("twitter", "twitter");
        Assert.Equal(Twitter, twice);
        Assert.Equal(Twitter, Twitter with { Networks = ["twitter", "twitter"] });
        Assert.DoesNotContain(RankingWarningKind.SeveralNetworks, Kinds(Article.Rank(twice)));
    }

    [Fact]
    public void Rank_DatesFarApart_Warns()
    {
        var directory = Sample.Directory(Followed("a", 40), Sample.Followed("twitter:b", 30, asOf: Sample.Day.AddDays(-91)));
        Assert.Equal([RankingWarningKind.DatesApart], Kinds(directory.Rank(Twitter)));
        Assert.Empty(directory.Rank(Twitter with { DateTolerance = 91 }).Warnings);
    }

    [Fact]
    public void Rank_AsOf_TakesTheNewestFigureUpToThatDay()
    {
        var account = Followed("a", 10) with
        {
            Measures = [Sample.Followers(10), Sample.Followers(20, asOf: Sample.Day.AddDays(10)), Sample.Followers(5, asOf: Sample.Day.AddDays(-10))],
        };
        var directory = Sample.Directory(account);
        Assert.Equal(20, directory.Rank(Twitter).Entries[0].Score);
        Assert.Equal(10, directory.Rank(Twitter with { AsOf = Sample.Day.AddDays(9) }).Entries[0].Score);
        Assert.Equal(5, directory.Rank(Twitter with { AsOf = Sample.Day.AddDays(-10) }).Entries[0].Score);
    }

    [Fact]
    public void Rank_AsOfBeforeAllFigures_IsEmpty()
    {
        var day = new DateOnly(2019, 3, 12);
        var ranking = Article.Rank(Twitter with { AsOf = day });
        Assert.Empty(ranking.Entries);
        Assert.Equal((0, day), (ranking.Total, ranking.AsOf));
        Assert.Equal([RankingWarningKind.MissingFigures], Kinds(ranking));
    }

    [Fact]
    public void Rank_EmptyDirectory_IsEmpty()
    {
        var ranking = new MedicalDirectoryBuilder().Build().Rank(Twitter);
        Assert.Empty(ranking.Entries);
        Assert.Empty(ranking.Warnings);
        Assert.Null(ranking.AsOf);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    [InlineData(int.MaxValue, 5)]
    public void Rank_Take_GivesThatManyAndTheWholeTotal(int take, int expected)
    {
        var ranking = Article.Rank(Twitter with { Take = take });
        Assert.Equal(Article.Rank(Twitter).Entries.Take(expected), ranking.Entries.AsEnumerable());
        Assert.Equal(5, ranking.Total);
    }

    [Fact]
    public void Rank_Page_DoesNotChangeIntervals() => Assert.Equal(
        Article.Rank(Twitter).Entries.Take(2).Select(entry => entry.RankInterval),
        Article.Rank(Twitter with { Take = 2 }).Entries.Select(entry => entry.RankInterval));

    [Fact]
    public void Rank_EmptyFilter_IsNoFilter()
    {
        var filtered = Article.Rank(Twitter with { Filter = new() });
        Assert.Equal(Article.Rank(Twitter).Entries.AsEnumerable(), filtered.Entries.AsEnumerable());
        Assert.Equal((5, Article.Rank(Twitter).AsOf), (filtered.Total, filtered.AsOf));
        Assert.Equal(Article.Rank(Twitter).Warnings.AsEnumerable(), filtered.Warnings.AsEnumerable());
    }

    /// <summary>The order by posts has nothing to do with that of the profiles, which is by followers: the walk must not stop too early.</summary>
    [Fact]
    public void Rank_FilteredByAMeasureThatFollowersDoNotTell_IsExact()
    {
        var random = new Random(11);
        var directory = Sample.Directory([.. Enumerable.Range(0, 2000).SelectMany(at => (object[])[
            Sample.Person($"p{at}") with { Specialties = [at % 7 == 0 ? "SM26" : "SM04"] },
            Followed($"p{at}", random.Next(100_000)) with { Owners = [$"p{at}"], Measures = [Sample.Followers(random.Next(100_000)), Sample.Followers(random.Next(100_000)) with { Kind = MeasureKind.Posts }] }])]);
        foreach (var take in (int[])[0, 1, 10, 100, 5000])
        {
            var board = Leaderboard.Of(MeasureKind.Posts, NetworkId.Twitter) with { Take = take, Filter = new() { Specialties = ["SM26"] } };
            var expected = directory.Accounts.Where(account => directory.FindPractitioner(account.Owners[0])!.Specialties[0] == "SM26")
                .OrderByDescending(account => account.FindMeasure(MeasureKind.Posts)!.Value.Lower).ThenBy(account => account.Id).ToArray();
            Assert.Equal(expected.Take(take).Select(account => account.Id), directory.Rank(board).Entries.Select(entry => entry.Account.Id));
            Assert.Equal(expected.Length, directory.Rank(board).Total);
        }
    }

    [Fact]
    public void Leaderboard_NegativeNumbers_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(Leaderboard.Take), () => Twitter with { Take = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(Leaderboard.DateTolerance), () => Twitter with { DateTolerance = -1 });
    }

    [Fact]
    public void Leaderboard_NoNetwork_Throws() => Assert.Throws<ArgumentException>("networks", () => Leaderboard.Followers());

    [Fact]
    public void Leaderboard_SameQuestion_IsEqual() => Assert.Equal(
        Leaderboard.Followers(NetworkId.Twitter, NetworkId.Blog), Leaderboard.Of(MeasureKind.Followers, "twitter", "blog"));

    [Fact]
    public void Rank_Nulls_Throw()
    {
        Assert.Throws<ArgumentNullException>("directory", () => ((MedicalDirectory)null!).Rank(Twitter));
        Assert.Throws<ArgumentNullException>("leaderboard", () => Article.Rank((Leaderboard)null!));
    }

    [Fact]
    public void Rank_AccountOfTwo_NamesNoPractitioner()
    {
        var directory = Sample.Directory(
            Sample.Person("one"), Sample.Person("two"),
            Followed("both", 20) with { Owners = ["one", "two"], DisplayName = "Both" }, Followed("nobody", 10));
        var entries = directory.Rank(Twitter).Entries;
        Assert.Equal([null, null], entries.Select(entry => entry.Practitioner));
        Assert.Equal(["Both", "@nobody [twitter:nobody]"], entries.Select(entry => entry.DisplayName));
    }

    [Fact]
    public void Explain_Contributions_AddUpToTheScore() =>
        Assert.All(Article.Rank(Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram)).Entries, entry =>
            Assert.Equal(entry.Score, entry.Explain().Contributions.Sum(part => part.Points)));

    [Fact]
    public void Explain_Article_GivesFigureDateSourceAndProof()
    {
        var ranking = Article.Rank(Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram));
        var lines = ranking.Entries.Select(entry => $"{entry}\n    {entry.Explain()}")
            .Concat(ranking.Warnings.Select(warning => $"{warning.Kind}: {warning.Message}"));
        Snapshots.Match(string.Join('\n', lines) + "\n");
    }

    private static Account Followed(string handle, long value) => Sample.Followed("twitter:" + handle, value);

    private static IEnumerable<RankingWarningKind> Kinds(RankingResult ranking) => ranking.Warnings.Select(warning => warning.Kind);
}
