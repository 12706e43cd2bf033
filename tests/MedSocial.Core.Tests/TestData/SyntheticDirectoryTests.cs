using System.Globalization;
using MedSocial.Catalog;
using MedSocial.TestData;

namespace MedSocial.Tests.TestData;

public sealed class SyntheticDirectoryTests
{
    private const int Many = 20_000;

    private static readonly SyntheticProfile[] People = [.. SyntheticDirectory.Generate(Many, 1)];

    [Fact]
    public void Generate_SameSeed_GivesTheSameRecordsForEver() =>
        Assert.Equal(11475716496731057480UL, HashOf(People));

    [Fact]
    public void Generate_Twice_GivesEqualRecords() =>
        Assert.Equal(People.Take(2000), SyntheticDirectory.Generate(2000, 1), SameProfile);

    [Fact]
    public void Generate_FewerPeople_GivesTheFirstOfTheMany() =>
        Assert.Equal(HashOf(People.Take(500)), HashOf(SyntheticDirectory.Generate(500, 1)));

    [Fact]
    public void Generate_OtherSeed_GivesOtherPeople()
    {
        var names = People.Select(person => person.Practitioner.Name);
        var others = SyntheticDirectory.Generate(Many, 2).Select(person => person.Practitioner.Name);
        Assert.InRange(names.Zip(others).Count(pair => Equals(pair.First, pair.Second)), 0, Many / 100);
    }

    [Fact]
    public void Generate_NoAccounts_LeavesThePeopleAsTheyAre()
    {
        var alone = SyntheticDirectory.Generate(1000, 1, new() { AccountShare = 0 }).ToList();
        Assert.All(alone, person => Assert.Empty(person.Accounts));
        Assert.Equal(People.Take(1000).Select(person => person.Practitioner), alone.Select(person => person.Practitioner));
    }

    [Fact]
    public void Generate_Ids_AreUniqueRppsNumbersWithTheirKey()
    {
        Assert.Equal(Many, People.Select(person => person.Practitioner.Id).Distinct().Count());
        Assert.All(People, person =>
        {
            var number = Assert.Single(person.Practitioner.RegisterNumbers);
            Assert.True(number.HasValidKey);
            Assert.Equal(person.Practitioner.Id.Value, number.ToString());
            Assert.Equal(person.Ordinal, SyntheticDirectory.OrdinalOf(person.Practitioner.Id));
            Assert.Equal(person.Practitioner.Id, SyntheticDirectory.IdOf(person.Ordinal));
        });
    }

    [Theory]
    [InlineData("jaddo")]
    [InlineData("rpps:1000382018")]
    [InlineData("rpps:20003820189")]
    public void OrdinalOf_IdOfSomebodyElse_IsMinusOne(string id) => Assert.Equal(-1, SyntheticDirectory.OrdinalOf(id));

    [Fact]
    public void Generate_Accounts_AreHeldByThreePeopleInTen() =>
        Assert.InRange(People.Count(person => !person.Accounts.IsEmpty) / (double)Many, 0.29, 0.31);

    [Fact]
    public void Generate_Handles_FitTheirNetworksAndAreUnique()
    {
        // Many people, for common names to meet.
        var accounts = SyntheticDirectory.Generate(200_000, 2).SelectMany(person => person.Accounts).ToList();
        Assert.Equal(accounts.Count, accounts.Select(account => account.Id).Distinct().Count());
        Assert.All(accounts, account => Assert.Null(Networks.Find(account.Network)!.Grammar.Problem(account.Handle!.Value.Text)));
    }

    [Fact]
    public void Generate_Followers_AreFewForMostAndManyForFew()
    {
        var followers = People.SelectMany(person => person.Accounts).Select(account => account.Measures[0].Value).Order().ToList();
        Assert.InRange(followers[followers.Count / 2], 100, 400);
        Assert.InRange(followers[followers.Count * 99 / 100], 4000, 40_000);
    }

    [Fact]
    public void Generate_Names_AreDistributedAsInFrance()
    {
        var names = People.Select(person => person.Practitioner.Name!).ToList();
        AssertShare(0.05, 0.07, name => name.BirthFamily is not null);
        AssertShare(0.06, 0.10, name => name.Given!.Contains('-'));
        AssertShare(0.02, 0.04, name => name.Family!.Contains('-') || name.Family.Count(c => c == ' ') == 1 && !StartsWithParticle(name.Family));
        AssertShare(0.02, 0.045, name => StartsWithParticle(name.Family!));
        AssertShare(0.002, 0.005, name => name.Family == "Martin");
        Assert.True(names.Select(name => name.Family).Distinct().Count() > Many / 3);

        void AssertShare(double least, double most, Func<PersonName, bool> holds) => Assert.InRange(names.Count(holds) / (double)Many, least, most);
    }

    [Fact]
    public void Generate_Specialties_AreGeneralPracticeForNearlyHalf()
    {
        string[] general = ["SM26", "SM53", "SM54"];
        Assert.InRange(People.Count(person => general.Contains(person.Practitioner.Specialties[0].Value)) / (double)Many, 0.42, 0.48);
    }

    [Fact]
    public void Generate_Communes_AreThoseWherePeopleLive()
    {
        Assert.InRange(People.Count(person => person.Practitioner.Places[0].City == "Paris") / (double)Many, 0.02, 0.045);
        Assert.All(People, person => Assert.NotNull(person.Practitioner.Places[0].Coordinates));
    }

    [Fact]
    public void Generate_AllProfessions_AreMostlyNurses()
    {
        var people = SyntheticDirectory.Generate(5000, 1, new() { AllProfessions = true }).ToList();
        Assert.InRange(people.Count(person => person.Practitioner.Profession!.Value.Value == "60") / 5000.0, 0.4, 0.6);
        Assert.True(people.Select(person => person.Practitioner.Profession).Distinct().Count() > 10);
    }

    [Fact]
    public void Build_WithEverything_HasNoIssue()
    {
        var builder = SyntheticDirectory.NewBuilder();
        var accounts = new List<AccountId>();
        foreach (var person in SyntheticDirectory.Generate(3000, 5, new() { AllProfessions = true, Bios = true }))
        {
            SyntheticDirectory.Add(builder, person);
            accounts.AddRange(person.Accounts.Select(account => account.Id));
        }
        foreach (var interaction in SyntheticDirectory.Interactions(accounts, 5000, 5))
            builder.Add(interaction);
        Assert.True(builder.TryBuild(out var directory, out var issues));
        Assert.Empty(issues);
        Assert.Equal(3000, directory!.Practitioners.Count);
        Assert.Equal(accounts.Count, directory.Accounts.Count);
    }

    [Fact]
    public void Build_Interactions_AreAsManyAsAskedFor() =>
        Assert.Equal(700, SyntheticDirectory.Build(1000, 1, new() { Interactions = 700 }).Interactions.Count);

    [Fact]
    public void Interactions_Targets_FollowAPowerLaw()
    {
        var accounts = People.SelectMany(person => person.Accounts).Select(account => account.Id).ToList();
        var named = SyntheticDirectory.Interactions(accounts, 20_000, 1).CountBy(interaction => interaction.To).Select(pair => pair.Value).OrderDescending().ToList();
        Assert.True(named[0] > 200, "The best known account is named often.");
        Assert.True(named.Count < accounts.Count * 2 / 3, "Many are never named.");
        Assert.DoesNotContain(SyntheticDirectory.Interactions(accounts, 5000, 1), interaction => interaction.From == interaction.To);
    }

    [Fact]
    public void Interactions_NobodyElse_AreNone() => Assert.Empty(SyntheticDirectory.Interactions(["twitter:alone"], 10, 1));

    private static bool StartsWithParticle(string family) =>
        family.StartsWith("de ", StringComparison.OrdinalIgnoreCase) || family.StartsWith("du ", StringComparison.OrdinalIgnoreCase)
        || family.StartsWith("le ", StringComparison.OrdinalIgnoreCase) || family.StartsWith("la ", StringComparison.OrdinalIgnoreCase)
        || family.StartsWith("d'", StringComparison.OrdinalIgnoreCase);

    private static bool SameProfile(SyntheticProfile one, SyntheticProfile other) =>
        one.Ordinal == other.Ordinal && one.Practitioner == other.Practitioner && one.Accounts.SequenceEqual(other.Accounts);

    /// <summary>FNV-1a over what the generator chose: no hash code of the runtime, and nothing that the library words in its own way.</summary>
    private static ulong HashOf(IEnumerable<SyntheticProfile> people)
    {
        var hash = 14695981039346656037UL;
        foreach (var (ordinal, practitioner, accounts) in people)
        {
            var name = practitioner.Name!;
            Add($"{practitioner.Id.Value}|{name.Title}|{name.Given}|{name.Family}|{name.BirthFamily}|{practitioner.Specialties[0].Value}|{practitioner.Places[0].InseeCode}");
            foreach (var account in accounts)
            {
                var followers = account.Measures[0];
                Add($"{account.Network.Value}|{account.Handle!.Value.Text}|{followers.Value}|{(int)followers.Bound}|{followers.AsOf.DayNumber}|{account.Hashtags.Count}");
            }
        }
        return hash;

        void Add(FormattableString text)
        {
            foreach (var c in text.ToString(CultureInfo.InvariantCulture))
                hash = (hash ^ c) * 1099511628211;
        }
    }
}
