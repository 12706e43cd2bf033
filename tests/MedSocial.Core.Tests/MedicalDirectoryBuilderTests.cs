using CsCheck;
using MedSocial.Catalog;
using MedSocial.Registers;

namespace MedSocial.Tests;

public class MedicalDirectoryBuilderTests
{
    private static readonly Network Ward = new()
    {
        Id = "ward",
        Names = [new("The Ward")],
        Kind = NetworkKind.Professional,
        Grammar = new() { MaxLength = 4 },
    };

    [Fact]
    public void Build_Nothing_IsAnEmptyDirectory()
    {
        var directory = new MedicalDirectoryBuilder().Build();
        Assert.Empty(directory.Practitioners);
        Assert.Empty(directory.Accounts);
        Assert.Empty(directory.Networks);
        Assert.Empty(directory.Sources);
    }

    [Fact]
    public void Build_ShuffledRecords_IsTheSame() => Gen.Int.Sample(
        seed =>
        {
            var records = Records();
            new Random(seed).Shuffle(records);
            var (expected, shuffled) = (new MedicalDirectoryBuilder(), new MedicalDirectoryBuilder());
            Same(Sample.Add(expected, Records()).Build(), Sample.Add(shuffled, records).Build());
        },
        iter: 100, seed: "0000KsVbV5R4");

    [Fact]
    public void TryBuild_ManyWithErrorsAmongThem_ReportsEachOnceAndKnowsEveryOwner()
    {
        // So many that they are checked and written on two cores: the first error stops the writing, not the checking.
        var people = Enumerable.Range(0, 12_000).Select(i => Sample.Person($"rpps:1{i:D10}")).ToList();
        people.Insert(5000, new() { Id = "shown", Name = PersonName.Of("A", "B"), Disclosure = Disclosure.UndeclaredPseudonym });
        people.Insert(5001, Sample.Person("nothing") with { Profession = default(ProfessionCode), RegisterNumbers = [RegisterNumber.Parse("rpps:10003820189")] });
        people.Add(people[1]);
        people.Add(Sample.Person("namesake") with { RegisterNumbers = [RegisterNumber.Parse("rpps:10003820189")] });
        var builder = Sample.Builder([.. people]);
        builder.Add(Account.Of("twitter:last") with { Owners = ["rpps:10000011999", "namesake"] }).Add(Account.Of("twitter:alone") with { Owners = ["nobody"] });
        Assert.Equal(
            [DirectoryIssueCode.UnprotectedName, DirectoryIssueCode.InvalidValue, DirectoryIssueCode.DuplicateId, DirectoryIssueCode.SharedRegisterNumber, DirectoryIssueCode.MissingOwner],
            Sample.Issues(builder).Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Code));
    }

    [Fact]
    public void Build_InteractionsOfOneMoment_DoNotKeepTheOrderOfAdding()
    {
        var act = Follow("twitter:a", "twitter:b");
        Interaction[] acts =
        [
            act, act with { Hashtags = ["#a"] }, act with { Hashtags = ["#A"] }, act with { Hashtags = ["#b"] }, act with { Hashtags = ["#a", "#b"] },
            act with { Source = "s" }, act with { Source = "t" }, act with { Source = "s", Hashtags = ["#a"] },
        ];
        object[] others = [Account.Of("twitter:a"), Account.Of("twitter:b"), new Source { Id = "t", Title = "Another" }];
        var expected = Spoken(acts);
        Gen.Shuffle(acts).Sample(shuffled => Assert.Equal(expected, Spoken(shuffled)), iter: 100, seed: "0000KsVbV5R4");

        // As text: hashtags that differ in case alone are equal.
        string[] Spoken(Interaction[] acts) =>
            [.. Sample.Directory([.. others, .. acts]).Interactions.Select(interaction => $"{interaction.Source} {interaction.Hashtags}")];
    }

    [Fact]
    public void Build_Records_AreInDescendingOrderOfFollowersThenOfIdentifiers()
    {
        var directory = Sample.Add(new MedicalDirectoryBuilder(), Records()).Build();
        Assert.Equal(["p5", "p6", "p0", "p1", "p2", "p3", "p4", "p7"], directory.Practitioners.Select(person => person.Id.Value));
        Assert.Equal(["instagram:a", "twitter:f", "twitter:a", "twitter:e", "facebook:~a"], directory.Accounts.Select(account => account.Id.ToString()));
        Assert.Equal(["facebook", "instagram", "twitter"], directory.Networks.Select(network => network.Id.Value));
    }

    [Fact]
    public void Build_WrongRppsKey_Builds()
    {
        var builder = Sample.Builder(Sample.Person("a") with { RegisterNumbers = [RppsNumber.Parse("12222222222")] });
        Assert.True(builder.TryBuild(out var directory, out var issues));
        Assert.Equal([DirectoryIssueCode.RegisterKeyMismatch], issues.Select(issue => issue.Code));
        Assert.Equal("rpps:12222222222", builder.Build().FindPractitioner("a")!.RegisterNumbers[0].ToString());
        Assert.Single(directory!.Practitioners);
    }

    [Fact]
    public void Build_CataloguedNetworks_AreThoseThatAccountsUse()
    {
        var directory = Sample.Directory(Account.Of("twitter:a"), Account.Of("bluesky:a.example"), Account.Of("twitter:b"));
        Assert.Equal([Networks.Find("bluesky")!, Networks.Find("twitter")!], directory.Networks);
    }

    [Fact]
    public void Build_CustomNetwork_IsKeptAndItsGrammarHolds()
    {
        var good = Account.Of("ward:abcd");
        Assert.Equal(Ward, Sample.Directory(Ward, good).FindNetwork("ward"));
        Assert.Equal([DirectoryIssueCode.MalformedHandle], Sample.Issues(Sample.Builder(Ward, Account.Of("ward:abcde"))).Select(issue => issue.Code));
        Assert.Equal([DirectoryIssueCode.UnknownNetwork], Sample.Issues(Sample.Builder(good)).Select(issue => issue.Code));
    }

    [Fact]
    public void Build_NetworkOfTheCatalogueAdded_StandsInItsPlace()
    {
        var mine = Networks.Find(NetworkId.Twitter)! with { Names = [new("Birds")] };
        var directory = Sample.Directory(mine, Account.Of("twitter:a"));
        Assert.Equal([mine], directory.Networks);
    }

    [Fact]
    public void AddAll_Article_BuildsTheSame() =>
        Same(MedicalDirectory.Article2019, new MedicalDirectoryBuilder().AddAll(MedicalDirectory.Article2019).Build());

    [Fact]
    public void AddAll_Twice_ReportsEveryIdentifier()
    {
        var article = MedicalDirectory.Article2019;
        var issues = Sample.Issues(new MedicalDirectoryBuilder().AddAll(article).AddAll(article));
        Assert.All(issues, issue => Assert.Equal(DirectoryIssueCode.DuplicateId, issue.Code));
        var records = article.Practitioners.Count + article.Accounts.Count + article.Networks.Count
            + article.Organizations.Count + article.Topics.Count + article.Sources.Count;
        Assert.Equal(records, issues.Length);
    }

    [Fact]
    public void Build_Twice_GivesIndependentDirectories()
    {
        var builder = Sample.Builder(Sample.Person("a"));
        var first = builder.Build();
        var second = builder.Add(Sample.Person("b")).Build();
        Same(second, builder.Build());
        Assert.Single(first.Practitioners);
        Assert.Equal(2, second.Practitioners.Count);
    }

    [Fact]
    public void Build_AfterAnError_CanNotBeMended()
    {
        var builder = Sample.Builder(Account.Of("twitter:a") with { Owners = ["a"] });
        Assert.Throws<DirectoryValidationException>(builder.Build);
        Assert.Single(builder.Add(Sample.Person("a")).Build().AccountsOf("a"));
    }

    [Fact]
    public void Add_Null_Throws()
    {
        var builder = new MedicalDirectoryBuilder();
        Assert.Throws<ArgumentNullException>("practitioner", () => builder.Add((Practitioner)null!));
        Assert.Throws<ArgumentNullException>("account", () => builder.Add((Account)null!));
        Assert.Throws<ArgumentNullException>("network", () => builder.Add((Network)null!));
        Assert.Throws<ArgumentNullException>("organization", () => builder.Add((Organization)null!));
        Assert.Throws<ArgumentNullException>("topic", () => builder.Add((Topic)null!));
        Assert.Throws<ArgumentNullException>("interaction", () => builder.Add((Interaction)null!));
        Assert.Throws<ArgumentNullException>("source", () => builder.Add((Source)null!));
        Assert.Throws<ArgumentNullException>("directory", () => builder.AddAll(null!));
    }

    /// <summary>Practitioners with and without figures, ties among them, and two interactions of one moment.</summary>
    private static object[] Records() =>
    [
        Sample.Source,
        .. Enumerable.Range(0, 8).Select(i => Sample.Person($"p{i}")),
        Sample.Followed("twitter:a", 50) with { Owners = ["p0", "p1"] },
        Sample.Followed("instagram:a", 70) with { Owners = ["p5"] },
        Sample.Followed("twitter:e", 50, Bound.AtLeast),
        Sample.Followed("twitter:f", 60) with { Owners = ["p6", "p5"] },
        Account.Of("facebook:~a") with { Owners = ["p7"] },
        Follow("twitter:a", "twitter:e"),
        Follow("twitter:e", "twitter:a"),
        Follow("twitter:a", "twitter:f"),
        new Topic { Hashtag = "#b" },
        new Topic { Hashtag = "#A" },
        new Organization { Id = "o", Name = "O", Kind = OrganizationKind.Other },
    ];

    private static Interaction Follow(string from, string to) =>
        new() { From = from, To = to, Kind = InteractionKind.Follow, At = new(Sample.Day, TimeOnly.MinValue, TimeSpan.Zero) };

    private static void Same(MedicalDirectory expected, MedicalDirectory actual)
    {
        Assert.Equal(expected.Practitioners, actual.Practitioners);
        Assert.Equal(expected.Accounts, actual.Accounts);
        Assert.Equal(expected.Networks, actual.Networks);
        Assert.Equal(expected.Organizations, actual.Organizations);
        Assert.Equal(expected.Topics, actual.Topics);
        Assert.Equal(expected.Interactions, actual.Interactions);
        Assert.Equal(expected.Sources, actual.Sources);
    }
}
