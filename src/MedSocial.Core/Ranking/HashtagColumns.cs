namespace MedSocial.Ranking;

/// <summary>The hashtags of accounts, by number; those of interactions are numbered in the same way.</summary>
internal sealed class HashtagColumns
{
    private readonly Dictionary<Hashtag, int> _numbers = [];
    private readonly List<Hashtag> _names = [];
    private readonly int[] _starts;
    private readonly int[] _tags;

    internal HashtagColumns(AccountBlock[] blocks)
    {
        _starts = AccountBlock.Starts(blocks, static block => block.HashtagEnds);
        _tags = new int[_starts[^1]];
        var at = 0;
        foreach (var block in blocks)
        {
            foreach (var tag in block.Hashtags)
                _tags[at++] = Number(tag);
        }
    }

    internal ReadOnlySpan<int> Of(int account) => _tags.AsSpan(_starts[account], _starts[account + 1] - _starts[account]);

    /// <summary>Adds the hashtags of an account as <see cref="AccountBlock.Hashtags"/> has them.</summary>
    internal void AddTo(List<Hashtag> hashtags, int account)
    {
        foreach (var tag in Of(account))
            hashtags.Add(_names[tag]);
    }

    /// <summary>The number of a hashtag; a new one when it is new. Only while columns are built.</summary>
    internal int Number(Hashtag tag)
    {
        if (!_numbers.TryGetValue(tag, out var number))
        {
            _numbers.Add(tag, number = _numbers.Count);
            _names.Add(tag);
        }
        return number;
    }

    /// <summary>The number of a hashtag; -1 when nobody uses it.</summary>
    internal int Find(Hashtag tag) => _numbers.GetValueOrDefault(tag, -1);
}
