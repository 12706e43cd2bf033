using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Numbers that a label announces: IPP, NDA, file, stay, insurance, NHS, MRN; or a register number of a professional.</summary>
internal sealed class FileNumberMatcher(WordClass labels, int fewestDigits) : IMatcher
{
    private const int Reach = 5, MostParts = 10;

    public void Find(ReviewText text, FindingSink sink)
    {
        if ((text.Seen & labels) == 0)
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(labels))
                continue;
            var isWeak = labels == WordClass.FileLabel && words[i].Length > 4;
            var announced = false;
            for (var at = i + 1; at < words.Length && at <= i + Reach && !words[at].After(Gap.Mask | Gap.Mark); at++)
            {
                announced |= words[at].After(Gap.Colon | Gap.Hash) || Around.IsAny(text, at, "n", "no", "num", "numero", "nr", "id", "number");
                var end = CodeEnd(text, at, out var digits);
                if (end > at && digits >= (isWeak && !announced ? fewestDigits + 2 : fewestDigits) && !(isWeak && digits == 4 && !announced))
                {
                    sink.Claim(at, end, isWeak ? 0.85 : 0.95);
                    i = end - 1;
                    break;
                }
                if (digits > 0 || words[at].Starts || words[at].After(Gap.Dot | Gap.Comma))
                    break;
            }
        }
    }

    /// <summary>The end of a code of glued letters and digits, or of digits in groups.</summary>
    internal static int CodeEnd(ReviewText text, int at, out int digits)
    {
        var words = text.Words;
        digits = 0;
        var end = at;
        while (end < words.Length && end < at + MostParts && !words[end].Claimed)
        {
            ref readonly var word = ref words[end];
            if (end > at)
            {
                var glued = word.AfterOnly(Gap.Hyphen | Gap.Slash | Gap.Dot | Gap.Other) && word.Start - words[end - 1].End <= 1;
                var grouped = word.Gap == Gap.Space && word.IsNumber && words[end - 1].IsNumber && word.Length <= 4;
                // « IPP12457889NOMROBIC »
                if ((!glued && !grouped) || (!word.IsNumber && (word.Length > 4 || word.Is(WordClass.NameLabel | WordClass.BirthCue))))
                    break;
            }
            else if (!word.IsNumber && (word.Length > 4 || (end + 1 < words.Length && words[end + 1].Gap != Gap.None && words[end + 1].Gap != Gap.Hyphen)))
                break;
            digits += word.IsNumber ? word.Length : 0;
            end++;
        }
        return digits == 0 ? at : end;
    }
}
