using MedSocial.Catalog;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Addresses: number, sort of street, name, and postal code and commune when they follow.</summary>
internal sealed class AddressMatcher : IMatcher
{
    private const int MostWords = 7, LabelReach = 5;

    public void Find(ReviewText text, FindingSink sink)
    {
        if ((text.Seen & WordClass.Street) == 0)
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordClass.Street))
                continue;
            var start = StartOf(text, i);
            if (start == i && Around.Before(text, i, LabelReach, WordClass.Residence) < 0)
                continue;
            var end = NameEnd(text, i + 1);
            if (end == i + 1)
                continue;
            end = PlaceWords.PostalEnd(text, end);
            sink.Claim(start, end, start < i ? 0.95 : 0.8);
            i = end - 1;
        }
    }

    private static int StartOf(ReviewText text, int street)
    {
        var words = text.Words;
        var at = street - 1;
        if (at >= 0 && Around.IsAny(text, at, "bis", "ter", "quater", "b", "a", "t"))
            at--;
        const Gap allowed = Gap.Space | Gap.Comma;
        return at >= 0 && words[at].IsNumber && words[at].Length <= 4 && !words[at].Claimed && words[street].AfterOnly(allowed) && words[at + 1].AfterOnly(allowed) ? at : street;
    }

    /// <summary>The name goes on over particles and capitals; of a name without capitals one word counts.</summary>
    private static int NameEnd(ReviewText text, int at)
    {
        var words = text.Words;
        var (end, plain) = (at, 0);
        for (var i = at; i < words.Length && i < at + MostWords; i++)
        {
            ref readonly var word = ref words[i];
            if (!word.AfterOnly(Gap.Space | Gap.Hyphen | Gap.Apostrophe | Gap.Dot) || word.IsNumber || (word.Starts && i > at))
                break;
            if (word.Is(WordClass.Particle) || Around.IsAny(text, i, "des", "du", "aux", "et", "st", "ste"))
                continue;
            if (!word.IsCapital && (plain++ > 0 || (word.Is(WordClass.Stop) && end > at)))
                break;
            end = i + 1;
        }
        return end;
    }
}

/// <summary>Postal codes with their commune, and communes after a word that says where somebody lives.</summary>
internal sealed class PostalCodeMatcher : IMatcher
{
    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].IsNumber || words[i].Length != 5 || words[i].Claimed)
                continue;
            var end = PlaceWords.PostalEnd(text, i);
            var labelled = Around.Before(text, i, 3, WordClass.Residence) >= 0 || Around.IsAny(text, i - 1, "cp", "postal", "f");
            if (end == i || (end == i + 1 && !labelled))
                continue;
            sink.Claim(i, end, end > i + 1 ? 0.9 : 0.7);
            i = end - 1;
        }
    }
}

/// <summary>Where somebody lives or was born: a commune after a word that says so.</summary>
internal sealed class ResidenceMatcher : IMatcher
{
    private const int SmallCommune = 20_000;

    public void Find(ReviewText text, FindingSink sink)
    {
        if ((text.Seen & WordClass.Residence) == 0)
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordClass.Residence))
                continue;
            for (var at = i + 1; at < words.Length && at <= i + 5 && !words[at].Starts; at++)
            {
                if (words[at].Is(WordClass.Stop | WordClass.Particle) || words[at].IsNumber || words[at].Claimed)
                    continue;
                var end = PlaceWords.CommuneEnd(text, at, lower: true, out var commune);
                if (end == at)
                    break;
                sink.Report(at, end, 0.8, commune!.Population < SmallCommune ? FindingSeverity.Block : null);
                i = end - 1;
                break;
            }
        }
    }
}
