using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MedSocial.Hosting;

/// <summary>One directory of an application: loaded at the first question, replaced as a whole, watched if it is a file.</summary>
/// <remarks>
/// Old snapshots are not disposed of: a search result reads its records when it is looked at, so only the collector knows the last reader. It
/// unmaps a file that nobody holds any more (<see cref="Storage.Flat.SegmentMemory"/>).
/// </remarks>
internal sealed partial class DirectoryProvider : IDirectoryProvider, IDisposable
{
    private readonly DirectorySource _source;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly ITimer? _timer;
    private readonly CancellationTokenSource _ending = new();
    private ImmutableArray<Listener> _listeners = [];
    private volatile DirectorySource.Snapshot? _current;
    private volatile DirectoryReload? _lastReload;
    private volatile bool _isDisposed;

    internal DirectoryProvider(IServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<MedSocialOptions>>().Get(name);
        _source = new(options, services);
        _time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _log = services.GetService<ILoggerFactory>()?.CreateLogger("MedSocial.Directory") ?? NullLogger.Instance;
        Telemetry = new(this, name, options.IncludeQueryTextInTraces);
        if (_source.IsWatched)
            _timer = _time.CreateTimer(static provider => ((DirectoryProvider)provider!).Look(), this, options.ReloadInterval, options.ReloadInterval);
    }

    public MedicalDirectory Current => _current is { } current && !_isDisposed ? current.Directory : First();

    public DirectoryReload? LastReload => _lastReload;

    internal DirectoryTelemetry Telemetry { get; }

    /// <summary>The snapshot in service, if there is one yet.</summary>
    internal DirectorySource.Snapshot? Loaded => _current;

    internal TimeSpan Age(DirectorySource.Snapshot snapshot) => _time.GetUtcNow() - snapshot.Since;

    public ValueTask<MedicalDirectory> GetAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _current is { } current ? new(current.Directory) : new(FirstAsync(cancellation));
    }

    public async ValueTask<DirectoryReload> ReloadAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ending.Token);
        await _loading.WaitAsync(ending.Token).ConfigureAwait(false);
        try
        {
            return await LoadAsync(ending.Token).ConfigureAwait(false);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Publish(MedicalDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Swap(new(directory, IsOwned: false, _time.GetUtcNow()));
    }

    public IDisposable OnChange(Action<MedicalDirectory> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        var one = new Listener(this, listener);
        ImmutableInterlocked.Update(ref _listeners, static (all, added) => all.Add(added), one);
        return one;
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _ending.Cancel();
        _timer?.Dispose();
        Telemetry.Dispose();
        if (_current is { IsOwned: true } current)
            current.Directory.Dispose();
    }

    private MedicalDirectory First()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        // On a thread of the pool: a factory that comes back to the caller's context would wait for the caller.
        return _current?.Directory ?? (_source.IsAtHand ? FirstAtHand() : Task.Run(() => FirstAsync(CancellationToken.None)).GetAwaiter().GetResult());
    }

    // Here and now, without what waiting takes: a thread, and some sixty types and methods for a new process.
    private MedicalDirectory FirstAtHand()
    {
        _loading.Wait();
        try
        {
            return _current?.Directory ?? InService(Load());
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<MedicalDirectory> FirstAsync(CancellationToken cancellation)
    {
        await _loading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _current?.Directory ?? InService(await LoadAsync(cancellation).ConfigureAwait(false));
        }
        finally
        {
            _loading.Release();
        }
    }

    private MedicalDirectory InService(DirectoryReload attempt)
    {
        if (attempt.Error is { } error)
            ExceptionDispatchInfo.Throw(error);
        return _current!.Directory;
    }

    private DirectoryReload Load()
    {
        try
        {
            return Swap(_source.Load(_time, CancellationToken.None));
        }
        catch (Exception error)
        {
            return Refuse(error);
        }
    }

    private async Task<DirectoryReload> LoadAsync(CancellationToken cancellation)
    {
        try
        {
            return Swap(await _source.LoadAsync(_time, cancellation).ConfigureAwait(false));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Refuse(error);
        }
    }

    private DirectoryReload Refuse(Exception error)
    {
        LogRefused(error, _current is null ? "there is none in service" : "the old one stays in service");
        return Report(new(DirectoryReloadOutcome.Refused, _time.GetUtcNow(), error));
    }

    private DirectoryReload Swap(DirectorySource.Snapshot next)
    {
        _current = next;
        if (_log.IsEnabled(LogLevel.Information))
            LogSwapped(next.Directory.Practitioners.Count, next.Directory.Accounts.Count);
        var report = Report(new(DirectoryReloadOutcome.Swapped, _time.GetUtcNow()));
        foreach (var listener in _listeners)
            Tell(listener, next.Directory);
        return report;
    }

    private DirectoryReload Report(DirectoryReload reload)
    {
        _lastReload = reload;
        Telemetry.Count(reload.Outcome);
        return reload;
    }

    private void Tell(Listener listener, MedicalDirectory next)
    {
        try
        {
            listener.Call(next);
        }
        catch (Exception error)
        {
            LogListener(error);
        }
    }

    // The timer's: nothing may escape, and a load that takes longer than the interval is not doubled.
    private async void Look()
    {
        try
        {
            if (_isDisposed || _current is null || !await _loading.WaitAsync(0).ConfigureAwait(false))
                return;
            try
            {
                if (_source.HasChanged)
                    await LoadAsync(_ending.Token).ConfigureAwait(false);
            }
            finally
            {
                _loading.Release();
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error)
        {
            LogRefused(error, "the file could not be looked at");
        }
    }

    [LoggerMessage(1, LogLevel.Information, "A directory of {Practitioners} practitioners and {Accounts} accounts is in service.")]
    private partial void LogSwapped(int practitioners, int accounts);

    [LoggerMessage(2, LogLevel.Error, "A directory was refused; {Consequence}.")]
    private partial void LogRefused(Exception error, string consequence);

    [LoggerMessage(3, LogLevel.Error, "A listener of directory changes failed.")]
    private partial void LogListener(Exception error);

    private sealed class Listener(DirectoryProvider provider, Action<MedicalDirectory> call) : IDisposable
    {
        internal Action<MedicalDirectory> Call => call;

        public void Dispose() => ImmutableInterlocked.Update(ref provider._listeners, static (all, gone) => all.Remove(gone), this);
    }
}
