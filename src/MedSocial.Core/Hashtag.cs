using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text;
using MedSocial.Text;

namespace MedSocial;

/// <summary>A hashtag, such as #DocTocToc: kept as it was written, compared without regard to case.</summary>
/// <remarks>
/// Letters and digits of any script and the underscore, 1 to 139 characters, not digits alone; the sign # before it may be left out.
/// Equality and order ignore case and nothing else. <c>default</c> is the missing hashtag, with an empty <see cref="Text"/>.
/// In JSON it is a string with the sign.
/// </remarks>
[JsonConverter(typeof(TextValueConverter<Hashtag>))]
public readonly record struct Hashtag : IComparable<Hashtag>, ISpanParsable<Hashtag>
{
    private const int MaxLength = 139;

    private readonly string? _text;

    private Hashtag(string text) => _text = text;

    /// <summary>Gets the hashtag as it was written, without the sign.</summary>
    public string Text => _text ?? "";

    /// <summary>Reads a hashtag.</summary>
    /// <param name="text">The hashtag with or without its sign.</param>
    /// <returns>The hashtag.</returns>
    /// <exception cref="FormatException">The text is no hashtag.</exception>
    public static Hashtag Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, null);
    }

    /// <summary>Reads a hashtag, or tells that the text is none.</summary>
    /// <param name="text">The hashtag with or without its sign.</param>
    /// <param name="result">The hashtag, or <c>default</c>.</param>
    /// <returns>Whether the text is a hashtag.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Hashtag result) => TryParse(text.AsSpan(), null, out result);

    /// <summary>Reads a hashtag, so that a literal can stand where one is expected.</summary>
    /// <param name="text">The hashtag with or without its sign.</param>
    /// <exception cref="FormatException">The text is no hashtag.</exception>
    public static implicit operator Hashtag(string text) => Parse(text);

    /// <inheritdoc/>
    public static Hashtag Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static Hashtag Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out var hashtag)
        ? hashtag
        : throw new FormatException($"'{Identifier.Excerpt(s)}' is no hashtag: 1 to {MaxLength} letters, digits and underscores, not digits alone.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Hashtag result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Hashtag result)
    {
        result = default;
        s = s.Trim();
        if (s is ['#' or '＃', ..])
            s = s[1..];
        if (s.IsEmpty || s.Length > MaxLength)
            return false;
        var onlyDigits = true;
        foreach (var rune in s.EnumerateRunes())
        {
            // Marks belong to the letter before them: accents of decomposed text, vowels of the Indic scripts.
            var isWord = Rune.IsLetterOrDigit(rune) || rune.Value == '_'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!isWord || rune == Rune.ReplacementChar)
                return false;
            onlyDigits &= Rune.IsDigit(rune);
        }
        if (onlyDigits)
            return false;
        result = new(s.ToString());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Hashtag other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int CompareTo(Hashtag other) => string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the hashtag with its sign.</summary>
    /// <returns>For example <c>#DocTocToc</c>; empty for <c>default</c>.</returns>
    public override string ToString() => _text is null ? "" : $"#{_text}";
}
