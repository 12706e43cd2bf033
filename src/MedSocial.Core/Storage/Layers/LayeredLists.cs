using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Layers;

/// <summary>The posting lists of two layers as one: a list is put together when it is first asked for, and kept.</summary>
/// <remarks>How long each list is, is known from the start. What is kept is what was asked for, at most as much as the base's own lists. Thread-safe: two
/// threads may put the same list together, and both get the same.</remarks>
internal abstract class LayeredLists<T>
{
    /// <summary>Where each list would start, and the end, if they lay behind one another.</summary>
    internal FlatArray<int> Starts { get; private protected init; }

    internal abstract ReadOnlySpan<T> this[int key] { get; }

    /// <summary>The first profile of a list that is not empty; O(1) as long as the first of the base are not hidden.</summary>
    internal abstract int First(int key);
}

/// <summary>The list of a key in one layer.</summary>
internal delegate ReadOnlySpan<T> ListReader<T>(int key);

/// <summary>What is needed to read lists of a sort.</summary>
/// <param name="Lower">The lists of the base.</param>
/// <param name="Upper">The lists of the layer.</param>
/// <param name="Profiles">The profiles.</param>
internal sealed record ListLayers<T>(ListReader<T> Lower, ListReader<T> Upper, OrdinalMap Profiles)
{
    /// <summary>How many of each list of the base are seen. O(postings) where any profile is hidden, a nanosecond each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int[] CountLower<TItem>(int keys)
        where TItem : struct, IListItem<T>
    {
        var counts = new int[keys];
        for (var key = 0; key < keys; key++)
        {
            var list = Lower(key);
            var count = list.Length;
            if (Profiles.HidesAny)
            {
                foreach (var item in list)
                    count -= Profiles.IsHidden(TItem.Profile(item)) ? 1 : 0;
            }
            counts[key] = count;
        }
        return counts;
    }
}

/// <summary>The lists of one sort of item.</summary>
internal sealed class LayeredLists<T, TItem> : LayeredLists<T>
    where TItem : struct, IListItem<T>
{
    private readonly ListLayers<T> _layers;
    private readonly KeyMap _keys;
    private readonly T[]?[] _lists;

    /// <param name="layers">The lists of both layers.</param>
    /// <param name="counts">How many of each list of the base are seen.</param>
    /// <param name="keys">The numbers of the lists.</param>
    internal LayeredLists(ListLayers<T> layers, int[] counts, KeyMap keys)
    {
        _layers = layers;
        _keys = keys;
        _lists = new T[]?[keys.Count];
        var starts = new int[keys.Count + 1];
        for (var key = 0; key < keys.Count; key++)
        {
            var (lower, upper) = (keys.BaseOf(key), keys.LayerOf(key));
            starts[key + 1] = starts[key] + (lower < 0 ? 0 : counts[lower]) + (upper < 0 ? 0 : layers.Upper(upper).Length);
        }
        Starts = FlatArray.Copy(starts);
    }

    internal override ReadOnlySpan<T> this[int key] => _lists[key] ?? Merge(key);

    internal override int First(int key)
    {
        if (_lists[key] is { } list)
            return TItem.Profile(list[0]);
        var upper = Upper(key);
        var first = upper.IsEmpty ? int.MaxValue : _layers.Profiles.OfLayer(TItem.Profile(upper[0]));
        foreach (var item in Lower(key))
        {
            if (_layers.Profiles.OfBase(TItem.Profile(item)) is >= 0 and var place)
                return Math.Min(first, place);
        }
        return first;
    }

    private ReadOnlySpan<T> Lower(int key) => _keys.BaseOf(key) is >= 0 and var lower ? _layers.Lower(lower) : [];

    private ReadOnlySpan<T> Upper(int key) => _keys.LayerOf(key) is >= 0 and var upper ? _layers.Upper(upper) : [];

    // Each snapshot pays it anew for each list: it is not to wait for the second compilation.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T[] Merge(int key)
    {
        var list = new T[Starts[key + 1] - Starts[key]];
        var profiles = _layers.Profiles;
        var upper = Upper(key);
        var (at, other) = (0, 0);
        var next = Next(upper, other);
        foreach (var item in Lower(key))
        {
            var place = profiles.OfBase(TItem.Profile(item));
            if (place < 0)
                continue;
            for (; next < place; next = Next(upper, ++other))
                list[at++] = TItem.Of(upper[other], next, _keys, isAdded: true);
            list[at++] = TItem.Of(item, place, _keys, isAdded: false);
        }
        for (; other < upper.Length; next = Next(upper, ++other))
            list[at++] = TItem.Of(upper[other], next, _keys, isAdded: true);
        Volatile.Write(ref _lists[key], list);
        return list;
    }

    private int Next(ReadOnlySpan<T> upper, int at) => at < upper.Length ? _layers.Profiles.OfLayer(TItem.Profile(upper[at])) : int.MaxValue;
}

/// <summary>What a posting says, and how it says it of another profile.</summary>
internal interface IListItem<T>
{
    static abstract int Profile(T item);

    /// <summary>The same posting under the numbers of both layers.</summary>
    static abstract T Of(T item, int profile, KeyMap keys, bool isAdded);
}

/// <summary>A posting that is a profile.</summary>
internal readonly struct ProfileItem : IListItem<int>
{
    public static int Profile(int item) => item;

    public static int Of(int item, int profile, KeyMap keys, bool isAdded) => profile;
}

/// <summary>A posting of a name, which has other words of names in it.</summary>
internal readonly struct NameItem : IListItem<ulong>
{
    public static int Profile(ulong item) => NamePosting.Profile(item);

    public static ulong Of(ulong item, int profile, KeyMap keys, bool isAdded)
    {
        if (!isAdded && keys.IsBase)
            return NamePosting.WithProfile(item, profile);
        return NamePosting.Pack(profile, NamePosting.IsFamily(item), Word(NamePosting.First(item)), Word(NamePosting.Second(item)));

        int Word(int word) => word >= NamePosting.Overflow ? word : isAdded ? keys.OfLayer(word) : keys.OfBase(word);
    }
}
