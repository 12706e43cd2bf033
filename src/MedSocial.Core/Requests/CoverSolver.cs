using System.Numerics;

namespace MedSocial.Requests;

/// <summary>Finds the fewest sets of days that together cover all days that any of them covers; of equally few, those of more points.</summary>
/// <remarks>
/// <para>Set cover is NP-hard (Karp 1972). Days are bits. Sets within another of as many points or more are dropped. Greedy (the set with most uncovered days, then most points) gives the
/// first answer; then depth first: the first uncovered day has to be covered by one of its sets, tried in the order of what they add. A branch is cut when even the best cannot be fewer (or as few and of
/// more points): below stand the days left by the largest set, and the least number of runs that cover them if each set were the whole run from its first to its last day, which greedy solves
/// exactly. Where all sets are runs that bound is the answer.</para>
/// <para>The walk ends after <see cref="MostNodes"/> branches; then the best so far stands and is not called proven.</para>
/// </remarks>
internal sealed class CoverSolver
{
    internal const int MostNodes = 60_000;

    private readonly ulong[][] _sets;
    private readonly double[] _points;
    private readonly int _days;
    private readonly int[][] _setsOfDay;
    private readonly int[] _reach;
    private readonly int _largest;
    private readonly List<int> _chosen = [];
    private readonly List<Level> _levels = [];
    private readonly CancellationToken _cancellation;
    private int[] _best = [];
    private double _bestPoints;
    private int _nodes;

    /// <param name="sets">The days of each set, as bits.</param>
    /// <param name="points">What each set is worth.</param>
    /// <param name="days">How many days there are.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal CoverSolver(ulong[][] sets, double[] points, int days, CancellationToken cancellation = default)
    {
        (_sets, _points, _days, _cancellation) = (sets, points, days, cancellation);
        var kept = Undominated();
        _reach = new int[days];
        var lists = new List<int>[days];
        foreach (var set in kept)
        {
            _largest = Math.Max(_largest, Count(sets[set]));
            var (first, last) = (-1, -1);
            for (var day = 0; day < days; day++)
            {
                if (!Has(sets[set], day))
                    continue;
                (first, last) = (first < 0 ? day : first, day);
                (lists[day] ??= []).Add(set);
            }
            for (var day = Math.Max(first, 0); day <= last; day++)
                _reach[day] = Math.Max(_reach[day], last + 1);
        }
        // By points, so that a stable sort by what each adds leaves those of more points first.
        _setsOfDay = [.. lists.Select(list => list is null ? [] : list.OrderByDescending(set => points[set]).ThenBy(set => set).ToArray())];
    }

    /// <summary>Whether the answer is proven to be the best.</summary>
    internal bool IsProven { get; private set; }

    /// <summary>The sets, ascending.</summary>
    internal int[] Solve()
    {
        var left = new ulong[(_days + 63) / 64];
        for (var day = 0; day < _days; day++)
            left[day >> 6] |= _setsOfDay[day].Length > 0 ? 1UL << day : 0;
        _best = Greedy((ulong[])left.Clone());
        _bestPoints = Sum(_best);
        IsProven = Branch(0, left, 0);
        Array.Sort(_best);
        return _best;
    }

    internal static bool Has(ulong[] set, int day) => (set[day >> 6] >> day & 1) != 0;

    internal static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    private double Sum(ReadOnlySpan<int> sets)
    {
        var sum = 0.0;
        foreach (var set in sets)
            sum += _points[set];
        return sum;
    }

    private List<int> Undominated()
    {
        var order = Enumerable.Range(0, _sets.Length).Where(set => Count(_sets[set]) > 0)
            .OrderByDescending(set => Count(_sets[set])).ThenByDescending(set => _points[set]).ThenBy(set => set).ToArray();
        var kept = new List<int>();
        foreach (var set in order)
        {
            if (!kept.Exists(other => _points[other] >= _points[set] && IsWithin(_sets[set], _sets[other])))
                kept.Add(set);
        }
        return kept;
    }

    private static bool IsWithin(ulong[] one, ulong[] other)
    {
        for (var word = 0; word < one.Length; word++)
        {
            if ((one[word] & ~other[word]) != 0)
                return false;
        }
        return true;
    }

    private int[] Greedy(ulong[] left)
    {
        var chosen = new List<int>();
        while (Count(left) > 0)
        {
            var (best, most) = (-1, 0);
            for (var set = 0; set < _sets.Length; set++)
            {
                var adds = Adds(set, left);
                if (adds > most || (adds == most && adds > 0 && _points[set] > _points[best]))
                    (best, most) = (set, adds);
            }
            chosen.Add(best);
            Remove(left, best);
        }
        return [.. chosen];
    }

    private int Adds(int set, ulong[] left)
    {
        var adds = 0;
        for (var word = 0; word < left.Length; word++)
            adds += BitOperations.PopCount(_sets[set][word] & left[word]);
        return adds;
    }

    private void Remove(ulong[] left, int set)
    {
        for (var word = 0; word < left.Length; word++)
            left[word] &= ~_sets[set][word];
    }

    /// <summary>Tries every way to cover what is left; returns whether it came to the end.</summary>
    private bool Branch(int depth, ulong[] left, double points)
    {
        if (++_nodes > MostNodes)
            return false;
        if ((_nodes & 0xFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        var day = FirstDay(left);
        if (day < 0)
        {
            if (_chosen.Count < _best.Length || points > _bestPoints)
                (_best, _bestPoints) = ([.. _chosen], points);
            return true;
        }
        var least = _chosen.Count + Bound(left);
        // With as many people only more points help; each that is still to come is worth at most a hundred.
        if (least > _best.Length || (least == _best.Length && points + 100.0 * (_best.Length - _chosen.Count) <= _bestPoints))
            return true;
        if (_levels.Count == depth)
            _levels.Add(new(left.Length, _sets.Length));
        var (rest, sets, adds) = _levels[depth];
        var count = ByWhatTheyAdd(_setsOfDay[day], left, sets, adds);
        var isWhole = true;
        for (var at = 0; at < count; at++)
        {
            left.CopyTo(rest, 0);
            Remove(rest, sets[at]);
            _chosen.Add(sets[at]);
            isWhole &= Branch(depth + 1, rest, points + _points[sets[at]]);
            _chosen.RemoveAt(_chosen.Count - 1);
            if (_nodes > MostNodes)
                return false;
        }
        return isWhole;
    }

    /// <summary>Writes the sets by what they add, most first; a stable sort by insertion, as they are few.</summary>
    private int ByWhatTheyAdd(int[] all, ulong[] left, int[] sets, int[] adds)
    {
        for (var count = 0; count < all.Length; count++)
        {
            var (add, at) = (Adds(all[count], left), count);
            for (; at > 0 && adds[at - 1] < add; at--)
                (sets[at], adds[at]) = (sets[at - 1], adds[at - 1]);
            (sets[at], adds[at]) = (all[count], add);
        }
        return all.Length;
    }

    /// <summary>What a level of the walk writes to; used again by every branch of the level.</summary>
    private sealed record Level(ulong[] Left, int[] Sets, int[] Adds)
    {
        internal Level(int words, int sets)
            : this(new ulong[words], new int[sets], new int[sets])
        {
        }
    }

    /// <summary>How many sets what is left needs at least.</summary>
    private int Bound(ulong[] left)
    {
        var bySize = (Count(left) + _largest - 1) / _largest;
        var runs = 0;
        for (var day = FirstDay(left); day >= 0; day = FirstDay(left, _reach[day]))
            runs++;
        return Math.Max(bySize, runs);
    }

    private static int FirstDay(ulong[] left, int from = 0)
    {
        for (var word = from >> 6; word < left.Length; word++)
        {
            var bits = word == from >> 6 ? left[word] & (ulong.MaxValue << from) : left[word];
            if (bits != 0)
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
        return -1;
    }
}
