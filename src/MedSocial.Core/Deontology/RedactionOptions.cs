namespace MedSocial.Deontology;

/// <summary>What stands in the place of what is taken out.</summary>
public enum RedactionMode
{
    /// <summary>As many blocks (U+2588) as there were UTF-16 units: every other place stays where it was.</summary>
    Mask,

    /// <summary>The name of what was there, in brackets: <c>[NOM]</c>.</summary>
    Label,

    /// <summary>
    /// Invented names, the same for the same name, and dates moved by one number of days, in angle brackets (U+27E8, U+27E9); labels for
    /// the rest. A case stays readable.
    /// </summary>
    Surrogate,
}

/// <summary>How identifiers are taken out.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record RedactionOptions
{
    /// <summary>Gets what stands in the place of what is taken out.</summary>
    public RedactionMode Mode { get; init; }

    /// <summary>Gets by how many days dates move with <see cref="RedactionMode.Surrogate"/>.</summary>
    /// <remarks>Keep it secret: who knows it knows the dates.</remarks>
    public int DateShiftDays { get; init; } = -37;

    /// <summary>Gets which of the invented names comes first; another number gives other names.</summary>
    public int Seed { get; init; }

    /// <summary>Gets the language of labels, as for <see cref="LocalizedText.In"/>.</summary>
    public string Language { get; init; } = "fr";
}
