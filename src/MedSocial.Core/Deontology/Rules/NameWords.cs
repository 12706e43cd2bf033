using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Which words can be part of a name, and how far a name goes.</summary>
internal sealed class NameWords(ReviewText text)
{
    private const int MostWords = 5;
    private const WordClass Never = WordClass.Stop | WordClass.Month | WordClass.Weekday | WordClass.BirthCue | WordClass.AgeUnit | WordClass.NameLabel
        | WordClass.NotAPerson | WordClass.Residence | WordClass.Title | WordClass.FileLabel | WordClass.NirLabel | WordClass.PhoneLabel | WordClass.Street;

    private const WordClass NoSurname = WordClass.Clinical | WordClass.Office | WordClass.Title | WordClass.DoctorTitle | WordClass.NameLabel | WordClass.BirthCue | WordClass.AgeUnit | WordClass.Residence
        | WordClass.Colleague | WordClass.WeakTitle | WordClass.Hospital | WordClass.FileLabel | WordClass.PhoneLabel | WordClass.NamedCue | WordClass.NumberWord | WordClass.Encounter;

    /// <summary>What follows a title when somebody is addressed: « Docteur Merci de ».</summary>
    private static readonly uint[] Addressed =
        [.. "merci bonjour bonsoir suite concernant objet vous nous votre notre pour voici suis avez dans avec mais quand referent traitant responsable adresseur absent absente seul seule".Split(' ').Select(word => Fnv.Of(word))];

    private static readonly uint M = Fnv.Of("m"), Mm = Fnv.Of("mm"), Pr = Fnv.Of("pr"), Prof = Fnv.Of("prof"), Doc = Fnv.Of("doc");

    /// <summary>Ends of verbs and nouns that no surname has, or hardly one.</summary>
    private static readonly string[] NeverEnds = ["tion", "tions", "aient", "erait", "isait", "ouvait", "issait", "trait", "ssait"];

    /// <summary>« M » and « m. » are a title before a capital only.</summary>
    internal bool IsTitle(int at)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        // « 12 mm », a measure.
        if (word.Hash == Mm)
            return (word.Shape & Shape.Capital) != 0 && (at == 0 || !words[at - 1].IsNumber);
        if (word.Hash != M)
            return true;
        return at + 1 < words.Length && (words[at + 1].Shape & Shape.Capital) != 0 && !word.After(Gap.Apostrophe | Gap.Hyphen | Gap.Slash)
            && !(at > 0 && word.Gap == Gap.None) && ((word.Shape & Shape.Capital) != 0 || words[at + 1].After(Gap.Dot))
            && (at == 0 || !words[at - 1].IsNumber || !word.AfterOnly(Gap.Space));
    }

    /// <summary>« Dr » without capital is read as well, but not « dr » glued to a number, and not « pr dlr » (« pour douleur »).</summary>
    internal bool IsDoctorTitle(int at)
    {
        var words = text.Words;
        if ((words[at].Hash == Pr || words[at].Hash == Prof || words[at].Hash == Doc) && (words[at].Shape & Shape.Capital) == 0 && !(at + 1 < words.Length && words[at + 1].IsCapital))
            return false;
        // « DR transitoire », « détresse respiratoire »
        if (words[at].IsAllCapitals && at + 1 < words.Length && (words[at + 1].Shape & Shape.Capital) == 0 && !IsListed(words[at + 1]) && !words[at + 1].Is(WordClass.Particle))
            return false;
        return at == 0 || !words[at - 1].IsNumber || words[at].Gap != Gap.None;
    }

    internal static bool IsListed(in PostWord word) => word.Is(WordClass.FirstName) || (word.Length >= 3 && NameList.France.IsSurname(word.Hash));

    internal bool IsName(int at, bool known = false, bool titled = false)
    {
        ref readonly var word = ref text.Words[at];
        if (word.IsNumber || word.Claimed || word.Length < 2)
            return false;
        if (IsScale(text, at))
            return false;
        // « Mme SAINT-JEAN »
        if (titled && word.IsCapital && at + 1 < text.Words.Length && text.Words[at + 1].AfterOnly(Gap.Hyphen | Gap.Space) && text.Words[at + 1].IsCapital && Around.IsAny(text, at, "saint", "sainte", "st"))
            return true;
        // « Mr CANAL », « Mme Lundi », « M. Avril »
        if (titled && word.IsCapital && word.Is(WordClass.NotAPerson | WordClass.Month | WordClass.Weekday) && !word.Is(WordClass.Hospital) && IsListed(word)
            && !(at + 1 < text.Words.Length && text.Words[at + 1].IsNumber))
            return true;
        // « Dr Homme », « Mme Douce »: everyday words with a capital, when they are on the list of surnames.
        if (titled && word.IsCapital && word.Length >= 3 && word.Is(WordClass.Stop) && !word.Is(NoSurname) && !word.Starts && NameList.France.IsSurname(word.Hash) && Array.IndexOf(Addressed, word.Hash) < 0)
            return true;
        if (titled && word.Is(WordClass.AlsoSurname) && (word.IsCapital || Around.IsAny(text, at, "petit", "noel", "roche", "lilly", "grand", "marie")))
            return true;
        if (word.Is(Never))
            return false;
        if (word.IsCapital)
            return !known || (word.Length > 2 && IsListed(word));
        return word.Length >= 3 && (IsListed(word) || (titled && word.Entry < 0 && word.Length > 3)) && !HasVerbEnd(word);
    }

    /// <summary>« EVA 7 »</summary>
    internal static bool IsScale(ReviewText text, int at)
    {
        ref readonly var word = ref text.Words[at];
        return word.IsAllCapitals && word.Length <= 3 && at + 1 < text.Words.Length && text.Words[at + 1].IsNumber && text.Words[at + 1].Length <= 2 && text.Words[at + 1].Gap == Gap.Space && !Ages.IsAt(text, at + 1);
    }

    private bool HasVerbEnd(in PostWord word)
    {
        var folded = text.FoldedOf(word);
        foreach (var end in NeverEnds)
        {
            if (folded.Length > end.Length + 1 && folded.EndsWith(end, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The end of a name that begins here; the same place when none does.</summary>
    /// <param name="at">The first word.</param>
    /// <param name="known">Whether the first word must be on a list.</param>
    /// <param name="titled">Whether a title stands before: everyday words and particles in small letters count then.</param>
    internal int NameEnd(int at, bool known, bool titled = false)
    {
        var words = text.Words;
        var end = at;
        var capitals = true;
        for (var i = at; i < words.Length && i < at + MostWords; i++)
        {
            ref readonly var word = ref words[i];
            if (i > at && !word.AfterOnly(Gap.Space | Gap.Hyphen | Gap.Apostrophe))
                break;
            if (word.Starts && i > at && word.After(Gap.Line | Gap.Dot | Gap.Mark))
                break;
            if (IsParticle(i))
            {
                if (i + 1 < words.Length && words[i + 1].AfterOnly(Gap.Space | Gap.Apostrophe | Gap.Hyphen | Gap.Bracket)
                    && ((IsName(i + 1, titled: word.IsCapital || (titled && end == at)) && (words[i + 1].IsCapital || (titled && end == at) || IsShoutedSurname(i + 1))) || IsParticle(i + 1)))
                    continue;
                break;
            }
            // « Anne-Marie »: everyday words that are first names count inside a name.
            var inside = end > at && word.IsCapital && word.Is(WordClass.FirstName) && word.Length > 2 && !word.Is(WordClass.Title | WordClass.NotAPerson | WordClass.Month);
            inside |= i == at && word.IsCapital && word.Is(WordClass.FirstName) && i + 1 < words.Length && words[i + 1].Gap == Gap.Hyphen && words[i + 1].IsCapital && words[i + 1].Is(WordClass.FirstName);
            // « Alexis GROS », « Dr Myriam Bureau »
            inside |= i == end && end > at && (word.IsAllCapitals || (titled && word.IsCapital)) && word.Length >= 3 && words[i - 1].Is(WordClass.FirstName) && word.Is(WordClass.Stop)
                && (!word.Is(NoSurname) || word.Is(WordClass.AlsoSurname)) && IsListed(word);
            // « LE BRAS »
            inside |= i > at && word.IsCapital && IsParticle(i - 1) && words[i - 1].IsCapital && IsName(i, titled: true);
            if (!inside && !IsName(i, known && i == at, titled && end <= at + 1 && (end == at || words[at].Is(WordClass.NotAPerson))))
                break;
            if (end == at)
                capitals = word.IsCapital;
            else if (!word.IsCapital && !(titled && end == at + 1 && words[at].Is(WordClass.FirstName) && word.Entry < 0 && IsListed(word)) && (capitals || !(word.Is(WordClass.FirstName) || words[end - 1].Is(WordClass.FirstName) || word.Gap == Gap.Hyphen)))
                break;
            end = i + 1;
            // « Guivarc'h »
            if (end < words.Length && words[end].Gap == Gap.Apostrophe && words[end].Length == 1 && word.Length > 2)
            {
                i = end;
                end = i + 1;
            }
        }
        return end;
    }

    /// <summary>« LE GOFF » in a line of capitals: both words are.</summary>
    private bool IsShoutedSurname(int at)
    {
        ref readonly var word = ref text.Words[at];
        return (word.Shape & Shape.Shouted) != 0 && (text.Words[at - 1].Shape & word.Shape & Shape.AllCapitals) != 0 && IsListed(word);
    }

    /// <summary>The end of initials after a title: « Mme D. », « M. J.-P. D »; 0 when there are none. X, Y, Z and N stand for nobody.</summary>
    internal int InitialsEnd(int at)
    {
        var words = text.Words;
        var end = at;
        while (end < words.Length && end < at + 4 && words[end].Length == 1 && !words[end].IsNumber && (words[end].Shape & Shape.Capital) != 0
            && (end == at || words[end].AfterOnly(Gap.Dot | Gap.Hyphen | Gap.Space)))
            end++;
        if (end == at || (end < words.Length && words[end].After(Gap.Apostrophe)))
            return 0;
        // « Mme J. Dupont » is a name.
        if (end < words.Length && words[end].AfterOnly(Gap.Dot | Gap.Space) && words[end].IsCapital && !words[end].Starts && (IsName(end, titled: true) || IsParticle(end)))
        {
            var full = NameEnd(end, known: false, titled: true);
            return full > end ? 0 : end;
        }
        return end == at + 1 && text.Folded[words[at].Start] is 'x' or 'y' or 'z' or 'n' ? 0 : end;
    }

    /// <summary>« J. Dupont », « J.-P. MARTIN »; nothing after « vitamine D. » and the like.</summary>
    internal NameSpan InitialAndName(int at)
    {
        var words = text.Words;
        if (at > 0 && (words[at].Gap is Gap.None or Gap.Apostrophe or Gap.Dot || Around.IsAny(text, at - 1,
            "vitamine", "vit", "hepatite", "groupe", "type", "stade", "grade", "score", "classe", "virus", "influenza", "proteine", "plan", "annexe", "point", "cas")))
            return default;
        var next = at + 1;
        if (next + 1 < words.Length && words[next].Length == 1 && words[next].AfterOnly(Gap.Dot | Gap.Hyphen) && (words[next].Shape & Shape.Capital) != 0)
            next++;
        if (next >= words.Length || !words[next].After(Gap.Dot) || !words[next].AfterOnly(Gap.Dot | Gap.Space) || !words[next].IsCapital)
            return default;
        var body = IsParticle(next) && next + 1 < words.Length ? next + 1 : next;
        var isUnknown = words[body].Entry < 0 && words[body].Length >= 4 && !words[body].Is(WordClass.Clinical);
        if (words[body].Length < 3 || !(IsListed(words[body]) || isUnknown) || words[body].Is(WordClass.Eponym))
            return default;
        var end = NameEnd(next, known: body == next && !isUnknown, titled: true);
        return end > next && !Around.Is(text, end, "et") ? new(at, end, NameKind.Person, 0.7) : default;
    }

    /// <summary>Whether one word at least can be a surname: « Anne Marie » alone are two first names.</summary>
    internal bool HasSurname(int at, int end)
    {
        var words = text.Words;
        for (var i = at + 1; i < end; i++)
        {
            if (!words[i].After(Gap.Hyphen) && ((words[i].IsAllCapitals && words[i].Length >= 4) || IsListed(words[i]) || !words[i].Is(WordClass.FirstName)))
                return true;
        }
        return false;
    }

    /// <summary>« hôpital Saint-Louis », « rue Jean Jaurès », « maladie de Charcot », « prix Albert Londres »: not a person in the text.</summary>
    internal bool IsInPlaceName(int at)
    {
        var words = text.Words;
        for (var i = at - 1; i >= 0 && i >= at - 5 && !words[i + 1].Starts && !words[i + 1].After(Gap.Comma | Gap.Colon | Gap.Line); i--)
        {
            if (words[i].Is(WordClass.NotAPerson | WordClass.Street))
                return true;
            if (!words[i].Is(WordClass.Particle) && !Around.IsAny(text, i, "du", "des", "of", "et") && !((words[i].Shape & Shape.Capital) != 0 && i > at - 4 && words[i + 1].After(Gap.Hyphen)))
                break;
        }
        return false;
    }

    /// <summary>« de », « Le », and the first letter of « O'Connor » and « N'Guyen ».</summary>
    private bool IsParticle(int at)
    {
        var words = text.Words;
        return words[at].Is(WordClass.Particle)
            || (words[at].Length == 1 && (words[at].Shape & Shape.Capital) != 0 && at + 1 < words.Length && words[at + 1].Gap == Gap.Apostrophe && text.Folded[words[at].Start] is 'o' or 'n' or 'm' or 'k');
    }
}
