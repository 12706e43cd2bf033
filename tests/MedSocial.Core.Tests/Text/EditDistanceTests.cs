using CsCheck;
using MedSocial.Text;

namespace MedSocial.Tests.Text;

public class EditDistanceTests
{
    private const string Seed = "0000KsVbV5R4";

    private static readonly Gen<(string, string)> Pairs = Gen.Select(TextGen.Words(12), TextGen.Words(12));

    // Around the width of a machine word, where a shift or a carry goes wrong.
    private static readonly Gen<(string, string)> LongPairs =
        Gen.Select(Gen.String[Gen.Char["abé"], 60, 70], Gen.String[Gen.Char["abé"], 55, 75]);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("dupagne", "dupagne", 0)]
    [InlineData("dupagne", "dupanne", 1)]
    [InlineData("dupagne", "dupange", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kierzek", "kiersec", 2)]
    [InlineData("лебедев", "лебедива", 2)]
    public void Osa_Pair_IsTheDistance(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Osa(left, right));
        Assert.Equal(expected, EditDistance.Osa(right, left));
    }

    [Fact]
    public void Osa_ShortWords_EqualsTheMatrix() => Pairs.Sample((a, b) =>
    {
        var expected = Naive(a, b);
        Assert.Equal(expected, EditDistance.Osa(a, b));
        Assert.Equal(expected, EditDistance.Osa(b, a));
        Assert.Equal(expected, OsaBand.Distance(a, b, 99));
        Assert.InRange(expected, Math.Abs(a.Length - b.Length), Math.Max(a.Length, b.Length));
        Assert.Equal(a == b, expected == 0);
    }, iter: 5000, seed: Seed);

    [Fact]
    public void Osa_LongWords_EqualsTheMatrix() => LongPairs.Sample((a, b) =>
    {
        Assert.Equal(Naive(a, b), EditDistance.Osa(a, b));
        Assert.Equal(Naive(a, b), Against(a, p => p.Distance(b)));
    }, iter: 1000, seed: Seed);

    [Fact]
    public void Distance_Bounded_IsTheDistanceOrOneMore() => Gen.OneOf(Pairs, LongPairs).Sample((a, b) =>
    {
        var distance = Naive(a, b);
        for (var max = 0; max <= 6; max++)
        {
            Assert.Equal(Math.Min(distance, max + 1), EditDistance.Osa(a, b, max));
            Assert.Equal(Math.Min(distance, max + 1), Against(a, p => p.Distance(b, max)));
        }
    }, iter: 2000, seed: Seed);

    [Fact]
    public void IsAtMostOne_AnyWords_AgreesWithTheMatrix() => Gen.OneOf(Pairs, Gen.Select(TextGen.Words(4), TextGen.Words(4)), LongPairs).Sample((a, b) =>
    {
        Assert.Equal(Naive(a, b) <= 1, EditDistance.IsAtMostOne(a, b));
        Assert.Equal(Naive(a, b) <= 1, EditDistance.IsAtMostOne(b, a));
        Assert.True(EditDistance.IsAtMostOne(a, a));
    }, iter: 5000, seed: Seed);

    [Fact]
    public void PrefixDistance_AnyWords_IsTheLeastOverAllPrefixes() => Gen.OneOf(Pairs, LongPairs).Sample((a, b) =>
    {
        var least = Enumerable.Range(0, b.Length + 1).Min(length => Naive(a, b[..length]));
        foreach (var max in (int[])[0, 1, 2, 5, 100])
            Assert.Equal(Math.Min(least, max + 1), Against(a, p => p.PrefixDistance(b, max)));
    }, iter: 1000, seed: Seed);

    [Fact]
    public void PrefixDistance_SixtyFourLetters_DoesNotOverflow()
    {
        var word = new string('a', 64);
        Assert.Equal(0, Against(word, p => p.PrefixDistance(word + "bb", 2)));
        Assert.Equal(1, Against(word + "b", p => p.PrefixDistance(word, 2)));
        Assert.Equal(2, Against(word, p => p.Distance(word + "bb", 2)));
        Assert.Equal(2, Against(word, p => p.Distance(word + "bb", 1)));
    }

    [Fact]
    public void Distance_ThousandsOfLetters_DoesNotWrap()
    {
        var left = new string('a', 3000);
        Assert.Equal(3000, EditDistance.Osa(left, new string('b', 2900)));
        Assert.Equal(100, EditDistance.Osa(left, left.AsSpan(0, 2900)));
        Assert.Equal(3, EditDistance.Osa(left, new string('b', 3000), 2));
    }

    [Fact]
    public void Distance_BadArguments_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EditDistance.Osa("a", "b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OsaPattern("a", new ulong[127]).Distance("b"));
    }

    internal static int Naive(string a, string b)
    {
        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cells[i, j] = i + j;
                    continue;
                }

                cells[i, j] = Math.Min(Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1, cells[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cells[i, j] = Math.Min(cells[i, j], cells[i - 2, j - 2] + 1);
            }
        }

        return cells[a.Length, b.Length];
    }

    private delegate int Measure(OsaPattern pattern);

    private static int Against(string text, Measure measure) => measure(new OsaPattern(text, new ulong[OsaPattern.MaskCount]));
}
