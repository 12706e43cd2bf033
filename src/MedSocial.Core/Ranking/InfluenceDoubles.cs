namespace MedSocial.Ranking;

/// <summary>An iteration row by row, all in doubles.</summary>
internal sealed class InfluenceDoubles : IInfluencePass
{
    /// <summary>Few enough that their sums cost nothing, many enough that two threads end together.</summary>
    private const int Blocks = 256;

    private readonly InfluenceGraph _graph;
    private readonly double[] _base;
    private readonly double[] _passes;
    private readonly double[] _values;
    private readonly int[] _bounds;
    private readonly double[] _changes = new double[Blocks];
    private readonly double[] _sums = new double[Blocks];
    private double[] _passed;
    private double[] _passedNext;

    /// <param name="graph">The graph.</param>
    /// <param name="voices">The voice that each node has by itself.</param>
    /// <param name="passes">What of its voice each node passes on for a unit of edge weight.</param>
    internal InfluenceDoubles(InfluenceGraph graph, double[] voices, double[] passes)
    {
        (_graph, _base, _passes, _values) = (graph, voices, passes, (double[])voices.Clone());
        _bounds = Balanced(graph.Starts, graph.Count);
        (_passed, _passedNext) = (new double[graph.Count], new double[graph.Count]);
        for (var node = 0; node < graph.Count; node++)
            _passed[node] = voices[node] * passes[node];
    }

    public double[] Values() => (double[])_values.Clone();

    public (double Change, double Sum) Step(Action<int, Action<int>> each)
    {
        each(Blocks, Take);
        (_passed, _passedNext) = (_passedNext, _passed);
        var (change, sum) = (0.0, 0.0);
        for (var block = 0; block < Blocks; block++)
        {
            change += _changes[block];
            sum += _sums[block];
        }
        return (change, sum);
    }

    private void Take(int block)
    {
        var (change, sum) = (0.0, 0.0);
        for (var node = _bounds[block]; node < _bounds[block + 1]; node++)
        {
            var given = 0.0;
            var sources = _graph.SourcesOf(node);
            var weights = _graph.WeightsOf(node);
            for (var at = 0; at < sources.Length; at++)
                given += weights[at] * _passed[sources[at]];
            var value = _base[node] + given;
            change += Math.Abs(value - _values[node]);
            sum += value;
            _values[node] = value;
            _passedNext[node] = value * _passes[node];
        }
        (_changes[block], _sums[block]) = (change, sum);
    }

    /// <summary>Cuts the nodes into blocks of about as much work; where the cuts are depends on the graph alone.</summary>
    private static int[] Balanced(int[] starts, int count)
    {
        var bounds = new int[Blocks + 1];
        var total = (long)starts[count] + count;
        var node = 0;
        for (var block = 1; block < Blocks; block++)
        {
            while (node < count && starts[node] + (long)node < total * block / Blocks)
                node++;
            bounds[block] = node;
        }
        bounds[Blocks] = count;
        return bounds;
    }
}
