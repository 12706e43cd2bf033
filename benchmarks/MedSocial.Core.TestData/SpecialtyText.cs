using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>The text by which a specialty is found: its label and its everyday words. Every engine that is compared gets it.</summary>
public static class SpecialtyText
{
    private static readonly Dictionary<SpecialtyCode, string> Texts =
        Specialties.All.ToDictionary(specialty => specialty.Code, specialty => $"{specialty.LabelFr} {string.Join(' ', specialty.Words)}");

    private static readonly Dictionary<SpecialtyCode, HashSet<string>> Words = Texts.ToDictionary(pair => pair.Key, pair => Plain.Words(pair.Value).ToHashSet());

    /// <summary>Gets the text of a specialty of the catalogue; empty for <c>default</c>.</summary>
    public static string Of(SpecialtyCode code) => Texts.GetValueOrDefault(code, "");

    /// <summary>Tells whether the text of a specialty has all words of another text.</summary>
    public static bool HasWords(SpecialtyCode code, string text) => !Plain.Words(text).Except(Words.GetValueOrDefault(code, [])).Any();

    /// <summary>Draws a word by which people call a specialty; null where it has none.</summary>
    internal static string? EverydayWord(SpecialtyCode code, SeededRandom random)
    {
        var words = Specialties.Find(code)?.Words ?? default;
        if (words.IsEmpty)
            return null;
        var word = words[random.Next(Math.Min(3, words.Count))];
        return word.Contains(' ', StringComparison.Ordinal) ? words[0] : word;
    }
}
