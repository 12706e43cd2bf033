namespace MedSocial;

/// <summary>A health profession: its official code, its names in French and English, and the everyday words for it.</summary>
/// <remarks>
/// Those of the nomenclature come from <see cref="Catalog.Professions"/>. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record Profession
{
    /// <summary>Gets the code in the nomenclature TRE_G15-ProfessionSante.</summary>
    public required ProfessionCode Code { get; init; }

    /// <summary>Gets the official French name.</summary>
    public required string LabelFr { get; init; }

    /// <summary>Gets the English name; a translation of this project, not an official one.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Gets the words that people type for it, such as « toubib » or « kiné ».</summary>
    public EquatableArray<string> Words { get; init; }

    /// <summary>Gets whether the nomenclature still gives the code to new records.</summary>
    public bool IsActive { get; init; } = true;
}
