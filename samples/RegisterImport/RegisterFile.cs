using System.Collections.Immutable;
using MedSocial;
using MedSocial.Formats;

namespace RegisterImport;

/// <summary>Makes the file of a directory out of the extract of a register.</summary>
internal static class RegisterFile
{
    private const int MostShown = 5;

    /// <summary>Imports an extract and says what became of its rows. The file is replaced in one step, and not at all when anything is refused.</summary>
    internal static async Task ImportAsync(string extract, string output, string? accounts, Words words, CancellationToken cancellation)
    {
        ImportReport? report = null;
        var directory = "";
        await ImportBar.RunAsync(words, async bar =>
        {
            var builder = new MedicalDirectoryBuilder();
            KeepForgotten(output, builder);
            report = await ReadAsync(extract, builder, bar, cancellation);
            if (accounts is not null)
            {
                await using var json = File.OpenRead(accounts);
                await DirectoryJson.ReadIntoAsync(json, builder, cancellationToken: cancellation);
            }
            var built = bar.Step(words["checking, laying out", "contrôle, mise en place"], builder.Build);
            cancellation.ThrowIfCancellationRequested();
            directory = built.ToString();
            builder = null;
            bar.Step(words["indexing, saving", "indexation, écriture"], () => Save(built, output));
        });
        Write(report!, words);
        Console.WriteLine($"{output}: {directory}, {new FileInfo(output).Length:N0} {words["bytes", "octets"]}");
    }

    private static bool Save(MedicalDirectory directory, string output)
    {
        directory.Save(output, new() { Producer = "RegisterImport", Created = TimeProvider.System.GetUtcNow() });
        return true;
    }

    /// <summary>Whoever asked the directory that stands there to be forgotten stays so. What stands there and is no directory is not written over.</summary>
    private static void KeepForgotten(string output, MedicalDirectoryBuilder builder)
    {
        if (!File.Exists(output))
            return;
        using var before = MedicalDirectory.Open(output);
        builder.KeepErasures(before);
    }

    /// <summary>Reads the extract of whichever register it is: what is refused as the one is tried as the other, and a file that is refused leaves the builder as it was.</summary>
    private static async Task<ImportReport> ReadAsync(string extract, MedicalDirectoryBuilder builder, ImportBar bar, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(extract);
        try
        {
            return await RppsExtract.ImportAsync(file, builder, null, bar, cancellation);
        }
        catch (DirectoryFormatException french) when (french.Code == DirectoryFormatError.WrongFormat)
        {
            file.Position = 0;
            try
            {
                return await NppesExtract.ImportAsync(file, builder, null, bar, cancellation);
            }
            catch (DirectoryFormatException american) when (american.Code == DirectoryFormatError.WrongFormat)
            {
                throw new FormatException($"{french.Message}{Environment.NewLine}{american.Message}", american);
            }
        }
    }

    private static void Write(ImportReport report, Words words)
    {
        Console.WriteLine(words[
            $"{report.Read:N0} rows: {report.Imported:N0} imported, {report.Skipped:N0} skipped; {report.Practitioners:N0} practitioners; {report.Encoding}",
            $"{report.Read:N0} lignes : {report.Imported:N0} importées, {report.Skipped:N0} ignorées ; {report.Practitioners:N0} professionnels ; {report.Encoding}"]);
        foreach (var (code, count) in report.IssueCounts)
            Console.WriteLine($"  MED{(int)code:D3} {code}: {count:N0}");
        foreach (var issue in report.Issues.Take(MostShown))
            Console.WriteLine($"  {issue}");
    }
}
