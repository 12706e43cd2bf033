using System.Globalization;

namespace MedSocial.Ranking.Signals;

/// <summary>Numbers in reasons: three digits that count, so that what is small does not look like nothing.</summary>
internal static class ReasonText
{
    private const double Least = 0.0001;

    internal static string English(double value) => Text(value, NumberFormatInfo.InvariantInfo);

    internal static string French(double value) => Text(value, Contribution.French);

    private static string Text(double value, NumberFormatInfo format) => Math.Abs(value) switch
    {
        0 => "0",
        < Least => "< " + Least.ToString("0.####", format),
        < 1000 => value.ToString("G3", format),
        _ => value.ToString("0", format),
    };
}
