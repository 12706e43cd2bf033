using MedSocial.Search;

namespace DirectoryWeb.Pages;

/// <summary>Marks in a text what was searched for.</summary>
internal static class Highlight
{
    /// <summary>Marks what matched, wherever the matched field's text stands in the shown text.</summary>
    internal static Html In(string text, IEnumerable<FieldMatch> matches) => In(text, matches
        .Select(match => (At: text.IndexOf(match.Text, StringComparison.Ordinal), match))
        .Where(found => found.At >= 0)
        .Select(found => (found.At + found.match.Start, found.match.Length)));

    /// <summary>Marks parts of a text; parts that overlap become one.</summary>
    internal static Html In(string text, IEnumerable<(int Start, int Length)> parts)
    {
        var marked = new List<Html>();
        var at = 0;
        foreach (var (start, length) in parts.OrderBy(part => part.Start))
        {
            var (from, to) = (Math.Max(at, start), Math.Min(text.Length, start + length));
            if (from >= to)
                continue;
            marked.Add(Html.Of($"{text[at..from]}<mark>{text[from..to]}</mark>"));
            at = to;
        }
        marked.Add(Html.Of($"{text[at..]}"));
        return Html.Join("", marked);
    }
}
