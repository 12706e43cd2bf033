using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MedSocial.Ranking;

/// <summary>The columns of a profile with the points that each can give, and sums over them.</summary>
/// <remarks>
/// The pass over everybody adds up in floats, many at a time, to leave out whoever is certainly not among the best; whoever may be is added
/// up again in doubles, in the order of the signals. So the answer is that of doubles, and the same on every machine and any number of threads.
/// </remarks>
internal sealed class ScoreTable
{
    /// <summary>More than the sum of a few floats from 0 to 100 can be wrong by.</summary>
    private const double Slack = 1e-3;

    private const int BlockSize = 1 << 14;

    private readonly float[][] _columns;
    private readonly double[] _points;
    private readonly float[] _singles;
    private readonly Lazy<int> _total;

    private readonly bool[] _isRequired;

    internal ScoreTable(SignalColumn[] columns, double[] points, bool[]? isRequired = null)
    {
        _isRequired = isRequired ?? new bool[columns.Length];
        _columns = [.. columns.Select(column => column.Values)];
        _points = points;
        _singles = [.. points.Select(point => (float)point)];
        _total = new(CountScored);
        Count = columns.Length == 0 ? 0 : _columns[0].Length;
    }

    internal int Count { get; }

    internal float Value(int signal, int candidate) => _columns[signal][candidate];

    internal double Points(int signal) => _points[signal];

    internal bool IsMissing(int signal, int candidate) => float.IsNaN(_columns[signal][candidate]);

    /// <summary>The score: what is missing gives nothing. NaN when everything that counts is missing, or anything that is required.</summary>
    internal double Score(int candidate)
    {
        var (sum, isAny) = (0.0, false);
        for (var signal = 0; signal < _columns.Length; signal++)
        {
            var value = _columns[signal][candidate];
            var isMissing = float.IsNaN(value);
            if (isMissing && _isRequired[signal])
                return double.NaN;
            if (isMissing || _points[signal] == 0)
                continue;
            sum += _points[signal] * value;
            isAny = true;
        }
        return isAny ? sum : double.NaN;
    }

    /// <summary>The score if everything that is missing were as good as can be.</summary>
    internal double Most(int candidate)
    {
        var sum = 0.0;
        for (var signal = 0; signal < _columns.Length; signal++)
            sum += _points[signal] * (IsMissing(signal, candidate) ? 1 : _columns[signal][candidate]);
        return sum;
    }

    /// <summary>How many candidates have a score.</summary>
    internal int Total => _total.Value;

    /// <summary>Finds the best of all candidates.</summary>
    /// <returns>How many there are.</returns>
    internal int Best(Span<(double Score, int Candidate)> best)
    {
        var blocks = (Count + BlockSize - 1) / BlockSize;
        var workers = Math.Min(Environment.ProcessorCount, Math.Max(1, blocks / 4));
        var take = best.Length;
        if (workers == 1)
            return Scan(0, Count, take).Write(best);
        var parts = new BestScores[workers];
        Parallel.For(0, workers, worker => parts[worker] = Scan(
            (int)((long)blocks * worker / workers) * BlockSize, Math.Min(Count, (int)((long)blocks * (worker + 1) / workers) * BlockSize), take));
        for (var worker = 1; worker < workers; worker++)
            parts[0].AddAll(parts[worker]);
        return parts[0].Write(best);
    }

    /// <summary>The same of some candidates.</summary>
    internal (int Best, int Total) Best(ReadOnlySpan<int> candidates, Span<(double Score, int Candidate)> best)
    {
        var (heap, total) = (new BestScores(best.Length), 0);
        foreach (var candidate in candidates)
        {
            var score = Score(candidate);
            if (double.IsNaN(score))
                continue;
            total++;
            heap.Add(score, candidate);
        }
        return (heap.Write(best), total);
    }

    private BestScores Scan(int from, int to, int take)
    {
        const int width = 16, step = 4 * width;
        var (heap, at) = (new BestScores(take), from);
        var limit = Vector512.Create(float.NegativeInfinity);
        for (; at + step <= to; at += step)
        {
            var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            for (var signal = 0; signal < _columns.Length; signal++)
            {
                var points = Vector512.Create(_singles[signal]);
                ref var values = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_columns[signal]), at);
                a += Present(Vector512.LoadUnsafe(ref values)) * points;
                b += Present(Vector512.LoadUnsafe(ref values, width)) * points;
                c += Present(Vector512.LoadUnsafe(ref values, 2 * width)) * points;
                d += Present(Vector512.LoadUnsafe(ref values, 3 * width)) * points;
            }
            if (!Vector512.GreaterThanAny(Vector512.Max(Vector512.Max(a, b), Vector512.Max(c, d)), limit))
                continue;
            var bits = Vector512.GreaterThan(a, limit).ExtractMostSignificantBits()
                | Vector512.GreaterThan(b, limit).ExtractMostSignificantBits() << width
                | Vector512.GreaterThan(c, limit).ExtractMostSignificantBits() << 2 * width
                | Vector512.GreaterThan(d, limit).ExtractMostSignificantBits() << 3 * width;
            for (; bits != 0; bits &= bits - 1)
                AddTo(heap, at + BitOperations.TrailingZeroCount(bits));
            limit = Vector512.Create((float)(heap.Least - Slack));
        }
        for (; at < to; at++)
            AddTo(heap, at);
        return heap;
    }

    /// <summary>What is missing as zero: NaN differs from itself.</summary>
    private static Vector512<float> Present(Vector512<float> values) => Vector512.ConditionalSelect(Vector512.Equals(values, values), values, Vector512<float>.Zero);

    private void AddTo(BestScores heap, int candidate)
    {
        var score = Score(candidate);
        if (!double.IsNaN(score))
            heap.Add(score, candidate);
    }

    private int CountScored()
    {
        var total = 0;
        for (var candidate = 0; candidate < Count; candidate++)
            total += double.IsNaN(Score(candidate)) ? 0 : 1;
        return total;
    }
}

/// <summary>The best so many scores: a heap with the worst on top. Of equal scores the lower candidate is better.</summary>
internal sealed class BestScores(int capacity)
{
    private readonly (double Score, int Candidate)[] _items = new (double, int)[capacity];
    private int _count;

    /// <summary>The score below which nobody gets in.</summary>
    internal double Least => capacity == 0 ? double.PositiveInfinity : _count < capacity ? double.NegativeInfinity : _items[0].Score;

    internal void Add(double score, int candidate)
    {
        var item = (score, candidate);
        if (_count < capacity)
        {
            var at = _count++;
            for (; at > 0 && IsWorse(item, _items[(at - 1) / 2]); at = (at - 1) / 2)
                _items[at] = _items[(at - 1) / 2];
            _items[at] = item;
        }
        else if (capacity > 0 && IsWorse(_items[0], item))
        {
            var at = 0;
            for (int child; (child = 2 * at + 1) < _count; at = child)
            {
                if (child + 1 < _count && IsWorse(_items[child + 1], _items[child]))
                    child++;
                if (!IsWorse(_items[child], item))
                    break;
                _items[at] = _items[child];
            }
            _items[at] = item;
        }
    }

    internal void AddAll(BestScores other)
    {
        foreach (var (score, candidate) in other._items.AsSpan(0, other._count))
            Add(score, candidate);
    }

    /// <summary>Writes them, the best first, and forgets them.</summary>
    internal int Write(Span<(double Score, int Candidate)> best)
    {
        var items = _items.AsSpan(0, _count);
        items.Sort(static (one, other) => IsWorse(other, one) ? -1 : IsWorse(one, other) ? 1 : 0);
        items.CopyTo(best);
        return _count;
    }

    private static bool IsWorse((double Score, int Candidate) one, (double Score, int Candidate) other) =>
        one.Score < other.Score || (one.Score.Equals(other.Score) && one.Candidate > other.Candidate);
}
