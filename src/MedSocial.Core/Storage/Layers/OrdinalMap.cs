namespace MedSocial.Storage.Layers;

/// <summary>Where the things of two layers stand in their common order: those of the base that stay in their place, and between them those of the layer and those of
/// the base that moved.</summary>
/// <remarks>Two sets of bits: half a byte a thing, and eight bytes for each that is not in its place; O(1) either way. Immutable and thread-safe.</remarks>
internal sealed class OrdinalMap
{
    private readonly PlaceSet _hidden;
    private readonly PlaceSet _added;
    private readonly int[] _items;
    private readonly int[] _ofHidden;
    private readonly int[] _ofLayer;

    /// <param name="baseCount">How many the base has.</param>
    /// <param name="hidden">Those of the base that do not stay in their place, ascending: they are gone, or moved.</param>
    /// <param name="items">What stands between the others, in the common order: an ordinal of the layer, or the complement of one of the base that moved.</param>
    /// <param name="places">The place of each of these in the common order, ascending.</param>
    internal OrdinalMap(int baseCount, int[] hidden, int[] items, int[] places)
    {
        Count = baseCount - hidden.Length + places.Length;
        _hidden = new(hidden, baseCount);
        _added = new(places, Count);
        _items = items;
        _ofHidden = new int[hidden.Length];
        Array.Fill(_ofHidden, -1);
        _ofLayer = new int[items.Count(item => item >= 0)];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] >= 0)
                _ofLayer[items[i]] = places[i];
            else
                _ofHidden[HiddenPlace(~items[i])] = places[i];
        }
        LosesAny = items.Length - _ofLayer.Length < hidden.Length;
    }

    /// <summary>How many there are in the common order.</summary>
    internal int Count { get; }

    /// <summary>How many of the base are gone or moved.</summary>
    internal int HiddenCount => _ofHidden.Length;

    /// <summary>Whether any of the base is gone.</summary>
    internal bool LosesAny { get; }

    /// <summary>Whether all of the base are there and none beside them, in whatever order.</summary>
    internal bool IsPermutation => !LosesAny && _ofLayer.Length == 0;

    /// <summary>Whether one of the base is not in its place: gone, or moved.</summary>
    internal bool IsHidden(int ordinal) => _hidden.Contains(ordinal);

    /// <summary>The place of one of the base among those that are gone or moved; -1 for all others.</summary>
    internal int HiddenPlace(int ordinal) => _hidden.Contains(ordinal, out var before) ? before : -1;

    /// <summary>The place of one of the base; -1 when it is gone.</summary>
    internal int OfBase(int ordinal) => _hidden.Contains(ordinal, out var before) ? _ofHidden[before] : _added.Absent(ordinal - before);

    /// <summary>The place of one of the layer.</summary>
    internal int OfLayer(int ordinal) => _ofLayer[ordinal];

    /// <summary>Says in which layer the thing of a place is, and under which ordinal.</summary>
    internal bool IsAdded(int place, out int ordinal)
    {
        if (!_added.Contains(place, out var before))
        {
            ordinal = _hidden.Absent(place - before);
            return false;
        }
        var item = _items[before];
        ordinal = item >= 0 ? item : ~item;
        return item >= 0;
    }

    /// <summary>Calls a work for the thing of each of some places, in their order: O(1) a place, without looking for where it is.</summary>
    internal void Walk<TVisitor>(int from, int to, ref TVisitor visitor)
        where TVisitor : struct, IPlaceVisitor, allows ref struct
    {
        var ordinal = -1;
        for (var place = from; place < to; place++)
        {
            if (_added.Contains(place))
            {
                var isAdded = IsAdded(place, out var added);
                visitor.Visit(place, added, isAdded);
                continue;
            }
            if (ordinal < 0)
                _ = IsAdded(place, out ordinal);
            while (_hidden.Contains(ordinal))
                ordinal++;
            visitor.Visit(place, ordinal++, isAdded: false);
        }
    }

    /// <summary>Puts two layers in order.</summary>
    /// <param name="baseCount">How many the base has, in order, hidden ones included.</param>
    /// <param name="gone">Those of the base that are gone, ascending.</param>
    /// <param name="moved">Those of the base that weigh something else now, ascending.</param>
    /// <param name="movedWeight">What they weigh now.</param>
    /// <param name="layerCount">How many the layer has.</param>
    /// <param name="layerWeight">What they weigh.</param>
    /// <param name="order">What the base weighs, and who comes first of those that weigh the same.</param>
    internal static OrdinalMap Of(
        int baseCount, int[] gone, int[] moved, Func<int, long> movedWeight, int layerCount, Func<int, long> layerWeight, ILayerOrder order)
    {
        var items = new int[layerCount + moved.Length];
        var weights = new long[items.Length];
        for (var i = 0; i < layerCount; i++)
            (items[i], weights[i]) = (i, layerWeight(i));
        for (var i = 0; i < moved.Length; i++)
            (items[layerCount + i], weights[layerCount + i]) = (~moved[i], movedWeight(moved[i]));
        int[] hidden = [.. gone, .. moved];
        Array.Sort(hidden);
        // The greatest weight first, and numbers of the processor's own are sorted soonest.
        for (var i = 0; i < weights.Length; i++)
            weights[i] = -weights[i];
        Array.Sort(weights, items);
        for (var (from, to) = (0, 0); from < items.Length; from = to)
        {
            while (to < items.Length && weights[to] == weights[from])
                to++;
            if (to - from > 1)
                items.AsSpan(from, to - from).Sort(order.Compare);
        }
        return new(baseCount, hidden, items, Places(baseCount, hidden, items.Length, IsBefore));

        bool IsBefore(int below, int item) => (-order.BaseWeight(below)).CompareTo(weights[item]) switch
        {
            0 => order.CompareBase(below, items[item]) < 0,
            var compared => compared < 0,
        };
    }

    /// <summary>Works out where things stand among those of the base. O(things × log of the distance between two of them).</summary>
    /// <param name="baseCount">How many the base has, in order, hidden ones included.</param>
    /// <param name="hidden">Those of the base that are hidden, ascending.</param>
    /// <param name="count">How many things there are, in order.</param>
    /// <param name="isBefore">Whether one of the base comes before one of the things.</param>
    private static int[] Places(int baseCount, int[] hidden, int count, Func<int, int, bool> isBefore)
    {
        const int blockSize = 1 << 12;
        var places = new int[count];
        AllCores.ForBlocks(count, blockSize, Find);
        return places;

        void Find(int first, int end)
        {
            var at = 0;
            for (var one = first; one < end; one++)
            {
                var (low, step) = (at, 1);
                while (low + step <= baseCount && isBefore(low + step - 1, one))
                    (low, step) = (low + step, step * 2);
                var high = Math.Min(low + step - 1, baseCount);
                while (low < high)
                {
                    var middle = (low + high) >>> 1;
                    if (isBefore(middle, one))
                        low = middle + 1;
                    else
                        high = middle;
                }
                at = low;
                var gone = Array.BinarySearch(hidden, at);
                places[one] = at - (gone < 0 ? ~gone : gone) + one;
            }
        }
    }
}

/// <summary>Is told what stands in places.</summary>
internal interface IPlaceVisitor
{
    /// <param name="place">The place.</param>
    /// <param name="ordinal">The ordinal of what stands there.</param>
    /// <param name="isAdded">Whether it is of the layer.</param>
    void Visit(int place, int ordinal, bool isAdded);
}
