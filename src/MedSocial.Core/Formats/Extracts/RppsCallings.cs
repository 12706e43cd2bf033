using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Reads codes and labels of professions and skills as the RPPS has them.</summary>
internal sealed class RppsCallings
{
    private const string StudentCategory = "E";

    private readonly Lazy<Dictionary<string, ProfessionCode>> _professions = new(() => ByLabel(Professions.All, p => [p.LabelFr], p => p.Code));
    private readonly Lazy<Dictionary<string, SpecialtyCode>> _specialties =
        new(() => ByLabel(Specialties.All, s => [s.LabelFr, s.ShortLabelFr], s => s.Code));

    /// <summary>What the fields of a row say; issues go to <paramref name="report"/> with their column.</summary>
    internal Calling Resolve(in RppsCallingFields fields, Action<DirectoryIssueCode, string, string> report)
    {
        var issues = new List<DirectoryIssueCode>();
        void Report(DirectoryIssueCode code, string column, string message)
        {
            issues.Add(code);
            report(code, column, message);
        }

        var profession = Code<ProfessionCode>(fields.ProfessionCode, fields.ProfessionLabel, _professions, "profession",
            code => Professions.Find(code) is not null, DirectoryIssueCode.UnknownProfession, RppsColumns.ProfessionCode, Report);
        var skill = Code<SpecialtyCode>(fields.SkillCode, fields.SkillLabel, _specialties, "specialty",
            code => Specialties.Find(code) is not null, DirectoryIssueCode.UnknownSpecialty, RppsColumns.SkillCode, Report);
        var title = fields.Title?.ToUpperInvariant() switch
        {
            "DR" or "DOCTEUR" => "Dr",
            "PR" or "PROFESSEUR" => "Pr",
            _ => null,
        };
        var stage = fields.Category == StudentCategory ? CareerStage.Student
            : fields.Mode is null ? CareerStage.Unknown : CareerStage.Practising;
        return new(profession, skill is { } code ? [code] : [], stage, title, [.. issues]);
    }

    private static T? Code<T>(
        string? code, string? label, Lazy<Dictionary<string, T>> byLabel, string noun, Func<T, bool> isKnown,
        DirectoryIssueCode unknown, string column, Action<DirectoryIssueCode, string, string> report)
        where T : struct, IIdentifier<T>
    {
        if (code is null && label is null)
            return null;
        if (code is null)
        {
            if (byLabel.Value.TryGetValue(Key(label!), out var named))
                return named;
            report(unknown, column, $"The row gives no code, and the catalogue has no {noun} '{Identifier.Excerpt(label)}'.");
            return null;
        }
        if (!Identifier.TryParse<T>(code, out var parsed))
        {
            report(DirectoryIssueCode.InvalidValue, column, $"'{Identifier.Excerpt(code)}' is no code; it is left out.");
            return null;
        }
        if (!isKnown(parsed))
            report(unknown, column, $"The catalogue has no {noun} '{parsed}' ({Identifier.Excerpt(label ?? "no label")}); the code is kept.");
        return parsed;
    }

    private static Dictionary<string, TCode> ByLabel<T, TCode>(IEnumerable<T> all, Func<T, string[]> labels, Func<T, TCode> code)
    {
        var found = new Dictionary<string, TCode>(StringComparer.Ordinal);
        foreach (var item in all)
        {
            foreach (var label in labels(item))
                found.TryAdd(Key(label), code(item));
        }
        return found;
    }

    private static string Key(string label) => ExtractHeader.Key(label);
}

/// <summary>The fields of a row that make a calling; null for empty ones.</summary>
internal readonly record struct RppsCallingFields(
    string? Title, string? ProfessionCode, string? ProfessionLabel, string? Category, string? SkillCode, string? SkillLabel, string? Mode);
