using System.Runtime.InteropServices;

namespace MedSocial.Storage.Flat;

/// <summary>Asks the operating system for large pages, so that a place in a large array is found without first looking up on which of thousands of pages it lies.</summary>
/// <remarks>A hint, for Linux alone, which leaves it to programs to ask; where it is not followed, nothing changes but the time.</remarks>
internal static partial class LargePages
{
    internal const int Size = 1 << 21;

    private const int UseLargePages = 14; // MADV_HUGEPAGE

    private static bool _cannotAsk = !OperatingSystem.IsLinux();

    /// <summary>Asks for them; best before anything is written there, as small pages are not gathered at once.</summary>
    /// <param name="start">Where an array starts.</param>
    /// <param name="length">How many bytes it has.</param>
    internal static void Ask(nint start, long length)
    {
        var (from, bytes) = Within(start, length);
        if (bytes == 0 || _cannotAsk)
            return;
        try
        {
            _ = Advise(from, (nuint)bytes, UseLargePages);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            _cannotAsk = true;
        }
    }

    /// <summary>The part of an array that consists of whole large pages, of which nobody else has anything.</summary>
    internal static (nint Start, nint Length) Within(nint start, long length)
    {
        var from = (start + Size - 1) & ~(nint)(Size - 1);
        var to = (start + (nint)length) & ~(nint)(Size - 1);
        return to > from ? (from, to - from) : (from, 0);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nuint length, int advice);
}
