namespace MedSocial.Search;

/// <summary>A list that each query fills and empties again: what search needs of a list of its own structs.</summary>
/// <remarks>The list of the base library would do, but is compiled for each struct of this library as the application runs, even where everything else was compiled
/// beforehand, and the first query waits for it. Not thread-safe.</remarks>
internal sealed class WorkList<T>
    where T : struct
{
    private T[] _items = new T[8];

    internal int Count { get; private set; }

    /// <summary>The items, until the next one is added.</summary>
    internal ReadOnlySpan<T> Span => new(_items, 0, Count);

    internal ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    internal void Clear() => Count = 0;

    internal void Add(T item)
    {
        MakeRoom(1);
        _items[Count++] = item;
    }

    internal void AddRange(ReadOnlySpan<T> items)
    {
        MakeRoom(items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
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
