using CsCheck;
using MedSocial.Identity;
using static MedSocial.Tests.Identity.IdentityGen;

namespace MedSocial.Tests.Identity;

public class RelMeTests
{
    private static readonly Uri Profile = new("https://mastodon.social/@fraslin");
    private static readonly Uri Page = new("https://www.cabinet-bouguenais.fr/equipe/");

    [Theory]
    [InlineData("<a rel=\"me\" href=\"https://cabinet-bouguenais.fr/equipe\">x</a>", "<link rel='me' href='https://mastodon.social/@fraslin'>", true, true)]
    [InlineData("<A HREF=https://cabinet-bouguenais.fr/equipe REL='nofollow ME noopener'>", "<a href=\"https://mastodon.social/@fraslin\">", true, false)]
    [InlineData("<!-- <a rel=me href=https://cabinet-bouguenais.fr/equipe> -->", "<a rel=me href=//mastodon.social/@fraslin/>", false, true)]
    [InlineData("<script>\"<a rel=me href=https://cabinet-bouguenais.fr/equipe>\"</script>", "<textarea><a rel=me href=https://mastodon.social/@fraslin></textarea>", false, false)]
    [InlineData("<a rel=me href='https&#58;//cabinet-bouguenais.fr/equipe'>", "<a title='>' rel=me href='https://mastodon.social/@fraslin#x'>", true, true)]
    [InlineData("<a rel=me rel=no href=https://cabinet-bouguenais.fr/equipe>", "<a rel=no rel=me href=https://mastodon.social/@fraslin>", true, false)]
    [InlineData("<a rel=mean href=https://cabinet-bouguenais.fr/equipe>", "<b rel=me href=https://mastodon.social/@fraslin>", false, false)]
    [InlineData("<a rel=me href=https://cabinet-bouguenais.fr.evil.example/equipe>", "<a rel=me href=https://mastodon.social/@fraslin2>", false, false)]
    [InlineData("<a rel=me href='javascript:https://cabinet-bouguenais.fr/equipe'>", "<a rel=me href='https://cabinet@mastodon.social/@fraslin'>", false, false)]
    [InlineData("", "", false, false)]
    public void Check_Pages_TellsWhichWayTheLinksGo(string profile, string page, bool forward, bool back)
    {
        var result = RelMe.Check(Profile, profile, Page, page);
        Assert.Equal((forward, back), (result.ProfileLinksToPage, result.PageLinksToProfile));
        Assert.Equal(forward && back, result.ToEvidence(Sample.Day, "s") is { Kind: VerificationKind.MutualLink });
    }

    [Fact]
    public void Links_RelativeAddress_IsReadAgainstThePage() =>
        Assert.Equal(["https://mastodon.social/users/x"], RelMe.Links(Profile, "<a rel=me href='/users/x'><a rel=me href=/users/x>").Select(link => link.AbsoluteUri));

    [Fact]
    public void Check_PageLinkingToItself_IsNoProof() =>
        Assert.False(RelMe.Check(Profile, "<a rel=me href=https://mastodon.social/@fraslin>", Profile, "<a rel=me href=https://mastodon.social/@fraslin>").IsMutual);

    [Fact]
    public void Check_HugePage_IsReadToALimit()
    {
        var result = RelMe.Check(Profile, new string('<', RelMe.MaxPageLength) + "<a rel=me href=https://cabinet-bouguenais.fr/equipe>", Page, "");
        Assert.True(result.IsTruncated);
        Assert.False(result.ProfileLinksToPage);
    }

    [Fact]
    public void Links_HostileHtml_NeverThrows()
    {
        var piece = OneOf("<", ">", "</", "<a ", "<a", "<link ", "rel", "=", "me", "\"", "'", "href", "https://x.example/", "<!--", "-->", "<script>", "</script>", "</scr", " ", "/", "&#", "&#x110000;", "&amp;", "\0", "\uD800", "é", "javascript:", "://", "//", "[", "\r\n");
        piece.Array[0, 60].Sample(pieces =>
        {
            foreach (var link in RelMe.Links(Profile, string.Concat(pieces)))
                Assert.True(link.IsAbsoluteUri && link.Scheme is "http" or "https");
        }, iter: 5000, seed: "0000KsVbV5R4");
    }
}
