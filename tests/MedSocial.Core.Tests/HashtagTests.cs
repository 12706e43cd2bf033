using System.Text.Json;
using CsCheck;
using MedSocial.Tests.Text;

namespace MedSocial.Tests;

public class HashtagTests
{
    [Theory]
    [InlineData("#DocTocToc", "DocTocToc")]
    [InlineData("DocTocToc", "DocTocToc")]
    [InlineData("＃DocTocToc", "DocTocToc")]
    [InlineData(" #DocTocToc\n", "DocTocToc")]
    [InlineData("#Été_2019", "Été_2019")]
    [InlineData("#e\u0301te", "e\u0301te")]
    [InlineData("#רפואה", "רפואה")]
    [InlineData("#طب", "طب")]
    [InlineData("#医者", "医者")]
    [InlineData("#हिन्दी", "हिन्दी")]
    [InlineData("#1er", "1er")]
    [InlineData("#_", "_")]
    public void Parse_Hashtag_KeepsItAsWritten(string text, string expected)
    {
        var hashtag = Hashtag.Parse(text);
        Assert.Equal(expected, hashtag.Text);
        Assert.Equal("#" + expected, hashtag.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("##a")]
    [InlineData("#2019")]
    [InlineData("#a b")]
    [InlineData("#a-b")]
    [InlineData("#a.b")]
    [InlineData("#a\u200Bb")]
    [InlineData("#a\u202Eb")]
    [InlineData("#a\0")]
    [InlineData("#👩‍⚕️")]
    [InlineData("@a")]
    public void TryParse_NoHashtag_IsFalse(string? text)
    {
        Assert.False(Hashtag.TryParse(text, out var hashtag));
        Assert.Equal(default, hashtag);
        if (text is not null)
            Assert.Throws<FormatException>(() => Hashtag.Parse(text));
    }

    [Fact]
    public void TryParse_HalfASurrogatePair_IsFalse() =>
        Assert.All((string[])["#\uD800a", "#a\uDC00", "a\uDC00\uD800"], text => Assert.False(Hashtag.TryParse(text, out _)));

    [Fact]
    public void Parse_Length_HasALimit()
    {
        Assert.Equal(139, Hashtag.Parse("#" + new string('a', 139)).Text.Length);
        Assert.Throws<FormatException>(() => Hashtag.Parse("#" + new string('a', 140)));
        Assert.Throws<ArgumentNullException>("text", () => Hashtag.Parse(null!));
    }

    [Fact]
    public void Equals_Case_DoesNotCount()
    {
        Hashtag one = "#NoFakeMed", other = "nofakemed", third = "#nofakemeds";
        Assert.True(one == other && one.GetHashCode() == other.GetHashCode() && one.CompareTo(other) == 0);
        Assert.True(one != third && one.CompareTo(third) < 0);
        Assert.NotEqual((Hashtag)"#ete", (Hashtag)"#été");
    }

    [Fact]
    public void Default_IsTheMissingHashtag()
    {
        Assert.Equal(("", ""), (default(Hashtag).Text, default(Hashtag).ToString()));
        Assert.True(default(Hashtag).CompareTo("#a") < 0);
    }

    [Fact]
    public void Json_Hashtag_IsAStringWithTheSign()
    {
        Assert.Equal("\"#NoFakeMed\"", JsonSerializer.Serialize((Hashtag)"NoFakeMed"));
        Assert.Equal((Hashtag)"#NoFakeMed", JsonSerializer.Deserialize<Hashtag>("\"NoFakeMed\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Hashtag>("\"#\""));
    }

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndRoundTrips() => TextGen.AnyUtf16.Sample(
        text =>
        {
            if (Hashtag.TryParse(text, out var hashtag))
                Assert.Equal(hashtag, Hashtag.Parse(hashtag.ToString()));
        },
        iter: 5000, seed: "0000KsVbV5R4");
}
