namespace MedSocial.Ranking;

/// <summary>Who acts towards whom, as compressed sparse rows: for each node those who act towards it, with weights.</summary>
/// <remarks>
/// <para>Plain arrays, built once, so that they can be a section of a file. Nodes are numbered by how many acts are theirs, the
/// busiest first: they are read most often, and so stand together where the caches hold them. Among those of whom the first acts at most some
/// twice as often as the last, who is acted towards most comes first: rows of about one length stand together. Within a row sources ascend.</para>
/// <para>Parallel edges are one edge with the sum of their weights. Weights are 32-bit floats: 24 bits of a weight that is a rule of thumb
/// are more than enough, and half the bytes are half the time of a loop that waits for memory.</para>
/// </remarks>
internal sealed class InfluenceGraph
{
    /// <summary>Below so many edges a second thread is not worth its start; each further thread reads all edges once more.</summary>
    private const int FewEdges = 1 << 18, MostParts = 4;

    /// <summary>How many sources are looked at together for ways back: what is read at random then stays in the caches.</summary>
    private const int BackBand = 1 << 15;

    /// <summary>How many of the busiest are put in order by their rows, then twice as many and so on: what is read of them fills half the first cache.</summary>
    private const int FirstPeers = 1 << 12;

    private InfluenceGraph(int[] nodes, int[] starts, int[] sources, float[] weights, double[] spent)
    {
        (Nodes, Starts, Sources, Weights, Spent) = (nodes, starts, sources, weights, spent);
    }

    internal int Count => Nodes.Length;

    /// <summary>What the caller calls each node.</summary>
    internal int[] Nodes { get; }

    /// <summary>Where the row of each node starts, and the end.</summary>
    internal int[] Starts { get; }

    internal int[] Sources { get; }

    internal float[] Weights { get; }

    /// <summary>The weight of all that each node did, before anything was damped.</summary>
    internal double[] Spent { get; }

    internal ReadOnlySpan<int> SourcesOf(int node) => Sources.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    internal ReadOnlySpan<float> WeightsOf(int node) => Weights.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    /// <summary>Lays the edges out. O(nodes + edges).</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="from">Who acts.</param>
    /// <param name="to">Towards whom.</param>
    /// <param name="weights">How much, above zero.</param>
    /// <param name="reciprocity">How much of what two give each other in equal parts is taken off, 0 to 1.</param>
    /// <param name="relabel">Whether the busiest come first; off for measurements of what that is worth.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static InfluenceGraph Build(
        int nodes, int[] from, int[] to, float[] weights, double reciprocity = 0, bool relabel = true, CancellationToken cancellation = default)
    {
        var (order, labels) = Labels(nodes, from, to, relabel);
        // Twice a stable counting sort, by source and then by target: rows in order, and sources in order within each. What is needed later is taken along, as to fetch it from where an act stood
        // would miss the cache each time. Each part of the nodes is filled by a thread that passes by the edges of the others.
        var (spent, starts, ends) = (new double[nodes], Starting(nodes, from, labels), Starting(nodes, to, labels));
        var (targets, given) = (new int[from.Length], new float[from.Length]);
        var next = starts[..nodes];
        Each(nodes, starts, (first, end) =>
        {
            for (var edge = 0; edge < from.Length; edge++)
            {
                var source = labels[from[edge]];
                if (source < first || source >= end)
                    continue;
                spent[source] += weights[edge];
                var at = next[source]++;
                (targets[at], given[at]) = (labels[to[edge]], weights[edge]);
            }
        });
        cancellation.ThrowIfCancellationRequested();
        var (sources, sorted) = (new int[from.Length], new float[from.Length]);
        Each(nodes, ends.AsSpan().ToArray(), (first, end) =>
        {
            for (var source = 0; source < nodes; source++)
            {
                for (var edge = starts[source]; edge < starts[source + 1]; edge++)
                {
                    var target = targets[edge];
                    if (target < first || target >= end)
                        continue;
                    var at = ends[target]++;
                    (sources[at], sorted[at]) = (source, given[edge]);
                }
            }
        });
        cancellation.ThrowIfCancellationRequested();
        var graph = Merged(order, ends, sources, sorted, spent);
        if (reciprocity > 0)
            graph.DampReciprocal(reciprocity);
        return graph;
    }

    /// <summary>Runs something for parts of the nodes side by side, that have about as many edges each.</summary>
    private static void Each(int nodes, int[] starts, Action<int, int> part)
    {
        var parts = starts[nodes] < FewEdges ? 1 : Math.Min(Environment.ProcessorCount, MostParts);
        var bounds = new int[parts + 1];
        for (var at = 1; at <= parts; at++)
        {
            bounds[at] = bounds[at - 1];
            while (bounds[at] < nodes && (at == parts || (long)starts[bounds[at]] * parts < (long)starts[nodes] * at))
                bounds[at]++;
        }
        Parallel.For(0, parts, at => part(bounds[at], bounds[at + 1]));
    }

    private static (int[] Order, int[] Labels) Labels(int nodes, int[] from, int[] to, bool relabel)
    {
        var order = new int[nodes];
        for (var node = 0; node < nodes; node++)
            order[node] = node;
        if (relabel)
        {
            Sort(order, Counts(nodes, from));
            var rows = Counts(nodes, to);
            for (var (first, peers) = (0, FirstPeers); first < nodes; first += peers, peers = first)
                Sort(order.AsSpan(first, Math.Min(peers, nodes - first)), rows);
        }
        var labels = new int[nodes];
        for (var label = 0; label < nodes; label++)
            labels[order[label]] = label;
        return (order, labels);
    }

    /// <summary>Puts those with the highest counts first, and in order those with as many.</summary>
    private static void Sort(Span<int> nodes, int[] counts)
    {
        var keys = new long[nodes.Length];
        for (var at = 0; at < keys.Length; at++)
            keys[at] = (long)-counts[nodes[at]] << 32 | (uint)nodes[at];
        keys.AsSpan().Sort(nodes);
    }

    private static int[] Counts(int nodes, int[] keys)
    {
        var counts = new int[nodes];
        foreach (var key in keys)
            counts[key]++;
        return counts;
    }

    private static int[] Starting(int nodes, int[] keys, int[] labels)
    {
        var starts = new int[nodes + 1];
        foreach (var key in keys)
            starts[labels[key] + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];
        return starts;
    }

    /// <summary>Makes one edge of parallel ones; <paramref name="ends"/> holds where each row ends.</summary>
    private static InfluenceGraph Merged(int[] order, int[] ends, int[] sources, float[] weights, double[] spent)
    {
        var starts = new int[order.Length + 1];
        var (at, count) = (0, 0);
        for (var node = 0; node < order.Length; node++)
        {
            while (at < ends[node])
            {
                // Summed in double: in single precision a sum of 2^24 acts would stop growing.
                var (source, sum) = (sources[at], 0.0);
                for (; at < ends[node] && sources[at] == source; at++)
                    sum += weights[at];
                (sources[count], weights[count]) = (source, (float)sum);
                count++;
            }
            starts[node + 1] = count;
        }
        Array.Resize(ref sources, count);
        Array.Resize(ref weights, count);
        return new(order, starts, sources, weights, spent);
    }

    /// <summary>Takes off from each edge a share that is the larger the more equal the way back is: 1 − reciprocity × min / max.</summary>
    /// <remarks>Rows and sources ascend together, so that the way back is found by a cursor in each row that never turns round: O(edges). Bands of sources have cursors of their own, and run side by side.</remarks>
    private void DampReciprocal(double reciprocity)
    {
        var damped = (float[])Weights.Clone();
        Parallel.For(0, (Count + BackBand - 1) / BackBand, band =>
        {
            var (first, end) = (band * BackBand, Math.Min(Count, (band + 1) * BackBand));
            var cursors = Starts[first..end];
            for (var node = 0; node < Count; node++)
            {
                var sources = SourcesOf(node);
                var at = first == 0 ? 0 : FirstFrom(sources, first);
                for (; at < sources.Length && sources[at] < end; at++)
                {
                    var source = sources[at];
                    ref var cursor = ref cursors[source - first];
                    while (cursor < Starts[source + 1] && Sources[cursor] < node)
                        cursor++;
                    if (source == node || cursor == Starts[source + 1] || Sources[cursor] != node)
                        continue;
                    var (one, back) = (Weights[Starts[node] + at], Weights[cursor]);
                    damped[Starts[node] + at] = (float)(one * (1 - reciprocity * Math.Min(one, back) / Math.Max(one, back)));
                }
            }
        });
        damped.CopyTo(Weights, 0);
    }

    private static int FirstFrom(ReadOnlySpan<int> ascending, int least)
    {
        var at = ascending.BinarySearch(least);
        return at >= 0 ? at : ~at;
    }
}
