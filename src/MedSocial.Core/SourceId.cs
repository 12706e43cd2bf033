using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Names the source that a fact or a figure was taken from.</summary>
/// <remarks>
/// Text of 1 to 128 characters: letters a-z, digits and <c>. _ : ~ @ / -</c>. Equality and order are ordinal and case-sensitive.
/// <c>default</c> is the missing identifier: its <see cref="Value"/> is empty, and no directory accepts it. In JSON it is a string.
/// </remarks>
/// <example><c>SourceId.Parse("article-2019")</c></example>
[JsonConverter(typeof(TextValueConverter<SourceId>))]
public readonly record struct SourceId : IIdentifier<SourceId>
{
    private readonly string? _value;

    private SourceId(string value) => _value = value;

    /// <summary>Gets the text of the identifier; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    static string IIdentifier<SourceId>.Noun => "source id";

    static SourceId IIdentifier<SourceId>.Wrap(string text) => new(text);

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is empty, too long, or holds a character that no identifier may hold.</exception>
    public static SourceId Parse(string text) => Identifier.Parse<SourceId>(text);

    /// <summary>Makes an identifier from its text, or tells that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The identifier, or <c>default</c>.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SourceId result) => Identifier.TryParse(text, out result);

    /// <summary>Makes an identifier from its text, so that a literal can stand where one is expected.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">As for <see cref="Parse"/>.</exception>
    public static implicit operator SourceId(string text) => Parse(text);

    /// <inheritdoc/>
    public bool Equals(SourceId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns the text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
