using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MedSocial.Ranking;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Times one iteration of influence beside what one would write first and beside a pass that only reads: <c>-- --pagerank [nodes] [edges]</c>.
/// All in one run and in turns, so that ratios hold on any machine; the best of the rounds counts, as what a busy machine adds is noise.
/// </summary>
internal static class PageRankTiming
{
    private const int Rounds = 7;
    private const double Damping = 0.85;

    internal static int Run(ReadOnlyMemory<string> args, TextWriter log)
    {
        var nodes = args.Length > 0 ? int.Parse(args.Span[0], CultureInfo.InvariantCulture) : 2_000_000;
        var edges = args.Length > 1 ? int.Parse(args.Span[1], CultureInfo.InvariantCulture) : 40_000_000;
        var (from, to) = Edges(nodes, edges);
        var weights = new float[edges];
        Array.Fill(weights, 1f);
        var started = Stopwatch.GetTimestamp();
        var graph = InfluenceGraph.Build(nodes, from, to, weights);
        log.WriteLine(FormattableString.Invariant($"{nodes:N0} nodes, {edges:N0} acts, {graph.Sources.Length:N0} edges once parallel ones are one; laid out in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        var plain = InfluenceGraph.Build(nodes, from, to, weights, relabel: false);
        var push = PushLoop.Of(plain);

        var times = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var processor = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var one = Solver(graph, 1, isSingle: true);
        var two = Solver(graph, 2, isSingle: true);
        var inDouble = Solver(graph, 1, isSingle: false);
        var unordered = Solver(plain, 1, isSingle: true);
        var rows = new RowPull(graph);
        for (var round = 0; round < Rounds; round++)
        {
            Time("a  streaming pass over the rows, 1 core", () => Stream(graph, 1));
            Time("b  streaming pass over the rows, 2 cores", () => Stream(graph, 2));
            Time("c  pull, floats, 1 core", one.Step);
            Time("d  pull, floats, 2 cores", two.Step);
            Time("e  pull, doubles, 1 core", inDouble.Step);
            Time("f  pull, floats, nodes as they came, 1 core", unordered.Step);
            Time("g  plain push in doubles, 1 core", push.Step);
            Time("h  pull, floats, row by row, 1 core", rows.Step);
        }
        foreach (var (name, time) in times)
            log.WriteLine(FormattableString.Invariant($"{name,-48} {time * 1e3,8:F1} ms  {graph.Sources.Length / time / 1e6,6:F0} M edges/s; processor {processor[name] * 1e3,8:F1} ms"));
        log.WriteLine(FormattableString.Invariant($"push / pull {At('g') / At('c'):F2} (wanted 2.5), rows / bands {At('h') / At('c'):F2}, pull / stream {At('c') / At('a'):F2} (at most 2), 1 core / 2 cores {At('c') / At('d'):F2} (wanted 1.7), 2-core pull / 2-core stream {At('d') / At('b'):F2}"));

        started = Stopwatch.GetTimestamp();
        var whole = Solver(graph, 2, isSingle: true, tolerance: 1e-7);
        log.WriteLine(FormattableString.Invariant($"bands laid out in {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s"));
        whole.Run();
        log.WriteLine(FormattableString.Invariant($"whole: {whole.Iterations} iterations, residual {whole.Residual:E1}, {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s; sum of push {push.Sum():R}"));
        return 0;

        double At(char key) => times.First(pair => pair.Key[0] == key).Value;

        void Time(string name, Action work)
        {
            var before = Stopwatch.GetTimestamp();
            var used = Environment.CpuUsage.TotalTime;
            work();
            var time = Stopwatch.GetElapsedTime(before).TotalSeconds;
            processor[name] = Math.Min((Environment.CpuUsage.TotalTime - used).TotalSeconds, processor.GetValueOrDefault(name, double.MaxValue));
            times[name] = Math.Min(time, times.GetValueOrDefault(name, double.MaxValue));
        }
    }

    /// <summary>The power law of the synthetic interactions: rank r is named with 1 / (r + 5) and acts with 1 / (r + 100), by inversion of the integral.</summary>
    private static (int[] From, int[] To) Edges(int nodes, int edges)
    {
        var random = new SeededRandom(1);
        var (actors, named) = (Shuffled(nodes, random), Shuffled(nodes, random));
        var (from, to) = (new int[edges], new int[edges]);
        for (var edge = 0; edge < edges; edge++)
        {
            from[edge] = actors[Rank(random.NextDouble(), 100, nodes)];
            to[edge] = named[Rank(random.NextDouble(), 5, nodes)];
            if (from[edge] == to[edge])
                to[edge] = (to[edge] + 1) % nodes;
        }
        return (from, to);
    }

    private static int Rank(double chance, int offset, int nodes) =>
        Math.Min(nodes - 1, (int)(offset * (Math.Pow((nodes + offset) / (double)offset, chance) - 1)));

    private static int[] Shuffled(int count, SeededRandom random)
    {
        var items = Enumerable.Range(0, count).ToArray();
        random.Shuffle(items.AsSpan());
        return items;
    }

    private static InfluenceSolver Solver(InfluenceGraph graph, int workers, bool isSingle, double tolerance = 0)
    {
        var voices = new double[graph.Count];
        Array.Fill(voices, 1);
        var passes = new double[graph.Count];
        for (var node = 0; node < passes.Length; node++)
            passes[node] = graph.Spent[node] > 0 ? 1 / graph.Spent[node] : 0;
        return new(graph, voices, passes, new(Damping, tolerance, 200, workers, isSingle));
    }

    /// <summary>Reads every source and every weight once, and sums them so that nothing is left out.</summary>
    private static void Stream(InfluenceGraph graph, int workers)
    {
        const int blocks = 64;
        var length = graph.Sources.Length;
        var sums = new double[blocks];
        Parallel.For(0, blocks, new() { MaxDegreeOfParallelism = workers }, block =>
        {
            var (start, end) = ((int)((long)length * block / blocks), (int)((long)length * (block + 1) / blocks));
            sums[block] = Sum(graph.Weights.AsSpan(start, end - start)) + Sum(graph.Sources.AsSpan(start, end - start));
        });
        if (sums.Sum() == 42.125)
            throw new InvalidOperationException("Never; but the sums must be used.");
    }

    private static T Sum<T>(ReadOnlySpan<T> items)
        where T : struct
    {
        var vectors = MemoryMarshal.Cast<T, Vector512<T>>(items);
        var (a, b, c, d) = (Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero);
        for (var i = 0; i + 4 <= vectors.Length; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }
        return Vector512.Sum(a + b + (c + d));
    }

    /// <summary>What stood here before bands and slices: row by row, four sums at a time, so that each row's end is a branch that is guessed wrong.</summary>
    private sealed class RowPull(InfluenceGraph graph)
    {
        private float[] _passed = [.. graph.Spent.Select(spent => spent > 0 ? (float)(Damping / spent) : 0)];
        private float[] _next = new float[graph.Count];
        private readonly double[] _values = [.. Enumerable.Repeat(1.0, graph.Count)];

        internal unsafe void Step()
        {
            var change = 0.0;
            fixed (int* sources = graph.Sources)
            fixed (float* weights = graph.Weights, passed = _passed)
            {
                for (var node = 0; node < graph.Count; node++)
                {
                    var (at, end) = (graph.Starts[node], graph.Starts[node + 1]);
                    var (a, b, c, d) = (0f, 0f, 0f, 0f);
                    for (; at + 4 <= end; at += 4)
                    {
                        a += weights[at] * passed[sources[at]];
                        b += weights[at + 1] * passed[sources[at + 1]];
                        c += weights[at + 2] * passed[sources[at + 2]];
                        d += weights[at + 3] * passed[sources[at + 3]];
                    }
                    for (; at < end; at++)
                        a += weights[at] * passed[sources[at]];
                    var value = 1 + a + b + (c + d);
                    change += Math.Abs(value - _values[node]);
                    _values[node] = value;
                    _next[node] = graph.Spent[node] > 0 ? (float)(value * Damping / graph.Spent[node]) : 0;
                }
            }
            (_passed, _next) = (_next, _passed);
            if (change < 0)
                throw new InvalidOperationException("Never; but the change must be used.");
        }
    }

    /// <summary>What one writes first: each node hands its voice out along its edges, all in doubles, nodes as they came.</summary>
    private sealed class PushLoop(int[] starts, int[] targets, double[] shares)
    {
        private double[] _values = new double[starts.Length - 1];
        private double[] _next = new double[starts.Length - 1];

        internal static PushLoop Of(InfluenceGraph graph)
        {
            var starts = new int[graph.Count + 1];
            foreach (var source in graph.Sources)
                starts[source + 1]++;
            for (var node = 0; node < graph.Count; node++)
                starts[node + 1] += starts[node];
            var next = starts[..graph.Count];
            var (targets, shares) = (new int[graph.Sources.Length], new double[graph.Sources.Length]);
            for (var node = 0; node < graph.Count; node++)
            {
                for (var at = graph.Starts[node]; at < graph.Starts[node + 1]; at++)
                {
                    var source = graph.Sources[at];
                    var place = next[source]++;
                    (targets[place], shares[place]) = (node, graph.Weights[at] / graph.Spent[source]);
                }
            }
            return new(starts, targets, shares);
        }

        internal double Sum() => _values.Sum();

        internal void Step()
        {
            Array.Fill(_next, 1.0);
            for (var node = 0; node < _values.Length; node++)
            {
                var value = _values[node] * Damping;
                for (var at = starts[node]; at < starts[node + 1]; at++)
                    _next[targets[at]] += value * shares[at];
            }
            (_values, _next) = (_next, _values);
        }
    }
}
