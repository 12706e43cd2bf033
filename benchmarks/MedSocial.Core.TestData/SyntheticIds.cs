using System.Globalization;
using MedSocial.Registers;

namespace MedSocial.TestData;

/// <summary>Maps ordinals to RPPS numbers and back: every number once, in no visible order, its Luhn key right.</summary>
internal static class SyntheticIds
{
    internal const int MaxPractitioners = 100_000_000;
    private const string Prefix = "rpps:";

    // Eight digits stand between "10" and the key. The multiplier has no factor 2 or 5, so it permutes 0 to 10^8 - 1, and the other undoes it.
    private const ulong Modulus = MaxPractitioners;
    private const ulong Multiplier = 60_654_817;
    private const ulong Offset = 382_018;
    private static readonly ulong Inverse = InverseOf(Multiplier);

    internal static RppsNumber NumberOf(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, MaxPractitioners);
        var middle = ((ulong)ordinal * Multiplier + Offset) % Modulus;
        Span<char> digits = stackalloc char[11];
        "10".CopyTo(digits);
        middle.TryFormat(digits[2..], out _, "D8", CultureInfo.InvariantCulture);
        digits[10] = LuhnKey(digits[..10]);
        return RppsNumber.Parse(digits.ToString());
    }

    internal static PractitionerId IdOf(RppsNumber number) => PractitionerId.Parse(Prefix + number);

    internal static int OrdinalOf(PractitionerId id)
    {
        var text = id.Value.AsSpan();
        if (text.Length != Prefix.Length + 11 || !text.StartsWith(Prefix + "10", StringComparison.Ordinal)
            || !ulong.TryParse(text[(Prefix.Length + 2)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var middle))
        {
            return -1;
        }
        return (int)((middle + Modulus - Offset) % Modulus * Inverse % Modulus);
    }

    private static char LuhnKey(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (char)('0' + (10 - sum % 10) % 10);
    }

    /// <summary>The inverse modulo 10^8 by Euler: the group has 4 × 10^7 elements.</summary>
    private static ulong InverseOf(ulong value)
    {
        var (result, power) = (1UL, value);
        for (var exponent = 40_000_000 - 1; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = result * power % Modulus;
            power = power * power % Modulus;
        }
        return result;
    }
}
