namespace MedSocial.Ranking;

/// <summary>The figures of all accounts: account after account, within an account by kind, then day, least, value.</summary>
internal sealed class MeasureColumns
{
    /// <summary>Stands for no upper bound.</summary>
    internal const long Unbounded = long.MaxValue;

    private readonly int[] _starts;
    private readonly short[] _kinds;
    private readonly List<MeasureKind> _names = [];

    internal MeasureColumns(AccountBlock[] blocks)
    {
        _starts = AccountBlock.Starts(blocks, static block => block.MeasureEnds);
        var count = _starts[^1];
        (_kinds, Days, Lowers, Uppers, Values) = (new short[count], new int[count], new long[count], new long[count], new long[count]);
        var at = 0;
        foreach (var block in blocks)
        {
            foreach (var (kind, day, lower, value, _, upper) in block.Measures)
            {
                (_kinds[at], Days[at], Lowers[at], Values[at], Uppers[at]) = (Number(kind), day, lower, value, upper);
                NewestDay = Math.Max(NewestDay, day);
                at++;
            }
        }
        Followers = Find(MeasureKind.Followers);
        Posts = Find(MeasureKind.Posts);
    }

    internal int[] Days { get; }

    internal long[] Lowers { get; }

    internal long[] Uppers { get; }

    internal long[] Values { get; }

    internal int NewestDay { get; }

    /// <summary>The number of the kind of followers; -1 when nobody has such a figure.</summary>
    internal int Followers { get; }

    internal int Posts { get; }

    /// <summary>The number of a kind; -1 when nobody has such a figure.</summary>
    internal int Find(MeasureKind kind) => _names.IndexOf(kind);

    /// <summary>Adds the figures of an account as <see cref="AccountBlock.Measures"/> has them.</summary>
    internal void AddTo(List<(MeasureKind Kind, int Day, long Lower, long Value, int Backwards, long Upper)> measures, int account)
    {
        for (var at = _starts[account]; at < _starts[account + 1]; at++)
            measures.Add((_names[_kinds[at]], Days[at], Lowers[at], Values[at], 0, Uppers[at]));
    }

    private short Number(MeasureKind kind)
    {
        var number = Find(kind);
        if (number >= 0)
            return (short)number;
        _names.Add(kind);
        return (short)(_names.Count - 1);
    }

    /// <summary>Where the series of an account starts and ends: the figures of a kind up to a day, oldest first.</summary>
    internal (int Start, int End) Series(int account, int kind, int day)
    {
        var (start, end) = (_starts[account], _starts[account + 1]);
        while (start < end && _kinds[start] != kind)
            start++;
        var last = start;
        while (last < end && _kinds[last] == kind && Days[last] <= day)
            last++;
        return (start, last);
    }

    /// <summary>The followers that are proven, by which accounts are numbered; 0 without a figure.</summary>
    internal long KnownFollowers(int account) => Followers >= 0 && Newest(account, Followers, int.MaxValue) is >= 0 and var figure ? Lowers[figure] : 0;

    /// <summary>The newest figure of a kind up to a day, the largest of several; -1 when there is none.</summary>
    internal int Newest(int account, int kind, int day)
    {
        var (start, end) = Series(account, kind, day);
        return end > start ? end - 1 : -1;
    }
}
