using System.Text;
using MedSocial.Formats;
using MedSocial.Registers;
using MedSocial.TestData;
using static MedSocial.Tests.Formats.ExtractSamples;

namespace MedSocial.Tests.Formats;

public class RppsExtractTests
{
    [Fact]
    public async Task ImportAsync_RowsOfOneProfessional_MakeOnePractitionerWithSeveralPlaces()
    {
        var (report, directory) = await ImportAsync(Lea, Adeli, LeaAgain, Lea);
        Assert.Equal((4, 4, 0, 2), (report.Read, report.Imported, report.Skipped, report.Practitioners));
        Assert.Empty(report.Issues);

        var lea = directory.FindPractitioner("rpps:10003820189")!;
        Assert.Equal(("Dr", "Léa", "LE GOFF"), (lea.Name!.Title, lea.Name.Given, lea.Name.Family));
        Assert.Equal([(RegisterNumber)RppsNumber.Parse("10003820189")], lea.RegisterNumbers);
        Assert.Equal("10", lea.Profession);
        Assert.Equal(["SM59", "SM54"], lea.Specialties);
        Assert.Equal(CareerStage.Practising, lea.Stage);
        Assert.Equal(["Nantes", "Bouguenais"], lea.Places.Select(place => place.City));
        Assert.Equal(("CHU DE NANTES", "44109", "44000", "44", "FR"), (lea.Places[0].Site, lea.Places[0].InseeCode, lea.Places[0].PostalCode, lea.Places[0].Department, lea.Places[0].Country));
        Assert.NotNull(lea.Places[1].Coordinates);
        Assert.Equal([RppsExtract.OwnSource.Id], lea.Sources);

        var anne = directory.FindPractitioner("adeli:781234562")!;
        Assert.Equal([(RegisterNumber)AdeliNumber.Parse("781234562")], anne.RegisterNumbers);
        Assert.Equal(("Paris", "75111", "ENSEIGNE"), (anne.Places[0].City, anne.Places[0].InseeCode, anne.Places[0].Site));
        Assert.Null(anne.Name!.Title);
    }

    [Fact]
    public async Task ImportAsync_ColumnsInAnotherOrder_AreFoundByName()
    {
        var order = Enumerable.Range(0, Header.Split('|').Length).Reverse().ToArray();
        string Moved(string row) => string.Join('|', order.Select(column => row.Split('|')[column])) + "|new";
        var text = Moved(Header.Replace('\'', '’')) + "\n" + Moved(Lea) + "\n" + Moved(LeaAgain) + "\n" + Moved(Adeli);
        var (_, moved) = await ImportAsync(Bytes(text));
        var (_, usual) = await ImportAsync(Lea, LeaAgain, Adeli);
        Assert.Equal(usual.Practitioners, moved.Practitioners);
    }

    [Theory]
    [InlineData("||Nantes", "44109")]
    [InlineData("44000||NANTES", "44109")]
    [InlineData("44000|44999|nantes", "44109")]
    [InlineData("44093||NANTES CEDEX 1", "44109")]
    [InlineData("75011|75056|PARIS", "75111")]
    [InlineData("75011||PARIS", "75111")]
    [InlineData("75011||PARIS 11", "75111")]
    [InlineData("13008|13055|Marseille", "13208")]
    [InlineData("20090||AJACCIO CEDEX 9", "2A004")]
    public async Task ImportAsync_Place_IsJoinedToTheCommune(string place, string insee)
    {
        var (report, directory) = await ImportAsync($"8|10003820189|||A|B|10||||||||X|{place}||||");
        if (place.StartsWith("||", StringComparison.Ordinal))
        {
            Assert.Equal(1, report.CountOf(DirectoryIssueCode.UnknownCommune)); // a name alone may be that of another commune
            return;
        }
        Assert.Empty(report.Issues);
        Assert.Equal(insee, directory.Practitioners[0].Places[0].InseeCode);
    }

    [Theory]
    [InlineData("8||||A|B|10|||||||||||||||", DirectoryIssueCode.MissingId, true)]
    [InlineData("8|123|||A|B|10|||||||||||||||", DirectoryIssueCode.MalformedIdentifier, true)]
    [InlineData("8|1,00038E+10|||A|B|10|||||||||||||||", DirectoryIssueCode.MalformedIdentifier, true)]
    [InlineData("8|00000000000|||A|B|10|||||||||||||||", DirectoryIssueCode.MalformedIdentifier, true)]
    [InlineData("5|10003820189|||A|B|10|||||||||||||||", DirectoryIssueCode.UnknownIdentifierType, true)]
    [InlineData("8|10003820189||||B|10|||||||||||||||", DirectoryIssueCode.MissingName, true)]
    [InlineData("8|10003820189|||A|B|10||||||||||||||||more|more", DirectoryIssueCode.LongRow, true)]
    [InlineData("8|10003820188|||A|B|10|||||||||||||||", DirectoryIssueCode.RegisterKeyMismatch, false)]
    [InlineData("8|10003820189|||A|B", DirectoryIssueCode.ShortRow, false)]
    [InlineData("8|10003820189|||A|B|777|Rebouteux||||||||||||||", DirectoryIssueCode.UnknownProfession, false)]
    [InlineData("8|10003820189|||A|B||Rebouteux||||||||||||||", DirectoryIssueCode.UnknownProfession, false)]
    [InlineData("8|10003820189|||A|B|10|||SM999||||||||||||", DirectoryIssueCode.UnknownSpecialty, false)]
    [InlineData("8|10003820189|||A|B|10|||S M||||||||||||", DirectoryIssueCode.InvalidValue, false)]
    [InlineData("8|10003820189|||A|B|10||||||12345||||||||||", DirectoryIssueCode.MalformedFiness, false)]
    [InlineData("8|10003820189|||A|B|10|||||||||99999|99999|NULLE PART||||", DirectoryIssueCode.UnknownCommune, false)]
    public async Task ImportAsync_BadRow_IsReportedWithItsLine(string row, DirectoryIssueCode code, bool isDropped)
    {
        var (report, directory) = await ImportAsync(Adeli, "", row, row, LeaAgain);
        var issue = Assert.Single(report.Issues, issue => issue.Code == code && issue.Line == 4);
        Assert.Equal(isDropped ? ImportSeverity.Dropped : ImportSeverity.Recovered, issue.Severity);
        Assert.Equal(2, report.CountOf(code));
        Assert.Equal((4, isDropped ? 2 : 4), (report.Read, report.Imported));
        Assert.Equal(report.Read, report.Imported + report.Skipped);
        Assert.NotNull(directory.FindPractitioner("rpps:10003820189"));
        Assert.StartsWith($"MED{(int)code:D3} {(isDropped ? "dropped" : "recovered")}, line 4", issue.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_UnknownCodes_AreKept()
    {
        var (_, directory) = await ImportAsync("8|10003820189|||A|B|777|Rebouteux||SM999|||||||||||");
        Assert.Equal("777", directory.Practitioners[0].Profession);
        Assert.Equal(["SM999"], directory.Practitioners[0].Specialties);
    }

    [Fact]
    public async Task ImportAsync_LabelsWithoutCodes_GiveTheCodes()
    {
        var (report, directory) = await ImportAsync("8|10003820189|||A|B||MEDECIN|E||Médecine d'urgence|||||||||||");
        Assert.Equal(("10", "SM59"), (directory.Practitioners[0].Profession!.Value.Value, directory.Practitioners[0].Specialties[0].Value));
        Assert.Equal(CareerStage.Student, directory.Practitioners[0].Stage);
        Assert.Empty(report.Issues);
    }

    [Fact]
    public async Task ImportAsync_RowsThatContradict_KeepTheFirst()
    {
        var (report, directory) = await ImportAsync(Lea, LeaAgain.Replace("LE GOFF", "LEGOFF", StringComparison.Ordinal).Replace("|10|", "|21|", StringComparison.Ordinal));
        Assert.Equal(2, report.CountOf(DirectoryIssueCode.ConflictingRows));
        Assert.Equal(("LE GOFF", "10"), (directory.Practitioners[0].Name!.Family, directory.Practitioners[0].Profession!.Value.Value));
    }

    [Theory]
    [InlineData("\"CABINET A|B\"", "CABINET A|B")]
    [InlineData("\"CABINET \"\"LES LILAS\"\"\"", "CABINET \"LES LILAS\"")]
    [InlineData("CABINET \"LES LILAS\"", "CABINET \"LES LILAS\"")]
    [InlineData("\"A\" ET \"B\"", "\"A\" ET \"B\"")]
    [InlineData("\"OUVERT", "\"OUVERT")]
    [InlineData("  CABINET  ", "CABINET")]
    public async Task ImportAsync_Quotes_AreReadWithPatience(string written, string site)
    {
        var (report, directory) = await ImportAsync(LeaAgain.Replace("CABINET", written, StringComparison.Ordinal));
        Assert.Equal(site, directory.Practitioners[0].Places[0].Site);
        Assert.Empty(report.Issues);
    }

    [Fact]
    public async Task ImportAsync_CrlfMarkAndTrailingSeparators_MakeNoDifference()
    {
        var (_, usual) = await ImportAsync(Lea, LeaAgain, Adeli);
        var text = "\uFEFF" + Header + "|\r\n" + Lea + "|\r\n\r\n" + LeaAgain + "\n" + Adeli + "|\r\n";
        var (report, same) = await ImportAsync(Bytes(text));
        Assert.Equal(usual.Practitioners, same.Practitioners);
        Assert.Empty(report.Issues);
    }

    [Fact]
    public async Task ImportAsync_Windows1252_IsDetected()
    {
        string[] rows = [Lea.Replace("CHU DE NANTES", "L’ŒUVRE – Š€", StringComparison.Ordinal), LeaAgain, Adeli];
        var text = FileOf(rows);
        var bytes = text.Select(c => c switch { '’' => (byte)0x92, 'Œ' => (byte)0x8C, '–' => (byte)0x96, 'Š' => (byte)0x8A, '€' => (byte)0x80, _ => (byte)c }).ToArray();
        var (report, old) = await ImportAsync(bytes);
        var (utf8, usual) = await ImportAsync(rows);
        Assert.Equal((ExtractEncoding.Windows1252, ExtractEncoding.Utf8), (report.Encoding, utf8.Encoding));
        Assert.Equal(usual.Practitioners, old.Practitioners);
    }

    [Fact]
    public async Task ImportAsync_DamagedTextInUtf8_IsReportedAndReadAsWindows1252()
    {
        var bytes = Bytes(FileOf(Lea.Replace("Léa", "L?a", StringComparison.Ordinal)));
        bytes[Array.LastIndexOf(bytes, (byte)'?')] = 0xE9;
        var (report, directory) = await ImportAsync(bytes);
        Assert.Equal(1, report.CountOf(DirectoryIssueCode.InvalidText));
        Assert.Equal("Léa", directory.Practitioners[0].Name!.Given);
    }

    [Fact]
    public async Task ImportAsync_ContactData_GoesNowhereUnlessAsked()
    {
        var (_, directory) = await ImportAsync(Lea, LeaAgain);
        Assert.DoesNotContain("0240000000", DirectoryJson.Serialize(directory), StringComparison.Ordinal);
        var contacts = new List<RegisterContact>();
        await ImportAsync(Bytes(FileOf(Lea, LeaAgain)), new() { ContactReceiver = contacts.Add });
        Assert.Equal([new("rpps:10003820189", "0240000000", null, "lea@exemple.invalid")], contacts);
    }

    [Fact]
    public async Task ImportAsync_HostileFile_KeepsFewIssuesAndCountsAll()
    {
        var rows = Enumerable.Repeat("9|x|||A|B|10|||||||||||||||", 5000).Append("8|10003820188|||A|B|10|||||||||||||||").ToArray();
        var (report, _) = await ImportAsync(Bytes(FileOf(rows)), new() { MaxIssues = 50 });
        Assert.Equal(5000, report.CountOf(DirectoryIssueCode.UnknownIdentifierType));
        Assert.Equal(5, report.Issues.Count(issue => issue.Code == DirectoryIssueCode.UnknownIdentifierType));
        Assert.Contains(report.Issues, issue => issue.Code == DirectoryIssueCode.RegisterKeyMismatch && issue.Line == 5002);
    }

    [Fact]
    public async Task ImportAsync_TooManyActivities_AreDropped()
    {
        var rows = Enumerable.Range(0, 510).Select(i => LeaAgain.Replace("CABINET", $"CABINET {i}", StringComparison.Ordinal)).ToArray();
        var (report, directory) = await ImportAsync(rows);
        Assert.Equal((500, 10), (directory.Practitioners[0].Places.Count, report.CountOf(DirectoryIssueCode.TooManyItems)));
    }

    [Fact]
    public async Task ImportAsync_OwnSource_IsNamed()
    {
        var options = new RppsImportOptions { Source = new() { Id = "rpps-2026-11", Title = "November" } };
        var (_, directory) = await ImportAsync(Bytes(FileOf(Lea)), options);
        Assert.Equal(["rpps-2026-11"], directory.Practitioners[0].Sources);
        Assert.Equal("rpps-2026-11", Assert.Single(directory.Sources).Id);
    }

    [Fact]
    public async Task ImportAsync_SyntheticExtract_GivesWhatWasWritten()
    {
        using var stream = new MemoryStream();
        var written = RppsExtractFile.Write(stream, 3000, 3, new() { AwkwardShare = 0.3, FurtherSites = 0.5 });
        var (report, directory) = await ImportAsync(stream.ToArray());
        Assert.Equal((written.Rows, written.BadRows, written.Professionals), (report.Read, report.Skipped, report.Practitioners));
        Assert.Equal(written.ShortRows, report.CountOf(DirectoryIssueCode.ShortRow));
        Assert.Equal(written.UnknownCodes, report.CountOf(DirectoryIssueCode.UnknownProfession) + report.CountOf(DirectoryIssueCode.UnknownSpecialty));
        var people = SyntheticDirectory.Generate(3000, 3, new() { AllProfessions = true, AccountShare = 0 }).ToDictionary(profile => profile.Practitioner.Id);
        foreach (var practitioner in directory.Practitioners.Where(practitioner => practitioner.Id.Value.StartsWith("rpps:", StringComparison.Ordinal)))
        {
            var expected = people[practitioner.Id].Practitioner;
            Assert.Equal((expected.Name!.Given, expected.Name.Family!.ToUpperInvariant()), (practitioner.Name!.Given, practitioner.Name.Family));
        }
    }

    [Fact]
    public async Task ImportAsync_SyntheticWindows1252_EqualsUtf8()
    {
        var (_, utf8) = await ImportAsync(Synthetic(500, new() { Mark = true }));
        var (report, old) = await ImportAsync(Synthetic(500, new() { Windows1252 = true }));
        Assert.Equal(ExtractEncoding.Windows1252, report.Encoding);
        Assert.Equal(utf8.Practitioners, old.Practitioners);
    }
}
