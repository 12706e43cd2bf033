namespace MedSocial.Tests.Storage;

/// <summary>Files that earlier versions of the format wrote stay readable: one for each version, never written again.</summary>
public class GoldenFileTests
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Storage", "Golden");

    [Theory]
    [InlineData("version-1.medsocial", 1)]
    [InlineData("version-2.medsocial", 2)]
    public void Open_GoldenFile_HoldsWhatWasWritten(string name, int version)
    {
        var path = System.IO.Path.Combine(Folder, name);
        var report = MedicalDirectory.Verify(path);
        Assert.True(report.IsValid, report.Message);
        Assert.Equal((version, "MedSocial.Core tests", Created), (report.FormatVersion, report.Producer, report.Created));
        using var golden = MedicalDirectory.Open(path);
        var expected = Build();
        Assert.Equal(expected.Practitioners, golden.Practitioners);
        Assert.Equal(expected.Accounts, golden.Accounts);
        Assert.Equal(expected.Networks, golden.Networks);
        Assert.Equal(expected.Organizations, golden.Organizations);
        Assert.Equal(expected.Topics, golden.Topics);
        Assert.Equal(expected.Interactions, golden.Interactions);
        Assert.Equal(expected.Sources, golden.Sources);
        Assert.Equal("Fraslin", golden.FindPractitioner("rpps:10003820189")!.Name!.Family);
        Assert.Equal("Invisible", golden.FindPractitioner("hidden")!.Name!.Reveal().Family);
        foreach (var query in (ReadOnlySpan<string>)["fraslin", "frasln", "nantes fraslin", "@fraslin", "généraliste nantes"])
            Assert.Contains(golden.Search(query).Hits, hit => hit.Practitioner?.Id == "rpps:10003820189");
        Assert.Contains(golden.Suggest("fras"), suggestion => suggestion.Practitioner == "rpps:10003820189");
        StoredFile.Exercise(golden);
    }

    /// <summary>Writes the file of the present version when it is asked for; what stands there is never changed.</summary>
    [Fact]
    public void Golden_PresentVersion_IsThere()
    {
        if (Environment.GetEnvironmentVariable("MEDSOCIAL_GOLDEN") is { Length: > 0 } folder)
            Build().Save(System.IO.Path.Combine(folder, $"version-{MedSocial.Storage.Flat.SectionTable.Version}.medsocial"), Options);
        Assert.True(File.Exists(System.IO.Path.Combine(Folder, $"version-{MedSocial.Storage.Flat.SectionTable.Version}.medsocial")));
    }

    private static readonly DateTimeOffset Created = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DirectorySaveOptions Options = new() { Producer = "MedSocial.Core tests", Created = Created, IncludeWithheldNames = true };

    private static MedicalDirectory Build() => Sample.Directory(
        new Organization { Id = "chu", Name = "CHU de Nantes", Kind = OrganizationKind.Hospital, Place = new() { City = "Nantes" }, Sources = ["s"] },
        new Topic { Hashtag = "#DocTocToc", Description = "Des médecins s'y demandent conseil." },
        new Practitioner
        {
            Id = "rpps:10003820189",
            Name = new() { Title = "Dr", Given = "Jean-Jacques", Family = "Fraslin", BirthFamily = "Le Gall" },
            Profession = ProfessionCode.Physician,
            Specialties = ["SM54"],
            Stage = CareerStage.Practising,
            Aliases = [new("Docteur JJ", AliasKind.Open)],
            Places =
            [
                new() { Site = "Urgences", Finess = MedSocial.Registers.FinessNumber.Parse("920000650"), City = "Nantes", InseeCode = "44109", PostalCode = "44000", Department = "44", Region = "Pays de la Loire", Country = "FR", Coordinates = new(47.2, -1.55) },
                new() { AsPrinted = "Loire-Atlantique" },
            ],
            RegisterNumbers = [MedSocial.Registers.RegisterNumber.Parse("rpps:10003820189")],
            Roles = [new("chef de service", "chu")],
            Topics = ["urgences"],
            Languages = ["fr"],
            Sources = ["s"],
        },
        new Practitioner { Id = "hidden", Name = PersonName.Of("Nom", "Invisible").Withhold(), Disclosure = Disclosure.UndeclaredPseudonym, Aliases = [new("Farfadoc", AliasKind.Pseudonym)] },
        new Account
        {
            Network = NetworkId.Twitter,
            Handle = AccountHandle.Parse("Fraslin"),
            DisplayName = "JJ Fraslin",
            Bio = "Généraliste 🩺",
            Joined = PartialDate.Year(2012),
            Owners = ["rpps:10003820189"],
            Purposes = AccountPurposes.HealthNews | AccountPurposes.FactChecking,
            Hashtags = ["#DocTocToc"],
            Measures = [Sample.Followers(12_800, Bound.AtLeast) with { AsPrinted = "plus de 12 800" }],
            Evidence = [new() { Kind = VerificationKind.MutualLink, On = Sample.Day, Source = "s" }],
            Sources = ["s"],
        },
        new Account { Network = NetworkId.Instagram, LocalName = "page", Kind = AccountKind.Page, Status = AccountStatus.Closed },
        new Interaction { From = AccountId.Local(NetworkId.Instagram, "page"), To = "twitter:fraslin", Kind = InteractionKind.Mention, At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Count = 3, Hashtags = ["#DocTocToc"], Source = "s" });
}
