using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// O(n log n); then O(take) without a filter, O(profiles that pass) with one.</para>
    /// </remarks>
    public static RankingResult Rank(this MedicalDirectory directory, Leaderboard leaderboard)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(leaderboard);
        return LeaderboardRanking.Rank(directory, leaderboard);
    }
}
