using System.Runtime.ExceptionServices;

namespace MedSocial.Formats.Extracts;

/// <summary>Two workers that take the blocks of a file in turns.</summary>
/// <remarks>
/// <code>
///     worker 0   fill 1 │ prepare 1 │ read 1 │ fill 3 │ prepare 3 │ read 3 │ ...
///     worker 1            fill 2 │ prepare 2   │ read 2 │ fill 4 │ prepare 4 │ ...
/// </code>
/// <para>One block is filled at a time and one is read at a time, both in the order of the file; while one worker does either, the other prepares. So both
/// have as much to do, however the work is shared out between the steps, as long as reading takes no more than half of it.</para>
/// <para>What goes wrong with a block is thrown when it is its turn to be read: of several errors always that which comes first in the file.</para>
/// </remarks>
internal sealed class BlockRelay<TBlock>(Func<TBlock, TBlock, CancellationToken, Task<bool>> fill, Action<TBlock> prepare, Action<TBlock> read) : IDisposable
{
    private readonly SemaphoreSlim[] _mayFill = [new(1), new(0)];
    private readonly SemaphoreSlim[] _mayRead = [new(1), new(0)];
    private ExceptionDispatchInfo? _failure;
    private bool _isEnded;

    /// <summary>Goes on behind a block that has been read, to the end.</summary>
    /// <param name="last">The block that has been read.</param>
    /// <param name="other">Another.</param>
    /// <param name="cancellationToken">Stops.</param>
    internal async Task RunAsync(TBlock last, TBlock other, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(
            Task.Run(() => WorkAsync(0, other, last, stop), CancellationToken.None),
            Task.Run(() => WorkAsync(1, last, other, stop), CancellationToken.None)).ConfigureAwait(false);
        _failure?.Throw();
    }

    private async Task WorkAsync(int self, TBlock own, TBlock others, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                var filled = FillAsync(self, own, others, stop.Token);
                await ((Task)filled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await _mayRead[self].WaitAsync(stop.Token).ConfigureAwait(false);
                var hasRows = await filled.ConfigureAwait(false);
                if (hasRows)
                    read(own);
                _mayRead[1 - self].Release();
                if (!hasRows)
                    return;
            }
        }
        catch (Exception e)
        {
            // The other worker, whose turn to read does not come any more, ends by the cancellation.
            _failure ??= ExceptionDispatchInfo.Capture(e);
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> FillAsync(int self, TBlock own, TBlock others, CancellationToken cancellationToken)
    {
        await _mayFill[self].WaitAsync(cancellationToken).ConfigureAwait(false);
        var hasRows = !_isEnded && await fill(own, others, cancellationToken).ConfigureAwait(false);
        _isEnded = !hasRows;
        _mayFill[1 - self].Release();
        if (hasRows)
            prepare(own);
        return hasRows;
    }

    public void Dispose()
    {
        foreach (var gate in (ReadOnlySpan<SemaphoreSlim>)[.. _mayFill, .. _mayRead])
            gate.Dispose();
    }
}
