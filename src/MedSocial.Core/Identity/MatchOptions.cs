namespace MedSocial.Identity;

/// <summary>How accounts are matched to practitioners.</summary>
/// <remarks>Immutable, equal by value but for the list of objections, which is compared by reference.</remarks>
public sealed record MatchOptions
{
    /// <summary>Gets the options that are used when none are given.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>Gets the weights and limits.</summary>
    public IdentityModel Model { get; init; } = IdentityModel.Default;

    /// <summary>Gets how many candidates an answer lists at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 1000.</exception>
    public int Take
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Take));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000, nameof(Take));
            field = value;
        }
    } = 10;

    /// <summary>Gets the owner's leave to match an account that goes under a pseudonym; needs <see cref="AsOf"/>.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Gets the day on which a consent must count; a consent counts on no day when this is not set.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets who must not be an answer.</summary>
    public OptOutList OptOuts { get; init; } = OptOutList.Empty;
}
