using CsCheck;
using MedSocial.Text;

namespace MedSocial.Tests.Text;

public class SpellingCostTests
{
    private const string Seed = "0000KsVbV5R4";

    [Theory]
    [InlineData("dupagne", "dupagne", 0)]
    [InlineData("", "", 0)]
    [InlineData("perin", "perrin", 8)] // doubled letter
    [InlineData("dupon", "dupont", 10)] // silent end
    [InlineData("dupond", "dupont", 10)] // another silent end
    [InlineData("filippe", "philippe", 12)] // same sound, first letter
    [InlineData("moro", "moreau", 10)]
    [InlineData("moraux", "moreau", 20)] // same sound and a silent end
    [InlineData("mathieu", "matieu", 10)] // h
    [InlineData("helene", "elene", 12)] // h, first letter
    [InlineData("kierzek", "kiersec", 20)]
    [InlineData("quere", "kere", 12)]
    [InlineData("martin", "martim", 10)] // in, im
    [InlineData("duranf", "durang", 16)] // keyboard
    [InlineData("matrin", "martin", 14)] // swap
    [InlineData("amrtin", "martin", 16)] // swap of the first letter
    [InlineData("marvin", "martin", 20)]
    [InlineData("cartin", "martin", 24)]
    [InlineData("лебедев", "лебедеа", 20)]
    [InlineData("a1", "a2", 20)]
    public void Of_Pair_IsTheCheapestReading(string left, string right, int expected)
    {
        Assert.Equal(expected, SpellingCost.Of(left, right));
        Assert.Equal(expected, SpellingCost.Of(right, left));
    }

    [Theory]
    [InlineData("dodir", "dodier", 14)] // a letter left out: one way to do it
    [InlineData("dodier", "dodir", 20)] // a letter too many
    [InlineData("doder", "dodir", 20)]
    [InlineData("odier", "dodier", 18)]
    [InlineData("morrel", "morel", 8)]
    [InlineData("morel", "morrel", 8)] // cheap steps are no slips, and gain nothing
    [InlineData("dupon", "dupont", 10)]
    [InlineData("", "abc", 58)] // once a word
    [InlineData("martin", "martin", 0)]
    public void OfTyped_Name_CostsLessWhereALetterWasLeftOut(string typed, string name, int expected) =>
        Assert.Equal(expected, SpellingCost.OfTyped(typed, name));

    [Fact]
    public void Of_AnyWords_EqualsTheNaiveAlignment()
    {
        var words = Gen.OneOf(TextGen.Words(9, "aeuinmgclsxzhtdqpkyé1"), TextGen.Words(7, "azertyuiopqsdfghjklmwxcvbn"), TextGen.Words(6, "aeunth"));
        Gen.Select(words, words).Sample((a, b) =>
        {
            var expected = Naive(a, b);
            Assert.Equal(expected, SpellingCost.Of(a, b));
            Assert.Equal(expected, SpellingCost.Of(b, a));
            Assert.Equal(a == b, expected == 0);
            Assert.True(expected <= (SpellingCost.Unit * 6 / 5) * EditDistance.Osa(a, b));
        }, iter: 20000, seed: Seed);
    }

    [Fact]
    public void Of_SurnamePairs_EqualsTheNaiveAlignment()
    {
        foreach (var (a, b) in SurnamePairs.Homophones.Concat(SurnamePairs.Distinct))
            Assert.Equal(Naive(a, b), SpellingCost.Of(a, b));
    }

    [Fact]
    public void Of_Homophones_CostHalfOfWhatDistinctNamesCost()
    {
        var alike = SurnamePairs.Homophones.Average(pair => SpellingCost.Of(pair.Left, pair.Right));
        var apart = SurnamePairs.Distinct.Average(pair => SpellingCost.Of(pair.Left, pair.Right));
        Assert.True(alike * 2 < apart, $"{alike} against {apart}");
    }

    [Fact]
    public void Of_LongWords_CountsPlainErrors()
    {
        var word = new string('a', 65);
        Assert.Equal(20, SpellingCost.Of(word, word + "b"));
        Assert.Equal(8, SpellingCost.Of(new string('a', 64), new string('a', 63)));
    }

    private static readonly string[][] Sounds =
    [
        ["f", "ff", "ph"], ["c", "k", "q", "qu", "ck", "cq", "cc", "ch"], ["s", "ss", "c", "sc"], ["z", "s"], ["i", "y"],
        ["e", "ai", "ei", "ay", "ey"], ["an", "en", "am", "em"], ["o", "au", "eau"], ["n", "gn"],
        ["in", "ain", "ein", "im", "aim", "eim", "yn", "un"], ["j", "g", "ge"], ["v", "w"], ["y", "i", "il", "ill"],
        ["x", "cs", "ks", "cc", "xc"], ["u", "ou", "w"], ["t", "th"],
    ];

    private static readonly string[] Keyboard = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

    // The same rules from the front, forgetting nothing and sharing nothing with the fast one but the numbers.
    private static int Naive(string a, string b)
    {
        var known = new int?[a.Length + 1, b.Length + 1];
        int tailA = Tail(a), tailB = Tail(b);
        return Rest(0, 0);

        int Rest(int i, int j)
        {
            if (i == a.Length && j == b.Length)
                return 0;
            if (known[i, j] is { } value)
                return value;
            var best = int.MaxValue;
            void Step(int di, int dj, int cost)
            {
                var first = di > 0 && i == 0 || dj > 0 && j == 0;
                best = Math.Min(best, (first ? cost + cost / 5 : cost) + Rest(i + di, j + dj));
            }

            if (i < a.Length)
                Step(1, 0, Gap(a, i, i >= tailA && j >= tailB));
            if (j < b.Length)
                Step(0, 1, Gap(b, j, j >= tailB && i >= tailA));
            if (i < a.Length && j < b.Length)
                Step(1, 1, a[i] == b[j] ? 0 : i >= tailA && j >= tailB ? 10 : Beside(a[i], b[j]) ? 16 : 20);
            if (i + 1 < a.Length && j + 1 < b.Length && a[i] == b[j + 1] && a[i + 1] == b[j])
                Step(2, 2, 14);
            foreach (var sound in Sounds)
            {
                foreach (var left in sound.Where(x => string.CompareOrdinal(a, i, x, 0, x.Length) == 0))
                {
                    foreach (var right in sound.Where(x => string.CompareOrdinal(b, j, x, 0, x.Length) == 0))
                        Step(left.Length, right.Length, 10);
                }
            }

            known[i, j] = best;
            return best;
        }

        static int Gap(string word, int i, bool silentEnd)
        {
            var cost = !char.IsAsciiLetterLower(word[i]) ? 20 : i > 0 && word[i - 1] == word[i] ? 8 : word[i] == 'h' ? 10 : 20;
            return silentEnd ? Math.Min(cost, 10) : cost;
        }

        static int Tail(string word)
        {
            var end = word.Length;
            while (end > 1 && word.Length - end < 2 && "tdsxeh".Contains(word[end - 1], StringComparison.Ordinal))
                end--;
            return end;
        }

        static bool Beside(char x, char y)
        {
            int rowX = Array.FindIndex(Keyboard, r => r.Contains(x, StringComparison.Ordinal)), rowY = Array.FindIndex(Keyboard, r => r.Contains(y, StringComparison.Ordinal));
            if (rowX < 0 || rowY < 0)
                return false;
            if (rowX > rowY)
                return Beside(y, x);
            var gap = Keyboard[rowX].IndexOf(x, StringComparison.Ordinal) - Keyboard[rowY].IndexOf(y, StringComparison.Ordinal);
            return rowX == rowY ? Math.Abs(gap) == 1 : rowY - rowX == 1 && gap is 0 or 1;
        }
    }
}
