using MedSocial.Ranking;

namespace MedSocial.Hosting;

/// <summary>Asks the snapshot in service: who is heard? Thread-safe; each answer is of one snapshot.</summary>
public interface IRankingService
{
    /// <summary>Ranks accounts by one figure; see <see cref="DirectoryRanking.Rank(MedicalDirectory, Leaderboard)"/>.</summary>
    /// <param name="leaderboard">Which figure, where, as of when.</param>
    /// <returns>The entries with the ranks that the bounds allow.</returns>
    RankingResult Rank(Leaderboard leaderboard);

    /// <summary>Ranks by a profile of signals; see <see cref="DirectoryRanking.Rank(MedicalDirectory, RankingRequest, CancellationToken)"/>.</summary>
    /// <param name="request">Which profile, topic and filter.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>The entries, each point explained.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    RankingResult Rank(RankingRequest request, CancellationToken cancellation = default);
}

internal sealed class RankingService(DirectoryProvider provider) : IRankingService
{
    public RankingResult Rank(Leaderboard leaderboard) =>
        provider.Telemetry.Measure("rank", (provider.Current, leaderboard), static asked => asked.Current.Rank(asked.leaderboard));

    public RankingResult Rank(RankingRequest request, CancellationToken cancellation = default) => provider.Telemetry.Measure(
        "rank", (provider.Current, request, cancellation), static asked => asked.Current.Rank(asked.request, asked.cancellation));
}
