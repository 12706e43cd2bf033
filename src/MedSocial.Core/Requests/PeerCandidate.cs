using System.Collections.Immutable;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Somebody to ask: who, through which channel, and why.</summary>
/// <remarks>Immutable and thread-safe. The points of <see cref="Explain"/> add up to <see cref="Score"/>.</remarks>
public sealed class PeerCandidate
{
    private readonly Lazy<ImmutableArray<Contribution>> _contributions;

    /// <param name="practitioner">Who.</param>
    /// <param name="score">The points.</param>
    /// <param name="contributions">Says where they come from: reasons read every act of the person, and nobody may ask for them.</param>
    internal PeerCandidate(Practitioner practitioner, double score, Func<ImmutableArray<Contribution>> contributions)
    {
        (Practitioner, Score, _contributions) = (practitioner, score, new(contributions));
    }

    /// <summary>Gets the place in the list, from 1; those with equal scores have places of their own.</summary>
    public int Rank { get; internal init; }

    /// <summary>Gets the practitioner; a civil name that is withheld or protected is not in it.</summary>
    public Practitioner Practitioner { get; }

    /// <summary>Gets the name that may be shown.</summary>
    public string DisplayName => Practitioner.DisplayName;

    /// <summary>Gets the points, 0 to 100.</summary>
    public double Score { get; }

    /// <summary>Gets how to reach the person.</summary>
    public PeerChannel Channel { get; internal init; }

    /// <summary>Gets the account on which to reach the person; null for a telephone call.</summary>
    public Account? Account { get; internal init; }

    /// <summary>Gets how far away the nearest practice of the person is, in kilometres; null without a place, or where it is not known.</summary>
    public double? DistanceKm { get; internal init; }

    /// <summary>Gets how asker and person know each other.</summary>
    public PeerRelations Relations { get; internal init; }

    /// <summary>Gets how many needed days the person could cover; null for requests that are no replacement.</summary>
    public int? CoveredDays { get; internal init; }

    /// <summary>Says where the score comes from.</summary>
    /// <returns>The parts in English and French; their points add up to <see cref="Score"/>.</returns>
    public RankExplanation Explain() => new(_contributions.Value);

    /// <summary>Returns rank, name, score and channel.</summary>
    /// <returns>For example <c>1. Anna (invented) 83.1 by private message [twitter:anna]</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Rank}. {DisplayName} {Score:0.#} {PeerTexts.Of(Channel).En}{(Account is { } account ? $" [{account.Id}]" : "")}");
}

/// <summary>Tells how a peer can be reached.</summary>
public enum PeerChannel
{
    /// <summary>By a post that names the account, which everybody may read.</summary>
    PublicMention,

    /// <summary>By a private message.</summary>
    PrivateMessage,

    /// <summary>By telephone, as the address book or the offer says.</summary>
    Telephone,
}

/// <summary>Tells how two people know each other.</summary>
[Flags]
public enum PeerRelations
{
    /// <summary>Not at all, as far as the data says.</summary>
    None = 0,

    /// <summary>The asker follows the person.</summary>
    Follows = 1,

    /// <summary>The person follows the asker.</summary>
    FollowedBy = 2,

    /// <summary>They follow each other.</summary>
    MutualFollow = Follows | FollowedBy,

    /// <summary>One answered the other.</summary>
    Exchange = 4,

    /// <summary>The person is in the asker's address book.</summary>
    AddressBook = 8,
}
