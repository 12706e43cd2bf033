namespace MedSocial.Search.Queries;

/// <content>Operators with a colon.</content>
internal ref partial struct QueryReader
{
    private bool ReadOperator(int start, int nameStart)
    {
        var found = QueryOperators.At(_text[nameStart..], out var length);
        if (found == QueryOperator.None)
            return false;
        _pieces.Position = nameStart + length;
        if (_isNegated && found is QueryOperator.Followers or QueryOperator.Near or QueryOperator.Sort or QueryOperator.Facets)
            SkipNegated(found, start);
        else if (!FindValue())
            Report(SearchIssueCode.MissingValue, start, nameStart + length, "has no value");
        else
            ReadValues(found, start);
        return true;
    }

    /// <summary>Goes to the value, over spaces; false when something else stands there.</summary>
    private bool FindValue()
    {
        var colon = _pieces.Position;
        if (_pieces.SkipSpaces() && (_pieces.Position == colon || !IsSpecial(_text[_pieces.Position..])))
            return true;
        _pieces.Position = colon;
        return false;
    }

    /// <summary>Whether a piece is more than an ordinary word: a sign, an address, an operator, a minus, an OR.</summary>
    internal static bool IsSpecial(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !QueryPieces.IsSpace(text[end]))
            end++;
        return text is ['#' or '＃' or '@' or '＠' or '\\' or '-', ..] || QueryPieces.IsOr(text[..end]) || IsAddress(text[..end], out _, out _)
            || QueryOperators.At(text, out _) != QueryOperator.None;
    }

    private void SkipNegated(QueryOperator found, int start)
    {
        if (FindValue())
            ReadValue(found is QueryOperator.Sort or QueryOperator.Facets, out _);
        if (found == QueryOperator.Near)
            ReadRadius(null);
        Report(SearchIssueCode.CannotExclude, start, _pieces.Position, "cannot be left out; only words, hashtags, handles and lists can");
    }

    private void ReadValues(QueryOperator found, int start)
    {
        if (found is QueryOperator.Followers or QueryOperator.Near)
        {
            if (!ReadValue(stopAtComma: false, out var value))
                return;
            if (found == QueryOperator.Followers)
                ReadFollowers(value, start);
            else
                ReadNear(value, start);
            return;
        }

        var isThere = false;
        do
        {
            if (!HasValueHere())
                continue;
            isThere = true;
            if (ReadValue(stopAtComma: true, out var value))
                Take(found, value, start);
        }
        while (TakeComma());
        if (!isThere)
            Report(SearchIssueCode.MissingValue, start, _pieces.Position, "has no value");
    }

    private readonly bool HasValueHere() =>
        _pieces.Position < _text.Length && _text[_pieces.Position] != ',' && !QueryPieces.IsSpace(_text[_pieces.Position]);

    private bool TakeComma()
    {
        var isComma = _pieces.Position < _text.Length && _text[_pieces.Position] == ',';
        if (isComma)
            _pieces.Position++;
        return isComma;
    }

    private void Take(QueryOperator found, Value value, int start)
    {
        switch (found)
        {
            case QueryOperator.Network:
                TakeNetwork(value);
                break;
            case QueryOperator.Specialty:
                TakeSpecialty(value);
                break;
            case QueryOperator.Profession:
                TakeProfession(value);
                break;
            case QueryOperator.City:
                TakeCity(value);
                break;
            case QueryOperator.Department:
                TakeDepartment(value);
                break;
            case QueryOperator.Country:
                TakeCountry(value);
                break;
            case QueryOperator.Stage:
                TakeStage(value);
                break;
            case QueryOperator.Has:
                TakeCondition(value, start);
                break;
            case QueryOperator.Sort:
                TakeOrder(value, start);
                break;
            default:
                TakeFacet(value);
                break;
        }
    }
}
