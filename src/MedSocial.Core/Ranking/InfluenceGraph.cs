namespace MedSocial.Ranking;

/// <summary>Who acts towards whom, as compressed sparse rows: for each node those who act towards it, with weights.</summary>
/// <remarks>
/// <para>Plain arrays, built once, so that they can be a section of a file. Nodes are numbered by how many acts are theirs, the
/// busiest first: they are read most often, and so stand together where the caches hold them. Within a row sources ascend.</para>
/// <para>Parallel edges are one edge with the sum of their weights. Weights are 32-bit floats: 24 bits of a weight that is a rule of thumb
/// are more than enough, and half the bytes are half the time of a loop that waits for memory.</para>
/// </remarks>
internal sealed class InfluenceGraph
{
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
        var (order, labels) = Labels(nodes, from, relabel);
        var spent = new double[nodes];
        for (var edge = 0; edge < from.Length; edge++)
            spent[labels[from[edge]]] += weights[edge];

        // Twice a stable counting sort, by source and then by target: rows in order, and sources in order within each.
        var starts = Starting(nodes, from, labels);
        var bySource = new int[from.Length];
        for (var edge = 0; edge < from.Length; edge++)
            bySource[starts[labels[from[edge]]]++] = edge;
        cancellation.ThrowIfCancellationRequested();
        starts = Starting(nodes, to, labels);
        var (sources, sorted) = (new int[from.Length], new float[from.Length]);
        foreach (var edge in bySource)
        {
            var at = starts[labels[to[edge]]]++;
            (sources[at], sorted[at]) = (labels[from[edge]], weights[edge]);
        }
        cancellation.ThrowIfCancellationRequested();
        var graph = Merged(order, starts, sources, sorted, spent);
        if (reciprocity > 0)
            graph.DampReciprocal(reciprocity);
        return graph;
    }

    private static (int[] Order, int[] Labels) Labels(int nodes, int[] from, bool relabel)
    {
        var order = new int[nodes];
        var labels = new int[nodes];
        var degrees = new int[nodes];
        foreach (var source in from)
            degrees[source]++;
        for (var node = 0; node < nodes; node++)
            (order[node], degrees[node]) = (node, relabel ? -degrees[node] : 0);
        var keys = new long[nodes];
        for (var node = 0; node < nodes; node++)
            keys[node] = (long)degrees[node] << 32 | (uint)node;
        Array.Sort(keys, order);
        for (var label = 0; label < nodes; label++)
            labels[order[label]] = label;
        return (order, labels);
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
    /// <remarks>Rows and sources ascend together, so that the way back is found by a cursor in each row that never turns round: O(edges).</remarks>
    private void DampReciprocal(double reciprocity)
    {
        var cursors = Starts[..Count];
        var damped = (float[])Weights.Clone();
        for (var node = 0; node < Count; node++)
        {
            for (var at = Starts[node]; at < Starts[node + 1]; at++)
            {
                var source = Sources[at];
                ref var cursor = ref cursors[source];
                while (cursor < Starts[source + 1] && Sources[cursor] < node)
                    cursor++;
                if (source == node || cursor == Starts[source + 1] || Sources[cursor] != node)
                    continue;
                var (one, back) = (Weights[at], Weights[cursor]);
                damped[at] = (float)(one * (1 - reciprocity * Math.Min(one, back) / Math.Max(one, back)));
            }
        }
        damped.CopyTo(Weights, 0);
    }
}
