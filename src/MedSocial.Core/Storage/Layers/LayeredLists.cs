using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Layers;

/// <summary>The posting lists of two layers as one: a list is put together when it is first asked for, and kept.</summary>
/// <remarks>
/// <para>How long each list is, is known from the start, and so is where it will lie: behind the list before it, as in one piece. So it is read as in one piece, sent
/// for beforehand among others, and what was not asked for takes no memory.</para>
/// <para>Thread-safe: two threads may put the same list together, and both write the same.</para>
/// </remarks>
internal abstract class LayeredLists<T>
{
    /// <summary>Where each list starts, and the end.</summary>
    internal FlatArray<int> Starts { get; private protected init; }

    /// <summary>All lists behind one another; to be read are those of <see cref="this"/>, to be sent for are all.</summary>
    internal FlatArray<T> Items { get; private protected init; }

    /// <summary>What the lists take that were put together.</summary>
    internal abstract long Bytes { get; }

    internal abstract ReadOnlySpan<T> this[int key] { get; }

    /// <summary>The first profile of a list that is not empty. A nanosecond a posting when it is asked for first.</summary>
    internal abstract int First(int key);
}

/// <summary>The list of a key in one layer.</summary>
internal delegate ReadOnlySpan<T> ListReader<T>(int key);

/// <summary>What is needed to read lists of a sort.</summary>
/// <param name="Lower">The lists of the base.</param>
/// <param name="Starts">Where they start there.</param>
/// <param name="Upper">The lists of the layer.</param>
/// <param name="Profiles">The profiles.</param>
internal sealed record ListLayers<T>(ListReader<T> Lower, FlatArray<int> Starts, ListReader<T> Upper, OrdinalMap Profiles)
{
    internal int Keys => Starts.Length - 1;

    /// <summary>How many of each list of the base are seen. O(postings) where any profile is gone, a nanosecond each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int[] CountLower<TItem>()
        where TItem : struct, IListItem<T>
    {
        var counts = new int[Keys];
        for (var key = 0; key < counts.Length; key++)
        {
            var list = Lower(key);
            var count = list.Length;
            if (Profiles.LosesAny)
            {
                foreach (var item in list)
                    count -= Profiles.IsHidden(TItem.Profile(item)) && Profiles.OfBase(TItem.Profile(item)) < 0 ? 1 : 0;
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
    private readonly ReservedArray<T> _items;
    private readonly ulong[] _ready;
    private int[]? _firsts; // one more than the first profile, 0 where it is not known yet

    /// <summary>Lists of the base of which none is longer or shorter, and no other; only the order of profiles changed.</summary>
    internal LayeredLists(ListLayers<T> layers)
        : this(layers, KeyMap.Same(layers.Keys), layers.Starts)
    {
    }

    /// <param name="layers">The lists of both layers.</param>
    /// <param name="counts">How many of each list of the base are seen.</param>
    /// <param name="keys">The numbers of the lists.</param>
    internal LayeredLists(ListLayers<T> layers, int[] counts, KeyMap keys)
        : this(layers, keys, FlatArray.Copy(StartsOf(layers, counts, keys)))
    {
    }

    private LayeredLists(ListLayers<T> layers, KeyMap keys, FlatArray<int> starts)
    {
        _layers = layers;
        _keys = keys;
        Starts = starts;
        _items = new(starts[starts.Length - 1]);
        Items = _items.Items;
        _ready = new ulong[(keys.Count + 63) / 64];
    }

    internal override long Bytes => _items.Filled;

    internal override ReadOnlySpan<T> this[int key]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((Volatile.Read(ref _ready[key >> 6]) & (1UL << key)) == 0)
                Merge(key);
            return Items.Between(Starts[key], Starts[key + 1]);
        }
    }

    internal override int First(int key)
    {
        var firsts = Volatile.Read(ref _firsts) ?? Interlocked.CompareExchange(ref _firsts, new int[_keys.Count], null) ?? _firsts;
        if (firsts[key] == 0)
            firsts[key] = FindFirst(key) + 1;
        return firsts[key] - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindFirst(int key)
    {
        var profiles = _layers.Profiles;
        var upper = Upper(key);
        var first = upper.IsEmpty ? int.MaxValue : profiles.OfLayer(TItem.Profile(upper[0]));
        var lower = Lower(key);
        // Of those that stay in their place the first is the best; whoever moved may stand before it.
        foreach (var item in lower)
        {
            if (profiles.IsHidden(TItem.Profile(item)))
                continue;
            first = Math.Min(first, profiles.OfBase(TItem.Profile(item)));
            break;
        }
        foreach (var item in lower)
        {
            if (profiles.IsHidden(TItem.Profile(item)) && profiles.OfBase(TItem.Profile(item)) is >= 0 and var place)
                first = Math.Min(first, place);
        }
        return first;
    }

    private ReadOnlySpan<T> Lower(int key) => _keys.BaseOf(key) is >= 0 and var lower ? _layers.Lower(lower) : [];

    private ReadOnlySpan<T> Upper(int key) => _keys.LayerOf(key) is >= 0 and var upper ? _layers.Upper(upper) : [];

    // Each snapshot pays it anew for each list: it is not to wait for the second compilation.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Merge(int key)
    {
        var profiles = _layers.Profiles;
        var added = Added(key);
        var list = _items.Fill(Starts[key], Starts[key + 1]);
        var (at, other) = (0, 0);
        var next = added.Length > 0 ? TItem.Profile(added[0]) : int.MaxValue;
        foreach (var item in Lower(key))
        {
            if (profiles.IsHidden(TItem.Profile(item)))
                continue;
            var place = profiles.OfBase(TItem.Profile(item));
            while (next < place)
            {
                list[at++] = added[other++];
                next = other < added.Length ? TItem.Profile(added[other]) : int.MaxValue;
            }
            list[at++] = TItem.Of(item, place, _keys, isAdded: false);
        }
        added.AsSpan(other).CopyTo(list[at..]);
        Interlocked.Or(ref _ready[key >> 6], 1UL << key);
    }

    /// <summary>What comes between those that stay in their place: of the layer, and of the base from elsewhere; in order, and of one profile in the order of its list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T[] Added(int key)
    {
        var profiles = _layers.Profiles;
        var added = new List<T>();
        foreach (var item in Upper(key))
            added.Add(TItem.Of(item, profiles.OfLayer(TItem.Profile(item)), _keys, isAdded: true));
        foreach (var item in Lower(key))
        {
            if (profiles.IsHidden(TItem.Profile(item)) && profiles.OfBase(TItem.Profile(item)) is >= 0 and var place)
                added.Add(TItem.Of(item, place, _keys, isAdded: false));
        }
        if (added.Count < 2)
            return [.. added];
        var order = new ulong[added.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = ((ulong)(uint)TItem.Profile(added[i]) << 32) | (uint)i;
        Array.Sort(order);
        return Array.ConvertAll(order, one => added[(int)(uint)one]);
    }

    private static int[] StartsOf(ListLayers<T> layers, int[] counts, KeyMap keys)
    {
        var starts = new int[keys.Count + 1];
        for (var key = 0; key < keys.Count; key++)
        {
            var (lower, upper) = (keys.BaseOf(key), keys.LayerOf(key));
            starts[key + 1] = starts[key] + (lower < 0 ? 0 : counts[lower]) + (upper < 0 ? 0 : layers.Upper(upper).Length);
        }
        return starts;
    }
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
