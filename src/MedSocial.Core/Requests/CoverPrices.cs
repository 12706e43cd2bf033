using System.Numerics;

namespace MedSocial.Requests;

/// <summary>Prices of days that prove what no cover can reach: Lagrangian relaxation, by subgradient (Held and Karp 1971; for set cover Beasley 1990).</summary>
/// <remarks>
/// Whoever covers all days at prices y, with k sets of value v at most, has no more than the k largest sums v(S) + y(S) give, less all prices. That holds for any prices, so they may be rounded; the nearer
/// they are to the best ones, the less is left to try. Each step raises the price of days that the k best sets leave out, and lowers that of days that several have. Whole numbers throughout: the same on any machine.
/// </remarks>
internal sealed class CoverPrices(CoverSets sets, CoverAnswer answer)
{
    /// <summary>One set, or one point.</summary>
    internal const int One = 1 << 20;

    private const int MostSteps = 150, StepsBetweenCovers = 5, StepsBeforeHalving = 10;
    private const double FirstStride = 1, LastStride = 0.01;

    /// <summary>No day is worth more than any set; and no step leads out of 32 bits.</summary>
    private const int Dearest = 1 << 27, LongestWay = 1 << 30;

    /// <summary>Work is counted in runs that are read, so that sets of many short runs end as soon.</summary>
    private const int MostWork = 150_000, LeastSteps = 20;

    private int[] _prices = [];
    private int[] _best = [];
    private int[] _slopes = [];
    private long[] _sums = [];
    private long[] _worths = [];
    private int[] _chosen = [];

    /// <summary>The best prices of the days.</summary>
    internal ReadOnlySpan<int> Prices => _best.AsSpan(0, sets.Days);

    /// <summary>Sets prices that no set is dearer than one at: the day's share of its largest set.</summary>
    internal void Start()
    {
        Pooled.Grow(ref _prices, sets.Days);
        Pooled.Grow(ref _best, sets.Days);
        Pooled.Grow(ref _slopes, sets.Days + 1);
        Pooled.Grow(ref _sums, sets.Days + 1);
        Pooled.Grow(ref _worths, sets.Count);
        _prices.AsSpan(0, sets.Days).Clear();
        // From the largest down, so that the first who has a day is the one.
        for (var set = 0; set < sets.Count; set++)
        {
            foreach (var (from, to) in sets.Runs(set))
            {
                for (var day = from; day < to; day++)
                    _prices[day] = _prices[day] == 0 ? One / sets.Size(set) : _prices[day];
            }
        }
    }

    /// <summary>Multiplies the prices, to begin anew in another unit.</summary>
    internal void Scale(int factor)
    {
        for (var day = 0; day < sets.Days; day++)
            _prices[day] = (int)Math.Min(Dearest, (long)_prices[day] * factor);
    }

    /// <summary>Looks for prices that bound what a goal can reach, and for covers on the way.</summary>
    internal void Find(CoverGoal goal)
    {
        var (lowest, stride, stale) = (long.MaxValue, FirstStride, 0);
        var steps = MostSteps;
        for (var step = 0; step < steps; step++)
        {
            var (bound, runs) = Bound(goal, out var chosen);
            if (step == 0)
                steps = Math.Clamp(MostWork / (runs + 1), LeastSteps, MostSteps);
            if (bound < lowest)
            {
                stale = lowest - bound > One / 1000 ? 0 : stale;
                lowest = bound;
                _prices.AsSpan(0, sets.Days).CopyTo(_best);
            }
            if (step % StepsBetweenCovers == StepsBetweenCovers - 1)
                answer.Complete(chosen);
            if (lowest <= goal.Floor)
                return;
            if (++stale > StepsBeforeHalving)
                (stride, stale) = (stride / 2, 0);
            if (stride < LastStride || !Move(chosen, stride * (bound - goal.Floor)))
                return;
        }
    }

    /// <summary>What the sets of most worth would reach at the prices.</summary>
    private (long Bound, int Runs) Bound(CoverGoal goal, out ReadOnlySpan<int> chosen)
    {
        var sums = _sums.AsSpan(0, sets.Days + 1);
        var (sum, runs, count, most) = (0L, 0, 0, goal.Most);
        for (var day = 0; day < sets.Days; day++)
        {
            sums[day] = sum;
            sum += _prices[day];
        }
        sums[sets.Days] = sum;
        Pooled.Grow(ref _chosen, most + 1);
        for (var set = 0; set < sets.Count; set++)
        {
            if (!goal.Asks(sets, set))
                continue;
            var worth = goal.Value(sets, set);
            var mine = sets.Runs(set);
            foreach (var (from, to) in mine)
                worth += sums[to] - sums[from];
            runs += mine.Length;
            if (worth <= 0 || (count == most && (most == 0 || _worths[_chosen[count - 1]] >= worth)))
                continue;
            _worths[set] = worth;
            var at = count < most ? count++ : count - 1;
            for (; at > 0 && _worths[_chosen[at - 1]] < worth; at--)
                _chosen[at] = _chosen[at - 1];
            _chosen[at] = set;
        }
        chosen = _chosen.AsSpan(0, count);
        var bound = -sum;
        foreach (var set in chosen)
            bound += _worths[set];
        return (bound, runs);
    }

    /// <summary>Changes prices by how often the chosen sets have each day; returns whether there is anywhere to go.</summary>
    private bool Move(ReadOnlySpan<int> chosen, double distance)
    {
        var slopes = _slopes.AsSpan(0, sets.Days + 1);
        slopes.Clear();
        foreach (var set in chosen)
        {
            foreach (var (from, to) in sets.Runs(set))
            {
                slopes[from]++;
                slopes[to]--;
            }
        }
        var (times, norm) = (0, 0L);
        var all = sets.All;
        for (var day = 0; day < sets.Days; day++)
        {
            times += slopes[day];
            // What nobody has costs nothing, and a price of nothing cannot fall.
            var slope = CoverSolver.Has(all, day) ? times - 1 : 0;
            slopes[day] = slope > 0 && _prices[day] == 0 ? 0 : slope;
            norm += (long)slopes[day] * slopes[day];
        }
        if (norm == 0)
            return false;
        var length = (int)Math.Min(LongestWay / (chosen.Length + 1), distance / norm);
        var prices = _prices.AsSpan(0, sets.Days);
        var at = 0;
        for (; at + Vector<int>.Count <= prices.Length; at += Vector<int>.Count)
            Vector.Min(new(Dearest), Vector.Max(Vector<int>.Zero, new Vector<int>(prices[at..]) - new Vector<int>(slopes[at..]) * length)).CopyTo(prices[at..]);
        for (; at < prices.Length; at++)
            prices[at] = Math.Clamp(prices[at] - slopes[at] * length, 0, Dearest);
        return length > 0;
    }
}

/// <summary>What is looked for: first a cover of fewer sets, then of as many but more points.</summary>
internal readonly record struct CoverGoal(CoverAnswer Answer, bool IsFewer)
{
    /// <summary>How many sets a better cover may have.</summary>
    internal int Most => IsFewer ? Answer.Count - 1 : Answer.Count;

    /// <summary>What the sum of values of a better cover is above.</summary>
    internal long Floor => IsFewer ? -(long)Most * CoverPrices.One - 1 : (long)(Answer.Points * CoverPrices.One);

    internal bool Asks(CoverSets sets, int set) => !IsFewer || sets.IsWide(set);

    internal long Value(CoverSets sets, int set) => IsFewer ? -CoverPrices.One : (long)(sets.Points(set) * CoverPrices.One);
}
