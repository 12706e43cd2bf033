using System.Collections.Concurrent;
using System.Numerics;
using MedSocial.Search.Scans;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Engines that wait for a query, one beside each processor: it finds the memory of its engine where the last query left it.</summary>
/// <remarks>
/// In one queue, two threads would hand two engines to each other, and with them half a megabyte from one processor's memory to the other's. A
/// thread that is moved between taking and giving back finds another place, or the queue. There are never more engines than searches ran at once.
/// </remarks>
internal sealed class IdleEngines(SearchIndex index)
{
    /// <summary>Places of different processors lie in different lines of memory.</summary>
    private const int Apart = 16;

    private static readonly int Processors = (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount);

    private readonly SearchEngine?[] _places = new SearchEngine?[Processors * Apart];
    private readonly ConcurrentQueue<SearchEngine> _others = [];

    /// <summary>What all engines read.</summary>
    internal DenseValues Dense { get; } = new(index);

    /// <summary>An engine, or null when none waits.</summary>
    internal SearchEngine? Take()
    {
        var own = Own();
        if (Take(own) is { } engine || _others.TryDequeue(out engine))
            return engine;
        for (var place = 0; place < _places.Length; place += Apart)
        {
            if (Take(place) is { } other)
                return other;
        }
        return null;
    }

    internal void Return(SearchEngine engine)
    {
        if (Interlocked.CompareExchange(ref _places[Own()], engine, null) is not null)
            _others.Enqueue(engine);
    }

    private SearchEngine? Take(int place) => Volatile.Read(ref _places[place]) is null ? null : Interlocked.Exchange(ref _places[place], null);

    private static int Own() => (Thread.GetCurrentProcessorId() & (Processors - 1)) * Apart;
}
