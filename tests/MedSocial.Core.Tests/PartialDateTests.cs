using System.Text.Json;
using CsCheck;

namespace MedSocial.Tests;

public class PartialDateTests
{
    private static readonly Gen<DateOnly> Days = Gen.Frequency(
        (4, Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber)),
        (2, Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], (year, month) => new DateOnly(year, month, 1))),
        (2, Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], (year, month) => new DateOnly(year, month, DateTime.DaysInMonth(year, month)))),
        (1, Gen.Const(DateOnly.MinValue)),
        (1, Gen.Const(DateOnly.MaxValue)));

    private static readonly Gen<PartialDate> Dates = Gen.Select(Days, Days, (a, b) => a < b ? new PartialDate(a, b) : new PartialDate(b, a));

    [Theory]
    [InlineData("2019-03-13", "2019-03-13", "2019-03-13")]
    [InlineData("2018-09", "2018-09-01", "2018-09-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2012", "2012-01-01", "2012-12-31")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("[..2009-03-13]", "0001-01-01", "2009-03-13")]
    [InlineData("[2017..]", "2017-01-01", "9999-12-31")]
    [InlineData("[2014-10..2015-03]", "2014-10-01", "2015-03-31")]
    [InlineData("[2014..2015-03-02]", "2014-01-01", "2015-03-02")]
    [InlineData("[..]", "0001-01-01", "9999-12-31")]
    public void Parse_Form_SpansTheseDays(string text, string earliest, string latest)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((earliest, latest), ($"{date.Earliest:yyyy-MM-dd}", $"{date.Latest:yyyy-MM-dd}"));
        Assert.Equal(earliest == latest, date.IsDay);
    }

    [Theory]
    [InlineData("[2012-01-01..2012-12-31]", "2012")]
    [InlineData("[2012..2012]", "2012")]
    [InlineData("[2012-06..2012]", "[2012-06-01..2012-12-31]")]
    [InlineData("[2018-09-01..2018-09-30]", "2018-09")]
    [InlineData("[2019-03-13..2019-03-13]", "2019-03-13")]
    [InlineData("[2014..2015]", "[2014-01-01..2015-12-31]")]
    [InlineData("[..2012]", "[..2012-12-31]")]
    [InlineData("[2017..]", "[2017-01-01..]")]
    [InlineData("[..0001-01]", "0001-01")]
    [InlineData("[9999-12-31..]", "9999-12-31")]
    public void ToString_Span_IsTheShortestForm(string text, string expected)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(expected, date.ToString());
        Assert.Equal(PartialDate.Parse(expected), date);
        Assert.Equal(PartialDate.Parse(expected).GetHashCode(), date.GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("[]")]
    [InlineData("..")]
    [InlineData("[.]")]
    [InlineData("[...]")]
    [InlineData("[....]")]
    [InlineData("2012 ")]
    [InlineData(" 2012")]
    [InlineData("[2012]")]
    [InlineData("[2012 ..2013]")]
    [InlineData("[2012...2013]")]
    [InlineData("[2013..2012]")]
    [InlineData("[2012-06..2012-05]")]
    [InlineData("[[..2012]..2013]")]
    [InlineData("[2012..2013")]
    [InlineData("2012..2013")]
    [InlineData("0000")]
    [InlineData("0000-01-01")]
    [InlineData("10000")]
    [InlineData("-2012")]
    [InlineData("+201")]
    [InlineData("20 2")]
    [InlineData("2012-")]
    [InlineData("2012-1")]
    [InlineData("2012-00")]
    [InlineData("2012-13")]
    [InlineData("2012-01-00")]
    [InlineData("2012-02-30")]
    [InlineData("2013-02-29")]
    [InlineData("2012/01")]
    [InlineData("2012-01/01")]
    [InlineData("2012-01-01T00:00")]
    [InlineData("2012-W01")]
    [InlineData("201X")]
    [InlineData("٢٠١٢")]
    public void TryParse_Malformed_IsFalse(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
        if (text is not null)
            Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>("text", () => PartialDate.Parse(null!));

    [Fact]
    public void Default_IsUnknown()
    {
        Assert.Equal("[..]", default(PartialDate).ToString());
        Assert.Equal(PartialDate.Unknown, new PartialDate(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.False(PartialDate.Unknown.IsDay);
    }

    [Fact]
    public void Factories_AgreeWithTheForms()
    {
        var day = new DateOnly(2019, 3, 13);
        PartialDate converted = day;
        Assert.Equal(PartialDate.Parse("2019-03-13"), PartialDate.Day(day));
        Assert.Equal(PartialDate.Day(day), converted);
        Assert.Equal(PartialDate.Parse("2019-03"), PartialDate.Month(2019, 3));
        Assert.Equal(PartialDate.Parse("2019"), PartialDate.Year(2019));
        Assert.Equal(PartialDate.Parse("[..2019-03-13]"), PartialDate.UpTo(day));
        Assert.Equal(PartialDate.Parse("[2019-03-13..]"), PartialDate.From(day));
        Assert.Equal(PartialDate.Unknown, PartialDate.UpTo(DateOnly.MaxValue));
    }

    [Fact]
    public void Factories_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("latest", () => new PartialDate(new(2020, 1, 2), new(2020, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Year(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Year(10000));
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Month(2020, 13));
    }

    [Fact]
    public void CompareTo_Dates_GoByFirstThenByLastDay()
    {
        string[] ordered = ["[..2000]", "[..]", "2012-01-01", "2012-01", "2012", "[2012..]", "2012-02", "9999-12-31"];
        Assert.Equal(ordered, ordered.Reverse().Select(PartialDate.Parse).Order().Select(date => date.ToString().Replace("-12-31]", "]").Replace("2012-01-01..", "2012..")));
    }

    [Fact]
    public void CompareTo_AnyDates_IsATotalOrderThatAgreesWithEquality() => Gen.Select(Dates, Dates).Sample(
        (a, b) =>
        {
            Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
            Assert.Equal(a == b, a.CompareTo(b) == 0);
            Assert.Equal(Math.Sign((a.Earliest, a.Latest).CompareTo((b.Earliest, b.Latest))), Math.Sign(a.CompareTo(b)));
        },
        iter: 2000, seed: "0000KsVbV5R4");

    [Fact]
    public void Parse_WhatToStringWrote_IsTheSameDate() => Dates.Sample(
        date =>
        {
            Assert.Equal(date, PartialDate.Parse(date.ToString()));
            Assert.Equal(date, JsonSerializer.Deserialize<PartialDate>(JsonSerializer.Serialize(date)));
        },
        iter: 5000, seed: "0000KsVbV5R4");

    [Fact]
    public void TryParse_AnyText_NeverThrows() => Gen.String[Gen.Char["0129-.[]X "], 0, 26].Sample(
        text =>
        {
            if (PartialDate.TryParse(text, out var date))
                Assert.Equal(date, PartialDate.Parse(date.ToString()));
        },
        iter: 20000, seed: "0000KsVbV5R4");
}
