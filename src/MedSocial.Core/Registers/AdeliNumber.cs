using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>Identifies one registration of a health professional in a French department, as the ADELI register did before the RPPS took over.</summary>
/// <remarks>
/// <para>Form: nine characters, not all 0, the first two of them the department, which in Corsica is 2A or 2B; all others are digits. The
/// national id of the professional is the same number behind a 0. The register gave way to the RPPS profession by profession (nurses on 28 October
/// 2021).</para>
/// <para>Key: Luhn over the nine digits. This is an observation: the rule fits the few numbers that are published (four of four tried), and no
/// official text that states it was found. How 2A and 2B count in it is not known. So a number with a wrong key is read,
/// <see cref="HasValidKey"/> tells, and a Corsican number, which nothing can contradict, counts as valid.</para>
/// <para>Eight bytes, no reference. Equality and order are those of the number, not of the text it was read from. <c>default</c> is the missing
/// number: it prints as nothing, has no valid key, and is before all others. In JSON it is a string. Every member costs time in proportion to the
/// text, and only those that return a string allocate, or that read UTF-8 of more than 64 bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// var number = AdeliNumber.Parse("0781234567");
/// number.ToString();     // "781234567"
/// number.ToNationalId(); // "0781234567"
/// </code>
/// </example>
[JsonConverter(typeof(TextValueConverter<AdeliNumber>))]
public readonly record struct AdeliNumber : IRegisterNumber<AdeliNumber>
{
    /// <summary>The FHIR system of the national ids of professionals, as an OID; RPPS and ADELI numbers share it.</summary>
    /// <remarks>
    /// The value beside it is the national id (<see cref="ToNationalId"/>), or in HL7 v2 messages also the bare number;
    /// <see cref="Parse"/> reads both.
    /// </remarks>
    public const string FhirNationalIdSystem = RppsNumber.FhirNationalIdSystem;

    private readonly RegisterNumber _number;

    internal AdeliNumber(RegisterNumber number) => _number = number;

    /// <summary>Gets whether this is the missing number.</summary>
    public bool IsDefault => _number.IsDefault;

    /// <summary>Gets whether the last digit is the Luhn key of the others, or the number is Corsican and has no known key.</summary>
    /// <remarks>If not, a warning is in order, not a rejection. False for <c>default</c>.</remarks>
    public bool HasValidKey => _number.HasValidKey;

    static RegisterReading IRegisterNumber<AdeliNumber>.Read(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Adeli);

    static AdeliNumber IRegisterNumber<AdeliNumber>.Wrap(RegisterNumber number) => new(number);

    /// <summary>Tells what a text is worth as an ADELI number.</summary>
    /// <param name="text">The text, in any form that <see cref="Parse"/> reads.</param>
    /// <returns><see cref="RegisterCheck.KeyMismatch"/> for a number that <see cref="Parse"/> accepts although its key is wrong.</returns>
    public static RegisterCheck Check(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Adeli).Check;

    /// <summary>Reads a number.</summary>
    /// <param name="text">
    /// Nine characters, or the ten of a national id. A Corsican department may be in lower case. Single spaces (no-break ones too), dots
    /// and hyphens may stand between the digits, and white space around them.
    /// </param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text has another form; the message names the rule and the text.</exception>
    public static AdeliNumber Parse(string text) => RegisterText.Parse<AdeliNumber>(text);

    /// <summary>Reads a number, or tells that the text is none.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="result">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Parse"/> would have read it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AdeliNumber result) => RegisterText.TryParse(text, out result);

    /// <summary>Says of which register the number is.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator RegisterNumber(AdeliNumber number) => number._number;

    /// <summary>Returns the national id of the professional.</summary>
    /// <returns>A 0 and the number, ten characters; empty for <c>default</c>.</returns>
    public string ToNationalId() => RegisterFormat.Text(_number, RegisterRule.Adeli.NationalPrefix);

    /// <inheritdoc/>
    public int CompareTo(AdeliNumber other) => _number.CompareTo(other._number);

    /// <summary>Returns the plain number.</summary>
    /// <returns>Nine characters; empty for <c>default</c>.</returns>
    public override string ToString() => RegisterFormat.Text(_number);

    /// <summary>Returns the number in a format.</summary>
    /// <param name="format"><c>D</c>, <c>G</c> or nothing for the plain number.</param>
    /// <param name="formatProvider">Not used: no culture writes these numbers in another way.</param>
    /// <returns>The number; empty for <c>default</c>.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        RegisterFormat.Text(_number, inGroups: RegisterFormat.InGroups(format, RegisterRule.Adeli));

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Adeli), destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Adeli), utf8Destination, out bytesWritten);
}
