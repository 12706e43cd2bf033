namespace MedSocial.Ranking;

/// <summary>The edges of a large graph as one iteration reads them: band by band of sources, and within a band slices of sixteen rows side by side.</summary>
/// <remarks>
/// <code>
///   sources 0 .. 131,071        the busiest: half a megabyte of floats, which the second cache holds, and two thirds of the edges
///   slice   row 7  row 2  row 9 ... (16, of about as many edges each)
///   step 0   s,w    s,w    s,w      one load of 16 sources, one of 16 weights, 16 reads of what is passed on, 16 products
///   step 1   s,w    s,w    0,0      a row that has no more edges goes on with a weight of zero
/// </code>
/// <para>Sixteen sums grow at a time and no branch depends on the length of a row: SELL-C-σ of Kreutzer, Hager, Wellein, Fehske and Bishop (2014), with
/// the blocking of sources of Im, Yelick and Vuduc (2004). A row of many edges is a slice of its own, all of whose sixteen sums are of that row.</para>
/// <para>Where each edge stands and in which order it is added follows from the graph alone. Twice the memory of the rows while it lives.</para>
/// </remarks>
internal sealed class InfluenceBands
{
    /// <summary>How many sources the first band has; the others have twice as many, as fewer edges lead to them.</summary>
    internal const int FirstBand = 1 << 17;

    private readonly InfluenceBand[] _bands;

    /// <param name="graph">The graph.</param>
    /// <param name="first">How many sources the first band has.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal InfluenceBands(InfluenceGraph graph, int first, CancellationToken cancellation = default)
    {
        var bands = new List<InfluenceBand>();
        var (starts, ends) = (graph.Starts[..graph.Count], new int[graph.Count]);
        for (var to = 0; to < graph.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            to = (int)Math.Min((long)to + (to == 0 ? first : 2L * first), graph.Count);
            for (var row = 0; row < ends.Length; row++)
            {
                var end = starts[row];
                while (end < graph.Starts[row + 1] && graph.Sources[end] < to)
                    end++;
                ends[row] = end;
            }
            bands.Add(new(graph, starts, ends));
            (starts, ends) = (ends, starts);
        }
        _bands = [.. bands];
    }

    /// <summary>Adds to the sum of each row what its sources pass on along its edges.</summary>
    /// <param name="passed">What each source passes on for a unit of weight.</param>
    /// <param name="sums">The sums, one for each row and one that nobody reads.</param>
    /// <param name="each">How the blocks of one band are run: in a row or side by side, all before the next band.</param>
    internal void Add(float[] passed, float[] sums, Action<int, Action<int>> each)
    {
        foreach (var band in _bands)
            each(InfluenceBand.Blocks, block => band.Add(block, passed, sums));
    }
}
