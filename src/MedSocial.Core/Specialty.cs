namespace MedSocial;

/// <summary>A specialty or skill: its official code, its names in French and English, and the everyday words for it.</summary>
public sealed record Specialty
{
    /// <summary>Gets the code in the nomenclature TRE_A02-ProfessionSavFaire.</summary>
    public required SpecialtyCode Code { get; init; }

    /// <summary>Gets the profession that holds it.</summary>
    public required ProfessionCode Profession { get; init; }

    /// <summary>Gets the official French name, with its mark of origin such as « (SM) ».</summary>
    public required string LabelFr { get; init; }

    /// <summary>Gets the English name; a translation of this project, not an official one.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Gets the words that people type for it, such as « urgentiste » or « gynéco ».</summary>
    public EquatableArray<string> Words { get; init; }

    /// <summary>Gets whether the nomenclature still gives the code to new records.</summary>
    public bool IsActive { get; init; } = true;
}
