using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MedSocial.Text;

/// <summary>What every identifier that is stored as text shares: one syntax, and the parsing interfaces of the base library.</summary>
/// <typeparam name="TSelf">The identifier type.</typeparam>
internal interface IIdentifier<TSelf> : ISpanParsable<TSelf>, IComparable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Gets what messages call it, such as "network id".</summary>
    static abstract string Noun { get; }

    /// <summary>Wraps text that is known to be good.</summary>
    static abstract TSelf Wrap(string text);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TSelf.Wrap(Identifier.Checked(s, TSelf.Noun));
    }

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TSelf.Wrap(Identifier.Checked(s, TSelf.Noun));

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        Identifier.TryParse(s, out result);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        Identifier.TryParse(s, out result);
}

/// <summary>The syntax of identifiers: 1 to 128 characters of a-z, A-Z, 0-9 and <c>. _ : ~ @ / -</c>.</summary>
internal static class Identifier
{
    internal const int MaxLength = 128;

    internal static T Parse<T>(string text)
        where T : struct, IIdentifier<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return T.Wrap(Checked(text, T.Noun));
    }

    internal static bool TryParse<T>(ReadOnlySpan<char> text, out T result)
        where T : struct, IIdentifier<T>
    {
        var good = Problem(text) is null;
        result = good ? T.Wrap(text.ToString()) : default;
        return good;
    }

    /// <summary>What is wrong with the text as an identifier; null when nothing is.</summary>
    internal static string? Problem(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "is empty";
        if (text.Length > MaxLength)
            return $"is longer than {MaxLength} characters";
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text[i]))
                return $"holds {Shown(text[i])} at position {i}; allowed are letters a-z, digits and . _ : ~ @ / -";
        }
        return null;
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '~' or '@' or '/' or '-';

    internal static string Checked(ReadOnlySpan<char> text, string noun) =>
        Problem(text) is { } problem ? throw new FormatException($"The {noun} '{Excerpt(text)}' {problem}.") : text.ToString();

    internal static string Checked(string text, string noun) =>
        Problem(text) is { } problem ? throw new FormatException($"The {noun} '{Excerpt(text)}' {problem}.") : text;

    /// <summary>The input as it may stand in a message: short, and without characters that disturb a terminal.</summary>
    internal static string Excerpt(ReadOnlySpan<char> text)
    {
        const int longest = 40;
        var shown = text.Length > longest ? text[..longest] : text;
        Span<char> clean = stackalloc char[longest];
        for (var i = 0; i < shown.Length; i++)
            clean[i] = IsPlain(shown[i]) ? shown[i] : '\uFFFD';
        return text.Length > longest ? $"{clean}…" : clean[..shown.Length].ToString();
    }

    /// <summary>A character as a message names it: by its number, and as it is where that can be seen.</summary>
    internal static string Shown(char c) =>
        c == ' ' ? "a space (U+0020)" : IsPlain(c) && !char.IsWhiteSpace(c) ? $"'{c}' (U+{(int)c:X4})" : $"U+{(int)c:X4}";

    private static bool IsPlain(char c) =>
        !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
