using MedSocial.Storage;

namespace MedSocial.Ranking;

/// <summary>The hashtags of accounts, by number; those of interactions are numbered in the same way.</summary>
internal sealed class HashtagColumns
{
    private readonly Dictionary<Hashtag, int> _numbers = [];
    private readonly int[] _starts;
    private readonly int[] _tags;

    internal HashtagColumns(Segment segment)
    {
        _starts = new int[segment.Accounts.Count + 1];
        var tags = new List<int>();
        for (var account = 0; account < segment.Accounts.Count; account++)
        {
            foreach (var tag in segment.Accounts[account].Hashtags)
                tags.Add(Number(tag));
            _starts[account + 1] = tags.Count;
        }
        _tags = [.. tags];
    }

    internal ReadOnlySpan<int> Of(int account) => _tags.AsSpan(_starts[account], _starts[account + 1] - _starts[account]);

    /// <summary>The number of a hashtag; a new one when it is new. Only while columns are built.</summary>
    internal int Number(Hashtag tag)
    {
        if (!_numbers.TryGetValue(tag, out var number))
            _numbers.Add(tag, number = _numbers.Count);
        return number;
    }

    /// <summary>The number of a hashtag; -1 when nobody uses it.</summary>
    internal int Find(Hashtag tag) => _numbers.GetValueOrDefault(tag, -1);
}
