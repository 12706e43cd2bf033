using System.Buffers;

namespace MedSocial.Search.Queries;

/// <summary>One piece of a free text: what stands between two spaces, or a quotation.</summary>
/// <param name="Start">Where the piece starts, its minus and quotation mark included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="ContentStart">Where its words start.</param>
/// <param name="ContentEnd">Where they end.</param>
/// <param name="IsNegated">Whether a minus stands before it.</param>
/// <param name="IsPhrase">Whether it is a quotation.</param>
internal readonly record struct QueryPiece(int Start, int End, int ContentStart, int ContentEnd, bool IsNegated, bool IsPhrase);

/// <summary>Cuts a free text into pieces, in one pass.</summary>
/// <remarks>
/// A quotation mark opens at the start of a piece and after its minus only; one without a partner is ordinary text. Looking for a partner
/// is linear in all, because a mark that found none behind it is not looked for again. Control characters count as spaces.
/// </remarks>
internal ref struct QueryPieces(ReadOnlySpan<char> text)
{
    private const string Openers = "\"＂“”„‟«";

    private static readonly string[] Closers = ["\"", "＂", "”", "”", "“”", "”", "»"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"＂“”„‟«»");

    private readonly ReadOnlySpan<char> _text = text;

    // One bit for each opener: nothing closes it any more. The upper half is for quoted values, where \ escapes.
    private int _withoutPartner;

    internal int Position { get; set; }

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    internal static bool IsOpener(char c) => Openers.Contains(c);

    internal static bool IsOr(ReadOnlySpan<char> piece) => piece is "OR" or "OU";

    /// <summary>Whether a piece of ordinary text holds a quotation mark, which then has no partner.</summary>
    internal static int IndexOfMark(ReadOnlySpan<char> content) => content.IndexOfAny(Marks);

    internal bool SkipSpaces()
    {
        while (Position < _text.Length && IsSpace(_text[Position]))
            Position++;
        return Position < _text.Length;
    }

    internal readonly int EndOfWord(int at)
    {
        while (at < _text.Length && !IsSpace(_text[at]))
            at++;
        return at;
    }

    /// <summary>Reads the next piece; false at the end.</summary>
    internal bool Next(out QueryPiece piece)
    {
        piece = default;
        if (!SkipSpaces())
            return false;
        var start = Position;
        var isNegated = IsMinus(start);
        var content = isNegated ? start + 1 : start;
        var close = FindClose(content);
        Position = close >= 0 ? close + 1 : EndOfWord(content);
        piece = close >= 0
            ? new(start, Position, content + 1, close, isNegated, true)
            : new(start, Position, content, Position, isNegated, false);
        return true;
    }

    /// <summary>Whether a minus that negates stands here: one that touches what follows.</summary>
    internal readonly bool IsMinus(int at) =>
        at + 1 < _text.Length && _text[at] == '-' && !IsSpace(_text[at + 1]) && _text[at + 1] != '-';

    /// <summary>Where the quotation that opens here closes; negative when none opens or it does not close.</summary>
    internal int FindClose(int open, bool hasEscapes = false)
    {
        var kind = Openers.IndexOf(_text[open]);
        if (kind < 0)
            return -1;
        var bit = 1 << (hasEscapes ? kind + 16 : kind);
        if ((_withoutPartner & bit) != 0)
            return -1;
        var at = open + 1;
        while (true)
        {
            var found = hasEscapes ? _text[at..].IndexOfAny('\\', Closers[kind][0], Closers[kind][^1]) : _text[at..].IndexOfAny(Closers[kind]);
            at += found;
            if (found >= 0 && _text[at] != '\\')
                return at;
            if (found < 0 || (at += 2) > _text.Length)
            {
                _withoutPartner |= bit;
                return -1;
            }
        }
    }
}
