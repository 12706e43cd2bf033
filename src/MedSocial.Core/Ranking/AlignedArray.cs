using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial.Ranking;

/// <summary>An array whose first element starts a line of the cache, so that no vector of it lies in two lines: every second one would, and be read twice.</summary>
internal readonly struct AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly T[] _items;
    private readonly int _start;
    private readonly int _length;

    /// <param name="length">How many elements it has, all zero.</param>
    internal unsafe AlignedArray(int length)
    {
        // The collector does not move a pinned array, and it starts at a multiple of eight.
        _items = GC.AllocateArray<T>(checked(length + Line / sizeof(T)), pinned: true);
        _length = length;
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_items));
        _start = (int)(-address & (Line - 1)) / sizeof(T);
    }

    internal Span<T> Span => _items.AsSpan(_start, _length);
}
