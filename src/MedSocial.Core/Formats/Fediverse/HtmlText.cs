using System.Net;
using System.Text;

namespace MedSocial.Formats.Fediverse;

/// <summary>The text and the links of the little HTML that profiles are written in; knows no more of HTML than tags and entities.</summary>
/// <remarks>What comes out is text, to be encoded again where it is shown. One pass, O(length).</remarks>
internal static class HtmlText
{
    internal static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                text.Append(html, at, html.Length - at);
                break;
            }
            text.Append(html, at, open - at);
            var close = html.IndexOf('>', open);
            if (close < 0)
                break; // a tag that is never closed hides the rest
            if (Breaks(html.AsSpan(open + 1, close - open - 1)))
                text.Append(' ');
            at = close + 1;
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>The targets of the links of it.</summary>
    internal static IEnumerable<string> LinksOf(string html)
    {
        for (var at = 0; (at = html.IndexOf("href", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += 4;
            while (at < html.Length && char.IsWhiteSpace(html[at]))
                at++;
            if (at >= html.Length || html[at] != '=')
                continue;
            at++;
            while (at < html.Length && char.IsWhiteSpace(html[at]))
                at++;
            if (at >= html.Length || html[at] is not ('"' or '\''))
                continue;
            var end = html.IndexOf(html[at], at + 1);
            if (end < 0)
                yield break;
            yield return WebUtility.HtmlDecode(html[(at + 1)..end]);
            at = end + 1;
        }
    }

    private static bool Breaks(ReadOnlySpan<char> tag) =>
        tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("p", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("/p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("li", StringComparison.OrdinalIgnoreCase);
}
