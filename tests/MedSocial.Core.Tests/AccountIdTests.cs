using System.Text.Json;
using CsCheck;
using MedSocial.Catalog;
using MedSocial.Tests.Text;

namespace MedSocial.Tests;

public class AccountIdTests
{
    /// <summary>Texts that are often nearly an account.</summary>
    private static readonly Gen<string> NearlyAccounts = Gen.Select(
        Gen.OneOf(
            [
                .. Networks.All.Select(network => Gen.Const(network.Id + ":")),
                .. Networks.All.SelectMany(network => network.ProfileUrls).Select(url => Gen.Const(url[..url.IndexOf('{', StringComparison.Ordinal)])),
                Gen.Const("https://mastodon.social/@"), Gen.Const("mastodon:a@"), Gen.Const("blog:https://"), Gen.Const("forum:"), Gen.Const("forum:~"), Gen.Const(""),
            ]),
        Gen.Frequency(
            (3, Gen.String[Gen.Char["abAB09._-@/~%·éÉſK"], 0, 20]),
            (1, Gen.String[Gen.Char["ab.-"], 100, 260]),
            (1, TextGen.AnyUtf16)),
        (start, end) => start + end);

    [Theory]
    [InlineData("twitter:fraslin")]
    [InlineData("twitter:Fraslin")]
    [InlineData("twitter:@Fraslin")]
    [InlineData("twitter:＠Fraslin")]
    [InlineData("X:@fraslin")]
    [InlineData("x:FRASLIN")]
    [InlineData("Twitter : @Fraslin")]
    [InlineData("x.com/fraslin")]
    [InlineData("twitter.com/Fraslin")]
    [InlineData("https://x.com/fraslin")]
    [InlineData("http://www.twitter.com/Fraslin/")]
    [InlineData("HTTPS://X.COM/Fraslin")]
    [InlineData("https://twitter.com/Fraslin?lang=fr")]
    [InlineData("https://twitter.com/Fraslin#top")]
    [InlineData("https://mobile.twitter.com/Fraslin/status/1")]
    [InlineData("https://x.com/%46raslin")]
    [InlineData("  https://x.com/fraslin\n")]
    [InlineData("twitter:https://x.com/fraslin")]
    [InlineData("twitter:x.com/fraslin")]
    public void Parse_OneAccount_IsOneIdentifierInEverySpelling(string text)
    {
        var id = AccountId.Parse(text);
        Assert.Equal("twitter:fraslin", id.ToString());
        Assert.Equal((NetworkId.Twitter, "fraslin", false), (id.Network, id.Key, id.IsLocal));
        Assert.Equal(AccountId.Of(NetworkId.Twitter, AccountHandle.Parse("@FRASLIN")), id);
        Assert.Equal(AccountId.Parse("twitter:fraslin").GetHashCode(), id.GetHashCode());
        Assert.Equal(id, Account.Of(text).Id);
    }

    [Theory]
    [InlineData("facebook:Ada.Martin", "facebook:adamartin")]
    [InlineData("https://m.facebook.com/ada.martin?ref=1", "facebook:adamartin")]
    [InlineData("fb.com/AdaMartin", "facebook:adamartin")]
    [InlineData("https://www.linkedin.com/in/ada-martin-123/", "linkedin:ada-martin-123")]
    [InlineData("https://fr.linkedin.com/in/ada-martin-123", "linkedin:ada-martin-123")]
    [InlineData("https://www.linkedin.com/in/%C3%A9lodie-Martin", "linkedin:élodie-martin")]
    [InlineData("https://www.linkedin.com/in/%C3%89lodie-Martin", "linkedin:Élodie-martin")]
    [InlineData("https://www.instagram.com/ecsdmed", "instagram:ecsdmed")]
    [InlineData("https://www.instagram.com/ecs.dmed/", "instagram:ecs.dmed")]
    [InlineData("https://www.snapchat.com/add/ada-martin", "snapchat:ada-martin")]
    [InlineData("https://www.snapchat.com/@ada-martin", "snapchat:ada-martin")]
    [InlineData("https://www.youtube.com/@Ada.Martin/videos", "youtube:ada.martin")]
    [InlineData("https://www.tiktok.com/@ada_martin", "tiktok:ada_martin")]
    [InlineData("https://www.threads.net/@ada", "threads:ada")]
    [InlineData("threads.com/@ada", "threads:ada")]
    [InlineData("https://bsky.app/profile/Ada.bsky.social", "bluesky:ada.bsky.social")]
    [InlineData("bluesky:@ada.bsky.social", "bluesky:ada.bsky.social")]
    [InlineData("mastodon:@Ada@piaille.fr", "mastodon:ada@piaille.fr")]
    [InlineData("https://mastodon.social/@Ada", "mastodon:ada@mastodon.social")]
    [InlineData("mastodon.social/@ada/1234", "mastodon:ada@mastodon.social")]
    [InlineData("mastodon:https://tooting.example/@ada", "mastodon:ada@tooting.example")]
    [InlineData("blog:Atoute.org", "blog:atoute.org")]
    [InlineData("blog:https://atoute.org/", "blog:atoute.org")]
    [InlineData("blog:www.Atoute.org", "blog:atoute.org")]
    [InlineData("blog:www.www.atoute.org", "blog:atoute.org")]
    [InlineData("blog:www.org", "blog:www.org")]
    [InlineData("blog:https://m.atoute.org/", "blog:m.atoute.org")]
    [InlineData("blog:fr.atoute.org", "blog:fr.atoute.org")]
    [InlineData("mastodon:https://m.tooting.example/@ada", "mastodon:ada@m.tooting.example")]
    [InlineData("blog:https://www.atoute.org/n/article1.html?x=1", "blog:atoute.org")]
    [InlineData("doximity:https://www.doximity.com/pub/ada-martin-md", "doximity:ada-martin-md")]
    [InlineData("Melting Doc:ada", "meltingdoc:ada")]
    [InlineData("forum:Ada", "forum:ada")]
    [InlineData("twitter:~Medecin-Geek", "twitter:~Medecin-Geek")]
    [InlineData("forum:~a:b/c", "forum:~a:b/c")]
    public void Parse_Network_HasItsCanonicalForm(string text, string expected)
    {
        var id = AccountId.Parse(text);
        Assert.Equal(expected, id.ToString());
        Assert.Equal(id, AccountId.Parse(expected));
        Assert.Equal(id, Account.Of(text).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Fraslin")]
    [InlineData("@Fraslin")]
    [InlineData(":fraslin")]
    [InlineData("twitter:")]
    [InlineData("twitter:@")]
    [InlineData("twitter:@@fraslin")]
    [InlineData("twitter:~")]
    [InlineData("twitter:~a b")]
    [InlineData("twitter: ~a")]
    [InlineData("twitter:fras lin")]
    [InlineData("mon réseau:fraslin")]
    [InlineData("twitter:https://instagram.com/fraslin")]
    [InlineData("https://atoute.org/")]
    [InlineData("@ada@mastodon.social")]
    public void TryParse_NoAccount_IsFalse(string text)
    {
        Assert.False(AccountId.TryParse(text, out var id));
        Assert.Equal(default, id);
        Assert.Throws<FormatException>(() => AccountId.Parse(text));
        Assert.Throws<FormatException>(() => (AccountId)text);
        Assert.Throws<FormatException>(() => Account.Of(text));
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("text", () => AccountId.Parse(null!));
        Assert.Throws<ArgumentNullException>("text", () => Account.Of(null!));
        Assert.Throws<ArgumentNullException>("localName", () => AccountId.Local(NetworkId.Twitter, null!));
        Assert.False(AccountId.TryParse(null, out _));
    }

    [Fact]
    public void Local_Name_MakesTheIdentifier()
    {
        var id = AccountId.Local(NetworkId.Twitter, "medecin-geek");
        Assert.Equal((AccountId)"twitter:~medecin-geek", id);
        Assert.True(id.IsLocal);
        Assert.Throws<FormatException>(() => AccountId.Local(NetworkId.Twitter, "médecin geek"));
        Assert.Equal(id, new Account { Network = NetworkId.Twitter, LocalName = "medecin-geek" }.Id);
        Assert.Equal((AccountId)"twitter:a", new Account { Network = NetworkId.Twitter, Handle = AccountHandle.Parse("a"), LocalName = "b" }.Id);
        Assert.Equal(default, new Account { Network = NetworkId.Twitter }.Id);
    }

    [Fact]
    public void Of_BlogWithWww_IsTheBlogWithout() =>
        Assert.Equal((AccountId)"blog:x.org", AccountId.Of(NetworkId.Blog, AccountHandle.Parse("www.x.org")));

    [Fact]
    public void Default_IsTheMissingIdentifier()
    {
        Assert.Equal(("", "", false), (default(AccountId).ToString(), default(AccountId).Key, default(AccountId).IsLocal));
        Assert.True(default(AccountId).CompareTo("twitter:a") < 0);
    }

    [Fact]
    public void CompareTo_Identifiers_GoByNetworkThenByHandle()
    {
        string[] ordered = ["blog:z.org", "twitter:a", "twitter:b", "twitter:~a"];
        Assert.Equal(ordered, ordered.Reverse().Select(text => (AccountId)text).Order().Select(id => id.ToString()));
    }

    [Fact]
    public void Json_Identifier_IsAStringAndAKey()
    {
        AccountId id = "twitter:Fraslin";
        Assert.Equal("\"twitter:fraslin\"", JsonSerializer.Serialize(id));
        Assert.Equal(id, JsonSerializer.Deserialize<AccountId>("\"x.com/fraslin\""));
        Assert.Equal("{\"twitter:fraslin\":1}", JsonSerializer.Serialize(new Dictionary<AccountId, int> { [id] = 1 }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AccountId>("\"twitter:\""));
    }

    [Fact]
    public void ToString_Account_ShowsNameAndIdentifier()
    {
        Assert.Equal("@Fraslin [twitter:fraslin]", Account.Of("x.com/Fraslin").ToString());
        Assert.Equal("Médecin Geek [twitter:~geek]", (Account.Of("twitter:~geek") with { DisplayName = "Médecin Geek" }).ToString());
        Assert.Equal("geek [twitter:~geek]", Account.Of("twitter:~geek").ToString());
    }

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndRoundTrips() => Gen.OneOf(NearlyAccounts, TextGen.AnyUtf16).Sample(
        text =>
        {
            if (AccountId.TryParse(text, out var id))
                Assert.Equal(id, AccountId.Parse(id.ToString()));
            else
                Assert.Throws<FormatException>(() => AccountId.Parse(text));
        },
        iter: 20000, seed: "0000KsVbV5R4");
}
