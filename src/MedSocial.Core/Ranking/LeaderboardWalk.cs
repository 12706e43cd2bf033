using System.Buffers;
using MedSocial.Search;
using MedSocial.Search.Scans;

namespace MedSocial.Ranking;

/// <summary>Keeps the first positions of those who are shown to it, and leaves a list where nobody further down can be among them.</summary>
/// <remarks>
/// The threshold algorithm of Fagin, Lotem and Naor (2001) over one list: profiles come by descending static weight, which goes along with most
/// figures; what the rest of the list can hold at best is read from <see cref="LeaderboardProfiles.BestFrom"/>, so that the answer is exact whatever
/// the figure. In the usual case as many steps as there are entries; where a figure has nothing to do with followers, the length of the list.
/// </remarks>
internal ref struct LeaderboardWalk : IProfileVisitor
{
    private readonly RankingColumns _columns;
    private readonly LeaderboardOrder _order;
    private readonly int[] _bestFrom;
    private readonly int _take;
    private readonly int[] _kept;
    private int _count;
    private int _sortAt;

    // Who stands here or behind is not among the first.
    private int _limit;

    internal LeaderboardWalk(RankingColumns columns, LeaderboardOrder order, int take)
    {
        (_columns, _order, _take) = (columns, order, take);
        _bestFrom = order.Profiles.BestFrom;
        _kept = ArrayPool<int>.Shared.Rent(Math.Max(16, 2 * take));
        (_sortAt, _limit) = (take, take == 0 ? 0 : int.MaxValue);
    }

    public bool Visit(int profile)
    {
        if (_bestFrom[profile >> LeaderboardProfiles.BlockShift] >= _limit)
            return false;
        if (_columns.CandidateOfProfile[profile] is not (>= 0 and var candidate))
            return true;
        foreach (var account in _columns.Accounts(candidate))
        {
            // -1, for none, is the largest number there is.
            var position = (uint)_order.Positions[account];
            if (position >= (uint)_limit)
                continue;
            _kept[_count++] = (int)position;
            if (_count == _sortAt)
                Sort();
        }
        return true;
    }

    public void VisitAll(ReadOnlySpan<int> profiles)
    {
        // A copy, whose fields the loop can keep in registers.
        var copy = this;
        foreach (var profile in profiles)
        {
            if (!copy.Visit(profile))
                break;
        }
        this = copy;
    }

    /// <summary>The positions, ascending and once each.</summary>
    internal int[] End()
    {
        Sort();
        var positions = _kept[.._count];
        ArrayPool<int>.Shared.Return(_kept);
        return positions;
    }

    /// <summary>Leaves the first, each once: an account that several run was shown several times.</summary>
    private void Sort()
    {
        var kept = _kept.AsSpan(0, _count);
        kept.Sort();
        _count = 0;
        foreach (var position in kept)
        {
            if (_count == 0 || kept[_count - 1] != position)
                kept[_count++] = position;
        }
        if (_count >= _take)
            (_count, _limit) = (_take, _take == 0 ? 0 : kept[_take - 1]);
        _sortAt = _count < _take ? _take : 2 * _take;
    }
}
