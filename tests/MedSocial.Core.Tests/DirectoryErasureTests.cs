using MedSocial.Formats;
using MedSocial.Registers;
using MedSocial.Tests.Storage;

namespace MedSocial.Tests;

/// <summary>Who asked to be forgotten is gone, stays away, and cannot be read from what is left.</summary>
public class DirectoryErasureTests
{
    private static readonly RegisterNumber Number = RegisterNumber.Parse("rpps:10003820189");

    private static MedicalDirectory Directory() => Sample.Directory(
        Sample.Person("ada", "Ada", "Lovelacet") with { RegisterNumbers = [Number] }, Sample.Person("bea", "Bea", "Moreau"),
        Sample.Followed("twitter:lovelacet", 10) with { Owners = ["ada"] }, Sample.Followed("twitter:both", 20) with { Owners = ["ada", "bea"] },
        new Interaction { From = "twitter:lovelacet", To = "twitter:both", Kind = InteractionKind.Mention, At = DateTimeOffset.UnixEpoch });

    [Theory]
    [InlineData("ada")]
    [InlineData("rpps:10003820189")]
    public void Erase_Practitioner_TakesEverythingOfTheirsAlong(string id)
    {
        var left = Directory().Apply(new() { ErasedPractitioners = [id] });
        Assert.Equal(["bea"], left.Practitioners.Select(person => person.Id.Value));
        Assert.Equal(["twitter:both"], left.Accounts.Select(account => account.Id.ToString()));
        Assert.Equal(["bea"], left.Accounts[0].Owners.Select(owner => owner.Value));
        Assert.Empty(left.Interactions);
        Assert.Equal(0, left.Search("lovelacet").Total);
        Assert.Empty(left.Suggest("lovel"));
    }

    [Fact]
    public void Erase_ThenUpsert_IsLeftOutWithAWarningThatNamesNobody()
    {
        var left = Directory().Apply(new() { ErasedPractitioners = ["ada"] });
        DirectoryChanges back = new()
        {
            Practitioners = [Sample.Person("ADA"), Sample.Person("rpps:10003820189"), Sample.Person("other") with { RegisterNumbers = [Number] }, Sample.Person("new")],
            Accounts = [Account.Of("twitter:lovelacet"), Account.Of("twitter:fresh") with { Owners = ["ada"] }, Account.Of("twitter:shared") with { Owners = ["ada", "new"] }],
            Interactions = [new() { From = "twitter:lovelacet", To = "twitter:both", Kind = InteractionKind.Mention, At = DateTimeOffset.UnixEpoch }],
        };
        Assert.True(left.TryApply(back, out var next, out var issues));
        Assert.Equal(["bea", "new"], next!.Practitioners.Select(person => person.Id.Value));
        Assert.Equal(["twitter:both", "twitter:shared"], next.Accounts.Select(account => account.Id.ToString()));
        Assert.Equal(6, issues.Count(issue => issue.Code == DirectoryIssueCode.Erased && issue.Severity == IssueSeverity.Warning));
        Assert.DoesNotContain(issues, issue => issue.ToString().Contains("ada", StringComparison.OrdinalIgnoreCase) || issue.ToString().Contains("1000382", StringComparison.Ordinal));
    }

    [Fact]
    public void Erase_UpsertOfAnAccountThatIsThere_ForOneForgotten_LeavesTheAccountAndItsInteractions()
    {
        var left = Directory().Apply(new() { ErasedPractitioners = ["ada"] });
        var act = new Interaction { From = "twitter:both", To = "twitter:both", Kind = InteractionKind.Mention, At = DateTimeOffset.UnixEpoch };
        var next = left.Apply(new() { Accounts = [Account.Of("twitter:both") with { Owners = ["ada"] }], Interactions = [act] });
        Assert.Equal(["bea"], next.FindAccount("twitter:both")!.Owners.Select(owner => owner.Value));
        Assert.Equal([act], next.Interactions);
    }

    [Fact]
    public void Erase_UnknownIdentifier_IsRemembered()
    {
        var next = Directory().Apply(new() { ErasedPractitioners = ["rpps:10003820280"], ErasedAccounts = ["twitter:later"] })
            .Apply(new() { Practitioners = [Sample.Person("rpps:10003820280")], Accounts = [Account.Of("twitter:Later")] });
        Assert.Equal((2, 2), (next.Practitioners.Count, next.Accounts.Count));
    }

    [Fact]
    public void Erase_SavedCompactedAndOpened_IsRemembered()
    {
        var left = Directory().Apply(new() { ErasedPractitioners = ["ada"] }).Compact();
        var opened = MedicalDirectory.Open(StoredFile.Of(MedicalDirectory.Open(StoredFile.Of(left)).Compact()), verifyContent: true);
        var built = new MedicalDirectoryBuilder().KeepErasures(opened).Add(Sample.Source).Add(Sample.Person("x") with { RegisterNumbers = [Number] });
        Assert.True(built.TryBuild(out var next, out var issues));
        Assert.Empty(next!.Practitioners);
        Assert.Equal([DirectoryIssueCode.Erased], issues.Select(issue => issue.Code));
        // And from there on.
        Assert.Empty(next.Apply(new() { Practitioners = [Sample.Person("ada")] }).Practitioners);
    }

    [Fact]
    public void Erase_File_HoldsNeitherNameNorNumber()
    {
        var file = StoredFile.Of(Directory().Apply(new() { ErasedPractitioners = ["ada"] }));
        foreach (var text in (string[])["ovelacet", "rpps:10003820189", "10003820189"])
        {
            Assert.Equal(-1, file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)));
            Assert.Equal(-1, file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(text)));
        }
        Assert.Equal(-1, file.AsSpan().IndexOf(BitConverter.GetBytes(10003820189L)));
    }

    [Fact]
    public void Erase_TwoDirectories_LeaveMarksThatCannotBeCompared()
    {
        var (one, other) = (Directory().Apply(new() { ErasedPractitioners = ["ada"] }), Directory().Apply(new() { ErasedPractitioners = ["ada"] }));
        Assert.NotEqual(one.Erasures.ToBytes(), other.Erasures.ToBytes());
        Assert.Equal(one.Erasures.Count, other.Erasures.Count);
        // Both are kept out of a third one, and of one that was made of both.
        var third = new MedicalDirectoryBuilder().AddAll(one).KeepErasures(other).KeepErasures(one).Add(Sample.Person("ada")).Build();
        Assert.Equal(["bea"], third.Practitioners.Select(person => person.Id.Value));
        Assert.Equal(one.Erasures.Count * 2, third.Erasures.Count);
    }

    [Fact]
    public async Task Erase_ImportOfARegister_LeavesThePersonOut()
    {
        var erased = Sample.Directory(Sample.Person("me")).Apply(new() { ErasedPractitioners = ["rpps:10003820189"] });
        var extract = "Type d'identifiant PP|Identifiant PP|Nom d'exercice|Prénom d'exercice|Code profession\n8|10003820189|LOVELACET|Ada|10\n8|10003820280|MOREAU|Bea|10\n";
        var builder = new MedicalDirectoryBuilder().KeepErasures(erased);
        await RppsExtract.ImportAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(extract)), builder);
        Assert.True(builder.TryBuild(out var directory, out var issues));
        Assert.Equal(["rpps:10003820280"], directory!.Practitioners.Select(person => person.Id.Value));
        Assert.Contains(issues, issue => issue.Code == DirectoryIssueCode.Erased);
    }

    [Fact]
    public void Open_MarksThatCannotBe_AreRefused()
    {
        var marks = Directory().Apply(new() { ErasedPractitioners = ["ada"] }).Erasures.ToBytes();
        Assert.Equal(marks, MedSocial.Storage.ErasureMarks.Read(marks)!.ToBytes());
        Assert.Null(MedSocial.Storage.ErasureMarks.Read(marks.AsSpan(0, marks.Length - 1)));
        Assert.Null(MedSocial.Storage.ErasureMarks.Read(marks.AsSpan(0, 5)));
        marks[3] = 0x7F;
        Assert.Null(MedSocial.Storage.ErasureMarks.Read(marks));
        marks[3] = 0xFF;
        Assert.Null(MedSocial.Storage.ErasureMarks.Read(marks));
    }
}
