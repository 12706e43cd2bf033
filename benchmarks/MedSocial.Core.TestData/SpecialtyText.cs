using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>The text by which a specialty is found: its label and its everyday words. Every engine that is compared gets it.</summary>
public static class SpecialtyText
{
    private static readonly Dictionary<SpecialtyCode, string> Texts =
        Specialties.All.ToDictionary(specialty => specialty.Code, specialty => $"{specialty.LabelFr} {string.Join(' ', specialty.Words)}");

    /// <summary>Gets the text of a specialty of the catalogue; empty for <c>default</c>.</summary>
    public static string Of(SpecialtyCode code) => Texts.GetValueOrDefault(code, "");
}
