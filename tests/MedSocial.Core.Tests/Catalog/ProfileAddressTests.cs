using CsCheck;
using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

/// <summary>Addresses of profiles: what is no profile is refused, and what is written is read back.</summary>
public class ProfileAddressTests
{
    /// <summary>A handle that fits the grammar of a network.</summary>
    private static readonly Dictionary<string, string> Handles = new()
    {
        ["blog"] = "Ada.example.org",
        ["bluesky"] = "Ada.example.org",
        ["mastodon"] = "Ada_1@tooting.example",
        ["youtube"] = "Ada·É-1",
        ["linkedin"] = "Élodie-1",
    };

    public static TheoryData<string> CatalogueNetworks => [.. Networks.All.Select(network => network.Id.Value)];

    [Theory]
    [InlineData("https://twitter.com@evil.example/fraslin")]
    [InlineData("https://fraslin:secret@twitter.com/fraslin")]
    [InlineData("https://twitter.com.evil.example/fraslin")]
    [InlineData("https://eviltwitter.com/fraslin")]
    [InlineData("https://evil.example/twitter.com/fraslin")]
    [InlineData("https://evil.example?x.com/fraslin")]
    [InlineData("https://evil.example#x.com/fraslin")]
    [InlineData("https://x.com\\@evil.example/fraslin")]
    [InlineData("https://x.com\\fraslin")]
    [InlineData("https://x.com:443/fraslin")]
    [InlineData("https://x.com:evil/fraslin")]
    [InlineData("x.com:443/fraslin")]
    [InlineData("x.com/fraslin:80")]
    [InlineData("https://х.com/fraslin")]
    [InlineData("https://xn--80a.com/fraslin")]
    [InlineData("https://x.com./fraslin")]
    [InlineData("https://www.www.x.com/fraslin")]
    [InlineData("//x.com/fraslin")]
    [InlineData("/fraslin")]
    [InlineData("https:///fraslin")]
    [InlineData("https://")]
    [InlineData("ftp://x.com/fraslin")]
    [InlineData("javascript://x.com/fraslin")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:fraslin@x.com")]
    [InlineData("file:///x.com/fraslin")]
    [InlineData("httpsx://x.com/fraslin")]
    public void TryParse_AddressThatTricks_IsNoAccount(string address)
    {
        Assert.False(AccountId.TryParse(address, out _));
        Assert.All(Networks.All.Where(network => network.Id != NetworkId.Blog), network => Assert.False(AccountHandle.TryParse(address, network.Id, out _)));
    }

    [Theory]
    [InlineData("https://x.com/")]
    [InlineData("https://x.com")]
    [InlineData("https://x.com//fraslin")]
    [InlineData("https://x.com/home")]
    [InlineData("https://x.com/HOME")]
    [InlineData("https://x.com/hashtag/NoFakeMed")]
    [InlineData("https://twitter.com/search?q=fraslin")]
    [InlineData("https://x.com/i/lists/1")]
    [InlineData("https://x.com/intent/user?screen_name=fraslin")]
    [InlineData("https://www.facebook.com/profile.php?id=1")]
    [InlineData("https://www.facebook.com/groups/1")]
    [InlineData("https://www.facebook.com/people/Ada-Martin/1")]
    [InlineData("https://www.linkedin.com/company/dna-vision")]
    [InlineData("https://www.linkedin.com/in/")]
    [InlineData("https://www.linkedin.com/fraslin")]
    [InlineData("https://www.instagram.com/p/abc")]
    [InlineData("https://www.instagram.com/explore/tags/medecin")]
    [InlineData("https://www.youtube.com/watch?v=1")]
    [InlineData("https://www.youtube.com/channel/UC1")]
    [InlineData("https://www.tiktok.com/tag/medecin")]
    [InlineData("https://bsky.app/search")]
    [InlineData("https://mastodon.social/about")]
    [InlineData("https://mastodon.social/@")]
    [InlineData("https://mastodon.social/@ada@piaille.fr")]
    public void TryParse_PageThatIsNoProfile_IsNoAccount(string address) => Assert.False(AccountId.TryParse(address, out _));

    [Theory]
    [InlineData("https://www.instagram.com/fraslin", "twitter")]
    [InlineData("https://x.com/fraslin", "instagram")]
    [InlineData("https://x.com/fraslin", "blog")]
    [InlineData("https://x.com/fraslin", "mastodon")]
    [InlineData("https://x.com/fraslin", "forum")]
    [InlineData("https://x.com/fraslin", "meltingdoc")]
    [InlineData("https://atoute.org/", "twitter")]
    [InlineData("https://atoute.org/@ada", "bluesky")]
    public void TryParse_AddressOfAnotherSite_IsNoHandle(string address, string network) => Assert.False(AccountHandle.TryParse(address, network, out _));

    [Theory]
    [MemberData(nameof(CatalogueNetworks))]
    public void ProfileUrl_WrittenAndRead_IsTheSameAccount(string network)
    {
        var account = new Account { Network = network, Handle = AccountHandle.Parse(Handles.GetValueOrDefault(network, "Ada1"), network) };
        Assert.Equal(Networks.Find(network)!.ProfileUrls.IsEmpty, account.ProfileUrl is null);
        if (account.ProfileUrl is not { } url)
            return;
        Assert.True(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "https" && uri.UserInfo.Length == 0);
        Assert.Equal(account.Handle, AccountHandle.Parse(url, network));
        Assert.Equal(account.Id, AccountId.Parse($"{network}:{url}"));
        // Blogs and small servers of Mastodon have hosts that no table knows.
        if (account.Network != NetworkId.Blog && account.Network != NetworkId.Mastodon)
            Assert.Equal(account.Id, AccountId.Parse(url));
    }

    [Theory]
    [InlineData("blog:m.example.org")]
    [InlineData("blog:fr.example.org")]
    [InlineData("blog:mobile.example.org")]
    [InlineData("blog:www.example.org")]
    [InlineData("blog:www.fr.example.org")]
    [InlineData("mastodon:ada@m.example.org")]
    [InlineData("mastodon:ada@fr.example.org")]
    [InlineData("mastodon:ada@www.example.org")]
    public void ProfileUrl_HostWithAPrefix_IsReadBack(string id)
    {
        var account = Account.Of(id);
        Assert.Equal(account.Id, AccountId.Parse($"{account.Network}:{account.ProfileUrl}"));
    }

    [Theory]
    [InlineData("twitter:video")]
    [InlineData("twitter:groups")]
    [InlineData("twitter:p")]
    [InlineData("instagram:events")]
    [InlineData("instagram:home")]
    [InlineData("facebook:jobs")]
    [InlineData("facebook:explore")]
    [InlineData("linkedin:jobs")]
    [InlineData("snapchat:add")]
    [InlineData("youtube:watch")]
    public void ProfileUrl_NameOfAPageElsewhere_IsReadBack(string id) => Assert.Equal((AccountId)id, AccountId.Parse(Account.Of(id).ProfileUrl!));

    [Theory]
    [InlineData("twitter:home")]
    [InlineData("twitter:I")]
    [InlineData("instagram:p")]
    [InlineData("instagram:Stories")]
    [InlineData("facebook:profile.php")]
    [InlineData("facebook:events")]
    public void ProfileUrl_NameOfAPageOfTheNetwork_IsNull(string id) => Assert.Null(Account.Of(id).ProfileUrl);

    [Fact]
    public void ProfileUrl_EveryForm_IsRead() => Assert.All(
        Networks.All.SelectMany(network => network.ProfileUrls.Select(form => (network, form))).Where(pair => pair.form.Contains("{handle}", StringComparison.Ordinal) && pair.network.Id != NetworkId.Blog),
        pair =>
        {
            var handle = Handles.GetValueOrDefault(pair.network.Id.Value, "Ada1");
            var url = pair.form.Replace("{handle}", Uri.EscapeDataString(handle), StringComparison.Ordinal);
            Assert.Equal(AccountId.Parse($"{pair.network.Id}:{handle}"), AccountId.Parse(url));
        });

    [Fact]
    public void ProfileUrl_NoHandleOrNoAddress_IsNull()
    {
        Assert.Null(Account.Of("twitter:~ada").ProfileUrl);
        Assert.Null(Account.Of("meltingdoc:ada").ProfileUrl);
        Assert.Null(Account.Of("forum:ada").ProfileUrl);
    }

    [Fact]
    public void Read_LongText_IsRefused()
    {
        var address = "https://x.com/fraslin?" + new string('a', 1002);
        Assert.False(AccountId.TryParse(address + "a", out _));
        Assert.True(AccountId.TryParse(address, out _));
        Assert.False(AccountId.TryParse("twitter:" + new string('a', 1_000_000), out _));
    }

    [Fact]
    public void Networks_Catalogue_IsFoundByIdAndEveryName()
    {
        Assert.Equal(Networks.All.Length, Networks.All.DistinctBy(network => network.Id).Count());
        Assert.All(Networks.All, network =>
        {
            Assert.Same(network, Networks.Find(network.Id));
            Assert.Same(network, Networks.FindByName(network.Id.Value));
            Assert.All(network.Names, name => Assert.Same(network, Networks.FindByName($" {name.Text.ToUpperInvariant()} ")));
        });
        Assert.Null(Networks.Find("nowhere"));
        Assert.Null(Networks.Find(default));
        Assert.Null(Networks.FindByName(""));
        Assert.Equal(("Twitter", "X"), (Networks.Find("twitter")!.Names[0].Text, Networks.Find("twitter")!.Name));
        Assert.Equal("Twitter/X [twitter]", Networks.Find("twitter")!.ToString());
    }

    [Fact]
    public void ProfileUrl_AnyHandle_IsRead() => Gen.Select(
        Gen.OneOf(
            Gen.String[Gen.Char["abzAZ019_"], 3, 15],
            Gen.OneOf(
                "about", "add", "company", "directory", "events", "explore", "feed", "groups", "hashtag", "help", "home", "jobs", "marketplace", "people",
                "photos", "posts", "privacy", "pub", "reels", "school", "search", "share", "shorts", "signup", "stories", "tos", "video", "watch")),
        Gen.OneOf("twitter", "instagram", "facebook", "snapchat", "linkedin", "tiktok", "youtube", "threads")).Sample(
        (handle, network) =>
        {
            if (!AccountHandle.TryParse(handle, network, out _))
                return;
            var account = Account.Of($"{network}:{handle}");
            if (account.ProfileUrl is { } url)
                Assert.Equal(account.Id, AccountId.Parse(url));
            else
                Assert.Matches("^[a-z]+$", handle);
        },
        iter: 5000, seed: "0000KsVbV5R4");
}
