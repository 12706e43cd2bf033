using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Puts records of one sort behind one another.</summary>
/// <remarks>Records are written in the order in which they came, which is how they lie in memory, and their bytes are put in order afterwards: reading
/// two million records in another order than theirs costs a microsecond each for waiting alone.</remarks>
internal sealed class HeapBuilder
{
    /// <summary>What a record takes, more or less: in a national register 25.</summary>
    private const int RecordBytes = 32;

    private readonly RecordWriter _writer;
    private readonly int[] _starts;
    private int _count;

    /// <param name="count">How many records will come.</param>
    /// <param name="book">What they share; its writer takes them.</param>
    internal HeapBuilder(int count, BookBuilder book)
    {
        _writer = book.StartRecords((long)count * RecordBytes);
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
        return new(FlatArray.Copy(heap._writer.Bytes), FlatArray.Copy(heap._starts));
    }

    /// <summary>The records in an order.</summary>
    /// <param name="order">The place of each.</param>
    internal RecordHeap ToHeap(int[] order)
    {
        var bytes = FlatArray.Make<byte>(_writer.Length, out var content);
        var starts = FlatArray.Make<int>(order.Length + 1, out var start);
        start[0] = 0;
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            var record = this[order[ordinal]];
            record.CopyTo(content[start[ordinal]..]);
            start[ordinal + 1] = start[ordinal] + record.Length;
        }
        return new(bytes, starts);
    }
}
