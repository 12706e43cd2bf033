using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using MedSocial.Search;

namespace MedSocial.Ranking;

/// <summary>Answers leaderboards.</summary>
internal static class LeaderboardRanking
{
    internal static RankingResult Rank(MedicalDirectory directory, Leaderboard leaderboard)
    {
        var columns = RankingColumns.Of(directory.Segment);
        var order = Order(directory, columns, leaderboard, leaderboard.AsOf);
        var before = leaderboard.ComparedWith is { } day ? Order(directory, columns, leaderboard, day) : null;
        return leaderboard.Filter is { } filter
            ? RankSelected(directory, columns, leaderboard, filter, order, before)
            : RankAll(directory, leaderboard, order, before);
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

    private static RankingResult RankAll(MedicalDirectory directory, Leaderboard leaderboard, LeaderboardOrder order, LeaderboardOrder? before)
    {
        var positions = new int[Math.Min(leaderboard.Take, order.Count)];
        var ranks = new int[positions.Length];
        for (var i = 0; i < positions.Length; i++)
            (positions[i], ranks[i]) = (i, order.Ranks[i]);
        var previous = before is null ? null : new int[positions.Length];
        for (var i = 0; previous is not null && i < previous.Length; i++)
            previous[i] = before!.Positions[order.Accounts[i]] is >= 0 and var then ? before.Ranks[then] : 0;
        var page = new LeaderboardPage(directory, leaderboard, order, positions, null, previous, ranks);
        return Result(page, leaderboard, order, positions, ranks, new(order.Count, order.Missing, order.FirstDay, order.LastDay));
    }

    private static RankingResult RankSelected(
        MedicalDirectory directory, RankingColumns columns, Leaderboard leaderboard, SearchQuery filter, LeaderboardOrder order, LeaderboardOrder? before)
    {
        var profiles = ProfileLists.Take();
        DirectorySearch.Select(directory, filter, profiles);
        var selection = Selection(columns, order, profiles);
        var positions = new int[Math.Min(leaderboard.Take, selection.Total)];
        selection.First(positions);
        var intervals = new RankInterval[positions.Length];
        selection.Prove(positions, intervals);
        var ranks = new int[positions.Length];
        for (var i = 0; i < positions.Length; i++)
            ranks[i] = i > 0 && order.Lowers[positions[i]] == order.Lowers[positions[i - 1]] ? ranks[i - 1] : i + 1;
        var previous = before is null ? null : Previous(columns, order, before, profiles, positions);
        var page = new LeaderboardPage(directory, leaderboard, order, positions, intervals, previous, ranks);
        var result = Result(page, leaderboard, order, positions, ranks, new(selection.Total, selection.Missing, selection.FirstDay, selection.LastDay));
        selection.Free();
        ProfileLists.Return(profiles);
        return result;
    }

    private static LeaderboardSelection Selection(RankingColumns columns, LeaderboardOrder order, List<int> profiles)
    {
        var candidates = columns.CandidateOfProfile;
        var selection = new LeaderboardSelection(order);
        foreach (var profile in CollectionsMarshal.AsSpan(profiles))
        {
            if (candidates[profile] is >= 0 and var candidate)
                selection.Add(columns.Accounts(candidate));
        }
        return selection;
    }

    private static int[] Previous(RankingColumns columns, LeaderboardOrder order, LeaderboardOrder before, List<int> profiles, int[] positions)
    {
        var selection = Selection(columns, before, profiles);
        var previous = new int[positions.Length];
        for (var i = 0; i < previous.Length; i++)
        {
            if (before.Positions[order.Accounts[positions[i]]] is >= 0 and var then)
                previous[i] = 1 + selection.CountAbove(before.Lowers[then]);
        }
        selection.Free();
        return previous;
    }

    private static RankingResult Result(
        LeaderboardPage page, Leaderboard leaderboard, LeaderboardOrder order, int[] positions, int[] ranks, Spread spread)
    {
        var entries = new RankEntry[positions.Length];
        var open = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(page, i, ranks[i], order.Lowers[positions[i]]);
            open += page.Interval(i).IsCertain ? 0 : 1;
        }
        return new()
        {
            Entries = ImmutableCollectionsMarshal.AsImmutableArray(entries),
            Total = spread.Total,
            AsOf = leaderboard.AsOf ?? (spread.Total > 0 ? DateOnly.FromDayNumber(spread.LastDay) : null),
            Warnings = Warnings(leaderboard, order, open, spread),
        };
    }

    private static ImmutableArray<RankingWarning> Warnings(Leaderboard leaderboard, LeaderboardOrder order, int open, Spread spread)
    {
        var warnings = ImmutableArray.CreateBuilder<RankingWarning>();
        if (open > 0)
            warnings.Add(new(RankingWarningKind.OrderNotProven, $"The bounds of the figures leave the true rank of {open} entries open; see their rank intervals."));
        if (spread.Total > 0 && spread.LastDay - spread.FirstDay is var days && days > leaderboard.DateTolerance)
            warnings.Add(new(RankingWarningKind.DatesApart, $"The figures were taken up to {days} days apart."));
        if (leaderboard.Networks.Count > 1 || (leaderboard.Networks.IsEmpty && order.NetworksAsked > 1))
            warnings.Add(new(RankingWarningKind.SeveralNetworks, "Figures of several networks are compared; the same people may follow on each."));
        if (spread.Missing > 0)
            warnings.Add(new(RankingWarningKind.MissingFigures, $"{spread.Missing} accounts of the networks have no such figure and are not ranked."));
        return warnings.ToImmutable();
    }

    /// <summary>Who was ranked, who could not be, and how far apart the days of the figures lie.</summary>
    private readonly record struct Spread(int Total, int Missing, int FirstDay, int LastDay);
}

/// <summary>Lists that filters are answered in, used again.</summary>
internal static class ProfileLists
{
    [ThreadStatic]
    private static List<int>? _idle;

    internal static List<int> Take()
    {
        var list = _idle ?? [];
        _idle = null;
        list.Clear();
        return list;
    }

    internal static void Return(List<int> list) => _idle = list;
}
