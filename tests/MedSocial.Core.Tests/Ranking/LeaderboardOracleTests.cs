using CsCheck;
using MedSocial.Ranking;
using MedSocial.Search;

namespace MedSocial.Tests.Ranking;

/// <summary>Leaderboards against a plain reading of the records: filters, days, several networks, earlier ranks.</summary>
public class LeaderboardOracleTests
{
    private static readonly string[] Networks = ["twitter", "instagram", "facebook"];

    private static readonly Gen<Account[]> Accounts = Gen.Select(
            Gen.Int[0, 2], Gen.Int[0, 3], Gen.Select(Gen.Long[0, 12], Gen.Enum<Bound>(), Gen.Int[0, 4]).Array[0, 3])
        .Array[1, 25].Select(drawn => drawn.Select((one, at) => Account.Of($"{Networks[one.Item1]}:account{at}") with
        {
            Owners = one.Item2 switch { 0 => [], 1 => ["one"], 2 => ["two"], _ => ["one", "two"] },
            Measures = [.. one.Item3.Select(figure => Sample.Followers(figure.Item1, figure.Item2, Sample.Day.AddDays(figure.Item3 * 30)))],
        }).ToArray());

    private static readonly Gen<Leaderboard> Questions =
        from networks in Gen.Int[0, 7]
        from day in Gen.Int[-1, 5]
        from before in Gen.Int[-1, 4]
        from filter in Gen.Int[0, 4]
        from take in Gen.Int[0, 30]
        select new Leaderboard
        {
            Measure = MeasureKind.Followers,
            Networks = [.. Networks.Where((_, at) => (networks >> at & 1) != 0).Select(NetworkId.Parse)],
            AsOf = day < 0 ? null : Sample.Day.AddDays(day * 30 - 1),
            ComparedWith = before < 0 ? null : Sample.Day.AddDays(before * 30),
            Filter = filter switch
            {
                0 => null,
                1 => SearchQuery.Parse("specialty:=SM26"),
                2 => SearchQuery.Parse("-network:facebook"),
                3 => SearchQuery.Parse("martin"),
                _ => SearchQuery.Parse("network:twitter,instagram"),
            },
            Take = take,
        };

    [Fact]
    public void Rank_AnyQuestion_IsThePlainReading() => Gen.Select(Accounts, Questions).Sample(
        (accounts, question) =>
        {
            var directory = Sample.Directory([Sample.Person("one") with { Specialties = ["SM26"] }, Sample.Person("two", "Max", "Klein"), .. accounts]);
            var ranking = directory.Rank(question);
            var allowed = Allowed(directory, question);
            var now = Figures(allowed, question, question.AsOf);
            Assert.Equal(now.Length, ranking.Total);
            Assert.Equal(now.Take(question.Take).Select(pair => pair.Account.Id), ranking.Entries.Select(entry => entry.Account.Id));
            foreach (var entry in ranking.Entries)
            {
                var mine = now.Single(pair => pair.Account.Id == entry.Account.Id).Measure;
                Assert.Equal(mine, entry.Measure);
                Assert.Equal(1 + now.Count(pair => pair.Measure.Lower > mine.Lower), entry.Rank);
                var worst = 1 + now.Count(pair => pair.Account.Id != entry.Account.Id && (pair.Measure.Upper ?? long.MaxValue) > mine.Lower);
                Assert.Equal(new(1 + now.Count(pair => pair.Measure.Lower > (mine.Upper ?? long.MaxValue)), worst), entry.RankInterval);
                Assert.Equal(Change(allowed, question, entry), entry.Change);
            }
            if (now.Length > 0 && question.AsOf is null)
                Assert.Equal(now.Max(pair => pair.Measure.AsOf), ranking.AsOf);
        },
        iter: 400, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void Rank_UnknownNetwork_IsEmptyAndNotAll() =>
        Assert.Empty(Sample.Directory(Sample.Followed("twitter:a", 3)).Rank(Leaderboard.Followers("nowhere")).Entries);

    [Fact]
    public void Rank_AllNetworks_WarnsOfSeveral()
    {
        var ranking = MedicalDirectory.Article2019.Rank(Leaderboard.OnAllNetworks(MeasureKind.Followers));
        Assert.Contains(ranking.Warnings, warning => warning.Kind == RankingWarningKind.SeveralNetworks);
        Assert.Contains(ranking.Entries, entry => entry.Account.Network == NetworkId.Instagram);
    }

    [Fact]
    public void Change_ToString_IsWhatTablesShow() => Assert.Equal(
        ["new", "=", "+3", "-2"],
        ((RankChange[])[new(null, null), new(1, 0), new(5, 3), new(1, -2)]).Select(change => change.ToString()));

    private static RankChange? Change(Account[] allowed, Leaderboard question, RankEntry entry)
    {
        if (question.ComparedWith is not { } day)
            return null;
        var then = Figures(allowed, question, day);
        if (!then.Any(pair => pair.Account.Id == entry.Account.Id))
            return new(null, null);
        var mine = then.Single(pair => pair.Account.Id == entry.Account.Id).Measure.Lower;
        var rank = 1 + then.Count(pair => pair.Measure.Lower > mine);
        return new(rank, rank - entry.Rank);
    }

    private static Account[] Allowed(MedicalDirectory directory, Leaderboard question)
    {
        if (question.Filter is not { } filter)
            return [.. directory.Accounts];
        var hits = directory.Search(filter with { Take = 1000 }).Hits;
        return [.. hits.SelectMany(hit => hit.Practitioner is { } owner ? directory.AccountsOf(owner.Id) : hit.Accounts).DistinctBy(account => account.Id)];
    }

    private static (Account Account, Measure Measure)[] Figures(Account[] accounts, Leaderboard question, DateOnly? asOf) =>
    [
        .. accounts.Where(account => question.Networks.IsEmpty || question.Networks.Items.Contains(account.Network))
            .Select(account => (account, measure: account.FindMeasure(question.Measure, asOf)))
            .Where(pair => pair.measure is not null)
            .Select(pair => (pair.account, pair.measure!.Value))
            .OrderByDescending(pair => pair.Value.Lower).ThenByDescending(pair => pair.Value.AsOf).ThenBy(pair => pair.account.Id),
    ];
}
