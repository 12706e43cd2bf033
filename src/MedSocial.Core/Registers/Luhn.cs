using System.Runtime.CompilerServices;

namespace MedSocial.Registers;

/// <summary>The Luhn formula (ISO/IEC 7812-1, annex B) over digits packed four bits each, the last digit lowest.</summary>
/// <remarks>
/// From the right, every second digit is doubled and its own digits added; the sum of all ends in 0. It finds every wrong digit, and
/// every swap of neighbours but 09 for 90; one random number in ten passes. Leading zeros add nothing, so no length is needed.
/// </remarks>
internal static class Luhn
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Sum(ulong digits)
    {
        var sum = 0;
        for (; digits != 0; digits >>= 8)
        {
            var doubled = (int)(digits >> 4 & 0xF) * 2;
            sum += (int)(digits & 0xF) + (doubled > 9 ? doubled - 9 : doubled);
        }
        return sum;
    }

    /// <summary>The last digit that makes the sum, together with <paramref name="constant"/>, end in 0.</summary>
    internal static int Key(ulong digits, int constant) => (1000 - Sum(digits & ~0xFUL) - constant) % 10;
}
