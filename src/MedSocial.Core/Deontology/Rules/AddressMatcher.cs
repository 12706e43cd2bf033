using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Addresses: number, sort of street, name, and postal code and commune when they follow.</summary>
internal sealed class AddressMatcher : IMatcher
{
    private const int MostWords = 7, LabelReach = 5;

    public void Find(ReviewText text, FindingSink sink)
    {
        if ((text.Seen & (WordClass.Street | WordClass.NamedCue)) == 0)
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var hamlet = i > 0 && Around.Is(text, i, "dit") && Around.Is(text, i - 1, "lieu");
            if (!words[i].Is(WordClass.Street) && !hamlet)
                continue;
            var start = hamlet ? i - 1 : StartOf(text, i);
            if (words[i].Length == 1 && (start == i || !words[Math.Min(i + 1, words.Length - 1)].After(Gap.Dot | Gap.Space) || (i + 1 < words.Length && !words[i + 1].Is(WordClass.Particle) && !words[i + 1].IsCapital)))
                continue;
            if (start == i && Around.Before(text, i, LabelReach, WordClass.Residence) < 0)
                continue;
            var end = NameEnd(text, i + 1);
            if (end == i + 1 && !(start < i && IsWholeName(text, i)))
                continue;
            var postal = PlaceWords.PostalEnd(text, end);
            end = postal > end ? postal : TownEnd(text, end);
            sink.Claim(start, end, start < i ? 0.95 : 0.8);
            i = end - 1;
        }
    }

    /// <summary>« 22 Grande Rue » needs no name.</summary>
    private static bool IsWholeName(ReviewText text, int street) => Around.IsAny(text, street - 1, "grande", "grand", "petite", "vieille", "haute", "basse");

    /// <summary>« 12 rue Pasteur à Vannes », « 12 rue Pasteur, Vannes ».</summary>
    private static int TownEnd(ReviewText text, int at)
    {
        var words = text.Words;
        var town = Around.Is(text, at, "a") && words[at].Gap == Gap.Space ? at + 1 : at;
        if (town >= words.Length || !words[town].IsCapital || !words[town].AfterOnly(Gap.Space | Gap.Comma | Gap.Hyphen))
            return at;
        var end = PlaceWords.CommuneEnd(text, town, lower: false, out _);
        return end > town ? end : at;
    }

    private static int StartOf(ReviewText text, int street)
    {
        var words = text.Words;
        var at = street - 1;
        if (IsWholeName(text, street))
            at--;
        if (at >= 0 && Around.IsAny(text, at, "bis", "ter", "quater", "b", "a", "t"))
            at--;
        const Gap allowed = Gap.Space | Gap.Comma;
        if (at < 0 || words[at].Claimed || !words[street].AfterOnly(allowed | Gap.Hyphen) || !words[at + 1].AfterOnly(allowed))
            return street;
        // « sept allée des Roses »; « une rue » is any.
        if (!words[at].IsNumber)
            return at == street - 1 && words[at].Is(WordClass.NumberWord) && text.Value(words[at]) % 1000 > 1 ? at : street;
        if (words[at].Length > 4)
            return street;
        // « 47-83 boulevard »
        if (at > 0 && words[at].Gap == Gap.Hyphen && words[at - 1].IsNumber && words[at - 1].Length <= 4 && !words[at - 1].Claimed)
            at--;
        return Lodging(text, at);
    }

    /// <summary>« appt 3, bât. B, 14 rue »: flat, building and stair before the number of the house.</summary>
    private static int Lodging(ReviewText text, int at)
    {
        var words = text.Words;
        while (at >= 2 && words[at].AfterOnly(Gap.Space | Gap.Comma | Gap.Hyphen | Gap.Line) && (words[at - 1].IsNumber || words[at - 1].Length <= 2) && !words[at - 1].Claimed
            && Around.IsAny(text, at - 2, "appt", "appartement", "apt", "app", "bat", "batiment", "esc", "escalier", "porte", "lot", "studio", "etage", "logement", "chambre"))
            at -= 2;
        return at;
    }

    private static bool IsHonorific(ReviewText text, int at) =>
        Around.IsAny(text, at, "docteur", "dr", "general", "marechal", "president", "professeur", "abbe", "saint", "sainte", "capitaine", "colonel", "commandant", "amiral");

    /// <summary>Capitals prove nothing in a line of capitals, where a name ends with what belongs to another.</summary>
    private static bool IsShoutedName(ReviewText text, int at)
    {
        const WordClass others = WordClass.Stop | WordClass.BirthCue | WordClass.NameLabel | WordClass.PhoneLabel | WordClass.FileLabel | WordClass.NirLabel | WordClass.Title | WordClass.DoctorTitle | WordClass.Encounter | WordClass.AgeUnit;
        return (text.Words[at].Shape & Shape.Shouted) != 0 && (!text.Words[at].Is(others) || IsHonorific(text, at));
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
            if (!word.IsCapital && !IsShoutedName(text, i) && (plain++ > 0 || (word.Is(WordClass.Stop) && end > at)))
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
            if (end == i || (end == i + 1 && !labelled && !(words[i].After(Gap.Bracket) && i > 0 && (words[i - 1].Shape & Shape.Capital) != 0)))
                continue;
            sink.Claim(i, end, end > i + 1 ? 0.9 : 0.7);
            i = end - 1;
        }
    }
}
