namespace MedSocial.Storage.Flat;

/// <summary>Keeps the memory of a segment where it is while somebody reads in it. Costs nothing where there is no map.</summary>
internal readonly ref struct SegmentLease
{
    private readonly SegmentMemory? _memory;
    private readonly object? _holder;

    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    internal SegmentLease(SegmentMemory? memory, object? holder)
    {
        memory?.Enter();
        _memory = memory;
        _holder = holder;
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        _memory?.Exit();
        GC.KeepAlive(_holder);
    }
}
