using MedSocial;

namespace RegisterImport;

/// <summary>The whole way on a small invented extract, in a temporary folder that is deleted.</summary>
internal static class Example
{
    /// <returns>Whether every answer is the expected one.</returns>
    internal static async Task<bool> RunAsync(Words words, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("medsocial-");
        try
        {
            var (extract, accounts, file) = (In("PS_LibreAcces_Personne_activite.txt"), In("accounts.json"), In("france.medsocial"));
            ExampleExtract.Write(extract);
            ExampleExtract.WriteAccounts(accounts);

            Title($"import {Path.GetFileName(extract)} -o {Path.GetFileName(file)}");
            await RegisterFile.ImportAsync(extract, file, accounts, words, cancellation);
            Title("search \"mraie lefevre cardiologue\"");
            var found = Answers.Search(file, "mraie lefevre cardiologue", words);
            Title("rank twitter");
            var ranked = Answers.Rank(file, "twitter", words);
            Title("info --json");
            var info = Info.Of(file);
            info.Write(Console.Out, asJson: true, words);
            Title("verify");
            Info.Verify(file, words);

            return Expect("practitioners", ExampleExtract.People, info.Practitioners)
                & Expect("accounts", ExampleExtract.Accounts, info.Accounts)
                & Expect("numbers with a wrong key", 1, info.Issues.FirstOrDefault(issue => issue.Code == DirectoryIssueCode.RegisterKeyMismatch).Count)
                & Expect("found", 1, found)
                & Expect("ranked", ExampleExtract.Accounts, ranked);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string In(string name) => Path.Combine(folder.FullName, name);
    }

    private static void Title(string title) => Console.WriteLine($"{Environment.NewLine}== RegisterImport {title}");

    private static bool Expect(string what, long expected, long actual)
    {
        if (expected != actual)
            Console.Error.WriteLine($"RegisterImport: {what}: {expected} expected, {actual} found");
        return expected == actual;
    }
}
