using MedSocial.Ranking;

namespace MedSocial.Tests;

public class MedicalDirectoryTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    [Fact]
    public void Article2019_AskedTwice_IsOneDirectory() => Assert.Same(MedicalDirectory.Article2019, MedicalDirectory.Article2019);

    [Fact]
    public void FindPractitioner_EveryIdentifier_FindsItsRecord()
    {
        Assert.All(Article.Practitioners, person => Assert.Equal(person, Article.FindPractitioner(person.Id)));
        Assert.All(Article.Accounts, account => Assert.Equal(account, Article.FindAccount(account.Id)));
        Assert.All(Article.Networks, network => Assert.Equal(network, Article.FindNetwork(network.Id)));
    }

    [Theory]
    [InlineData("twitter:Fraslin")]
    [InlineData("X:@fraslin")]
    [InlineData("x.com/fraslin")]
    [InlineData("https://twitter.com/Fraslin?lang=fr")]
    public void FindAccount_AnySpelling_FindsTheAccount(string text)
    {
        var account = Article.FindAccount(AccountId.Parse(text))!;
        Assert.Equal("Fraslin", account.Handle!.Value.Text);
        Assert.Equal("fraslin", Assert.Single(account.Owners).Value);
    }

    [Fact]
    public void Find_UnknownOrMissing_IsNull()
    {
        Assert.Null(Article.FindPractitioner("nobody"));
        Assert.Null(Article.FindPractitioner("Fraslin"));
        Assert.Null(Article.FindPractitioner(default));
        Assert.Null(Article.FindAccount("twitter:nobody"));
        Assert.Null(Article.FindAccount("instagram:fraslin"));
        Assert.Null(Article.FindAccount(default));
        Assert.Null(Article.FindNetwork(NetworkId.Bluesky));
        Assert.Null(Article.FindNetwork(default));
    }

    [Fact]
    public void AccountsOf_Practitioner_GivesTheBestKnownFirst()
    {
        Assert.Equal(
            ["twitter:~medecin-geek", "blog:~hepatoweb", "facebook:~hepatoweb", "twitter:hepatoweb"],
            Article.AccountsOf("mennecier").Select(account => account.Id.ToString()));
        Assert.Equal(["instagram:ecsdmed", "twitter:ecsdmed"], Article.AccountsOf("ecsdmed").Select(account => account.Id.ToString()));
    }

    [Fact]
    public void AccountsOf_AccountOfTwo_IsWithBoth() => Assert.Equal(
        Article.AccountsOf("motsdurgentistes-urgentiste").AsEnumerable(), Article.AccountsOf("motsdurgentistes-photographe").AsEnumerable());

    [Fact]
    public void AccountsOf_UnknownOrMissing_IsEmpty()
    {
        Assert.Empty(Article.AccountsOf("nobody"));
        Assert.Empty(Article.AccountsOf(default));
    }

    [Fact]
    public void ToString_Article_CountsItsRecords() =>
        Assert.Equal("16 practitioners, 21 accounts, 11 networks", Article.ToString());

    [Fact]
    public void Reads_FromManyThreads_AgreeWithOne()
    {
        var fresh = new MedicalDirectoryBuilder().AddAll(Article).Build();
        string Ask(int i) => (i % 4) switch
        {
            0 => string.Join('\n', fresh.Search("médecin twitter").Hits.Select(hit => hit.ToString())),
            1 => string.Join('\n', fresh.Rank(Leaderboard.Followers(NetworkId.Twitter)).Entries.Select(entry => entry.ToString())),
            2 => fresh.FindAccount("x.com/fraslin")!.ToString(),
            _ => string.Join('\n', fresh.Practitioners.SelectMany(person => fresh.AccountsOf(person.Id)).Select(account => account.ProfileUrl)),
        };
        var answers = new string[400];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => answers[i] = Ask(i));
        Assert.All(answers.Index(), pair => Assert.Equal(Ask(pair.Index), pair.Item));
    }
}
