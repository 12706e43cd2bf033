namespace MedSocial.Search;

/// <summary>A part of an array of search's own structs, as a span would be; see <see cref="WorkList{T}"/> for why it is none.</summary>
internal readonly ref struct WorkPart<T>
{
    private readonly T[] _items;
    private readonly int _from;

    /// <param name="items">The array.</param>
    /// <param name="from">Where the part starts.</param>
    /// <param name="length">How many items it has.</param>
    internal WorkPart(T[] items, int from, int length)
    {
        if ((uint)from > (uint)items.Length || (uint)length > (uint)(items.Length - from))
            throw new ArgumentOutOfRangeException(nameof(length));
        _items = items;
        _from = from;
        Length = length;
    }

    internal int Length { get; }

    internal bool IsEmpty => Length == 0;

    internal ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Length)
                throw new ArgumentOutOfRangeException(nameof(index));
            return ref _items[_from + index];
        }
    }

    internal WorkPart<T> Slice(int start, int length) => (uint)start <= (uint)Length && (uint)length <= (uint)(Length - start)
        ? new(_items, _from + start, length)
        : throw new ArgumentOutOfRangeException(nameof(start));

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the items.</summary>
    internal ref struct Enumerator(WorkPart<T> part)
    {
        private readonly WorkPart<T> _part = part;
        private int _at = -1;

        public readonly ref T Current => ref _part[_at];

        public bool MoveNext() => ++_at < _part.Length;
    }
}
