using System.Text;
using CsCheck;
using MedSocial.Deontology;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Deontology;

public class PostReviewPropertyTests
{
    private const string CleanSentence = "\nLa vaccination protège aussi les autres.";

    private static readonly Gen<string> Posts = Gen.Int[0, PostCorpus.All.Length - 1].Select(index => PostCorpus.All[index].Text);

    /// <summary>Pieces of posts stuck together, with anything between them.</summary>
    private static readonly Gen<string> Mixtures = Gen.Select(Posts, TextGen.AnyUtf16, Posts, Gen.Int[0, 60], (one, noise, other, cut) =>
        string.Concat(one.AsSpan(Math.Min(cut, one.Length)), noise, other));

    [Fact]
    public void Review_AnyUtf16_SpansLieInTheTextInOrder() =>
        Gen.OneOf(TextGen.AnyUtf16, Mixtures).Sample(text =>
        {
            var last = 0;
            foreach (var finding in PostReview.Default.Review(text).Findings)
            {
                Assert.InRange(finding.Span.Start, last, text.Length);
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
                Assert.All(finding.Parts, part => Assert.True(part.Start >= finding.Span.Start && part.End <= finding.Span.End));
                last = finding.Span.Start;
            }
        }, iter: 3000);

    [Fact]
    public void Review_Twice_IsTheSame() =>
        Mixtures.Sample(text => PostReview.Default.Review(text).Findings.SequenceEqual(PostReview.Default.Review(text).Findings), iter: 300);

    [Fact]
    public void Redact_Twice_IsRedactingOnce() =>
        Gen.Select(Gen.OneOf(Posts, Mixtures), Gen.Enum<RedactionMode>()).Sample((text, mode) =>
        {
            var once = PostReview.Default.Review(text).Redact(new() { Mode = mode }).Text;
            Assert.Equal(once, PostReview.Default.Review(once).Redact(new() { Mode = mode }).Text);
        }, iter: 1500);

    [Fact]
    public void Redact_ReplacementMakesANameOfItsNeighbour_TakesTheNeighbourToo()
    {
        const string Note = "MME VVE LECLERC NEE MARIE 12/04/1935 FRACTURE COL FEMORAL DROIT GARDEN IV OPEREE LE 13/04/2021";
        var options = new RedactionOptions { Mode = RedactionMode.Surrogate };
        var once = PostReview.Default.Review(Note).Redact(options).Text;
        Assert.Equal(once, PostReview.Default.Review(once).Redact(options).Text);
        Assert.DoesNotContain("LECLERC", once, StringComparison.Ordinal);
        Assert.Contains("FRACTURE COL FEMORAL DROIT GARDEN IV", once, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_Mask_KeepsLengthAndEverythingElse() =>
        Mixtures.Sample(text =>
        {
            var redacted = PostReview.Default.Review(text).Redact();
            Assert.Equal(text.Length, redacted.Text.Length);
            for (var i = 0; i < text.Length; i++)
                Assert.True(text[i] == redacted.Text[i] || redacted.Text[i] == '\u2588');
        }, iter: 500);

    [Fact]
    public void Redact_Label_MapsPlacesBothWays() =>
        Mixtures.Sample(text =>
        {
            var redacted = PostReview.Default.Review(text).Redact(new() { Mode = RedactionMode.Label });
            for (var i = 0; i <= text.Length; i++)
            {
                var there = redacted.ToRedacted(i);
                if (!redacted.Parts.Any(part => part.Original.Start <= i && i < part.Original.End))
                {
                    Assert.Equal(i, redacted.ToOriginal(there));
                    Assert.True(i == text.Length || redacted.Text[there] == text[i]);
                }
            }
        }, iter: 300);

    [Fact]
    public void Review_Decomposed_FindsTheSame() =>
        Posts.Sample(text =>
        {
            var decomposed = Decompose(text);
            AssertSame(text, decomposed);
        }, iter: 500);

    [Fact]
    public void Review_Typographic_FindsTheSame() =>
        Posts.Sample(text => AssertSame(text.Replace('’', '\''), text.Replace('\'', '’')), iter: 500);

    [Fact]
    public void Review_ZeroWidth_FindsTheSame() =>
        Posts.Sample(text => AssertSame(text, string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c + "\u200C" : c.ToString()))), iter: 300);

    [Fact]
    public void Review_FullWidthDigits_FindsTheSame() =>
        Posts.Sample(text => AssertSame(text, string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c))), iter: 300);

    /// <summary>Case tells names from words, and nothing else: numbers, mails and phrases are found in capitals and small letters alike.</summary>
    [Fact]
    public void Review_OtherCase_FindsTheSameNumbersAndPhrases() =>
        Posts.Sample(text =>
        {
            Assert.Equal(Caseless(text), Caseless(Upper(text)));
            Assert.Equal(Caseless(text), Caseless(Lower(text)));
        }, iter: 800);

    [Fact]
    public void Review_CleanSentenceAdded_KeepsFindings() =>
        Posts.Sample(text =>
        {
            var alone = Rules(PostReview.Default.Review(text));
            var together = Rules(PostReview.Default.Review(text + CleanSentence));
            Assert.Empty(alone.Except(together));
        }, iter: 500);

    private static readonly string[] CaselessRules = ["direct.nir", "direct.ins", "direct.mail", "direct.iban", "direct.ip", "direct.phone", "insult.aimed", "hatred.call", "claim.unconfirmed"];

    private static string[] Caseless(string text) =>
        [.. PostReview.Default.Review(text).Findings.Where(finding => CaselessRules.Contains(finding.RuleId)).Select(finding => finding.ToString())];

    private static string Upper(string text) => string.Concat(text.Select(char.ToUpperInvariant));

    private static string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    /// <summary>Rules and what they cover, but for what the disguise changed.</summary>
    private static void AssertSame(string plain, string disguised) =>
        Assert.Equal(Covered(plain), Covered(disguised));

    private static string[] Covered(string text) =>
        [.. PostReview.Default.Review(text).Findings.Select(finding => finding.RuleId + " " + MedSocial.Text.Folding.Fold(finding.Span.Of(text).ToString()).Trim())];

    private static string[] Rules(ReviewReport report) => [.. report.Findings.Select(finding => finding.ToString())];

    /// <summary>Accents as marks of their own. <c>string.Normalize</c> knows ASCII alone where globalization is invariant.</summary>
    private static string Decompose(string text)
    {
        const string composed = "éèêëàâäîïôöûüùçÉÈÊÀÂÎÔÛÇ";
        string[] parts = ["e\u0301", "e\u0300", "e\u0302", "e\u0308", "a\u0300", "a\u0302", "a\u0308", "i\u0302", "i\u0308", "o\u0302", "o\u0308", "u\u0302", "u\u0308", "u\u0300",
            "c\u0327", "E\u0301", "E\u0300", "E\u0302", "A\u0300", "A\u0302", "I\u0302", "O\u0302", "U\u0302", "C\u0327"];
        var built = new StringBuilder();
        foreach (var c in text)
            built.Append(composed.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? parts[at] : c.ToString());
        return built.ToString();
    }
}
