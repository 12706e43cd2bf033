using System.IO.Compression;
using System.Text;
using CsCheck;
using MedSocial.Formats;
using static MedSocial.Tests.Formats.ExtractSamples;

namespace MedSocial.Tests.Formats;

public class ExtractInputTests
{
    public static TheoryData<string, string> NoExtracts => new()
    {
        { "", "empty" },
        { "\n\n", "no header" },
        { "<!DOCTYPE html><html>", "web page" },
        { "{\"format\":\"medsocial\"}", "JSON" },
        { "%PDF-1.7", "PDF" },
        { "NPI,Entity Type Code,a,b,c,d\n1,2,3,4,5,6", "another separator" },
        { Header.Replace('|', ';'), "';'" },
        { "Identifiant PP|Nom\n1|2", "'Nom d'exercice', 'Code profession'" },
        { "a\0b\0", "zero bytes" },
    };

    [Theory]
    [MemberData(nameof(NoExtracts))]
    public async Task ImportAsync_NoExtract_IsRefusedWithWhatWasFound(string text, string said)
    {
        var builder = new MedicalDirectoryBuilder();
        var error = await Assert.ThrowsAsync<DirectoryFormatException>(() => RppsExtract.ImportAsync(new MemoryStream(Bytes(text)), builder));
        Assert.Equal(DirectoryFormatError.WrongFormat, error.Code);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Contains("RPPS", error.Message, StringComparison.Ordinal);
        Assert.Empty(builder.Build().Sources);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 65, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0x37, 0x7A, 0xBC, 0xAF }, "7-Zip")]
    public async Task ImportAsync_OtherFiles_AreNamed(byte[] bytes, string said)
    {
        var error = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(bytes));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_Gzip_IsReadAndDamageRefused()
    {
        var plain = Synthetic(300);
        var packed = Gzip(plain);
        var (_, expected) = await ImportAsync(plain);
        var (_, directory) = await ImportAsync(packed);
        Assert.Equal(expected.Practitioners, directory.Practitioners);
        var (_, twice) = await ImportAsync([.. Gzip(plain[..1000]), .. Gzip(plain[1000..])]); // members follow each other
        Assert.Equal(expected.Practitioners, twice.Practitioners);

        var cut = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(packed[..(packed.Length / 2)]));
        Assert.Equal(DirectoryFormatError.BadArchive, cut.Code);
        packed.AsSpan(packed.Length / 2, 100).Fill(0x55);
        Assert.Equal(DirectoryFormatError.BadArchive, (await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(packed))).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ImportAsync_Zip_TakesTheMatchingEntry(bool canSeek)
    {
        var plain = Synthetic(300);
        var (_, expected) = await ImportAsync(plain);
        var zip = Zip(true, ("PS_LibreAcces_SavoirFaire_2026.txt", Bytes("a|b\n")), ("PS_LibreAcces_Personne_activite_2026.txt", plain), ("z.txt", []));
        var builder = new MedicalDirectoryBuilder();
        Stream stream = canSeek ? new MemoryStream(zip) : new TricklingStream(zip, () => 1000);
        await RppsExtract.ImportAsync(stream, builder);
        Assert.Equal(expected.Practitioners, builder.Build().Practitioners);
    }

    [Fact]
    public async Task ImportAsync_ZipThatCannotBeRead_IsRefused()
    {
        var none = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(Zip(true, ("a.txt", [65]), ("b.txt", [65]))));
        Assert.Contains("'a.txt', 'b.txt'", none.Message, StringComparison.Ordinal);
        var unsized = Zip(false, ("a.txt", [65]), ("personne_activite.txt", Synthetic(5)));
        var error = await Assert.ThrowsAsync<DirectoryFormatException>(() => RppsExtract.ImportAsync(new TricklingStream(unsized, () => 100), new()));
        Assert.Equal(DirectoryFormatError.BadArchive, error.Code);
        var cut = Zip(true, ("personne_activite.txt", Synthetic(50)))[..2000];
        Assert.Equal(DirectoryFormatError.BadArchive, (await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(cut))).Code);
    }

    [Fact]
    public async Task ImportAsync_Bomb_EndsAtTheLimit()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Bytes(FileOf(Lea)));
            for (var i = 0; i < 64; i++)
                gzip.Write(new byte[1 << 20]);
        }
        var error = await Assert.ThrowsAsync<DirectoryFormatException>(() => ImportAsync(packed.ToArray(), new() { MaxBytes = 1 << 20 }));
        Assert.Equal(DirectoryFormatError.FileTooLarge, error.Code);
    }

    [Fact]
    public async Task ImportAsync_EndlessLine_CostsItsRow()
    {
        const long times = 200L << 20;
        using var garbage = new FloodStream("", "x", times, "");
        Assert.Contains("65536 bytes", (await Assert.ThrowsAsync<DirectoryFormatException>(() => RppsExtract.ImportAsync(garbage, new()))).Message, StringComparison.Ordinal);
        Assert.True(garbage.Served < 1 << 20);

        // Within the rows it costs its row: what follows is read.
        using var within = new FloodStream(FileOf(Lea), "|x|\0", 16L << 20, "\n" + Adeli);
        var report = await RppsExtract.ImportAsync(within, new());
        Assert.Equal((3, 2, 1), (report.Read, report.Imported, report.CountOf(DirectoryIssueCode.RowTooLong)));
        Assert.Equal(3, Assert.Single(report.Issues).Line);
    }

    [Fact]
    public async Task ImportAsync_FewBytesAtATime_GiveTheSame()
    {
        var bytes = Synthetic(400, new() { AwkwardShare = 0.3 });
        var (expected, directory) = await ImportAsync(bytes);
        for (var size = 1; size <= 7; size++)
        {
            var builder = new MedicalDirectoryBuilder();
            var step = size;
            var report = await RppsExtract.ImportAsync(new TricklingStream(bytes[..^0], () => step), builder);
            Assert.Equal(expected, report);
            Assert.Equal(directory.Practitioners, builder.Build().Practitioners);
        }
    }

    [Fact]
    public async Task ImportAsync_BlockBorders_CutNoRow()
    {
        // Blocks have 256 KiB: rows of many lengths put their borders everywhere.
        var bytes = Synthetic(4000, new() { AwkwardShare = 0.2 });
        var (expected, _) = await ImportAsync(bytes);
        foreach (var padding in (int[])[1, 2, 3, 100, 355])
        {
            var text = Encoding.UTF8.GetString(bytes);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var (report, _) = await ImportAsync(Bytes(text.Insert(end, new string(' ', padding))));
            Assert.Equal(expected, report);
        }
    }

    [Fact]
    public async Task ImportAsync_AnyBytes_AreReadOrRefused() => await Gen.Byte.Array[0, 300].SampleAsync(
        async bytes =>
        {
            try
            {
                var report = await RppsExtract.ImportAsync(new MemoryStream([.. Bytes(Header + "\n"), .. bytes]), new());
                return report.Read == report.Imported + report.Skipped;
            }
            catch (DirectoryFormatException)
            {
                return true;
            }
        },
        iter: 500);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(bool canSeek, params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(canSeek ? packed : new ForwardStream(packed), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    /// <summary>Hides that a stream can seek, so that an archive is written with sizes behind the files.</summary>
    private sealed class ForwardStream(Stream stream) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => stream.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);
    }
}
