using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>One thing that every hit must have: a word in one of its readings, or one of the values of a filter. Kept in a pool and used again.</summary>
/// <remarks>
/// Costs are coarse here, ten for a letter: they say which profiles are worth a closer look, and <see cref="HitRanking"/> takes that look.
/// The table of costs has a place for every word that a posting can name, so that the scan asks without a branch.
/// </remarks>
internal sealed class Clause
{
    internal const byte NoMatch = byte.MaxValue;

    private const int LongestWord = 64;

    private static readonly byte[] Nothing = NewCosts();

    // A filter has no words, and shares the table in which none matches.
    private byte[] _costs = Nothing;
    private readonly List<int> _weighted = [];
    private ushort[] _weights = [];
    private readonly char[] _word = new char[LongestWord];
    private readonly List<(int From, int To)> _ranges = [];
    private int _length;

    internal ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>Whether the word is the last of the query and may be unfinished.</summary>
    internal bool MayBeUnfinished { get; private set; }

    /// <summary>Whether it comes from a filter: what matches it is no better or worse for it.</summary>
    internal bool IsFilter { get; private set; }

    /// <summary>What the cost of each word of the names is, by id.</summary>
    internal ReadOnlySpan<byte> Costs => _costs;

    /// <summary>The words of names that match, one by one.</summary>
    internal List<int> Terms { get; } = [];

    /// <summary>The words of names that match by their beginning, as ranges of ids.</summary>
    internal IReadOnlyList<(int From, int To)> Ranges => _ranges;

    internal List<(ValueRef Value, byte Cost)> Values { get; } = [];

    /// <summary>How many postings lead to its names and values.</summary>
    internal long Postings { get; set; }

    /// <summary>Whether a scan may start from it; an initial alone would start from everybody.</summary>
    internal bool CanDrive { get; set; } = true;

    /// <summary>Whether anything matches without a letter being wrong.</summary>
    internal bool HasExact { get; set; }

    /// <summary>The profiles that have one of the values, while <see cref="HasMembers"/> says so.</summary>
    internal ProfileSet? Members { get; set; }

    internal bool HasMembers { get; set; }

    internal void Start(ReadOnlySpan<char> word, bool mayBeUnfinished)
    {
        Clear();
        if (_costs == Nothing)
            _costs = NewCosts();
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        if (!mayBeUnfinished)
            word = NameWords.Canonical(word);
        word.CopyTo(_word);
        _length = word.Length;
        MayBeUnfinished = mayBeUnfinished;
        IsFilter = false;
    }

    internal void StartFilter()
    {
        Clear();
        _length = 0;
        MayBeUnfinished = false;
        IsFilter = true;
    }

    /// <summary>Forgets what was found, and keeps the word.</summary>
    internal void Clear()
    {
        foreach (var term in Terms)
            _costs[term] = NoMatch;
        foreach (var (from, to) in _ranges)
            _costs.AsSpan(from, to - from).Fill(NoMatch);
        foreach (var term in _weighted)
            _weights[term] = 0;
        _weighted.Clear();
        Terms.Clear();
        _ranges.Clear();
        Values.Clear();
        Postings = 0;
        CanDrive = true;
        HasExact = false;
    }

    internal void AddTerm(int term, byte cost, NameIndex names)
    {
        if (_costs[term] == NoMatch)
        {
            Terms.Add(term);
            Postings += names.PostingCount(term, term + 1);
        }
        _costs[term] = Math.Min(_costs[term], cost);
    }

    /// <summary>Adds all words of a range; call it before any single word, so that better ones stay better.</summary>
    internal void AddRange(int from, int to, byte cost, NameIndex names)
    {
        if (from >= to)
            return;
        _costs.AsSpan(from, to - from).Fill(cost);
        _ranges.Add((from, to));
        Postings += names.PostingCount(from, to);
    }

    /// <summary>The weighted cost of a word, if it was worked out for this query already.</summary>
    internal bool TryGetWeight(int term, out int weight)
    {
        weight = (term < _weights.Length ? _weights[term] : 0) - 1;
        return weight >= 0;
    }

    internal void SetWeight(int term, int weight)
    {
        if (_weights.Length == 0)
            _weights = new ushort[NamePosting.None + 1];
        _weights[term] = (ushort)(weight + 1);
        _weighted.Add(term);
    }

    private static byte[] NewCosts()
    {
        var costs = new byte[NamePosting.None + 1];
        Array.Fill(costs, NoMatch);
        return costs;
    }

    /// <summary>Whether a word is in a range, and not to be scanned a second time.</summary>
    internal bool IsInRange(int term)
    {
        foreach (var (from, to) in _ranges)
        {
            if (term >= from && term < to)
                return true;
        }
        return false;
    }
}

/// <summary>A value or a handle of the index.</summary>
internal readonly record struct ValueRef(int Id, bool IsHandle)
{
    internal ReadOnlySpan<int> Postings(SearchIndex index) => IsHandle ? index.Handles.Postings(Id) : index.Values.Postings(Id);
}
