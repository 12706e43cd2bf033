namespace MedSocial.Hosting;

/// <summary>Holds the snapshot that is in service, and puts the next one in its place.</summary>
/// <remarks>
/// <para>Thread-safe. A snapshot that was read from <see cref="Current"/> stays whole for as long as somebody holds it or an answer of it: a reload swaps one
/// reference, and the old snapshot goes when its last reader has let go of it. Whoever asks several questions that belong together reads
/// <see cref="Current"/> once.</para>
/// <para>A file that is watched is opened and verified beside the old one. What cannot be opened leaves the old one in service and is told in
/// <see cref="LastReload"/>, in the log and in the metric <c>medsocial.reloads</c>; it is tried again when the file changes again.</para>
/// </remarks>
/// <example><c>provider.Publish(provider.Current.Apply(changes));</c></example>
public interface IDirectoryProvider
{
    /// <summary>Gets the snapshot in service; the first call loads it.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are not sound.</exception>
    /// <exception cref="Storage.DirectoryFileException">The file is no directory, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed of.</exception>
    MedicalDirectory Current { get; }

    /// <summary>Gets what the last load or reload came to; null before the first.</summary>
    DirectoryReload? LastReload { get; }

    /// <summary>Gets the snapshot in service; the first call loads it, without holding a thread while a factory works.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The snapshot. Fails as <see cref="Current"/> does.</returns>
    ValueTask<MedicalDirectory> GetAsync(CancellationToken cancellation = default);

    /// <summary>Loads the directory anew from its file or factory, whether or not the file changed.</summary>
    /// <param name="cancellation">Ends the loading; the old snapshot stays.</param>
    /// <returns>What it came to. A directory that cannot be loaded does not throw: the old one stays in service.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed of.</exception>
    ValueTask<DirectoryReload> ReloadAsync(CancellationToken cancellation = default);

    /// <summary>Puts a snapshot in service that the application made, for example by <see cref="MedicalDirectory.Apply"/>.</summary>
    /// <param name="directory">The snapshot; it stays the application's to dispose of.</param>
    /// <exception cref="ObjectDisposedException">The provider was disposed of.</exception>
    void Publish(MedicalDirectory directory);

    /// <summary>Calls back after each swap, on the thread that made it. What a listener throws is logged and stops nobody else.</summary>
    /// <param name="listener">Is given the new snapshot.</param>
    /// <returns>Ends the calls when it is disposed of.</returns>
    IDisposable OnChange(Action<MedicalDirectory> listener);
}
