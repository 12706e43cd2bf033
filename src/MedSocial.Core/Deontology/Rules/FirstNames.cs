using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Names that begin with a first name of the list: « Anne Le Goff », « Inès R. », « le petit Théo », « mon fils enzo ».</summary>
internal sealed class FirstNames(ReviewText text, NameWords names)
{
    private static readonly uint[] Relatives =
    [
        .. ("femme mari fils fille epouse epoux compagne compagnon conjoint conjointe frere soeur mere pere maman papa tante oncle cousin cousine neveu niece ami amie copain copine voisin voisine tuteur tutrice jumeau jumelle enfant "
            + "gendre bru filleul filleule marraine parrain mamie papi grandmere grandpere wife husband son daughter mother father")
            .Split(' ').Select(word => Fnv.Of(word)),
    ];

    internal NameSpan Read(int at)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        if (!word.IsCapital)
            return InSmallLetters(at);
        if (names.IsInPlaceName(at) || NameWords.IsScale(text, at))
            return default;
        var end = names.NameEnd(at, known: false);
        if (end > at + 1 && words[end - 1].Is(WordClass.Eponym) && !words[end - 1].IsAllCapitals)
            return default;
        if (end > at + 1 && names.HasSurname(at, end) && !IsSentence(at, end))
            return IsOfSomebodyKnown(at) ? default : new(at, end, NameKind.Person, 0.85);
        // « Jean-Paul » is one first name.
        var alone = at + 1;
        while (alone < end && words[alone].Gap == Gap.Hyphen && words[alone].Is(WordClass.FirstName))
            alone++;
        if ((word.Is(WordClass.Stop) && alone == at + 1) || !text.IsClinical || end != alone)
            return default;
        // « Inès R. », « Benoît et Élodie Marchand »
        if (end < words.Length && words[end].Gap == Gap.Space && words[end].Length == 1 && (words[end].Shape & Shape.Capital) != 0 && !Around.IsAny(text, end, "x", "a", "y")
            && (end + 1 == words.Length || words[end + 1].After(Gap.Dot | Gap.Comma | Gap.Bracket)))
            return new(at, end + 1, NameKind.Person, 0.75);
        if (Around.IsAny(text, end, "et", "and") && end + 1 < words.Length && words[end + 1].Is(WordClass.FirstName) && words[end + 1].IsCapital)
        {
            var couple = names.NameEnd(end + 1, known: false);
            if (couple > end + 2 && names.HasSurname(end + 1, couple) && !IsOfSomebodyKnown(at))
                return new(at, couple, NameKind.Person, 0.8);
        }
        return Ages.Follows(text, end) || (Ages.IsAt(text, end) && !words[at].Starts)
            || Around.IsAny(text, at - 1, "petit", "petite", "ptit", "ptite", "tit", "jeune", "bebe", "appelle", "prenomme", "prenommee", "nourrisson", "little", "baby", "tite")
            || IsRelative(at - 1) || IsApposition(at, end) || IsInRecord(at, end) || (Around.Is(text, at - 1, "et") && at > 2 && words[at - 2].Is(WordClass.FirstName) && words[at - 2].IsCapital && IsRelative(at - 3))
            ? new(at, end, NameKind.FirstName, 0.8)
            : default;
    }

    /// <summary>« Rose se fane »: a first name that is a word begins a sentence, unless what follows can be nothing but a surname.</summary>
    private bool IsSentence(int at, int end)
    {
        ref readonly var last = ref text.Words[end - 1];
        return text.Words[at].Is(WordClass.Stop) && text.Words[at].Starts && !(last.Entry < 0 && NameWords.IsListed(last));
    }

    /// <summary>« mon fils enzo martinez »: in small letters a relative, a label or a birth has to announce it.</summary>
    private NameSpan InSmallLetters(int at)
    {
        var words = text.Words;
        if (words[at].Length < 4 || words[at].Is(WordClass.Stop) || !text.IsClinical)
            return default;
        var end = at + 1;
        var isRelative = words[at].AfterOnly(Gap.Space) && IsRelative(at - 1);
        if (end < words.Length && words[end].Gap == Gap.Space && words[end].Length >= 4 && words[end].Entry < 0 && NameWords.IsListed(words[end]) && (isRelative || IsAnnounced(at, end + 1)))
            return new(at, end + 1, NameKind.Person, 0.7);
        return isRelative ? new(at, end, NameKind.FirstName, 0.6) : default;
    }

    /// <summary>« c'est jordan lemoine né le », « infirmier : theodore leroux »</summary>
    private bool IsAnnounced(int at, int end)
    {
        var words = text.Words;
        return (end < words.Length && words[end].Is(WordClass.BirthCue)) || (at > 0 && words[at].After(Gap.Colon) && words[at - 1].Is(WordClass.WeakTitle | WordClass.Colleague));
    }

    /// <summary>« sa femme Monique », « son fils (Kevin) », « deux fils (Kevin et Enzo) ».</summary>
    private bool IsRelative(int at) =>
        at > 0 && Array.IndexOf(Relatives, text.Words[at].Hash) >= 0 && Around.IsAny(text, at - 1, "sa", "son", "ma", "mon", "la", "le", "l", "ses", "leur", "ta", "ton", "votre", "his", "her", "my", "belle", "beau", "grand", "petite", "petit", "deux", "trois", "quatre", "les");

    /// <summary>A first name inside a sentence of a record, which names nobody but those around one patient; not « Claude Bernard », not « Charlotte-sur-Mer ».</summary>
    private bool IsInRecord(int at, int end)
    {
        var words = text.Words;
        if (!text.IsOfSomebody || words[at].Starts || words[at].IsAllCapitals || words[at].Length < 4 || words[at].After(Gap.Hyphen | Gap.Slash | Gap.Quote) || Around.Before(text, at, 3, WordClass.PublicCue) >= 0)
            return false;
        // « à Florence », « dans Rémi », « de Marina »: places, books and brands follow such words.
        if (Around.IsAny(text, at - 1, "a", "de", "d", "du", "des", "en", "l", "la", "le", "les", "sous", "in", "of", "par"))
            return false;
        return end == words.Length || (!words[end].Is(WordClass.Eponym) && !words[end].After(Gap.Hyphen | Gap.Slash) && !words[end].IsCapital);
    }

    /// <summary>« la patiente, Marie-Thérèse, vit seule ».</summary>
    private bool IsApposition(int at, int end)
    {
        var words = text.Words;
        return at > 0 && words[at].After(Gap.Comma) && words[at].AfterOnly(Gap.Comma | Gap.Space) && end < words.Length && words[end].After(Gap.Comma | Gap.Bracket)
            && (words[at - 1].Is(WordClass.WeakTitle) || IsRelative(at - 1));
    }

    /// <summary>« interview de Martin Hirsch »: somebody known is meant, or a text that is not about care at all.</summary>
    private bool IsOfSomebodyKnown(int at)
    {
        if (!text.IsClinical && !text.HasClaims)
            return true;
        return Around.Before(text, at, 3, WordClass.PublicCue) >= 0;
    }
}
