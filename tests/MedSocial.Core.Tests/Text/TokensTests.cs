using CsCheck;
using MedSocial.Text;

namespace MedSocial.Tests.Text;

public class TokensTests
{
    [Theory]
    [InlineData("J.-J. Rousseau", "j j rousseau")]
    [InlineData("d'Artagnan", "d artagnan")]
    [InlineData("Dr👨‍⚕️Dupagne", "dr dupagne")]
    [InlineData("@DrDupagne #docteur 2019", "drdupagne docteur 2019")]
    [InlineData("  ", "")]
    [InlineData("", "")]
    [InlineData("हिन्दी 한국", "हिन्दी \u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("𐐀𐐁-𐐂", "𐐨𐐩 𐐪")]
    [InlineData("\uD800a\uDC00b", "a b")]
    public void MoveNext_Text_GivesItsWords(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words(text)));

    [Fact]
    public void Current_MarksFollow_SourceCoversThem()
    {
        const string text = "\u200Ele\u0301\u0302 \u0301œ½\u0301";
        Assert.Equal([(1, 5), (7, 10), (8, 10)], Spans(text));
    }

    [Fact]
    public void Current_NoOrigins_CountsTheFoldedTextAsSource()
    {
        var tokens = new Tokens("ab cd");
        Assert.True(tokens.MoveNext());
        Assert.True(tokens.MoveNext());
        Assert.Equal((3, 5, 3, 5), (tokens.Current.Start, tokens.Current.End, tokens.Current.SourceStart, tokens.Current.SourceEnd));
        Assert.False(tokens.MoveNext());
        Assert.False(tokens.MoveNext());
    }

    [Fact]
    public void MoveNext_AnyUtf16_WordsAreMaximalMonotoneAndInBounds() =>
        TextGen.AnyUtf16.Sample(text =>
        {
            var folded = new char[Folding.FoldLength(text.Length)];
            var origins = new int[folded.Length];
            var result = folded.AsSpan(0, Folding.Fold(text, folded, origins));
            int end = -1, start = -1, sourceEnd = 0, letters = 0;
            foreach (var token in new Tokens(result, origins, text.Length))
            {
                Assert.True(token.Start > end && token.Folded.Length > 0);
                Assert.True(result[token.Start..token.End].SequenceEqual(token.Folded));
                Assert.InRange(token.SourceStart, Math.Max(start, 0), text.Length - 1);
                Assert.InRange(token.SourceEnd, Math.Max(sourceEnd, token.SourceStart + 1), text.Length);
                // A word that is found in the whole is found in its source alone, unless one source character made two words.
                Assert.Contains(token.Folded.ToString(), Words(text[token.SourceStart..token.SourceEnd]));
                (end, start, sourceEnd) = (token.End, token.SourceStart, token.SourceEnd);
                letters += token.Folded.Length;
            }

            Assert.True(letters >= result.ToArray().Count(char.IsAsciiLetterOrDigit));
        }, iter: 3000, seed: "0000KsVbV5R4");

    private static List<string> Words(string text)
    {
        var folded = new char[Folding.FoldLength(text.Length)];
        var origins = new int[folded.Length];
        var length = Folding.Fold(text, folded, origins);
        var words = new List<string>();
        foreach (var token in new Tokens(folded.AsSpan(0, length), origins, text.Length))
            words.Add(token.Folded.ToString());
        return words;
    }

    private static List<(int, int)> Spans(string text)
    {
        var folded = new char[Folding.FoldLength(text.Length)];
        var origins = new int[folded.Length];
        var length = Folding.Fold(text, folded, origins);
        var spans = new List<(int, int)>();
        foreach (var token in new Tokens(folded.AsSpan(0, length), origins, text.Length))
            spans.Add((token.SourceStart, token.SourceEnd));
        return spans;
    }
}
