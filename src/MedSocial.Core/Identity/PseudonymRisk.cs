using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Identity;

/// <summary>Tells the owner of a pseudonymous profile which published details narrow down who it is.</summary>
/// <remarks>
/// It names nobody and looks for nobody: each detail is given the number of practitioners that it leaves, from counts alone (those of a directory, or
/// inhabitants times <see cref="PractitionersPerInhabitant"/>), and all together their product, as if they were independent. An estimate, with its
/// arithmetic; what was posted elsewhere, photographs and acquaintances narrow it further. Thread-safe.
/// </remarks>
public static class PseudonymRisk
{
    /// <summary>Gets how many health professionals there are to an inhabitant, roughly: some two million in 68 million (RPPS and ADELI extracts of the ANS).</summary>
    public const double PractitionersPerInhabitant = 0.03;

    private const double France = 68_000_000;
    private const int FewPeople = 20, SomePeople = 200;

    /// <summary>Reviews a profile.</summary>
    /// <param name="profile">What the profile publishes.</param>
    /// <param name="directory">Counts of practitioners by place and work; null to estimate them from inhabitants.</param>
    /// <returns>The details, the most telling first. Nothing that is published throws.</returns>
    public static PseudonymReview Review(ProfileClaim profile, MedicalDirectory? directory = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var features = new ClaimFeatures();
        var asked = directory ?? Nobody.Value;
        using var lease = asked.Segment.Read();
        var index = IdentityIndex.Of(asked);
        new ClaimReader(index.Search.Names).Read(profile, features);
        var columns = index.Columns;
        var counts = directory is not null && columns.Count > 0;
        var all = counts ? columns.Count : France * PractitionersPerInhabitant;
        var table = PlaceTable.Shared;
        var details = new List<PseudonymDetail>();
        foreach (var commune in features.Communes.Concat(features.HintedCommunes).Distinct())
        {
            var left = counts ? columns.CommuneCounts[commune] : table.Population[commune] * PractitionersPerInhabitant;
            details.Add(new(PseudonymDetailKind.Place, table.Names[commune], left, "leave out the town, or name the region", "retirez la ville, ou indiquez la région"));
        }
        foreach (var department in features.Departments.Concat(features.HintedDepartments).Distinct())
        {
            var left = counts ? columns.DepartmentCounts[department] : Inhabitants(table, department) * PractitionersPerInhabitant;
            details.Add(new(PseudonymDetailKind.Place, Catalog.Departments.All[department].Name, left, "leave out the department", "retirez le département"));
        }
        foreach (var work in features.Work)
        {
            var isProfession = work >= WorkTable.ProfessionMark;
            var left = counts
                ? isProfession ? columns.ProfessionCounts[work - WorkTable.ProfessionMark] : columns.DisciplineCounts[work]
                : all / (isProfession ? 8 : 300);
            details.Add(new(PseudonymDetailKind.Work, WorkTable.Shared.Label(work), left, "name the profession and not the specialty", "indiquez la profession plutôt que la spécialité"));
        }
        foreach (var number in features.Numbers)
            details.Add(new(PseudonymDetailKind.RegisterNumber, number.ToString(), 1, "take the number out: registers are public", "retirez le numéro : les registres sont publics"));
        foreach (var linked in features.Linked)
            details.Add(new(PseudonymDetailKind.LinkedAccount, linked.ToString(), 1, "do not link to an account under your name", "ne renvoyez pas vers un compte à votre nom"));
        if (features.Name.Count(word => word.Length > 1 && (CommonNames.OfGiven(word) > 5e-4 || CommonNames.OfFamily(word) > 5e-6)) >= 2)
            details.Add(new(PseudonymDetailKind.Name, profile.DisplayName!, Math.Max(1, all * 1e-5), "the name shown reads like a civil name", "le nom affiché ressemble à un nom d’état civil"));
        return Review(details, all, features);
    }

    private static readonly Lazy<MedicalDirectory> Nobody = new(() => new MedicalDirectoryBuilder().Build());

    private static PseudonymReview Review(List<PseudonymDetail> details, double all, ClaimFeatures features)
    {
        var left = all;
        var arithmetic = new List<string> { Number(all) };
        // Of one kind only the most telling counts: the town includes its department.
        foreach (var kind in details.GroupBy(detail => detail.Kind))
        {
            var share = Math.Min(1, kind.Min(detail => detail.PeopleLeft) / all);
            left *= share;
            arithmetic.Add(share.ToString("0.######", CultureInfo.InvariantCulture));
        }
        var level = left < FewPeople ? PseudonymRiskLevel.High : left < SomePeople ? PseudonymRiskLevel.Medium : details.Count > 0 ? PseudonymRiskLevel.Low : PseudonymRiskLevel.None;
        return new(level, left, $"{string.Join(" × ", arithmetic)} = {Number(left)}", details.OrderBy(detail => detail.PeopleLeft).ThenBy(detail => detail.Kind).ThenBy(detail => detail.Published, StringComparer.Ordinal).ToImmutableArray(),
            features.Issues.Order().Select(MatchIssue.Of).ToImmutableArray());
    }

    private static double Inhabitants(PlaceTable table, int department)
    {
        var sum = 0.0;
        for (var commune = 0; commune < table.Count; commune++)
            sum += table.Department[commune] == department ? table.Population[commune] : 0;
        return sum;
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);
}

/// <summary>What a pseudonymous profile gives away.</summary>
/// <param name="Level">How far its details narrow down who it is.</param>
/// <param name="PeopleLeft">How many practitioners are left, estimated; may be below 1.</param>
/// <param name="Arithmetic">How that was worked out: practitioners, and the share that each kind of detail leaves.</param>
/// <param name="Details">The details, the most telling first.</param>
/// <param name="Issues">What of the profile was not read.</param>
public sealed record PseudonymReview(PseudonymRiskLevel Level, double PeopleLeft, string Arithmetic, EquatableArray<PseudonymDetail> Details, EquatableArray<MatchIssue> Issues)
{
    /// <summary>Says in words what to think of.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>The estimate, and one line of advice for each detail.</returns>
    public string Explain(string language = "en")
    {
        var french = language == "fr";
        var head = french ? $"Environ {Arithmetic} praticien(s) correspondent (estimation)" : $"About {Arithmetic} practitioner(s) fit (an estimate)";
        return string.Join('\n', [head, .. Details.Select(detail => string.Create(CultureInfo.InvariantCulture, $"  « {detail.Published} » ({detail.PeopleLeft:0}): {(french ? detail.AdviceFr : detail.AdviceEn)}"))]);
    }
}

/// <summary>One published detail.</summary>
/// <param name="Kind">What sort of detail it is.</param>
/// <param name="Published">What the profile says.</param>
/// <param name="PeopleLeft">How many practitioners it leaves by itself, estimated.</param>
/// <param name="AdviceEn">What could be done, in English.</param>
/// <param name="AdviceFr">What could be done, in French.</param>
public sealed record PseudonymDetail(PseudonymDetailKind Kind, string Published, double PeopleLeft, string AdviceEn, string AdviceFr);

/// <summary>Tells what sort of detail narrows down who somebody is.</summary>
public enum PseudonymDetailKind
{
    /// <summary>A place.</summary>
    Place,

    /// <summary>A profession or specialty.</summary>
    Work,

    /// <summary>A number of a public register.</summary>
    RegisterNumber,

    /// <summary>Another account.</summary>
    LinkedAccount,

    /// <summary>What reads like a civil name.</summary>
    Name,
}

/// <summary>Tells how far details narrow down who somebody is.</summary>
public enum PseudonymRiskLevel
{
    /// <summary>No detail does.</summary>
    None,

    /// <summary>Two hundred practitioners or more are left.</summary>
    Low,

    /// <summary>Fewer than two hundred are.</summary>
    Medium,

    /// <summary>Fewer than twenty are.</summary>
    High,
}
