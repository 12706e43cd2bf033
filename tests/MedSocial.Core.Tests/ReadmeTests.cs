using System.Runtime.CompilerServices;
using MedSocial.Ranking;

namespace MedSocial.Tests;

/// <summary>The README's code is this code: compiled, run, and compared with the page line by line.</summary>
public class ReadmeTests
{
    [Fact]
    public void TenLines_Run_AnswerAsTheReadmeSays()
    {
        using var Console = new StringWriter();

        // <ten-lines>
        var directory = MedicalDirectory.Article2019;

        foreach (var hit in directory.Search("kierzec urgentiste").Hits)        // a letter wrong, an everyday word for a specialty
            Console.WriteLine(hit);                                               // the name, and why it is a hit

        foreach (var entry in directory.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 3 }).Entries)
            Console.WriteLine($"{entry} ({entry.RankInterval})");

        Console.WriteLine(directory.FindAccount("https://twitter.com/Fraslin?lang=fr"));   // any spelling of an account is the account
        // </ten-lines>

        var lines = Console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Dr Gérald Kierzek", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1. Jaddo", lines[^4], StringComparison.Ordinal);
        Assert.Contains("[twitter:fraslin]", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void OwnDirectory_Build_HoldsWhatWasAdded()
    {
        // <own-directory>
        var directory = new MedicalDirectoryBuilder()
            .Add(new Source { Id = "notes", Title = "My own notes" })
            .Add(new Practitioner { Id = "lea", Name = PersonName.Of("Léa", "Le Goff"), Specialties = ["SM59"], Sources = ["notes"] })
            .Add(Account.Of("twitter:leagoff") with { Owners = ["lea"] })
            .Build();                                   // or TryBuild: every problem of every record at once, with stable codes
        // </own-directory>

        Assert.Equal("lea", directory.Search("goff urgentiste").Hits.Single().Practitioner!.Id.Value);
    }

    [Theory]
    [InlineData("ten-lines")]
    [InlineData("own-directory")]
    public void Snippet_InReadme_IsTheCompiledOne(string name)
    {
        var source = File.ReadAllText(Here());
        var code = source[(source.IndexOf($"// <{name}>", StringComparison.Ordinal) + name.Length + 5)..source.IndexOf($"// </{name}>", StringComparison.Ordinal)];
        var compiled = Lines(code);
        var readme = Lines(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "README.md")));
        var start = Array.IndexOf(readme, compiled[0]);
        Assert.Contains(compiled[0], readme);
        Assert.True(
            readme.Skip(start).Take(compiled.Length).SequenceEqual(compiled) || readme.Skip(Array.LastIndexOf(readme, compiled[0])).Take(compiled.Length).SequenceEqual(compiled),
            $"The README's snippet differs from the compiled one:{Environment.NewLine}{code}");
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Here([CallerFilePath] string path = "") => path;
}
