using System.Runtime.CompilerServices;
using System.IO.MemoryMappedFiles;

namespace MedSocial.Storage.Flat;

/// <summary>The bytes of an opened file: a read-only map of it, or a copy in memory. Knows who is reading, so that it is not unmapped under them.</summary>
/// <remarks>
/// Readers are counted in one number, whose highest bit says that the file was closed: the last reader to leave after that unmaps it. A
/// reader costs two interlocked additions. Files in memory need no counting: the collector knows who holds them.
/// </remarks>
internal sealed class SegmentMemory
{
    private const long Closed = 1L << 60;
    private const long Unmapped = Closed * 2;

    private readonly string? _path;
    private readonly byte[]? _array;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly nint _start;
    private long _readers;
    private int _owners = 1;

    private SegmentMemory(string? path, byte[] array)
    {
        _path = path;
        _array = array;
        _start = FlatArray.Address(array);
        Length = array.Length;
    }

    private SegmentMemory(string path, MemoryMappedFile file, MemoryMappedViewAccessor view, long length)
    {
        _path = path;
        _file = file;
        _view = view;
        _start = FlatArray.Acquire(view.SafeMemoryMappedViewHandle) + (nint)view.PointerOffset;
        Length = length;
    }

    /// <summary>A directory that nobody disposed of: nobody reads it either, for a lease holds its memory.</summary>
    ~SegmentMemory()
    {
        if (_readers != Unmapped)
            _view?.SafeMemoryMappedViewHandle.ReleasePointer();
    }

    internal long Length { get; }

    internal string? Path => _path;

    /// <summary>Copies bytes of a file.</summary>
    internal static SegmentMemory Copy(ReadOnlySpan<byte> bytes, string? path = null)
    {
        var array = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(array);
        return new(path, array);
    }

    /// <summary>Reads a file into memory, straight to where it stays.</summary>
    internal static SegmentMemory Load(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        if (length > System.Array.MaxLength)
            throw new IOException($"The file {path} is too long to be held in memory ({length} bytes); map it instead.");
        var array = GC.AllocateUninitializedArray<byte>((int)length, pinned: true);
        if (array.Length == 0)
            throw new DirectoryFileException(DirectoryFileError.Empty, path, 0, "The file is empty");
        var read = 0;
        while (read < array.Length && RandomAccess.Read(file, array.AsSpan(read), read) is > 0 and var more)
            read += more;
        if (read < array.Length)
            throw new DirectoryFileException(DirectoryFileError.Truncated, path, read, "The file became shorter while it was read");
        return new(path, array);
    }

    /// <summary>Maps a file, which others may read, rename and delete meanwhile.</summary>
    internal static SegmentMemory Map(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var length = stream.Length;
        if (length == 0)
            throw new DirectoryFileException(DirectoryFileError.Empty, path, 0, "The file is empty");
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        try
        {
            return new(path, file, file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A section of the file as an array.</summary>
    /// <exception cref="DirectoryFileException">It is not within the file, not aligned, or no whole number of elements.</exception>
    internal FlatArray<T> Array<T>(SectionEntry section) => FlatArray.At<T>(_start + (nint)section.Offset, CountOf(section, Unsafe.SizeOf<T>()), this);

    // One for all types of elements, so that it is compiled once.
    private int CountOf(SectionEntry section, int size)
    {
        var (offset, bytes) = (section.Offset, section.Length);
        if (section.ElementSize != size)
            throw Corrupt($"A section has elements of {section.ElementSize} bytes where {size} are expected", offset);
        if (offset < 0 || bytes < 0 || offset > Length - bytes || offset % SectionTable.Alignment != 0)
            throw Corrupt("A section lies outside the file", offset);
        if (bytes % size != 0 || bytes / size > int.MaxValue)
            throw Corrupt("A section holds no whole number of elements, or too many", offset);
        return (int)(bytes / size);
    }

    /// <summary>A part of the file, which must be within it.</summary>
    internal ReadOnlySpan<byte> Bytes(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        return FlatArray.Span(_start + (nint)offset, length);
    }

    internal DirectoryFileException Corrupt(string what, long offset = -1) => new(DirectoryFileError.Corrupt, _path, offset, what);

    internal void Enter()
    {
        if (_view is null)
        {
            if (Interlocked.Read(ref _readers) != 0)
                throw Gone();
            return;
        }
        if (Interlocked.Increment(ref _readers) < Closed)
            return;
        Exit();
        throw Gone();
    }

    internal void Exit()
    {
        if (_view is not null && Interlocked.Decrement(ref _readers) == Closed)
            Unmap();
    }

    /// <summary>Counts one more who must close the file before it is closed.</summary>
    internal void Share() => Interlocked.Increment(ref _owners);

    /// <summary>Closes the file for new readers when all who share it have, and unmaps it when the last of the present ones has left.</summary>
    internal void Close()
    {
        if (Interlocked.Decrement(ref _owners) > 0)
            return;
        if (_view is null)
        {
            Interlocked.Exchange(ref _readers, Closed);
            return;
        }
        var readers = Interlocked.Read(ref _readers);
        while (readers < Closed)
        {
            var seen = Interlocked.CompareExchange(ref _readers, readers + Closed, readers);
            if (seen == readers)
                break;
            readers = seen;
        }
        if (readers == 0)
            Unmap();
    }

    private static ObjectDisposedException Gone() => new("MedicalDirectory");

    private void Unmap()
    {
        // The number can come back to the mark when a late caller is turned away: once is enough.
        if (Interlocked.CompareExchange(ref _readers, Unmapped, Closed) != Closed)
            return;
        _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file!.Dispose();
    }
}
