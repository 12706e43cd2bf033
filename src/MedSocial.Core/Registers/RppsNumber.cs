using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>Identifies one health professional of France for life, as the RPPS register does.</summary>
/// <remarks>
/// <para>Form: eleven digits, not all 0. The national id of the professional is the same number behind an 8.</para>
/// <para>Key: Luhn over the eleven digits, without the 8. This is an observation: the rule fits the numbers of professionals that are published
/// (eleven of eleven tried), no official text that states it was found, and the implementation guides of the Agence du numérique en santé use examples
/// that break it. So a number with a wrong key is read, and <see cref="HasValidKey"/> tells.</para>
/// <para>Eight bytes, no reference. Equality and order are those of the number, not of the text it was read from. <c>default</c> is the missing
/// number: it prints as nothing, has no valid key, and is before all others. In JSON it is a string. Every member costs time in proportion to the
/// text, and only those that return a string allocate, or that read UTF-8 of more than 64 bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// var number = RppsNumber.Parse("10 003 820 189");
/// number.ToString();     // "10003820189"
/// number.ToNationalId(); // "810003820189"
/// number.HasValidKey;    // true
/// </code>
/// </example>
[JsonConverter(typeof(TextValueConverter<RppsNumber>))]
public readonly record struct RppsNumber : IRegisterNumber<RppsNumber>
{
    /// <summary>The FHIR system of RPPS numbers, as in the profiles of the Agence du numérique en santé.</summary>
    public const string FhirSystem = "https://rpps.esante.gouv.fr";

    /// <summary>The FHIR system of the national ids of professionals, as an OID; RPPS and ADELI numbers share it.</summary>
    /// <remarks>
    /// The value beside it is the national id (<see cref="ToNationalId"/>), or in HL7 v2 messages also the bare number;
    /// <see cref="Parse"/> reads both.
    /// </remarks>
    public const string FhirNationalIdSystem = "urn:oid:1.2.250.1.71.4.2.1";

    private readonly RegisterNumber _number;

    internal RppsNumber(RegisterNumber number) => _number = number;

    /// <summary>Gets whether this is the missing number.</summary>
    public bool IsDefault => _number.IsDefault;

    /// <summary>Gets whether the last digit is the Luhn key of the others.</summary>
    /// <remarks>If not, a warning is in order, not a rejection. False for <c>default</c>.</remarks>
    public bool HasValidKey => _number.HasValidKey;

    static RegisterReading IRegisterNumber<RppsNumber>.Read(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Rpps);

    static RppsNumber IRegisterNumber<RppsNumber>.Wrap(RegisterNumber number) => new(number);

    /// <summary>Tells what a text is worth as an RPPS number.</summary>
    /// <param name="text">The text, in any form that <see cref="Parse"/> reads.</param>
    /// <returns><see cref="RegisterCheck.KeyMismatch"/> for a number that <see cref="Parse"/> accepts although its key is wrong.</returns>
    public static RegisterCheck Check(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Rpps).Check;

    /// <summary>Reads a number.</summary>
    /// <param name="text">
    /// Eleven digits, or the twelve of a national id. Single spaces (no-break ones too), dots and hyphens may stand between the digits,
    /// and white space around them.
    /// </param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text has another form; the message names the rule and the text.</exception>
    public static RppsNumber Parse(string text) => RegisterText.Parse<RppsNumber>(text);

    /// <summary>Reads a number, or tells that the text is none.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="result">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Parse"/> would have read it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RppsNumber result) => RegisterText.TryParse(text, out result);

    /// <summary>Says of which register the number is.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator RegisterNumber(RppsNumber number) => number._number;

    /// <summary>Returns the national id of the professional.</summary>
    /// <returns>An 8 and the number, twelve digits; empty for <c>default</c>.</returns>
    public string ToNationalId() => RegisterFormat.Text(_number, RegisterRule.Rpps.NationalPrefix);

    /// <inheritdoc/>
    public int CompareTo(RppsNumber other) => _number.CompareTo(other._number);

    /// <summary>Returns the plain number.</summary>
    /// <returns>Eleven digits; empty for <c>default</c>.</returns>
    public override string ToString() => RegisterFormat.Text(_number);

    /// <summary>Returns the number in a format.</summary>
    /// <param name="format"><c>D</c>, <c>G</c> or nothing for the plain number.</param>
    /// <param name="formatProvider">Not used: no culture writes these numbers in another way.</param>
    /// <returns>The number; empty for <c>default</c>.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        RegisterFormat.Text(_number, inGroups: RegisterFormat.InGroups(format, RegisterRule.Rpps));

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Rpps), destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Rpps), utf8Destination, out bytesWritten);
}
