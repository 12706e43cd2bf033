using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>The first rule of a register that a text breaks, in the order in which they are looked at.</summary>
internal enum RegisterFault : byte
{
    None,
    NoRegister,
    Empty,
    Character,
    Separator,
    Length,
    Letter,
    Zeros,
    FirstDigit,
    Key,
}

/// <summary>What was read from a text: digits, or the rule that it breaks.</summary>
/// <param name="Rule">The register's rule; null when the text names no register.</param>
/// <param name="Digits">The digits, four bits each.</param>
/// <param name="Fault">The broken rule.</param>
/// <param name="Detail">What the message needs: a position, a count, or the expected key.</param>
internal readonly record struct RegisterReading(RegisterRule? Rule, ulong Digits, RegisterFault Fault, int Detail = 0)
{
    internal RegisterCheck Check => Fault switch
    {
        RegisterFault.None => RegisterCheck.Valid,
        RegisterFault.Key => RegisterCheck.KeyMismatch,
        _ => RegisterCheck.Malformed,
    };

    /// <summary>The number; null when it is not to be accepted.</summary>
    internal RegisterNumber? Number =>
        Rule is not null && (Fault == RegisterFault.None || Fault == RegisterFault.Key && !Rule.KeyIsOfficial)
            ? new RegisterNumber(Rule.Register, Digits)
            : null;

    internal FormatException Error(ReadOnlySpan<char> text) =>
        new($"The {Rule?.Noun ?? "register number"} '{Identifier.Excerpt(text)}' {Problem(text)}.");

    private string Problem(ReadOnlySpan<char> text) => Fault switch
    {
        RegisterFault.NoRegister => "names no register; it begins with rpps:, adeli:, finess: or npi:",
        RegisterFault.Empty => "is empty",
        RegisterFault.Character =>
            $"holds {Identifier.Shown(text[Detail])} at position {Detail}; allowed are the digits 0 to 9{Letters}, and spaces, dots or hyphens between them",
        RegisterFault.Separator => $"has a separator at position {Detail} that does not stand alone between two digits",
        RegisterFault.Length => $"has {Detail} digits; it takes {Rule!.Length}{National}",
        RegisterFault.Letter => "has a letter elsewhere than in a leading department 2A or 2B",
        RegisterFault.Zeros => "is nothing but zeros, as where a number is missing",
        RegisterFault.FirstDigit => $"begins with {Detail}; it may begin with {string.Join(" or ", Rule!.MayBeginWith.ToCharArray())}",
        RegisterFault.Key => $"ends in {Digits & 0xF}, but its other digits give the key {Detail}",
        _ => "is good",
    };

    private string Letters => Rule!.HasDepartment ? " (and the departments 2A and 2B)" : "";

    private string National => Rule!.NationalPrefix.Length == 0 ? "" : $", or {Rule.Length + 1} that begin with {Rule.NationalPrefix}";
}
