using System.Runtime.Intrinsics.X86;
using CsCheck;
using MedSocial.Ranking;
using MedSocial.TestData;

namespace MedSocial.Tests.Ranking;

public class InfluenceSolverTests
{
    private static readonly Gen<(int Nodes, (int From, int To, float Weight)[] Edges)> Graphs =
        from nodes in Gen.Int[1, 12]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Gen.Float[0.1f, 3f]).Array[0, 40]
        select (nodes, edges);

    /// <summary>Dangling nodes, isolated ones, self-loops and parallel edges are all among the graphs that are drawn.</summary>
    [Fact]
    public void Run_AnyGraph_IsTheDensePowerIteration() => Graphs.Sample(
        graph =>
        {
            var expected = DensePageRank(graph.Nodes, graph.Edges, 0.85);
            var actual = PageRank(graph.Nodes, graph.Edges, 0.85);
            for (var node = 0; node < graph.Nodes; node++)
                Assert.Equal(expected[node], actual[node], 1e-10);
        },
        iter: 500, seed: "0000KsVbV5R4");

    /// <summary>Each of the terms of a sum is right to 2^-24, and so is the sum, whose terms have one sign; 1e-6 leaves room for the iterations.</summary>
    [Fact]
    public void Run_Singles_AreRightToSixDigits() => Graphs.Sample(
        graph =>
        {
            var expected = DensePageRank(graph.Nodes, graph.Edges, 0.85);
            var actual = PageRank(graph.Nodes, graph.Edges, 0.85, isSingle: true);
            for (var node = 0; node < graph.Nodes; node++)
                Assert.InRange(actual[node] / expected[node], 1 - 1e-6, 1 + 1e-6);
        },
        iter: 200, seed: "0000KsVbV5R4");

    /// <summary>However many bands the sources are cut into, and with rows long enough for slices of their own: one iteration against sums in double.</summary>
    [Fact]
    public void Step_AnyBands_IsThePlainSum() => Gen.Select(Gen.Int[1, 700], Gen.Int[1, 700], Gen.Int[0, 4000], Gen.Int).Sample(
        (nodes, firstBand, count, seed) =>
        {
            var random = new Random(seed);
            // Towards few, so that some rows are long.
            var edges = Enumerable.Range(0, count).Select(_ => (From: random.Next(nodes), To: (int)(nodes * Math.Pow(random.NextDouble(), 6)), Weight: random.NextSingle() + 0.1f)).ToArray();
            var graph = Build(nodes, edges, 0, true);
            var voices = Enumerable.Range(0, nodes).Select(_ => random.NextDouble()).ToArray();
            var passes = Enumerable.Range(0, nodes).Select(_ => random.NextDouble()).ToArray();
            var solver = new InfluenceSolver(graph, voices, passes, new(0.5, 0, 1, 2, IsSingle: true), firstBand);
            solver.Step();
            AssertStep(graph, voices, passes, solver.Values());
        },
        iter: 200, seed: "0000KsVbV5R4");

    /// <summary>So many rows that they are several chunks, and so many edges to the first that its chunks end early; threads meet in every band. Sources of 16 bits, and of 32.</summary>
    [Theory]
    [InlineData(9_000, 1_000)]
    [InlineData(150_000, 70_000)]
    public void Step_ManyChunksAndThreads_IsThePlainSumToTheLastBit(int nodes, int firstBand)
    {
        const int count = 120_000;
        var random = new SeededRandom(4);
        var edges = Enumerable.Range(0, count).Select(_ => ((int)(nodes * Math.Pow(random.NextDouble(), 3)), (int)(nodes * Math.Pow(random.NextDouble(), 4)), (float)random.NextDouble() + 0.1f)).ToArray();
        var graph = Build(nodes, edges, 0, true);
        var voices = Enumerable.Range(0, nodes).Select(_ => random.NextDouble()).ToArray();
        var passes = Enumerable.Range(0, nodes).Select(_ => random.NextDouble() * 0.01).ToArray();
        double[]? first = null;
        foreach (var workers in (int[])[1, 2, 3, 8])
        {
            var solver = new InfluenceSolver(graph, voices, passes, new(0.5, 0, 1, workers, IsSingle: true), firstBand);
            solver.Step();
            AssertStep(graph, voices, passes, solver.Values());
            for (var step = 0; step < 5; step++)
                solver.Step();
            first ??= solver.Values();
            Assert.Equal(first, solver.Values());
        }
    }

    private static void AssertStep(InfluenceGraph graph, double[] voices, double[] passes, double[] values)
    {
        for (var node = 0; node < graph.Count; node++)
        {
            var expected = voices[node];
            for (var at = 0; at < graph.SourcesOf(node).Length; at++)
                expected += 0.5 * graph.WeightsOf(node)[at] * voices[graph.SourcesOf(node)[at]] * passes[graph.SourcesOf(node)[at]];
            Assert.InRange(values[node] / expected, 1 - 1e-6, 1 + 1e-6);
        }
    }

    [Fact]
    public unsafe void SumWide_AnySlice_IsThePlainOneToTheLastBit()
    {
        if (!Avx2.IsSupported)
            return;
        var random = new Random(3);
        for (var steps = 0; steps < 40; steps++)
        {
            var sources = Enumerable.Range(0, steps * 16).Select(_ => random.Next(100)).Append(0).ToArray();
            var weights = Enumerable.Range(0, steps * 16).Select(_ => random.NextSingle()).Append(0).ToArray();
            var passed = Enumerable.Range(0, 100).Select(_ => random.NextSingle()).ToArray();
            var (wide, plain) = (new float[16], new float[16]);
            fixed (int* s = sources)
            fixed (float* w = weights, p = passed, one = wide, other = plain)
            {
                InfluenceSlice.SumWide(s, w, steps, p, one);
                InfluenceSlice.SumPlain(s, w, steps, p, other);
            }
            Assert.Equal(plain, wide);
            Array.Clear(wide);
            fixed (ushort* s = Array.ConvertAll(sources, source => (ushort)source))
            fixed (float* w = weights, p = passed, one = wide)
                InfluenceSlice.SumWide(s, w, steps, p, one);
            Assert.Equal(plain, wide);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_AnyNumberOfThreads_IsTheSameToTheLastBit(bool isSingle)
    {
        var random = new Random(5);
        var edges = Enumerable.Range(0, 20_000).Select(_ => (random.Next(900), random.Next(900), random.NextSingle() + 0.1f)).ToArray();
        var one = Solve(900, edges, new(0.85, 1e-9, 100, 1, isSingle));
        foreach (var workers in (int[])[2, 3, 8])
        {
            var other = Solve(900, edges, new(0.85, 1e-9, 100, workers, isSingle));
            Assert.Equal(one.Values(), other.Values());
            Assert.Equal((one.Residual, one.Iterations), (other.Residual, other.Iterations));
        }
    }

    /// <summary>Langville and Meyer, Google's PageRank and Beyond (2006), six pages, α = 0.9; the figures are those that the tests of NetworkX give for it.</summary>
    [Fact]
    public void Run_LangvilleMeyer_IsAsPublished()
    {
        (int, int)[] links = [(1, 2), (1, 3), (3, 1), (3, 2), (3, 5), (4, 5), (4, 6), (5, 4), (5, 6), (6, 4)];
        double[] published = [0.03721197, 0.05395735, 0.04150565, 0.37508082, 0.20599833, 0.28624589];
        var ranks = PageRank(6, [.. links.Select(link => (link.Item1 - 1, link.Item2 - 1, 1f))], 0.9);
        for (var page = 0; page < published.Length; page++)
            Assert.Equal(published[page], ranks[page], 1e-8);
    }

    /// <summary>The picture of Wikipedia's article PageRank: eleven pages, percent with one decimal.</summary>
    [Fact]
    public void Run_ElevenPages_IsAsPublished()
    {
        const string links = "B-C C-B D-A D-B E-B E-D E-F F-B F-E G-B G-E H-B H-E I-B I-E J-E K-E";
        double[] published = [3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6];
        var ranks = PageRank(11, [.. links.Split(' ').Select(link => (link[0] - 'A', link[2] - 'A', 1f))], 0.85);
        Assert.Equal(published, ranks.Select(rank => Math.Round(rank * 100, 1)));
    }

    [Fact]
    public void Run_Residual_BoundsTheError()
    {
        (int, int, float)[] edges = [(0, 1, 1), (1, 2, 1), (2, 0, 1), (0, 2, 1)];
        var few = Solve(3, edges, new(0.85, 1e-3, 100, 1, false));
        var many = Solve(3, edges, new(0.85, 1e-14, 1000, 1, false));
        Assert.InRange(few.Residual, 0, 1e-3);
        var error = few.Values().Zip(many.Values(), (one, other) => Math.Abs(one - other)).Sum();
        Assert.InRange(error, 0, few.Residual * few.Values().Sum() * 0.85 / 0.15 + 1e-12);
    }

    [Fact]
    public void Run_StoppedEarly_ReportsTheResidual()
    {
        var solver = Solve(2, [(0, 1, 1), (1, 0, 1)], new(0.85, 1e-12, 2, 1, false));
        Assert.Equal(2, solver.Iterations);
        Assert.True(solver.Residual > 1e-12);
    }

    [Fact]
    public void Run_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(() =>
        Solver(2, [(0, 1, 1)], new(0.85, 0, int.MaxValue, 1, false)).Run(new CancellationToken(canceled: true)));

    [Fact]
    public void Build_AMillionParallelEdges_AreOne()
    {
        const int count = 1_000_000;
        var weights = new float[count];
        Array.Fill(weights, 0.1f);
        var graph = InfluenceGraph.Build(2, new int[count], [.. Enumerable.Repeat(1, count)], weights);
        var weight = Assert.Single(graph.Weights);
        Assert.Equal(count * (double)0.1f, weight, 0.02);
        Assert.Equal(count * (double)0.1f, graph.Spent[Array.IndexOf(graph.Nodes, 0)], 1e-6);
    }

    [Fact]
    public void Build_AnyEdges_RowsAreTheSumsAndReciprocityIsDamped() => Gen.Select(Graphs, Gen.Double[0, 1], Gen.Bool).Sample(
        (drawn, reciprocity, relabel) =>
        {
            var (nodes, edges) = drawn;
            var graph = Build(nodes, edges, reciprocity, relabel);
            var sums = new double[nodes, nodes];
            foreach (var (from, to, weight) in edges)
                sums[from, to] += weight;
            var seen = 0;
            for (var node = 0; node < nodes; node++)
            {
                Assert.Equal(graph.SourcesOf(node).ToArray().Order().Distinct(), graph.SourcesOf(node).ToArray());
                for (var at = 0; at < graph.SourcesOf(node).Length; at++, seen++)
                {
                    var (from, to) = (graph.Nodes[graph.SourcesOf(node)[at]], graph.Nodes[node]);
                    var (one, back) = (sums[from, to], sums[to, from]);
                    var expected = from == to ? one : one * (1 - reciprocity * Math.Min(one, back) / Math.Max(one, back));
                    Assert.Equal(expected, graph.WeightsOf(node)[at], 1e-4);
                }
            }
            Assert.Equal(edges.Select(edge => (edge.From, edge.To)).Distinct().Count(), seen);
        },
        iter: 300, seed: "0000KsVbV5R4");

    /// <summary>Who acts most comes first, and among peers who is acted towards most: 4,096 peers, as many again, twice as many, ...</summary>
    [Fact]
    public void Build_ManyNodes_StandByActsAndAmongPeersByRows()
    {
        const int nodes = 20_000, count = 200_000;
        var random = new SeededRandom(2);
        var (from, to, weights) = (new int[count], new int[count], new float[count]);
        var (acts, acted) = (new int[nodes], new int[nodes]);
        for (var edge = 0; edge < count; edge++)
        {
            (from[edge], to[edge], weights[edge]) = ((int)(nodes * Math.Pow(random.NextDouble(), 2)), random.Next(nodes), 1);
            acts[from[edge]]++;
            acted[to[edge]]++;
        }
        var graph = InfluenceGraph.Build(nodes, from, to, weights);
        Assert.Equal(Enumerable.Range(0, nodes), graph.Nodes.Order());
        var least = int.MaxValue;
        foreach (var (first, end) in ((int, int)[])[(0, 4_096), (4_096, 8_192), (8_192, 16_384), (16_384, nodes)])
        {
            var peers = graph.Nodes[first..end];
            Assert.True(peers.Max(node => acts[node]) <= least);
            least = peers.Min(node => acts[node]);
            Assert.Equal(peers.OrderByDescending(node => acted[node]).ThenBy(node => node), peers);
        }
    }

    /// <summary>So many that several threads lay them out and ways back are looked for band by band; every second one has its way back.</summary>
    [Fact]
    public void Build_ManyEdges_IsThePlainSum()
    {
        const int nodes = 70_000, count = 400_000;
        var random = new SeededRandom(1);
        var (from, to, weights) = (new int[count], new int[count], new float[count]);
        for (var edge = 0; edge < count; edge++)
        {
            (from[edge], to[edge], weights[edge]) = (random.Next(nodes), random.Next(nodes), 1 + random.Next(5));
            if (edge % 4 == 3)
                (from[edge], to[edge]) = (to[edge - 1], from[edge - 1]);
        }
        var graph = InfluenceGraph.Build(nodes, from, to, weights, reciprocity: 0.5);
        var sums = new Dictionary<(int, int), double>();
        for (var edge = 0; edge < count; edge++)
            sums[(from[edge], to[edge])] = sums.GetValueOrDefault((from[edge], to[edge])) + weights[edge];
        Assert.Equal(sums.Count, graph.Sources.Length);
        for (var node = 0; node < nodes; node++)
        {
            for (var at = graph.Starts[node]; at < graph.Starts[node + 1]; at++)
            {
                var (one, other) = (graph.Nodes[graph.Sources[at]], graph.Nodes[node]);
                var back = sums.GetValueOrDefault((other, one));
                var expected = one == other ? sums[(one, other)] : sums[(one, other)] * (1 - 0.5 * Math.Min(back, sums[(one, other)]) / Math.Max(back, sums[(one, other)]));
                if (Math.Abs(expected - graph.Weights[at]) > 1e-4)
                    Assert.Fail($"{one} {other}: {graph.Weights[at]}, not {expected}");
            }
        }
        Assert.Equal(weights.Sum(weight => (double)weight), graph.Spent.Sum(), 1e-3);
    }

    /// <summary>PageRank as its definition has it: a dense matrix, dangling nodes linked to all, teleport to all, until nothing moves.</summary>
    private static double[] DensePageRank(int nodes, (int From, int To, float Weight)[] edges, double damping)
    {
        var matrix = new double[nodes, nodes];
        foreach (var (from, to, weight) in edges)
            matrix[from, to] += weight;
        for (var from = 0; from < nodes; from++)
        {
            var sum = 0.0;
            for (var to = 0; to < nodes; to++)
            {
                matrix[from, to] = (float)matrix[from, to];
                sum += matrix[from, to];
            }
            for (var to = 0; to < nodes; to++)
                matrix[from, to] = sum > 0 ? matrix[from, to] / sum : 1.0 / nodes;
        }
        var ranks = Enumerable.Repeat(1.0 / nodes, nodes).ToArray();
        for (var iteration = 0; iteration < 400; iteration++)
        {
            var next = Enumerable.Repeat((1 - damping) / nodes, nodes).ToArray();
            for (var from = 0; from < nodes; from++)
            {
                for (var to = 0; to < nodes; to++)
                    next[to] += damping * ranks[from] * matrix[from, to];
            }
            ranks = next;
        }
        return ranks;
    }

    private static double[] PageRank(int nodes, (int From, int To, float Weight)[] edges, double damping, bool isSingle = false)
    {
        var solver = Solver(nodes, edges, new(damping, isSingle ? 1e-9 : 1e-15, 400, 1, isSingle));
        solver.Run();
        var graph = Build(nodes, edges, 0, true);
        var (ranks, values) = (new double[nodes], solver.Values());
        for (var node = 0; node < nodes; node++)
            ranks[graph.Nodes[node]] = values[node] / values.Sum();
        return ranks;
    }

    private static InfluenceSolver Solve(int nodes, (int, int, float)[] edges, SolverOptions options)
    {
        var solver = Solver(nodes, edges, options);
        solver.Run();
        return solver;
    }

    /// <summary>Every node has one voice and passes on all that it is given: the textbook's case. Row sums are of the merged weights, as the oracle's are.</summary>
    private static InfluenceSolver Solver(int nodes, (int From, int To, float Weight)[] edges, SolverOptions options)
    {
        var graph = Build(nodes, edges, 0, true);
        var spent = new double[nodes];
        for (var at = 0; at < graph.Sources.Length; at++)
            spent[graph.Sources[at]] += graph.Weights[at];
        return new(graph, [.. Enumerable.Repeat(1.0, nodes)], [.. spent.Select(sum => sum > 0 ? 1 / sum : 0)], options);
    }

    private static InfluenceGraph Build(int nodes, (int From, int To, float Weight)[] edges, double reciprocity, bool relabel) => InfluenceGraph.Build(
        nodes, [.. edges.Select(edge => edge.From)], [.. edges.Select(edge => edge.To)], [.. edges.Select(edge => edge.Weight)], reciprocity, relabel);
}
