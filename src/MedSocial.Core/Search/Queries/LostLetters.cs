using System.Text;

namespace MedSocial.Search.Queries;

/// <summary>Letters that a wrong encoding took away, as they come with texts that were copied: « FranÃ§oise », « Fran?oise », « Fran\uFFFDoise ».</summary>
/// <remarks>
/// UTF-8 that was read as Windows-1252 says what it was. Of a letter that became a question mark or U+FFFD between two letters nothing is left: in French names it
/// was an e with an accent, as four of five accented letters are, or the ç of François. A question mark behind a word is one.
/// </remarks>
internal static class LostLetters
{
    private const char First = 'Ã', Ligature = 'Å', Unknown = '\uFFFD';

    private const string CodePage =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with its letters; the same instance where none can be lost.</summary>
    internal static string Repair(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is not (First or Ligature or Unknown or '?'))
            at++;
        if (at == text.Length)
            return text;
        var repaired = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            var letter = text[at] switch
            {
                First when Byte(next) is >= 0x80 and <= 0xBF and var low => (char)(0x40 + low),
                Ligature when next == '“' => 'œ',
                Ligature when next == '’' => 'Œ',
                Unknown or '?' when at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(next) => char.ToLowerInvariant(text[at - 1]) == 'n' && char.ToLowerInvariant(next) == 'o' ? 'ç' : 'é',
                _ => '\0',
            };
            repaired.Append(letter == 0 ? text[at] : letter);
            if (letter != 0 && text[at] is First or Ligature)
                at++;
        }
        return repaired.ToString();
    }

    private static int Byte(char c) => c is >= '\u0080' and <= '\u00FF' ? c : CodePage.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? 0x80 + i : -1;
}
