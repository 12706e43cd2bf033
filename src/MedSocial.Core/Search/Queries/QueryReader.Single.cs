using System.Globalization;
using MedSocial.Search.Candidates;

namespace MedSocial.Search.Queries;

/// <content>The operators that take one value.</content>
internal ref partial struct QueryReader
{
    private void TakeCondition(Value value, int start)
    {
        if (!QueryCatalog.IsAccount(value.Text))
            Report(SearchIssueCode.UnknownCondition, value.Start, value.End, "is nothing that a profile is known to have or lack");
        else if (_hasAccount is null || _hasAccount == !_isNegated)
            _hasAccount = !_isNegated;
        else
            ReportRepeated(start);
    }

    private void TakeOrder(Value value, int start)
    {
        var text = value.Text.AsSpan();
        var at = text.IndexOf('@');
        var kind = QueryCatalog.Order((at < 0 ? text : text[..at]).ToString());
        NetworkId? network = null;
        if (at >= 0 && kind == SearchOrderKind.Followers)
        {
            var isLiteral = text[(at + 1)..].StartsWith('=');
            network = ReadNetwork(text[(isLiteral ? at + 2 : at + 1)..].ToString(), isLiteral);
            if (network is null)
            {
                Report(SearchIssueCode.UnknownNetwork, value.Start, value.End, "names no known network");
                return;
            }
        }
        SearchOrder? order = kind switch
        {
            SearchOrderKind.Followers => SearchOrder.Followers(network),
            _ when at >= 0 => null,
            SearchOrderKind.Relevance => SearchOrder.Relevance,
            SearchOrderKind.Name => SearchOrder.Name,
            SearchOrderKind.Distance => SearchOrder.Distance,
            SearchOrderKind.Recency => SearchOrder.Recency,
            _ => null,
        };
        if (order is null)
        {
            Report(SearchIssueCode.UnknownOrder, value.Start, value.End, "is no known order");
        }
        else if (_order is null)
        {
            _order = order;
            _orderSpan = (start, _pieces.Position);
        }
        else if (_order != order)
        {
            ReportRepeated(start);
        }
    }

    private void ReadFollowers(Value value, int start)
    {
        var (text, end) = (value.Text, value.End);
        // « followers:> 10000 »
        if (text.Length > 0 && text.AsSpan().TrimStart("<>=≤≥").IsEmpty && _pieces.SkipSpaces() && char.IsAsciiDigit(_text[_pieces.Position])
            && ReadValue(stopAtComma: false, out var number))
        {
            (text, end) = (text + number.Text, number.End);
        }
        var range = FollowerFilter.Read(text.AsSpan().Trim().TrimEnd(','));
        if (range?.And(_followers) is { } both)
            _followers = both;
        else
            Report(SearchIssueCode.InvalidFollowers, start, end, range is null ? "is no range of followers, such as >10000, 10k..20k" : "contradicts an earlier range");
    }

    private void ReadNear(Value value, int start)
    {
        // Behind a first place, none is looked up: it is at best the same.
        var isBare = value.End - value.Start == value.Text.Length;
        var text = isBare ? value.Text.AsSpan().TrimEnd(',') : value.Text;
        Near? near = null;
        if (!value.IsLiteral && QueryCatalog.Point(text) is { } point)
            near = new(point);
        else if (CriteriaValues.Clean(text.ToString()) is { } place && (value.IsLiteral || _near is not null || QueryPlaces.Find(place) is not null))
            near = new(place);
        if (near is null)
            Report(SearchIssueCode.UnknownPlace, value.Start, value.End, "is no known commune, postal code or point; names of several words need quotation marks");
        near = ReadRadius(near);
        if (near is null)
            return;
        if (_near is null)
            _near = near;
        else if (_near != near)
            ReportRepeated(start);
    }

    /// <summary>Reads « 30km » or « 30 km » behind a place, if it is there.</summary>
    private Near? ReadRadius(Near? near)
    {
        var before = _pieces.Position;
        var start = _pieces.SkipSpaces() ? _pieces.Position : before;
        var end = start;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (end > start && _text[end] is '.' or ',' or 'e' or 'E' or '+' or '-')))
            end++;
        _pieces.Position = end;
        var length = end - start;
        const int longest = 40;
        if (length is 0 or > longest || !_pieces.SkipSpaces() || !IsKilometres(_pieces.Position))
        {
            _pieces.Position = before;
            return near;
        }
        _pieces.Position += 2;
        Span<char> digits = stackalloc char[length];
        _text[start..end].Replace(digits, ',', '.');
        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var km) && Near.IsRadius(km))
            return near is null ? null : near with { RadiusKm = km };
        Report(SearchIssueCode.InvalidRadius, start, end, $"is no radius above 0 and up to {Near.MaxRadiusKm} km; {Near.DefaultRadiusKm} km was taken");
        return near;
    }

    private readonly bool IsKilometres(int at) =>
        _text[at..].StartsWith("km", StringComparison.OrdinalIgnoreCase) && (at + 2 == _text.Length || !char.IsLetterOrDigit(_text[at + 2]));

    private readonly void ReportRepeated(int start) =>
        Report(SearchIssueCode.RepeatedOperator, start, _pieces.Position, "stands beside another value of the same operator; the first counts");
}
