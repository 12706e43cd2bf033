using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Mail addresses, also with « arobase » and « point » in words.</summary>
internal sealed class MailMatcher : IMatcher
{
    private const int Reach = 16;
    private const Gap Glue = Gap.Dot | Gap.Hyphen | Gap.Other | Gap.Plus;

    private static readonly uint[] Signs = [Fnv.Of("arobase"), Fnv.Of("arobas"), Fnv.Of("arobaze"), Fnv.Of("arrobase"), Fnv.Of("at"), Fnv.Of("chez")];

    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 1; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var sign = !word.After(Gap.At) && Array.IndexOf(Signs, word.Hash) >= 0;
            if (!sign && !word.After(Gap.At))
                continue;
            var (local, domain) = (i - 1, sign ? i + 1 : i);
            if (domain >= words.Length || (sign ? !IsSign(text, i) : !IsAt(text, i)))
                continue;
            var spaced = sign || word.After(Gap.Space);
            var end = DomainEnd(text, domain, spaced);
            if (end == 0)
                continue;
            var start = LocalStart(text, local, spaced);
            sink.Claim(start, end, sign ? 0.9 : 0.99);
            i = end - 1;
        }
    }

    /// <summary>« a@b », « a @ b »; but « voir @compte » is none.</summary>
    private static bool IsAt(ReviewText text, int at)
    {
        ref readonly var word = ref text.Words[at];
        if (!word.AfterOnly(Gap.At | Gap.Space | Gap.Bracket) || text.Words[at - 1].After(Gap.At))
            return false;
        return !word.After(Gap.Space) || text.Folded[word.Start - 1] == ' ';
    }

    private static bool IsSign(ReviewText text, int at)
    {
        var words = text.Words;
        var after = words[at + 1];
        var isEnglish = words[at].Length <= 4;
        // « at » and « chez » are everyday words: only in brackets, or with a « dot » to follow.
        if (isEnglish && !(words[at].After(Gap.Bracket) && after.After(Gap.Bracket)) && !Around.IsAny(text, at + 2, "dot", "point"))
            return false;
        const Gap allowed = Gap.Space | Gap.Bracket | Gap.Hyphen;
        return words[at].AfterOnly(allowed) && after.AfterOnly(allowed);
    }

    private static int DomainEnd(ReviewText text, int at, bool spaced)
    {
        var words = text.Words;
        var (i, dots) = (at + 1, 0);
        for (; i < words.Length && i < at + Reach; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Gap is Gap.None or Gap.Hyphen)
                continue;
            if (word.Gap == Gap.Dot && word.Start - words[i - 1].End == 1)
            {
                dots = i;
                continue;
            }
            if (spaced && word.AfterOnly(Gap.Dot | Gap.Space) && word.After(Gap.Dot) && !word.IsNumber && (word.Shape & (Shape.Capital | Shape.AllCapitals)) != Shape.Capital)
            {
                dots = i;
                continue;
            }
            if (i + 1 < words.Length && IsPoint(text, i) && words[i + 1].AfterOnly(Gap.Space | Gap.Bracket))
            {
                dots = ++i;
                continue;
            }
            break;
        }
        if (dots == 0 || words[dots].IsNumber || words[dots].Length is < 2 or > 12)
            return 0;
        return dots + 1;
    }

    private static int LocalStart(ReviewText text, int at, bool spaced)
    {
        var words = text.Words;
        var start = at;
        while (start > 0 && start > at - Reach)
        {
            ref readonly var word = ref words[start];
            if ((word.AfterOnly(Glue) && word.Start - words[start - 1].End <= 1) || (spaced && word.Gap == Gap.Dot))
                start--;
            else if (start > 1 && word.AfterOnly(Gap.Space | Gap.Bracket) && IsPoint(text, start - 1) && words[start - 1].AfterOnly(Gap.Space | Gap.Bracket))
                start -= 2;
            else
                break;
        }
        return start;
    }

    private static bool IsPoint(ReviewText text, int at) => Around.IsAny(text, at, "point", "dot", "tiret", "underscore");
}
