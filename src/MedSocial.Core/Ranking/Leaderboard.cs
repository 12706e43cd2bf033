using System.Collections.Immutable;
using MedSocial.Search;

namespace MedSocial.Ranking;

/// <summary>A question for the accounts with the largest figures of one kind.</summary>
/// <remarks>Immutable, equal by value. Made by <see cref="Followers"/> or <see cref="Of"/> and refined by <c>with</c>.</remarks>
/// <example><c>directory.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 10 })</c></example>
public sealed record Leaderboard
{
    /// <summary>Gets what is counted.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Gets the networks; empty for all that the directory has. Figures of several networks are compared only when the caller
    /// asks for several; one named twice counts once.</summary>
    public required EquatableArray<NetworkId> Networks { get; init => field = value.Distinct().ToImmutableArray(); }

    /// <summary>Gets the day up to which figures count; null for the newest figure of each account.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets an earlier day to compare with: each entry says which rank it had then; null for no comparison.</summary>
    public DateOnly? ComparedWith { get; init; }

    /// <summary>Gets who is ranked: the accounts of the profiles that a search would find; null for all. Ranks count among those.</summary>
    /// <remarks>Order, page and facets of the query do not matter. A filter without words costs little: its list is left where nobody
    /// further down can be on the page; words cost a search.</remarks>
    public SearchQuery? Filter { get; init; }

    /// <summary>Gets how many entries to return at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Take
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Take));
            field = value;
        }
    } = 20;

    /// <summary>Gets how many days the dates of the compared figures may lie apart before the answer warns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int DateTolerance
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(DateTolerance));
            field = value;
        }
    } = 90;

    /// <summary>Asks for the most followed accounts.</summary>
    /// <param name="networks">The network; or several, to compare across them.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">No network is named.</exception>
    public static Leaderboard Followers(params EquatableArray<NetworkId> networks) => Of(MeasureKind.Followers, networks);

    /// <summary>Asks for the accounts with the largest figures of a kind on all networks together.</summary>
    /// <param name="measure">What is counted.</param>
    /// <returns>The question.</returns>
    public static Leaderboard OnAllNetworks(MeasureKind measure) => new() { Measure = measure, Networks = [] };

    /// <summary>Asks for the accounts with the largest figures of a kind.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="networks">The network; or several, to compare across them.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">No network is named.</exception>
    public static Leaderboard Of(MeasureKind measure, params EquatableArray<NetworkId> networks) => networks.IsEmpty
        ? throw new ArgumentException("Name at least one network.", nameof(networks))
        : new() { Measure = measure, Networks = networks };
}
