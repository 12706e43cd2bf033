using CsCheck;
using MedSocial.Formats;
using MedSocial.Formats.Extracts;
using static MedSocial.Tests.Formats.ExtractSamples;

namespace MedSocial.Tests.Formats;

/// <summary>A register is written without its records being made; the oracle is the same register as records, one by one.</summary>
public class RollRecordsTests
{
    private static readonly Source Register = RppsExtract.OwnSource;

    // Values that are usual, that a check speaks of, and that cleaning changes or leaves nothing of.
    private static readonly Gen<string> Rows = Gen.Select(
        One("8|10003820189", "8|10003820188", "0|781234562", "0|2A1234567", "8|10000000013", "8|10000000021", "8|10000000039"),
        One("LE GOFF", "PETIT", " DE  LA  CRUZ ", "\u200B", "\u200Bé", "ÉLOI", "\u0001", "李", new string('A', 1200)),
        One("Léa", "Anne", "", "\u200B", "Jean  Paul"),
        One("10", "60", "777", ""),
        One("SM54", "SM999", ""),
        One("750000018", "75", ""),
        One("CHU DE NANTES", "CABINET", "\u200B", " A  B ", ""),
        One("44000|44109|Nantes", "75011|75056|PARIS", "99999||NULLE PART", "||"),
        (number, family, given, profession, skill, finess, site, place) =>
            $"{number}||DR|{family}|{given}|{profession}||C|{skill}||S|{finess}|{site}||{place}|99000|FRANCE||");

    [Fact]
    public void Build_AnyRows_WritesAndSaysWhatMadeRecordsDo() => Rows.Array[1, 12].Sample(
        rows => AssertSame(Bytes(FileOf(rows))).GetAwaiter().GetResult(), iter: 500, seed: "0000KsVbV5R4");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Build_RegisterOnTwoThreads_WritesAndSaysWhatMadeRecordsDo(bool isWindows1252) =>
        await AssertSame(Synthetic(12_000, new() { Windows1252 = isWindows1252 }));

    [Fact]
    public async Task Build_TwoRegistersAndARecordOfTheCaller_WritesAndSaysWhatMadeRecordsDo()
    {
        var (first, second) = (await ReadAsync(Bytes(FileOf(Lea, Adeli))), await ReadAsync(Bytes(FileOf(LeaAgain.Replace("10003820189", "10000000013").Replace("SM54", "SM999")))));
        var own = new Practitioner { Id = "own", Name = PersonName.Of("Anne", "PETIT") };
        var (unmade, made) = (new MedicalDirectoryBuilder().Add(Register).Add(own), new MedicalDirectoryBuilder().Add(Register).Add(own));
        unmade.AddMade(first);
        unmade.AddMade(second);
        foreach (var record in first.Concat(second))
            made.Add(record);
        AssertSame(unmade, made);
    }

    private static Gen<string> One(params string[] items) => Gen.Int[0, items.Length - 1].Select(item => items[item]);

    private static async Task AssertSame(byte[] file)
    {
        var records = await ReadAsync(file);
        var (unmade, made) = (new MedicalDirectoryBuilder().Add(Register), new MedicalDirectoryBuilder().Add(Register));
        unmade.AddMade(records);
        foreach (var record in records)
            made.Add(record);
        AssertSame(unmade, made);
    }

    private static void AssertSame(MedicalDirectoryBuilder unmade, MedicalDirectoryBuilder made)
    {
        Assert.Equal(made.TryBuild(out var expected, out var expectedIssues), unmade.TryBuild(out var directory, out var issues));
        Assert.Equal(expectedIssues.Select(issue => issue.ToString()), issues.Select(issue => issue.ToString()));
        if (expected is not null)
            Assert.Equal(Saved(expected), Saved(directory!));
    }

    private static byte[] Saved(MedicalDirectory directory)
    {
        using var stream = new MemoryStream();
        directory.Write(stream, DirectorySaveOptions.Default);
        return stream.ToArray();
    }

    private static async Task<RollRecords> ReadAsync(byte[] file)
    {
        var reader = new RppsReader(RppsImportOptions.Default);
        using var stream = new MemoryStream(file);
        await new ExtractImport(reader, null).ReadAsync(stream, CancellationToken.None);
        return new(reader, [Register.Id]);
    }
}
