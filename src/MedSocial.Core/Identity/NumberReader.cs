using MedSocial.Registers;

namespace MedSocial.Identity;

/// <summary>Finds numbers of registers of persons in running text.</summary>
/// <remarks>One random number in ten has a good key: so a number needs the word for it before it, or the form that RPPS numbers have (eleven
/// digits from 10, good key).</remarks>
internal static class NumberReader
{
    private const int Before = 24, Longest = 24;

    internal static void Read(string text, ClaimFeatures features)
    {
        Span<char> digits = stackalloc char[Longest];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }
            var (start, length) = (at, 0);
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is ' ' or '.' or '-' or '\u00A0' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            {
                if (char.IsAsciiDigit(text[at]) && length++ < Longest)
                    digits[length - 1] = text[at];
                at++;
            }
            if (length is >= 9 and <= 12)
                Read(digits[..length].ToString(), text.AsSpan(Math.Max(0, start - Before), start - Math.Max(0, start - Before)), features);
        }
    }

    private static void Read(string digits, ReadOnlySpan<char> before, ClaimFeatures features)
    {
        var saysRpps = before.Contains("rpps", StringComparison.OrdinalIgnoreCase);
        if ((saysRpps || (digits.Length == 11 && digits.StartsWith("10", StringComparison.Ordinal))) && RppsNumber.TryParse(digits, out var rpps) && (saysRpps || rpps.HasValidKey))
            ClaimReader.Add(rpps, features);
        else if (before.Contains("adeli", StringComparison.OrdinalIgnoreCase) && AdeliNumber.TryParse(digits, out var adeli))
            ClaimReader.Add(adeli, features);
        else if (before.Contains("npi", StringComparison.OrdinalIgnoreCase) && NpiNumber.TryParse(digits, out var npi))
            ClaimReader.Add(npi, features);
    }
}
