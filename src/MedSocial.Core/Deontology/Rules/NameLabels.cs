using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Names after the labels of a form: « NOM: dupont PRENOM: jean », « Nom de naissance : », « Patient : », « Médecin traitant : ».</summary>
internal static class NameLabels
{
    private const int LongestLabel = 6, LongestName = 6;

    private static readonly uint[] Fillers =
    [
        .. new[]
        {
            "de", "d", "du", "la", "le", "et", "naissance", "usage", "jeune", "fille", "marital", "usuel", "complet", "prenom", "prenoms", "nom", "noms", "patient",
            "patiente", "famille", "epouse", "name", "full", "first", "last", "traitant", "traitante", "referent", "a", "prevenir", "confiance", "personne", "s", "e",
            "entant", "l", "enfant", "legal", "assure", "maiden",
        }.Select(word => Fnv.Of(word)),
    ];

    internal static NameSpan TryRead(ReviewText text, NameWords names, int label)
    {
        var words = text.Words;
        var at = label + 1;
        var announced = false;
        for (; at < words.Length && at <= label + LongestLabel; at++)
        {
            announced = words[at].After(Gap.Colon);
            if (words[at].Starts && words[at].After(Gap.Dot))
                return default;
            // « Patient 1 : »
            var isCount = words[at].IsNumber && words[at].Length <= 2 && at == label + 1 && !announced;
            if (announced || words[at].After(Gap.Mask) || (!isCount && (words[at].IsNumber || Array.IndexOf(Fillers, words[at].Hash) < 0)))
                break;
        }
        if (at >= words.Length || words[at].After(Gap.Mask | Gap.Mark))
            return default;
        var isLabel = words[label].Is(WordClass.NameLabel);
        // « prénom Alain »
        var isFirst = isLabel && at == label + 1 && Around.IsAny(text, label, "prenom", "prenoms") && words[at].IsCapital && words[at].Is(WordClass.FirstName) && words[at].AfterOnly(Gap.Space);
        if (!announced && !isFirst && !(isLabel && (words[label].Shape & Shape.Capital) != 0 && words[at].AfterOnly(Gap.Space) && (words[at].IsCapital || ((words[at].Shape & Shape.Shouted) != 0 && at == label + 1 && NameWords.IsListed(words[at])))))
            return default;
        return Value(text, names, label, at, announced);
    }

    private static NameSpan Value(ReviewText text, NameWords names, int label, int at, bool announced)
    {
        var words = text.Words;
        var kind = text.Words[label].Is(WordClass.DoctorTitle) || Around.Is(text, label, "medecin") ? NameKind.Professional : NameKind.Person;
        // « Patient : Mme Dupont »: the title does the work.
        if (words[at].Is(WordClass.Title | WordClass.DoctorTitle) && names.IsTitle(at) && !names.IsName(at))
            return default;
        if (words[at].Length == 1)
        {
            var initials = names.InitialsEnd(at);
            if (initials > 0 && announced)
                return new(at, initials, NameKind.Initials, 0.6);
        }
        var end = at;
        for (var i = at; i < words.Length && i < at + LongestName; i++)
        {
            if (i > at && (!words[i].AfterOnly(Gap.Space | Gap.Hyphen | Gap.Apostrophe | Gap.Comma) || words[i].Is(WordClass.NameLabel | WordClass.BirthCue)))
                break;
            if (i > at && words[i].After(Gap.Comma) && !words[i].Is(WordClass.FirstName))
                break;
            if (words[i].Is(WordClass.Particle))
                continue;
            // Behind a label of a form even words that no list has are names, in whatever case.
            var isName = names.IsName(i) || (announced && words[label].Is(WordClass.NameLabel) && IsUnknown(words[i]));
            isName |= announced && IsEveryday(text, i, at);
            if (!isName || (i > at + 1 && !words[i].IsCapital && !words[i].Is(WordClass.FirstName)))
                break;
            end = i + 1;
        }
        return end > at ? new(at, end, kind, announced ? 0.95 : 0.85) : default;
    }

    /// <summary>« Patiente : Marie Petit »: everyday words that are names as well, beside another capital.</summary>
    private static bool IsEveryday(ReviewText text, int i, int first)
    {
        var words = text.Words;
        if (!words[i].IsCapital || !words[i].Is(WordClass.Stop) || words[i].Is(WordClass.Clinical | WordClass.NameLabel | WordClass.BirthCue) || !NameWords.IsListed(words[i]))
            return false;
        return i > first ? words[i - 1].Is(WordClass.FirstName) || words[i].Is(WordClass.FirstName) : words[i].Is(WordClass.FirstName) && i + 1 < words.Length && words[i + 1].IsCapital && words[i + 1].Gap is Gap.Space or Gap.Hyphen;
    }

    private static bool IsUnknown(in PostWord word) =>
        !word.IsNumber && word.Length >= 3 && !word.Is(WordClass.Stop | WordClass.NotAPerson | WordClass.NameLabel | WordClass.BirthCue | WordClass.Disease | WordClass.Title);
}
