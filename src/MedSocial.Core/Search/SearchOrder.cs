using MedSocial.Search.Queries;

namespace MedSocial.Search;

/// <summary>The order of the hits of a search.</summary>
/// <remarks>Immutable, equal by value. Whatever the order, ties fall back on relevance and then on the identifier.</remarks>
/// <example><c>new SearchQuery { Text = "urgentiste", OrderBy = SearchOrder.Followers(NetworkId.Twitter) }</c></example>
public sealed record SearchOrder
{
    private SearchOrder(SearchOrderKind kind, NetworkId? network = null)
    {
        Kind = kind;
        Network = network;
    }

    /// <summary>Gets the order by how well a profile matches: the usual one.</summary>
    public static SearchOrder Relevance { get; } = new(SearchOrderKind.Relevance);

    /// <summary>Gets the order by name, from A to Z without regard to accents.</summary>
    public static SearchOrder Name { get; } = new(SearchOrderKind.Name);

    /// <summary>Gets the order by distance from the place of <see cref="SearchQuery.Near"/>, the nearest first.</summary>
    public static SearchOrder Distance { get; } = new(SearchOrderKind.Distance);

    /// <summary>Gets the order by date of the latest figure or source, the latest first.</summary>
    public static SearchOrder Recency { get; } = new(SearchOrderKind.Recency);

    /// <summary>Gets by what is ordered.</summary>
    public SearchOrderKind Kind { get; }

    /// <summary>Gets the network whose followers count; null for the account with most followers on any network, and for other orders.</summary>
    public NetworkId? Network { get; }

    /// <summary>Makes the order by number of followers, most first.</summary>
    /// <param name="network">The network whose followers count; null for the account with most followers on any network.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException">The network is <c>default</c>.</exception>
    public static SearchOrder Followers(NetworkId? network = null) => network == default(NetworkId)
        ? throw new ArgumentException("The network is missing.", nameof(network))
        : new(SearchOrderKind.Followers, network);

    /// <summary>Returns the order as a query text has it.</summary>
    /// <returns>For example <c>followers@twitter</c>.</returns>
    public override string ToString() => QueryWriter.Order(this);
}

/// <summary>Tells by what the hits of a search are ordered.</summary>
public enum SearchOrderKind
{
    /// <summary>How well they match.</summary>
    Relevance,

    /// <summary>Number of followers.</summary>
    Followers,

    /// <summary>Name.</summary>
    Name,

    /// <summary>Distance from a place.</summary>
    Distance,

    /// <summary>Date of the latest figure or source.</summary>
    Recency,
}
