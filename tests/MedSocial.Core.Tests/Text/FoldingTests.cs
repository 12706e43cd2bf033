using System.Globalization;
using System.Text;
using CsCheck;
using MedSocial.Text;

namespace MedSocial.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Éric DUPAGNE", "eric dupagne")]
    [InlineData("Œuvre æther Straße GROẞ", "oeuvre aether strasse gross")]
    [InlineData("Øre Łódź Đặng ðÞ ıİ ħŧŋ", "ore lodz dang dth ii htn")]
    [InlineData("ﬁﬀﬃ Ａ１ 𝐀𝓫𝕮 x² ᴅʀ ℌ ① 🄰🅱", "fiffffi a1 abc x2 dr h 1 ab")]
    [InlineData("d’A dʼA d＇A d`A d´A d‘A d′A", "d'a d'a d'a d'a d'a d'a d'a")]
    [InlineData("a‐b‑c–d—e−f－g", "a-b-c-d-e-f-g")]
    [InlineData("a\u00A0b\u202Fc\u3000d\te\0f\u2028g", "a b c d e f g")]
    [InlineData("a\u200Bb\u00ADc\u202Ed\uFE0Fe\u2066f\uFEFF", "abcdef")]
    [InlineData("Z\u0337\u0321a\u0300\u0301\u0302l\u0335g\u0489o", "zalgo")]
    [InlineData("ЁЛКА Αχιλλεύς ΌΔΟΣ", "елка αχιλλευσ οδοσ")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("٠١٢۳", "0123")]
    [InlineData("№ ™ …", "no tm ...")]
    [InlineData("👨‍⚕️ 🇫🇷", "👨⚕ 🇫🇷")]
    [InlineData("", "")]
    public void Fold_Text_GivesThePlainForm(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Fold_LoneSurrogates_BecomeSpaces()
    {
        Assert.Equal(" ", Folding.Fold("\uD83D"));
        Assert.Equal("  a ", Folding.Fold("\uDC00\uD800a\uD800"));
        Assert.Equal("  ", Folding.Fold("\uD835\u200D\uDC00"));
    }

    [Fact]
    public void Fold_FoldedText_IsTheSameInstance()
    {
        var text = "jean-marc d'artagnan 42 rue de l'eglise";
        Assert.Same(text, Folding.Fold(text));
    }

    [Fact]
    public void Fold_EveryCodePoint_IsIdempotentAndWithinTheBound()
    {
        Span<char> folded = stackalloc char[16], again = stackalloc char[64];
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            var text = code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);
            var length = Folding.Fold(text, folded, []);
            var second = Folding.Fold(folded[..length], again, []);
            Assert.True(folded[..length].SequenceEqual(again[..second]), $"U+{code:X}");
        }
    }

    [Fact]
    public void Fold_CanonicalTwins_FoldAlike()
    {
        var pairs = NormalizationSamples.Escaped.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pairs.Length > 1000);
        foreach (var pair in pairs)
        {
            var sides = pair.Split('=');
            Assert.Equal(Folding.Fold(Unescape(sides[0])), Folding.Fold(Unescape(sides[1])));
        }
    }

    // Letters that stand for no Latin letter: clicks, the glottal stop, a tone letter, an esh loop, the digit-like letters, the delta.
    private const string NotLatinLetters = "ƻƼƽǀǁǂǃɁɂƪẟ";

    [Fact]
    public void Fold_EveryLatinLetter_FoldsToPlainLetters()
    {
        for (var c = '\u0041'; c <= '\u1EFF'; c++)
        {
            if (c is > '\u024F' and < '\u1E00' || !char.IsLetter(c) || c is 'µ' || NotLatinLetters.Contains(c, StringComparison.Ordinal))
                continue;
            var folded = Folding.Fold(c.ToString());
            // L with middle dot keeps its dot, which is how it decomposes; n preceded by an apostrophe keeps the apostrophe.
            var letters = c is 'Ŀ' or 'ŀ' ? folded.TrimEnd('·') : c == 'ŉ' ? folded.TrimStart('\'') : folded;
            Assert.True(letters.Length > 0 && letters.All(char.IsAsciiLetterLower), $"{c} U+{(int)c:X4} gives {folded}");
        }
    }

    // Letters that the runtime lower-cases and the table's version of Unicode does not know yet.
    private const string AfterUnicode14 = "\u1C89\uA7CB\uA7CC\uA7CE\uA7D2\uA7D4\uA7DA\uA7DC";

    [Fact]
    public void Fold_BothCases_FoldAlike()
    {
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            if (AfterUnicode14.Contains(c, StringComparison.Ordinal) || char.IsSurrogate(c))
                continue;
            Assert.Equal(Folding.Fold(char.ToLowerInvariant(c).ToString()), Folding.Fold(c.ToString()));
        }
    }

    [Fact]
    public void Fold_AnyUtf16_IsIdempotentAndItsOriginsAreMonotone() =>
        TextGen.AnyUtf16.Sample(text =>
        {
            var folded = new char[Folding.FoldLength(text.Length)];
            var origins = new int[folded.Length];
            var length = Folding.Fold(text, folded, origins);
            var result = new string(folded, 0, length);
            Assert.Equal(result, Folding.Fold(text));
            Assert.Equal(result, Folding.Fold(result));
            for (var i = 0; i < length; i++)
                Assert.InRange(origins[i], i == 0 ? 0 : origins[i - 1], text.Length - 1);
        }, iter: 3000, seed: "0000KsVbV5R4");

    [Fact]
    public void Fold_AnyUtf16_IsTheFoldOfEachCodePoint() =>
        TextGen.AnyUtf16.Sample(text =>
        {
            var expected = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
            {
                var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                expected.Append(Folding.Fold(text.Substring(i, pair ? 2 : 1)));
                i += pair ? 1 : 0;
            }

            Assert.Equal(expected.ToString(), Folding.Fold(text));
        }, iter: 2000, seed: "0000KsVbV5R4");

    [Fact]
    public void Fold_Origins_PointAtTheSource()
    {
        const string text = "Cœur 𝐀É\u0301x";
        var folded = new char[Folding.FoldLength(text.Length)];
        var origins = new int[folded.Length];
        var length = Folding.Fold(text, folded, origins);
        Assert.Equal("coeur aex", new string(folded, 0, length));
        Assert.Equal([0, 1, 1, 2, 3, 4, 5, 7, 9], origins[..length]);
    }

    [Fact]
    public void Fold_TooSmallSpan_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Folding.Fold("abc", new char[11], []));

#if !DEBUG // The unoptimised vector operators box.
    [Fact]
    public void Fold_Span_DoesNotAllocate()
    {
        var folded = new char[256];
        var origins = new int[256];
        Folding.Fold("Éric Dupagne 𝐀", folded, origins);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Folding.Fold("Éric Dupagne 𝐀", folded, origins);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
#endif

    private static string Unescape(string escaped)
    {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i += 6)
            text.Append((char)ushort.Parse(escaped.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
