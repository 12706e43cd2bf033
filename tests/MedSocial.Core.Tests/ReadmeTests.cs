using System.Runtime.CompilerServices;
using MedSocial.Deontology;
using MedSocial.Identity;
using MedSocial.Ranking;
using MedSocial.Requests;

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

    [Fact]
    public void OneFile_SaveOpenApply_ForgetsWhoAsked()
    {
        try
        {
            OneFile(MedicalDirectory.Article2019);
        }
        finally
        {
            File.Delete("country.medsocial");
        }
    }

    private static void OneFile(MedicalDirectory directory)
    {
        // <one-file>
        directory.Save("country.medsocial");                              // atomic: a crash leaves the old file or the new one
        using var opened = MedicalDirectory.Open("country.medsocial");    // mapped, shared between processes; nothing is parsed
        var whole = MedicalDirectory.Verify("country.medsocial");         // every byte against its checksum

        var next = opened.Apply(new() { ErasedPractitioners = ["fraslin"] });            // upsert, remove, erase: a new directory
        var register = new MedicalDirectoryBuilder().KeepErasures(next);                 // the next import leaves them out (MED309)
        // </one-file>

        using var snapshot = next;
        Assert.True(whole.IsValid);
        Assert.NotNull(opened.FindPractitioner("fraslin"));
        Assert.Null(next.FindPractitioner("fraslin"));
        register.AddAll(MedicalDirectory.Article2019);
        Assert.True(register.TryBuild(out var imported, out _));
        Assert.Null(imported!.FindPractitioner("fraslin"));
    }

    [Fact]
    public void Score_OfATopic_IsExplained()
    {
        var directory = MedicalDirectory.Article2019;
        using var Console = new StringWriter();

        // <score>
        var heard = directory.Rank(new RankingRequest { Profile = RankingProfile.Heard, Topic = "#DocTocToc", Take = 10 });
        foreach (var entry in heard.Entries)
            Console.WriteLine($"{entry}{Environment.NewLine}{entry.Explain()}");     // every contribution; they add up to the score
        // </score>

        Assert.NotEmpty(heard.Entries);
        Assert.Contains("1. ", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Question_ToPeers_NamesThemAndSaysWhy()
    {
        var directory = new Nantes().Build();
        using var Console = new StringWriter();

        // <ask-a-peer>
        var peers = directory.FindPeers(new AdviceRequest("#DocTocToc éruption après amoxicilline, avis dermato ?") { Asker = "lea", Take = 5 });
        Console.WriteLine($"{peers.Reading!.Kind}, {string.Join(", ", peers.Reading.Disciplines.Select(one => one.Discipline))}, {peers.Reading.AskUnder}");
        foreach (var peer in peers.Candidates)
            Console.WriteLine($"{peer}{Environment.NewLine}{peer.Explain().ToFrench()}");     // whom, by which channel, and why
        foreach (var left in peers.LeftOut)
            Console.WriteLine(left);                                                          // how many were left out for which reason; no names
        // </ask-a-peer>

        Assert.StartsWith("Diagnostic, dermatology, #DocTocToc", Console.ToString(), StringComparison.Ordinal);
        Assert.Equal(["denis", "diane"], peers.Candidates.Select(peer => peer.Practitioner.Id.Value));
    }

    [Fact]
    public void Claim_WithADecoratedName_FindsItsOwner()
    {
        var directory = MedicalDirectory.Article2019;
        using var Console = new StringWriter();

        // <who-is-who>
        var claim = new ProfileClaim { DisplayName = "Dr JJ Fraslin 🩺", Handle = "drjjfraslin44", Bio = "Généraliste à Bouguenais" };
        Console.WriteLine(directory.Match(claim).Explain("fr"));          // decision, probability, and weights that add up
        // </who-is-who>

        Assert.Contains("Fraslin", Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_ThatNamesAPatient_IsBlockedAndRedacted()
    {
        using var Console = new StringWriter();

        // <before-you-post>
        var report = PostReview.Default.Review("Mme Dupont, 43 ans, vue ce matin à Bouguenais : un avis sur cette lésion ? #DocTocToc");
        foreach (var finding in report.Findings)
            Console.WriteLine($"{finding.Severity} {finding.RuleId}: {finding.Explanation.In("en")} {string.Join(", ", finding.Articles)}");
        Console.WriteLine(report.Redact(new() { Mode = RedactionMode.Label }).Text);
        // </before-you-post>

        Assert.True(report.Blocks);
        Assert.DoesNotContain("Dupont", Console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ten-lines")]
    [InlineData("own-directory")]
    [InlineData("one-file")]
    [InlineData("score")]
    [InlineData("ask-a-peer")]
    [InlineData("who-is-who")]
    [InlineData("before-you-post")]
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
