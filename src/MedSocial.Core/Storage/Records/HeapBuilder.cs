namespace MedSocial.Storage.Records;

/// <summary>Puts records of one sort behind one another.</summary>
/// <remarks>Records are written in the order in which they came, which is how they lie in memory, and their bytes are put in order afterwards: reading
/// two million records in another order than theirs costs a microsecond each for waiting alone.</remarks>
internal sealed class HeapBuilder
{
    private readonly RecordWriter _writer;
    private readonly int[] _starts;
    private int _count;

    /// <param name="count">How many records will come.</param>
    /// <param name="book">What they share; its writer takes them.</param>
    internal HeapBuilder(int count, BookBuilder book)
    {
        _writer = book.StartRecords();
        _starts = new int[count + 1];
    }

    /// <summary>The bytes of a record by its place.</summary>
    internal ReadOnlySpan<byte> this[int place] => _writer.Bytes[_starts[place].._starts[place + 1]];

    internal static HeapBuilder Write<T>(IReadOnlyList<T> records, BookBuilder book, Action<T, BookBuilder> write)
    {
        var heap = new HeapBuilder(records.Count, book);
        foreach (var record in records)
        {
            write(record, book);
            heap.End();
        }
        return heap;
    }

    /// <summary>Ends a record: what was written since the one before is it.</summary>
    internal void End() => _starts[++_count] = _writer.Length;

    /// <summary>Records that are in order already.</summary>
    internal static RecordHeap Of<T>(IReadOnlyList<T> records, BookBuilder book, Action<T, BookBuilder> write)
    {
        var heap = Write(records, book, write);
        return new(heap._writer.Bytes, heap._starts);
    }

    /// <summary>The records in an order.</summary>
    /// <param name="order">The place of each.</param>
    internal RecordHeap ToHeap(int[] order)
    {
        var bytes = new byte[_writer.Length];
        var starts = new int[order.Length + 1];
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            var record = this[order[ordinal]];
            record.CopyTo(bytes.AsSpan(starts[ordinal]));
            starts[ordinal + 1] = starts[ordinal] + record.Length;
        }
        return new(bytes, starts);
    }
}
