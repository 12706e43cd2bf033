using MedSocial.Storage;

namespace MedSocial.Ranking;

/// <summary>The figures of all accounts: account after account, within an account by kind, then day, least, value.</summary>
internal sealed class MeasureColumns
{
    /// <summary>Stands for no upper bound.</summary>
    internal const long Unbounded = long.MaxValue;

    private readonly int[] _starts;
    private readonly short[] _kinds;
    private readonly List<MeasureKind> _names = [];

    internal MeasureColumns(Segment segment)
    {
        _starts = new int[segment.Accounts.Count + 1];
        var count = 0;
        for (var account = 0; account < segment.Accounts.Count; account++)
            _starts[account + 1] = count += segment.Accounts[account].Measures.Count;
        (_kinds, Days, Lowers, Uppers, Values) = (new short[count], new int[count], new long[count], new long[count], new long[count]);
        var kinds = new Dictionary<MeasureKind, short>();
        var scratch = new List<(short Kind, int Day, long Lower, long Value, int Backwards, long Upper)>();
        for (var account = 0; account < segment.Accounts.Count; account++)
        {
            scratch.Clear();
            foreach (var measure in segment.Accounts[account].Measures)
            {
                if (!kinds.TryGetValue(measure.Kind, out var kind))
                {
                    kinds.Add(measure.Kind, kind = (short)_names.Count);
                    _names.Add(measure.Kind);
                }
                // Of figures that differ in their bound alone the first stands last: it is the one that Account.FindMeasure gives.
                scratch.Add((kind, measure.AsOf.DayNumber, measure.Lower, measure.Value, -scratch.Count, measure.Upper ?? Unbounded));
            }
            scratch.Sort();
            var at = _starts[account];
            foreach (var (kind, day, lower, value, _, upper) in scratch)
            {
                (_kinds[at], Days[at], Lowers[at], Values[at], Uppers[at]) = (kind, day, lower, value, upper);
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

    /// <summary>The newest figure of a kind up to a day, the largest of several; -1 when there is none.</summary>
    internal int Newest(int account, int kind, int day)
    {
        var (start, end) = Series(account, kind, day);
        return end > start ? end - 1 : -1;
    }
}
