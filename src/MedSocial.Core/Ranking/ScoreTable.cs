using System.Numerics;
using System.Runtime.InteropServices;

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

    internal ScoreTable(SignalColumn[] columns, double[] points)
    {
        _columns = [.. columns.Select(column => column.Values)];
        _points = points;
        _singles = [.. points.Select(point => (float)point)];
        Count = columns.Length == 0 ? 0 : _columns[0].Length;
    }

    internal int Count { get; }

    internal float Value(int signal, int candidate) => _columns[signal][candidate];

    internal double Points(int signal) => _points[signal];

    internal bool IsMissing(int signal, int candidate) => float.IsNaN(_columns[signal][candidate]);

    /// <summary>The score: what is missing gives nothing. NaN when everything that counts is missing.</summary>
    internal double Score(int candidate)
    {
        var (sum, isAny) = (0.0, false);
        for (var signal = 0; signal < _columns.Length; signal++)
        {
            var value = _columns[signal][candidate];
            if (float.IsNaN(value) || _points[signal] == 0)
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

    /// <summary>Finds the best of all candidates and counts those who have a score.</summary>
    internal (int Best, int Total) Best(Span<(double Score, int Candidate)> best)
    {
        var blocks = (Count + BlockSize - 1) / BlockSize;
        var workers = Math.Min(Environment.ProcessorCount, Math.Max(1, blocks / 4));
        var parts = new BestScores[workers];
        var totals = new int[workers];
        var take = best.Length;
        if (workers == 1)
            (parts[0], totals[0]) = Scan(0, Count, take);
        else
            Parallel.For(0, workers, worker => (parts[worker], totals[worker]) = Scan(
                (int)((long)blocks * worker / workers) * BlockSize, Math.Min(Count, (int)((long)blocks * (worker + 1) / workers) * BlockSize), take));
        for (var worker = 1; worker < workers; worker++)
            parts[0].AddAll(parts[worker]);
        return (parts[0].Write(best), totals.Sum());
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

    private (BestScores Best, int Total) Scan(int from, int to, int take)
    {
        var (heap, total, at) = (new BestScores(take), 0, from);
        var width = Vector<float>.Count;
        var limit = new Vector<float>(float.NegativeInfinity);
        for (; at + width <= to; at += width)
        {
            var sum = Vector<float>.Zero;
            var present = Vector<int>.Zero;
            for (var signal = 0; signal < _columns.Length; signal++)
            {
                if (_points[signal] == 0)
                    continue;
                var values = Vector.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_columns[signal]), (nuint)at);
                var isThere = Vector.Equals(values, values);
                present |= isThere;
                sum += Vector.ConditionalSelect(isThere, values, Vector<float>.Zero) * new Vector<float>(_singles[signal]);
            }
            total -= Vector.Sum(present);
            var passes = Vector.GreaterThan(sum, limit) & present;
            if (passes == Vector<int>.Zero)
                continue;
            for (var lane = 0; lane < width; lane++)
            {
                if (passes[lane] != 0)
                    heap.Add(Score(at + lane), at + lane);
            }
            limit = new((float)(heap.Least - Slack));
        }
        for (; at < to; at++)
        {
            var score = Score(at);
            if (double.IsNaN(score))
                continue;
            total++;
            heap.Add(score, at);
        }
        return (heap, total);
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
