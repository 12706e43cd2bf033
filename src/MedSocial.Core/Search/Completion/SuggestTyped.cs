using MedSocial.Search.Queries;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Completion;

/// <summary>What was typed, taken apart: what is asked for, the words, the handle that it may be. Used again; one thread at a time.</summary>
internal sealed class SuggestTyped
{
    /// <summary>A longer text is no beginning of anything.</summary>
    internal const int MaxLength = 256;

    internal const int MaxWords = 8;

    private readonly char[] _folded = new char[MaxLength * FoldingTable.MaxUnits];
    private readonly (int Start, int Length)[] _words = new (int, int)[MaxWords];

    internal SuggestScope Scope { get; private set; }

    internal int Count { get; private set; }

    /// <summary>Where what was typed begins and ends, without spaces, sign, operator and quotation marks.</summary>
    internal (int Start, int End) Content { get; private set; }

    internal ReadOnlySpan<char> Last => this[Count - 1];

    internal int HandleLength { get; private set; }

    /// <summary>The whole as one handle; empty when spaces stand in it.</summary>
    internal ReadOnlySpan<char> Handle => _folded.AsSpan(0, HandleLength);

    internal ReadOnlySpan<char> this[int word] => _folded.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>Reads a text; false when nothing can be suggested for it.</summary>
    internal bool Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        var (start, end) = (0, text.Length);
        Trim(text, ref start, ref end);
        if (end - start is 0 or > MaxLength)
            return false;
        Scope = ReadScope(text, ref start, ref end);
        Trim(text, ref start, ref end);
        Content = (start, end);
        var folded = _folded.AsSpan(0, Folding.Fold(text[start..end], _folded, []));
        HandleLength = folded.Contains(' ') ? 0 : folded.Length;
        foreach (var token in new Tokens(folded))
        {
            if (Count == MaxWords)
                return false;
            _words[Count++] = (token.Start, token.Folded.Length);
        }
        return Count > 0;
    }

    private static SuggestScope ReadScope(ReadOnlySpan<char> text, ref int start, ref int end)
    {
        switch (text[start])
        {
            case '@' or '＠':
                start++;
                return new(false, true, null);
            case '#' or '＃':
                start++;
                return new(false, false, ValueKind.Hashtag);
        }
        var found = QueryOperators.At(text[start..end], out var length);
        if (found == QueryOperator.None)
            return new(true, true, null);
        start += length;
        Trim(text, ref start, ref end);
        if (start < end && QueryPieces.IsOpener(text[start]))
            start++;
        if (start < end && text[end - 1] is '"' or '”' or '»')
            end--;
        return new(false, false, found switch
        {
            QueryOperator.Network => ValueKind.Network,
            QueryOperator.Specialty => ValueKind.Specialty,
            QueryOperator.Profession => ValueKind.Profession,
            QueryOperator.City or QueryOperator.Near => ValueKind.City,
            QueryOperator.Department => ValueKind.Department,
            _ => ValueKind.HasAccount, // which is no label: the other operators have no values to complete
        });
    }

    private static void Trim(ReadOnlySpan<char> text, ref int start, ref int end)
    {
        while (start < end && QueryPieces.IsSpace(text[start]))
            start++;
        while (start < end && QueryPieces.IsSpace(text[end - 1]))
            end--;
    }
}
