using System.Buffers;
using System.Numerics;

namespace MedSocial.Ranking;

/// <summary>The positions of one order that a filter leaves, marked as bits, and what the bounds prove among them alone.</summary>
internal ref struct LeaderboardSelection
{
    private readonly LeaderboardOrder _order;
    private readonly ulong[] _marks;
    private readonly int _words;

    internal LeaderboardSelection(LeaderboardOrder order)
    {
        _order = order;
        _words = (order.Count + 63) / 64;
        _marks = ArrayPool<ulong>.Shared.Rent(Math.Max(1, _words));
        Array.Clear(_marks, 0, _words);
        (FirstDay, LastDay) = (int.MaxValue, 0);
    }

    internal int Total { get; private set; }

    internal int Missing { get; private set; }

    internal int FirstDay { get; private set; }

    internal int LastDay { get; private set; }

    /// <summary>Marks the accounts of a candidate; one that several run is marked once.</summary>
    internal void Add(ReadOnlySpan<int> accounts)
    {
        foreach (var account in accounts)
        {
            var position = _order.Positions[account];
            if (position < 0)
            {
                Missing += _order.Asks(account) ? 1 : 0;
                continue;
            }
            ref var word = ref _marks[position >> 6];
            var bit = 1UL << position;
            if ((word & bit) != 0)
                continue;
            word |= bit;
            Total++;
            var day = _order.Days[position];
            FirstDay = Math.Min(FirstDay, day);
            LastDay = Math.Max(LastDay, day);
        }
    }

    /// <summary>Writes the first positions.</summary>
    internal readonly int First(Span<int> positions)
    {
        var count = 0;
        for (var word = 0; word < _words && count < positions.Length; word++)
        {
            for (var bits = _marks[word]; bits != 0 && count < positions.Length; bits &= bits - 1)
                positions[count++] = word * 64 + BitOperations.TrailingZeroCount(bits);
        }
        return count;
    }

    /// <summary>Finds what the bounds allow to each of the first positions among those marked.</summary>
    internal readonly void Prove(ReadOnlySpan<int> positions, Span<RankInterval> intervals)
    {
        if (positions.IsEmpty)
            return;
        // Only what may reach above the last of the page can push anybody on it down.
        var least = _order.Lowers[positions[^1]];
        var finite = new List<long>(positions.Length * 2);
        var unbounded = 0;
        for (var word = 0; word < _words; word++)
        {
            for (var bits = _marks[word]; bits != 0; bits &= bits - 1)
            {
                var upper = _order.Uppers[word * 64 + BitOperations.TrailingZeroCount(bits)];
                if (upper == MeasureColumns.Unbounded)
                    unbounded++;
                else if (upper > least)
                    finite.Add(upper);
            }
        }
        finite.Sort();
        var uppers = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(finite);
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
