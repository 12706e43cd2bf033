using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Lists of codes that many records have alike: the first of them are kept once they were made.</summary>
internal sealed class CodeLists<T>
{
    private const int Kept = 1 << 12, MaxLength = 1 << 16;

    private readonly FlatArray<int> _items;
    private readonly FlatArray<int> _starts;
    private readonly T[]?[] _kept;
    private readonly Func<string, T> _make;

    internal CodeLists(ListInterner lists, Func<string, T> make)
    {
        var (items, starts) = lists.ToArrays();
        _items = FlatArray.Copy(items);
        _starts = FlatArray.Copy(starts);
        _make = make;
        _kept = new T[]?[Math.Min(_starts.Length - 1, Kept)];
    }

    internal CodeLists(SectionSource source, int id, Func<string, T> make)
    {
        _items = source.Get<int>(id);
        _starts = source.Starts(id + 1, _items.Length, MaxLength);
        _make = make;
        _kept = new T[]?[Math.Min(_starts.Length - 1, Kept)];
    }

    /// <summary>A list; the array must not be changed.</summary>
    internal EquatableArray<T> Get(int list, TextTable codes)
    {
        var items = (uint)list < (uint)_kept.Length ? _kept[list] ??= Make(list, codes) : Make(list, codes);
        return EquatableArray.Wrap(items);
    }

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _items);
        sink.Add(id + 1, _starts);
    }

    private T[] Make(int list, TextTable codes)
    {
        var numbers = _items.List(_starts, list);
        var items = new T[numbers.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = _make(codes[numbers[i]]);
        return items;
    }
}
