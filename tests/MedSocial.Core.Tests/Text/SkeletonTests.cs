using CsCheck;
using MedSocial.Text;

namespace MedSocial.Tests.Text;

public class SkeletonTests
{
    [Theory]
    [InlineData("Fraslin", "fraslin")]
    [InlineData("fr\u0430slin", "fraslin")] // Cyrillic a
    [InlineData("fra\u0455lin", "fraslin")] // Cyrillic dze
    [InlineData("\uFF26\uFF52\uFF41slin", "fraslin")] // full width
    [InlineData("\U0001D405\U0001D42Baslin", "fraslin")] // mathematical bold
    [InlineData("\u24D5raslin", "fraslin")] // circled
    [InlineData("Ιnes", "lnes")] // Greek capital iota
    [InlineData("INES", "lnes")]
    [InlineData("\u00CEnes", "lnes")] // I with circumflex
    [InlineData("ines", "ines")]
    [InlineData("dr_mar1ow", "dr_rnarlovv")]
    [InlineData("g0ut|er", "goutler")]
    [InlineData("", "")]
    public void Of_Text_IsWhatItLooksLike(string text, string expected) =>
        Assert.Equal(expected, Skeleton.Of(text));

    [Theory]
    [InlineData("modern", "modem")]
    [InlineData("vvatson", "watson")]
    [InlineData("D0ctor", "Doctor")]
    [InlineData("frasIin", "fraslin")]
    [InlineData("p\u0430ypal", "paypal")]
    [InlineData("dupagné", "dupagne")]
    public void Of_LookAlikes_IsTheSame(string one, string other) => Assert.Equal(Skeleton.Of(one), Skeleton.Of(other));

    [Theory]
    [InlineData("fraslin", "frasline")]
    [InlineData("martin", "martln")]
    public void Of_Others_IsAnother(string one, string other) => Assert.NotEqual(Skeleton.Of(one), Skeleton.Of(other));

    [Theory]
    [InlineData("Dr_Fraslin", "drfraslln")]
    [InlineData("dr.fraslin44", "drfraslln")]
    [InlineData("__dr-fras1in", "drfraslln")]
    [InlineData("drfrasiin", "drfrasiin")]
    [InlineData("dr_m\u0430rie", "drrnarle")]
    [InlineData("m3d5in", "rnedsln")]
    [InlineData("2019", "2ol9")]
    [InlineData("___", "")]
    [InlineData("", "")]
    public void KeyOf_Handle_LeavesSeparatorsAndFiguresAtTheEnds(string handle, string expected) =>
        Assert.Equal(expected.Replace('i', 'l'), Skeleton.KeyOf(handle));

    [Theory]
    [InlineData("fr\u0430slin", true)]
    [InlineData("Dr Ν. Martin", true)] // Greek capital nu
    [InlineData("Фраслин", false)]
    [InlineData("Dr Martin \U0001FA7A\U0001F1EB\U0001F1F7", false)]
    [InlineData("\U0001D405raslin ２０１９", false)]
    [InlineData("Dr Élise Müller", false)]
    public void IsMixed_Text_TellsStandInsOfAnotherScript(string text, bool expected) => Assert.Equal(expected, Skeleton.IsMixed(text));

    [Fact]
    public void Of_AnyUtf16_IsIdempotentAndBounded() =>
        TextGen.AnyUtf16.Sample(text =>
        {
            var once = Skeleton.Of(text);
            Assert.Equal(once, Skeleton.Of(once));
            Assert.InRange(once.Length, 0, Skeleton.MostLength(text.Length));
            var key = Skeleton.KeyOf(text);
            Assert.InRange(key.Length, 0, Skeleton.MostLength(text.Length));
            Assert.DoesNotContain(key, c => c is '_' or '.' or '-' or ' ' or 'm' or 'i' or '0' or '1');
        }, iter: 3000, seed: "0000KsVbV5R4");

    /// <summary>Folded handles, as an index keeps them, have the key of their original but for a capital I.</summary>
    [Fact]
    public void KeyOf_FoldedHandle_IsThatOfTheOriginal() =>
        Gen.String[Gen.Char["abcdeilmnorsuvwz0135_.-ABCDELMNORSÉïａ"], 0, 20].Sample(handle =>
            Assert.Equal(Skeleton.KeyOf(handle), Skeleton.KeyOf(Folding.Fold(handle))), iter: 3000, seed: "0000KsVbV5R4");

    [Fact]
    public void Table_Lines_AreOneSignAndItsStandIns()
    {
        var seen = new HashSet<char>();
        foreach (var line in SkeletonTable.Lines)
        {
            Assert.True(line.Length > 1);
            Assert.True(line[0] is < (char)0x7F and > ' ');
            foreach (var sign in line[1..])
            {
                Assert.True(sign >= 0x80 && !char.IsSurrogate(sign), line);
                Assert.True(seen.Add(sign), $"U+{(int)sign:X4} stands in two lines.");
                Assert.Equal(Skeleton.Of(line[..1]), Skeleton.Of(sign.ToString()));
            }
        }
    }
}
