namespace MedSocial.Identity;

/// <summary>The owner's leave to match an account that goes under a pseudonym.</summary>
/// <remarks>
/// Names one account and counts for no other; it can end. That it was given is for the caller to know and to keep: the library checks what the
/// record says and nothing else. Immutable, equal by value.
/// </remarks>
public sealed record Consent
{
    /// <summary>Gets the account whose owner agrees.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the first day on which it counts.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Gets the last day on which it counts; null for no end.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Gets where the owner's statement is kept.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Tells whether the consent covers an account on a day.</summary>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>False for <c>default</c>, for another account, and outside the days.</returns>
    public bool Covers(AccountId account, DateOnly asOf) =>
        account != default && account == Account && asOf >= GivenOn && (EndsOn is not { } end || asOf <= end);
}
