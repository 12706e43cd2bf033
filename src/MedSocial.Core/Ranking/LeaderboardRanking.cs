using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Search;

namespace MedSocial.Ranking;

/// <summary>Answers leaderboards: finds who is on the page. What the bounds prove of them is worked out when somebody asks, see <see cref="LeaderboardProof"/>.</summary>
internal static class LeaderboardRanking
{
    internal static RankingResult Rank(MedicalDirectory directory, Leaderboard leaderboard)
    {
        var columns = RankingColumns.Of(directory.Segment);
        var order = Order(directory, columns, leaderboard, leaderboard.AsOf);
        var before = leaderboard.ComparedWith is { } day ? Order(directory, columns, leaderboard, day) : null;
        var positions = leaderboard.Filter is { } filter
            ? Selected(directory, columns, order, filter, leaderboard.Take)
            : First(Math.Min(leaderboard.Take, order.Count));
        var ranks = new int[positions.Length];
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = i > 0 && order.Lowers[positions[i]] == order.Lowers[positions[i - 1]] ? ranks[i - 1] : i + 1;
        var proof = new LeaderboardProof(directory, leaderboard, order, before, positions);
        var page = new LeaderboardPage(directory, leaderboard, order, proof, positions, ranks);
        var entries = new RankEntry[positions.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(page, i, ranks[i], order.Lowers[positions[i]]);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(entries), proof);
    }

    private static LeaderboardOrder Order(MedicalDirectory directory, RankingColumns columns, Leaderboard leaderboard, DateOnly? asOf)
    {
        var networks = leaderboard.Networks.Count == 1
            ? [directory.Segment.OrdinalOf(leaderboard.Networks[0])]
            : leaderboard.Networks.Select(directory.Segment.OrdinalOf).Order().ToImmutableArray();
        // A network that the directory does not have holds nobody; without it none would be left, which means all.
        var known = networks is [>= 0, ..] or [] ? networks : networks.RemoveAll(static network => network < 0);
        if (known.IsEmpty && !networks.IsEmpty)
            return NoOrder(columns);
        var key = new OrderKey(columns.Measures.Find(leaderboard.Measure), known, asOf?.DayNumber ?? int.MaxValue);
        return columns.Orders.Get(key, columns, static (key, columns) => new(columns, key));
    }

    private static LeaderboardOrder NoOrder(RankingColumns columns)
    {
        var key = new OrderKey(-1, [-1], 0);
        return columns.Orders.Get(key, columns, static (_, columns) => LeaderboardOrder.Empty(columns));
    }

    private static int[] First(int count)
    {
        var positions = new int[count];
        for (var i = 0; i < count; i++)
            positions[i] = i;
        return positions;
    }

    private static int[] Selected(MedicalDirectory directory, RankingColumns columns, LeaderboardOrder order, SearchQuery filter, int take)
    {
        var walk = new LeaderboardWalk(columns, order, Math.Min(take, order.Count));
        DirectorySearch.Visit(directory, filter, ref walk);
        return walk.End();
    }
}
