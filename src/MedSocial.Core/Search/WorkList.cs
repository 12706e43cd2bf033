namespace MedSocial.Search;

/// <summary>A list that each query fills and empties again: what search needs of a list of its own structs, and of numbers.</summary>
/// <remarks>The list and the span of the base library would do, but are compiled for each struct of this library as the application runs, even where everything else was
/// compiled beforehand, and the first query waits for it. Lists of numbers are not, as long as
/// the parameter has no constraint. Not thread-safe.</remarks>
internal sealed class WorkList<T>
{
    private T[] _items = new T[8];

    internal int Count { get; private set; }

    /// <summary>The items, until the next one is added.</summary>
    internal WorkPart<T> Items => new(_items, 0, Count);

    /// <summary>The same of numbers, whose span is there already.</summary>
    internal Span<T> Span => new(_items, 0, Count);

    internal ref T this[int index] => ref Items[index];

    public WorkPart<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    internal void Clear() => Count = 0;

    internal void Add(T item)
    {
        MakeRoom(1);
        _items[Count++] = item;
    }

    internal void AddRange(WorkPart<T> items)
    {
        foreach (var item in items)
            Add(item);
    }

    internal void AddRange(ReadOnlySpan<T> items)
    {
        MakeRoom(items.Length);
        Count += items.Length;
        items.CopyTo(Span[^items.Length..]);
    }

    internal void Insert(int index, T item)
    {
        MakeRoom(1);
        Array.Copy(_items, index, _items, index + 1, Count++ - index);
        _items[index] = item;
    }

    internal void RemoveRange(int index, int count)
    {
        Array.Copy(_items, index + count, _items, index, Count - index - count);
        Count -= count;
    }

    private void MakeRoom(int more)
    {
        if (Count + more <= _items.Length)
            return;
        var larger = new T[Math.Max(_items.Length * 2, Count + more)];
        Array.Copy(_items, larger, Count);
        _items = larger;
    }
}
