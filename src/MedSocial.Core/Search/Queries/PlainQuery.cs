using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <summary>Recognises the texts that need no reader: nothing but words between spaces, as nearly all are.</summary>
internal static class PlainQuery
{
    // Longer texts may have more words than are looked for, which the reader reports.
    private const int MaxLength = 120;

    /// <summary>Whether a text means the same to <see cref="SearchQuery.Parse(string)"/>, to <see cref="SearchQuery.Text"/> and to a reader of plain words.</summary>
    internal static bool Is(string text)
    {
        if (text.Length > MaxLength)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text[i]))
                return false;
            var isStart = i == 0 || QueryPieces.IsSpace(text[i - 1]);
            if (isStart && (text[i] is '-' or '－' || IsOr(text, i)))
                return false;
        }
        return true;
    }

    /// <summary>Whether a text is plain, and its words so few and so short that each of them is looked for whole, into however many letters they unfold.</summary>
    internal static bool IsShort(string text)
    {
        const int wordsOfCharacter = FoldingTable.MaxUnits / 2, longest = QueryWords.MaxWordLength / FoldingTable.MaxUnits;
        if (text.Length > QueryWords.MaxWords / wordsOfCharacter || !Is(text))
            return false;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (QueryPieces.IsSpace(text[i]))
                start = i + 1;
            else if (i - start == longest)
                return false;
        }
        return true;
    }

    /// <summary>What may begin an operator, a sign, a quotation or a handle, or stand in an address.</summary>
    private static bool IsMark(char c) => c is '"' or '＂' or '“' or '”' or '„' or '‟' or '«' or '»' or ':' or '：' or '@' or '＠' or '#' or '＃' or '\\' or '/';

    private static bool IsOr(string text, int at) =>
        text[at] == 'O' && at + 1 < text.Length && text[at + 1] is 'R' or 'U' && (at + 2 == text.Length || QueryPieces.IsSpace(text[at + 2]));
}
