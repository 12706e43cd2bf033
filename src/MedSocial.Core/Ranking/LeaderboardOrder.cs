namespace MedSocial.Ranking;

/// <summary>What an order of accounts depends on.</summary>
/// <param name="Kind">The number of the kind of figures.</param>
/// <param name="Networks">The places of the networks, ascending; empty for all.</param>
/// <param name="Day">The day up to which figures count.</param>
internal readonly record struct OrderKey(int Kind, EquatableArray<int> Networks, int Day);

/// <summary>The accounts of some networks by one figure as of a day, with what their bounds prove, laid out position by position.</summary>
/// <remarks>
/// Built when it is first asked for, O(n log n); afterwards a page is read from its beginning, and a page of a selection by walking down the
/// list of those selected, see <see cref="LeaderboardWalk"/>.
/// </remarks>
internal sealed class LeaderboardOrder
{
    private readonly bool[] _isAsked;
    private readonly short[] _networks;
    private readonly Lazy<LeaderboardProfiles> _profiles;

    internal LeaderboardOrder(RankingColumns columns, OrderKey key)
        : this(columns, key, Asked(columns, key))
    {
    }

    private LeaderboardOrder(RankingColumns columns, OrderKey key, bool[] isAsked)
    {
        _networks = columns.Networks;
        _isAsked = isAsked;

        var measures = columns.Measures;
        Accounts = new int[columns.AccountCount];
        var figures = new int[Accounts.Length];
        var keys = new long[Accounts.Length];
        for (var account = 0; account < _networks.Length; account++)
        {
            if (!_isAsked[_networks[account]])
                continue;
            var figure = key.Kind < 0 ? -1 : measures.Newest(account, key.Kind, key.Day);
            if (figure < 0)
            {
                Missing++;
                continue;
            }
            // The least first of all: -least sorts it to the end, and no least is below zero.
            (Accounts[Count], figures[account], keys[Count]) = (account, figure, -measures.Lowers[figure]);
            Count++;
        }
        Array.Sort(keys, Accounts, 0, Count);
        Accounts = Accounts[..Count];
        SortTies(keys, figures, measures.Days, columns);

        (Uppers, Lowers, Days) = (new long[Count], new long[Count], new int[Count]);
        Positions = new int[columns.AccountCount];
        Array.Fill(Positions, -1);
        (FirstDay, LastDay) = (int.MaxValue, 0);
        for (var position = 0; position < Count; position++)
        {
            var figure = figures[Accounts[position]];
            Positions[Accounts[position]] = position;
            (Lowers[position], Uppers[position], Days[position]) = (measures.Lowers[figure], measures.Uppers[figure], measures.Days[figure]);
            FirstDay = Math.Min(FirstDay, Days[position]);
            LastDay = Math.Max(LastDay, Days[position]);
        }
        (Ranks, Best, Worst) = (new int[Count], new int[Count], new int[Count]);
        Prove();
        _profiles = new(() => new(columns, this));
    }

    /// <summary>How many accounts have the figure.</summary>
    internal int Count { get; }

    /// <summary>How many accounts of the networks have no such figure.</summary>
    internal int Missing { get; }

    internal int FirstDay { get; }

    internal int LastDay { get; }

    /// <summary>The account of each position.</summary>
    internal int[] Accounts { get; }

    /// <summary>The position of each account; -1 for one that has no figure or is on another network.</summary>
    internal int[] Positions { get; }

    internal long[] Lowers { get; }

    internal long[] Uppers { get; }

    internal int[] Days { get; }

    /// <summary>The rank of competition at each position: 1, 2, 2, 4.</summary>
    internal int[] Ranks { get; }

    /// <summary>The best rank that the bounds allow.</summary>
    internal int[] Best { get; }

    internal int[] Worst { get; }

    /// <summary>The order seen from the profiles that filters select; made when the first filter comes.</summary>
    internal LeaderboardProfiles Profiles => _profiles.Value;

    /// <summary>How many networks are compared.</summary>
    internal int NetworksAsked => _isAsked.Count(asked => asked);

    /// <summary>The order of networks that the directory does not have.</summary>
    internal static LeaderboardOrder Empty(RankingColumns columns) => new(columns, new(-1, [], 0), new bool[columns.NetworkCount]);

    private static bool[] Asked(RankingColumns columns, OrderKey key)
    {
        var isAsked = new bool[columns.NetworkCount];
        if (key.Networks.IsEmpty)
            Array.Fill(isAsked, true);
        foreach (var network in key.Networks)
            isAsked[network] = true;
        return isAsked;
    }

    /// <summary>Whether the account is on one of the networks.</summary>
    internal bool Asks(int account) => _isAsked[_networks[account]];

    /// <summary>Equal figures: the newer first, then by identifier.</summary>
    private void SortTies(long[] keys, int[] figures, int[] days, RankingColumns columns)
    {
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && keys[end] == keys[start])
                end++;
            if (end - start > 1)
            {
                Accounts.AsSpan(start, end - start).Sort((one, other) =>
                {
                    var byDay = days[figures[other]].CompareTo(days[figures[one]]);
                    return byDay != 0 ? byDay : columns.CompareIds(one, other);
                });
            }
            start = end;
        }
    }

    private void Prove()
    {
        var uppers = (long[])Uppers.Clone();
        Array.Sort(uppers);
        for (var position = 0; position < Count; position++)
        {
            var (lower, upper) = (Lowers[position], Uppers[position]);
            Ranks[position] = position > 0 && lower == Lowers[position - 1] ? Ranks[position - 1] : position + 1;
            Best[position] = 1 + LowersAbove(upper);
            Worst[position] = 1 + (Count - Bounds.CountUpTo(uppers, lower)) - (upper > lower ? 1 : 0);
        }
    }

    /// <summary>How many are certainly above a figure; the lowers stand from the largest down.</summary>
    private int LowersAbove(long upper)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Lowers[middle] > upper)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>Counting in sorted values.</summary>
internal static class Bounds
{
    /// <summary>How many of the ascending values are at most the limit.</summary>
    internal static int CountUpTo(ReadOnlySpan<long> ascending, long limit)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] <= limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
