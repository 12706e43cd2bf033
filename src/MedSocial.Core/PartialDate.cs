using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial;

/// <summary>A date as far as it is known: a day, a month, a year, or a span in which it lies, open at either end.</summary>
/// <remarks>
/// <para>Written in the Extended Date/Time Format of ISO 8601-2: <c>2019-03-13</c>, <c>2018-09</c>, <c>2012</c>, <c>[..2009-03-13]</c> (on that
/// day or before), <c>[2017..]</c> (in that year or later), <c>[2014-10..2015-03]</c> (some time from the one to the other).</para>
/// <para>Two values are equal when they span the same days: <c>[2012-01-01..2012-12-31]</c> is <c>2012</c>. They are ordered by their first
/// day, then by their last. <c>default</c> is <see cref="Unknown"/>, written <c>[..]</c>. Eight bytes; every operation is O(1).</para>
/// </remarks>
/// <example><c>PartialDate.Parse("[..2009-03-13]").Latest // 13 March 2009</c></example>
[JsonConverter(typeof(TextValueConverter<PartialDate>))]
public readonly record struct PartialDate : IComparable<PartialDate>, ISpanParsable<PartialDate>
{
    // The last day is kept as its distance from the end of time, so that default means: nothing is known.
    private readonly int _first;
    private readonly int _lastToEnd;

    /// <summary>Makes a date that lies between two days, both included.</summary>
    /// <param name="earliest">The first day that it can be; <see cref="DateOnly.MinValue"/> when open.</param>
    /// <param name="latest">The last day that it can be; <see cref="DateOnly.MaxValue"/> when open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public PartialDate(DateOnly earliest, DateOnly latest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latest, earliest);
        _first = earliest.DayNumber;
        _lastToEnd = DateOnly.MaxValue.DayNumber - latest.DayNumber;
    }

    /// <summary>Gets the date of which nothing is known.</summary>
    public static PartialDate Unknown => default;

    /// <summary>Gets the first day that it can be; <see cref="DateOnly.MinValue"/> when nothing bounds it.</summary>
    public DateOnly Earliest => DateOnly.FromDayNumber(_first);

    /// <summary>Gets the last day that it can be; <see cref="DateOnly.MaxValue"/> when nothing bounds it.</summary>
    public DateOnly Latest => DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - _lastToEnd);

    /// <summary>Gets whether it is one day.</summary>
    public bool IsDay => _first + _lastToEnd == DateOnly.MaxValue.DayNumber;

    /// <summary>Makes the date of a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The date.</returns>
    public static PartialDate Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Makes the date of a month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The date.</returns>
    public static PartialDate Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Makes the date of a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The date.</returns>
    public static PartialDate Day(DateOnly day) => new(day, day);

    /// <summary>Makes a date on a day or before it.</summary>
    /// <param name="latest">The last day that it can be.</param>
    /// <returns>The date.</returns>
    public static PartialDate UpTo(DateOnly latest) => new(DateOnly.MinValue, latest);

    /// <summary>Makes a date on a day or after it.</summary>
    /// <param name="earliest">The first day that it can be.</param>
    /// <returns>The date.</returns>
    public static PartialDate From(DateOnly earliest) => new(earliest, DateOnly.MaxValue);

    /// <summary>Makes the date of a day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator PartialDate(DateOnly day) => Day(day);

    /// <summary>Reads a date.</summary>
    /// <param name="text">One of the forms that the remarks of the type give.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text has none of the forms, or names a day that the calendar does not have.</exception>
    public static PartialDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, null);
    }

    /// <summary>Reads a date, or tells that the text is none.</summary>
    /// <param name="text">One of the forms that the remarks of the type give.</param>
    /// <param name="result">The date, or <c>default</c>.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate result) => TryParse(text.AsSpan(), null, out result);

    /// <inheritdoc/>
    public static PartialDate Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out var date)
        ? date
        : throw new FormatException($"'{Identifier.Excerpt(s)}' is no date; the forms are 2019-03-13, 2018-09, 2012, [..2009-03-13], [2017..] and [2014..2015].");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result)
    {
        if (s.Length < 2 || s[0] != '[' || s[^1] != ']')
            return TryParsePlain(s, out result);

        result = default;
        var inside = s[1..^1];
        var dots = inside.IndexOf("..");
        if (dots < 0)
            return false;
        var (from, to) = (Unknown, Unknown);
        if (dots > 0 && !TryParsePlain(inside[..dots], out from))
            return false;
        if (dots + 2 < inside.Length && !TryParsePlain(inside[(dots + 2)..], out to))
            return false;
        if (to.Latest < from.Earliest)
            return false;
        result = new(from.Earliest, to.Latest);
        return true;
    }

    private static bool TryParsePlain(ReadOnlySpan<char> s, out PartialDate result)
    {
        result = default;
        if (s.Length is not (4 or 7 or 10) || !TryParseNumber(s[..4], out var year) || year == 0)
            return false;
        if (s.Length == 4)
        {
            result = Year(year);
            return true;
        }
        if (s[4] != '-' || !TryParseNumber(s[5..7], out var month) || month is 0 or > 12)
            return false;
        if (s.Length == 7)
        {
            result = Month(year, month);
            return true;
        }
        if (s[7] != '-' || !TryParseNumber(s[8..], out var day) || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        result = Day(new DateOnly(year, month, day));
        return true;
    }

    private static bool TryParseNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var byFirst = _first.CompareTo(other._first);
        return byFirst != 0 ? byFirst : other._lastToEnd.CompareTo(_lastToEnd);
    }

    /// <summary>Returns the shortest form that <see cref="Parse(string)"/> reads back.</summary>
    /// <returns>For example <c>2018-09</c>.</returns>
    public override string ToString()
    {
        var (first, last) = (Earliest, Latest);
        if (first == last)
            return Iso(first);
        if (first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 } && first.Year == last.Year)
            return first.ToString("yyyy", CultureInfo.InvariantCulture);
        if (first.Day == 1 && last == new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)))
            return first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return $"[{(first == DateOnly.MinValue ? "" : Iso(first))}..{(last == DateOnly.MaxValue ? "" : Iso(last))}]";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
