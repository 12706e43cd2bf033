using System.Globalization;
using System.Text;

namespace MedSocial.Search.Queries;

/// <summary>Writes queries as texts that <see cref="QueryReader"/> reads back as the same queries.</summary>
/// <remarks>
/// The free text comes last: a quotation mark without a partner then cannot pair with one of a value. What the catalogue would read as
/// something else, or not at all, is written after =.
/// </remarks>
internal static class QueryWriter
{
    internal static string Write(SearchQuery query)
    {
        var text = new StringBuilder();
        Lists(text, "", query);
        if (query.Followers is { } followers)
            Part(text, "followers:").Append(followers);
        if (query.HasAccount is { } hasAccount)
            Part(text, hasAccount ? "has:account" : "-has:account");
        if (query.Near is { } near)
            Part(text, "near:").Append(Circle(near));
        if (query.OrderBy != SearchOrder.Relevance)
            Part(text, "sort:").Append(Order(query.OrderBy));
        Values(text, "facets:", Enum.GetValues<SearchFacets>().Where(flag => int.PopCount((int)flag) == 1 && query.Facets.HasFlag(flag)), QueryTerms.Text);
        Lists(text, "-", query.Excluded);
        Words(text, QueryText.Normalize(query.Text));
        return text.ToString();
    }

    internal static string Circle(Near near)
    {
        var place = near.Point is { } point
            ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R},{point.Longitude:R}")
            : Place(near.Place!);
        return string.Create(CultureInfo.InvariantCulture, $"{place} {near.RadiusKm:R}km");
    }

    internal static string Order(SearchOrder order)
    {
        var kind = QueryTerms.Text(order.Kind);
        return order.Network is { } network ? $"{kind}@{Network(network)}" : kind;
    }

    private static void Lists(StringBuilder text, string sign, SearchCriteria criteria)
    {
        Values(text, sign + "network:", criteria.Networks, Network);
        Values(text, sign + "specialty:", Specialties(criteria.Specialties), code => code);
        Values(text, sign + "profession:", criteria.Professions, code => Known(QueryCatalog.Professions(code.Value) is [var only] && only == code, code.Value));
        Values(text, sign + "city:", criteria.Cities, Quoted);
        Values(text, sign + "dept:", criteria.Departments, code => Known(QueryCatalog.Department(code) == code, code));
        Values(text, sign + "country:", criteria.Countries, code => Known(QueryCatalog.Country(code) == code, code));
        Values(text, sign + "stage:", criteria.Stages, QueryTerms.Text);
        foreach (var hashtag in criteria.Hashtags)
            Part(text, sign).Append(hashtag);
        foreach (var handle in criteria.Handles)
            Part(text, sign).Append('@').Append(Handle(handle));
    }

    private static void Values<T>(StringBuilder text, string name, IEnumerable<T> values, Func<T, string> write)
    {
        var written = string.Join(',', values.Select(write));
        if (written.Length > 0)
            Part(text, name).Append(written);
    }

    private static StringBuilder Part(StringBuilder text, string start) => (text.Length == 0 ? text : text.Append(' ')).Append(start);

    private static string Network(NetworkId id) => Known(QueryCatalog.Network(id.Value) == id, id.Value);

    private static string Known(bool isKnown, string code) => isKnown ? code : "=" + code;

    /// <summary>The codes, all of a discipline together by its name.</summary>
    private static IEnumerable<string> Specialties(EquatableArray<SpecialtyCode> codes)
    {
        for (var i = 0; i < codes.Count;)
        {
            var code = codes[i];
            var discipline = Catalog.Specialties.Find(code)?.Discipline ?? "";
            var all = discipline.Length == 0 ? [] : QueryCatalog.Specialties(discipline);
            if (all.Length > 1 && codes.AsSpan()[i..].StartsWith(all.AsSpan()))
            {
                yield return discipline;
                i += all.Length;
            }
            else
            {
                yield return Known(QueryCatalog.Specialties(code.Value) is [var only] && only == code, code.Value);
                i++;
            }
        }
    }

    private static string Place(string place)
    {
        var isKnown = QueryPlaces.Find(place) is not null && QueryCatalog.Point(place) is null;
        return (isKnown ? "" : "=") + Quoted(place);
    }

    private static string Handle(string handle) => handle[^1] != '.' && IsBare(handle, "-_.@") ? handle : Quote(handle);

    private static string Quoted(string value) => IsBare(value, "-'") ? value : Quote(value);

    private static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool IsBare(string value, string others)
    {
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && !others.Contains(c))
                return false;
        }
        return true;
    }

    /// <summary>The free text, with a \ before each word that would be read as something else.</summary>
    private static void Words(StringBuilder text, string words)
    {
        var pieces = new QueryPieces(words);
        while (pieces.Next(out var piece))
        {
            var escape = !piece.IsPhrase && NeedsEscape(words, piece) ? "\\" : "";
            Part(text, escape).Append(words, piece.Start, piece.End - piece.Start);
        }
    }

    private static bool NeedsEscape(string words, QueryPiece piece)
    {
        if (QueryPieces.IsOr(words.AsSpan(piece.Start, piece.End - piece.Start)))
            return piece.Start == 0 || piece.End == words.Length;
        if (words[piece.Start] == '\\')
            return true;
        // Up to the end of the text: an operator may have its value in the next piece.
        var content = words.AsSpan(piece.ContentStart);
        return content is not ['-' or '\\', ..] && QueryReader.IsSpecial(content);
    }
}
