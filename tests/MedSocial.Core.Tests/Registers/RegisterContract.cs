using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

/// <summary>What holds for the numbers of every register.</summary>
public abstract class RegisterContract<T>
    where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IComparable<T>, IEquatable<T>
{
    /// <summary>Numbers as they print, in no order.</summary>
    protected abstract IReadOnlyList<string> Good { get; }

    /// <summary>The form as a regular expression, without white space around; group n is the number with separators.</summary>
    protected abstract string Form { get; }

    /// <summary>What is printed before the number.</summary>
    protected virtual string Lead => "";

    protected abstract RegisterCheck Check(string text);

    protected abstract bool IsDefault(T number);

    protected abstract bool HasValidKey(T number);

    /// <summary>Whether the key of a plain number fits, told naively.</summary>
    protected abstract bool PassesKey(string plain);

    protected virtual bool RefusesWrongKeys => false;

    protected const string Gap = @"[ \u00A0\u202F.\u2010\u2011-]?";

    protected static T Parse(string text) => ParseString<T>(text);

    protected static bool TryParse(string? text, out T number) => TryParseString(text, out number);

    [Fact]
    public void Parse_PublishedNumbers_RoundTripInEveryEncoding()
    {
        foreach (var text in Good)
        {
            var number = Parse(text);
            Assert.False(IsDefault(number));
            Assert.Equal(text, number.ToString());
            Assert.Equal(text, $"{number}");
            Assert.Equal(text, number.ToString("D", CultureInfo.InvariantCulture));
            Assert.Equal(text, number.ToString("g", null));
            Assert.Equal(text, Encoding.UTF8.GetString(Utf8(number)));
            Assert.Equal(number, T.Parse(Utf8(number), null));
            Assert.Equal(number, T.Parse(text.AsSpan(), null));
            Assert.Equal(number, Parse($" \u00A0\t{text}\u202F\r\n"));
            Assert.Equal(number, Parse(text.ToLowerInvariant()));
            Assert.Equal(number.GetHashCode(), Parse(text).GetHashCode());
        }
    }

    [Fact]
    public void Json_ValueAndPropertyName_RoundTrip()
    {
        var map = Good.ToDictionary(Parse, Parse);
        var json = JsonSerializer.Serialize(map);
        Assert.Contains($"\"{Good[0]}\":\"{Good[0]}\"", json, StringComparison.Ordinal);
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<T, T>>(json));
        foreach (var bad in new[] { "\"\"", "\"1\"", "10003820189", "null", "true", "{}" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(bad));
    }

    [Fact]
    public void TryFormat_ShortDestination_WritesNothing()
    {
        var number = Parse(Good[0]);
        for (var length = 0; length < Good[0].Length; length++)
        {
            Assert.False(number.TryFormat(new char[length], out var written, default, null));
            Assert.Equal(0, written);
            Assert.False(number.TryFormat(new byte[length], out written, default, null));
            Assert.Equal(0, written);
        }
        Assert.True(number.TryFormat(new char[Good[0].Length], out var all, default, null));
        Assert.Equal(Good[0].Length, all);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("DD")]
    [InlineData(" ")]
    [InlineData("\uD800")]
    public void ToString_UnknownFormat_Throws(string format)
    {
        Assert.Throws<FormatException>(() => Parse(Good[0]).ToString(format, null));
        Assert.Throws<FormatException>(() => default(T).ToString(format, null));
        Assert.Throws<FormatException>(() => Parse(Good[0]).TryFormat(new char[40], out _, format, null));
    }

    [Fact]
    public void Default_IsTheMissingNumber()
    {
        Assert.True(IsDefault(default));
        Assert.False(HasValidKey(default));
        Assert.Equal("", default(T).ToString());
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(T)));
        Assert.True(default(T).TryFormat(Span<char>.Empty, out var written, default, null));
        Assert.Equal(0, written);
        Assert.NotEqual(default, Parse(Good[0]));
        Assert.True(default(T).CompareTo(Parse(Good[0])) < 0);
    }

    [Fact]
    public void CompareTo_IsTheOrderOfTheTexts()
    {
        Assert.Equal(
            Good.Order(StringComparer.Ordinal),
            Good.Select(Parse).Order().Select(number => number.ToString()!));
        foreach (var text in Good)
            Assert.Equal(0, Parse(text).CompareTo(Parse(text)));
    }

    [Fact]
    public void TryParse_Malformed_IsFalseAndParseNamesTheInput()
    {
        foreach (var text in RegisterSamples.Malformed)
        {
            if (IsGood(text))
                continue; // A good number of this register among the bad ones of others would be a wrong sample.
            Assert.False(TryParse(text, out var number), text);
            Assert.Equal(default, number);
            Assert.Equal(RegisterCheck.Malformed, Check(text));
            Assert.Contains("'", Assert.Throws<FormatException>(() => Parse(text)).Message, StringComparison.Ordinal);
        }
        Assert.False(TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Parse(null!));
    }

    [Theory]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData('.')]
    [InlineData('x')]
    [InlineData('\uD800')]
    public void Parse_OneMebibyte_IsRefusedWithAShortMessage(char filler)
    {
        var text = new string(filler, 1 << 20);
        Assert.False(TryParse(text, out _));
        Assert.False(T.TryParse(Encoding.UTF8.GetBytes(text), null, out _));
        Assert.True(Assert.Throws<FormatException>(() => Parse(text)).Message.Length < 300);
        Assert.Equal(Parse(Good[0]), Parse(new string(' ', 1 << 20) + Good[0]));
    }

    [Fact]
    public void Utf8_NotUtf8_IsRefused()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good[0]);
        for (var at = 0; at <= good.Length; at++)
        {
            foreach (var bad in new byte[] { 0x80, 0xC0, 0xE2, 0xFF })
                Assert.False(T.TryParse([.. good[..at], bad, .. good[at..]], null, out _));
        }
    }

    [Fact]
    public void TryParse_AnyText_AgreesWithParseAndWithTheRegularExpression() =>
        RegisterSamples.NearlyANumber(Good).Sample(
            text =>
            {
                var expected = IsGood(text);
                Assert.Equal(expected, TryParse(text, out var number));
                Assert.Equal(expected, T.TryParse(text.AsSpan(), null, out var fromSpan));
                Assert.Equal(expected, T.TryParse(Encoding.UTF8.GetBytes(text), null, out var fromUtf8));
                Assert.Equal(number, fromSpan);
                Assert.Equal(number, fromUtf8);
                if (expected)
                {
                    Assert.Equal(number, Parse(text));
                    Assert.Equal(Plain(text), number.ToString());
                    Assert.Equal(number, Parse(number.ToString()!));
                    Assert.Equal(PassesKey(Plain(text)!), HasValidKey(number));
                    Assert.Equal(HasValidKey(number) ? RegisterCheck.Valid : RegisterCheck.KeyMismatch, Check(text));
                }
                else
                {
                    Assert.Throws<FormatException>(() => Parse(text));
                    Assert.Equal(Plain(text) is null ? RegisterCheck.Malformed : RegisterCheck.KeyMismatch, Check(text));
                }
            },
            iter: 20_000);

    [Fact]
    public void Check_AnyOneDigitChanged_NoLongerFits()
    {
        foreach (var text in Good.Where(text => PassesKey(text) && !text.Contains('A') && !text.Contains('B')))
        {
            Assert.Equal(RegisterCheck.Valid, Check(text));
            for (var at = text.IndexOf(':') + 1; at < text.Length; at++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    if (digit != text[at])
                        Assert.NotEqual(RegisterCheck.Valid, Check(text[..at] + digit + text[(at + 1)..]));
                }
            }
        }
    }

    // The narrower constraint is needed: where a type is ISpanParsable too, the compiler takes the span overload even for a string.
    private static TParsed ParseString<TParsed>(string text)
        where TParsed : IParsable<TParsed> => TParsed.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryParseString<TParsed>(string? text, out TParsed number)
        where TParsed : struct, IParsable<TParsed> => TParsed.TryParse(text, CultureInfo.InvariantCulture, out number);

    private static byte[] Utf8(T number)
    {
        var buffer = new byte[40];
        Assert.True(number.TryFormat(buffer, out var written, default, null));
        return buffer[..written];
    }

    private bool IsGood(string text) => Plain(text) is { } plain && (!RefusesWrongKeys || PassesKey(plain));

    /// <summary>The number as it should print; null when the text does not have the form.</summary>
    private string? Plain(string text)
    {
        var match = Regex.Match(text, $@"\A\s*{Form}\s*\z", RegexOptions.CultureInvariant);
        if (!match.Success)
            return null;
        var plain = Regex.Replace(match.Groups["n"].Value, @"[^0-9A-Ba-b]", "").ToUpperInvariant();
        return plain.Trim('0').Length == 0 ? null : Lead + plain;
    }
}
