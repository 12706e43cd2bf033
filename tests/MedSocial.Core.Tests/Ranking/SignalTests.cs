using CsCheck;
using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Tests.Ranking;

public class SignalTests
{
    private static readonly IRankingSignal[] All =
    [
        new ReachSignal(), new ActivitySignal(), new RecencySignal(), new GrowthSignal(), new EngagementSignal(), new InfluenceSignal(),
        new TopicAuthoritySignal(), new ResponsivenessSignal(), new TrustSignal(),
    ];

    [Fact]
    public void Measure_NoData_IsMissingAndNotZero()
    {
        var directory = Sample.Directory(RankedWorld.Nobody("x"));
        Assert.All(All, signal => Assert.True(double.IsNaN(Measure(signal, directory, "x")), signal.Name));
    }

    [Fact]
    public void Measure_Built_InSignals_AllocateNothing()
    {
        var directory = Sample.Directory(RankedWorld.Records());
        var context = Context(directory);
        var sum = 0.0;
        for (var round = 0; round < 50; round++)
            sum += Pass();
        var before = GC.GetAllocatedBytesForCurrentThread();
        sum += Pass();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);

        double Pass()
        {
            var total = 0.0;
            for (var signal = 0; signal < All.Length; signal++)
            {
                for (var candidate = 0; candidate < context.Columns.CandidateCount; candidate++)
                {
                    var value = All[signal].Measure(new(context, candidate));
                    total += double.IsNaN(value) ? 0 : value;
                }
            }
            return total;
        }
    }

    /// <summary>Theil–Sen by its definition: the median of all slopes between points of different times.</summary>
    [Fact]
    public void Slope_AnySeries_IsTheMedianOfAllSlopes() => Gen.Select(Gen.Int[0, 2000], Gen.Long[0, 1_000_000]).Array[0, 12].Sample(
        points =>
        {
            points = [.. points.OrderBy(point => point.Item1)];
            var slopes = (from one in points from other in points where other.Item1 > one.Item1
                select (Math.Log(1.0 + other.Item2) - Math.Log(1.0 + one.Item2)) / (other.Item1 - one.Item1) * 365.25).Order().ToArray();
            var expected = points.Select(point => point.Item1).Distinct().Count() < 3 ? double.NaN
                : slopes.Length % 2 == 1 ? slopes[slopes.Length / 2] : (slopes[slopes.Length / 2 - 1] + slopes[slopes.Length / 2]) / 2;
            Assert.Equal(expected, GrowthSignal.Slope([.. points.Select(point => point.Item1)], [.. points.Select(point => point.Item2)]), 1e-9);
        },
        iter: 500, seed: "0000KsVbV5R4");

    [Fact]
    public void Growth_DoublingEachYearWithOneWrongFigure_IsADoubling()
    {
        var measures = Enumerable.Range(0, 8).Select(year => Sample.Followers(1000L << year, asOf: new DateOnly(2010, 1, 1).AddDays((int)(365.25 * year)))).ToArray();
        measures[3] = measures[3] with { Value = 5_000_000 };
        var directory = Sample.Directory(RankedWorld.Nobody("x") with { Measures = [.. measures] });
        Assert.Equal(Math.Log(2), Measure(new GrowthSignal(), directory, "x"), 0.01);
        Assert.True(double.IsNaN(Measure(new GrowthSignal(), Sample.Directory(RankedWorld.Nobody("x") with { Measures = [.. measures[..2]] }), "x")));
    }

    /// <summary>Textbook cases at 95 %: 5 of 10 is 0.237 to 0.763, 10 of 10 is 0.722 to 1.</summary>
    [Theory]
    [InlineData(5, 10, 0.2366)]
    [InlineData(10, 10, 0.7225)]
    [InlineData(0, 10, 0)]
    [InlineData(0, 0, 0)]
    public void WilsonLower_KnownShares_AreAsInTextbooks(double successes, double trials, double expected) =>
        Assert.Equal(expected, Wilson.Lower(successes, trials), 1e-4);

    [Fact]
    public void Reach_SeveralAccounts_CountSharedAudienceOnce()
    {
        var directory = Sample.Directory(
            RankedWorld.Doctor("a"), RankedWorld.Verified("a") with { Measures = [Sample.Followers(1000)] },
            Account.Of("instagram:a") with { Owners = ["a"], Measures = [Sample.Followers(400)] }, Account.Of("facebook:a") with { Owners = ["a"], Measures = [Sample.Followers(200)] });
        Assert.Equal(Math.Log10(1 + 1000 + 200 + 50), Measure(new ReachSignal(), directory, "a"), 1e-12);
        Assert.Equal(Math.Log10(1 + 1600), Measure(new ReachSignal(1), directory, "a"), 1e-12);
    }

    [Fact]
    public void Activity_TwoFigures_IsTheDifferenceByWeek()
    {
        static Measure Posts(long value, int daysAgo) => Sample.Followers(value, asOf: RankedWorld.Day.AddDays(-daysAgo)) with { Kind = MeasureKind.Posts };
        var two = Sample.Directory(RankedWorld.Nobody("x") with { Measures = [Posts(100, 70), Posts(150, 0)] });
        Assert.Equal(5, Measure(new ActivitySignal(), two, "x"), 1e-12);
        var joined = Sample.Directory(RankedWorld.Nobody("x") with { Joined = RankedWorld.Day.AddDays(-140), Measures = [Posts(60, 0)] });
        Assert.Equal(3, Measure(new ActivitySignal(), joined, "x"), 1e-12);
        Assert.True(double.IsNaN(Measure(new ActivitySignal(), Sample.Directory(RankedWorld.Nobody("x") with { Measures = [Posts(60, 0)] }), "x")));
    }

    [Fact]
    public void Recency_HalfLife_Halves()
    {
        var directory = Sample.Directory(RankedWorld.Nobody("x"), RankedWorld.Nobody("y") with { Measures = [Sample.Followers(1)] }, RankedWorld.Act("x", "y", daysAgo: 90));
        Assert.Equal(0.5, Measure(new RecencySignal(), directory, "x"), 1e-12);
        Assert.True(double.IsNaN(Measure(new RecencySignal(), directory, "y")));
    }

    [Fact]
    public void Trust_SeveralReasons_MultiplyTheDoubt()
    {
        var directory = Sample.Directory(RankedWorld.Doctor("a"), RankedWorld.Verified("a", VerificationKind.RegisterMatch, VerificationKind.MutualLink));
        Assert.Equal(1 - 0.1 * 0.3, Measure(new TrustSignal(), directory, "a"), 1e-12);
    }

    [Fact]
    public void Trust_EvidenceOfLater_DoesNotCount()
    {
        var directory = Sample.Directory(RankedWorld.Doctor("a"), RankedWorld.Verified("a"));
        Assert.True(double.IsNaN(Measure(new TrustSignal(), directory, "a", RankedWorld.Day.AddDays(-500))));
    }

    [Fact]
    public void Responsiveness_TwoOfFourAnswered_IsWilsonTimesSpeed()
    {
        object[] records =
        [
            RankedWorld.Nobody("x"), RankedWorld.Nobody("y"), RankedWorld.Nobody("z") with { Measures = [Sample.Followers(1)] },
            Question(40, 0), Answer(40, 12), Question(30, 0), Answer(30, 36), Question(20, 0), Question(15, 0), // two without an answer
            Question(400, 0), Question(2, 0), // too old, and too young to be without an answer
        ];
        Assert.Equal(Wilson.Lower(2, 4) * (1 + 0.5) / 2, Measure(new ResponsivenessSignal(), Sample.Directory(records), "x"), 1e-12);

        Interaction Question(int daysAgo, double hours) => RankedWorld.Act("y", "x") with { At = RankedWorld.At(daysAgo, hours) };
        Interaction Answer(int daysAgo, double hours) => RankedWorld.Act("x", "y", InteractionKind.Reply) with { At = RankedWorld.At(daysAgo, hours) };
    }

    [Fact]
    public void Influence_FutureInteractions_DoNotCount()
    {
        object[] accounts = [RankedWorld.Nobody("x"), RankedWorld.Nobody("y") with { Measures = [Sample.Followers(1)] }];
        var directory = Sample.Directory([.. accounts, RankedWorld.Act("x", "y", daysAgo: -1)]);
        var report = directory.MeasureInfluence(asOf: RankedWorld.Day);
        Assert.Equal((0, 1), (report.Total, report.LaterInteractions));
        Assert.Equal(2, directory.MeasureInfluence().Total);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Transform_Inverse_IsTheInverse(double share)
    {
        foreach (var transform in (SignalTransform[])[SignalTransform.Linear(-1, 4), SignalTransform.Saturating(3), SignalTransform.Logistic(1, 0.3)])
            Assert.Equal(share, transform.Apply(transform.Invert(share)!.Value), 1e-12);
        Assert.Null(SignalTransform.Percentile.Invert(share));
        Assert.Null(SignalTransform.Saturating(1).Invert(1));
    }

    [Fact]
    public void Transform_BadBounds_Throw()
    {
        Assert.Throws<ArgumentException>(() => SignalTransform.Linear(1, 1));
        Assert.Throws<ArgumentException>(() => SignalTransform.Linear(double.NaN, 1));
        Assert.Throws<ArgumentException>(() => SignalTransform.Saturating(0));
        Assert.Throws<ArgumentException>(() => SignalTransform.Logistic(0, double.PositiveInfinity));
    }

    private static double Measure(IRankingSignal signal, MedicalDirectory directory, string handle, DateOnly? day = null)
    {
        var context = Context(directory, day);
        var account = directory.Segment.Ordinal((AccountId)("twitter:" + handle));
        return signal.Measure(new(context, context.Columns.CandidateOfAccount[account]));
    }

    private static RankingContext Context(MedicalDirectory directory, DateOnly? day = null) =>
        new(directory, (day ?? RankedWorld.Day).DayNumber, [], InfluenceOptions.Default, CancellationToken.None);
}
