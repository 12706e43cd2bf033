using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

// Pointers to T, which has no constraint: see the remarks.
#pragma warning disable CS8500

namespace MedSocial.Storage.Flat;

/// <summary>An array of plain values at a fixed place: in a block of memory of its own, or in a file that was opened.</summary>
/// <remarks>
/// <para>The one type of the library that holds an address; all unsafe code stands in this file. Its bounds are proven when it is made: by the
/// allocator, or by <see cref="SegmentMemory.Array{T}"/> from the length of the file. Every access is checked against them, as for an
/// ordinary array; what an opened file asks beyond them ends in a <see cref="DirectoryFileException"/>.</para>
/// <para>It keeps its memory alive, but a span that was taken from it does not: whoever holds spans holds a <see cref="SegmentLease"/>.</para>
/// <para>Little-endian as the file is; hosts of the other order are refused when a directory is saved or opened.</para>
/// <para>Elements hold no references: that is checked where arrays are made, not by a constraint. What is generic over a number of the runtime is compiled beforehand only
/// where the parameter has no constraint, and everything else waits for these few methods when an application starts.</para>
/// </remarks>
internal readonly unsafe struct FlatArray<T>
{
    private readonly T* _start;
    private readonly int _length;

    // The array that was allocated, or the memory of the file.
    private readonly object? _owner;

    internal FlatArray(T* start, int length, object owner)
    {
        _start = start;
        _length = length;
        _owner = owner;
    }

    internal int Length => _length;

    internal long Bytes => (long)_length * Unsafe.SizeOf<T>();

    internal ReadOnlySpan<T> Span => new(_start, _length);

    internal ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_length)
                ThrowOutside();
            return ref _start[index];
        }
    }

    /// <summary>Says that an element will be read soon, so that several places are on their way at once. Does nothing where there is no such place, or no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Prefetch(int index)
    {
        if (Sse.IsSupported && (uint)index < (uint)_length)
            Sse.Prefetch0(_start + index);
    }

    /// <summary>Eight elements of eight bytes at once; an index beyond the end stands for the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<ulong> Gather(Vector512<ulong> indexes)
    {
        if (sizeof(T) != sizeof(ulong) || _length == 0)
            ThrowOutside();
        indexes = Vector512.Min(indexes, Vector512.Create((ulong)_length - 1));
        return Vector512.Create(
            Avx2.GatherVector256((ulong*)_start, indexes.GetLower().AsInt64(), sizeof(ulong)),
            Avx2.GatherVector256((ulong*)_start, indexes.GetUpper().AsInt64(), sizeof(ulong)));
    }

    /// <summary>The part between two places, the second not included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<T> Between(int from, int to)
    {
        if ((uint)from > (uint)to || (uint)to > (uint)_length)
            ThrowOutside();
        return new(_start + from, to - from);
    }

    /// <summary>The list of a key in an array of lists one after the other.</summary>
    /// <param name="starts">Where the list of each key starts, and the end.</param>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<T> List(in FlatArray<int> starts, int key)
    {
        if ((uint)key >= (uint)(starts._length - 1))
            ThrowOutside();
        return Between(starts._start[key], starts._start[key + 1]);
    }

    /// <summary>The same bytes.</summary>
    internal FlatArray<byte> AsBytes() => new((byte*)_start, checked((int)Bytes), _owner ?? Array.Empty<byte>());

    private void ThrowOutside()
    {
        if (_owner is SegmentMemory memory)
            throw memory.Corrupt("An array is asked for a place that it does not have");
        throw new ArgumentOutOfRangeException(null, "An array is asked for a place that it does not have.");
    }
}

/// <summary>Makes flat arrays.</summary>
internal static class FlatArray
{
    /// <summary>Copies values to memory of their own that the collector does not move.</summary>
    internal static FlatArray<T> Copy<T>(ReadOnlySpan<T> values)
    {
        var array = Make<T>(values.Length, out var content);
        values.CopyTo(content);
        return array;
    }

    /// <summary>Makes an array whose maker writes every element of it, so that nothing is copied, before anybody else sees it.</summary>
    /// <param name="length">How many elements it has.</param>
    /// <param name="content">The elements, not yet of any value.</param>
    internal static unsafe FlatArray<T> Make<T>(int length, out Span<T> content)
    {
        RefuseReferences<T>();
        content = default;
        if (length == 0)
            return default;
        var array = GC.AllocateUninitializedArray<T>(length, pinned: true);
        LargePages.Ask((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)), (long)length * sizeof(T));
        content = array;
        return new((T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)), array.Length, array);
    }

    /// <summary>An array of zeros that the collector does not move, and that its maker goes on to write to.</summary>
    internal static unsafe FlatArray<T> Fix<T>(int length, out T[] content)
    {
        RefuseReferences<T>();
        content = GC.AllocateArray<T>(length, pinned: true);
        return new((T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(content)), content.Length, content);
    }

    internal static FlatArray<T> Copy<T>(T[] values) => Copy((ReadOnlySpan<T>)values);

    /// <summary>Takes a part of opened memory, whose bounds and alignment the caller has checked.</summary>
    internal static unsafe FlatArray<T> At<T>(nint start, int length, SegmentMemory memory)
    {
        RefuseReferences<T>();
        return length == 0 ? default : new((T*)start, length, memory);
    }

    internal static unsafe ReadOnlySpan<byte> Span(nint start, int length) => new((void*)start, length);

    /// <summary>Where the data of a pinned array are.</summary>
    internal static unsafe nint Address(byte[] pinned) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));

    /// <summary>The address of a view of a file; the caller holds a reference on the handle as long as it is used.</summary>
    internal static unsafe nint Acquire(Microsoft.Win32.SafeHandles.SafeMemoryMappedViewHandle handle)
    {
        byte* pointer = null;
        handle.AcquirePointer(ref pointer);
        return (nint)pointer;
    }

    private static void RefuseReferences<T>()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            throw new NotSupportedException($"{typeof(T)} holds references, which no flat array can keep alive.");
    }
}

/// <summary>An array that is filled part by part, long after it was made: what nobody writes to takes no memory, and parts that are filled lie where readers expect them.</summary>
/// <remarks>The collector is told of what was filled. Its memory is given back when nobody holds the array any more.</remarks>
internal sealed unsafe class ReservedArray<T>
{
    private readonly T* _start;
    private readonly int _length;
    private long _filled;

    /// <param name="length">How many elements it has.</param>
    /// <param name="isWhole">Whether all of it will be filled soon, and large pages are worth their memory.</param>
    internal ReservedArray(int length, bool isWhole = false)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            throw new NotSupportedException($"{typeof(T)} holds references, which no flat array can keep alive.");
        _length = length;
        if (length > 0)
            _start = (T*)NativeMemory.Alloc((nuint)length, (nuint)sizeof(T));
        if (isWhole)
            LargePages.Ask((nint)_start, (long)length * sizeof(T));
    }

    ~ReservedArray()
    {
        NativeMemory.Free(_start);
        if (_filled > 0)
            GC.RemoveMemoryPressure(_filled);
    }

    /// <summary>What was filled, in bytes.</summary>
    internal long Filled => Volatile.Read(ref _filled);

    /// <summary>The whole array; parts that were not filled are of any value.</summary>
    internal FlatArray<T> Items => _length == 0 ? default : new(_start, _length, this);

    /// <summary>A part, to be filled.</summary>
    internal Span<T> Fill(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)to, (uint)_length, nameof(to));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)to, nameof(from));
        var bytes = (long)(to - from) * sizeof(T);
        if (bytes > 0)
        {
            Interlocked.Add(ref _filled, bytes);
            GC.AddMemoryPressure(bytes);
        }
        return new(_start + from, to - from);
    }
}
