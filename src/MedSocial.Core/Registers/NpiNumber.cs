using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>Identifies one health-care provider of the United States, person or organization, as the NPPES register does.</summary>
/// <remarks>
/// <para>Form: ten digits, the first 1 or 2.</para>
/// <para>Key: Luhn over 80840 and the ten digits; 80840 stands for health in the United States and adds 24 to the sum. The rule is the official one
/// of the Centers for Medicare and Medicaid Services, so a number with a wrong key is not read.</para>
/// <para>Eight bytes, no reference. Equality and order are those of the number, not of the text it was read from. <c>default</c> is the missing
/// number: it prints as nothing, has no valid key, and is before all others. In JSON it is a string. Every member costs time in proportion to the
/// text, and only those that return a string allocate, or that read UTF-8 of more than 64 bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// var number = NpiNumber.Parse("1234567893");
/// NpiNumber.TryParse("1234567894", out _); // false
/// NpiNumber.Check("1234567894");           // RegisterCheck.KeyMismatch
/// </code>
/// </example>
[JsonConverter(typeof(TextValueConverter<NpiNumber>))]
public readonly record struct NpiNumber : IRegisterNumber<NpiNumber>
{
    /// <summary>The FHIR system of NPIs, as HL7 defines it.</summary>
    public const string FhirSystem = "http://hl7.org/fhir/sid/us-npi";

    private readonly RegisterNumber _number;

    internal NpiNumber(RegisterNumber number) => _number = number;

    /// <summary>Gets whether this is the missing number.</summary>
    public bool IsDefault => _number.IsDefault;

    /// <summary>Gets whether the key fits, which it does for all but <c>default</c>, because no other number is read.</summary>
    public bool HasValidKey => _number.HasValidKey;

    static RegisterReading IRegisterNumber<NpiNumber>.Read(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Npi);

    static NpiNumber IRegisterNumber<NpiNumber>.Wrap(RegisterNumber number) => new(number);

    /// <summary>Tells what a text is worth as an NPI.</summary>
    /// <param name="text">The text, in any form that <see cref="Parse"/> reads.</param>
    /// <returns><see cref="RegisterCheck.KeyMismatch"/> for a number that only its key keeps <see cref="Parse"/> from accepting.</returns>
    public static RegisterCheck Check(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Npi).Check;

    /// <summary>Reads a number.</summary>
    /// <param name="text">
    /// Ten digits. Single spaces (no-break ones too), dots and hyphens may stand between the digits, and white space around them.
    /// </param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text has another form, or its key is wrong; the message names the rule and the text.</exception>
    public static NpiNumber Parse(string text) => RegisterText.Parse<NpiNumber>(text);

    /// <summary>Reads a number, or tells that the text is none.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="result">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Parse"/> would have read it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out NpiNumber result) => RegisterText.TryParse(text, out result);

    /// <summary>Says of which register the number is.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator RegisterNumber(NpiNumber number) => number._number;

    /// <inheritdoc/>
    public int CompareTo(NpiNumber other) => _number.CompareTo(other._number);

    /// <summary>Returns the plain number.</summary>
    /// <returns>Ten digits; empty for <c>default</c>.</returns>
    public override string ToString() => RegisterFormat.Text(_number);

    /// <summary>Returns the number in a format.</summary>
    /// <param name="format"><c>D</c>, <c>G</c> or nothing for the plain number.</param>
    /// <param name="formatProvider">Not used: no culture writes these numbers in another way.</param>
    /// <returns>The number; empty for <c>default</c>.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        RegisterFormat.Text(_number, inGroups: RegisterFormat.InGroups(format, RegisterRule.Npi));

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Npi), destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Npi), utf8Destination, out bytesWritten);
}
