using System.Net;

namespace MedSocial.Identity;

/// <summary>Reads the links with rel="me" out of HTML, in one pass and without ever going back.</summary>
/// <remarks>
/// Not a parser of documents: it knows tags, attributes in every way of quoting, comments, and elements whose content is no markup (script, style,
/// textarea, title, template and the like), which is what a hostile page would hide a link in. The first of doubled attributes counts, as in the standard.
/// </remarks>
internal static class RelMeReader
{
    private const int MostLinks = 1000, LongestAddress = 2048, LongestAttribute = 8192;

    private static readonly string[] Opaque = ["script", "style", "textarea", "title", "template", "noscript", "iframe", "xmp", "noembed", "noframes", "plaintext"];

    internal static List<Uri> Read(Uri address, ReadOnlySpan<char> html)
    {
        var links = new List<Uri>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (links.Count < MostLinks)
        {
            var open = html.IndexOf('<');
            if (open < 0 || open + 1 >= html.Length)
                return links;
            html = html[(open + 1)..];
            if (html.StartsWith("!--", StringComparison.Ordinal))
            {
                html = After(html[3..], "-->");
                continue;
            }
            if (!char.IsAsciiLetter(html[0]))
                continue;
            var nameLength = html.IndexOfAnyExcept(NameChars);
            nameLength = nameLength < 0 ? html.Length : nameLength;
            var name = html[..nameLength];
            html = html[nameLength..];
            var isLink = name.Equals("a", StringComparison.OrdinalIgnoreCase) || name.Equals("link", StringComparison.OrdinalIgnoreCase);
            html = Attributes(html, out var rel, out var href);
            if (isLink && HasMe(rel) && Resolve(address, href) is { } link && seen.Add(link.AbsoluteUri))
                links.Add(link);
            foreach (var opaque in Opaque)
            {
                if (name.Equals(opaque, StringComparison.OrdinalIgnoreCase))
                    html = AfterEnd(html, opaque);
            }
        }
        return links;
    }

    private static readonly System.Buffers.SearchValues<char> NameChars = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \t\r\n\f/>=");

    private static readonly System.Buffers.SearchValues<char> ValueEnds = System.Buffers.SearchValues.Create(" \t\r\n\f>");

    private static readonly System.Buffers.SearchValues<char> White = System.Buffers.SearchValues.Create(" \t\r\n\f");

    /// <summary>Reads the attributes of a tag up to its end, and gives back what follows.</summary>
    private static ReadOnlySpan<char> Attributes(ReadOnlySpan<char> html, out ReadOnlySpan<char> rel, out ReadOnlySpan<char> href)
    {
        rel = default;
        href = default;
        var (hasRel, hasHref) = (false, false);
        while (true)
        {
            while (!html.IsEmpty && (White.Contains(html[0]) || html[0] == '/'))
                html = html[1..];
            if (html.IsEmpty)
                return html;
            if (html[0] == '>')
                return html[1..];
            var end = html[1..].IndexOfAny(NameEnds) + 1;
            end = end == 0 ? html.Length : end;
            var name = html[..end];
            html = html[end..].TrimStart(" \t\r\n\f");
            var value = ReadOnlySpan<char>.Empty;
            if (!html.IsEmpty && html[0] == '=')
                html = Value(html[1..].TrimStart(" \t\r\n\f"), out value);
            if (!hasRel && name.Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                rel = value;
                hasRel = true;
            }
            else if (!hasHref && name.Equals("href", StringComparison.OrdinalIgnoreCase))
            {
                href = value;
                hasHref = true;
            }
        }
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> html, out ReadOnlySpan<char> value)
    {
        if (!html.IsEmpty && html[0] is '"' or '\'')
        {
            var close = html[1..].IndexOf(html[0]);
            value = close < 0 ? default : html.Slice(1, close);
            return close < 0 ? default : html[(close + 2)..];
        }
        var end = html.IndexOfAny(ValueEnds);
        end = end < 0 ? html.Length : end;
        value = html[..end];
        return html[end..];
    }

    private static bool HasMe(ReadOnlySpan<char> rel)
    {
        if (rel.Length > LongestAttribute)
            return false;
        var text = WebUtility.HtmlDecode(rel.ToString()).AsSpan();
        foreach (var range in text.SplitAny(White))
        {
            if (text[range].Equals("me", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static Uri? Resolve(Uri address, ReadOnlySpan<char> href)
    {
        if (href.IsEmpty || href.Length > LongestAddress)
            return null;
        var text = WebUtility.HtmlDecode(href.ToString()).Trim();
        return Uri.TryCreate(address, text, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) && link.UserInfo.Length == 0 ? link : null;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string mark) => html.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? html[(at + mark.Length)..] : default;

    /// <summary>What follows the end tag of an element whose content is no markup; nothing when it is never closed.</summary>
    private static ReadOnlySpan<char> AfterEnd(ReadOnlySpan<char> html, string name)
    {
        while (true)
        {
            var close = html.IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
                return default;
            html = html[(close + 2)..];
            if (html.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (html.Length == name.Length || !NameChars.Contains(html[name.Length])))
                return html;
        }
    }
}
