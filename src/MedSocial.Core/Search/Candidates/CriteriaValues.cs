using MedSocial.Text;

namespace MedSocial.Search.Candidates;

/// <summary>Checks and cleans the values that queries hold; cleaning twice is cleaning once.</summary>
internal static class CriteriaValues
{
    /// <summary>Longer than any name of a place and any handle.</summary>
    internal const int MaxLength = 256;

    internal static EquatableArray<T> Distinct<T>(EquatableArray<T> values, string member)
        where T : struct => Distinct(values, Present, member);

    internal static EquatableArray<T> Distinct<T>(EquatableArray<T> values, Func<T, string, T> clean, string member)
    {
        var distinct = new ValueList<T>();
        var isSame = true;
        foreach (var value in values)
        {
            var cleaned = clean(value, member);
            isSame &= distinct.Add(cleaned) && EqualityComparer<T>.Default.Equals(cleaned, value);
        }
        return isSame ? values : distinct.ToArray();
    }

    internal static string Label(string value, string member)
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return Clean(value) ?? throw new ArgumentException($"'{Identifier.Excerpt(value)}' is blank or longer than {MaxLength} characters.", member);
    }

    internal static string Handle(string value, string member)
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return CleanHandle(value) ?? throw new ArgumentException($"'{Identifier.Excerpt(value)}' is blank or longer than {MaxLength} characters.", member);
    }

    internal static string Code(string value, string member)
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return Identifier.Problem(value) is { } problem
            ? throw new ArgumentException($"The code '{Identifier.Excerpt(value)}' {problem}.", member)
            : value.ToUpperInvariant();
    }

    internal static string Country(string value, string member)
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return IsCountry(value)
            ? value.ToUpperInvariant()
            : throw new ArgumentException($"'{Identifier.Excerpt(value)}' is no ISO 3166-1 code of two letters.", member);
    }

    internal static CareerStage Stage(CareerStage value, string member) => Enum.IsDefined(value)
        ? value
        : throw new ArgumentException($"There is no stage {(int)value}.", member);

    internal static bool IsCountry(string value) => value.Length == 2 && char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1]);

    /// <summary>The text without what does not show; null when nothing is left or it is too long.</summary>
    internal static string? Clean(string value) => value.Length <= MaxLength ? PlainText.Optional(value, nameof(value)) : null;

    /// <summary>The handle without its sign; null when nothing is left or it is too long.</summary>
    internal static string? CleanHandle(string value) => Clean(value)?.TrimStart(['@', '＠', ' ']) is { Length: > 0 } handle ? handle : null;

    private static T Present<T>(T value, string member)
        where T : struct => EqualityComparer<T>.Default.Equals(value, default)
        ? throw new ArgumentException($"{member} holds a missing value (default).", member)
        : value;
}

/// <summary>A list that takes each value once; finds a value in O(1) when there are many.</summary>
internal struct ValueList<T>
{
    private const int Few = 8;

    private List<T>? _items;
    private HashSet<T>? _seen;

    internal readonly bool Contains(T value) => _seen?.Contains(value) ?? _items?.Contains(value) ?? false;

    internal bool Add(T value)
    {
        if (Contains(value))
            return false;
        _items ??= [];
        _items.Add(value);
        if (_seen is not null)
            _seen.Add(value);
        else if (_items.Count > Few)
            _seen = [.. _items];
        return true;
    }

    internal readonly EquatableArray<T> ToArray() => _items is null ? default : [.. _items];
}

/// <summary>The lists of <see cref="SearchCriteria"/> while a text is read.</summary>
internal sealed class CriteriaBuilder
{
    internal ValueList<NetworkId> Networks;
    internal ValueList<SpecialtyCode> Specialties;
    internal ValueList<ProfessionCode> Professions;
    internal ValueList<string> Cities;
    internal ValueList<string> Departments;
    internal ValueList<string> Countries;
    internal ValueList<CareerStage> Stages;
    internal ValueList<Hashtag> Hashtags;
    internal ValueList<string> Handles;
}
