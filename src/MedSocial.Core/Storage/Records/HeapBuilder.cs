namespace MedSocial.Storage.Records;

/// <summary>Puts records of one sort behind one another.</summary>
internal sealed class HeapBuilder(int count)
{
    private readonly int[] _starts = new int[count + 1];
    private int _count;

    /// <summary>Ends a record that was written.</summary>
    internal void End(RecordWriter writer) => _starts[++_count] = writer.Length;

    internal RecordHeap ToHeap(RecordWriter writer) => new(writer.Bytes, _starts);

    internal static RecordHeap Of<T>(IReadOnlyList<T> records, BookBuilder book, Action<T, BookBuilder> write)
    {
        var heap = new HeapBuilder(records.Count);
        book.Writer.Clear();
        foreach (var record in records)
        {
            write(record, book);
            heap.End(book.Writer);
        }
        return heap.ToHeap(book.Writer);
    }
}
