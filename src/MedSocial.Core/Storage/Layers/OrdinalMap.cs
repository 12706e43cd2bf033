namespace MedSocial.Storage.Layers;

/// <summary>Where the things of two layers stand in their common order: those of the base that are not hidden, and those of the layer between them.</summary>
/// <remarks>Two sets of bits: half a byte a thing, O(1) either way. Immutable and thread-safe.</remarks>
internal sealed class OrdinalMap
{
    private readonly PlaceSet _hidden;
    private readonly PlaceSet _added;
    private readonly int[] _places;

    /// <param name="baseCount">How many the base has.</param>
    /// <param name="hidden">Those of the base that are not seen any more, ascending.</param>
    /// <param name="places">The place of each of the layer in the common order, ascending: see <see cref="Places"/>.</param>
    internal OrdinalMap(int baseCount, int[] hidden, int[] places)
    {
        _places = places;
        Count = baseCount - hidden.Length + places.Length;
        _hidden = new(hidden, baseCount);
        _added = new(places, Count);
        HidesAny = hidden.Length > 0;
    }

    /// <summary>How many there are in the common order.</summary>
    internal int Count { get; }

    internal bool HidesAny { get; }

    internal bool IsHidden(int ordinal) => _hidden.Contains(ordinal);

    /// <summary>The place of one of the base; -1 when it is hidden.</summary>
    internal int OfBase(int ordinal) => _hidden.Contains(ordinal, out var before) ? -1 : _added.Absent(ordinal - before);

    /// <summary>The place of one of the layer.</summary>
    internal int OfLayer(int ordinal) => _places[ordinal];

    /// <summary>Says in which layer the thing of a place is, and under which ordinal.</summary>
    internal bool IsAdded(int place, out int ordinal)
    {
        var isAdded = _added.Contains(place, out var before);
        ordinal = isAdded ? before : _hidden.Absent(place - before);
        return isAdded;
    }

    /// <summary>Works out where the things of a layer stand among those of the base. O(layer × log of the distance between two of them).</summary>
    /// <param name="baseCount">How many the base has, in order, hidden ones included.</param>
    /// <param name="hidden">Those of the base that are hidden, ascending.</param>
    /// <param name="layerCount">How many the layer has, in order.</param>
    /// <param name="isBefore">Whether one of the base comes before one of the layer.</param>
    internal static int[] Places(int baseCount, int[] hidden, int layerCount, Func<int, int, bool> isBefore)
    {
        var places = new int[layerCount];
        var (at, gone) = (0, 0);
        for (var one = 0; one < layerCount; one++)
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
            while (gone < hidden.Length && hidden[gone] < at)
                gone++;
            places[one] = at - gone + one;
        }
        return places;
    }
}
