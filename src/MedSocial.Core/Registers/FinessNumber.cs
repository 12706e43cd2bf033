using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial.Registers;

/// <summary>Identifies one health or social establishment of France, or the legal entity that runs it, as the FINESS register does.</summary>
/// <remarks>
/// <para>Form: nine characters, not all 0, the first two of them the department, which in Corsica is 2A or 2B; all others are digits. An
/// establishment and its legal entity have numbers of the same form; the number does not say of which it is.</para>
/// <para>Key: Luhn over the nine digits. This is an observation: the rule fits the numbers that are published (eight of eight tried), and no official
/// text that states it was found. How 2A and 2B count in it is not known. So a number with a wrong key is read, <see cref="HasValidKey"/> tells, and a
/// Corsican number, which nothing can contradict, counts as valid.</para>
/// <para>Eight bytes, no reference. Equality and order are those of the number, not of the text it was read from. <c>default</c> is the missing
/// number: it prints as nothing, has no valid key, and is before all others. In JSON it is a string. Every member costs time in proportion to the
/// text, and only those that return a string allocate, or that read UTF-8 of more than 64 bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// var number = FinessNumber.Parse("75 071 218 4");
/// number.ToString();    // "750712184"
/// number.ToString("S"); // "75 071 218 4"
/// number.HasValidKey;   // true
/// </code>
/// </example>
[JsonConverter(typeof(TextValueConverter<FinessNumber>))]
public readonly record struct FinessNumber : IRegisterNumber<FinessNumber>
{
    private readonly RegisterNumber _number;

    internal FinessNumber(RegisterNumber number) => _number = number;

    /// <summary>Gets whether this is the missing number.</summary>
    public bool IsDefault => _number.IsDefault;

    /// <summary>Gets whether the last digit is the Luhn key of the others, or the number is Corsican and has no known key.</summary>
    /// <remarks>If not, a warning is in order, not a rejection. False for <c>default</c>.</remarks>
    public bool HasValidKey => _number.HasValidKey;

    static RegisterReading IRegisterNumber<FinessNumber>.Read(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Finess);

    static FinessNumber IRegisterNumber<FinessNumber>.Wrap(RegisterNumber number) => new(number);

    /// <summary>Tells what a text is worth as a FINESS number.</summary>
    /// <param name="text">The text, in any form that <see cref="Parse"/> reads.</param>
    /// <returns><see cref="RegisterCheck.KeyMismatch"/> for a number that <see cref="Parse"/> accepts although its key is wrong.</returns>
    public static RegisterCheck Check(ReadOnlySpan<char> text) => RegisterText.Read(text, RegisterRule.Finess).Check;

    /// <summary>Reads a number.</summary>
    /// <param name="text">
    /// Nine characters. A Corsican department may be in lower case. Single spaces (no-break ones too), dots and hyphens may stand between
    /// the digits, and white space around them.
    /// </param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text has another form; the message names the rule and the text.</exception>
    public static FinessNumber Parse(string text) => RegisterText.Parse<FinessNumber>(text);

    /// <summary>Reads a number, or tells that the text is none.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="result">The number, or <c>default</c>.</param>
    /// <returns>Whether <see cref="Parse"/> would have read it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FinessNumber result) => RegisterText.TryParse(text, out result);

    /// <summary>Says of which register the number is.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator RegisterNumber(FinessNumber number) => number._number;

    /// <inheritdoc/>
    public int CompareTo(FinessNumber other) => _number.CompareTo(other._number);

    /// <summary>Returns the plain number.</summary>
    /// <returns>Nine characters; empty for <c>default</c>.</returns>
    public override string ToString() => RegisterFormat.Text(_number);

    /// <summary>Returns the number in a format.</summary>
    /// <param name="format">
    /// <c>D</c>, <c>G</c> or nothing for the plain number, <c>S</c> for groups with spaces, <c>NN NNN NNN N</c>, as the register's site
    /// prints it.
    /// </param>
    /// <param name="formatProvider">Not used: no culture writes these numbers in another way.</param>
    /// <returns>The number; empty for <c>default</c>.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        RegisterFormat.Text(_number, inGroups: RegisterFormat.InGroups(format, RegisterRule.Finess));

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Finess), destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        RegisterFormat.TryWrite(_number, "", RegisterFormat.InGroups(format, RegisterRule.Finess), utf8Destination, out bytesWritten);
}
