using MedSocial.Catalog;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Finds communes of the catalogue in the words of a text.</summary>
internal static class PlaceWords
{
    private const int MostWords = 5;

    /// <summary>The end of a postal code here and of the commune after it; the same place when there is none.</summary>
    internal static int PostalEnd(ReviewText text, int at)
    {
        var words = text.Words;
        var i = at;
        if (i < words.Length && Around.IsAny(text, i, "f", "cp") && i + 1 < words.Length && words[i + 1].IsNumber)
            i++;
        if (i >= words.Length || !words[i].IsNumber || words[i].Claimed || !words[i].AfterOnly(Gap.Space | Gap.Comma | Gap.Hyphen | Gap.Line | Gap.Bracket | Gap.Colon))
            return at;
        var digits = words[i].Length;
        if (digits == 2 && i + 1 < words.Length && words[i + 1].IsNumber && words[i + 1].Length == 3 && words[i + 1].Gap is Gap.Space or Gap.Dot)
        {
            digits = 5;
            i++;
        }
        if (digits != 5)
            return at;
        var code = text.Folded[words[i].Start..words[i].End];
        if (words[i].Length == 5 ? Communes.ByPostalCode(code.ToString()).IsEmpty : text.Number(words[i - 1]) is < 1 or > 98)
            return IsBusinessCode(text, i) ? i + 2 : at;
        var end = i + 1;
        if (end < words.Length && words[end].AfterOnly(Gap.Space | Gap.Comma | Gap.Hyphen | Gap.Bracket) && !words[end].IsNumber)
            end = CommuneEnd(text, end, lower: true, out _);
        if (end < words.Length && Around.Is(text, end, "cedex"))
            end++;
        return end;
    }

    /// <summary>The end of the longest name of a commune that begins here; the same place when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first word.</param>
    /// <param name="lower">Whether small letters will do.</param>
    /// <param name="commune">Of several with the name, the one with most inhabitants.</param>
    internal static int CommuneEnd(ReviewText text, int at, bool lower, out Commune? commune)
    {
        var words = text.Words;
        commune = null;
        if (at >= words.Length || words[at].IsNumber || (!lower && (words[at].Shape & Shape.Capital) == 0) || words[at].Length < 2)
            return at;
        var most = at + 1;
        while (most < words.Length && most < at + MostWords && words[most].AfterOnly(Gap.Space | Gap.Hyphen | Gap.Apostrophe) && !words[most].IsNumber)
            most++;
        for (var end = most; end > at; end--)
        {
            // A name of several words is joined by hyphens, or begins with an article, or each word has its capital.
            if (end > at + 1 && !LooksJoined(text, at, end))
                continue;
            var found = Communes.Named(text.Folded[words[at].Start..words[end - 1].End].ToString());
            if (found.IsEmpty)
                continue;
            commune = found[0];
            return end;
        }
        return at;
    }

    private static bool LooksJoined(ReviewText text, int at, int end)
    {
        var words = text.Words;
        for (var i = at + 1; i < end; i++)
        {
            var linked = words[i].After(Gap.Hyphen | Gap.Apostrophe) || words[i].IsCapital || words[i].Is(WordClass.Particle) || Around.IsAny(text, i, "sur", "sous", "les", "lez", "en");
            if (!linked && !Around.IsAny(text, i - 1, "saint", "sainte", "st", "ste", "le", "la", "les", "sur", "de", "en"))
                return false;
        }
        return true;
    }

    private static bool IsBusinessCode(ReviewText text, int at) => text.Words[at].Length == 5 && Around.Is(text, at + 2, "cedex");
}
