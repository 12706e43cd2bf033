namespace MedSocial.Hosting;

/// <summary>Makes directories as options say, and sees whether there is a newer one.</summary>
internal sealed class DirectorySource(MedSocialOptions options, IServiceProvider services)
{
    private Stamp _loaded;

    /// <summary>Whether the file is to be looked at now and then.</summary>
    internal bool IsWatched => options.DirectoryPath is not null && options.ReloadInterval > TimeSpan.Zero;

    /// <summary>Whether the file is another than at the last attempt. One that is gone is not: there is nothing to load. Not for two threads at once.</summary>
    internal bool HasChanged => Stamp.Of(options.DirectoryPath!) is { IsPresent: true } now && now != _loaded;

    /// <summary>Whether a directory is at hand without waiting for anybody: a value or a file.</summary>
    internal bool IsAtHand => options.DirectoryFactory is null;

    /// <summary>Makes a directory, ready to be asked. Not for two threads at once.</summary>
    internal async ValueTask<Snapshot> LoadAsync(TimeProvider time, CancellationToken cancellation)
    {
        if (options.DirectoryFactory is not { } factory)
            return Load(time, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var made = await factory(services, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{nameof(MedSocialOptions)}.{nameof(MedSocialOptions.DirectoryFactory)} returned null.");
        return new(LaidOut(made, cancellation), IsOwned: true, time.GetUtcNow());
    }

    /// <summary>The same of one that is at hand.</summary>
    internal Snapshot Load(TimeProvider time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (options.Directory is { } given)
            return new(LaidOut(given, cancellation), IsOwned: false, time.GetUtcNow());
        // Before it is opened: what changes meanwhile is then seen as a change.
        _loaded = Stamp.Of(options.DirectoryPath!);
        var opened = MedicalDirectory.Open(options.DirectoryPath!, options.OpenOptions);
        try
        {
            return new(LaidOut(opened, cancellation), IsOwned: true, _loaded.IsPresent ? _loaded.Written : time.GetUtcNow());
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    // The first question would lay out what all later ones use; it is made here, where nobody waits for an answer. A file brings it along.
    private MedicalDirectory LaidOut(MedicalDirectory directory, CancellationToken cancellation)
    {
        _ = directory.Segment.SuggestIndex; // which stands on the search index
        if (options.PrepareRequests)
            directory.PrepareRequests(cancellation: cancellation);
        return directory;
    }

    /// <summary>A directory in service.</summary>
    /// <param name="Directory">The directory.</param>
    /// <param name="IsOwned">Whether it is disposed of with the provider.</param>
    /// <param name="Since">When its file was written, or else it was put in service.</param>
    internal sealed record Snapshot(MedicalDirectory Directory, bool IsOwned, DateTimeOffset Since);

    private readonly record struct Stamp(bool IsPresent, DateTimeOffset Written, long Length)
    {
        internal static Stamp Of(string path)
        {
            try
            {
                var file = new FileInfo(path);
                return file.Exists ? new(true, file.LastWriteTimeUtc, file.Length) : default;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return default; // between two files, or out of reach: looked at again
            }
        }
    }
}
