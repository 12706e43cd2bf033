using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MedSocial.Text;

/// <summary>The one normalisation of short texts that people write: names, titles, labels.</summary>
internal static class PlainText
{
    internal const int MaxLength = 1000;

    internal static string Required(string? text, string member)
    {
        ArgumentNullException.ThrowIfNull(text, member);
        return Optional(text, member) ?? throw new ArgumentException($"{member} is blank.", member);
    }

    /// <summary>
    /// Takes out what does not show (controls, zero-width characters, direction marks), turns runs of white space into one space, and puts
    /// U+FFFD for half a surrogate pair, which no UTF-8 file can hold. Letters of right-to-left scripts stay. Blank text becomes null.
    /// </summary>
    internal static string? Optional(string? text, string member)
    {
        if (text is null)
            return null;
        if (text.Length > MaxLength)
            throw new ArgumentException($"{member} holds {text.Length} characters; {MaxLength} is the most.", member);
        return IsClean(text) ? text : Clean(text);
    }

    /// <summary>Each text of a list; blank ones are left out.</summary>
    internal static ImmutableArray<string> Each(ImmutableArray<string> texts, string member)
    {
        foreach (var text in texts)
        {
            if (text is null || !IsClean(text) || text.Length > MaxLength)
                return texts.Select(item => Optional(item, member)).OfType<string>().ToImmutableArray();
        }
        return texts;
    }

    /// <summary>Whether bytes are text that <see cref="Optional"/> leaves as it is, in ASCII.</summary>
    internal static bool IsCleanAscii(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= MaxLength && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~') && text[0] != ' ' && text[^1] != ' '
        && text.IndexOf("  "u8) < 0;

    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' && !(c is >= '\u00C0' and <= '\u024F') || (c == ' ' && before == ' '))
                return false;
            before = c;
        }
        return before != ' ';
    }

    private static string? Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                clean.Append(rune.ToString());
            }
        }
        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        return clean.Length == 0 ? null : clean.ToString();
    }
}
