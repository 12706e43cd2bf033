using System.Numerics;

namespace MedSocial.Requests;

/// <summary>Tries what the prices of the days leave open, depth first; its arrays are used again.</summary>
/// <remarks>
/// The day that fewest sets have is covered first, by each of its sets in turn, those of most worth first; one that was tried stands aside while the others of its day are. A branch is cut when its value, with
/// the worth of the best sets that may still be taken, less the prices of the days that are left, is no better than what is known. Prices are added up a byte of days at a time.
/// </remarks>
internal sealed class CoverSearch
{
    private const int BytesOfWord = 8, ValuesOfByte = 256, TableOfWord = BytesOfWord * ValuesOfByte;
    private const int StepsBetweenLooks = 0xFFF;

    private readonly CoverSets _sets;
    private readonly CoverAnswer _answer;
    private readonly Comparison<int> _byWorth;
    private readonly Comparison<int> _byLength;
    private long[] _worths = [];
    private long[] _values = [];
    private long[] _most = [];
    private int[] _order = [];
    private int[] _lengths = [];
    private int[] _days = [];
    private int[] _places = [];
    private int[] _starts = [];
    private int[] _setsOfDay = [];
    private int[] _table = [];
    private ulong[] _bits = [];
    private ulong[] _left = [];
    private int[] _asideAt = [];
    private int[] _path = [];
    private CoverGoal _goal;
    private long _floor;
    private int _budget;
    private CancellationToken _cancellation;

    internal CoverSearch(CoverSets sets, CoverAnswer answer)
    {
        (_sets, _answer) = (sets, answer);
        _byWorth = (one, other) => _worths[one] != _worths[other] ? _worths[other].CompareTo(_worths[one]) : one - other;
        _byLength = (one, other) => _lengths[one] != _lengths[other] ? _lengths[one] - _lengths[other] : one - other;
    }

    /// <summary>Looks for a better cover; returns whether it came to the end, so that there is none left to be found.</summary>
    internal bool Run(CoverGoal goal, ReadOnlySpan<int> prices, int budget, CancellationToken cancellation)
    {
        (_goal, _floor, _budget, _cancellation) = (goal, goal.Floor, budget, cancellation);
        var (most, total) = (goal.Most, 0L);
        foreach (var price in prices)
            total += price;
        var order = Weigh(prices, most);
        if (most == 0 || _most[most] - total <= _floor)
            return true;
        // Who cannot be in any better cover is left out: all that others could add would not make up for it.
        var count = 0;
        foreach (var set in order)
        {
            if (_worths[set] + _most[most - 1] - total > _floor)
                order[count++] = set;
        }
        Lay(order[..count], prices);
        Pooled.Grow(ref _path, most + 1);
        Pooled.Grow(ref _left, (most + 1) * _sets.Words);
        var left = _left.AsSpan(0, _sets.Words);
        left.Clear();
        for (var day = 0; day < _sets.Days; day++)
        {
            if (!CoverSolver.Has(_sets.All, day))
                continue;
            var place = _places[day];
            if (_starts[place] == _starts[place + 1])
                return true;
            left[place >> 6] |= 1UL << place;
        }
        return Branch(0, most, 0, total);
    }

    /// <summary>Works out what each set is worth at the prices, and what the best one, two, three ... are together.</summary>
    private Span<int> Weigh(ReadOnlySpan<int> prices, int most)
    {
        Pooled.Grow(ref _worths, _sets.Count);
        Pooled.Grow(ref _values, _sets.Count);
        Pooled.Grow(ref _order, _sets.Count);
        Pooled.Grow(ref _most, most + 1);
        var count = 0;
        for (var set = 0; set < _sets.Count; set++)
        {
            if (!_goal.Asks(_sets, set))
                continue;
            _values[set] = _worths[set] = _goal.Value(_sets, set);
            foreach (var (from, to) in _sets.Runs(set))
            {
                foreach (var price in prices[from..to])
                    _worths[set] += price;
            }
            _order[count++] = set;
        }
        var order = _order.AsSpan(0, count);
        order.Sort(_byWorth);
        _most[0] = 0;
        for (var at = 0; at < most; at++)
            _most[at + 1] = _most[at] + (at < count ? Math.Max(0, _worths[order[at]]) : 0);
        return order;
    }

    /// <summary>Lays out bits, lists and prices with the days that fewest sets have first.</summary>
    private void Lay(ReadOnlySpan<int> order, ReadOnlySpan<int> prices)
    {
        Pooled.Grow(ref _lengths, _sets.Days);
        Pooled.Grow(ref _days, _sets.Days);
        Pooled.Grow(ref _places, _sets.Days);
        Pooled.Grow(ref _starts, _sets.Days + 2);
        Pooled.Grow(ref _bits, _sets.Count * _sets.Words);
        Pooled.Grow(ref _table, _sets.Words * TableOfWord);
        Pooled.Grow(ref _asideAt, _sets.Count);
        var lengths = _lengths.AsSpan(0, _sets.Days);
        var days = _days.AsSpan(0, _sets.Days);
        lengths.Clear();
        foreach (var set in order)
        {
            foreach (var (from, to) in _sets.Runs(set))
            {
                foreach (ref var length in lengths[from..to])
                    length++;
            }
        }
        for (var day = 0; day < days.Length; day++)
            days[day] = day;
        days.Sort(_byLength);
        // One further, so that the places at which lists are filled end as their starts.
        (_starts[0], _starts[1]) = (0, 0);
        for (var place = 0; place < days.Length; place++)
        {
            _places[days[place]] = place;
            _starts[place + 2] = _starts[place + 1] + lengths[days[place]];
        }
        Pooled.Grow(ref _setsOfDay, _starts[days.Length + 1]);
        _bits.AsSpan(0, _sets.Count * _sets.Words).Clear();
        foreach (var set in order)
        {
            _asideAt[set] = 0;
            foreach (var (from, to) in _sets.Runs(set))
            {
                for (var day = from; day < to; day++)
                {
                    var place = _places[day];
                    _setsOfDay[_starts[place + 1]++] = set;
                    _bits[set * _sets.Words + (place >> 6)] |= 1UL << place;
                }
            }
        }
        for (var first = 0; first < _sets.Words * 64; first += 8)
        {
            var table = _table.AsSpan(first / 8 * ValuesOfByte, ValuesOfByte);
            table[0] = 0;
            for (var bits = 1; bits < ValuesOfByte; bits++)
            {
                var place = first + BitOperations.TrailingZeroCount(bits);
                table[bits] = table[bits & (bits - 1)] + (place < days.Length ? prices[days[place]] : 0);
            }
        }
    }

    /// <summary>Covers the first day that is left in every way that may lead to something better; returns whether it came to the end.</summary>
    /// <param name="depth">How many sets are taken.</param>
    /// <param name="more">How many may still be.</param>
    /// <param name="value">The value of those taken.</param>
    /// <param name="price">The prices of the days that are left.</param>
    private bool Branch(int depth, int more, long value, long price)
    {
        var words = _sets.Words;
        var left = _left.AsSpan(depth * words, words);
        var rest = _left.AsSpan((depth + 1) * words, words);
        var day = First(left);
        var (from, end) = (_starts[day], _starts[day + 1]);
        var at = from;
        for (; at < end; at++)
        {
            var set = _setsOfDay[at];
            if (value + _worths[set] + _most[more - 1] - price <= _floor)
                break;
            if (_asideAt[set] != 0)
                continue;
            if (--_budget < 0)
                return false;
            if ((_budget & StepsBetweenLooks) == 0)
                _cancellation.ThrowIfCancellationRequested();
            _path[depth] = set;
            var (now, still) = (value + _values[set], Left(left, _bits.AsSpan(set * words, words), rest));
            if (!rest.ContainsAnyExcept(0UL))
                Take(depth + 1);
            else if (more > 1 && now + _most[more - 1] - still > _floor && !Branch(depth + 1, more - 1, now, still))
                return false;
            _asideAt[set] = depth + 1;
        }
        foreach (var set in _setsOfDay.AsSpan(from, at - from))
            _asideAt[set] = _asideAt[set] == depth + 1 ? 0 : _asideAt[set];
        return true;
    }

    private void Take(int depth)
    {
        _answer.Offer(_path.AsSpan(0, depth));
        _floor = _goal.Floor;
    }

    /// <summary>Writes the days that a set leaves, and returns their prices together.</summary>
    private long Left(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> set, Span<ulong> rest)
    {
        var price = 0L;
        for (var word = 0; word < rest.Length; word++)
        {
            var bits = left[word] & ~set[word];
            rest[word] = bits;
            if (bits == 0)
                continue;
            var table = _table.AsSpan(word * TableOfWord, TableOfWord);
            price += table[(byte)bits] + table[256 + (byte)(bits >> 8)] + table[512 + (byte)(bits >> 16)] + table[768 + (byte)(bits >> 24)];
            price += table[1024 + (byte)(bits >> 32)] + table[1280 + (byte)(bits >> 40)] + table[1536 + (byte)(bits >> 48)] + table[1792 + (int)(bits >> 56)];
        }
        return price;
    }

    private static int First(ReadOnlySpan<ulong> left)
    {
        var word = 0;
        while (left[word] == 0)
            word++;
        return (word << 6) + BitOperations.TrailingZeroCount(left[word]);
    }
}
