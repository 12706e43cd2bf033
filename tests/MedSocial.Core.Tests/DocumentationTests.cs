using System.Text.RegularExpressions;
using System.Xml.Linq;
using MedSocial.Tests.Architecture;

namespace MedSocial.Tests;

/// <summary>Pages tell the truth about the tree: what they link to, name and call is there. Their snippets are held by <see cref="ReadmeTests"/>.</summary>
public partial class DocumentationTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(SourceTree.Tests, "..", ".."));

    public static TheoryData<string> Pages => [.. new[] { "README.md", "CHANGELOG.md", "src/MedSocial.Core/ARCHITECTURE.md", "benchmarks/README.md" }
        .Concat(Directory.GetFiles(Path.Combine(Root, "benchmarks", "results"), "*.md").Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')))];

    /// <summary>The doors of the library, by the names that the XML documentation gives them; each shows how it is used.</summary>
    public static TheoryData<string> EntryPoints =>
    [
        "T:MedSocial.MedicalDirectory", "T:MedSocial.MedicalDirectoryBuilder", "M:MedSocial.MedicalDirectory.Open(System.String)", "M:MedSocial.MedicalDirectory.Apply",
        "M:MedSocial.DirectorySearch.Search(MedSocial.MedicalDirectory,System.String", "M:MedSocial.DirectorySearch.Search(MedSocial.MedicalDirectory,MedSocial.Search.SearchQuery",
        "M:MedSocial.DirectorySuggest.Suggest", "M:MedSocial.DirectoryRanking.Rank(MedSocial.MedicalDirectory,MedSocial.Ranking.Leaderboard",
        "M:MedSocial.DirectoryRanking.Rank(MedSocial.MedicalDirectory,MedSocial.Ranking.RankingRequest", "M:MedSocial.DirectoryRequests.FindPeers(MedSocial.MedicalDirectory,MedSocial.Requests.AdviceRequest",
        "M:MedSocial.DirectoryIdentity.Match(", "T:MedSocial.Deontology.PostReview", "T:MedSocial.Formats.RppsExtract", "T:MedSocial.Formats.NppesExtract", "T:MedSocial.Formats.DirectoryJson",
        "T:MedSocial.Formats.FhirBundle", "T:MedSocial.Formats.FhirNdjson", "T:MedSocial.Formats.DirectoryCsv", "T:MedSocial.Formats.VCard", "T:MedSocial.Formats.PhysicianJsonLd",
        "T:MedSocial.Hosting.IDirectoryProvider", "M:Microsoft.Extensions.DependencyInjection.MedSocialServiceCollectionExtensions.AddMedSocial(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Action",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_LinksAndPaths_AreThere(string page)
    {
        var text = File.ReadAllText(Path.Combine(Root, page));
        var folder = Path.GetDirectoryName(Path.Combine(Root, page))!;
        var links = Link().Matches(text).Select(match => match.Groups[1].Value.Split('#')[0]).Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page} links to {link}, which is not there."));
        var paths = TreePath().Matches(text).Select(match => match.Value.TrimEnd('.', '/', '-')).Where(path => !path.Contains('*', StringComparison.Ordinal));
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Root, path)), $"{page} names {path}, which is not there."));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_LinksWithin_LeadToAHeading(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, page));
        var headings = lines.Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#').Trim())).ToHashSet();
        Assert.All(lines.SelectMany(line => Link().Matches(line)).Select(match => match.Groups[1].Value).Where(link => link.StartsWith('#')),
            link => Assert.True(headings.Contains(link[1..]), $"{page} links to {link}, and no heading is called so."));
    }

    /// <summary>How the pages of a repository are shown: a heading in small letters, spaces as hyphens, without other signs.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_')).Replace(' ', '-');

    [Fact]
    public void Readme_Length_IsOneSitting() => Assert.InRange(File.ReadAllLines(Path.Combine(Root, "README.md")).Length, 60, 200);

    [Theory]
    [MemberData(nameof(EntryPoints))]
    public void EntryPoint_Documentation_HasAnExample(string member)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(MedicalDirectory).Assembly.Location, ".xml"));
        var found = documentation.Descendants("member").Where(entry => entry.Attribute("name")!.Value.StartsWith(member, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(found);
        Assert.Contains(found, entry => entry.Elements("example").Any());
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(src|tests|samples|benchmarks)/[\w./*-]+")]
    private static partial Regex TreePath();
}
