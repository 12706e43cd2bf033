using System.Text;
using MedSocial.Tests.Architecture;

namespace MedSocial.Tests.Deontology;

/// <summary>A part of a text that should be found.</summary>
internal readonly record struct GoldSpan(string Kind, int Start, int End);

/// <summary>One text of the corpus with what should be found in it.</summary>
internal sealed record GoldPost(string Text, GoldSpan[] Gold)
{
    public override string ToString() => Text;
}

/// <summary>The texts of <c>posts.txt</c>; its head says who wrote them and how many there are.</summary>
internal static class PostCorpus
{
    internal static GoldPost[] All { get; } =
        [.. File.ReadLines(Path.Combine(SourceTree.Tests, "Deontology", "posts.txt")).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)).Select(Parse)];

    internal static IEnumerable<GoldPost> Clean => All.Where(post => post.Gold.Length == 0);

    internal static GoldPost Parse(string line)
    {
        var text = new StringBuilder();
        var gold = new List<GoldSpan>();
        var (kind, start) = ("", 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line.AsSpan(i).StartsWith("[["))
            {
                var bar = line.IndexOf('|', i);
                (kind, start) = (line[(i + 2)..bar], text.Length);
                i = bar;
            }
            else if (line.AsSpan(i).StartsWith("]]") && kind.Length > 0)
            {
                gold.Add(new(kind, start, text.Length));
                kind = "";
                i++;
            }
            else if (line.AsSpan(i).StartsWith("\\n"))
            {
                text.Append('\n');
                i++;
            }
            else
                text.Append(line[i]);
        }
        return new(text.ToString(), [.. gold]);
    }
}
