using MedSocial.Search;

namespace MedSocial.Ranking;

/// <summary>A question for the best by a profile.</summary>
/// <remarks>Immutable, equal by value.</remarks>
/// <example><c>directory.Rank(new RankingRequest { Profile = RankingProfile.TopicVoice, Topic = "#NoFakeMed", Take = 50 })</c></example>
public sealed record RankingRequest
{
    /// <summary>Gets what makes the score.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required RankingProfile Profile
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Profile));
            field = value;
        }
    }

    /// <summary>Gets the topic; the first of <see cref="Topics"/>.</summary>
    public Hashtag? Topic
    {
        get => Topics.IsEmpty ? default(Hashtag?) : Topics[0];
        init => Topics = value is { } topic ? [topic] : [];
    }

    /// <summary>Gets the hashtags that together are the topic, for the signals that ask for one.</summary>
    public EquatableArray<Hashtag> Topics { get; init; }

    /// <summary>Gets who is ranked: the profiles that a search would find; null for all.</summary>
    /// <remarks>Order, page and facets of the query do not matter.</remarks>
    public SearchQuery? Filter { get; init; }

    /// <summary>Gets the day as of which is ranked; null for that of the newest figure or interaction in the directory.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets an earlier day to compare with; null for no comparison.</summary>
    public DateOnly? ComparedWith { get; init; }

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
}
