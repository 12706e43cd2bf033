using System.Numerics;
using System.Runtime.CompilerServices;
using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>Writes register numbers, as UTF-16 or UTF-8.</summary>
internal static class RegisterFormat
{
    // "finess:" and nine digits, "rpps:" and eleven, or nine digits in four groups: never more than 16.
    private const int Longest = 16;

    /// <summary>The digits after <paramref name="lead"/>; nothing at all for a default number.</summary>
    internal static string Text(RegisterNumber number, ReadOnlySpan<char> lead = default, bool inGroups = false)
    {
        Span<char> buffer = stackalloc char[Longest];
        _ = TryWrite(number, lead, inGroups, buffer, out var written);
        return buffer[..written].ToString();
    }

    /// <summary>Writes all or nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TryWrite<TChar>(
        RegisterNumber number, ReadOnlySpan<char> lead, bool inGroups, Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        written = 0;
        if (RegisterRule.Of(number.Register) is not { } rule)
            return true;
        if (destination.Length < lead.Length + rule.Length + (inGroups ? 3 : 0))
            return false;
        foreach (var c in lead)
            destination[written++] = TChar.CreateTruncating(c);
        for (var i = 0; i < rule.Length; i++)
        {
            if (inGroups && i % 3 == 2)
                destination[written++] = TChar.CreateTruncating(' ');
            destination[written++] = TChar.CreateTruncating("0123456789AB"[(int)(number.Digits >> 4 * (rule.Length - 1 - i)) & 0xF]);
        }
        return true;
    }

    /// <summary>Whether a format string asks for groups (S) rather than for the plain number (D, G or nothing).</summary>
    internal static bool InGroups(ReadOnlySpan<char> format, RegisterRule? rule = null) => format switch
    {
        [] or ['D' or 'd' or 'G' or 'g'] => false,
        ['S' or 's'] when rule is { IsPrintedInGroups: true } => true,
        _ => throw new FormatException($"A {rule?.Noun ?? "register number"} has no format '{Identifier.Excerpt(format)}'."),
    };
}
