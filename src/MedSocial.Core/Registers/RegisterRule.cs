namespace MedSocial.Registers;

/// <summary>What the numbers of one register look like; everything in which the four differ.</summary>
/// <remarks>
/// Digits travel packed in four bits each, the first highest, so that a hexadecimal print of them reads as the number, the letters
/// of Corsica's departments 2A and 2B included.
/// </remarks>
internal sealed class RegisterRule
{
    internal static readonly RegisterRule Rpps = new(Register.Rpps, "rpps", "RPPS number", 11) { NationalPrefix = "8" };

    internal static readonly RegisterRule Adeli = new(Register.Adeli, "adeli", "ADELI number", 9) { NationalPrefix = "0", HasDepartment = true };

    internal static readonly RegisterRule Finess = new(Register.Finess, "finess", "FINESS number", 9) { HasDepartment = true, IsPrintedInGroups = true };

    // 24 is what the prefix 80840 (health, United States) in front of the ten digits adds to the Luhn sum.
    internal static readonly RegisterRule Npi = new(Register.Npi, "npi", "NPI", 10) { MayBeginWith = "12", KeyConstant = 24, KeyIsOfficial = true };

    private static readonly RegisterRule[] All = [Rpps, Adeli, Finess, Npi];

    private RegisterRule(Register register, string name, string noun, int length) =>
        (Register, Name, Lead, Noun, Length) = (register, name, name + ':', noun, length);

    internal Register Register { get; }

    /// <summary>What stands before the colon in <c>rpps:10003820189</c>.</summary>
    internal string Name { get; }

    /// <summary>Name and colon, kept so that no call makes it anew.</summary>
    internal string Lead { get; }

    /// <summary>What messages call a number.</summary>
    internal string Noun { get; }

    internal int Length { get; }

    /// <summary>The digit that makes a national id of the number; empty when there is none.</summary>
    internal string NationalPrefix { get; private init; } = "";

    /// <summary>The first digits that occur; empty for any.</summary>
    internal string MayBeginWith { get; private init; } = "";

    /// <summary>Whether the first two characters are a department, which may be 2A or 2B.</summary>
    internal bool HasDepartment { get; private init; }

    internal bool IsPrintedInGroups { get; private init; }

    internal bool KeyIsOfficial { get; private init; }

    private int KeyConstant { get; init; }

    /// <summary>The rule of a register; null for <see cref="Register.None"/>.</summary>
    internal static RegisterRule? Of(Register register) => register == Register.None ? null : All[(int)register - 1];

    internal static RegisterRule? Named(ReadOnlySpan<char> name)
    {
        foreach (var rule in All)
        {
            if (name.Equals(rule.Name, StringComparison.OrdinalIgnoreCase))
                return rule;
        }
        return null;
    }

    /// <summary>Whether the key fits, or no rule is known by which it might not: nobody has published how a letter counts.</summary>
    internal bool HasValidKey(ulong digits) => IsCorsican(digits) || Key(digits) == (int)(digits & 0xF);

    internal int Key(ulong digits) => Luhn.Key(digits, KeyConstant);

    /// <summary>Whether the digits hold a letter anywhere but in a leading 2A or 2B.</summary>
    internal bool HasStrayLetter(ulong digits)
    {
        for (var rest = IsCorsican(digits) ? digits & (1UL << 4 * (Length - 2)) - 1 : digits; rest != 0; rest >>= 4)
        {
            if ((rest & 0xF) > 9)
                return true;
        }
        return false;
    }

    private bool IsCorsican(ulong digits) => HasDepartment && digits >> 4 * (Length - 2) is 0x2A or 0x2B;
}
