using MedSocial.Catalog;
using MedSocial.Formats.Extracts;
using MedSocial.Text;

namespace MedSocial.Formats.Csv;

/// <summary>Codes by the words that people write for them, French or English.</summary>
internal static class CsvWords
{
    private static readonly Lazy<Dictionary<string, ProfessionCode>> ProfessionWords =
        new(() => Words(Professions.All, profession => [profession.LabelFr, profession.LabelEn, .. profession.Words], profession => profession.Code));

    private static readonly Lazy<Dictionary<string, SpecialtyCode>> SpecialtyWords =
        new(() => Words(Specialties.All, specialty => [specialty.LabelFr, specialty.ShortLabelFr, specialty.LabelEn], specialty => specialty.Code));

    private static readonly Dictionary<string, CareerStage> Stages = new(StringComparer.Ordinal)
    {
        ["student"] = CareerStage.Student, ["etudiant"] = CareerStage.Student, ["etudiante"] = CareerStage.Student, ["externe"] = CareerStage.Student,
        ["intern"] = CareerStage.Intern, ["interne"] = CareerStage.Intern, ["resident"] = CareerStage.Intern,
        ["practising"] = CareerStage.Practising, ["practicing"] = CareerStage.Practising, ["enexercice"] = CareerStage.Practising,
        ["retired"] = CareerStage.Retired, ["retraite"] = CareerStage.Retired, ["retraitee"] = CareerStage.Retired,
    };

    private static readonly Dictionary<string, Disclosure> Disclosures = new(StringComparer.Ordinal)
    {
        ["named"] = Disclosure.Named, ["nomme"] = Disclosure.Named, ["nommee"] = Disclosure.Named,
        ["openalias"] = Disclosure.OpenAlias, ["aliaspublic"] = Disclosure.OpenAlias,
        ["declaredpseudonym"] = Disclosure.DeclaredPseudonym, ["pseudonymedeclare"] = Disclosure.DeclaredPseudonym,
        ["undeclaredpseudonym"] = Disclosure.UndeclaredPseudonym, ["pseudonymenondeclare"] = Disclosure.UndeclaredPseudonym, ["pseudonyme"] = Disclosure.UndeclaredPseudonym,
        ["unnamed"] = Disclosure.Unnamed, ["nonnomme"] = Disclosure.Unnamed, ["anonyme"] = Disclosure.Unnamed,
    };

    internal static ProfessionCode? Profession(string text, out bool isKnown) => Code(text, ProfessionWords, code => Professions.Find(code) is not null, out isKnown);

    internal static SpecialtyCode? Specialty(string text, out bool isKnown) => Code(text, SpecialtyWords, code => Specialties.Find(code) is not null, out isKnown);

    internal static CareerStage? Stage(string text) =>
        Stages.TryGetValue(text, out var stage) || Stages.TryGetValue(ExtractHeader.Key(text), out stage) ? stage : null;

    internal static Disclosure? DisclosureOf(string text) =>
        Disclosures.TryGetValue(text, out var disclosure) || Disclosures.TryGetValue(ExtractHeader.Key(text), out disclosure) ? disclosure : null;

    private static T? Code<T>(string text, Lazy<Dictionary<string, T>> words, Func<T, bool> isCatalogued, out bool isKnown)
        where T : struct, IIdentifier<T>
    {
        isKnown = true;
        if (Identifier.TryParse<T>(text.AsSpan(), out var code) && isCatalogued(code))
            return code;
        if (words.Value.TryGetValue(ExtractHeader.Key(text), out var named))
            return named;
        isKnown = false;
        // A word that the catalogue does not have is no code of it; digits and capitals may be a new one.
        return !code.Equals(default(T)) && !text.AsSpan().ContainsAnyInRange('a', 'z') && text.Length <= 8 ? code : null;
    }

    private static Dictionary<string, TCode> Words<T, TCode>(IEnumerable<T> all, Func<T, string[]> words, Func<T, TCode> code)
    {
        var found = new Dictionary<string, TCode>(StringComparer.Ordinal);
        foreach (var item in all)
        {
            foreach (var word in words(item))
                found.TryAdd(ExtractHeader.Key(word), code(item));
        }
        return found;
    }
}
