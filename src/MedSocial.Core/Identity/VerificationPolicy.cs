using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Identity;

/// <summary>Turns evidence into a level of trust, with its reasons.</summary>
/// <remarks>
/// <para>Each kind of evidence has a strength that halves with age and ends with its life. The score is 1 − Π(1 − strength), so that independent
/// evidence adds up and none is counted twice: of one kind only the strongest counts.</para>
/// <para>Peers count when a quorum of different, themselves verified ones vouches, more than contest it; one vote decides nothing. What another
/// community established counts only where that community is authorised. Immutable, equal by value.</para>
/// </remarks>
public sealed record VerificationPolicy
{
    /// <summary>Gets the policy that is used when none is given.</summary>
    public static VerificationPolicy Default { get; } = new();

    /// <summary>Gets the strength, half-life and life of each kind of evidence.</summary>
    public EquatableArray<EvidenceRule> Rules { get; init; } =
    [
        new(VerificationKind.RegisterMatch, 0.80, 730, 1461),
        new(VerificationKind.MutualLink, 0.75, 365, 730),
        new(VerificationKind.PeerVouching, 0.70, 365, 730),
        new(VerificationKind.InstitutionPage, 0.80, 365, 730),
        new(VerificationKind.NetworkBadge, 0.30, 180, 365),
        new(VerificationKind.DeclaredPseudonym, 0.85, 1461, 3652),
    ];

    /// <summary>Gets how many verified peers must vouch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two: one vote is no quorum.</exception>
    public int Quorum
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2, nameof(Quorum));
            field = value;
        }
    } = 3;

    /// <summary>Gets the score from which an account counts as verified.</summary>
    public double VerifiedScore { get; init; } = 0.70;

    /// <summary>Gets the score from which something speaks for it.</summary>
    public double SupportedScore { get; init; } = 0.25;

    /// <summary>Gets the communities whose entries are believed; the directory's own always are.</summary>
    public EquatableArray<string> AuthorizedCommunities { get; init; }

    /// <summary>Judges an account.</summary>
    /// <param name="log">The history.</param>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day on which it is judged; later entries do not count.</param>
    /// <param name="isVerified">Whether a voter is a verified peer; nobody is when null.</param>
    /// <returns>The level with its reasons. O(entries).</returns>
    public VerificationReport Judge(VerificationLog log, AccountId account, DateOnly asOf, Func<PractitionerId, bool>? isVerified = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new VerificationJudge(this, asOf, isVerified ?? (static _ => false)).Judge(account, log.Of(account));
    }
}

/// <summary>How much one kind of evidence is worth, and how long.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Strength">Its worth on its first day, between 0 and 1.</param>
/// <param name="HalfLifeDays">After so many days it is worth half.</param>
/// <param name="LifeDays">After so many days it counts for nothing.</param>
public sealed record EvidenceRule(VerificationKind Kind, double Strength, int HalfLifeDays, int LifeDays)
{
    /// <summary>Gets the worth on the first day.</summary>
    public double Strength { get; init => field = Share(value); } = Share(Strength);

    /// <summary>Gets the half-life in days.</summary>
    public int HalfLifeDays { get; init => field = Days(value); } = Days(HalfLifeDays);

    /// <summary>Gets the life in days.</summary>
    public int LifeDays { get; init => field = Days(value); } = Days(LifeDays);

    internal double Worth(int age) => age < 0 || age > LifeDays ? 0 : Strength * Math.Pow(0.5, (double)age / HalfLifeDays);

    private static double Share(double value) => value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A strength is between 0 and 1.");

    private static int Days(int value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of days is above 0.");
}

/// <summary>What verification came to on a day.</summary>
/// <param name="Account">The account.</param>
/// <param name="Level">The level.</param>
/// <param name="Score">How much the evidence is worth together, from 0 to 1.</param>
/// <param name="Reasons">What counts and what does not, strongest first.</param>
/// <param name="AsOf">The day.</param>
public sealed record VerificationReport(AccountId Account, VerificationLevel Level, double Score, EquatableArray<VerificationReason> Reasons, DateOnly AsOf)
{
    /// <summary>Says in words why.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>The level, and one line for each reason.</returns>
    public string Explain(string language = "en")
    {
        var french = language == "fr";
        var level = Level switch
        {
            VerificationLevel.Verified => french ? "vérifié" : "verified",
            VerificationLevel.Supported => french ? "étayé" : "supported",
            VerificationLevel.Contested => french ? "contesté" : "contested",
            _ => french ? "non vérifié" : "not verified",
        };
        return string.Join('\n', [string.Create(CultureInfo.InvariantCulture, $"{Account}: {level} ({Score:0.00}, {AsOf:yyyy-MM-dd})"), .. Reasons.Select(reason => "  " + reason.ToString(language))]);
    }
}

/// <summary>One reason of a report.</summary>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="Worth">What it is worth on the day; 0 when it does not count.</param>
/// <param name="ReasonEn">Why, in English.</param>
/// <param name="ReasonFr">Why, in French.</param>
public sealed record VerificationReason(VerificationKind Kind, double Worth, string ReasonEn, string ReasonFr)
{
    /// <summary>Returns the reason on one line.</summary>
    /// <returns>The text in English.</returns>
    public override string ToString() => ToString("en");

    /// <summary>Returns the reason on one line.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>Worth and reason.</returns>
    public string ToString(string language) => string.Create(CultureInfo.InvariantCulture, $"{Worth:0.00} {(language == "fr" ? ReasonFr : ReasonEn)}");
}

/// <summary>Tells how far an account is verified.</summary>
public enum VerificationLevel
{
    /// <summary>Nothing counts for it.</summary>
    None,

    /// <summary>Something does, not enough.</summary>
    Supported,

    /// <summary>Enough does.</summary>
    Verified,

    /// <summary>Something is contested that is not settled: a person must look.</summary>
    Contested,
}
