using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>What sort of name was found.</summary>
internal enum NameKind
{
    Person,
    Professional,
    FirstName,
    Initials,
}

/// <summary>A name in the words of a text, its title left out.</summary>
internal readonly record struct NameSpan(int First, int End, NameKind Kind, double Confidence);

/// <summary>
/// Finds names in one pass: after titles and labels, after words such as « s’appelle », as first name with surname, as surname in
/// capitals before a birth date or an age. Then once more whatever was found, wherever else it stands.
/// </summary>
internal sealed class NameScan
{
    private const WordClass Triggers = WordClass.Title | WordClass.WeakTitle | WordClass.DoctorTitle | WordClass.NameLabel | WordClass.NamedCue | WordClass.FirstName;

    private static readonly uint[] Relatives =
    [
        .. "femme mari fils fille epouse epoux compagne compagnon conjoint conjointe frere soeur mere pere maman papa tante oncle cousin cousine neveu niece ami amie copain copine voisin voisine tuteur tutrice jumeau jumelle enfant wife husband son daughter"
            .Split(' ').Select(word => Fnv.Of(word)),
    ];

    /// <summary>Figures of books, films and notices, and doctors whom the papers name.</summary>
    private static readonly uint[] Figures =
        [.. "house folamour knock who raoult fauci martens mabuse jekyll watson google internet bovary michu jourdain bean propre muscle patate toutlemonde untel".Split(' ').Select(word => Fnv.Of(word))];

    private readonly ReviewText _text;
    private readonly NameWords _words;
    private readonly List<NameSpan> _found = [];
    private readonly HashSet<uint> _author = [];

    private NameScan(ReviewText text)
    {
        (_text, _words) = (text, new(text));
        foreach (var name in text.Context.AuthorNames)
            KnownWords.AddHashes(name, _author);
    }

    internal static List<NameSpan> Run(ReviewText text)
    {
        var scan = new NameScan(text);
        scan.Pass();
        if (scan._found.Count > 0)
            scan.Again();
        return scan._found;
    }

    private void Pass()
    {
        var words = _text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.IsNumber || word.Claimed || word.After(Gap.At | Gap.Hash))
                continue;
            var span = word.Is(Triggers) ? Triggered(i) : default;
            if (span.End == 0 && (word.Shape & Shape.Capital) != 0)
                span = Lone(i);
            if (span.End == 0)
                continue;
            if (!IsAuthor(span))
                _found.Add(span);
            i = span.End - 1;
        }
    }

    private NameSpan Triggered(int at)
    {
        ref readonly var word = ref _text.Words[at];
        if (word.Is(WordClass.DoctorTitle) && _words.IsDoctorTitle(at) && AfterTitle(at, NameKind.Professional) is { End: > 0 } doctor)
            return doctor;
        if (word.Is(WordClass.Title) && _words.IsTitle(at) && AfterTitle(at, NameKind.Person) is { End: > 0 } person)
            return person;
        if (word.Is(WordClass.NameLabel | WordClass.WeakTitle) && NameLabels.TryRead(_text, _words, at) is { End: > 0 } labelled)
            return labelled;
        if (word.Is(WordClass.WeakTitle) && AfterWeakTitle(at) is { End: > 0 } patient)
            return patient;
        if (word.Is(WordClass.NamedCue) && AfterCue(at) is { End: > 0 } named)
            return named;
        return word.Is(WordClass.FirstName) ? FromFirstName(at) : default;
    }

    private NameSpan AfterTitle(int title, NameKind kind)
    {
        var at = title + 1;
        var words = _text.Words;
        // « Mme le Dr Martin », « Mr et Mme », « Mme. Dupont », « MME:DUPONT »
        if (at >= words.Length || !words[at].AfterOnly(Gap.Space | Gap.Dot | Gap.Colon | Gap.Line) || words[at].After(Gap.Line))
            return default;
        if (!words[at].IsAllCapitals && Array.IndexOf(Figures, words[at].Hash) >= 0)
            return default;
        if (_words.InitialsEnd(at) is > 0 and var initials)
            return new(at, initials, NameKind.Initials, 0.7);
        // « Mme Le G. »
        if (words[at].Is(WordClass.Particle) && at + 1 < words.Length && words[at + 1].Length == 1 && words[at + 1].Gap == Gap.Space && (words[at].Shape & words[at + 1].Shape & Shape.Capital) != 0)
            return new(at, at + 2, NameKind.Initials, 0.7);
        // « Pr A. Chastaing »
        var body = at;
        while (body < words.Length && body < at + 3 && words[body].Length == 1 && (words[body].Shape & Shape.Capital) != 0 && body + 1 < words.Length
            && words[body + 1].AfterOnly(Gap.Dot | Gap.Hyphen | Gap.Space) && words[body + 1].Gap != Gap.Space)
            body++;
        var end = _words.NameEnd(body, known: false, titled: true);
        return end > body ? new(at, end, Kind(end, kind), 0.95) : default;
    }

    /// <summary>« Mme Carole Estève, sage-femme » is a carer.</summary>
    private NameKind Kind(int end, NameKind kind) =>
        kind == NameKind.Person && end < _text.Words.Length && _text.Words[end].AfterOnly(Gap.Comma | Gap.Space | Gap.Bracket) && _text.Words[end].After(Gap.Comma | Gap.Bracket)
        && (_text.Words[end].Is(WordClass.Colleague) || Around.IsAny(_text, end, "sage", "psychologue", "dieteticienne", "orthophoniste", "ide", "ergotherapeute", "podologue", "assistante", "osteopathe"))
            ? NameKind.Professional
            : kind;

    private NameSpan AfterWeakTitle(int title)
    {
        var at = title + 1;
        var words = _text.Words;
        if (at >= words.Length || !words[at].AfterOnly(Gap.Space | Gap.Dot) || words[at].Starts)
            return default;
        if (words[at].Length == 1 && (words[at].Shape & Shape.Capital) != 0)
        {
            if (_words.InitialAndName(at) is { End: > 0 } initialled)
                return initialled;
            // « la patiente S.D. »
            var initials = _words.InitialsEnd(at);
            if (initials >= at + 2 && words[at + 1].After(Gap.Dot) && words[title].Is(WordClass.Patient))
                return new(at, initials, NameKind.Initials, 0.6);
        }
        if (words[at].Is(WordClass.Eponym | WordClass.NotAPerson) || (words[at].IsAllCapitals && words[at].Length < 4 && !words[at].Is(WordClass.Particle)))
            return default;
        var end = _words.NameEnd(at, known: true);
        if (end == at + 1 && !words[at].IsCapital)
            return default;
        return end > at ? new(at, end, NameKind.Person, 0.85) : default;
    }

    private NameSpan AfterCue(int cue)
    {
        var at = cue + 1;
        var words = _text.Words;
        // « né(e) », « prénommé(e) »
        if (at < words.Length && words[at].Length == 1 && Around.Is(_text, at, "e"))
            at++;
        if (at >= words.Length || !words[at].AfterOnly(Gap.Space | Gap.Dot | Gap.Bracket | Gap.Quote | Gap.Colon) || words[at].Starts)
            return default;
        var body = words[at].Is(WordClass.Particle) && at + 1 < words.Length ? at + 1 : at;
        // In lines of capitals only « NEE » and « VEUVE » are sure enough.
        var shouted = (words[body].Shape & Shape.Shouted) != 0 && Around.IsAny(_text, cue, "nee", "veuve", "vve", "epouse", "ep") && (NameWords.IsListed(words[body]) || words[body].Is(WordClass.AlsoSurname));
        if (!(words[body].IsCapital || shouted) || words[body].Is(WordClass.Eponym | WordClass.NotAPerson | WordClass.Month | WordClass.Weekday | WordClass.Title))
            return default;
        var end = _words.NameEnd(at, known: false, titled: words[body].IsAllCapitals || shouted);
        return end > at && (end > body + 1 || NameWords.IsListed(words[body])) ? new(at, end, NameKind.Person, 0.8) : default;
    }

    private NameSpan FromFirstName(int at)
    {
        var words = _text.Words;
        ref readonly var word = ref words[at];
        if (!word.IsCapital || _words.IsInPlaceName(at))
            return default;
        var end = _words.NameEnd(at, known: false);
        if (end > at + 1 && words[end - 1].Is(WordClass.Eponym) && !words[end - 1].IsAllCapitals)
            return default;
        if (end > at + 1 && _words.HasSurname(at, end) && !(word.Is(WordClass.Stop) && word.Starts))
            return IsOfSomebodyKnown(at) ? default : new(at, end, NameKind.Person, 0.85);
        if (word.Is(WordClass.Stop) || !_text.IsClinical || end != at + 1)
            return default;
        // « Inès R. », « Benoît et Élodie Marchand »
        if (end < words.Length && words[end].Gap == Gap.Space && words[end].Length == 1 && (words[end].Shape & Shape.Capital) != 0 && !Around.IsAny(_text, end, "x", "a", "y")
            && (end + 1 == words.Length || words[end + 1].After(Gap.Dot | Gap.Comma | Gap.Bracket)))
            return new(at, end + 1, NameKind.Person, 0.75);
        if (Around.IsAny(_text, end, "et", "and") && end + 1 < words.Length && words[end + 1].Is(WordClass.FirstName) && words[end + 1].IsCapital)
        {
            var couple = _words.NameEnd(end + 1, known: false);
            if (couple > end + 2 && _words.HasSurname(end + 1, couple) && !IsOfSomebodyKnown(at))
                return new(at, couple, NameKind.Person, 0.8);
        }
        return AgeFollows(end) || (AgeAt(end) && !words[at].Starts) || Around.IsAny(_text, at - 1, "petit", "petite", "ptit", "ptite", "tit", "jeune", "bebe", "appelle", "prenomme", "prenommee", "nourrisson", "little", "baby", "tite")
            || IsRelative(at - 1)
            ? new(at, end, NameKind.FirstName, 0.8)
            : default;
    }

    /// <summary>« sa femme Monique », « son fils (Kevin) ».</summary>
    private bool IsRelative(int at) => at > 0 && Array.IndexOf(Relatives, _text.Words[at].Hash) >= 0 && Around.IsAny(_text, at - 1, "sa", "son", "ma", "mon", "la", "le", "l", "ses", "leur", "ta", "ton", "votre", "his", "her");

    /// <summary>« interview de Martin Hirsch »: somebody known is meant, or a text that is not about care at all.</summary>
    private bool IsOfSomebodyKnown(int at)
    {
        if (!_text.IsClinical && !_text.HasClaims)
            return true;
        return Around.Before(_text, at, 3, WordClass.PublicCue) >= 0;
    }

    /// <summary>DUPONT Jean; DUPONT né le; DUPONT, 65 ans; J. Dupont.</summary>
    private NameSpan Lone(int at)
    {
        var words = _text.Words;
        ref readonly var word = ref words[at];
        if (word.Is(WordClass.Stop | WordClass.NotAPerson) || (word.Is(WordClass.Eponym) && !word.IsAllCapitals) || _words.IsInPlaceName(at))
            return default;
        if (word.Length == 1)
            return _text.IsClinical ? _words.InitialAndName(at) : default;
        // « ch 12 DUVAL »
        if (word.IsCapital && word.Length >= 3 && at > 1 && words[at - 1].IsNumber && word.AfterOnly(Gap.Space | Gap.Colon | Gap.Hyphen | Gap.Bracket) && words[at - 2].Is(WordClass.Room)
            && (word.IsAllCapitals ? NameWords.IsListed(word) : word.After(Gap.Colon) && (word.Entry < 0 || word.Is(WordClass.FirstName))))
            return new(at, _words.NameEnd(at, known: false), NameKind.Person, 0.75);
        if (word.Length < 3 || !(word.IsAllCapitals || NameWords.IsListed(word)))
            return default;
        var next = at + 1;
        while (next < words.Length && next < at + 3 && words[next].Gap is Gap.Hyphen or Gap.Space && _words.IsName(next) && !words[next].Is(WordClass.FirstName))
            next++;
        if (next >= words.Length)
            return default;
        if (words[next].Is(WordClass.FirstName) && words[next].AfterOnly(Gap.Space | Gap.Comma) && (words[next].Shape & Shape.Capital) != 0 && !words[next].Starts
            && !words[next].Is(WordClass.Stop) && (word.IsAllCapitals || (word.IsCapital && _text.IsClinical && !words[next].After(Gap.Comma) && (!word.Starts || word.Entry < 0))))
            return new(at, _words.NameEnd(next, known: false), NameKind.Person, 0.85);
        // « HAMON YANNICK NE LE » in a line of capitals.
        if ((word.Shape & Shape.Shouted) != 0 && words[next].Is(WordClass.FirstName) && !words[next].Is(WordClass.Stop) && words[next].Gap == Gap.Space && NameWords.IsListed(word)
            && (next + 1 == words.Length || words[next + 1].Is(WordClass.BirthCue | WordClass.FileLabel) || words[next + 1].After(Gap.Line | Gap.Comma | Gap.Bracket | Gap.Hyphen) || word.After(Gap.Line | Gap.Colon | Gap.Hyphen)))
            return new(at, next + 1, NameKind.Person, 0.75);
        var born = words[next].Is(WordClass.BirthCue) && words[next].Length <= 4 && words[next].AfterOnly(Gap.Space | Gap.Comma | Gap.Bracket) && next + 1 < words.Length
            && (words[next + 1].IsNumber || words[next + 1].After(Gap.Colon | Gap.Bracket) || Around.IsAny(_text, next + 1, "le", "en", "e"));
        if ((born || AgeFollows(next) || (word.IsAllCapitals && AgeAt(next))) && word.IsCapital && (NameWords.IsListed(word) || (born && word.Entry < 0)))
            return new(at, next, NameKind.Person, 0.75);
        return default;
    }

    private bool AgeFollows(int at) => AgeAt(at) && _text.Words[at].After(Gap.Comma | Gap.Bracket);

    private bool AgeAt(int at)
    {
        var words = _text.Words;
        return at + 1 < words.Length && words[at].IsNumber && words[at].AfterOnly(Gap.Comma | Gap.Space | Gap.Bracket) && words[at + 1].Is(WordClass.AgeUnit);
    }

    /// <summary>What was found once is a name wherever it stands in capitals.</summary>
    private void Again()
    {
        var words = _text.Words;
        var names = new Dictionary<uint, NameKind>();
        foreach (var span in _found)
        {
            for (var i = span.First; i < span.End && span.Kind is NameKind.Person or NameKind.Professional; i++)
            {
                if (words[i].Length >= 4 && !words[i].Is(WordClass.Particle | WordClass.Stop))
                    names.TryAdd(words[i].Hash, span.Kind);
            }
        }
        var (next, count) = (0, _found.Count);
        for (var i = 0; i < words.Length; i++)
        {
            if (next < count && i == _found[next].First)
            {
                i = _found[next++].End - 1;
                continue;
            }
            ref readonly var word = ref words[i];
            if (word.IsNumber || word.Claimed || (word.Shape & Shape.Capital) == 0 || word.After(Gap.At | Gap.Hash) || !names.TryGetValue(word.Hash, out var kind))
                continue;
            if (word.Is(WordClass.Stop) || _words.IsInPlaceName(i))
                continue;
            var end = i + 1;
            while (end < words.Length && (next >= count || end < _found[next].First) && words[end].Gap is Gap.Space or Gap.Hyphen && names.ContainsKey(words[end].Hash))
                end++;
            _found.Add(new(i, end, kind, 0.7));
            i = end - 1;
        }
        _found.Sort(static (left, right) => left.First.CompareTo(right.First));
    }

    private bool IsAuthor(NameSpan span)
    {
        if (_author.Count == 0)
            return false;
        foreach (ref readonly var word in _text.Words[span.First..span.End])
        {
            if (!_author.Contains(word.Hash))
                return false;
        }
        return true;
    }
}
