using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>French number plates: AA-123-AA since 2009 (no I, O, U), and 1234 AB 44 before when a word announces it.</summary>
internal sealed class PlateMatcher : IMatcher
{
    private const int LabelReach = 5;

    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i].Claimed || words[i + 1].Claimed || words[i + 2].Claimed)
                continue;
            if (!IsNew(text, i) && !IsOld(text, i))
                continue;
            sink.Claim(i, i + 3, 0.9);
            i += 2;
        }
    }

    private static bool IsNew(ReviewText text, int at)
    {
        var words = text.Words;
        if (!words[at + 1].IsNumber || words[at + 1].Length != 3 || !IsPair(text, at) || !IsPair(text, at + 2))
            return false;
        var gaps = words[at + 1].Gap | words[at + 2].Gap;
        if (gaps == Gap.Hyphen)
            return true;
        var capitals = (words[at].Shape & words[at + 2].Shape & Shape.AllCapitals) != 0;
        return gaps is Gap.Space or Gap.None or Gap.Dot && capitals && (gaps == Gap.None || Labelled(text, at));
    }

    private static bool IsOld(ReviewText text, int at)
    {
        var words = text.Words;
        return words[at].IsNumber && words[at].Length is >= 2 and <= 4 && !words[at + 1].IsNumber && words[at + 1].Length is 2 or 3
            && words[at + 2].IsNumber && words[at + 2].Length == 2 && (words[at + 1].Gap | words[at + 2].Gap) is Gap.Space or Gap.Hyphen or Gap.None
            && Labelled(text, at);
    }

    private static bool Labelled(ReviewText text, int at) => Around.Before(text, at, LabelReach, WordClass.PlateLabel) >= 0
        || (at + 3 < text.Words.Length && text.Words[at + 3].Is(WordClass.PlateLabel) && text.Words[at + 3].AfterOnly(Gap.Space | Gap.Bracket | Gap.Comma));

    private static bool IsPair(ReviewText text, int at) =>
        !text.Words[at].IsNumber && text.Words[at].Length == 2 && !text.FoldedOf(text.Words[at]).ContainsAny('i', 'o', 'u')
        && !text.FoldedOf(text.Words[at]).ContainsAnyExceptInRange('a', 'z');
}
