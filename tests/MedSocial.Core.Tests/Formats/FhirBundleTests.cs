using System.Text;
using CsCheck;
using MedSocial.Formats;
using MedSocial.Formats.Fhir;
using MedSocial.Registers;
using static MedSocial.Tests.Formats.FhirSamples;

namespace MedSocial.Tests.Formats;

public class FhirBundleTests
{
    [Fact]
    public async Task ImportAsync_FrenchDirectory_EveryMemberArrives()
    {
        var contacts = new List<RegisterContact>();
        var (report, directory) = await ImportAsync(Bundle(Post, Lea, Site), new() { ContactReceiver = contacts.Add });
        Assert.Equal((3L, 3L, 0L, 1), (report.Read, report.Imported, report.Skipped, report.Practitioners));
        Assert.Empty(report.Issues);
        var lea = directory.Practitioners.Single();
        Assert.Equal("rpps:10003820189", lea.Id.Value);
        Assert.Equal(new() { Title = "Dr", Given = "Léa Anne", Family = "LE GOFF" }, lea.Name);
        Assert.Equal(Disclosure.Named, lea.Disclosure);
        Assert.Equal([RppsNumber.Parse("10003820189")], lea.RegisterNumbers);
        Assert.Equal(ProfessionCode.Physician, lea.Profession);
        Assert.Equal(["SM59"], lea.Specialties);
        Assert.Equal(CareerStage.Practising, lea.Stage);
        Assert.Equal(["br"], lea.Languages);
        Assert.Equal(
            [new Place { Site = "CHU DE NANTES", Finess = FinessNumber.Parse("750712184"), City = "Nantes", PostalCode = "44000", InseeCode = "44109", Country = "FR", Coordinates = new(47.2184, -1.5536) }],
            lea.Places);
        Assert.Equal(["fhir"], lea.Sources);
        var account = directory.Accounts.Single();
        Assert.Equal(("twitter:leALegoff".ToLowerInvariant(), "LeaLeGoff"), (account.Id.ToString(), account.Handle!.Value.Text));
        Assert.Equal([lea.Id], account.Owners);
        Assert.Empty(directory.Organizations);
        Assert.Equal([new("rpps:10003820189", "0240000000", null, "lea@exemple.invalid")], contacts);
    }

    [Fact]
    public async Task ImportAsync_AnyOrderOfMembersAndResources_IsTheSame()
    {
        var (_, expected) = await ImportAsync(Bundle(Lea, Post, Site));
        var late = Lea.Replace("\"resourceType\":\"Practitioner\",", "", StringComparison.Ordinal).TrimEnd()[..^1] + ",\"resourceType\":\"Practitioner\"}";
        foreach (var resources in new[] { new[] { Site, Post, Lea }, [Post, Site, late], [late, Site, Post] })
            DirectoryEquality.Equal(expected, (await ImportAsync(Bundle(resources))).Directory);
        DirectoryEquality.Equal(expected, (await ImportLinesAsync(Encoding.UTF8.GetBytes(Lines(Site, Post, late)))).Directory);
    }

    [Fact]
    public async Task ImportAsync_EscapedNamesAndPieces_AreTheSame()
    {
        var (_, expected) = await ImportAsync(Bundle(Lea, Post, Site));
        var escaped = Bundle(Lea, Post, Site).Replace("\"family\"", "\"\\u0066amily\"", StringComparison.Ordinal).Replace("10003820189", "1000382018\\u0039", StringComparison.Ordinal)
            .Replace("\"entry\"", "\"ent\\u0072y\"", StringComparison.Ordinal);
        DirectoryEquality.Equal(expected, (await ImportAsync("\uFEFF" + escaped)).Directory);
        foreach (var size in new[] { 1, 7, 1000 })
        {
            var builder = new MedicalDirectoryBuilder();
            await FhirBundle.ImportAsync(new TricklingStream(Encoding.UTF8.GetBytes(escaped), () => size), builder);
            DirectoryEquality.Equal(expected, builder.Build());
        }
    }

    [Fact]
    public async Task ImportAsync_MoreThanABuffer_LosesNothingAtItsEnds()
    {
        // Padding moves the ends of buffers over every sort of token.
        for (var padding = 0; padding < 40; padding++)
        {
            var people = Enumerable.Range(0, 400).Select(i => $$"""{"resourceType":"Practitioner","id":"p{{i}}","name":[{"family":"Nom{{i}}","given":["{{new string('é', 350 + padding)}}"]}]}""");
            var (report, directory) = await ImportAsync(Bundle([.. people]));
            Assert.Equal((400L, 400L), (report.Read, report.Imported));
            Assert.Equal(400, directory.Practitioners.Select(person => person.Name!.Family).Distinct().Count());
        }
    }

    [Fact]
    public async Task Round_Trip_CarriesWhatTheRemarksSay() => await DirectoryGen.Directories.SampleAsync(
        async directory =>
        {
            var bytes = Written(directory);
            var bundle = Assert.IsType<Hl7.Fhir.Model.Bundle>(Official(bytes));
            Assert.Equal(bundle.Entry.Count, bundle.Entry.Select(entry => entry.FullUrl).Distinct().Count());
            var (report, again) = await ImportAsync(bytes);
            Assert.Equal((bundle.Entry.Count, 0L), ((int)report.Read, report.Skipped));
            FhirCarried.Equal(directory, again);
            FhirCarried.Equal(directory, (await ImportAsync(OfficialBytes(bundle))).Directory);

            var lines = WrittenLines(directory);
            FhirCarried.Equal(directory, (await ImportLinesAsync(lines)).Directory);
            foreach (var line in Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Official(Encoding.UTF8.GetBytes(line));
        },
        iter: 300, seed: "0000000000000");

    [Fact]
    public async Task Ndjson_FileForEachType_IsReadTogetherInAnyOrder()
    {
        var (_, directory) = await ImportAsync(Bundle(Lea, Post, Site));
        MemoryStream[] files = [.. new[] { FhirResourceTypes.PractitionerRole, FhirResourceTypes.Organization, FhirResourceTypes.Practitioner }
            .Select(type => new MemoryStream(WrittenLines(directory, type)))];
        Assert.All(files, file => Assert.NotEqual(0, file.Length));
        var builder = new MedicalDirectoryBuilder();
        var report = await FhirNdjson.ImportAsync(files, builder);
        Assert.Equal((3L, 3L), (report.Read, report.Imported));
        FhirCarried.Equal(directory, builder.Build());
    }

    [Fact]
    public async Task WriteAsync_Article_IsValidAndReadByTheReferenceImplementation()
    {
        var bundle = (Hl7.Fhir.Model.Bundle)Official(Written(MedicalDirectory.Article2019));
        var fraslin = bundle.Entry.Select(entry => entry.Resource).OfType<Hl7.Fhir.Model.Practitioner>().Single(person => person.Id == "fraslin");
        Assert.Equal("Fraslin", fraslin.Name[0].Family);
        Assert.Contains(fraslin.Telecom, telecom => telecom.Value == "https://x.com/Fraslin");
        var (report, again) = await ImportAsync(Written(MedicalDirectory.Article2019));
        Assert.Equal(0, report.Skipped);
        FhirCarried.Equal(MedicalDirectory.Article2019, again);
    }

    [Fact]
    public void WriteAsync_EmptyDirectory_IsABundleWithoutEntries() =>
        Assert.Empty(((Hl7.Fhir.Model.Bundle)Official(Written(new MedicalDirectoryBuilder().Build()))).Entry);

    [Fact]
    public void Ids_AreOfTheTypeIdAndDiffer()
    {
        PractitionerId[] ids = ["rpps:10003820189", "rpps-10003820189", "fraslin", "a/b", "a:b", "x-1", new string('a', 64), new string('a', 65), "~", "RPPS:10003820189"];
        var written = ids.Select(FhirIds.Of).ToArray();
        Assert.Equal(ids.Length, written.Distinct().Count());
        Assert.All(written, id => Assert.Matches("^[A-Za-z0-9.-]{1,64}$", id));
        Assert.Equal(("rpps-10003820189", "fraslin"), (written[0], written[2]));
    }

    [Fact]
    public void Names_OfEveryMember_AreFound()
    {
        foreach (var name in Enum.GetValues<FhirName>().Skip(1))
            Assert.Equal(name, FhirNames.Of(Encoding.UTF8.GetBytes(FhirNames.Text(name))));
        Assert.True((int)Enum.GetValues<FhirName>().Max() < 64);
    }

    [Fact]
    public async Task ImportAsync_Cancelled_LeavesTheBuilderAsItWas()
    {
        var builder = new MedicalDirectoryBuilder();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FhirBundle.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(Bundle(Lea))), builder, cancellationToken: source.Token));
        Assert.Empty(builder.Build().Sources);
    }

    [Fact]
    public async Task ImportAsync_Progress_EndsWithEverything()
    {
        var bytes = Encoding.UTF8.GetBytes(Bundle(Lea, Post, Site));
        var seen = new List<ImportProgress>();
        await FhirBundle.ImportAsync(new MemoryStream(bytes), new MedicalDirectoryBuilder(), new() { ProgressInterval = TimeSpan.Zero }, new Told(seen));
        Assert.Equal((3L, (long)bytes.Length, (long?)bytes.Length), (seen[^1].Rows, seen[^1].Bytes, seen[^1].TotalBytes));
    }

    private sealed class Told(List<ImportProgress> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen.Add(value);
    }
}
