using System.Numerics;
using MedSocial.Text;
using static MedSocial.Ranking.InfluenceSlice;

namespace MedSocial.Ranking;

/// <summary>The edges that come from one band of sources, in slices of sixteen rows; see <see cref="InfluenceBands"/>.</summary>
/// <typeparam name="T">How a source is written, counted from the band's first: 16 bits are six bytes an edge instead of eight.</typeparam>
internal sealed class InfluenceBand<T> : IInfluenceBand
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Rows of more edges are slices of their own.</summary>
    private const int LongRow = 96;

    private const int FloatsOfLine = 16;

    private readonly int _firstSource;
    private readonly int[] _chunks;

    // Where each chunk's slices start, where those of sixteen rows do, and where its rows do.
    private readonly (int Slice, int Wide, int Row)[] _places;

    // Counted from the chunk's first. A slice that has fewer names its first again, and has weights of zero there.
    private readonly ushort[] _rows;
    private readonly int[] _steps;
    private readonly AlignedArray<T> _sources;
    private readonly AlignedArray<float> _weights;

    /// <param name="graph">The graph.</param>
    /// <param name="firstSource">The band's first source.</param>
    /// <param name="chunks">Where each chunk of rows starts, and the end.</param>
    /// <param name="starts">Where the edges of each row that belong to the band start.</param>
    /// <param name="ends">Where they end.</param>
    internal InfluenceBand(InfluenceGraph graph, int firstSource, int[] chunks, int[] starts, int[] ends)
    {
        (_chunks, _firstSource) = (chunks, firstSource);
        _places = new (int, int, int)[chunks.Length];
        var (rows, steps, order) = (new List<ushort>(), new List<int> { 0 }, new RowOrder());
        for (var chunk = 0; chunk < chunks.Length - 1; chunk++)
        {
            var first = chunks[chunk];
            var sorted = order.Sort(starts, ends, first, chunks[chunk + 1], out var longRows);
            _places[chunk] = (steps.Count - 1, steps.Count - 1 + longRows, rows.Count);
            foreach (var row in sorted[..longRows])
            {
                rows.Add((ushort)(row - first));
                steps.Add(steps[^1] + (ends[row] - starts[row] + Lanes - 1) / Lanes);
            }
            for (var at = longRows; at < sorted.Length; at += Lanes)
            {
                for (var lane = 0; lane < Lanes; lane++)
                    rows.Add((ushort)(sorted[at + lane < sorted.Length ? at + lane : at] - first));
                steps.Add(steps[^1] + ends[sorted[at]] - starts[sorted[at]]);
            }
        }
        _places[^1] = (steps.Count - 1, steps.Count - 1, rows.Count);
        (_rows, _steps) = ([.. rows], [.. steps]);
        (_sources, _weights) = (new(checked(_steps[^1] * Lanes)), new(_steps[^1] * Lanes));
        Fill(graph, starts, ends);
    }

    public unsafe void Add(int firstChunk, int endChunk, float[] passed, float[] sums)
    {
        var lanes = stackalloc float[Lanes];
        fixed (T* sources = _sources.Span)
        fixed (int* steps = _steps)
        fixed (float* weights = _weights.Span, start = passed, written = sums)
        fixed (ushort* rows = _rows)
        {
            var read = start + _firstSource;
            for (var chunk = firstChunk; chunk < endChunk; chunk++)
            {
                var to = written + _chunks[chunk];
                var (slice, wide, row) = _places[chunk];
                var end = _places[chunk + 1].Slice;
                // The sums of the next chunk left the near caches since the band before; with each slice some of their lines are asked for, and at the last chunk none, as others write to what follows.
                var next = written + _chunks[chunk + 1];
                var lines = chunk + 1 < endChunk ? InfluenceBands.ChunkRows / FloatsOfLine / (end - slice + 1) + 1 : 0;
                for (; slice < wide; slice++)
                {
                    next = FetchLines(next, lines);
                    var first = (long)steps[slice] * Lanes;
                    Sum(sources + first, weights + first, steps[slice + 1] - steps[slice], read, lanes);
                    to[rows[row++]] += Total(lanes);
                }
                for (; slice < end; slice++, row += Lanes)
                {
                    next = FetchLines(next, lines);
                    var first = (long)steps[slice] * Lanes;
                    Sum(sources + first, weights + first, steps[slice + 1] - steps[slice], read, lanes);
                    for (var lane = 0; lane < Lanes; lane += 4)
                    {
                        to[rows[row + lane]] += lanes[lane];
                        to[rows[row + lane + 1]] += lanes[lane + 1];
                        to[rows[row + lane + 2]] += lanes[lane + 2];
                        to[rows[row + lane + 3]] += lanes[lane + 3];
                    }
                }
            }
        }
    }

    private static unsafe float* FetchLines(float* at, int count)
    {
        for (; count > 0; count--, at += FloatsOfLine)
            Cache.Fetch(ref *at);
        return at;
    }

    private void Fill(InfluenceGraph graph, int[] starts, int[] ends)
    {
        var sources = _sources.Span;
        var weights = _weights.Span;
        for (var chunk = 0; chunk < _chunks.Length - 1; chunk++)
        {
            var (slice, wide, at) = _places[chunk];
            for (; slice < wide; slice++)
            {
                var row = _chunks[chunk] + _rows[at++];
                for (var (edge, place) = (starts[row], _steps[slice] * Lanes); edge < ends[row]; edge++, place++)
                    sources[place] = T.CreateTruncating(graph.Sources[edge] - _firstSource);
                graph.Weights.AsSpan(starts[row]..ends[row]).CopyTo(weights[(_steps[slice] * Lanes)..]);
            }
            for (; slice < _places[chunk + 1].Slice; slice++, at += Lanes)
            {
                for (var lane = 0; lane < Lanes && (lane == 0 || _rows[at + lane] != _rows[at]); lane++)
                {
                    var row = _chunks[chunk] + _rows[at + lane];
                    for (var (edge, place) = (starts[row], _steps[slice] * Lanes + lane); edge < ends[row]; edge++, place += Lanes)
                        (sources[place], weights[place]) = (T.CreateTruncating(graph.Sources[edge] - _firstSource), graph.Weights[edge]);
                }
            }
        }
    }

    /// <summary>Puts the rows of a chunk that have edges in order: the long ones, then the others from the longest down. A counting sort, so rows of one length stay in order.</summary>
    private sealed class RowOrder
    {
        private readonly int[] _counts = new int[LongRow + 2];
        private readonly int[] _sorted = new int[InfluenceBands.ChunkRows];

        internal ReadOnlySpan<int> Sort(int[] starts, int[] ends, int first, int end, out int longRows)
        {
            Array.Clear(_counts);
            for (var row = first; row < end; row++)
                _counts[Place(ends[row] - starts[row])]++;
            longRows = _counts[0];
            var count = 0;
            for (var place = 0; place < _counts.Length; place++)
                (_counts[place], count) = (count, count + _counts[place]);
            for (var row = first; row < end; row++)
                _sorted[_counts[Place(ends[row] - starts[row])]++] = row;
            return _sorted.AsSpan(0, _counts[^2]);
        }

        /// <summary>The empty rows come last, and the count before theirs says where they start.</summary>
        private static int Place(int length) => Math.Max(0, LongRow + 1 - length);
    }
}
