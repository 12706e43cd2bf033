using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MedSocial.Ranking;

/// <summary>The positions of one order that a filter leaves, marked as bits, and what the bounds prove among them alone.</summary>
internal ref struct LeaderboardSelection
{
    private readonly LeaderboardOrder _order;
    private readonly ulong[] _marks;
    private readonly int _words;
    private readonly int _missing;

    /// <summary>Marks the accounts of the profiles; one that several run is marked once.</summary>
    internal LeaderboardSelection(RankingColumns columns, LeaderboardOrder order, ReadOnlySpan<int> profiles)
    {
        _order = order;
        _words = (order.Count + 63) / 64;
        _marks = ArrayPool<ulong>.Shared.Rent(Math.Max(1, _words));
        Array.Clear(_marks, 0, _words);
        var seen = order.Profiles;
        var missing = new HashSet<int>();
        foreach (var profile in profiles)
        {
            switch (seen.Position(profile))
            {
                case >= 0 and var position:
                    _marks[position >> 6] |= 1UL << position;
                    break;
                case LeaderboardProfiles.Several:
                    Mark(columns.Accounts(columns.CandidateOfProfile[profile]), missing);
                    break;
            }
        }
        _missing = missing.Count;
    }

    private readonly void Mark(ReadOnlySpan<int> accounts, HashSet<int> missing)
    {
        foreach (var account in accounts)
        {
            if (_order.Positions[account] is >= 0 and var position)
                _marks[position >> 6] |= 1UL << position;
            else if (_order.Asks(account))
                missing.Add(account);
        }
    }

    /// <summary>Finds what the bounds allow to each of the first positions among those marked, and counts who is marked.</summary>
    internal readonly LeaderboardSpread Prove(ReadOnlySpan<int> positions, Span<RankInterval> intervals)
    {
        var (total, firstDay, lastDay) = (0, int.MaxValue, 0);
        // Only what may reach above the last of the page can push anybody on it down.
        var least = positions.IsEmpty ? long.MaxValue : _order.Lowers[positions[^1]];
        var finite = new List<long>(positions.Length * 2);
        var unbounded = 0;
        for (var word = 0; word < _words; word++)
        {
            for (var bits = _marks[word]; bits != 0; bits &= bits - 1)
            {
                var position = word * 64 + BitOperations.TrailingZeroCount(bits);
                var (upper, day) = (_order.Uppers[position], _order.Days[position]);
                total++;
                (firstDay, lastDay) = (Math.Min(firstDay, day), Math.Max(lastDay, day));
                if (upper == MeasureColumns.Unbounded)
                    unbounded++;
                else if (upper > least)
                    finite.Add(upper);
            }
        }
        finite.Sort();
        var uppers = CollectionsMarshal.AsSpan(finite);
        for (var i = 0; i < positions.Length; i++)
        {
            var (lower, upper) = (_order.Lowers[positions[i]], _order.Uppers[positions[i]]);
            // Who is certainly ahead has the larger least, and so stands before on the page.
            var ahead = 0;
            while (ahead < i && _order.Lowers[positions[ahead]] > upper)
                ahead++;
            var perhaps = unbounded + uppers.Length - Bounds.CountUpTo(uppers, lower) - (upper > lower ? 1 : 0);
            intervals[i] = new(1 + ahead, 1 + perhaps);
        }
        return new(total, _missing, firstDay, lastDay);
    }

    /// <summary>How many of those marked have a larger least than the figure.</summary>
    internal readonly int CountAbove(long lower)
    {
        var count = 0;
        for (var word = 0; word < _words; word++)
        {
            for (var bits = _marks[word]; bits != 0; bits &= bits - 1)
            {
                if (_order.Lowers[word * 64 + BitOperations.TrailingZeroCount(bits)] <= lower)
                    return count;
                count++;
            }
        }
        return count;
    }

    internal readonly void Free() => ArrayPool<ulong>.Shared.Return(_marks);
}
