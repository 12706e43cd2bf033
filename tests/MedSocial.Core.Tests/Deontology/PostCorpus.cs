using System.Text;
using MedSocial.Tests.Architecture;

namespace MedSocial.Tests.Deontology;

/// <summary>A part of a text that should be found.</summary>
internal readonly record struct GoldSpan(string Kind, int Start, int End);

/// <summary>One text of the corpus with what should be found in it.</summary>
/// <param name="Text">The text without its marks.</param>
/// <param name="Gold">What should be found.</param>
internal sealed record GoldPost(string Text, GoldSpan[] Gold)
{
    public override string ToString() => Text;
}

/// <summary>The texts of <c>posts.txt</c>, <c>notes.txt</c> and <c>heldout.txt</c>; their heads say who wrote them and how many there are.</summary>
internal static class PostCorpus
{
    /// <summary>Short texts, many made of one pattern with other names and numbers.</summary>
    internal static GoldPost[] Posts { get; } = [.. Lines("posts.txt").Select(Parse)];

    /// <summary>Texts written one by one.</summary>
    internal static GoldPost[] Notes { get; } = [.. Lines("notes.txt").Select(Parse)];

    /// <summary>Texts on which no rule was tuned.</summary>
    internal static GoldPost[] HeldOut { get; } = [.. Lines("heldout.txt").Select(Parse)];

    internal static GoldPost[] All { get; } = [.. Posts, .. Notes, .. HeldOut];

    internal static IEnumerable<GoldPost> Clean => All.Where(post => post.Gold.Length == 0);

    /// <summary>The head of a file that holds texts.</summary>
    internal static string Head(string file) => string.Join('\n', File.ReadLines(PathOf(file)).TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)));

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

    private static string PathOf(string file) => Path.Combine(SourceTree.Tests, "Deontology", file);

    private static IEnumerable<string> Lines(string file) => File.ReadLines(PathOf(file)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));
}
