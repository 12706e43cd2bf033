using MedSocial.TestData;

namespace MedSocial.Tests.TestData;

public sealed class ErrorModelTests
{
    private static readonly string[] Words =
    [
        "dupont", "martin", "li", "aa", "moreau", "philippe", "xx", "kowalski", "guillaume", "lefevre", "roux", "jean", "schmitt", "o1", "beaulieu", "zoe", "francois",
    ];

    [Fact]
    public void Typo_AnyWord_IsAtADistanceOfExactlyOne()
    {
        var random = new SeededRandom(1);
        foreach (var word in Words)
        {
            for (var i = 0; i < 500; i++)
                Assert.Equal(1, Osa(word, ErrorModel.Typo(word, random)));
        }
    }

    [Fact]
    public void Typo_LongWord_HasEveryKindOfSlip()
    {
        var random = new SeededRandom(1);
        var spoiled = Enumerable.Range(0, 2000).Select(_ => ErrorModel.Typo("philippe", random)).ToHashSet();
        Assert.Contains("philipe", spoiled);   // single where double
        Assert.Contains("phillippe", spoiled); // double where single
        Assert.Contains("philippr", spoiled);  // the key beside
        Assert.Contains("phlippe", spoiled);   // left out
        Assert.Contains("phiilppe", spoiled);  // swapped
        Assert.True(spoiled.Count > 50);
    }

    [Fact]
    public void Typo_OneLetter_IsRefused() => Assert.Throws<ArgumentException>(() => ErrorModel.Typo("x", new SeededRandom(1)));

    [Fact]
    public void ByEar_AnyWord_IsSpelledOtherwiseAndStaysNear()
    {
        var random = new SeededRandom(1);
        foreach (var word in Words)
        {
            for (var i = 0; i < 500; i++)
            {
                var spelled = ErrorModel.ByEar(word, random);
                Assert.NotEqual(word, spelled);
                Assert.InRange(Osa(word, spelled), 1, 6);
            }
        }
    }

    [Theory]
    [InlineData("philippe", "filippe")]
    [InlineData("moreau", "moro")]
    [InlineData("martin", "martain")]
    [InlineData("dupont", "dupon")]
    [InlineData("kowalski", "kovalski")]
    [InlineData("schmitt", "schmit")]
    public void ByEar_KnownConfusion_IsAmongItsSpellings(string word, string heard)
    {
        var random = new SeededRandom(1);
        Assert.Contains(heard, Enumerable.Range(0, 2000).Select(_ => ErrorModel.ByEar(word, random)));
    }

    [Theory]
    [InlineData("francois", "frankois")] // the cedilla is folded away, the sound is not
    [InlineData("roux", "rouks")]        // silent at the end
    [InlineData("cecile", "kecile")]     // soft before e
    public void ByEar_OtherSound_IsNotAmongItsSpellings(string word, string never)
    {
        var random = new SeededRandom(1);
        Assert.DoesNotContain(never, Enumerable.Range(0, 2000).Select(_ => ErrorModel.ByEar(word, random)));
    }

    /// <summary>Optimal string alignment: edits and swaps of neighbours, no part touched twice.</summary>
    internal static int Osa(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
