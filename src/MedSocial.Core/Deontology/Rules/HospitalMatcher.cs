using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>The hospital, clinic or home of one patient: « opéré au CH de Saint-Malo »; one that recruits or moves house is nobody's.</summary>
internal sealed class HospitalMatcher : IMatcher
{
    private const int MostWords = 7, Reach = 12;

    /// <summary>Hospitals that go by their name alone.</summary>
    private static readonly uint[] KnownAlone =
    [
        .. new[]
        {
            "salpetriere", "beaujon", "bichat", "necker", "cochin", "hegp", "lariboisiere", "tenon", "bicetre", "purpan", "rangueil", "pellegrin", "timone", "pontchaillou", "larrey", "avicenne",
            "mondor", "foch", "bretonneau", "charpennes", "brabois", "hautepierre", "trousseau", "archet", "lapeyronie", "dupuytren",
        }.Select(name => Fnv.Of(name)),
    ];

    /// <summary>What is told of one patient only.</summary>
    private static readonly uint[] Moves =
        [.. "hospitalise hospitalisee opere operee admis admise transfere transferee greffe greffee accouche accouchee mute mutee suivie adressee decede decedee".Split(' ').Select(word => Fnv.Of(word))];

    public void Find(ReviewText text, FindingSink sink)
    {
        // A date, a number or a name of somebody makes a record of the text, and the place where it was written a part of it.
        var isNamed = text.Names.Exists(static name => name.Kind is NameKind.Person or NameKind.Initials) || (text.HasClaims && text.IsClinical);
        if (!isNamed && !text.IsOfSomebody && (text.Seen & WordClass.Encounter) == 0)
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            var alone = word.IsCapital && Array.IndexOf(KnownAlone, word.Hash) >= 0 && i > 0 && (words[i - 1].Is(WordClass.PlaceCue | WordClass.Particle) || word.After(Gap.Hyphen) || Around.IsAny(text, i - 1, "au"));
            if (!alone && (!word.Is(WordClass.Hospital) || IsAdjective(text, i)))
                continue;
            var end = alone ? i + 1 : NameEnd(text, i + 1);
            if (end <= i + (alone ? 0 : 1) || (!isNamed && !IsOfSomebody(text, i, end)))
                continue;
            var start = alone && i > 0 && word.Gap == Gap.Hyphen ? i - 1 : i;
            sink.Report(start, end, 0.7);
            i = end - 1;
        }
    }

    /// <summary>« examen clinique », « chef de clinique »</summary>
    private static bool IsAdjective(ReviewText text, int at) =>
        Around.IsAny(text, at, "clinique") && (Around.IsAny(text, at - 1, "resume", "examen", "reunion", "recherche", "essai", "cas", "pratique", "etude", "etat", "tableau", "evolution", "stage")
            || (Around.Is(text, at - 1, "de") && Around.IsAny(text, at - 2, "chef", "chefs", "cheffe", "cheffes")));

    /// <summary>The end of the proper name after « CHU de », « clinique »: its last word in capitals.</summary>
    private static int NameEnd(ReviewText text, int at)
    {
        var words = text.Words;
        var end = at;
        for (var i = at; i < words.Length && i < at + MostWords; i++)
        {
            ref readonly var word = ref words[i];
            if (!word.AfterOnly(Gap.Space | Gap.Hyphen | Gap.Apostrophe | Gap.Quote) || (i == at && word.After(Gap.Hyphen)) || word.IsNumber || word.Claimed)
                break;
            if ((word.Shape & Shape.Shouted) != 0 && i > at && words[i - 1].Is(WordClass.Particle) && PlaceWords.CommuneEnd(text, i, lower: false, out _) is var town && town > i)
                return town;
            if (word.IsCapital && !word.Is(WordClass.Title | WordClass.DoctorTitle | WordClass.Month | WordClass.Weekday))
                end = i + 1;
            else if (!word.Is(WordClass.Particle | WordClass.Hospital) && !Around.IsAny(text, i, "des", "aux", "sur", "prive", "privee", "hospitalier", "universitaire", "regional", "intercommunal", "psychiatrique", "mutualiste", "europeen", "americain", "militaire", "local"))
                break;
        }
        return end;
    }

    /// <summary>Whether the sentence, a dozen words to either side, tells of an encounter or of one patient.</summary>
    private static bool IsOfSomebody(ReviewText text, int at, int end)
    {
        var words = text.Words;
        for (var i = at - 1; i >= 0 && i > at - Reach; i--)
        {
            if (IsSign(text, words[i]))
                return true;
            if (words[i].Starts)
                break;
        }
        for (var i = end; i < words.Length && i < end + Reach && !words[i].Starts; i++)
        {
            if (IsSign(text, words[i]))
                return true;
        }
        return false;
    }

    /// <summary>Plurals tell of nobody: « les patients du CHU de Nantes ».</summary>
    private static bool IsSign(ReviewText text, in PostWord word) =>
        !word.Is(WordClass.Office) && (text.IsOfSomebody
            ? word.Is(WordClass.Encounter | WordClass.Title | WordClass.Patient | WordClass.Residence) && (text.FoldedOf(word)[^1] != 's' || word.Length < 6)
            : Array.IndexOf(Moves, word.Hash) >= 0);
}
