using System.Runtime.CompilerServices;
using MedSocial.Registers;

namespace MedSocial.Formats.Extracts;

/// <summary>The usual form of numbers, digits and nothing else, without a string; every other form is left to the types themselves.</summary>
internal static class RegisterDigits
{
    internal static bool TryReadRpps(ReadOnlySpan<byte> text, out RegisterNumber number) => TryRead(text, 11, Register.Rpps, out number);

    internal static bool TryReadAdeli(ReadOnlySpan<byte> text, out RegisterNumber number) => TryRead(text, 9, Register.Adeli, out number);

    internal static bool TryReadFiness(ReadOnlySpan<byte> text, out RegisterNumber number) => TryRead(text, 9, Register.Finess, out number);

    /// <summary>Reads the number of a person of the French registers; what a row calls it may be missing.</summary>
    /// <param name="type">8 for RPPS, 0 for ADELI, or nothing.</param>
    /// <param name="text">The number.</param>
    /// <param name="number">The number read.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TryReadPerson(ReadOnlySpan<byte> type, ReadOnlySpan<byte> text, out RegisterNumber number)
    {
        number = default;
        return (type is [] or [(byte)'8'] && TryReadRpps(text, out number)) || (type is [] or [(byte)'0'] && TryReadAdeli(text, out number));
    }

    /// <summary>Reads an NPI; false also when the key is wrong, because that rule is official.</summary>
    internal static bool TryReadNpi(ReadOnlySpan<byte> text, out RegisterNumber number) =>
        TryRead(text, 10, Register.Npi, out number) && text[0] is (byte)'1' or (byte)'2' && number.HasValidKey;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryRead(ReadOnlySpan<byte> text, int length, Register register, out RegisterNumber number)
    {
        number = default;
        if (text.Length != length)
            return false;
        var digits = 0UL;
        foreach (var b in text)
        {
            var digit = (uint)b - '0';
            if (digit > 9)
                return false;
            digits = digits << 4 | digit;
        }
        if (digits == 0)
            return false;
        number = new(register, digits);
        return true;
    }
}
