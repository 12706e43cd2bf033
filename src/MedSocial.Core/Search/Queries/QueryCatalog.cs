using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MedSocial.Catalog;
using MedSocial.Search.Candidates;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <summary>What the values of operators mean, by the catalogue.</summary>
/// <remarks>Tables are made at their first use; a look-up costs the folding of the value and O(1).</remarks>
internal static class QueryCatalog
{
    private static readonly Lazy<FrozenDictionary<string, NetworkId>> NetworkNames = new(() => Networks.All
        .SelectMany(network => network.Names.Select(name => (Key: Squashed(name.Text), network.Id)).Append((Key: Squashed(network.Id.Value), network.Id)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<SpecialtyCode>>> SpecialtyNames = new(() => Index<Specialty, SpecialtyCode>(
        Catalog.Specialties.All,
        specialty => [specialty.LabelFr, specialty.ShortLabelFr, specialty.LabelEn, specialty.Discipline, .. specialty.Words],
        specialty => CodesLike(specialty)));

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<ProfessionCode>>> ProfessionNames = new(() => Index<Profession, ProfessionCode>(
        Catalog.Professions.All,
        profession => [profession.LabelFr, profession.LabelEn, .. profession.Words],
        profession => [profession.Code]));

    private static readonly Lazy<FrozenDictionary<string, string>> DepartmentNames = new(() => Departments.All
        .SelectMany(department => NamesOf(department).Select(name => (Key: Key(name), department.Code)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Code, StringComparer.Ordinal));

    internal static NetworkId? Network(string text) => NetworkNames.Value.TryGetValue(Squashed(text), out var id) ? id : default(NetworkId?);

    /// <summary>The specialty of a code; or all codes of the disciplines that a name or an everyday word stands for.</summary>
    internal static ImmutableArray<SpecialtyCode> Specialties(string text)
    {
        if (SpecialtyCode.TryParse(text.ToUpperInvariant(), out var code) && Catalog.Specialties.Find(code) is not null)
            return [code];
        return Named(SpecialtyNames.Value, text);
    }

    /// <summary>The profession of a code; or all that a name or an everyday word stands for.</summary>
    internal static ImmutableArray<ProfessionCode> Professions(string text)
    {
        if (ProfessionCode.TryParse(text.ToUpperInvariant(), out var code) && Catalog.Professions.Find(code) is not null)
            return [code];
        return Named(ProfessionNames.Value, text);
    }

    /// <summary>The code of a department by its code, one leading nought forgiven, or by its name.</summary>
    internal static string? Department(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length == 1)
            code = "0" + code;
        return Departments.Find(code)?.Code ?? DepartmentNames.Value.GetValueOrDefault(Key(text));
    }

    /// <summary>The code of a country by a known name, or two letters as they stand.</summary>
    internal static string? Country(string text)
    {
        if (QueryCountries.Find(Key(text)) is { } code)
            return code;
        var letters = text.Trim();
        return CriteriaValues.IsCountry(letters) ? letters.ToUpperInvariant() : null;
    }

    internal static CareerStage? Stage(string text) => QueryTerms.Stages.TryGetValue(Key(text), out var stage) ? stage : null;

    internal static SearchFacets? Facet(string text) => QueryTerms.Facets.TryGetValue(Key(text), out var facet) ? facet : null;

    internal static SearchOrderKind? Order(string text) => QueryTerms.Orders.TryGetValue(Key(text), out var order) ? order : null;

    internal static bool IsAccount(string text) => QueryTerms.Accounts.Contains(Key(text));

    /// <summary>Reads « 47.2,-1.55 »; null when it is no point on the Earth.</summary>
    internal static GeoPoint? Point(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        return comma > 0 && Angle(text[..comma], 90) is { } latitude && Angle(text[(comma + 1)..], 180) is { } longitude
            ? new(latitude, longitude)
            : null;
    }

    /// <summary>The form that equal names share: folded words with one space between.</summary>
    internal static string Key(string text) => string.Join(' ', FoldedWords.Of(text).Select(word => word.Folded));

    private static string Squashed(string text) => string.Concat(FoldedWords.Of(text).Select(word => word.Folded));

    private static double? Angle(ReadOnlySpan<char> text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit ? degrees : null;

    private static IEnumerable<string> NamesOf(Department department) => department.Name.StartsWith("La ", StringComparison.Ordinal)
        ? [department.Name, department.Name[3..]]
        : [department.Name];

    private static IEnumerable<SpecialtyCode> CodesLike(Specialty specialty) => specialty.Discipline.Length == 0
        ? [specialty.Code]
        : Catalog.Specialties.OfDiscipline(specialty.Discipline).Select(other => other.Code);

    private static ImmutableArray<T> Named<T>(FrozenDictionary<string, ImmutableArray<T>> names, string text)
    {
        var key = Key(text);
        if (names.TryGetValue(key, out var found) || (key.EndsWith('s') && names.TryGetValue(key[..^1], out found)))
            return found;
        return [];
    }

    private static FrozenDictionary<string, ImmutableArray<TCode>> Index<TItem, TCode>(
        ImmutableArray<TItem> items, Func<TItem, IEnumerable<string>> names, Func<TItem, IEnumerable<TCode>> codes) => items
        .SelectMany(item => names(item).Select(name => (Key: Key(name), Item: item)))
        .Where(pair => pair.Key.Length > 0)
        .GroupBy(pair => pair.Key, pair => pair.Item, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(codes).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
