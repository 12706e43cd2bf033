using System.Collections.Immutable;
using System.Diagnostics;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>What was measured of one engine and one kind of query.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Queries">How many queries were asked; 0 when the engine cannot answer the kind.</param>
/// <param name="P50">The median time in microseconds.</param>
/// <param name="P99">The time that one query in a hundred exceeds, in microseconds.</param>
/// <param name="First">The share of queries with a right first answer.</param>
/// <param name="InTen">The share of queries with a right answer among the first ten.</param>
internal sealed record Measurement(string Engine, QueryKind Kind, int Queries, double P50, double P99, double First, double InTen)
{
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Asks an engine queries of all kinds in turn for three seconds, so that the kind that is measured first does not pay for what all have in common: the compiler
    /// is behind by that much when two cores are all there are.
    /// </summary>
    /// <param name="engine">The engine, built.</param>
    /// <param name="warmUps">Queries of each kind, others than those that are measured.</param>
    internal static void Prepare(IEngine engine, IReadOnlyDictionary<QueryKind, ImmutableArray<TestQuery>> warmUps)
    {
        Span<int> top = stackalloc int[10];
        var kinds = warmUps.Where(pair => engine.CanDo(pair.Key) && !pair.Value.IsEmpty).Select(pair => pair.Value).ToArray();
        var clock = Stopwatch.StartNew();
        for (var i = 0; kinds.Length > 0 && clock.Elapsed < FirstWarmUp; i++)
        {
            var queries = kinds[i % kinds.Length];
            engine.Search(queries[i / kinds.Length % queries.Length], top);
        }
    }

    /// <summary>The line of the table: engine, kind, microseconds, percent; a dash where the engine cannot do it.</summary>
    public override string ToString() => Queries == 0
        ? $"{Engine} {Kind.Name()} - - - -"
        : FormattableString.Invariant($"{Engine} {Kind.Name()} {P50:F1} {P99:F1} {First * 100:F1} {InTen * 100:F1}");
}

/// <summary>What it took to build an engine's index, and how large it is.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Records">How many people.</param>
/// <param name="Seconds">The time.</param>
/// <param name="Bytes">The bytes that are held for it: files, and what the managed heap grew by.</param>
internal sealed record BuildMeasurement(string Engine, int Records, double Seconds, long Bytes)
{
    public double RecordsPerSecond => Records / Seconds;

    public double BytesPerRecord => (double)Bytes / Records;

    /// <summary>A line that starts with #, so that readers of the table skip it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"# {Engine} build {RecordsPerSecond:F0} records/s, {Seconds:F2} s, index {BytesPerRecord:F1} bytes/record");
}
