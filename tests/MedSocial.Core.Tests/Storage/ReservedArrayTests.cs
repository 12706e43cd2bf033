using CsCheck;
using MedSocial.Storage.Flat;

namespace MedSocial.Tests.Storage;

public class ReservedArrayTests
{
    [Fact]
    public void Fill_PartsInAnyOrder_AreReadWhereTheyLie() => Gen.Int[0, 40].Array[0, 30].Select(Gen.Int[0, int.MaxValue]).Sample(
        (lengths, seed) =>
        {
            var starts = new int[lengths.Length + 1];
            for (var i = 0; i < lengths.Length; i++)
                starts[i + 1] = starts[i] + lengths[i];
            var array = new ReservedArray<ulong>(starts[^1]);
            var order = Enumerable.Range(0, lengths.Length).ToArray();
            new Random(seed).Shuffle(order);
            foreach (var part in order)
            {
                var content = array.Fill(starts[part], starts[part + 1]);
                for (var i = 0; i < content.Length; i++)
                    content[i] = ((ulong)part << 32) | (uint)i;
            }
            for (var part = 0; part < lengths.Length; part++)
                Assert.Equal(Enumerable.Range(0, lengths[part]).Select(i => ((ulong)part << 32) | (uint)i), array.Items.Between(starts[part], starts[part + 1]).ToArray());
            Assert.Equal(starts[^1] * sizeof(ulong), array.Filled);
            Assert.Equal(starts[^1], array.Items.Length);
            GC.KeepAlive(array);
        },
        iter: 200, seed: "0000KsVbV5R4");

    [Fact]
    public void Fill_BeyondTheArray_Throws()
    {
        var array = new ReservedArray<int>(10);
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Fill(0, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Fill(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Fill(5, 4));
        Assert.Equal(0, array.Filled);
        Assert.True(array.Fill(10, 10).IsEmpty);
    }

    [Fact]
    public void ReservedArray_OfReferences_IsRefused() => Assert.Throws<NotSupportedException>(() => new ReservedArray<string>(1));
}
