namespace MedSocial.Ranking;

/// <summary>How the voices of a graph are added up.</summary>
/// <param name="Damping">How much of a voice is passed on at all, from 0 to below 1.</param>
/// <param name="Tolerance">The change of one iteration, as a share of the sum, at which it ends.</param>
/// <param name="MaxIterations">When it ends in any case.</param>
/// <param name="Workers">How many threads; the result is the same for any number.</param>
/// <param name="IsSingle">Whether what is passed on is read as 32-bit floats.</param>
internal readonly record struct SolverOptions(double Damping, double Tolerance, int MaxIterations, int Workers, bool IsSingle);

/// <summary>Solves x = t + Pᵀx by iteration, where P says which share of each node's voice goes along each edge.</summary>
/// <remarks>
/// <para>That is PageRank with its factor left open: whoever passes less than everything on (nobody acted, or the sender is not trusted)
/// would hand the rest back to t, and that multiplies all x by one number (Page, Brin et al. 1999; the linear form is in Langville and Meyer,
/// Google's PageRank and Beyond, ch. 7). So x is PageRank up to a factor, and unlike PageRank it does not change when somebody unrelated joins.</para>
/// <para>Pull: each node adds up what comes in, in an order that the graph alone decides, and writes only its own figure. So nothing depends on the
/// number of threads, and no two of them write to one place. What a node passes on is divided by its own weights once, not once an edge.</para>
/// <para>Doubles, except what is read at random on large graphs: floats are half the bytes, and a relative error of 2⁻²⁴ of each term is far
/// below the weights' own; there the edges are read in <see cref="InfluenceBands"/>. The change is summed in double, block by block in a fixed order.</para>
/// </remarks>
internal sealed class InfluenceSolver
{
    /// <summary>Few enough that their sums cost nothing, many enough that two threads end together.</summary>
    private const int Blocks = 256;

    private readonly InfluenceGraph _graph;
    private readonly SolverOptions _options;
    private readonly double[] _base;
    private readonly double[] _passes;
    private readonly int[] _bounds;
    private readonly double[] _changes = new double[Blocks];
    private readonly double[] _sums = new double[Blocks];
    private double[] _double = [];
    private double[] _nextDouble = [];
    private readonly InfluenceBands? _bands;
    private readonly float[] _single = [];
    private readonly float[] _given = [];

    /// <param name="graph">The graph.</param>
    /// <param name="voices">The voice that each node has by itself.</param>
    /// <param name="passes">What of its voice each node passes on for a unit of edge weight, before damping.</param>
    /// <param name="options">How to add up.</param>
    /// <param name="firstBand">How many sources the first band has, see <see cref="InfluenceBands"/>.</param>
    /// <param name="cancellation">Stops the layout.</param>
    internal InfluenceSolver(
        InfluenceGraph graph, double[] voices, double[] passes, SolverOptions options, int firstBand = InfluenceBands.FirstBand, CancellationToken cancellation = default)
    {
        (_graph, _base, _options) = (graph, voices, options);
        _passes = new double[passes.Length];
        for (var node = 0; node < passes.Length; node++)
            _passes[node] = passes[node] * options.Damping;
        Values = (double[])voices.Clone();
        _bounds = Balanced(graph.Starts, graph.Count);
        if (options.IsSingle)
            (_single, _given, _bands) = (new float[graph.Count], new float[graph.Count + 1], new(graph, firstBand, cancellation));
        else
            (_double, _nextDouble) = (new double[graph.Count], new double[graph.Count]);
        for (var node = 0; node < graph.Count; node++)
        {
            if (options.IsSingle)
                _single[node] = (float)(Values[node] * _passes[node]);
            else
                _double[node] = Values[node] * _passes[node];
        }
    }

    /// <summary>The voice of each node, with what it was given.</summary>
    internal double[] Values { get; }

    internal int Iterations { get; private set; }

    /// <summary>The change of the last iteration as a share of the sum.</summary>
    internal double Residual { get; private set; } = double.PositiveInfinity;

    internal void Run(CancellationToken cancellation = default)
    {
        while (Iterations < _options.MaxIterations && Residual > _options.Tolerance)
        {
            cancellation.ThrowIfCancellationRequested();
            Step();
        }
    }

    /// <summary>One iteration.</summary>
    internal void Step()
    {
        if (_bands is not null)
        {
            _bands.Add(_single, _given, Each);
            Each(Blocks, TakeGiven);
        }
        else
        {
            Each(Blocks, StepDouble);
            (_double, _nextDouble) = (_nextDouble, _double);
        }
        var (change, sum) = (0.0, 0.0);
        for (var block = 0; block < Blocks; block++)
        {
            change += _changes[block];
            sum += _sums[block];
        }
        Residual = sum > 0 ? change / sum : 0;
        Iterations++;
    }

    /// <summary>Runs the blocks, each thread taking the next; a plain counter, as a band is over in a millisecond.</summary>
    private void Each(int blocks, Action<int> work)
    {
        var next = -1;
        if (_options.Workers > 1)
            Parallel.For(0, _options.Workers, _ => Take());
        else
            Take();

        void Take()
        {
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
                work(block);
        }
    }

    /// <summary>Makes voices of what was given, and of them what is passed on next.</summary>
    private void TakeGiven(int block)
    {
        var (change, sum) = (0.0, 0.0);
        for (var node = _bounds[block]; node < _bounds[block + 1]; node++)
        {
            var value = _base[node] + _given[node];
            _given[node] = 0;
            change += Math.Abs(value - Values[node]);
            sum += value;
            Values[node] = value;
            _single[node] = (float)(value * _passes[node]);
        }
        (_changes[block], _sums[block]) = (change, sum);
    }

    private void StepDouble(int block)
    {
        var (change, sum) = (0.0, 0.0);
        for (var node = _bounds[block]; node < _bounds[block + 1]; node++)
        {
            var given = 0.0;
            var sources = _graph.SourcesOf(node);
            var weights = _graph.WeightsOf(node);
            for (var at = 0; at < sources.Length; at++)
                given += weights[at] * _double[sources[at]];
            var value = _base[node] + given;
            change += Math.Abs(value - Values[node]);
            sum += value;
            Values[node] = value;
            _nextDouble[node] = value * _passes[node];
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
