using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MedSocial.Ranking;

/// <summary>What the bounds prove of the entries of a page, and what there is to say of everybody who was ranked with them.</summary>
/// <remarks>Without a filter it is read from the order; of a selection everybody is looked at, once and only when somebody asks.</remarks>
internal sealed class LeaderboardProof : IRankingSummary
{
    private readonly MedicalDirectory _directory;
    private readonly Leaderboard _leaderboard;
    private readonly LeaderboardOrder _order;
    private readonly LeaderboardOrder? _before;
    private readonly int[] _positions;
    private readonly Lazy<Selected>? _selected;
    private readonly Lazy<int[]>? _previous;

    internal LeaderboardProof(MedicalDirectory directory, Leaderboard leaderboard, LeaderboardOrder order, LeaderboardOrder? before, int[] positions)
    {
        (_directory, _leaderboard, _order, _before, _positions) = (directory, leaderboard, order, before, positions);
        if (leaderboard.Filter is not null)
            _selected = new(() => directory.Segment.Guard(this, static proof => proof.Select()));
        if (before is not null && leaderboard.Filter is not null)
            _previous = new(() => directory.Segment.Guard(this, static proof => proof.SelectPrevious()));
    }

    public int Total => _selected is null ? _order.Count : _selected.IsValueCreated ? _selected.Value.Spread.Total : CountSelected();

    public DateOnly? AsOf => _leaderboard.AsOf ?? (Spread is { Total: > 0 } spread ? DateOnly.FromDayNumber(spread.LastDay) : null);

    public ImmutableArray<RankingWarning> Warnings
    {
        get
        {
            var warnings = ImmutableArray.CreateBuilder<RankingWarning>();
            var open = Enumerable.Range(0, _positions.Length).Count(item => !Interval(item).IsCertain);
            if (open > 0)
                warnings.Add(new(RankingWarningKind.OrderNotProven, $"The bounds of the figures leave the true rank of {open} entries open; see their rank intervals."));
            if (Spread.Total > 0 && Spread.LastDay - Spread.FirstDay is var days && days > _leaderboard.DateTolerance)
                warnings.Add(new(RankingWarningKind.DatesApart, $"The figures were taken up to {days} days apart."));
            if (_leaderboard.Networks.Count > 1 || (_leaderboard.Networks.IsEmpty && _order.NetworksAsked > 1))
                warnings.Add(new(RankingWarningKind.SeveralNetworks, "Figures of several networks are compared; the same people may follow on each."));
            if (Spread.Missing > 0)
                warnings.Add(new(RankingWarningKind.MissingFigures, $"{Spread.Missing} accounts of the networks have no such figure and are not ranked."));
            return warnings.ToImmutable();
        }
    }

    private LeaderboardSpread Spread => _selected?.Value.Spread ?? new(_order.Count, _order.Missing, _order.FirstDay, _order.LastDay);

    internal RankInterval Interval(int item) =>
        _selected?.Value.Intervals[item] ?? new(_order.Best[_positions[item]], _order.Worst[_positions[item]]);

    /// <summary>The rank on the day that is compared with, 0 for none; null when none is.</summary>
    internal int? Previous(int item) => _before is null ? null
        : _previous is not null ? _previous.Value[item]
        : _before.Positions[_order.Accounts[_positions[item]]] is >= 0 and var then ? _before.Ranks[then] : 0;

    /// <summary>The total alone costs one look at each of the selected; several accounts of one profile cost the whole proof.</summary>
    private int CountSelected()
    {
        var (count, hasSeveral) = _directory.Segment.Guard(this, static proof =>
        {
            var counter = new LeaderboardProfiles.Counter(proof._order.Profiles);
            DirectorySearch.Visit(proof._directory, proof._leaderboard.Filter!, ref counter, once: true);
            return (counter.Count, counter.HasSeveral);
        });
        return hasSeveral ? _selected!.Value.Spread.Total : count;
    }

    private Selected Select()
    {
        var selection = Selection(_order);
        var intervals = new RankInterval[_positions.Length];
        var spread = selection.Prove(_positions, intervals);
        selection.Free();
        return new(spread, intervals);
    }

    private int[] SelectPrevious()
    {
        var selection = Selection(_before!);
        var previous = new int[_positions.Length];
        for (var i = 0; i < previous.Length; i++)
        {
            if (_before!.Positions[_order.Accounts[_positions[i]]] is >= 0 and var then)
                previous[i] = 1 + selection.CountAbove(_before.Lowers[then]);
        }
        selection.Free();
        return previous;
    }

    private LeaderboardSelection Selection(LeaderboardOrder order)
    {
        var profiles = ProfileLists.Take();
        DirectorySearch.Select(_directory, _leaderboard.Filter!, profiles);
        var selection = new LeaderboardSelection(RankingColumns.Of(_directory.Segment), order, CollectionsMarshal.AsSpan(profiles));
        ProfileLists.Return(profiles);
        return selection;
    }

    private sealed record Selected(LeaderboardSpread Spread, RankInterval[] Intervals);
}

/// <summary>Who was ranked, who could not be, and how far apart the days of the figures lie.</summary>
internal readonly record struct LeaderboardSpread(int Total, int Missing, int FirstDay, int LastDay);

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
