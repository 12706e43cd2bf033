using System.Collections;
using MedSocial.Storage.Records;

namespace MedSocial.Storage;

/// <summary>Records of other lists under other places: lists behind one another, or a list without some of its records.</summary>
/// <param name="count">How many there are.</param>
/// <param name="lists">The lists.</param>
/// <param name="find">The list of each record, and the place there.</param>
internal sealed class RecordView<T>(int count, IReadOnlyList<IReadOnlyList<T>> lists, Func<int, (int List, int Place)> find) : IUnmadeList<T>
{
    public int Count => count;

    public T this[int index]
    {
        get
        {
            var (list, place) = find(index);
            return lists[list][place];
        }
    }

    /// <summary>Lists behind one another.</summary>
    internal static IReadOnlyList<T> Join(IReadOnlyList<IReadOnlyList<T>> lists)
    {
        lists = [.. lists.Where(list => list.Count > 0)];
        if (lists.Count <= 1)
            return lists.Count == 0 ? [] : lists[0];
        var ends = new int[lists.Count];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + lists[i].Count;
        return new RecordView<T>(ends[^1], lists, place =>
        {
            var list = 0;
            while (place >= ends[list])
                list++;
            return (list, place - (list == 0 ? 0 : ends[list - 1]));
        });
    }

    /// <summary>Some records of a list, by their places there.</summary>
    internal static IReadOnlyList<T> Some(IReadOnlyList<T> list, List<int> places) => new RecordView<T>(places.Count, [list], place => (0, places[place]));

    public int KindOf(int place)
    {
        var (list, inner) = find(place);
        return lists[list] is IUnmadeList<T> unmade && unmade.KindOf(inner) is >= 0 and var kind ? kind * lists.Count + list : -1;
    }

    public void Write(int place, BookBuilder book)
    {
        var (list, inner) = find(place);
        ((IUnmadeList<T>)lists[list]).Write(inner, book);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
