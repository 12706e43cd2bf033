using System.Text;
using CsCheck;
using MedSocial.Formats;
using static MedSocial.Formats.DirectoryFormatError;
using static MedSocial.Tests.Formats.FhirSamples;

namespace MedSocial.Tests.Formats;

public class FhirHostileTests
{
    private const string Named = "\"resourceType\":\"Practitioner\",\"id\":\"a\",\"name\":[{\"family\":\"Nom\"}]";

    public static TheoryData<string, DirectoryIssueCode, bool, string> Bad => new()
    {
        { "{}", DirectoryIssueCode.InvalidValue, true, "resourceType" },
        { """{"resourceType":5,"id":"a"}""", DirectoryIssueCode.InvalidValue, true, "resourceType" },
        { """{"resourceType":"Patient","id":"a","name":[{"family":"Nom"}]}""", DirectoryIssueCode.OutOfScope, true, "" },
        { """{"resourceType":"Bundle","entry":[]}""", DirectoryIssueCode.OutOfScope, true, "" },
        { """{"resourceType":"Practitioner"}""", DirectoryIssueCode.MissingId, true, "identifier" },
        { """{"resourceType":"Practitioner","id":"a b"}""", DirectoryIssueCode.MissingId, true, "identifier" },
        { $$$"""{{{{Named}}},"id":"b"}""", DirectoryIssueCode.DuplicateMember, true, "" },
        { $$$"""{{{{Named}}},"\u006eame":[]}""", DirectoryIssueCode.DuplicateMember, true, "" },
        { """{"resourceType":"Practitioner","id":"a","name":[{"family":"Nom","family":"Autre"}]}""", DirectoryIssueCode.DuplicateMember, true, "" },
        { $$$"""{{{{Named}}},"active":false}""", DirectoryIssueCode.OutOfScope, true, "active" },
        { $$$"""{{{{Named}}},"active":"true"}""", DirectoryIssueCode.InvalidValue, false, "active" },
        { $$$"""{{{{Named}}},"modifierExtension":[{"url":"https://x.invalid"}]}""", DirectoryIssueCode.UnknownModifier, true, "modifierExtension" },
        { $$$"""{{{{Named}}},"implicitRules":"https://x.invalid"}""", DirectoryIssueCode.UnknownModifier, true, "implicitRules" },
        { $$$"""{{{{Named}}},"contained":[{"resourceType":"Organization","id":"o"}]}""", DirectoryIssueCode.ContainedRecord, false, "contained" },
        { $$$"""{{{{Named}}},"identifier":{}}""", DirectoryIssueCode.InvalidValue, false, "identifier" },
        { $$$"""{{{{Named}}},"identifier":[5,{"system":"https://rpps.esante.gouv.fr","value":10003820189}]}""", DirectoryIssueCode.InvalidValue, false, "identifier[0]" },
        { $$$"""{{{{Named}}},"identifier":[{"system":"https://rpps.esante.gouv.fr","value":"123"}]}""", DirectoryIssueCode.MalformedIdentifier, false, "identifier" },
        { $$$"""{{{{Named}}},"identifier":[{"system":"https://rpps.esante.gouv.fr","value":"10003820188"}]}""", DirectoryIssueCode.RegisterKeyMismatch, false, "identifier" },
        { $$$"""{{{{Named}}},"identifier":[{"system":"https://rpps.esante.gouv.fr","value":"10003820189"},{"system":"urn:oid:1.2.250.1.71.4.2.1","value":"810005929293"}]}""", DirectoryIssueCode.ConflictingRows, false, "identifier" },
        { """{"resourceType":"Practitioner","id":"a","name":[{"family":7,"given":["x"]}]}""", DirectoryIssueCode.InvalidValue, false, "name[0].family" },
        { """{"resourceType":"Practitioner","id":"a","name":[{"family":"\ud800","given":["x"]}]}""", DirectoryIssueCode.InvalidText, false, "name[0].family" },
        { """{"resourceType":"Practitioner","id":"a","name":"Nom"}""", DirectoryIssueCode.None, false, "" },
        { """{"resourceType":"Practitioner","id":"a","identifier":[{"system":"https://rpps.esante.gouv.fr","value":"10003820189"}]}""", DirectoryIssueCode.MissingName, false, "name" },
        { """{"resourceType":"Practitioner","id":"a","name":[{"use":"anonymous","text":"Jaddo"}],"identifier":[{"system":"https://rpps.esante.gouv.fr","value":"10003820189"}]}""", DirectoryIssueCode.RevealingIdentifier, true, "identifier" },
        { """{"resourceType":"Practitioner","id":"a","name":[{"use":"anonymous","text":"Jaddo"},{"use":"official","family":"Nom"}]}""", DirectoryIssueCode.RevealingIdentifier, false, "name" },
        { $$$"""{{{{Named}}},"telecom":[{"system":"url","value":"javascript:alert(1)"}]}""", DirectoryIssueCode.UnknownNetwork, false, "telecom" },
        { $$$"""{{{{Named}}},"qualification":[{"code":{"coding":[{"system":"https://mos.esante.gouv.fr/NOS/TRE_G15-x","code":"ZZ"}]}}]}""", DirectoryIssueCode.UnknownProfession, false, "qualification" },
        { $$$"""{{{{Named}}},"qualification":[{"code":{"coding":[{"system":"https://mos.esante.gouv.fr/NOS/TRE_R38-x","code":"é"}]}}]}""", DirectoryIssueCode.InvalidValue, false, "qualification" },
        { """{"resourceType":"PractitionerRole","id":"r"}""", DirectoryIssueCode.UnresolvedReference, true, "practitioner" },
        { """{"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"#p"}}""", DirectoryIssueCode.UnresolvedReference, true, "PractitionerRole.practitioner" },
        { """{"resourceType":"Organization","id":"o","name":"Site","identifier":[{"system":"https://finess.esante.gouv.fr","value":"1"}]}""", DirectoryIssueCode.MalformedFiness, false, "identifier" },
        { """{"resourceType":"Organization","id":"o","name":["Site"]}""", DirectoryIssueCode.InvalidValue, false, "name[0]" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Resource_Bad_IsACodedIssueAndTheNextIsRead(string resource, DirectoryIssueCode code, bool isDropped, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (report, directory) = await ImportAsync(Bundle(resource, Lea.Replace("10003820189", "10107592585", StringComparison.Ordinal)));
        Check(report, directory);
        var (lines, again) = await ImportLinesAsync(Encoding.UTF8.GetBytes(Lines(resource, Lea.Replace("10003820189", "10107592585", StringComparison.Ordinal))));
        Check(lines, again);

        void Check(ImportReport report, MedicalDirectory directory)
        {
            Assert.Equal((2L, isDropped ? 1L : 0L), (report.Read, report.Skipped));
            Assert.NotNull(directory.FindPractitioner("rpps:10107592585"));
            if (code == DirectoryIssueCode.None)
                return;
            var issue = report.Issues.First(issue => issue.Code == code && (issue.Severity == ImportSeverity.Dropped) == isDropped);
            Assert.EndsWith(path, issue.Field, StringComparison.Ordinal);
            Assert.NotNull(issue.Offset);
            Assert.Contains($"byte {issue.Offset}", issue.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Issue_Place_IsWhereTheValueStands()
    {
        var bundle = "{\"resourceType\":\"Bundle\",\"entry\":[\n\n{\"resource\":{\"resourceType\":\"Practitioner\",\"id\":\"é\",\n\"active\":\"no\"}}]}";
        var (report, _) = await ImportAsync(bundle);
        var issue = report.Issues.First(issue => issue.Code == DirectoryIssueCode.InvalidValue);
        Assert.Equal((4L, (long?)Encoding.UTF8.GetByteCount(bundle[..bundle.IndexOf("\"no\"", StringComparison.Ordinal)]), "entry[0] Practitioner.active"), (issue.Line, issue.Offset, issue.Field));
    }

    [Theory]
    [InlineData("", WrongFormat)]
    [InlineData(" ", Truncated)]
    [InlineData("[]", WrongFormat)]
    [InlineData("5 ", WrongFormat)]
    [InlineData("{}", WrongFormat)]
    [InlineData("{\"entry\":[]}", WrongFormat)]
    [InlineData("{\"resourceType\":\"Practitioner\"}", WrongFormat)]
    [InlineData("{\"resourceType\":null}", WrongFormat)]
    [InlineData("{\"resourceType\":\"Bundle\"}x", TrailingData)]
    [InlineData("{\"resourceType\":\"Bundle\"}\n{\"resourceType\":\"Bundle\"}", TrailingData)]
    [InlineData("{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}", DuplicateMember)]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[],\"entry\":[]}", DuplicateMember)]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":{}}", InvalidValue)]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[{]}", NotJson)]
    [InlineData("{\"resourceType\":\"Bundle\",}", NotJson)]
    [InlineData("{\"resourceType\":\"Bundle\"", Truncated)]
    [InlineData("<Bundle/>", NotJson)]
    [InlineData("\0", NotJson)]
    public async Task Bundle_Bad_SaysWhatAndWhere(string text, DirectoryFormatError code)
    {
        var e = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(text));
        Assert.Equal(code, e.Code);
        Assert.InRange(e.Position, 0, text.Length);
        Assert.DoesNotContain(e.Message, char.IsControl);
    }

    [Theory]
    [InlineData("", "\"a\":\"", "x", 100_000_000, "\"", RecordTooLarge)]
    [InlineData("\"entry\":[{\"resource\":{", "\"resourceType\":\"Practitioner\",\"id\":\"", "x", 100_000_000, "\"}}]", RecordTooLarge)]
    [InlineData("\"entry\":[{\"resource\":{", "\"name\":[", "{},", 40_000_000, "{}]}}]", RecordTooLarge)]
    [InlineData("", "\"entry\":[{\"resource\":{\"x\":", "[", 100_000, "1", TooDeep)]
    [InlineData("", "\"x\":", "{\"a\":", 100_000, "1", TooDeep)]
    public async Task Bundle_Flood_IsRefusedInBoundedMemory(string before, string member, string flood, int times, string after, DirectoryFormatError code)
    {
        using var stream = new FloodStream("{\"resourceType\":\"Bundle\"," + before + member, flood, times, after + "}");
        var e = await Assert.ThrowsAsync<DirectoryFormatException>(() => FhirBundle.ImportAsync(stream, new MedicalDirectoryBuilder(), new() { MaxResourceBytes = 1 << 20 }));
        Assert.Equal(code, e.Code);
        Assert.InRange(stream.Served, 0, 4 << 20);
    }

    [Fact]
    public async Task Ndjson_LongBlankBrokenAndDeepLines_CostThemselvesOnly()
    {
        var good = Lines(Lea);
        var deep = new string('[', 100_000);
        using var stream = new FloodStream("\uFEFF\n \r\n" + good + "\n{\"resourceType\":\"Practitioner\",\"id\":\"", "x", 100_000_000,
            $"\"}}\n{{broken\n{deep}\n{{}}{{}}\nnull\n{good.Replace("10003820189", "10107592585", StringComparison.Ordinal).Replace("334081", "2", StringComparison.Ordinal).Replace("LeaLeGoff", "B", StringComparison.Ordinal)}");
        var builder = new MedicalDirectoryBuilder();
        var report = await FhirNdjson.ImportAsync(stream, builder, new() { MaxResourceBytes = 1 << 20 });
        Assert.Equal((7L, 2L, 2), (report.Read, report.Imported, report.Practitioners));
        Assert.Equal((1L, 3L), (report.CountOf(DirectoryIssueCode.RowTooLong), report.CountOf(DirectoryIssueCode.NotJson)));
        Assert.Equal([4L, 5L, 6L, 7L, 8L], report.Issues.Where(issue => issue.Severity == ImportSeverity.Dropped).Select(issue => issue.Line).Order());
        Assert.Equal(2, builder.Build().Practitioners.Count);
    }

    [Fact]
    public async Task Resources_OfOneIdOrNumber_AreOne()
    {
        var other = Lea.Replace("334081", "9", StringComparison.Ordinal).Replace("LE GOFF", "AUTRE", StringComparison.Ordinal);
        var (report, directory) = await ImportAsync(Bundle(Lea, Lea, other, Post.Replace("334081", "9", StringComparison.Ordinal), Site, Site));
        Assert.Equal((3L, 3L), (report.CountOf(DirectoryIssueCode.ConflictingRows), report.Imported));
        Assert.Equal("LE GOFF", directory.Practitioners.Single().Name!.Family);
        Assert.Single(directory.Practitioners.Single().Places);
    }

    [Fact]
    public async Task Bundle_TruncatedAtAnyByte_SaysSo()
    {
        var bytes = Encoding.UTF8.GetBytes(Bundle(Lines(Lea), Lines(Post), Lines(Site)));
        for (var length = 1; length < bytes.Length; length += 3)
            Assert.Equal(Truncated, (await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(bytes[..length]))).Code);
    }

    [Fact]
    public async Task Archive_CutOff_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Bundle(Lea, Post, Site)));
        var (report, _) = await ImportAsync(packed.ToArray());
        Assert.Equal(3, report.Imported);
        var e = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(packed.ToArray()[..^40]));
        Assert.Contains(e.Code, new[] { BadArchive, Truncated });
        e = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(packed.ToArray(), new() { MaxBytes = 100 }));
        Assert.Equal(FileTooLarge, e.Code);
    }

    [Fact]
    public async Task Any_BytesChanged_IsAnErrorOfTheFormatOrADirectory()
    {
        var small = Encoding.UTF8.GetBytes(Bundle(Lines(Lea), Lines(Post), Lines(Site)));
        var lines = Encoding.UTF8.GetBytes(Lines(Lea, Post, Site));
        await Mutation.Of(small.Length).SampleAsync(
            async changes =>
            {
                try
                {
                    var (_, directory) = await ImportAsync(Mutation.Apply(small, changes));
                    FhirCarried.Equal(directory, (await ImportAsync(Written(directory))).Directory);
                }
                catch (DirectoryFormatException e)
                {
                    Assert.NotEqual(None, e.Code);
                    Assert.DoesNotContain(e.Message, char.IsControl);
                }
                var (report, _) = await ImportLinesAsync(Mutation.Apply(lines, changes));
                Assert.Equal(report.Read, report.Imported + report.Skipped);
                Assert.Equal(report.Skipped, report.Issues.LongCount(issue => issue.Severity == ImportSeverity.Dropped));
            },
            iter: 5_000, seed: "0000000000000", threads: 1);
    }
}
