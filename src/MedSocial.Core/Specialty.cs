namespace MedSocial;

/// <summary>A specialty or skill: its official code, its names in French and English, and the everyday words for it.</summary>
/// <remarks>
/// Those of the nomenclature come from <see cref="Catalog.Specialties"/>. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record Specialty
{
    /// <summary>Gets the code in the nomenclature TRE_A02-ProfessionSavFaire.</summary>
    public required SpecialtyCode Code { get; init; }

    /// <summary>Gets the profession that holds it.</summary>
    public required ProfessionCode Profession { get; init; }

    /// <summary>Gets the official French name, with its mark of origin such as « (SM) ».</summary>
    public required string LabelFr { get; init; }

    /// <summary>Gets the official French name without the mark of origin at its end: « Médecine d'urgence » for « Médecine d'urgence (SM) ».</summary>
    /// <remarks>A mark is one to four capital letters in parentheses; other parentheses stay. Costs at most one string.</remarks>
    public string ShortLabelFr => LabelFr[..LengthWithoutMark(LabelFr)];

    /// <summary>Gets the English name; a translation of this project, not an official one.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Gets the words that people type for it, such as « urgentiste » or « gynéco ».</summary>
    public EquatableArray<string> Words { get; init; }

    /// <summary>Gets the discipline, the same for all codes whose holders do the same work, such as « emergency-medicine »; may be empty.</summary>
    /// <remarks>
    /// This project's grouping, not an official one: the nomenclature gives a code for each diploma and reform, so that cardiology
    /// alone has eight. An option stays with its mother specialty (neonatology with paediatrics) unless the nomenclature also has
    /// it as an ordinal specialty (SM) of its own (radiotherapy). Professions may share a discipline (oral surgery). The text is
    /// stable: lower-case letters, digits and hyphens.
    /// </remarks>
    public string Discipline { get; init; } = "";

    /// <summary>Gets whether the nomenclature still gives the code to new records.</summary>
    public bool IsActive { get; init; } = true;

    private static int LengthWithoutMark(string label)
    {
        const int longestMark = 4;
        var open = label.LastIndexOf(" (", StringComparison.Ordinal);
        if (open < 0 || label[^1] != ')')
            return label.Length;
        var mark = label.AsSpan(open + 2)[..^1];
        return mark.Length is > 0 and <= longestMark && !mark.ContainsAnyExceptInRange('A', 'Z') ? open : label.Length;
    }
}
