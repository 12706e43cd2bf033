namespace MedSocial;

/// <summary>One reason to believe that an account belongs to whom it says.</summary>
public sealed record VerificationEvidence
{
    /// <summary>Gets what sort of reason it is.</summary>
    public required VerificationKind Kind { get; init; }

    /// <summary>Gets the day on which it was established.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets who established it.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Returns kind, day and source.</summary>
    /// <returns>For example <c>RegisterMatch, 2019-03-13, notes</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Kind}, {On:yyyy-MM-dd}, {Source}");
}

/// <summary>Tells what sort of reason an evidence is.</summary>
public enum VerificationKind
{
    /// <summary>The account was matched to an entry of a professional register.</summary>
    RegisterMatch,

    /// <summary>The account and a page of the practitioner link to each other.</summary>
    MutualLink,

    /// <summary>Verified peers vouched for it.</summary>
    PeerVouching,

    /// <summary>The page of an institution names it.</summary>
    InstitutionPage,

    /// <summary>The network itself marks it as verified.</summary>
    NetworkBadge,

    /// <summary>The pseudonym was declared to the professional body.</summary>
    DeclaredPseudonym,
}
