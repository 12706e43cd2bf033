using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

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
