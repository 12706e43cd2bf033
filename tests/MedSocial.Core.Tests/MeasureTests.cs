using CsCheck;

namespace MedSocial.Tests;

public class MeasureTests
{
    private static readonly Gen<long> Values = Gen.Frequency(
        (3, Gen.Long[0, 200_000]),
        (3, Gen.Select(Gen.Long[0, 999], Gen.Int[0, 15], (digits, zeros) => digits * (long)Math.Pow(10, zeros))),
        (1, Gen.Long[0, long.MaxValue]),
        (1, Gen.OneOf(Gen.Const(0L), Gen.Const(long.MaxValue), Gen.Const(9_223_372_036_854_775_800), Gen.Const(9_000_000_000_000_000_000))));

    [Theory]
    [InlineData(Bound.AsStated, 3800, 3750, 3849L)]
    [InlineData(Bound.AsStated, 19400, 19350, 19449L)]
    [InlineData(Bound.AsStated, 60, 55, 64L)]
    [InlineData(Bound.AsStated, 100, 50, 149L)]
    [InlineData(Bound.AsStated, 123, 123, 123L)]
    [InlineData(Bound.AsStated, 7, 7, 7L)]
    [InlineData(Bound.AsStated, 0, 0, 0L)]
    [InlineData(Bound.AsStated, long.MaxValue, long.MaxValue, long.MaxValue)]
    [InlineData(Bound.AsStated, 9_223_372_036_854_775_800, 9_223_372_036_854_775_750, long.MaxValue)]
    [InlineData(Bound.Exact, 3800, 3800, 3800L)]
    [InlineData(Bound.Exact, 0, 0, 0L)]
    [InlineData(Bound.Exact, long.MaxValue, long.MaxValue, long.MaxValue)]
    [InlineData(Bound.AtLeast, 12800, 12800, null)]
    [InlineData(Bound.AtLeast, 0, 0, null)]
    [InlineData(Bound.AtLeast, long.MaxValue, long.MaxValue, null)]
    [InlineData(Bound.AtMost, 12800, 0, 12800L)]
    [InlineData(Bound.AtMost, 0, 0, 0L)]
    [InlineData(Bound.AtMost, long.MaxValue, 0, long.MaxValue)]
    [InlineData(Bound.About, 3800, 3700, 3900L)]
    [InlineData(Bound.About, 100, 0, 200L)]
    [InlineData(Bound.About, 5, 4, 6L)]
    [InlineData(Bound.About, 0, 0, 0L)]
    [InlineData(Bound.About, long.MaxValue, long.MaxValue - 1, long.MaxValue)]
    public void LowerAndUpper_Bound_AreWhatFollowsFromIt(Bound bound, long value, long lower, long? upper)
    {
        var measure = Sample.Followers(value, bound);
        Assert.Equal((lower, upper), (measure.Lower, measure.Upper));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void Value_Negative_Throws(long value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Followers(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Followers(1) with { Value = value });
    }

    [Fact]
    public void LowerAndUpper_AnyFigure_HoldTheValue() => Gen.Select(Values, Gen.Enum<Bound>()).Sample(
        (value, bound) =>
        {
            var measure = Sample.Followers(value, bound);
            Assert.InRange(measure.Lower, 0, value);
            Assert.InRange(measure.Upper ?? long.MaxValue, value, long.MaxValue);
        },
        iter: 5000, seed: "0000KsVbV5R4");

    /// <summary>Whoever prints a true figure rounds it to some place, half upwards; what is printed must allow what was true.</summary>
    [Fact]
    public void LowerAndUpper_RoundedPrint_HoldTheTrueFigure() => Gen.Select(Gen.Long[1, 50_000_000], Gen.Int[0, 6]).Sample(
        (truth, place) =>
        {
            var unit = (long)Math.Pow(10, place);
            var rounded = (truth + unit / 2) / unit * unit;
            // A true figure that rounds to nothing is not printed as « 0 ».
            if (rounded > 0)
                Within(truth, Sample.Followers(rounded, Bound.AsStated));
            Within(truth, Sample.Followers(truth / unit * unit, Bound.AtLeast));
            Within(truth, Sample.Followers((truth + unit - 1) / unit * unit, Bound.AtMost));
            if (truth >= unit)
                Within(truth, Sample.Followers(truth / unit * unit, Bound.About));
            Within(truth, Sample.Followers((truth + unit - 1) / unit * unit, Bound.About));
        },
        iter: 5000, seed: "0000KsVbV5R4");

    [Fact]
    public void Equality_EveryMember_Counts()
    {
        var measure = Sample.Followers(1);
        Assert.Equal(measure, Sample.Followers(1));
        Measure[] others =
        [
            measure with { Kind = MeasureKind.Posts }, measure with { Value = 2 }, measure with { Bound = Bound.About }, measure with { IsSelfClaimed = true },
            measure with { AsOf = Sample.Day.AddDays(1) }, measure with { Source = "t" }, measure with { AsPrinted = "1" },
        ];
        Assert.DoesNotContain(measure, others);
    }

    [Theory]
    [InlineData(Bound.AsStated, "1200 followers, 2026-03-01, s")]
    [InlineData(Bound.Exact, "1200 followers, 2026-03-01, s")]
    [InlineData(Bound.AtLeast, "≥ 1200 followers, 2026-03-01, s")]
    [InlineData(Bound.AtMost, "≤ 1200 followers, 2026-03-01, s")]
    [InlineData(Bound.About, "~ 1200 followers, 2026-03-01, s")]
    public void ToString_Bound_ShowsItsSign(Bound bound, string expected) => Assert.Equal(expected, Sample.Followers(1200, bound).ToString());

    [Fact]
    public void FindMeasure_Figures_TakesTheNewestThenTheLargest()
    {
        var old = Sample.Followers(99, asOf: Sample.Day.AddDays(-1));
        var (small, large) = (Sample.Followers(10), Sample.Followers(20));
        var account = Account.Of("twitter:a") with { Measures = [old, large, small, Sample.Followers(500) with { Kind = MeasureKind.Posts }] };
        Assert.Equal(large, account.FindMeasure(MeasureKind.Followers));
        Assert.Equal(old, account.FindMeasure(MeasureKind.Followers, Sample.Day.AddDays(-1)));
        Assert.Null(account.FindMeasure(MeasureKind.Followers, Sample.Day.AddDays(-2)));
        Assert.Null(account.FindMeasure(MeasureKind.Following));
    }

    private static void Within(long truth, Measure measure) =>
        Assert.True(measure.Lower <= truth && truth <= (measure.Upper ?? long.MaxValue), $"{truth} is not within {measure.Lower} to {measure.Upper} ({measure}).");
}
