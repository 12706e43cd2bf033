using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedSocial.Ranking;

/// <summary>The edges that come from one band of sources, in slices of sixteen rows; see <see cref="InfluenceBands"/>.</summary>
internal sealed class InfluenceBand
{
    /// <summary>The parts into which the slices are cut for threads, of about as many edges.</summary>
    internal const int Blocks = 64;

    private const int Lanes = 16;

    /// <summary>Rows of more edges are slices of their own.</summary>
    private const int LongRow = 256;

    /// <summary>Rows are put together with others of their length among so many neighbours, so that what is written stays together too.</summary>
    private const int Window = 1 << 15;

    private readonly int[] _rows;
    private readonly int[] _steps;
    private readonly int[] _sources;
    private readonly float[] _weights;
    private readonly int[] _bounds;

    /// <param name="graph">The graph.</param>
    /// <param name="starts">Where the edges of each row that belong to the band start.</param>
    /// <param name="ends">Where they end.</param>
    internal InfluenceBand(InfluenceGraph graph, int[] starts, int[] ends)
    {
        var order = Order(starts, ends, out var longRows);
        var slices = longRows + (order.Count - longRows + Lanes - 1) / Lanes;
        _rows = new int[slices * Lanes];
        Array.Fill(_rows, graph.Count);
        _steps = new int[slices + 1];
        for (var slice = 0; slice < slices; slice++)
        {
            var (from, to) = Members(slice, longRows, order.Count);
            var most = 0;
            for (var at = from; at < to; at++)
                most = Math.Max(most, ends[order[at]] - starts[order[at]]);
            _steps[slice + 1] = _steps[slice] + (slice < longRows ? (most + Lanes - 1) / Lanes : most);
        }
        (_sources, _weights) = (new int[_steps[slices] * Lanes], new float[_steps[slices] * Lanes]);
        for (var slice = 0; slice < slices; slice++)
        {
            var (from, to) = Members(slice, longRows, order.Count);
            var place = _steps[slice] * Lanes;
            for (var at = from; at < to; at++)
            {
                var row = order[at];
                if (slice < longRows)
                {
                    _rows.AsSpan(slice * Lanes, Lanes).Fill(row);
                    graph.Sources.AsSpan(starts[row]..ends[row]).CopyTo(_sources.AsSpan(place));
                    graph.Weights.AsSpan(starts[row]..ends[row]).CopyTo(_weights.AsSpan(place));
                    continue;
                }
                var lane = at - from;
                _rows[slice * Lanes + lane] = row;
                for (var edge = starts[row]; edge < ends[row]; edge++)
                {
                    var step = place + (edge - starts[row]) * Lanes + lane;
                    (_sources[step], _weights[step]) = (graph.Sources[edge], graph.Weights[edge]);
                }
            }
        }
        _bounds = Balanced(slices);
    }

    /// <summary>Adds what the edges of a block bring. No two blocks have a row in common.</summary>
    internal unsafe void Add(int block, float[] passed, float[] sums)
    {
        var lanes = stackalloc float[Lanes];
        fixed (int* sources = _sources)
        fixed (float* weights = _weights, read = passed)
        {
            for (var slice = _bounds[block]; slice < _bounds[block + 1]; slice++)
            {
                var (first, steps) = ((long)_steps[slice] * Lanes, _steps[slice + 1] - _steps[slice]);
                if (Avx2.IsSupported)
                    SumWide(sources + first, weights + first, steps, read, lanes);
                else
                    SumPlain(sources + first, weights + first, steps, read, lanes);
                for (var lane = 0; lane < Lanes; lane++)
                    sums[_rows[slice * Lanes + lane]] += lanes[lane];
            }
        }
    }

    /// <summary>Sixteen sums of products, even steps and odd ones apart so that one addition need not wait for the other.</summary>
    internal static unsafe void SumWide(int* sources, float* weights, int steps, float* passed, float* lanes)
    {
        var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (; steps >= 2; steps -= 2)
        {
            a += Vector256.Load(weights) * Avx2.GatherVector256(passed, Vector256.Load(sources), sizeof(float));
            b += Vector256.Load(weights + 8) * Avx2.GatherVector256(passed, Vector256.Load(sources + 8), sizeof(float));
            c += Vector256.Load(weights + 16) * Avx2.GatherVector256(passed, Vector256.Load(sources + 16), sizeof(float));
            d += Vector256.Load(weights + 24) * Avx2.GatherVector256(passed, Vector256.Load(sources + 24), sizeof(float));
            sources += 2 * Lanes;
            weights += 2 * Lanes;
        }
        if (steps == 1)
        {
            a += Vector256.Load(weights) * Avx2.GatherVector256(passed, Vector256.Load(sources), sizeof(float));
            b += Vector256.Load(weights + 8) * Avx2.GatherVector256(passed, Vector256.Load(sources + 8), sizeof(float));
        }
        (a + c).Store(lanes);
        (b + d).Store(lanes + 8);
    }

    /// <summary>The same to the last bit, for processors without the instruction.</summary>
    internal static unsafe void SumPlain(int* sources, float* weights, int steps, float* passed, float* lanes)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (even, odd) = (0f, 0f);
            for (var step = 0; step < steps; step++)
            {
                var product = weights[step * Lanes + lane] * passed[sources[step * Lanes + lane]];
                if ((step & 1) == 0)
                    even += product;
                else
                    odd += product;
            }
            lanes[lane] = even + odd;
        }
    }

    private static (int From, int To) Members(int slice, int longRows, int count) => slice < longRows
        ? (slice, slice + 1)
        : (longRows + (slice - longRows) * Lanes, Math.Min(count, longRows + (slice - longRows + 1) * Lanes));

    /// <summary>The rows that have edges in the band: the long ones, then window by window the others from the longest down.</summary>
    private static List<int> Order(int[] starts, int[] ends, out int longRows)
    {
        var order = new List<int>();
        for (var row = 0; row < starts.Length; row++)
        {
            if (ends[row] - starts[row] > LongRow)
                order.Add(row);
        }
        longRows = order.Count;
        var places = new int[LongRow + 1];
        var sorted = new int[Window];
        for (var window = 0; window < starts.Length; window += Window)
        {
            var to = Math.Min(starts.Length, window + Window);
            Array.Clear(places);
            for (var row = window; row < to; row++)
            {
                if (ends[row] - starts[row] is > 0 and <= LongRow and var length)
                    places[LongRow - length]++;
            }
            var count = 0;
            for (var place = 0; place < places.Length; place++)
                (places[place], count) = (count, count + places[place]);
            for (var row = window; row < to; row++)
            {
                if (ends[row] - starts[row] is > 0 and <= LongRow and var length)
                    sorted[places[LongRow - length]++] = row;
            }
            order.AddRange(sorted.AsSpan(0, count));
        }
        return order;
    }

    private int[] Balanced(int slices)
    {
        var bounds = new int[Blocks + 1];
        for (var (block, slice) = (1, 0); block <= Blocks; block++)
        {
            while (slice < slices && (block == Blocks || (long)_steps[slice] * Blocks < (long)_steps[slices] * block))
                slice++;
            bounds[block] = slice;
        }
        return bounds;
    }
}
