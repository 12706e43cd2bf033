using MedSocial.Ranking;

namespace MedSocial;

/// <summary>Ranks the accounts and the people of a directory.</summary>
public static class DirectoryRanking
{
    /// <summary>Ranks accounts by one figure.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="leaderboard">What to rank by, where, among whom and as of when.</param>
    /// <returns>The entries by what their figures prove at least, then by the newer figure, then by identifier; equal figures share a rank.
    /// Accounts without a figure are left out, and a warning says how many.</returns>
    /// <remarks>
    /// <para>Standard competition ranking: 1, 2, 2, 4. The interval of an entry is what the bounds prove: its best rank counts those whose least
    /// exceeds its most, its worst those whose most exceeds its least. So equal exact figures are certain of the rank that they share.</para>
    /// <para>Thread-safe. The first ranking of a directory lays out its columns, the first of a measure, day and set of networks its order,
    /// O(n log n); then O(take), also with a filter where the measure goes along with followers, and at most O(profiles that pass). Of a filtered
    /// ranking the total costs O(profiles that pass) when it is read, intervals, changes and warnings the same once.</para>
    /// </remarks>
    /// <example><c>directory.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 10 })</c></example>
    public static RankingResult Rank(this MedicalDirectory directory, Leaderboard leaderboard)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(leaderboard);
        return directory.Segment.Guard((directory, leaderboard), static asked => LeaderboardRanking.Rank(asked.directory, asked.leaderboard));
    }

    /// <summary>Ranks people and accounts without a known owner by a profile of signals.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="request">By what, among whom and as of when.</param>
    /// <param name="cancellation">Stops the computation of influence and of columns.</param>
    /// <returns>The entries by score, then the best known first; equal scores share a rank. Who has no data for any signal is left out.</returns>
    /// <exception cref="ArgumentException">The profile asks for a topic and the request names none.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <remarks>
    /// <para>Thread-safe. What each signal says of everybody is computed when it is first asked for as of a day, and kept for the newest few dozen
    /// questions; then O(candidates × signals), adding up many at a time on all processors, or O(profiles that pass × signals) with a filter.</para>
    /// </remarks>
    /// <example><c>directory.Rank(new RankingRequest { Profile = RankingProfile.Heard, Take = 50 })</c></example>
    public static RankingResult Rank(this MedicalDirectory directory, RankingRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(request);
        return directory.Segment.Guard((directory, request, cancellation), static asked => ProfileRanking.Rank(asked.directory, asked.request, asked.cancellation));
    }

    /// <summary>Computes who is heard by those who are heard.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="options">The weights; <see cref="InfluenceOptions.Default"/> when null.</param>
    /// <param name="topics">Hashtags; when there are any, only interactions that bear one of them count.</param>
    /// <param name="asOf">The day; null for that of the newest figure or interaction.</param>
    /// <param name="take">How many accounts to return at most.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>The accounts that interactions touch, the strongest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <remarks>Thread-safe. O(interactions) to lay the graph out and O(iterations × edges) for the rest, at the first call for a day; both are kept.</remarks>
    public static InfluenceReport MeasureInfluence(
        this MedicalDirectory directory, InfluenceOptions? options = null, EquatableArray<Hashtag> topics = default, DateOnly? asOf = null, int take = 20,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return directory.Segment.Guard(
            (directory, options, topics, asOf, take, cancellation),
            static asked => InfluenceRanking.Measure(
                asked.directory, asked.options ?? InfluenceOptions.Default, asked.topics, asked.asOf, asked.take, asked.cancellation));
    }
}
