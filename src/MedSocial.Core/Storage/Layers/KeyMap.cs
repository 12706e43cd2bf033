namespace MedSocial.Storage.Layers;

/// <summary>Puts the numbers that two layers give to the same sort of words or values under one numbering, in which each that nobody has is left out.</summary>
/// <remarks>Where the layer brings nothing new and nothing is gone, the numbers are those of the base.</remarks>
internal sealed class KeyMap
{
    private readonly int[]? _ofBase;
    private readonly int[]? _baseOf;
    private readonly int[] _ofLayer;
    private readonly int[]? _layerOf;

    /// <param name="count">How many there are in all.</param>
    /// <param name="ofBase">The number of each of the base, -1 when it is gone; null when all keep their number.</param>
    /// <param name="ofLayer">The number of each of the layer.</param>
    internal KeyMap(int count, int[]? ofBase, int[] ofLayer)
    {
        Count = count;
        _ofBase = ofBase;
        _ofLayer = ofLayer;
        _baseOf = ofBase is null ? null : Inverse(ofBase, count);
        _layerOf = ofLayer.Length == 0 ? null : Inverse(ofLayer, count);
    }

    /// <summary>The numbers of the base, where the layer has none of the sort.</summary>
    internal static KeyMap Same(int count) => new(count, null, []);

    internal int Count { get; }

    /// <summary>Whether all numbers are those of the base.</summary>
    internal bool IsBase => _ofBase is null;

    /// <summary>The number of one of the base, or -1.</summary>
    internal int OfBase(int key) => _ofBase is null ? key : _ofBase[key];

    internal int OfLayer(int key) => _ofLayer[key];

    /// <summary>What the base calls it, or -1.</summary>
    internal int BaseOf(int key) => _baseOf is null ? key : _baseOf[key];

    /// <summary>What the layer calls it, or -1.</summary>
    internal int LayerOf(int key) => _layerOf is null ? -1 : _layerOf[key];

    /// <summary>Whether only the layer has one of its own.</summary>
    internal bool IsNew(int layerKey) => BaseOf(_ofLayer[layerKey]) < 0;

    /// <summary>Merges two tables of words.</summary>
    /// <param name="lower">The words of the base.</param>
    /// <param name="counts">How often each of them is still met.</param>
    /// <param name="upper">The words of the layer.</param>
    /// <param name="terms">The words that are met: the base's own table when they are the same.</param>
    internal static KeyMap Of(TermTable lower, ReadOnlySpan<int> counts, TermTable upper, out TermTable terms)
    {
        var ofLayer = new int[upper.Count];
        var stays = new bool[lower.Count];
        var isBase = true;
        for (var one = 0; one < ofLayer.Length; one++)
        {
            ofLayer[one] = lower.Find(upper[one]);
            isBase &= ofLayer[one] >= 0;
            if (ofLayer[one] >= 0)
                stays[ofLayer[one]] = true;
        }
        for (var one = 0; one < stays.Length; one++)
            isBase &= stays[one] |= counts[one] > 0;
        if (isBase)
        {
            terms = lower;
            return new(lower.Count, null, ofLayer);
        }
        var ofBase = new int[lower.Count];
        var (text, starts) = (new List<char>(), new List<int> { 0 });
        for (var (one, other) = (0, 0); one < lower.Count || other < upper.Count;)
        {
            var order = one == lower.Count ? 1 : other == upper.Count ? -1 : lower[one].SequenceCompareTo(upper[other]);
            if (order < 0 && !stays[one])
            {
                ofBase[one++] = -1;
                continue;
            }
            text.AddRange(order <= 0 ? lower[one] : upper[other]);
            if (order <= 0)
                ofBase[one++] = starts.Count - 1;
            if (order >= 0)
                ofLayer[other++] = starts.Count - 1;
            starts.Add(text.Count);
        }
        terms = new([.. text], [.. starts]);
        return new(terms.Count, ofBase, ofLayer);
    }

    private static int[] Inverse(int[] numbers, int count)
    {
        var inverse = new int[count];
        Array.Fill(inverse, -1);
        for (var one = 0; one < numbers.Length; one++)
        {
            if (numbers[one] >= 0)
                inverse[numbers[one]] = one;
        }
        return inverse;
    }
}
