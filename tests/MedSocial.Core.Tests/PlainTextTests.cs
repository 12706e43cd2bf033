using System.Text;
using CsCheck;
using MedSocial.Tests.Text;

namespace MedSocial.Tests;

/// <summary>The one normalisation of short texts, seen through the members that use it.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("Fraslin", "Fraslin")]
    [InlineData("  Jean \t  Jacques\r\n", "Jean Jacques")]
    [InlineData("Jean\u00A0\u2003\u3000Jacques", "Jean Jacques")]
    [InlineData("Jean\u2028Jacques\u2029", "Jean Jacques")]
    [InlineData("Fra\u200Bs\u200Dl\u2060i\uFEFFn", "Fraslin")]
    [InlineData("\u202EFraslin\u202C \u2066x\u2069\u200E\u200F\u061C", "Fraslin x")]
    [InlineData("Fra\0s\u0007l\u001Bi\u0085n", "Frasli n")]
    [InlineData("Fra\u00ADslin", "Fraslin")]
    [InlineData("\u05E8\u05D5\u05E4\u05D0 \u0637\u0628\u064A\u0628", "\u05E8\u05D5\u05E4\u05D0 \u0637\u0628\u064A\u0628")]
    [InlineData("Œuvre Ångström e\u0301 Łódź 医者", "Œuvre Ångström e\u0301 Łódź 医者")]
    [InlineData("👩 𝒟r", "👩 𝒟r")]
    public void Text_AsWritten_IsNormalised(string text, string expected)
    {
        Assert.Equal(expected, PersonName.Of(null, text).Family);
        Assert.Equal(expected, new Alias(text, AliasKind.Open).Text);
        Assert.Equal(expected, new Role(text).Text);
        Assert.Equal(expected, new Place { City = text }.City);
        Assert.Equal(expected, (Account.Of("twitter:a") with { Bio = text }).Bio);
        Assert.Equal(expected, new NetworkName(text).Text);
    }

    /// <summary>Half a pair is put in by code: the arguments of an attribute cannot hold one.</summary>
    [Fact]
    public void Text_HalfASurrogatePair_IsReplaced()
    {
        Assert.Equal("Fra\uFFFDslin\uFFFD", PersonName.Of(null, "Fra\uD800slin\uDC00").Family);
        Assert.Equal("\uFFFD\uFFFD", new Role("\uDC00\uD800").Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u200B\u202E\0 \u3000")]
    public void Text_Blank_IsNullWhereItMayBeMissing(string text)
    {
        Assert.Null(PersonName.Of(text, null).Given);
        Assert.Null(new Place { City = text }.City);
        Assert.Throws<ArgumentException>("Text", () => new Alias(text, AliasKind.Open));
        Assert.Throws<ArgumentException>("Text", () => new Alias("a", AliasKind.Open) with { Text = text });
        Assert.Throws<ArgumentException>("Title", () => Sample.Source with { Title = text });
    }

    [Fact]
    public void Text_Null_ThrowsWhereItIsRequired() => Assert.Throws<ArgumentNullException>("Text", () => new Role(null!));

    [Fact]
    public void Text_Length_HasALimit()
    {
        Assert.Equal(1000, PersonName.Of(null, new string('a', 1000)).Family!.Length);
        Assert.Throws<ArgumentException>("Family", () => PersonName.Of(null, new string('a', 1001)));
        Assert.Throws<ArgumentException>("Bio", () => Account.Of("twitter:a") with { Bio = new string(' ', 1001) });
    }

    [Theory]
    [InlineData("fr", "FR")]
    [InlineData("Gb", "GB")]
    public void Country_TwoLetters_AreCapitals(string text, string expected) => Assert.Equal(expected, new Place { Country = text }.Country);

    [Theory]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("FRA")]
    [InlineData("F1")]
    [InlineData("ÉÉ")]
    public void Country_NoCode_Throws(string text) => Assert.Throws<ArgumentException>(() => new Place { Country = text });

    [Fact]
    public void Text_AnyUtf16_IsCleanAndStaysSo() => TextGen.AnyUtf16.Sample(
        text =>
        {
            if (PersonName.Of(null, text).Family is not { } clean)
                return;
            Assert.Equal(clean, PersonName.Of(null, clean).Family);
            Assert.Equal(clean, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)));
            Assert.False(clean.StartsWith(' ') || clean.EndsWith(' ') || clean.Contains("  ", StringComparison.Ordinal));
            Assert.DoesNotContain(clean, char.IsControl);
        },
        iter: 5000, seed: "0000KsVbV5R4");
}
