namespace MedSocial.Storage.Records;

/// <summary>Puts records of one sort behind one another.</summary>
/// <remarks>Records are written in the order in which they came, which is how they lie in memory, and their bytes are put in order afterwards: reading
/// two million records in another order than theirs costs a microsecond each for waiting alone.</remarks>
internal sealed class HeapBuilder
{
    private readonly RecordWriter _writer;
    private readonly int[] _starts;

    private HeapBuilder(RecordWriter writer, int[] starts)
    {
        _writer = writer;
        _starts = starts;
    }

    /// <summary>The bytes of a record by its place.</summary>
    internal ReadOnlySpan<byte> this[int place] => _writer.Bytes[_starts[place].._starts[place + 1]];

    internal static HeapBuilder Write<T>(IReadOnlyList<T> records, BookBuilder book, Action<T, BookBuilder> write)
    {
        var starts = new int[records.Count + 1];
        var writer = book.StartRecords();
        for (var place = 0; place < records.Count; place++)
        {
            write(records[place], book);
            starts[place + 1] = writer.Length;
        }
        return new(writer, starts);
    }

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
