namespace MedSocial.Deontology.Reading;

/// <summary>Reads what stands between words.</summary>
internal static class Gaps
{
    /// <summary>The sign that masks are made of.</summary>
    internal const char MaskSign = '\u2588';

    /// <summary>Reads one sign, or a whole label of a redaction, and goes on.</summary>
    internal static Gap Read(ReviewText text, ReadOnlySpan<char> folded, ref int at)
    {
        var c = folded[at];
        if (c == '[' && RedactionLabels.LengthAt(folded[at..]) is > 0 and var length)
        {
            at += length;
            return Gap.Mask;
        }
        at++;
        if (c == ' ')
            return text.Original[text.Origins[at - 1]] is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' ? Gap.Line : Gap.Space;
        return Of(c);
    }

    private static Gap Of(char c) => c switch
    {
        ',' or ';' or '\u060C' => Gap.Comma,
        '.' or '\u2022' or '\u00B7' => Gap.Dot,
        ':' or '=' or '\u2236' => Gap.Colon,
        '-' => Gap.Hyphen,
        '\'' => Gap.Apostrophe,
        '/' or '\\' => Gap.Slash,
        '@' => Gap.At,
        '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' => Gap.Bracket,
        '"' or '\u00AB' or '\u00BB' or '\u201C' or '\u201D' or '\u201E' => Gap.Quote,
        '!' or '?' or '\u2026' => Gap.Mark,
        '#' => Gap.Hash,
        '+' => Gap.Plus,
        MaskSign => Gap.Mask,
        _ => Gap.Other,
    };
}
