namespace MedSocial.Ranking;

/// <summary>The edges of a large graph as one iteration reads them: band by band of sources, and within a band slices of sixteen rows side by side.</summary>
/// <remarks>
/// <code>
///   sources 0 .. 65,535         the busiest: a quarter of a megabyte of floats, an eighth of the second cache, and three edges in five
///   chunk   rows 0 .. 2,047     their sums stay in the first cache; no other thread writes to their lines
///   slice   row 7  row 2  row 9 ... (16 of the chunk, of about as many edges each)
///   step 0   s,w    s,w    s,w      one load of 16 sources, one of 16 weights, 16 reads of what is passed on, 16 products
///   step 1   s,w    s,w    0,0      a row that has no more edges goes on with a weight of zero
/// </code>
/// <para>Sixteen sums grow at a time and no branch depends on the length of a row: SELL-C-σ of Kreutzer, Hager, Wellein, Fehske and Bishop (2014), with
/// the blocking of sources of Im, Yelick and Vuduc (2004). A row of many edges is a slice of its own, all of whose sixteen sums are of that row.
/// Rows near each other have about as many edges, as <see cref="InfluenceGraph"/> numbers them so, and so few weights are zero.</para>
/// <para>Where each edge stands and in which order it is added follows from the graph alone. While it lives it takes about the memory that the rows take, six bytes for each edge of the busiest and eight for the others.</para>
/// </remarks>
internal sealed class InfluenceBands
{
    /// <summary>How many sources the first band has: as many as 16 bits tell apart. The next one has as many, and then each as many as all before it, as fewer edges lead to them, up to a megabyte of floats.</summary>
    internal const int FirstBand = 1 << 16, MostOfBand = 1 << 18;

    /// <summary>How many rows a chunk has at most: the sums of so many are eight kilobytes.</summary>
    internal const int ChunkRows = 1 << 11;

    /// <summary>The parts into which the rows are cut for threads, of about as many edges.</summary>
    internal const int Blocks = 64;

    /// <summary>A chunk of full rows ends at a fourth of a block's edges, so that blocks can be cut, but not before so many.</summary>
    private const int ChunksOfBlock = 4, LeastEdges = 1 << 14;

    private readonly int[] _chunks;
    private readonly int[] _blocks;
    private readonly IInfluenceBand[] _bands;

    /// <param name="graph">The graph.</param>
    /// <param name="first">How many sources the first band has.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal InfluenceBands(InfluenceGraph graph, int first, CancellationToken cancellation = default)
    {
        _chunks = Chunks(graph);
        _blocks = Balanced(graph, _chunks);
        var bands = new List<IInfluenceBand>();
        var (starts, ends) = (graph.Starts[..graph.Count], new int[graph.Count]);
        for (var to = 0; to < graph.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var source = to;
            to = (int)Math.Min((long)to + (to == 0 ? first : Math.Min(to, MostOfBand)), graph.Count);
            for (var row = 0; row < ends.Length; row++)
            {
                var end = starts[row];
                while (end < graph.Starts[row + 1] && graph.Sources[end] < to)
                    end++;
                ends[row] = end;
            }
            bands.Add(to - source <= 1 << 16
                ? new InfluenceBand<ushort>(graph, source, _chunks, starts, ends)
                : new InfluenceBand<int>(graph, source, _chunks, starts, ends));
            (starts, ends) = (ends, starts);
        }
        _bands = [.. bands];
    }

    internal int Count => _bands.Length;

    /// <summary>The rows of a block.</summary>
    internal (int First, int End) Rows(int block) => (_chunks[_blocks[block]], _chunks[_blocks[block + 1]]);

    /// <summary>Adds to the sum of each row of a block what its sources in one band pass on along its edges.</summary>
    /// <param name="band">The number of the band.</param>
    /// <param name="block">The number of the block.</param>
    /// <param name="passed">What each source passes on for a unit of weight.</param>
    /// <param name="sums">The sums, one for each row.</param>
    internal void Add(int band, int block, float[] passed, float[] sums) => _bands[band].Add(_blocks[block], _blocks[block + 1], passed, sums);

    private static int[] Chunks(InfluenceGraph graph)
    {
        var chunks = new List<int> { 0 };
        var most = Math.Max(LeastEdges, graph.Starts[^1] / (Blocks * ChunksOfBlock));
        for (var row = 1; row < graph.Count; row++)
        {
            if (row - chunks[^1] == ChunkRows || graph.Starts[row + 1] - graph.Starts[chunks[^1]] > most)
                chunks.Add(row);
        }
        if (graph.Count > 0)
            chunks.Add(graph.Count);
        return [.. chunks];
    }

    private static int[] Balanced(InfluenceGraph graph, int[] chunks)
    {
        var blocks = new int[Blocks + 1];
        for (var (block, chunk) = (1, 0); block <= Blocks; block++)
        {
            while (chunk < chunks.Length - 1 && (block == Blocks || (long)graph.Starts[chunks[chunk]] * Blocks < (long)graph.Starts[^1] * block))
                chunk++;
            blocks[block] = chunk;
        }
        return blocks;
    }
}
