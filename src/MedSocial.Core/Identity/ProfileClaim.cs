using MedSocial.Registers;

namespace MedSocial.Identity;

/// <summary>What an account says of itself: the question of who runs it.</summary>
/// <remarks>
/// Every part may be missing and none is checked when it is set: what people write on networks is a claim and not a fact. Overlong texts are
/// read up to a limit and the answer says so (<see cref="MatchIssue"/>). Immutable, equal by value, collections included.
/// </remarks>
/// <example><c>new ProfileClaim { DisplayName = "Dr JJ Fraslin", Handle = "Fraslin", Network = NetworkId.Twitter, Location = "Bouguenais (44)" }</c></example>
public sealed record ProfileClaim
{
    /// <summary>Gets the name that the account shows, civilities and emoji included.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the handle, with or without the sign @.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets the network; <c>default</c> when it is not known.</summary>
    public NetworkId Network { get; init; }

    /// <summary>Gets how the account describes itself.</summary>
    public string? Bio { get; init; }

    /// <summary>Gets the place that the account shows, such as « Nantes (44) ».</summary>
    public string? Location { get; init; }

    /// <summary>Gets the addresses that the profile links to.</summary>
    public EquatableArray<string> Links { get; init; }

    /// <summary>Gets the numbers of professional registers that the account gives; those in the bio are read from it.</summary>
    public EquatableArray<RegisterNumber> RegisterNumbers { get; init; }

    /// <summary>Gets what the claim says of the owner's name. A protected one (see <see cref="DisclosureRules.ProtectsName"/>) is never matched
    /// without the owner's <see cref="Consent"/>.</summary>
    public Disclosure Disclosure { get; init; }

    /// <summary>Gets the identifier of the account; <c>default</c> when network and handle do not make one.</summary>
    internal AccountId AccountId
    {
        get
        {
            if (Handle is null || Network == default || Handle.Length > ClaimReader.MaxHandle)
                return default;
            return AccountId.TryParse($"{Network}:{Handle.Trim()}", out var id) ? id : default;
        }
    }
}
