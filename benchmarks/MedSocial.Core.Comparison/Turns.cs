using System.Collections.Immutable;
using System.Diagnostics;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>Asks engines the queries of one kind in turns, a hundred each, so that all of them are measured in the same minutes: a machine that is shared has good and slow ones.</summary>
/// <param name="engine">The engine, built.</param>
/// <param name="kind">The kind.</param>
/// <param name="queries">The queries; each is asked once.</param>
/// <param name="budget">The time after which no further query is asked; at least five are.</param>
internal sealed class Turns(IEngine engine, QueryKind kind, ImmutableArray<TestQuery> queries, TimeSpan budget)
{
    private const int OfTurn = 100, Fewest = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private readonly List<double> _times = new(queries.Length);
    private TimeSpan _spent;
    private double _first;
    private double _inTen;

    private bool IsOver => !engine.CanDo(kind) || _times.Count == queries.Length || (_spent > budget && _times.Count >= Fewest);

    /// <summary>Measures all engines.</summary>
    /// <param name="engines">The engines, built.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="warmUp">Other queries of the kind.</param>
    /// <param name="budget">The time for each engine.</param>
    internal static IEnumerable<Measurement> Take(
        IReadOnlyList<IEngine> engines, QueryKind kind, ImmutableArray<TestQuery> queries, ImmutableArray<TestQuery> warmUp, TimeSpan budget)
    {
        var all = engines.Select(engine => new Turns(engine, kind, queries, budget)).ToArray();
        foreach (var one in all.Where(one => !one.IsOver))
            one.Warm(warmUp);
        while (all.Any(one => !one.IsOver))
        {
            foreach (var one in all)
                one.Go();
        }
        return all.Select(one => one.Result());
    }

    /// <summary>The compiler replaces code that runs often, in the background and in several steps; until then fast engines look slow.</summary>
    private void Warm(ImmutableArray<TestQuery> others)
    {
        Span<int> top = stackalloc int[10];
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed < budget / 4 && !(i >= others.Length && clock.Elapsed > WarmUp); i++)
            engine.Search(others[i % others.Length], top);
    }

    private void Go()
    {
        Span<int> top = stackalloc int[10];
        for (var end = _times.Count + OfTurn; _times.Count < end && !IsOver;)
        {
            var query = queries[_times.Count];
            var started = Stopwatch.GetTimestamp();
            var count = engine.Search(query, top);
            var time = Stopwatch.GetElapsedTime(started);
            _times.Add(time.TotalMicroseconds);
            _spent += time;
            var (isFirst, isInTen) = query.Judge(top[..count]);
            (_first, _inTen) = (_first + isFirst, _inTen + isInTen);
        }
    }

    private Measurement Result()
    {
        var asked = _times.Count;
        _times.Sort();
        return asked == 0
            ? new(engine.Name, kind, 0, 0, 0, 0, 0)
            : new(engine.Name, kind, asked, At(0.5), At(0.99), _first / asked, _inTen / asked);
    }

    private double At(double share) => _times[Math.Min(_times.Count - 1, (int)(_times.Count * share))];
}
