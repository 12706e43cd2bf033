using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>The social security number of the United States (3-2-4 digits) and the NHS number (3-3-4, key modulo 11).</summary>
internal sealed class ForeignNumberMatcher : IMatcher
{
    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (!Has(text, i, 3, Gap.None) || !words[i + 2].IsNumber || words[i + 2].Length != 4)
                continue;
            var gap = words[i + 1].Gap;
            if (gap is not (Gap.Hyphen or Gap.Space) || words[i + 2].Gap != gap || words[i].Claimed || words[i + 1].Claimed || words[i + 2].Claimed)
                continue;
            var us = text.Context.Country == "US" && gap == Gap.Hyphen && words[i + 1].IsNumber && words[i + 1].Length == 2 && text.Number(words[i]) is not (0 or 666);
            var gb = text.Context.Country == "GB" && words[i + 1].IsNumber && words[i + 1].Length == 3 && HasNhsKey(text, i);
            if (us || gb)
                sink.Claim(i, i + 3, 0.95);
        }
    }

    private static bool Has(ReviewText text, int at, int digits, Gap glued) =>
        text.Words[at].IsNumber && text.Words[at].Length == digits && (at == 0 || !text.Words[at - 1].IsNumber || text.Words[at].Gap != glued);

    private static bool HasNhsKey(ReviewText text, int at)
    {
        var number = ((long)text.Number(text.Words[at]) * 10_000_000) + ((long)text.Number(text.Words[at + 1]) * 10_000) + text.Number(text.Words[at + 2]);
        var key = (int)(number % 10);
        var sum = 0;
        var rest = number / 10;
        for (var weight = 2; weight <= 10; weight++, rest /= 10)
            sum += (int)(rest % 10) * weight;
        return (11 - (sum % 11)) % 11 == key;
    }
}
