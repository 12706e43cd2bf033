using System.Globalization;

namespace MedSocial.Identity;

/// <summary>What is known of an account that may imitate another.</summary>
public sealed record ImpersonationQuery
{
    /// <summary>Gets what the account says of itself.</summary>
    public required ProfileClaim Claim { get; init; }

    /// <summary>Gets when it was opened; <c>default</c> when not known.</summary>
    public PartialDate Joined { get; init; }

    /// <summary>Gets its followers; null when not known.</summary>
    public long? Followers { get; init; }
}

/// <summary>How far an account looks like an imitation. A risk with its reasons, never a verdict: twins of a name are no impostors.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Points">The points of all reasons.</param>
/// <param name="Original">The account that may be imitated; <c>default</c> when there is none.</param>
/// <param name="Reasons">The reasons, heaviest first.</param>
public sealed record ImpersonationReport(ImpersonationLevel Risk, int Points, AccountId Original, EquatableArray<ImpersonationReason> Reasons)
{
    /// <summary>Says in words why.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>The risk, and one line for each reason.</returns>
    public string Explain(string language = "en")
    {
        var french = language == "fr";
        var risk = Risk switch
        {
            ImpersonationLevel.High => french ? "élevé" : "high",
            ImpersonationLevel.Medium => french ? "moyen" : "medium",
            ImpersonationLevel.Low => french ? "faible" : "low",
            _ => french ? "aucun" : "none",
        };
        var head = string.Create(CultureInfo.InvariantCulture, $"{(french ? "Risque d’usurpation" : "Risk of impersonation")}: {risk} ({Points})");
        return string.Join('\n', [head, .. Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"  {reason.Points} {(french ? reason.ReasonFr : reason.ReasonEn)}"))]);
    }
}

/// <summary>One reason to think of an imitation.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Points">How much it counts.</param>
/// <param name="ReasonEn">The reason in English.</param>
/// <param name="ReasonFr">The reason in French.</param>
public sealed record ImpersonationReason(ImpersonationSign Kind, int Points, string ReasonEn, string ReasonFr);

/// <summary>Tells what was seen.</summary>
public enum ImpersonationSign
{
    /// <summary>The handle looks like that of a known account.</summary>
    LookAlikeHandle,

    /// <summary>Letters of several scripts stand in for each other.</summary>
    MixedScripts,

    /// <summary>A known account or practitioner has the displayed name.</summary>
    SameName,

    /// <summary>The bio is nearly that of a known account.</summary>
    CopiedBio,

    /// <summary>The account is younger than the known one.</summary>
    Younger,

    /// <summary>It has hardly any followers beside the known one.</summary>
    FewFollowers,

    /// <summary>It claims to be a doctor.</summary>
    ClaimsTitle,

    /// <summary>It gives neither a register number nor a link to a known account.</summary>
    NoProof,
}

/// <summary>Tells how great the risk is.</summary>
public enum ImpersonationLevel
{
    /// <summary>Nothing points to an imitation.</summary>
    None,

    /// <summary>Little does.</summary>
    Low,

    /// <summary>A person should look.</summary>
    Medium,

    /// <summary>A person should look soon.</summary>
    High,
}
