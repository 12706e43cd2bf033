using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>Holds one number together with the register that gave it, such as <c>rpps:10003820189</c>.</summary>
/// <remarks>
/// <para>The text is the register's name in lower case, a colon, and the plain number. Form and key are those of
/// <see cref="RppsNumber"/>, <see cref="AdeliNumber"/>, <see cref="FinessNumber"/> and <see cref="NpiNumber"/>, each of which converts to this type.</para>
/// <para>Eight bytes, no reference. Equal when register and number are; ordered by register, then by number. <c>default</c> is the missing
/// number: its register is <see cref="Register.None"/>, it prints as nothing, has no valid key, and is before all others. In JSON it is a
/// string. Every member costs time in proportion to the text, and only those that return a string or an
/// identifier allocate, or that read UTF-8 of more than 64 bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// RegisterNumber number = RppsNumber.Parse("810003820189");
/// number.ToString();                          // "rpps:10003820189"
/// number.TryGet(out NpiNumber _);             // false
/// RegisterNumber.Parse("RPPS: 10 003 820 189") == number; // true
/// </code>
/// </example>
[JsonConverter(typeof(TextValueConverter<RegisterNumber>))]
public readonly record struct RegisterNumber : IRegisterNumber<RegisterNumber>
{
    private const int DigitBits = 56;

    // The register in the top byte, below it the characters of the number, four bits each.
    private readonly ulong _bits;

    internal RegisterNumber(Register register, ulong digits) => _bits = (ulong)register << DigitBits | digits;

    /// <summary>Gets the register that gave the number.</summary>
    public Register Register => (Register)(_bits >> DigitBits);

    /// <summary>Gets whether this is the missing number.</summary>
    public bool IsDefault => _bits == 0;

    /// <summary>Gets whether the key of the number fits, or no rule is known by which it might not; false for <c>default</c>.</summary>
    public bool HasValidKey => RegisterRule.Of(Register)?.HasValidKey(Digits) ?? false;

    internal ulong Digits => _bits & (1UL << DigitBits) - 1;

    private string Lead => RegisterRule.Of(Register)?.Lead ?? "";

    static RegisterReading IRegisterNumber<RegisterNumber>.Read(ReadOnlySpan<char> text) => RegisterText.ReadNamed(text);

    static RegisterNumber IRegisterNumber<RegisterNumber>.Wrap(RegisterNumber number) => number;

    /// <summary>Tells what a text is worth as the number of the register that it names.</summary>
    /// <param name="text">The text, in any form that <see cref="Parse"/> reads.</param>
    /// <returns>As the register's own type tells; <see cref="RegisterCheck.Malformed"/> when the text names no register.</returns>
    public static RegisterCheck Check(ReadOnlySpan<char> text) => RegisterText.ReadNamed(text).Check;

    /// <summary>Reads a number behind the name of its register.</summary>
    /// <param name="text">A name in any case (rpps, adeli, finess, npi), a colon, and what the register's own type reads.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">
    /// The text names no register, or is not a number of that register; the message names the rule and the text.
    /// </exception>
    public static RegisterNumber Parse(string text) => RegisterText.Parse<RegisterNumber>(text);

    /// <summary>Reads a number behind the name of its register, or tells that the text is none.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="result">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Parse"/> would have read it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RegisterNumber result) => RegisterText.TryParse(text, out result);

    /// <summary>Gets the RPPS number, if it is one.</summary>
    /// <param name="number">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Register"/> is <see cref="Register.Rpps"/>.</returns>
    public bool TryGet(out RppsNumber number) => !(number = new(OnlyOf(Register.Rpps))).IsDefault;

    /// <summary>Gets the ADELI number, if it is one.</summary>
    /// <param name="number">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Register"/> is <see cref="Register.Adeli"/>.</returns>
    public bool TryGet(out AdeliNumber number) => !(number = new(OnlyOf(Register.Adeli))).IsDefault;

    /// <summary>Gets the FINESS number, if it is one.</summary>
    /// <param name="number">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Register"/> is <see cref="Register.Finess"/>.</returns>
    public bool TryGet(out FinessNumber number) => !(number = new(OnlyOf(Register.Finess))).IsDefault;

    /// <summary>Gets the NPI, if it is one.</summary>
    /// <param name="number">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Register"/> is <see cref="Register.Npi"/>.</returns>
    public bool TryGet(out NpiNumber number) => !(number = new(OnlyOf(Register.Npi))).IsDefault;

    /// <summary>Makes the identifier under which a directory keeps the practitioner with this number.</summary>
    /// <returns>For example <c>rpps:10003820189</c>, the same text as <see cref="ToString()"/>.</returns>
    /// <exception cref="InvalidOperationException">The number is <c>default</c>, or of FINESS, which numbers establishments.</exception>
    public PractitionerId ToPractitionerId() =>
        Register is Register.None or Register.Finess
            ? throw new InvalidOperationException($"A number of register {Register} names no practitioner.")
            : PractitionerId.Parse(ToString());

    /// <inheritdoc/>
    public int CompareTo(RegisterNumber other) => _bits.CompareTo(other._bits);

    /// <summary>Returns the number behind the name of its register.</summary>
    /// <returns>For example <c>rpps:10003820189</c>; empty for <c>default</c>.</returns>
    public override string ToString() => RegisterFormat.Text(this, Lead);

    /// <summary>Returns the number behind the name of its register.</summary>
    /// <param name="format"><c>D</c>, <c>G</c> or nothing; there is one format only.</param>
    /// <param name="formatProvider">Not used: no culture writes these numbers in another way.</param>
    /// <returns>As <see cref="ToString()"/>.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        RegisterFormat.Text(this, Lead, RegisterFormat.InGroups(format));

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(this, Lead, RegisterFormat.InGroups(format), destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(this, Lead, RegisterFormat.InGroups(format), utf8Destination, out bytesWritten);

    private RegisterNumber OnlyOf(Register register) => Register == register ? this : default;
}
