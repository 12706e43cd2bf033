using CsCheck;
using MedSocial.Ranking;

namespace MedSocial.Tests.Ranking;

/// <summary>The rank intervals against an oracle that tries every true figure that the bounds allow.</summary>
public class RankIntervalTests
{
    /// <summary>Figures end in 1 to 9, so every bound but the open one leaves at most three values; above the cap nothing new happens.</summary>
    private const long Cap = 10;

    private static readonly Gen<Measure[]> Figures = Gen.Select(
        Gen.Long[0, 9],
        Gen.Enum<Bound>(),
        (value, bound) => Sample.Followers(value, bound)).Array[1, 4];

    [Fact]
    public void Rank_AnyFigures_IntervalIsWhatTheBoundsAllow() => Figures.Sample(
        measures =>
        {
            var ranking = Rank(measures);
            Assert.Equal(measures.Length, ranking.Total);
            Assert.All(ranking.Entries, entry => Assert.Equal(Oracle(measures, Index(entry)), entry.RankInterval));
        },
        iter: 400, seed: "0000KsVbV5R4");

    [Fact]
    public void Rank_AnyFigures_OrderIsTotalAndRanksAreOfCompetition() => Figures.Sample(
        measures =>
        {
            var entries = Rank(measures).Entries;
            Assert.Equal(
                measures.Select((measure, index) => (measure.Lower, index)).OrderByDescending(pair => pair.Lower).ThenBy(pair => pair.index).Select(pair => pair.index),
                entries.Select(Index));
            Assert.All(entries, entry => Assert.Equal(1 + measures.Count(other => other.Lower > entry.Measure!.Value.Lower), entry.Rank));
            Assert.All(entries, entry => Assert.InRange(entry.Rank, entry.RankInterval.Best, entry.RankInterval.Worst));
        },
        iter: 1000, seed: "0000KsVbV5R4");

    [Fact]
    public void Rank_ShuffledInput_IsTheSame() => Gen.Select(Figures, Gen.Int).Sample(
        (measures, seed) =>
        {
            var accounts = Accounts(measures);
            var expected = Sample.Directory([.. accounts]).Rank(Leaderboard.Followers(NetworkId.Twitter));
            new Random(seed).Shuffle(accounts);
            var shuffled = Sample.Directory([.. accounts]).Rank(Leaderboard.Followers(NetworkId.Twitter));
            Assert.Equal(expected.Entries.AsEnumerable(), shuffled.Entries.AsEnumerable());
            Assert.Equal(expected.Warnings.AsEnumerable(), shuffled.Warnings.AsEnumerable());
        },
        iter: 200, seed: "0000KsVbV5R4");

    /// <summary>The best and the worst rank of competition, 1 and as many as are ahead, over all true figures.</summary>
    private static RankInterval Oracle(Measure[] measures, int index)
    {
        var (best, worst) = (int.MaxValue, 0);
        var values = new long[measures.Length];
        Try(0);
        return new(best, worst);

        void Try(int at)
        {
            if (at < measures.Length)
            {
                for (values[at] = measures[at].Lower; values[at] <= Math.Min(measures[at].Upper ?? Cap, Cap); values[at]++)
                    Try(at + 1);
                return;
            }
            var rank = 1 + values.Count(value => value > values[index]);
            (best, worst) = (Math.Min(best, rank), Math.Max(worst, rank));
        }
    }

    private static RankingResult Rank(Measure[] measures) =>
        Sample.Directory([.. Accounts(measures)]).Rank(Leaderboard.Followers(NetworkId.Twitter));

    private static Account[] Accounts(Measure[] measures) =>
        [.. measures.Select((measure, index) => Account.Of($"twitter:a{index}") with { Measures = [measure] })];

    private static int Index(RankEntry entry) => entry.Account.Id.Key[1] - '0';
}
