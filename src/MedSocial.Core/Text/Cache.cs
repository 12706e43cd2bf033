using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedSocial.Text;

/// <summary>Tells the processor what will be read soon, so that what no cache holds does not stop it row by row: the tables of an import, the edges of a graph.</summary>
internal static unsafe class Cache
{
    private const int Line = 64;

    /// <summary>Fetches the line of a place; a hint, without effect where the processor has no such instruction.</summary>
    /// <remarks>The address may be stale when the collector has moved the array meanwhile; a prefetch reads nothing and cannot fault.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }

    /// <summary>Fetches the first two lines of an object, which is not looked at; null is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void FetchObject(object? item)
    {
        if (!Sse.IsSupported)
            return;
        var place = Unsafe.As<object?, nint>(ref item);
        Sse.Prefetch0((void*)place);
        Sse.Prefetch0((void*)(place + Line));
    }
}
