using System.Text;
using CsCheck;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

public class FediverseTests
{
    private const string Finger = """
        {"subject":"acct:DrLea@piaille.fr","aliases":["https://piaille.fr/@DrLea","https://piaille.fr/users/DrLea"],
         "links":[
          {"rel":"http://webfinger.net/rel/profile-page","type":"text/html","href":"https://piaille.fr/@DrLea"},
          {"rel":"self","type":"text/html","href":"https://piaille.fr/other"},
          {"rel":"self","type":"application/activity+json","href":"https://piaille.fr/users/DrLea"},
          {"rel":"http://ostatus.org/schema/1.0/subscribe","template":"https://piaille.fr/authorize_interaction?uri={uri}"},
          {"rel":"self","href":"http://piaille.fr/x"},{"rel":"self","href":"https://u:p@piaille.fr/x"},{"rel":"self","href":"https://127.0.0.1/x"}]}
        """;

    private const string Person = """
        {"@context":["https://www.w3.org/ns/activitystreams",{"schema":"http://schema.org#"}],
         "id":"https://piaille.fr/users/DrLea","type":"Person","preferredUsername":"DrLea","name":"Dr L\u00e9a\u202e 🩺",
         "summary":"<p>Urgentiste &amp; <a href=\"https://piaille.fr/tags/DocTocToc\">#DocTocToc</a></p><p>Nantes<script>alert(1)</script></p>",
         "url":"https://piaille.fr/@DrLea","published":"2022-11-05T00:00:00Z","alsoKnownAs":["https://mastodon.social/users/lea","ftp://x"],
         "attachment":[{"type":"PropertyValue","name":"Blog","value":"<a href=\"https://lea.example.org\" rel=\"me\">lea</a> <a href='javascript:alert(1)'>x</a>"},{"type":"IdentityProof","name":"x"},5]}
        """;

    [Fact]
    public void WebFinger_Links_AreThoseThatMayBeFollowed()
    {
        var found = WebFingerDocument.Read(Finger);
        Assert.Equal("DrLea@piaille.fr", found.Handle!.Value.Text);
        Assert.Equal(new("https://piaille.fr/users/DrLea"), found.ActorUrl);
        Assert.Equal(new("https://piaille.fr/@DrLea"), found.ProfileUrl);
        Assert.Equal((2, 3), (found.Aliases.Count, found.Links.Count));
        Assert.Equal(["links[4].href", "links[5].href", "links[6].href"], found.Issues.Select(issue => issue.Field));
        Assert.All(found.Issues, issue => Assert.Equal(DirectoryIssueCode.UnusableLink, issue.Code));
        Assert.Equal(found, WebFingerDocument.Read(Finger));
    }

    [Fact]
    public void Actor_EveryMember_IsText()
    {
        var actor = ActivityPubActor.Read(Person);
        Assert.Equal(("Person", "DrLea", "Dr Léa 🩺"), (actor.Type, actor.PreferredUsername, actor.Name));
        Assert.Equal("Urgentiste & #DocTocToc Nantesalert(1)", actor.Summary);
        Assert.Equal([new Uri("https://mastodon.social/users/lea")], actor.AlsoKnownAs);
        var field = actor.Fields.Single();
        Assert.Equal(("Blog", "lea x"), (field.Name, field.Value));
        Assert.Equal([new Uri("https://lea.example.org")], field.Links);
        var account = actor.ToAccount()!;
        Assert.Equal(("mastodon:drlea@piaille.fr", "2022-11-05", AccountKind.Personal), (account.Id.ToString(), account.Joined.ToString(), account.Kind));
        new MedicalDirectoryBuilder().Add(account).Build();
        Assert.Equal(WebFingerDocument.Read(Finger).Handle, actor.Handle);
        Assert.Equal(DirectoryIssueCode.UnusableLink, actor.Issues.Single().Code);
    }

    [Theory]
    [InlineData("https://piaille.fr/users/DrLea", true)]
    [InlineData("https://PIAILLE.FR/x", true)]
    [InlineData("http://piaille.fr/users/DrLea", false)]
    [InlineData("https://piaille.fr:444/users/DrLea", false)]
    [InlineData("https://evil.invalid/users/DrLea", false)]
    public void IsFrom_OtherServer_IsFalse(string fetched, bool expected) => Assert.Equal(expected, ActivityPubActor.Read(Person).IsFrom(new(fetched)));

    [Theory]
    [InlineData("""{"id":5,"preferredUsername":"a","name":["x"],"published":"yesterday","type":["Service","x"]}""", "id name published")]
    [InlineData("""{"id":"https://piaille.fr/u","preferredUsername":"\ud800"}""", "preferredUsername")]
    [InlineData("""{"attachment":{"type":"PropertyValue","name":"a","value":5},"url":[{"href":"x:y"}],"summary":null}""", "attachment[0].value url.href")]
    public void Actor_WrongTypes_AreIssues(string json, string paths)
    {
        var actor = ActivityPubActor.Read(json);
        Assert.Equal(paths?.Split(' ').Order(), actor.Issues.Select(issue => issue.Field).Order());
        Assert.Null(actor.Handle);
        Assert.Null(actor.ToAccount());
    }

    [Theory]
    [InlineData("", DirectoryFormatError.NotJson)]
    [InlineData("[]", DirectoryFormatError.WrongFormat)]
    [InlineData("null", DirectoryFormatError.WrongFormat)]
    [InlineData("{\"a\":1,\"a\":2}", DirectoryFormatError.NotJson)]
    [InlineData("{\"a\":1,}", DirectoryFormatError.NotJson)]
    [InlineData("{} {}", DirectoryFormatError.NotJson)]
    public void Document_Bad_IsRefused(string json, DirectoryFormatError code)
    {
        Assert.Equal(code, Assert.Throws<DirectoryFormatException>(() => WebFingerDocument.Read(json)).Code);
        Assert.Equal(code, Assert.Throws<DirectoryFormatException>(() => ActivityPubActor.Read(json)).Code);
    }

    [Fact]
    public async Task Document_DeepOrHuge_IsRefused()
    {
        Assert.Equal(DirectoryFormatError.NotJson, Assert.Throws<DirectoryFormatException>(() => ActivityPubActor.Read("{\"a\":" + new string('[', 100_000))).Code);
        using var stream = new FloodStream("{\"a\":\"", "x", 100_000_000, "\"}");
        Assert.Equal(DirectoryFormatError.FileTooLarge, (await Assert.ThrowsAsync<DirectoryFormatException>(() => ActivityPubActor.ReadAsync(stream))).Code);
        Assert.InRange(stream.Served, 0, 2 << 20);
    }

    [Fact]
    public void Any_BytesChanged_IsAnErrorOfTheFormatOrADocument()
    {
        foreach (var sample in new[] { Finger, Person })
        {
            var small = Encoding.UTF8.GetBytes(sample);
            Mutation.Of(small.Length).Sample(
                changes =>
                {
                    try
                    {
                        var bytes = Mutation.Apply(small, changes);
                        _ = (WebFingerDocument.Read(bytes).ActorUrl, ActivityPubActor.Read(bytes).ToAccount());
                    }
                    catch (DirectoryFormatException e)
                    {
                        Assert.InRange(e.Position, 0, small.Length * 4);
                    }
                },
                iter: 20_000, seed: "0000000000000", threads: 1);
        }
    }
}
