using MedSocial.Catalog;
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

/// <summary>Where somebody lives or was born: a commune after a word that says so.</summary>
internal sealed class ResidenceMatcher : IMatcher
{
    private const int SmallCommune = 20_000, Reach = 5, BirthReach = 14;

    public void Find(ReviewText text, FindingSink sink)
    {
        if ((text.Seen & WordClass.Residence) != 0)
            Homes(text, sink);
        if ((text.Seen & WordClass.BirthCue) != 0)
            BirthPlaces(text, sink);
        if ((text.Seen & WordClass.WeakTitle) != 0)
            Origins(text, sink);
    }

    /// <summary>« patient de Lamballe »</summary>
    private static void Origins(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (!words[i].Is(WordClass.WeakTitle) || !words[i].Is(WordClass.Patient) || !Around.IsAny(text, i + 1, "de", "d") || (words[i + 1].Shape & Shape.Capital) != 0 || words[i + 2].Is(WordClass.Stop))
                continue;
            var end = PlaceWords.CommuneEnd(text, i + 2, lower: false, out var commune);
            if (end > i + 2)
                sink.Report(i + 2, end, 0.7, commune!.Population < SmallCommune ? FindingSeverity.Block : null);
            else if (words[i + 2].IsCapital && words[i + 2].Entry < 0 && words[i + 2].Length >= 4)
                sink.Report(i + 2, i + 3, 0.5);
        }
    }

    private static void Homes(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            // « adressé par SOS Médecins »
            if (!words[i].Is(WordClass.Residence) || Around.IsAny(text, i + 1, "par", "pour", "ce", "en"))
                continue;
            for (var at = i + 1; at < words.Length && at <= i + Reach && !words[at].Starts; at++)
            {
                if (words[at].IsNumber || words[at].Claimed || (words[at].Is(WordClass.Stop | WordClass.Particle) && !IsArticleOfName(text, at) && !words[at].IsCapital))
                    continue;
                var end = PlaceWords.CommuneEnd(text, at, lower: true, out var commune);
                if (end > at)
                    sink.Report(at, end, 0.8, commune!.Population < SmallCommune ? FindingSeverity.Block : null);
                else if (IsUnknownPlace(text, at, i))
                    sink.Report(at, end = at + 1, 0.5);
                i = Math.Max(i, end - 1);
                break;
            }
        }
    }

    /// <summary>« né le 3 mai 1950 à Dieppe », « lieu de naissance : Guéret ».</summary>
    private static void BirthPlaces(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordClass.BirthCue))
                continue;
            for (var at = i + 1; at < words.Length && at <= i + BirthReach && !(words[at].Starts && words[at].After(Gap.Line | Gap.Mark)); at++)
            {
                var cue = Around.IsAny(text, at - 1, "a", "in") || (at == i + 1 && words[at].After(Gap.Colon) && Around.IsAny(text, i - 2, "lieu", "commune", "ville"));
                if (!cue || (words[at].Shape & Shape.Capital) == 0)
                    continue;
                var end = PlaceWords.CommuneEnd(text, at, lower: false, out _);
                // « Commune de naissance : Tizi Ouzou »: behind a label the place may be abroad.
                if (end == at && words[at].After(Gap.Colon) && !words[at].Is(WordClass.NameLabel | WordClass.Title))
                    end = at + (at + 1 < words.Length && words[at + 1].IsCapital && words[at + 1].Gap is Gap.Space or Gap.Hyphen && words[at + 1].Entry < 0 ? 2 : 1);
                if (end == at)
                    continue;
                sink.Report(at, end, 0.8);
                break;
            }
        }
    }

    /// <summary>« habite Le Faouët », « habite La Rochelle ».</summary>
    private static bool IsArticleOfName(ReviewText text, int at)
    {
        var words = text.Words;
        return (words[at].Shape & Shape.Capital) != 0 && words[at].Is(WordClass.Particle) && at + 1 < words.Length && words[at + 1].IsCapital;
    }

    /// <summary>A capital right after « habite à »: a hamlet, or a commune by half of its name.</summary>
    private static bool IsUnknownPlace(ReviewText text, int at, int cue)
    {
        var words = text.Words;
        return words[at].IsCapital && at - cue <= 2 && !words[at].Is(WordClass.FirstName | WordClass.Month | WordClass.Title | WordClass.Street | WordClass.NotAPerson)
            && !Around.IsAny(text, cue, "vient", "vit", "vivant", "adresse", "lives", "living") && text.IsClinical;
    }
}
