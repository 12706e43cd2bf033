namespace MedSocial.Storage.Layers;

/// <summary>Where the things of two layers stand in their common order: those of the base that are not hidden, and those of the layer between them.</summary>
/// <remarks>Two sets of bits and a sample of every sixty-fourth: 0.4 bytes a thing, O(1) either way. Immutable and thread-safe.</remarks>
internal sealed class OrdinalMap
{
    private const int SampleBits = 6;

    private readonly RankedSet _hidden;
    private readonly RankedSet _added;
    private readonly int[] _places;
    private readonly int[] _hiddenSamples;
    private readonly int[] _addedSamples;

    /// <param name="baseCount">How many the base has.</param>
    /// <param name="hidden">Those of the base that are not seen any more, ascending.</param>
    /// <param name="places">The place of each of the layer in the common order, ascending: see <see cref="Places"/>.</param>
    internal OrdinalMap(int baseCount, int[] hidden, int[] places)
    {
        _places = places;
        Count = baseCount - hidden.Length + places.Length;
        _hidden = new(hidden, baseCount);
        _added = new(places, Count);
        _hiddenSamples = Sample(_hidden, baseCount - hidden.Length);
        _addedSamples = Sample(_added, baseCount - hidden.Length);
        HidesAny = hidden.Length > 0;
    }

    /// <summary>How many there are in the common order.</summary>
    internal int Count { get; }

    internal bool HidesAny { get; }

    internal bool IsHidden(int ordinal) => _hidden.Contains(ordinal);

    /// <summary>The place of one of the base; -1 when it is hidden.</summary>
    internal int OfBase(int ordinal)
    {
        if (_hidden.Contains(ordinal))
            return -1;
        var seen = ordinal - _hidden.Rank(ordinal);
        return _added.Absent(seen, _addedSamples[seen >> SampleBits]);
    }

    /// <summary>The place of one of the layer.</summary>
    internal int OfLayer(int ordinal) => _places[ordinal];

    /// <summary>Says in which layer the thing of a place is, and under which ordinal.</summary>
    internal bool IsAdded(int place, out int ordinal)
    {
        if (_added.Contains(place))
        {
            ordinal = _added.Rank(place);
            return true;
        }
        var seen = place - _added.Rank(place);
        ordinal = _hidden.Absent(seen, _hiddenSamples[seen >> SampleBits]);
        return false;
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

    private static int[] Sample(RankedSet set, int gaps)
    {
        var samples = new int[(gaps >> SampleBits) + 1];
        var word = 0;
        for (var sample = 0; sample < samples.Length; sample++)
        {
            while (word + 1 < set.Words && set.AbsentBefore(word + 1) <= sample << SampleBits)
                word++;
            samples[sample] = word;
        }
        return samples;
    }
}
