using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Telephone numbers in words: « zéro six douze trente-quatre cinquante-six soixante-dix-huit », also digit by digit or with pairs in figures.</summary>
internal static class SpokenPhone
{
    private const int National = 10;

    /// <summary>The word after a number of ten digits that begins here with « zéro »; the same place when none does.</summary>
    internal static int End(ReviewText text, int at)
    {
        var words = text.Words;
        if (!Around.Is(text, at, "zero"))
            return at;
        var digits = 1;
        for (var i = at + 1; i < words.Length && words[i].AfterOnly(Gap.Space | Gap.Hyphen | Gap.Dot | Gap.Comma) && !words[i].Claimed;)
        {
            i = Pair(text, i, out var read);
            if (read == 0 || (digits == 1 && read != 1))
                return at;
            digits += read;
            if (digits >= National)
                return digits == National ? i : at;
        }
        return at;
    }

    /// <summary>Reads one digit or one number below a hundred and says how many digits it stands for.</summary>
    private static int Pair(ReviewText text, int at, out int digits)
    {
        var words = text.Words;
        digits = 0;
        if (words[at].IsNumber)
        {
            digits = words[at].Length <= 2 ? words[at].Length : 0;
            return at + 1;
        }
        if (!words[at].Is(WordClass.NumberWord) || text.Value(words[at]) % 1000 is var value && value >= 100)
            return at;
        digits = value < 10 ? 1 : 2;
        var end = at + 1;
        // « quatre-vingt »; a four before a twenty that a space parts is read so as well.
        if (value == 4 && end < words.Length && Around.IsAny(text, end, "vingt", "vingts"))
        {
            (value, digits) = (80, 2);
            end++;
        }
        if (value < 20 || value % 10 != 0)
            return end;
        if (Around.Is(text, end, "et") && end + 1 < words.Length && words[end + 1].Is(WordClass.NumberWord))
            end++;
        if (end < words.Length && words[end].Is(WordClass.NumberWord) && words[end].AfterOnly(Gap.Space | Gap.Hyphen) && text.Value(words[end]) % 1000 is var unit and > 0
            && (unit < 10 || (unit < 20 && value is 60 or 80)))
        {
            end++;
            // « soixante-dix-huit »
            if (unit == 10 && end < words.Length && words[end].Is(WordClass.NumberWord) && words[end].AfterOnly(Gap.Space | Gap.Hyphen) && text.Value(words[end]) % 1000 is 7 or 8 or 9)
                end++;
        }
        return end;
    }
}
