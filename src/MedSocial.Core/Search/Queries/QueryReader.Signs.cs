using System.Globalization;
using System.Text;
using MedSocial.Catalog;
using MedSocial.Search.Candidates;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <content>Hashtags, handles and the syntax of values.</content>
internal ref partial struct QueryReader
{
    /// <summary>The value of an operator as it was typed.</summary>
    /// <param name="Text">The value without quotation marks.</param>
    /// <param name="Start">Where it starts in the text, mark included.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="IsLiteral">Whether = before it says that no catalogue is to be asked.</param>
    private readonly record struct Value(string Text, int Start, int End, bool IsLiteral);

    private bool ReadHashtag(int at)
    {
        if (_text[at] is not ('#' or '＃'))
            return false;
        var end = at + 1;
        while (end < _text.Length && Rune.DecodeFromUtf16(_text[end..], out var rune, out var width) == System.Buffers.OperationStatus.Done && IsTagPart(rune))
            end += width;
        if (!_text[(at + 1)..end].ContainsAnyExceptInRange('0', '9'))
            return false;
        var junk = end;
        var isTag = true;
        while (junk < _text.Length && !QueryPieces.IsSpace(_text[junk]) && _text[junk] is not ('#' or '＃'))
            isTag &= !char.IsLetterOrDigit(_text[junk++]);
        _pieces.Position = junk;
        if (isTag && Hashtag.TryParse(_text[at..end], CultureInfo.InvariantCulture, out var hashtag))
            Add(ref Lists().Hashtags, hashtag, hashtag.Text.Length, at, end);
        else
            Report(SearchIssueCode.InvalidHashtag, at, junk, "is no hashtag: 1 to 139 letters, digits and underscores");
        return true;
    }

    private static bool IsTagPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private bool ReadHandle(int at)
    {
        if (_text[at] is not ('@' or '＠') || at + 1 == _text.Length)
            return false;
        var before = _pieces.Position;
        _pieces.Position = at + 1;
        var isQuoted = QueryPieces.IsOpener(_text[at + 1]);
        var isShort = isQuoted ? ReadValue(stopAtComma: true, out var value) : ReadHandleWord(at + 1, out value);
        if (!isShort || CriteriaValues.CleanHandle(value.Text) is { } handle && Add(ref Lists().Handles, handle, handle.Length, at, value.End))
            return true;
        _pieces.Position = before;
        return false;
    }

    /// <summary>Reads the address of a profile as it stands in a browser: the account there is meant.</summary>
    private bool ReadAddress(int at)
    {
        var end = _pieces.EndOfWord(at);
        if (!IsAddress(_text[at..end], out var network, out var handle))
            return false;
        _pieces.Position = end;
        return Add(ref Lists().Handles, handle, handle.Length, at, end) && Add(ref Lists().Networks, network, network.Value.Length, at, end);
    }

    private static bool IsAddress(ReadOnlySpan<char> piece, out NetworkId network, out string handle)
    {
        (network, handle) = (default, "");
        var address = piece.TrimEnd(",;)>");
        if (address.Length > CriteriaValues.MaxLength || !address.Contains('/') || ProfileAddress.Read(address, out network, out var text) is not null)
            return false;
        handle = CriteriaValues.CleanHandle(text) ?? "";
        return handle.Length > 0;
    }

    private bool ReadHandleWord(int at, out Value value)
    {
        var end = at;
        while (end < _text.Length && !QueryPieces.IsSpace(_text[end]) && _text[end] is not (',' or ';') && !QueryPieces.IsOpener(_text[end]))
            end++;
        var handle = _text[at..end].TrimEnd(".:!?)");
        while (end < _text.Length && _text[end] is ',' or ';')
            end++;
        _pieces.Position = end;
        return MakeValue(handle, at, Math.Max(at + handle.Length, at), false, out value);
    }

    /// <summary>Reads one value where the reader stands; false when it is too long, which is told.</summary>
    private bool ReadValue(bool stopAtComma, out Value value)
    {
        var start = _pieces.Position;
        var isLiteral = _text[start] == '=' && start + 1 < _text.Length && !QueryPieces.IsSpace(_text[start + 1]);
        var at = isLiteral ? start + 1 : start;
        var close = _pieces.FindClose(at, hasEscapes: true);
        if (close >= 0)
        {
            _pieces.Position = close + 1;
            return MakeValue(Unescape(_text[(at + 1)..close]), start, close + 1, isLiteral, out value);
        }

        var end = at;
        while (end < _text.Length && !QueryPieces.IsSpace(_text[end]) && !(stopAtComma && _text[end] == ','))
            end++;
        _pieces.Position = end;
        if (QueryPieces.IsOpener(_text[at]))
            _issues.Add(SearchIssueCode.UnbalancedQuote, at, ++at, QueryWords.UnbalancedQuote);
        return MakeValue(_text[at..end], start, end, isLiteral, out value);
    }

    private readonly bool MakeValue(ReadOnlySpan<char> text, int start, int end, bool isLiteral, out Value value)
    {
        var isShort = text.Length <= CriteriaValues.MaxLength;
        value = new(isShort ? text.ToString() : "", start, end, isLiteral);
        if (!isShort)
            Report(SearchIssueCode.ValueTooLong, start, end, $"is longer than {CriteriaValues.MaxLength} characters");
        return isShort;
    }

    private static ReadOnlySpan<char> Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }

    private CriteriaBuilder Lists() => _isNegated ? _excluded ??= new() : _included ??= new();

    /// <summary>Adds a value to a list; always true, also when the value is there already or one too many.</summary>
    private bool Add<T>(ref ValueList<T> list, T value, int length, int start, int end)
    {
        // Twice for what quotation marks and escapes may add, and four for the marks, the comma and the sign.
        var cost = 4 + (2 * length);
        if (list.Contains(value))
            return true;
        if (_listLength + cost > MaxListLength)
        {
            Report(SearchIssueCode.TooManyValues, start, end, "is one value too many");
            return true;
        }
        _listLength += cost;
        return list.Add(value);
    }

    /// <summary>Tells what is wrong with a part of the text.</summary>
    private readonly void Report(SearchIssueCode code, int start, int end, string problem)
    {
        if (!_issues.IsFull)
            _issues.Add(code, start, end, $"'{Identifier.Excerpt(_text[start..end])}' {problem}.");
    }
}
