using System.Text.Json;
using CsCheck;
using MedSocial.Catalog;
using MedSocial.Tests.Text;

namespace MedSocial.Tests;

public class AccountHandleTests
{
    private static readonly Gen<string> NearlyHandles = Gen.OneOf(
        Gen.String[Gen.Char["abAB09._-@~·éÉſßİıK"], 0, 20],
        Gen.String[Gen.Char["ab.-"], 100, 260],
        TextGen.AnyUtf16);

    [Theory]
    [InlineData("Fraslin", "Fraslin")]
    [InlineData("@Fraslin", "Fraslin")]
    [InlineData("＠Fraslin", "Fraslin")]
    [InlineData(" @Fraslin\t", "Fraslin")]
    [InlineData("@Ada@piaille.fr", "Ada@piaille.fr")]
    [InlineData("atoute.org", "atoute.org")]
    [InlineData("élodie-martin", "élodie-martin")]
    [InlineData("___", "___")]
    public void Parse_Handle_IsKeptAsDisplayed(string text, string expected)
    {
        var handle = AccountHandle.Parse(text);
        Assert.Equal((expected, expected), (handle.Text, handle.ToString()));
        Assert.Equal(handle, JsonSerializer.Deserialize<AccountHandle>(JsonSerializer.Serialize(handle)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("@")]
    [InlineData("@@a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("#a")]
    [InlineData("...")]
    [InlineData("a@")]
    [InlineData("a@b")]
    [InlineData("a@b@c.org")]
    [InlineData("a\u200B")]
    [InlineData("a\0")]
    [InlineData("https://x.com/a")]
    public void TryParse_NoHandle_IsFalse(string text)
    {
        Assert.False(AccountHandle.TryParse(text, out var handle));
        Assert.Equal(default, handle);
        Assert.Throws<FormatException>(() => AccountHandle.Parse(text));
    }

    [Theory]
    [InlineData("https://twitter.com/Fraslin?lang=fr")]
    [InlineData("x.com/fraslin")]
    [InlineData("@FRASLIN")]
    public void Parse_OfANetwork_ReadsAddressesToo(string text) => Assert.Equal(AccountHandle.Parse("@fraslin"), AccountHandle.Parse(text, NetworkId.Twitter));

    [Fact]
    public void Parse_NullsAndDefaults_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("text", () => AccountHandle.Parse(null!));
        Assert.Throws<ArgumentNullException>("text", () => AccountHandle.Parse(null!, NetworkId.Twitter));
        Assert.False(AccountHandle.TryParse(null, out _));
        Assert.All(Networks.All, network => Assert.False(AccountHandle.TryParse(null, network.Id, out _)));
    }

    [Fact]
    public void Default_IsTheMissingHandle()
    {
        Assert.Equal(("", ""), (default(AccountHandle).Text, default(AccountHandle).ToString()));
        Assert.True(default(AccountHandle).CompareTo(AccountHandle.Parse("a")) < 0);
    }

    [Fact]
    public void Equals_CaseOfLetters_DoesNotCount()
    {
        var (one, other) = (AccountHandle.Parse("DDupagne"), AccountHandle.Parse("@ddupagne"));
        Assert.True(one == other && one.GetHashCode() == other.GetHashCode() && one.CompareTo(other) == 0);
        Assert.NotEqual(one, AccountHandle.Parse("ddupagn"));
        Assert.True(AccountHandle.Parse("A").CompareTo(AccountHandle.Parse("b")) < 0);
    }

    [Theory]
    [InlineData("\u1C81" + "2", "\u0434" + "2")]
    [InlineData("\u212Aa", "ka")]
    [InlineData("\u0130a", "ia")]
    [InlineData("Élodie", "élodie")]
    public void Equals_LettersOutsideAscii_AreAsTheyAre(string one, string other)
    {
        var (a, b) = (AccountHandle.Parse(one), AccountHandle.Parse(other));
        Assert.NotEqual(a, b);
        Assert.NotEqual(0, a.CompareTo(b));
        Assert.NotEqual(AccountId.Of(NetworkId.LinkedIn, a), AccountId.Of(NetworkId.LinkedIn, b));
    }

    [Theory]
    [InlineData("dFc4X8_vV571")]
    [InlineData("0000KsVbV5R4")]
    public void Equals_AnyHandles_AgreesWithTheirIdentifiers(string seed)
    {
        var handles = Gen.OneOf(
            NearlyHandles.Where(text => AccountHandle.TryParse(text, out _)),
            Gen.String[Gen.Char["aAkK\u212AsſiıİéÉдДᲁ"], 1, 2]).Select(AccountHandle.Parse);
        Gen.Select(handles, handles).Sample(
            (one, other) =>
            {
                var (first, second) = (AccountId.Of(NetworkId.LinkedIn, one), AccountId.Of(NetworkId.LinkedIn, other));
                Assert.Equal(first == second, one == other);
                Assert.Equal(Math.Sign(first.CompareTo(second)), Math.Sign(one.CompareTo(other)));
                Assert.True(one != other || one.GetHashCode() == other.GetHashCode());
            },
            iter: 5000, seed: seed);
    }

    /// <summary>For each network: handles that it gives, and handles that it never gives.</summary>
    public static TheoryData<string, string[], string[]> Grammars => new()
    {
        { "twitter", ["a", "___", "a234567890bcdef"], ["a234567890bcdefg", "a.b", "a-b", "é", "a@b.org"] },
        { "facebook", ["ada", "ada.martin", new('a', 50)], [new('a', 51), "a_b", "a-b", "é", "...", "."] },
        { "linkedin", ["ada", "ada-martin-123", "a_b", "élodie", "医者医", new('a', 100)], ["ab", new('a', 101), "a.b", "a b"] },
        { "instagram", ["a", "a.b_c", new('a', 30)], [new('a', 31), "a-b", "é"] },
        { "snapchat", ["ada", "a.b-c_d", new('a', 15)], ["ab", new('a', 16), "é"] },
        { "youtube", ["ada", "a·b", "a.b-c_d", "élodie", new('a', 30)], ["ab", new('a', 31), "a b"] },
        { "tiktok", ["ab", "a.b_c", new('a', 24)], ["a", new('a', 25), "a-b"] },
        { "threads", ["a", "a.b_c"], [new('a', 31), "a-b"] },
        { "bluesky", ["ada.bsky.social", "ada.example.org", "a-b.org"], ["ada", "a_b.org", ".org", "a..org", "a.org.", "-a.org", "a-.org", "1.2.3.4", "a.1", new string('a', 64) + ".org", "é.org"] },
        { "mastodon", ["ada@piaille.fr", "a.b-c_d@mastodon.social"], ["ada", "@piaille.fr", "ada@", "ada@piaille", "a@b@c.org", "a@-b.org", new string('a', 65) + "@a.org"] },
        { "blog", ["atoute.org", "farfadoc.wordpress.com"], ["atoute", "atoute.org.", "a_b.org", "user@atoute.org", "10.0.0.1", string.Concat(Enumerable.Repeat("abcdefg.", 32)) + "org"] },
        { "meltingdoc", ["a", "a.b_c-d", new('a', 128)], [new('a', 129), "a b", "é"] },
        { "forum", ["a", "élodie", "a.b_c-d"], ["a b", "a+b", "..", new('a', 254)] },
    };

    [Theory]
    [MemberData(nameof(Grammars))]
    public void TryParse_OfANetwork_HoldsToItsGrammar(string network, string[] good, string[] bad)
    {
        Assert.All(good, text =>
        {
            Assert.Equal(text, AccountHandle.Parse("@" + text, network).Text);
            Assert.Equal(text, JsonSerializer.Deserialize<AccountHandle>(JsonSerializer.Serialize(AccountHandle.Parse(text, network))).Text);
            Assert.Null(Networks.Find(network)?.Grammar.Problem(text));
        });
        Assert.All([.. bad, "", "@", " ", "a\u200Bb", "a\uD800b"], text =>
        {
            Assert.False(AccountHandle.TryParse(text, network, out var handle));
            Assert.Equal(default, handle);
            Assert.Throws<FormatException>(() => AccountHandle.Parse(text, network));
            Assert.False(AccountId.TryParse($"{network}:{text}", out _));
        });
    }

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndRoundTrips() => Gen.Select(NearlyHandles, Gen.Int[0, Networks.All.Length - 1]).Sample(
        (text, index) =>
        {
            var network = Networks.All[index].Id;
            if (AccountHandle.TryParse(text, out var handle))
                Assert.Equal(handle, AccountHandle.Parse(handle.ToString()));
            if (!AccountHandle.TryParse(text, network, out handle))
                return;
            Assert.Equal(handle, AccountHandle.Parse(handle.ToString(), network));
            Assert.Equal(handle, AccountHandle.Parse(handle.ToString()));
        },
        iter: 10000, seed: "0000KsVbV5R4");
}
