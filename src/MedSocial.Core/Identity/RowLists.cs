namespace MedSocial.Identity;

/// <summary>Lists one after the other, by number.</summary>
internal sealed class RowLists<T>
{
    private readonly List<T> _items = [];
    private readonly List<int> _ends = [];

    internal int Count => _ends.Count;

    internal ReadOnlySpan<T> this[int list]
    {
        get
        {
            var start = list == 0 ? 0 : _ends[list - 1];
            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_items)[start.._ends[list]];
        }
    }

    /// <summary>Adds a list; returns its number.</summary>
    internal int Add(ReadOnlySpan<T> list)
    {
        _items.AddRange(list);
        _ends.Add(_items.Count);
        return _ends.Count - 1;
    }

    internal void Add(RowLists<T> lists)
    {
        for (var list = 0; list < lists.Count; list++)
            Add(lists[list]);
    }
}
