using System.Collections;

namespace MedSocial.Storage;

/// <summary>A list whose items are made each time they are read: millions of records that nobody has to hold.</summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes one by its place.</param>
internal sealed class MadeList<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => make(index);

    /// <summary>Lists behind one another.</summary>
    internal static IReadOnlyList<T> Join(IReadOnlyList<IReadOnlyList<T>> lists)
    {
        if (lists.Count == 1)
            return lists[0];
        var ends = new int[lists.Count];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + lists[i].Count;
        return new MadeList<T>(ends[^1], place =>
        {
            var list = 0;
            while (place >= ends[list])
                list++;
            return lists[list][place - (list == 0 ? 0 : ends[list - 1])];
        });
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return make(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
