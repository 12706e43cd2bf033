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
/// <para>Doubles row by row (<see cref="InfluenceDoubles"/>), and on large graphs floats (<see cref="InfluenceSingles"/>). The change is summed in double, block by block in a fixed order.</para>
/// </remarks>
internal sealed class InfluenceSolver
{
    private readonly SolverOptions _options;
    private readonly IInfluencePass _pass;

    /// <param name="graph">The graph.</param>
    /// <param name="voices">The voice that each node has by itself.</param>
    /// <param name="passes">What of its voice each node passes on for a unit of edge weight, before damping.</param>
    /// <param name="options">How to add up.</param>
    /// <param name="firstBand">How many sources the first band has, see <see cref="InfluenceBands"/>.</param>
    /// <param name="cancellation">Stops the layout.</param>
    internal InfluenceSolver(
        InfluenceGraph graph, double[] voices, double[] passes, SolverOptions options, int firstBand = InfluenceBands.FirstBand, CancellationToken cancellation = default)
    {
        _options = options;
        var damped = new double[passes.Length];
        for (var node = 0; node < passes.Length; node++)
            damped[node] = passes[node] * options.Damping;
        _pass = options.IsSingle
            ? new InfluenceSingles(new(graph, firstBand, cancellation), voices, damped)
            : new InfluenceDoubles(graph, voices, damped);
    }

    internal int Iterations { get; private set; }

    /// <summary>The change of the last iteration as a share of the sum.</summary>
    internal double Residual { get; private set; } = double.PositiveInfinity;

    /// <summary>The voice of each node, with what it was given. O(nodes).</summary>
    internal double[] Values() => _pass.Values();

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
        var (change, sum) = _pass.Step(Each);
        Residual = sum > 0 ? change / sum : 0;
        Iterations++;
    }

    /// <summary>Runs the tasks, each thread taking the next; a plain counter, as a task is over in some microseconds.</summary>
    private void Each(int tasks, Action<int> work)
    {
        var next = -1;
        if (_options.Workers > 1)
            Parallel.For(0, _options.Workers, _ => Take());
        else
            Take();

        void Take()
        {
            for (var task = Interlocked.Increment(ref next); task < tasks; task = Interlocked.Increment(ref next))
                work(task);
        }
    }
}
