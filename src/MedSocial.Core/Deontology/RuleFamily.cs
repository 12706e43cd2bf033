namespace MedSocial.Deontology;

/// <summary>What a rule looks for.</summary>
/// <remarks><see cref="RuleFamilies.Name"/> gives the name that is written to files.</remarks>
public enum RuleFamily
{
    /// <summary>What names or numbers one person: <c>direct-identifier</c>.</summary>
    DirectIdentifier,

    /// <summary>What together leaves few persons: <c>quasi-identifier</c>.</summary>
    QuasiIdentifier,

    /// <summary>That it happened just now: <c>recency</c>.</summary>
    Recency,

    /// <summary>Pictures and documents: <c>attachment</c>.</summary>
    Attachment,

    /// <summary>Laughing at a patient: <c>patient-mockery</c>.</summary>
    PatientMockery,

    /// <summary>An attack on a colleague: <c>colleague-attack</c>.</summary>
    ColleagueAttack,

    /// <summary>An insult aimed at someone: <c>insult</c>.</summary>
    Insult,

    /// <summary>A fact that harms the honour of someone: <c>imputed-fact</c>.</summary>
    ImputedFact,

    /// <summary>Hatred of a group with a call to act: <c>group-hatred</c>.</summary>
    GroupHatred,

    /// <summary>A claim that data do not confirm: <c>unconfirmed-claim</c>.</summary>
    UnconfirmedClaim,

    /// <summary>Advertising, comparison, testimony, promotion codes: <c>advertising</c>.</summary>
    Advertising,

    /// <summary>Advice to one person in public: <c>personal-advice</c>.</summary>
    PersonalAdvice,

    /// <summary>The author of a pseudonym gives himself away: <c>self-disclosure</c>.</summary>
    SelfDisclosure,

    /// <summary>A partnership that is not announced: <c>undisclosed-partnership</c>.</summary>
    UndisclosedPartnership,

    /// <summary>What rules of the caller look for: <c>other</c>.</summary>
    Other,
}
