using System.Collections;

namespace MedSocial.Storage.Records;

/// <summary>A list of records that are made when they are asked for. Immutable and thread-safe; O(1) an item.</summary>
internal sealed class RecordList<T> : IReadOnlyList<T>
    where T : class
{
    private readonly Segment _segment;
    private readonly Func<int, T> _read;

    internal RecordList(Segment segment, int count, Func<int, T> read)
    {
        _segment = segment;
        _read = read;
        Count = count;
    }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} records.");
            return _segment.Guard(index, _read);
        }
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the list.</summary>
    internal struct Enumerator(RecordList<T> list) : IEnumerator<T>
    {
        private int _at = -1;

        public readonly T Current => list[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_at < list.Count;

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}
