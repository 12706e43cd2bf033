using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Long numbers that no label of a file announces, in a text that tells of somebody: « Patient 1234567890 », « Demande n° 230918-0417 ».</summary>
internal sealed class BareNumberMatcher : IMatcher
{
    private const int FewestDigits = 8, FewestAfterSign = 5, Reach = 3;

    /// <summary>Numbers of products, texts and companies are nobody's.</summary>
    private static readonly uint[] Things =
    [
        .. "cip cip7 cip13 ucd ean lot isbn issn doi pmid nct amm gtin siret siren cerfa article articles art loi decret arrete circulaire ref chambre ch salle lit brevet euro euros tva naf ape rcs clinicaltrials eudract"
            .Split(' ').Select(word => Fnv.Of(word)),
    ];

    private static readonly uint[] Units =
        [.. "ui mg g kg ml l mm mmol copies ui/l euros eur cellules germes ufc u unites elements habitants personnes patients cas".Split(' ').Select(word => Fnv.Of(word))];

    public void Find(ReviewText text, FindingSink sink)
    {
        if (!text.IsOfSomebody && !(text.HasClaims && text.IsClinical))
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].IsNumber || words[i].Claimed)
                continue;
            var end = i + 1;
            var isCode = IsAfterNumberSign(text, i) && (end = FileNumberMatcher.CodeEnd(text, i, out var digits)) > i && digits >= FewestAfterSign;
            if ((isCode || IsLong(text, i)) && !IsOfAThing(text, i) && !(end < words.Length && Array.IndexOf(Units, words[end].Hash) >= 0))
                sink.Claim(i, end, 0.6);
            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>A number that stands by itself; not the decimals of another, not a part of a code with letters.</summary>
    private static bool IsLong(ReviewText text, int at)
    {
        var words = text.Words;
        return words[at].Length >= FewestDigits && (at == 0 || words[at].After(Gap.Space | Gap.Line | Gap.Colon | Gap.Bracket | Gap.Other | Gap.Mask))
            && (at + 1 == words.Length || words[at + 1].Gap != Gap.None);
    }

    /// <summary>« n° », « no », « numéro »</summary>
    private static bool IsAfterNumberSign(ReviewText text, int at) =>
        (Around.IsAny(text, at - 1, "n", "no", "num", "numero", "nr") && text.Words[at].After(Gap.Space | Gap.Other | Gap.Colon | Gap.Dot))
        || (at > 0 && text.Words[at - 1].Is(WordClass.WeakTitle) && Around.IsAny(text, at - 2, "code", "n", "num", "numero", "id"));

    private static bool IsOfAThing(ReviewText text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (Array.IndexOf(Things, text.Words[i].Hash) >= 0)
                return true;
            if (text.Words[i + 1].After(Gap.Line | Gap.Comma))
                break;
        }
        return false;
    }
}
