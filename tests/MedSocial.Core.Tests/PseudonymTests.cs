using System.Text.Json;
using MedSocial.Ranking;
using MedSocial.Search;

namespace MedSocial.Tests;

/// <summary>A name that must not be shown is shown nowhere: not in an answer, an explanation, a message, a text or a file.</summary>
public class PseudonymTests
{
    private static readonly string[] Sentinels = ["Zzyzxwithheld", "Qqsentinel", "Vvbirthsentinel", "Wwtitle"];

    private static readonly PersonName Hidden =
        new() { Title = Sentinels[3], Given = Sentinels[0], Family = Sentinels[1], BirthFamily = Sentinels[2] };

    private static readonly string[] Protected =
        ["ecsdmed", "farfadoc", "jaddo", "motsdurgentistes-photographe", "motsdurgentistes-urgentiste", "snap-etudiant"];

    public static TheoryData<string> ProtectedPeople => [.. Protected];

    [Fact]
    public void Article2019_ProtectedPeople_AreThese() => Assert.Equal(
        Protected,
        MedicalDirectory.Article2019.Practitioners
            .Where(person => person.Disclosure.ProtectsName()).Select(person => person.Id.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ProtectedPeople))]
    public void Article2019_ProtectedPerson_HasNoName(string id)
    {
        var person = MedicalDirectory.Article2019.FindPractitioner(id)!;
        Assert.Null(person.Name);
        Assert.Equal(person.Aliases.IsEmpty ? id : person.Aliases[0].Text, person.DisplayName);
        Assert.Equal($"{person.DisplayName} [{id}]", person.ToString());
        Assert.Equal(JsonValueKind.Null, JsonSerializer.SerializeToElement(person).GetProperty(nameof(Practitioner.Name)).ValueKind);
    }

    [Theory]
    [InlineData("Jaddo", "jaddo")]
    [InlineData("ecsdmed", "ecsdmed")]
    [InlineData("Farfadoc", "farfadoc")]
    [InlineData("créteil étudiant", "snap-etudiant")]
    public void Article2019_SearchFindsProtectedPerson_ByNoName(string text, string id)
    {
        var hit = MedicalDirectory.Article2019.Search(text).Hits.First(hit => hit.Practitioner?.Id == (PractitionerId)id);
        Assert.DoesNotContain(hit.Matches, match => match.Field == SearchField.Name);
        Assert.Equal(hit.Practitioner!.DisplayName, hit.DisplayName);
    }

    [Fact]
    public void Article2019_RankOfProtectedPeople_ShowsTheAlias()
    {
        var entries = MedicalDirectory.Article2019.Rank(Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram)).Entries;
        Assert.Equal("Jaddo", entries.Single(entry => entry.Practitioner?.Id == (PractitionerId)"jaddo").DisplayName);
        Assert.Equal("Et Ça Se Dit Médecin", entries.Single(entry => entry.Practitioner?.Id == (PractitionerId)"ecsdmed").DisplayName);
    }

    [Theory]
    [InlineData(Disclosure.Named)]
    [InlineData(Disclosure.OpenAlias)]
    [InlineData(Disclosure.DeclaredPseudonym)]
    [InlineData(Disclosure.UndeclaredPseudonym)]
    [InlineData(Disclosure.Unnamed)]
    public void Search_WithheldName_FindsNothing(Disclosure disclosure)
    {
        var directory = Masked(disclosure, Hidden);
        foreach (var text in Sentinels.SelectMany(Beginnings).Append(string.Join(' ', Sentinels)).Append(Hidden.ToString()))
            Assert.Equal(0, directory.Search(text).Total);
    }

    [Fact]
    public void Answers_WithheldName_SayItNowhere()
    {
        var directory = Masked(Disclosure.DeclaredPseudonym, Hidden);
        var found = directory.Search("docteur masque twitter");
        var ranked = directory.Rank(Leaderboard.Followers(NetworkId.Twitter));
        Assert.Single(found.Hits);
        Assert.Single(ranked.Entries);
        Silent(directory, directory.Practitioners, directory.Accounts, found, ranked, found.Hits[0].Explain(), ranked.Entries[0].Explain());
    }

    [Fact]
    public void Json_WithheldName_SaysItNowhere()
    {
        var directory = Masked(Disclosure.UndeclaredPseudonym, Hidden);
        Silent(
            JsonSerializer.Serialize(directory.Practitioners),
            JsonSerializer.Serialize(directory.FindPractitioner("masked")!.Name),
            JsonSerializer.Serialize(directory.Search("masque")),
            JsonSerializer.Serialize(directory.Rank(Leaderboard.Followers(NetworkId.Twitter))));
    }

    [Fact]
    public void Answers_OtherWithheldName_AreTheSame()
    {
        static string Said(PersonName name)
        {
            var directory = Masked(Disclosure.DeclaredPseudonym, name);
            var found = new[] { "masque", "docteur", "a", "twitter", "" }.Select(text => directory.Search(text) with { Elapsed = default });
            return JsonSerializer.Serialize(found) + JsonSerializer.Serialize(directory.Rank(Leaderboard.Followers(NetworkId.Twitter)));
        }
        Assert.Equal(Said(Hidden), Said(PersonName.Of("Aa", "Bb")));
    }

    [Fact]
    public void Issues_WithheldOrClearNameOfProtectedPerson_SayItNowhere()
    {
        var masked = Person(Disclosure.DeclaredPseudonym, Hidden) with { Sources = ["none"], Profession = "none", Specialties = ["none"] };
        var exposed = masked with { Id = "exposed", Name = Hidden };
        var builder = Sample.Builder(masked, masked, exposed, Account.Of("twitter:masque") with { Owners = ["masked", "masked", "nobody"] });
        Assert.False(builder.TryBuild(out _, out var issues));
        Assert.Contains(issues, issue => issue.Code == DirectoryIssueCode.UnprotectedName);
        var thrown = Assert.Throws<DirectoryValidationException>(builder.Build);
        Silent(issues, thrown.Message, thrown.ToString(), thrown.Issues, JsonSerializer.Serialize(issues));
    }

    [Fact]
    public void Exceptions_WithheldName_SayItNowhere()
    {
        var name = Hidden.Withhold();
        var set = Assert.Throws<InvalidOperationException>(() => name with { Family = "Other" });
        var tooLong = Assert.Throws<ArgumentException>(() => PersonName.Of(Sentinels[0], new string('x', 2000)));
        Silent(set.ToString(), tooLong.ToString());
    }

    [Theory]
    [InlineData(Disclosure.DeclaredPseudonym)]
    [InlineData(Disclosure.UndeclaredPseudonym)]
    [InlineData(Disclosure.Unnamed)]
    public void ToString_ClearNameOfProtectedPerson_SaysItNowhere(Disclosure disclosure)
    {
        var person = Person(disclosure, Hidden) with { Name = Hidden };
        Silent(person.ToString(), person.DisplayName, $"{person}");
    }

    /// <summary>Every beginning of a word from two letters on: one letter begins other words too.</summary>
    private static IEnumerable<string> Beginnings(string word) => Enumerable.Range(2, word.Length - 1).Select(length => word[..length]);

    private static Practitioner Person(Disclosure disclosure, PersonName name) => new()
    {
        Id = "masked",
        Name = name.Withhold(),
        Disclosure = disclosure,
        Aliases = [new("Docteur Masque", AliasKind.Pseudonym)],
    };

    private static MedicalDirectory Masked(Disclosure disclosure, PersonName name) => Sample.Directory(
        Person(disclosure, name), Sample.Followed("twitter:masque", 1200) with { Owners = ["masked"] });

    private static void Silent(params object?[] answers)
    {
        var said = string.Join('\n', Spoken.By(answers));
        Assert.All(Sentinels, sentinel => Assert.DoesNotContain(sentinel, said, StringComparison.OrdinalIgnoreCase));
    }
}
