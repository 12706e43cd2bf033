using MedSocial.TestData;

namespace MedSocial.Tests.TestData;

public sealed class SeededRandomTests
{
    [Fact]
    public void NextBits_SameSeed_GivesTheSameNumbersForEver()
    {
        var random = new SeededRandom(42);
        Assert.Equal<ulong>([724465786356705809, 6585763957715291552, 15564349223192924965], [random.NextBits(), random.NextBits(), random.NextBits()]);
    }

    [Fact]
    public void NextBits_OtherSeedOrStream_GivesOtherNumbers()
    {
        Assert.NotEqual(new SeededRandom(1).NextBits(), new SeededRandom(2).NextBits());
        Assert.NotEqual(new SeededRandom(1).NextBits(), new SeededRandom(1, 1).NextBits());
    }

    [Fact]
    public void Next_AllNumbersBelowTheBound_AreAsLikely()
    {
        var random = new SeededRandom(7);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
            counts[random.Next(10)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_500, 10_500));
    }

    [Fact]
    public void NextNormal_MeanAndSpread_AreZeroAndOne()
    {
        var random = new SeededRandom(7);
        var drawn = Enumerable.Range(0, 50_000).Select(_ => random.NextNormal()).ToList();
        Assert.InRange(drawn.Average(), -0.02, 0.02);
        Assert.InRange(drawn.Average(x => x * x), 0.97, 1.03);
    }

    [Fact]
    public void Exp2_AnyPower_IsThatOfTheLibraryToTenDigits()
    {
        for (var power = -5.0; power < 30; power += 0.37)
            Assert.Equal(1, SeededRandom.Exp2(power) / Math.Pow(2, power), 10);
    }

    [Fact]
    public void AliasTable_Next_DrawsByWeight()
    {
        var (table, random, counts) = (new AliasTable([1, 0, 3, 6]), new SeededRandom(3), new int[4]);
        for (var i = 0; i < 100_000; i++)
            counts[table.Next(random)]++;
        Assert.Equal(0, counts[1]);
        Assert.InRange(counts[0], 9_500, 10_500);
        Assert.InRange(counts[2], 29_000, 31_000);
        Assert.InRange(counts[3], 59_000, 61_000);
    }
}
