using CsCheck;
using MedSocial.Storage.Layers;

namespace MedSocial.Tests.Storage.Layers;

public class OrdinalMapTests
{
    /// <summary>What becomes of one of the base.</summary>
    private enum Fate
    {
        Stays,
        Moves,
        Goes,
    }

    [Fact]
    public void OrdinalMap_AnyLayers_IsThePlainMerge() =>
        (from size in Gen.Int[0, 300]
         from weights in Gen.Int[0, 100].Array[size].Select(weights => weights.OrderDescending().ToArray())
         from fates in Gen.Enum<Fate>().Array[size]
         from moves in Gen.Int[0, 100].Array[size]
         from layer in Gen.Int[0, 100].Array[0, 40]
         select (weights, fates, moves, layer)).Sample(
            drawn =>
            {
                var (weights, fates, moves, layer) = drawn;
                int[] gone = [.. Enumerable.Range(0, weights.Length).Where(one => fates[one] == Fate.Goes)];
                int[] moved = [.. Enumerable.Range(0, weights.Length).Where(one => fates[one] == Fate.Moves)];
                var map = OrdinalMap.Of(weights.Length, gone, moved, one => moves[one], layer.Length, one => layer[one], new ByItem(weights));
                // Of the base with its ordinal, of the layer with the complement.
                var plain = Enumerable.Range(0, weights.Length).Where(one => fates[one] != Fate.Goes).Select(one => (Weight: fates[one] == Fate.Moves ? moves[one] : weights[one], Of: one))
                    .Concat(layer.Select((weight, one) => (Weight: weight, Of: ~one)))
                    .OrderByDescending(item => item.Weight).ThenBy(item => Id(~item.Of)).ToList();
                Assert.Equal(plain.Count, map.Count);
                Assert.Equal(gone.Length > 0, map.LosesAny);
                Assert.Equal(gone.Length + moved.Length, map.HiddenCount);
                Assert.Equal(gone.Length == 0 && layer.Length == 0, map.IsPermutation);
                for (var place = 0; place < plain.Count; place++)
                {
                    var isAdded = map.IsAdded(place, out var ordinal);
                    Assert.Equal(plain[place].Of, isAdded ? ~ordinal : ordinal);
                    Assert.Equal(place, isAdded ? map.OfLayer(ordinal) : map.OfBase(ordinal));
                }
                int[] hidden = [.. gone.Concat(moved).Order()];
                for (var one = 0; one < weights.Length; one++)
                {
                    Assert.Equal(fates[one] != Fate.Stays, map.IsHidden(one));
                    Assert.Equal(Array.IndexOf(hidden, one), map.HiddenPlace(one));
                    if (fates[one] == Fate.Goes)
                        Assert.Equal(-1, map.OfBase(one));
                }
            },
            iter: 300, seed: "0000KsVbV5R4");

    /// <summary>A number for each of both layers: those of the base in their order, those of the layer between them.</summary>
    private static int Id(int item) => item < 0 ? ~item * 2 : item * 20 + 1;

    private sealed class ByItem(int[] weights) : ILayerOrder
    {
        public long BaseWeight(int ordinal) => weights[ordinal];

        public int Compare(int one, int other) => Id(one).CompareTo(Id(other));

        public int CompareBase(int ordinal, int added) => Id(~ordinal).CompareTo(Id(added));
    }
}
