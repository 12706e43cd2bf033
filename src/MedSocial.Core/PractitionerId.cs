using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Names one practitioner of a directory: a word of the caller's, or a register number such as <c>rpps:10003820189</c>.</summary>
/// <remarks>
/// A protected person (see <see cref="Disclosure"/>) has a word of the caller's: a register number leads to the civil name.
/// Text of 1 to 128 characters: letters a-z, digits and <c>. _ : ~ @ / -</c>. Equality and order are ordinal and case-sensitive.
/// <c>default</c> is the missing identifier: its <see cref="Value"/> is empty, and no directory accepts it. In JSON it is a string.
/// </remarks>
/// <example><c>PractitionerId.Parse("rpps:10003820189")</c></example>
[JsonConverter(typeof(TextValueConverter<PractitionerId>))]
public readonly record struct PractitionerId : IIdentifier<PractitionerId>
{
    private readonly string? _value;

    private PractitionerId(string value) => _value = value;

    /// <summary>Gets the text of the identifier; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    static string IIdentifier<PractitionerId>.Noun => "practitioner id";

    static PractitionerId IIdentifier<PractitionerId>.Wrap(string text) => new(text);

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is empty, too long, or holds a character that no identifier may hold.</exception>
    public static PractitionerId Parse(string text) => Identifier.Parse<PractitionerId>(text);

    /// <summary>Makes an identifier from its text, or tells that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The identifier, or <c>default</c>.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PractitionerId result) => Identifier.TryParse(text, out result);

    /// <summary>Makes an identifier from its text, so that a literal can stand where one is expected.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">As for <see cref="Parse"/>.</exception>
    public static implicit operator PractitionerId(string text) => Parse(text);

    /// <inheritdoc/>
    public bool Equals(PractitionerId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(PractitionerId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns the text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
