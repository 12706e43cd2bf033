namespace MedSocial.Identity;

/// <summary>Puts things together that pairs join (union-find with path halving).</summary>
internal sealed class DisjointSets<T>
    where T : notnull
{
    private readonly Dictionary<T, T> _parents = [];

    internal void Join(T one, T other) => _parents[Root(one)] = Root(other);

    internal T Root(T item)
    {
        if (!_parents.TryGetValue(item, out var parent))
        {
            _parents[item] = item;
            return item;
        }
        while (!EqualityComparer<T>.Default.Equals(item, parent))
        {
            _parents[item] = parent = _parents[parent];
            item = parent;
            parent = _parents[item];
        }
        return item;
    }

    /// <summary>The groups, each sorted, in the order of their first.</summary>
    internal IEnumerable<T[]> Groups(IComparer<T> order) => _parents.Keys.ToArray()
        .GroupBy(Root).Select(group => group.Order(order).ToArray()).OrderBy(group => group[0], order);
}
