using System.Runtime.InteropServices;

namespace MedSocial.Storage.Flat;

/// <summary>Replaces a file in one step: after a crash at any point, the old file or the new one is there, whole.</summary>
/// <remarks>
/// Written beside the old one under another name, flushed to the disk, renamed over it; then the folder is flushed, so that the new name
/// lasts too. Windows keeps the order of names by itself and has no call for the last step. A crash can leave the file with the other
/// name behind: it ends in <c>.tmp</c> and is never read.
/// </remarks>
internal static partial class SafeSave
{
    internal static void Write(string path, Action<Stream> write)
    {
        path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(path) ?? throw new ArgumentException("A folder is no file.", nameof(path));
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
        FlushFolder(folder);
    }

    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        // .NET opens no folders. Some file systems refuse to flush one: the file is whole either way, only its new name may be forgotten by a crash right now.
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
            return;
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
