using System.Runtime.ExceptionServices;

namespace MedSocial.Formats.Extracts;

/// <summary>Two workers that share the blocks of a file.</summary>
/// <remarks>
/// <code>
///     worker 0   fill 1 │ prepare 1 │ read 1 │ fill 3 │ prepare 3 │ fill 5 │ prepare 5 │ ...
///     worker 1            fill 2 │ prepare 2   │ read 2 │ fill 4 │ prepare 4 │ read 3 │ read 4 │ ...
/// </code>
/// <para>One block is filled at a time and one is read at a time, both in the order of the file; prepared are as many as there are workers. A worker that is free reads the next block if that is
/// prepared, else fills another: so neither waits for the other as long as a block is free, however the work is shared out between the steps.</para>
/// <para>What goes wrong with a block is thrown when it is its turn to be read: of several errors always that which comes first in the file.</para>
/// </remarks>
internal sealed class BlockRelay<TBlock>(Func<TBlock, TBlock, CancellationToken, Task<bool>> fill, Action<TBlock> prepare, Action<TBlock> read) : IDisposable
    where TBlock : class, IDisposable, new()
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _change = new(0);

    // Block n of the file is where block n - 4 was.
    private readonly Slot[] _slots = [new(), new(), new(), new()];
    private int _filled;
    private int _read;
    private int _waiting;
    private bool _isFilling;
    private bool _isReading;
    private bool _isEnded;
    private ExceptionDispatchInfo? _failure;

    private enum Step
    {
        Read,
        Fill,
        Wait,
        End,
    }

    /// <summary>Gets the block before the first that is filled; a caller may read the beginning of the file there.</summary>
    internal TBlock First => _slots[0].Block;

    /// <summary>Goes on behind the first block, to the end.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(
            Task.Run(() => WorkAsync(stop), CancellationToken.None),
            Task.Run(() => WorkAsync(stop), CancellationToken.None)).ConfigureAwait(false);
        _failure?.Throw();
    }

    private async Task WorkAsync(CancellationTokenSource stop)
    {
        try
        {
            while (Next() is var step and not Step.End)
            {
                stop.Token.ThrowIfCancellationRequested();
                if (step == Step.Read)
                    Read();
                else if (step == Step.Fill)
                    await FillAsync(stop.Token).ConfigureAwait(false);
                else
                    await _change.WaitAsync(stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // The other worker, whose turn does not come any more, ends by the cancellation.
            _failure ??= ExceptionDispatchInfo.Capture(e);
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private Slot At(int number) => _slots[number % _slots.Length];

    private Step Next()
    {
        lock (_lock)
        {
            if (!_isReading && _read < _filled && At(_read + 1).IsPrepared)
            {
                _isReading = true;
                return Step.Read;
            }
            if (!_isFilling && !_isEnded && _filled - _read < _slots.Length)
            {
                _isFilling = true;
                return Step.Fill;
            }
            if (_isEnded && _read == _filled)
                return Step.End;
            _waiting++;
            return Step.Wait;
        }
    }

    private void Read()
    {
        var slot = At(_read + 1);
        slot.Failure?.Throw();
        read(slot.Block);
        Change(() => (slot.IsPrepared, _isReading, _read) = (false, false, _read + 1));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var slot = At(_filled + 1);
        var hasRows = false;
        try
        {
            hasRows = await fill(slot.Block, At(_filled).Block, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            slot.Failure = ExceptionDispatchInfo.Capture(e);
        }
        Change(() =>
        {
            (_isFilling, _isEnded, slot.IsPrepared) = (false, !hasRows, slot.Failure is not null);
            _filled += hasRows || slot.Failure is not null ? 1 : 0;
        });
        if (!hasRows)
            return;
        try
        {
            prepare(slot.Block);
        }
        catch (Exception e)
        {
            slot.Failure = ExceptionDispatchInfo.Capture(e);
        }
        Change(() => slot.IsPrepared = true);
    }

    /// <summary>Changes what there is to do, and wakes who waits for that.</summary>
    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            if (_waiting == 0)
                return;
            _change.Release(_waiting);
            _waiting = 0;
        }
    }

    public void Dispose()
    {
        foreach (var slot in _slots)
            slot.Block.Dispose();
        _change.Dispose();
    }

    private sealed class Slot
    {
        internal TBlock Block { get; } = new();

        internal bool IsPrepared { get; set; }

        internal ExceptionDispatchInfo? Failure { get; set; }
    }
}
