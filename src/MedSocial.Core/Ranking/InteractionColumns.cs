using MedSocial.Storage;

namespace MedSocial.Ranking;

/// <summary>All interactions by time, who acted and towards whom by ordinals of accounts, and for each account its own.</summary>
internal sealed class InteractionColumns
{
    private readonly int[] _tagStarts;
    private readonly int[] _tags;
    private readonly int[] _outStarts;
    private readonly int[] _out;
    private readonly int[] _inStarts;
    private readonly int[] _in;

    internal InteractionColumns(Segment segment, HashtagColumns hashtags)
    {
        var count = segment.Interactions.Count;
        (From, To, Seconds, Counts, Kinds) = (new int[count], new int[count], new long[count], new int[count], new InteractionKind[count]);
        _tagStarts = new int[count + 1];
        var tags = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var one = segment.Act(i);
            (From[i], To[i]) = (one.From, one.To);
            (Seconds[i], Counts[i], Kinds[i]) = (one.Ticks / TimeSpan.TicksPerSecond, one.Count, one.Kind);
            foreach (var tag in one.Hashtags)
                tags.Add(hashtags.Number(tag));
            _tagStarts[i + 1] = tags.Count;
            NewestDay = Math.Max(NewestDay, Day(i));
        }
        _tags = [.. tags];
        (_outStarts, _out) = Group(From, segment.Accounts.Count);
        (_inStarts, _in) = Group(To, segment.Accounts.Count);
    }

    internal int Count => From.Length;

    internal int[] From { get; }

    internal int[] To { get; }

    /// <summary>When, in seconds since the first day of the calendar.</summary>
    internal long[] Seconds { get; }

    internal int[] Counts { get; }

    internal InteractionKind[] Kinds { get; }

    internal int NewestDay { get; }

    internal int Day(int interaction) => (int)(Seconds[interaction] / 86_400);

    internal ReadOnlySpan<int> Tags(int interaction) => _tags.AsSpan(_tagStarts[interaction], _tagStarts[interaction + 1] - _tagStarts[interaction]);

    /// <summary>What an account did, oldest first.</summary>
    internal ReadOnlySpan<int> ActsOf(int account) => _out.AsSpan(_outStarts[account], _outStarts[account + 1] - _outStarts[account]);

    /// <summary>What was done towards an account, oldest first.</summary>
    internal ReadOnlySpan<int> ActsTowards(int account) => _in.AsSpan(_inStarts[account], _inStarts[account + 1] - _inStarts[account]);

    /// <summary>How many interactions, which stand by time, took place up to a day.</summary>
    internal int UpTo(int day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Day(middle) <= day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static (int[] Starts, int[] Items) Group(int[] keys, int groups)
    {
        var starts = new int[groups + 1];
        foreach (var key in keys)
            starts[key + 1]++;
        for (var group = 0; group < groups; group++)
            starts[group + 1] += starts[group];
        var next = starts[..groups];
        var items = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            items[next[keys[i]]++] = i;
        return (starts, items);
    }
}
