using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>
/// Names that no title, label or first name of the list announces: DUPONT Jean; DUPONT né le; DUPONT, 65 ans; J. Dupont; DUPONT J.; Soën DUPONT.
/// </summary>
internal sealed class LoneNames(ReviewText text, NameWords names)
{
    private const WordClass NoSurname = WordClass.Stop | WordClass.Clinical | WordClass.NotAPerson | WordClass.Eponym | WordClass.Hospital | WordClass.Month | WordClass.Weekday
        | WordClass.Disease | WordClass.Rare | WordClass.Insult | WordClass.Job | WordClass.Colleague | WordClass.Patient;

    internal NameSpan Read(int at)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        if (word.Length == 1)
            return text.IsClinical && !names.IsInPlaceName(at) ? names.InitialAndName(at) : default;
        if (word.Is(WordClass.Stop | WordClass.NotAPerson) || (word.Is(WordClass.Eponym) && !word.IsAllCapitals) || names.IsInPlaceName(at))
            return default;
        // « initiales MLB »
        if (word.IsAllCapitals && word.Length <= 3 && Around.IsAny(text, at - 1, "initiales", "initials"))
            return new(at, at + 1, NameKind.Initials, 0.8);
        if (word.Length < 3)
            return default;
        if (InRoom(at) is { End: > 0 } inBed)
            return inBed;
        if ((text.IsClinical || text.HasClaims) && Unlisted(at) is { End: > 0 } unlisted)
            return unlisted;
        if (!(word.IsAllCapitals || NameWords.IsListed(word) || (word.IsCapital && word.Entry < 0 && text.IsClinical && !word.After(Gap.Quote) && !(at > 0 && words[at - 1].Is(WordClass.Particle)))))
            return default;
        var next = at + 1;
        while (next < words.Length && next < at + 3 && words[next].Gap is Gap.Hyphen or Gap.Space && names.IsName(next) && !words[next].Is(WordClass.FirstName))
            next++;
        return next < words.Length ? BeforeFirstName(at, next) is { End: > 0 } whole ? whole : BeforeBirthOrAge(at, next) : default;
    }

    /// <summary>« ch 12 DUVAL »</summary>
    private NameSpan InRoom(int at)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        return word.IsCapital && at > 1 && words[at - 1].IsNumber && word.AfterOnly(Gap.Space | Gap.Colon | Gap.Hyphen | Gap.Bracket) && words[at - 2].Is(WordClass.Room)
            && (word.IsAllCapitals ? NameWords.IsListed(word) : word.After(Gap.Colon) && (word.Entry < 0 || word.Is(WordClass.FirstName)))
            ? new(at, names.NameEnd(at, known: false), NameKind.Person, 0.75)
            : default;
    }

    private NameSpan Unlisted(int at) =>
        BeforeVerb(at) is { End: > 0 } told ? told : WithUnlistedFirstName(at) is { End: > 0 } mixed ? mixed : WithInitial(at) is { End: > 0 } initialled ? initialled : OfAChild(at) is { End: > 0 } child ? child : BeforeNumber(at);

    /// <summary>« BLANCHET sort en SSR », at the head of a line of a note.</summary>
    private NameSpan BeforeVerb(int at)
    {
        ref readonly var word = ref text.Words[at];
        return word.IsAllCapitals && word.Starts && word.Length >= 4 && word.Entry < 0 && NameWords.IsListed(word) && at + 1 < text.Words.Length && text.Words[at + 1].Gap == Gap.Space
            && Around.IsAny(text, at + 1, "sort", "sorti", "sortie", "est", "a", "va", "vu", "vue", "revu", "revue", "revient", "refuse", "presente", "entre", "entree", "rentre", "dort", "mange", "attend", "arrive", "transfere", "transferee")
            ? new(at, at + 1, NameKind.Person, 0.65)
            : default;
    }

    /// <summary>« Soën PERROTIN », « HASANOV Elchin, »: a word that no list has, and one in capitals.</summary>
    private NameSpan WithUnlistedFirstName(int at)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        var next = at + 1;
        if (word.Entry >= 0 || !word.IsCapital || next >= words.Length || words[next].Gap != Gap.Space)
            return default;
        ref readonly var surname = ref words[next];
        // « HASANOV Elchin, »
        if (word.IsAllCapitals)
            return word.Length >= 4 && !word.Is(NoSurname) && surname.IsCapital && !surname.IsAllCapitals && !surname.Starts && surname.Entry < 0 && surname.Length >= 4 && !surname.Is(NoSurname)
                && (next + 1 == words.Length || words[next + 1].After(Gap.Comma | Gap.Bracket | Gap.Line) || Ages.IsAt(text, next + 1) || words[next + 1].Is(WordClass.BirthCue))
                ? new(at, next + 1, NameKind.Person, 0.6)
                : default;
        // « Montgomery MADRS 28 », « Grille AGGIR : » are scores.
        var isScore = next + 1 < words.Length && ((words[next + 1].IsNumber && words[next + 1].Gap == Gap.Space && !words[next + 1].Claimed) || words[next + 1].After(Gap.Colon));
        return surname.IsAllCapitals && surname.Length >= 4 && !surname.Is(NoSurname) && NameWords.IsListed(surname) && !isScore
            ? new(at, names.NameEnd(next, known: false), NameKind.Person, 0.7)
            : default;
    }

    /// <summary>« DELMAS P. », « DELMAS P MARION »</summary>
    private NameSpan WithInitial(int at)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        var next = at + 1;
        if (!word.IsAllCapitals || word.Entry >= 0 || !NameWords.IsListed(word) || next >= words.Length || words[next].Length != 1 || words[next].Gap != Gap.Space || (words[next].Shape & Shape.Capital) == 0)
            return default;
        if (next + 1 == words.Length || words[next + 1].After(Gap.Dot | Gap.Comma | Gap.Line))
            return new(at, next + 1, NameKind.Person, 0.7);
        return words[next + 1].Is(WordClass.FirstName) && words[next + 1].IsCapital && words[next + 1].Gap == Gap.Space ? new(at, next + 2, NameKind.Person, 0.7) : default;
    }

    /// <summary>« le petit Swan »: a name of a child that no list has.</summary>
    private NameSpan OfAChild(int at)
    {
        ref readonly var word = ref text.Words[at];
        return word.IsCapital && !word.IsAllCapitals && word.Entry < 0 && word.AfterOnly(Gap.Space) && Around.IsAny(text, at - 1, "petit", "petite") && Around.IsAny(text, at - 2, "le", "la", "notre", "leur", "mon", "ma", "cette", "ce")
            ? new(at, at + 1, NameKind.FirstName, 0.6)
            : default;
    }

    /// <summary>« TRAVIS GUILLAUMET 28/03/1971 »: words in capitals that no list of words has, and a date, number or address of somebody.</summary>
    private NameSpan BeforeNumber(int at)
    {
        var words = text.Words;
        var (end, listed) = (at, false);
        for (; end < words.Length && end < at + 4 && words[end].IsAllCapitals && words[end].Length >= 3 && !words[end].Is(NoSurname) && (words[end].Entry < 0 || words[end].Is(WordClass.FirstName))
            && (end == at || words[end].Gap is Gap.Space or Gap.Hyphen); end++)
            listed |= NameWords.IsListed(words[end]);
        return listed && end > at + 1 && end < words.Length && words[end].Claimed && words[end].AfterOnly(Gap.Space | Gap.Comma | Gap.Bracket | Gap.Other | Gap.Hyphen) ? new(at, end, NameKind.Person, 0.65) : default;
    }

    private NameSpan BeforeFirstName(int at, int next)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        ref readonly var first = ref words[next];
        if (first.Is(WordClass.FirstName) && first.AfterOnly(Gap.Space | Gap.Comma) && (first.Shape & Shape.Capital) != 0 && !first.Starts
            && !first.Is(WordClass.Stop | WordClass.WeakTitle) && !NameWords.IsScale(text, next) && (word.IsAllCapitals || (word.IsCapital && text.IsClinical && (!first.After(Gap.Comma) || IsOfAList(at, next)) && (!word.Starts || word.Entry < 0))))
            return new(at, names.NameEnd(next, known: false), NameKind.Person, 0.85);
        // « HAMON YANNICK NE LE » in a line of capitals.
        return (word.Shape & Shape.Shouted) != 0 && first.Is(WordClass.FirstName) && !first.Is(WordClass.Stop) && first.Gap == Gap.Space && NameWords.IsListed(word)
            && (next + 1 == words.Length || words[next + 1].Is(WordClass.BirthCue | WordClass.FileLabel) || words[next + 1].After(Gap.Line | Gap.Comma | Gap.Bracket | Gap.Hyphen) || word.After(Gap.Line | Gap.Colon | Gap.Hyphen)
                || (at > 0 && words[at - 1].Claimed))
            ? new(at, next + 1, NameKind.Person, 0.75)
            : default;
    }

    /// <summary>« Rendez-vous : Hernandez, Pilar ; 8-3-66 »: between the signs of a list.</summary>
    private bool IsOfAList(int at, int first)
    {
        const Gap sign = Gap.Comma | Gap.Colon | Gap.Line | Gap.Bracket | Gap.Other;
        var words = text.Words;
        return words[at].Entry < 0 && NameWords.IsListed(words[at]) && (at == 0 || words[at].After(sign)) && (first + 1 == words.Length || words[first + 1].After(sign));
    }

    private NameSpan BeforeBirthOrAge(int at, int next)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        var born = words[next].Is(WordClass.BirthCue) && words[next].Length <= 4 && words[next].AfterOnly(Gap.Space | Gap.Comma | Gap.Bracket) && next + 1 < words.Length
            && (words[next + 1].IsNumber || words[next + 1].After(Gap.Colon | Gap.Bracket) || Around.IsAny(text, next + 1, "le", "en", "e"));
        return (born || Ages.Follows(text, next) || (word.IsAllCapitals && Ages.IsAt(text, next))) && word.IsCapital && (NameWords.IsListed(word) || (born && word.Entry < 0))
            ? new(at, next, NameKind.Person, 0.75)
            : default;
    }
}
