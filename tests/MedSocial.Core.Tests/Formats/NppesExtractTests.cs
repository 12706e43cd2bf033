using System.Text;
using MedSocial.Formats;
using MedSocial.Registers;
using MedSocial.TestData;

namespace MedSocial.Tests.Formats;

public class NppesExtractTests
{
    private const string Header =
        "\"NPI\",\"Entity Type Code\",\"Provider Last Name (Legal Name)\",\"Provider First Name\",\"Provider Middle Name\",\"Provider Name Prefix Text\","
        + "\"Provider Business Practice Location Address City Name\",\"Provider Business Practice Location Address State Name\","
        + "\"Provider Business Practice Location Address Postal Code\",\"Provider Business Practice Location Address Country Code (If outside U.S.)\","
        + "\"NPI Deactivation Date\",\"NPI Reactivation Date\",\"Healthcare Provider Taxonomy Code_1\",\"Healthcare Provider Primary Taxonomy Switch_1\","
        + "\"Healthcare Provider Taxonomy Code_2\",\"Healthcare Provider Primary Taxonomy Switch_2\"\n";

    [Fact]
    public async Task ImportAsync_Individual_BecomesAPractitioner()
    {
        var (report, directory) = await ImportAsync(
            "\"1234567893\",\"1\",\"O\"\"NEIL, JR\",\"ANN\",\"B\",\"DR.\",\"MIAMI\",\"FL\",\"331362222\",\"US\",\"\",\"\",\"207P00000X\",\"N\",\"207RC0000X\",\"Y\"\r\n");
        Assert.Equal((1, 1, 0), (report.Read, report.Imported, report.Skipped));
        Assert.Empty(report.Issues);
        var practitioner = Assert.Single(directory.Practitioners);
        Assert.Equal("npi:1234567893", practitioner.Id);
        Assert.Equal([(RegisterNumber)NpiNumber.Parse("1234567893")], practitioner.RegisterNumbers);
        Assert.Equal(("Dr", "ANN B", "O\"NEIL, JR"), (practitioner.Name!.Title, practitioner.Name.Given, practitioner.Name.Family));
        Assert.Equal("10", practitioner.Profession);
        Assert.Equal(["207RC0000X", "207P00000X"], practitioner.Specialties);
        Assert.Equal(new Place { City = "MIAMI", Region = "FL", PostalCode = "33136", Country = "US" }, Assert.Single(practitioner.Places));
    }

    [Theory]
    [InlineData("\"1234567893\",\"2\",\"A\"", DirectoryIssueCode.OutOfScope, true)]
    [InlineData("\"1234567893\",\"1\",\"A\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"01/31/2015\",\"\",\"\",\"\",\"\",\"\"", DirectoryIssueCode.OutOfScope, true)]
    [InlineData("\"1234567890\",\"1\",\"A\"", DirectoryIssueCode.MalformedIdentifier, true)]
    [InlineData("\"\",\"1\",\"A\"", DirectoryIssueCode.MissingId, true)]
    [InlineData("\"1234567893\",\"1\",\"\"", DirectoryIssueCode.MissingName, true)]
    [InlineData("\"1234567893\",\"1\",\"A", DirectoryIssueCode.UnclosedQuote, true)]
    [InlineData("1234567893,1,A", DirectoryIssueCode.ShortRow, false)]
    [InlineData("\"1234567893\",\"1\",\"A\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"174400000X\",\"Y\",\"\",\"\"", DirectoryIssueCode.UnknownProfession, false)]
    [InlineData("\"1234567893\",\"1\",\"A\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"12\",\"Y\",\"\",\"\"", DirectoryIssueCode.InvalidValue, false)]
    public async Task ImportAsync_OtherRow_IsReported(string row, DirectoryIssueCode code, bool isDropped)
    {
        var (report, directory) = await ImportAsync(row + "\n");
        var issue = Assert.Single(report.Issues, issue => issue.Code == code);
        Assert.Equal((2, isDropped ? ImportSeverity.Dropped : ImportSeverity.Recovered), (issue.Line, issue.Severity));
        Assert.Equal(isDropped ? 0 : 1, directory.Practitioners.Count);
    }

    [Fact]
    public async Task ImportAsync_ReactivatedNumber_IsTaken()
    {
        var (report, _) = await ImportAsync("1234567893,1,A,B,,,,,,,01/31/2015,02/28/2015,,,,\n");
        Assert.Equal(1, report.Imported);
    }

    [Fact]
    public async Task ImportAsync_FrenchExtract_IsRefused()
    {
        var error = await Assert.ThrowsAsync<DirectoryFormatException>(() => NppesExtract.ImportAsync(new MemoryStream(ExtractSamples.Synthetic(3)), new()));
        Assert.Contains("NPPES", error.Message, StringComparison.Ordinal);
        Assert.Contains("'|'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_SyntheticFile_GivesWhatWasWritten()
    {
        using var stream = new MemoryStream();
        var written = NppesExtractFile.Write(stream, 2000, 3, new() { AwkwardShare = 0.2 });
        stream.Position = 0;
        var builder = new MedicalDirectoryBuilder();
        var report = await NppesExtract.ImportAsync(stream, builder);
        Assert.Equal((written.Rows, written.Professionals, written.BadRows + written.OutOfScope), (report.Read, report.Practitioners, report.Skipped));
        Assert.Equal(written.ShortRows, report.CountOf(DirectoryIssueCode.ShortRow));
        Assert.Equal(written.OutOfScope, report.CountOf(DirectoryIssueCode.OutOfScope));
        Assert.Equal(330, NppesExtractFile.Columns.Count);
        Assert.Equal(written.Professionals, builder.Build().Practitioners.Count);
    }

    private static async Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(string rows)
    {
        var builder = new MedicalDirectoryBuilder();
        var report = await NppesExtract.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(Header + rows)), builder);
        return (report, builder.Build());
    }
}
