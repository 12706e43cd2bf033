using CsCheck;
using MedSocial.Storage.Layers;

namespace MedSocial.Tests.Storage.Layers;

public class OrdinalMapTests
{
    [Fact]
    public void OrdinalMap_AnyLayers_IsThePlainMerge() =>
        (from size in Gen.Int[0, 300]
         from keys in Gen.Int[0, 500].Array[size].Select(keys => keys.Order().ToArray())
         from hidden in Gen.Bool.Array[size]
         from layer in Gen.Int[0, 500].Array[0, 40].Select(keys => keys.Order().ToArray())
         select (keys, hidden, layer)).Sample(
            drawn =>
            {
                var (keys, isHidden, layer) = drawn;
                int[] hidden = [.. Enumerable.Range(0, keys.Length).Where(one => isHidden[one])];
                var places = OrdinalMap.Places(keys.Length, hidden, layer.Length, (below, above) => keys[below] <= layer[above]);
                var map = new OrdinalMap(keys.Length, hidden, places);
                // Of the base with its ordinal, of the layer with the complement; those of the base first where keys are even.
                var plain = Enumerable.Range(0, keys.Length).Where(one => !isHidden[one]).Select(one => (Key: keys[one], Of: one))
                    .Concat(layer.Select((key, one) => (Key: key, Of: ~one)))
                    .OrderBy(item => item.Key).ThenBy(item => item.Of < 0).ToList();
                Assert.Equal(plain.Count, map.Count);
                Assert.Equal(hidden.Length > 0, map.HidesAny);
                for (var place = 0; place < plain.Count; place++)
                {
                    var isAdded = map.IsAdded(place, out var ordinal);
                    Assert.Equal(plain[place].Of, isAdded ? ~ordinal : ordinal);
                    Assert.Equal(place, isAdded ? map.OfLayer(ordinal) : map.OfBase(ordinal));
                }
                foreach (var one in hidden)
                    Assert.Equal(-1, map.OfBase(one));
            },
            iter: 300, seed: "0000KsVbV5R4");
}
