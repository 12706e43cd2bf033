using System.Globalization;
using MedSocial;

namespace DirectoryWeb.Pages;

/// <summary>Numbers, dates and figures as people write them. The culture of the machine has no part in it.</summary>
internal static class Format
{
    private static readonly string[] French = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly NumberFormatInfo FrenchNumbers = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = "," };

    internal static string Number(long value, string language) =>
        value.ToString("#,0", language == "fr" ? FrenchNumbers : NumberFormatInfo.InvariantInfo);

    internal static string Decimal(double value, string language) =>
        value.ToString("0.#", language == "fr" ? FrenchNumbers : NumberFormatInfo.InvariantInfo);

    internal static string Date(DateOnly day, string language) => language == "fr"
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day}{(day.Day == 1 ? "er" : "")} {French[day.Month - 1]} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {English[day.Month - 1]} {day.Year}");

    /// <summary>A date of which perhaps only a part or one end is known; null when nothing is.</summary>
    internal static string? Date(PartialDate date, View view)
    {
        var (from, to) = (date.Earliest, date.Latest);
        if (date == PartialDate.Unknown)
            return null;
        if (date.IsDay)
            return view.Date(from);
        if (from == DateOnly.MinValue)
            return view.Say($"au plus tard le {view.Date(to)}", $"by {view.Date(to)}");
        if (to == DateOnly.MaxValue)
            return view.Say($"depuis le {view.Date(from)}", $"since {view.Date(from)}");
        if (from.Year != to.Year)
            return $"{from.Year.ToString(CultureInfo.InvariantCulture)}–{to.Year.ToString(CultureInfo.InvariantCulture)}";
        var year = from.Year.ToString(CultureInfo.InvariantCulture);
        return from.Month == to.Month ? $"{(view.Language == "fr" ? French : English)[from.Month - 1]} {year}" : year;
    }

    /// <summary>A figure with the sign of its bound: « ≥ 12 800 ».</summary>
    internal static string Figure(Measure measure, View view) => measure.Bound switch
    {
        Bound.AtLeast => "≥\u00a0",
        Bound.AtMost => "≤\u00a0",
        Bound.About => "≈\u00a0",
        _ => "",
    } + view.Number(measure.Value);
}
