using System.Text;
using CsCheck;
using MedSocial.Catalog;
using MedSocial.Formats;
using MedSocial.Formats.Csv;
using MedSocial.Registers;

namespace MedSocial.Tests.Formats;

public class DirectoryCsvTests
{
    [Theory]
    [InlineData("id,given name,family name,city,accounts\nlea,Léa,Le Goff,Nantes,twitter:LeaLeGoff\n", ',')]
    [InlineData("Identifiant;PRÉNOM;Nom;Ville;Comptes\nlea;Léa;Le Goff;Nantes;https://x.com/LeaLeGoff\n", ';')]
    [InlineData("ville\tnom\tprenom\tidentifiant\ttwitter\nNantes\tLe Goff\tLéa\tlea\t@LeaLeGoff", '\t')]
    [InlineData("last name|first name|town|identifier|X\nLe Goff|Léa|Nantes|lea|LeaLeGoff\r\n", '|')]
    [InlineData("sep=;\r\nid;nom;prénom;commune;Twitter\r\nlea;\"Le Goff\";\"Léa\";\"Nantes\";x.com/LeaLeGoff\r\n", ';')]
    [InlineData("\n\n'id';'nom';'prénom';'ville';'Twitter'\n'lea';'Le Goff';'Léa';'Nantes';'LeaLeGoff'\n", ';')]
    [InlineData("id,nom,prénom,ville,comptes\nlea,Le Goff,Léa,Nantes,\"twitter:LeaLeGoff\n\"\n", ',')]
    public async Task ImportAsync_AnyDialect_IsFoundOut(string table, char separator)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(table), Encoding.UTF8.GetBytes("\uFEFF" + table), Encoding.Latin1.GetBytes(table) })
        {
            var (report, directory) = await ImportAsync(bytes);
            Assert.Equal((1L, 1L, (char?)separator), (report.Read, report.Imported, report.Separator));
            Assert.Empty(report.Issues);
            var lea = directory.Practitioners.Single();
            Assert.Equal(("lea", PersonName.Of("Léa", "Le Goff")), (lea.Id.Value, lea.Name));
            Assert.Equal([new Place { City = "Nantes" }], lea.Places);
            Assert.Equal("LeaLeGoff", directory.Accounts.Single().Handle!.Value.Text);
            Assert.Equal(["lea"], directory.Accounts.Single().Owners);
        }
        Assert.Equal(ExtractEncoding.Windows1252, (await ImportAsync(Encoding.Latin1.GetBytes(table))).Report.Encoding);
    }

    [Fact]
    public async Task ImportAsync_CodesAndLabels_AreBothRead()
    {
        var (report, directory) = await ImportAsync("RPPS;nom;métier;spécialité;étape de carrière;pays;latitude;longitude\n10003820189;A;Médecin;Médecine d'urgence;interne;France;47,2;-1,5\n10107592585;B;10;SM59;retired;be;;\n");
        Assert.Empty(report.Issues);
        foreach (var person in directory.Practitioners)
            Assert.Equal((ProfessionCode.Physician, "SM59"), (person.Profession!.Value, person.Specialties.Single().Value));
        var first = directory.FindPractitioner("rpps:10003820189")!;
        Assert.Equal((CareerStage.Intern, new Place { Country = "FR", Coordinates = new(47.2, -1.5) }), (first.Stage, first.Places.Single()));
        Assert.Equal([RppsNumber.Parse("10003820189")], first.RegisterNumbers);
    }

    [Fact]
    public async Task ImportAsync_RowsOfOnePerson_AreMergedWhereverTheyStand()
    {
        var (report, directory) = await ImportAsync("id,family name,city,languages\na,Nom,Nantes,fr\nb,Deux,Brest,\na,Nom,Brest,fr|en\na,Autre,Nantes,\n");
        Assert.Equal((4L, 2), (report.Imported, report.Practitioners));
        Assert.Equal(1, report.CountOf(DirectoryIssueCode.ConflictingRows));
        var a = directory.FindPractitioner("a")!;
        Assert.Equal("Nom", a.Name!.Family);
        Assert.Equal([new Place { City = "Nantes" }, new Place { City = "Brest" }], a.Places);
        Assert.Equal(["fr", "en"], a.Languages);
    }

    public static TheoryData<string, string, DirectoryIssueCode, bool> Bad => new()
    {
        { "id,nom,ville", "a,b", DirectoryIssueCode.ShortRow, false },
        { "id,nom", "a,b,c", DirectoryIssueCode.LongRow, true },
        { "id,nom", "a,\"b", DirectoryIssueCode.UnclosedQuote, true },
        { "id,nom", "a b,Nom", DirectoryIssueCode.MalformedIdentifier, true },
        { "id,nom,inconnue", "a,b,c", DirectoryIssueCode.UnknownColumn, false },
        { "id,nom", "a,b\0c", DirectoryIssueCode.InvalidText, false },
        { "id,nom,pays", "a,b,Freedonia", DirectoryIssueCode.InvalidValue, false },
        { "id,nom,latitude", "a,b,91", DirectoryIssueCode.InvalidValue, false },
        { "id,nom,rpps", "a,b,123", DirectoryIssueCode.MalformedIdentifier, false },
        { "id,nom,rpps", "a,b,10003820188", DirectoryIssueCode.RegisterKeyMismatch, false },
        { "id,nom,finess", "a,b,123", DirectoryIssueCode.MalformedFiness, false },
        { "id,nom,métier", "a,b,astrologue", DirectoryIssueCode.UnknownProfession, false },
        { "id,nom,spécialité", "a,b,ZZ99", DirectoryIssueCode.UnknownSpecialty, false },
        { "id,nom,comptes", "a,b,nowhere:x", DirectoryIssueCode.UnknownNetwork, false },
        { "id,nom,twitter", "a,b,not a handle", DirectoryIssueCode.MalformedHandle, false },
        { "id,nom,disclosure", "a,b,undeclaredPseudonym", DirectoryIssueCode.RevealingIdentifier, true },
        { "id,nom,disclosure", "a,b,what?", DirectoryIssueCode.InvalidValue, false },
        { "id,rpps,disclosure", "a,10003820189,unnamed", DirectoryIssueCode.RevealingIdentifier, true },
        { "id,nom,pseudonyme", "a,b,Jaddo", DirectoryIssueCode.RevealingIdentifier, false },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Row_Bad_IsACodedIssueAndTheNextIsRead(string header, string row, DirectoryIssueCode code, bool isDropped)
    {
        ArgumentNullException.ThrowIfNull(header);
        var (report, directory) = await ImportAsync($"{header}\n{row}\ngood{new string(',', header.Count(c => c == ','))}\n");
        Assert.NotNull(directory.FindPractitioner("good"));
        var issue = report.Issues.First(issue => issue.Code == code);
        Assert.Equal(code == DirectoryIssueCode.UnknownColumn ? 1 : 2, issue.Line);
        Assert.Equal(isDropped ? ImportSeverity.Dropped : ImportSeverity.Recovered, issue.Severity);
        if (isDropped)
            Assert.Null(directory.FindPractitioner("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("colour,size\nred,3\n")]
    [InlineData("<html>")]
    [InlineData("i\0d,nom\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("%PDF-1.7")]
    public async Task File_ThatIsNoTable_IsRefused(string text)
    {
        var e = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(text));
        Assert.Contains(e.Code, new[] { DirectoryFormatError.WrongFormat, DirectoryFormatError.BadArchive });
        Assert.InRange(e.Message.Length, 10, 1000);
    }

    [Fact]
    public async Task UnclosedQuote_InALongFile_CostsItsLineOnly()
    {
        var table = new StringBuilder("id,nom\na,A\nb,\"B\n");
        for (var i = 0; i < 200_000; i++)
            table.Append("p").Append(i).Append(",Nom\n");
        var (report, directory) = await ImportAsync(table.ToString());
        Assert.Equal((200_002L, 1L, 200_001), (report.Read, report.Skipped, directory.Practitioners.Count));
        Assert.Equal((DirectoryIssueCode.UnclosedQuote, 3L), (report.Issues.Single().Code, report.Issues.Single().Line));
    }

    [Theory]
    [InlineData("a,", "x")]
    [InlineData("a,\"", "x")]
    [InlineData("a,", "\"")]
    public async Task Flood_InARow_CostsTheRow(string before, string flood)
    {
        using var stream = new FloodStream("id,nom\n" + before, flood, 20_000_001, "\nb,B\n");
        var builder = new MedicalDirectoryBuilder();
        var report = await DirectoryCsv.ImportAsync(stream, builder);
        Assert.Equal((2L, 1L), (report.Read, report.Skipped));
        Assert.Equal("b", builder.Build().Practitioners.Single().Id.Value);
    }

    [Fact]
    public async Task Round_Trip_CarriesWhatTheRemarksSay() => await DirectoryGen.Directories.SampleAsync(
        async directory =>
        {
            foreach (var options in new CsvWriteOptions[] { new(), new() { Separator = ';', Language = CsvLanguage.French, ByteOrderMark = false }, new() { Separator = '\t' }, new() { Separator = '|' } })
            {
                var (report, again) = await ImportAsync(Written(directory, options));
                Assert.Equal((0L, (char?)options.Separator), (report.Skipped, report.Separator));
                Assert.Equal(directory.Practitioners.OrderBy(person => person.Id).Select(Carried), again.Practitioners.OrderBy(person => person.Id).Select(person => person with { Sources = [] }));
                Assert.Equal(Presences(directory), Presences(again));
            }
        },
        iter: 150, seed: "0000000000000");

    [Fact]
    public void Formula_AtTheStartOfACell_IsNeutralised()
    {
        foreach (var text in new[] { "=1+1", "+33 2", "-cmd|' /C calc'!A0", "@SUM(A1)", "＝1", "'=1", "''+x", "'", "'a", "a=1", "" })
        {
            var written = CsvText.Neutral(text);
            Assert.DoesNotContain(written.FirstOrDefault(), "=+-@\t\r＝＋－＠");
            Assert.Equal(text, CsvText.Plain(written));
        }
        var directory = new MedicalDirectoryBuilder().Add(new Practitioner
        {
            Id = "-1", Name = PersonName.Of("=HYPERLINK(\"https://evil.invalid\")", "@SUM(1)"), Aliases = [new("+x;=1", AliasKind.Open)], Disclosure = Disclosure.OpenAlias,
            Places = [new() { City = "=a", Coordinates = new(-1.5, -2) }],
        }).Build();
        var row = Encoding.UTF8.GetString(Written(directory, new())).Split("\r\n")[1];
        Assert.StartsWith("'-1,openAlias,,\"'=HYPERLINK(\"\"https://evil.invalid\"\")\",'@SUM(1),", row, StringComparison.Ordinal);
        Assert.Contains(",'=a,", row, StringComparison.Ordinal);
        Assert.Contains(",-1.5,-2,", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Neutral_AnyText_IsReadBack() =>
        Gen.OneOf("'", "=", "+", "a", " ", "\t", "＝").Array[0, 6].Select(string.Concat).Sample(text => CsvText.Plain(CsvText.Neutral(text)) == text, seed: "0000000000000");

    [Fact]
    public void Items_AnyTexts_AreReadBack() =>
        Gen.OneOf("|", "\\", "a", ";", "'").Array[1, 6].Select(string.Concat).Array[0, 5].Sample(
            items => Assert.Equal(items, CsvText.Split(CsvText.Join(items))), seed: "0000000000000");

    [Fact]
    public async Task Any_BytesChanged_IsAnErrorOfTheFormatOrADirectory()
    {
        var small = Written(MedicalDirectory.Article2019, new() { Separator = ';' });
        await Mutation.Of(small.Length).SampleAsync(
            async changes =>
            {
                try
                {
                    var builder = new MedicalDirectoryBuilder();
                    var report = await DirectoryCsv.ImportAsync(new MemoryStream(Mutation.Apply(small, changes, "\",;\n\r\0'=|\\\tx")), builder);
                    Assert.Equal(report.Read, report.Imported + report.Skipped);
                    builder.Build();
                }
                catch (DirectoryFormatException e)
                {
                    Assert.NotEqual(DirectoryFormatError.None, e.Code);
                }
            },
            iter: 3_000, seed: "0000000000000", threads: 1);
    }

    [Fact]
    public void Fields_Names_AreUniqueInEachLanguage()
    {
        foreach (var (field, en, fr, others) in CsvFields.All)
            Assert.All([en, fr, .. others], name => Assert.Equal(field, CsvFields.Find(name)));
        Assert.Equal(Enum.GetValues<CsvField>().Length - 1, CsvFields.All.Length);
        Assert.DoesNotContain(CsvFields.All, names => Networks.FindByName(names.En) is not null || Networks.FindByName(names.Fr) is not null);
    }

    private static Practitioner Carried(Practitioner person)
    {
        var hidden = person.Disclosure.ProtectsName() || person.Name is { IsWithheld: true };
        return new()
        {
            Id = person.Id,
            Name = hidden || person.Name is null or { IsEmpty: true } ? null : person.Name,
            Disclosure = person.Disclosure,
            Aliases = [.. person.Aliases.OrderBy(alias => alias.Kind)],
            Profession = person.Profession,
            Specialties = [.. person.Specialties.Distinct()],
            Stage = person.Stage,
            Places = [.. person.Places.Where(place => place != new Place()).Distinct()],
            RegisterNumbers = hidden ? [] : person.RegisterNumbers,
            Roles = [.. person.Roles.Select(role => new Role(role.Text))],
            Topics = person.Topics,
            Languages = person.Languages,
        };
    }

    private static IEnumerable<(string, string)> Presences(MedicalDirectory directory) => directory.Accounts
        .Where(account => account.Owners.Count > 0 && Networks.Find(account.Network) is not null).OrderBy(account => account.Id)
        .Select(account => ($"{account.Id} {account.Handle}", string.Join(' ', account.Owners.Order())));

    private static byte[] Written(MedicalDirectory directory, CsvWriteOptions options)
    {
        using var stream = new MemoryStream();
        DirectoryCsv.WriteAsync(directory, stream, options).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(string table) => ImportAsync(Encoding.UTF8.GetBytes(table));

    private static async Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(byte[] table)
    {
        var builder = new MedicalDirectoryBuilder();
        var report = await DirectoryCsv.ImportAsync(new MemoryStream(table), builder);
        return (report, builder.Build());
    }
}
