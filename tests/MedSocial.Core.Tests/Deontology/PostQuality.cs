using System.Globalization;
using System.Text;
using MedSocial.Deontology;

namespace MedSocial.Tests.Deontology;

/// <summary>What was found of one kind, what was missed, and what was found where nothing is.</summary>
internal sealed class QualityRow
{
    internal int Found { get; set; }

    internal int Missed { get; set; }

    internal int Wrong { get; set; }

    internal double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    internal double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);
}

/// <summary>Compares the findings of a review with the corpus: a gold span counts as found when a finding of its kind overlaps it.</summary>
internal sealed class PostQuality
{
    private static readonly Dictionary<string, string[]> Rules = new()
    {
        ["name"] = ["direct.name", "direct.professional-name", "direct.initials", "direct.first-name"],
        ["first"] = ["direct.first-name", "direct.name"],
        ["pro"] = ["direct.professional-name", "direct.name", "direct.first-name"],
        ["initials"] = ["direct.initials"],
        ["nir"] = ["direct.nir", "direct.ins"],
        ["phone"] = ["direct.phone"],
        ["mail"] = ["direct.mail"],
        ["iban"] = ["direct.iban"],
        ["birth"] = ["direct.birth-date"],
        ["date"] = ["direct.date"],
        ["file"] = ["direct.file-number", "direct.number"],
        ["ip"] = ["direct.ip"],
        ["plate"] = ["direct.plate"],
        ["address"] = ["direct.address", "direct.postal-code"],
        ["postal"] = ["direct.postal-code"],
        ["place"] = ["direct.residence"],
        ["age90"] = ["direct.great-age"],
        ["hospital"] = ["direct.hospital"],
        ["register"] = ["direct.register-number"],
    };

    private static readonly Dictionary<string, RuleFamily> Families = new()
    {
        ["quasi"] = RuleFamily.QuasiIdentifier,
        ["recency"] = RuleFamily.Recency,
        ["attachment"] = RuleFamily.Attachment,
        ["mockery"] = RuleFamily.PatientMockery,
        ["colleague"] = RuleFamily.ColleagueAttack,
        ["insult"] = RuleFamily.Insult,
        ["fact"] = RuleFamily.ImputedFact,
        ["hatred"] = RuleFamily.GroupHatred,
        ["claim"] = RuleFamily.UnconfirmedClaim,
        ["ad"] = RuleFamily.Advertising,
        ["advice"] = RuleFamily.PersonalAdvice,
        ["partner"] = RuleFamily.UndisclosedPartnership,
    };

    private readonly SortedDictionary<string, QualityRow> _rows = new(StringComparer.Ordinal);

    internal List<string> Mistakes { get; } = [];

    internal IReadOnlyDictionary<string, QualityRow> Rows => _rows;

    /// <summary>Compares; every person's name counts as one, whether a carer's or a patient's.</summary>
    internal static PostQuality Measure(IEnumerable<GoldPost> posts)
    {
        var quality = new PostQuality();
        foreach (var post in posts)
            quality.Add(post);
        return quality;
    }

    /// <summary>The rows of direct identifiers together, names of persons left out or alone.</summary>
    internal QualityRow Sum(Func<string, bool> kinds)
    {
        var sum = new QualityRow();
        foreach (var (kind, row) in _rows.Where(pair => kinds(pair.Key)))
        {
            sum.Found += row.Found;
            sum.Missed += row.Missed;
            sum.Wrong += row.Wrong;
        }
        return sum;
    }

    internal static bool IsDirect(string kind) => Rules.ContainsKey(kind);

    internal static bool IsName(string kind) => kind is "name" or "first" or "pro" or "initials";

    internal string Table()
    {
        var table = new StringBuilder("| kind | found | missed | wrong | precision | recall |\n|---|---|---|---|---|---|\n");
        foreach (var (kind, row) in _rows)
            Line(kind, row);
        Line("**names**", Sum(IsName));
        Line("**direct identifiers**", Sum(IsDirect));
        return table.ToString();

        void Line(string kind, QualityRow row) => table.Append(
            CultureInfo.InvariantCulture, $"| {kind} | {row.Found} | {row.Missed} | {row.Wrong} | {row.Precision:P1} | {row.Recall:P1} |\n");
    }

    private void Add(GoldPost post)
    {
        var findings = PostReview.Default.Review(post.Text).Findings;
        var used = new HashSet<Finding>();
        foreach (var gold in post.Gold)
        {
            var hits = findings.Where(finding => Overlaps(finding, gold) && Fits(finding, gold.Kind)).ToList();
            used.UnionWith(hits);
            if (gold.Kind == "any")
                continue;
            var row = Row(gold.Kind);
            if (hits.Count > 0)
            {
                row.Found++;
                continue;
            }
            row.Missed++;
            Mistakes.Add($"missed {gold.Kind} '{post.Text[gold.Start..gold.End]}' in: {post}");
        }
        foreach (var finding in findings.Where(finding => !used.Contains(finding) && !post.Gold.Any(gold => Overlaps(finding, gold))))
        {
            Row(KindOf(finding)).Wrong++;
            Mistakes.Add($"wrong {finding.RuleId} '{finding.Span.Of(post.Text)}' in: {post}");
        }
    }

    private static bool Overlaps(Finding finding, GoldSpan gold) => finding.Span.Start < gold.End && gold.Start < finding.Span.End;

    private static bool Fits(Finding finding, string kind) =>
        kind == "any" || (Rules.TryGetValue(kind, out var rules) ? rules.Contains(finding.RuleId) : Families[kind] == finding.Family);

    private static string KindOf(Finding finding)
    {
        foreach (var (kind, rules) in Rules)
        {
            if (rules[0] == finding.RuleId)
                return kind;
        }
        foreach (var (kind, family) in Families)
        {
            if (family == finding.Family)
                return kind;
        }
        return finding.RuleId;
    }

    private QualityRow Row(string kind)
    {
        if (!_rows.TryGetValue(kind, out var row))
            _rows.Add(kind, row = new());
        return row;
    }
}
