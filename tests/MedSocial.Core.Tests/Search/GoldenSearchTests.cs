using MedSocial.Search;
using MedSocial.Tests.Architecture;

namespace MedSocial.Tests.Search;

/// <summary>Cases of <c>golden-searches.txt</c>: what a person who knows French names expects of a search in <see cref="GoldenPeople"/>.</summary>
/// <remarks>
/// A line is <c>query | expected | reason</c>. Expected are the identifiers that stand first, in that order; then, each after an exclamation
/// mark, identifiers that must not be found at all; <c>nothing</c> stands for an answer without hits. A profile without practitioner goes by
/// its account. Lines after « ## » are headings.
/// </remarks>
public class GoldenSearchTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var line in Lines())
                cases.Add(line[0], line[1], line[2]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Search_Golden_FindsTheExpectedFirst(string query, string expected, string reason)
    {
        var found = Found(query);
        var wanted = expected == "nothing" ? [] : expected.Split(' ').Where(id => id[0] != '!').ToArray();
        var banned = expected.Split(' ').Where(id => id[0] == '!').Select(id => id[1..]).ToArray();
        var isRight = expected == "nothing" ? found.Length == 0 : found.Take(wanted.Length).SequenceEqual(wanted) && !found.Intersect(banned).Any();
        Assert.True(isRight, $"« {query} » found [{string.Join(' ', found.Take(8))}], not [{expected}]: {reason}");
    }

    [Fact]
    public void Cases_ReadAsTheyShould()
    {
        var lines = Lines();
        Assert.True(lines.Length >= 100);
        Assert.Equal(lines.Length, lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
        var known = Found("").ToHashSet();
        Assert.All(lines, line => Assert.All(line[1].Split(' '), id => Assert.True(id == "nothing" || known.Contains(id.TrimStart('!')), id)));
        Assert.All(lines, line => Assert.EndsWith(".", line[2], StringComparison.Ordinal));
    }

    private static string[] Found(string query) =>
        [.. GoldenPeople.Directory.Search(query, 1000).Hits.Select(hit => hit.Practitioner?.Id.Value ?? hit.Accounts[0].Id.ToString())];

    private static string[][] Lines() =>
    [
        .. File.ReadLines(Path.Combine(SourceTree.Tests, "Search", "golden-searches.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal))
            .Select(Cells),
    ];

    private static string[] Cells(string line)
    {
        var cells = line.Split('|');
        Assert.True(cells.Length == 3, $"« {line} » has not three cells.");
        return [.. cells.Select(cell => cell.Trim())];
    }
}
