namespace MedSocial.Registers;

/// <summary>Tells what a text is worth as a register number.</summary>
/// <remarks>The least is first, so that <c>default</c> vouches for nothing.</remarks>
public enum RegisterCheck
{
    /// <summary>The text does not have the form of a number of this register.</summary>
    Malformed = 0,

    /// <summary>The form is right, the check digit is not what the register's key rule gives.</summary>
    /// <remarks>
    /// A warning for RPPS, ADELI and FINESS, whose rule was observed on published numbers and found in no official text; an error
    /// for NPI, whose rule is official.
    /// </remarks>
    KeyMismatch = 1,

    /// <summary>The form is right, and no key rule contradicts the number; whether the register gave it to somebody is another question.</summary>
    Valid = 2,
}
