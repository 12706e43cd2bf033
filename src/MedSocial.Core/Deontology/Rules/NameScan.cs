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

    /// <summary>Figures of books, films and notices, and doctors whom the papers name.</summary>
    private static readonly uint[] Figures =
        [.. "house folamour knock who raoult fauci martens mabuse jekyll watson google internet bovary michu jourdain bean propre muscle patate toutlemonde untel machin truc bidule trucmuche chose".Split(' ').Select(word => Fnv.Of(word))];

    private readonly ReviewText _text;
    private readonly NameWords _words;
    private readonly FirstNames _firstNames;
    private readonly LoneNames _loneNames;
    private readonly List<NameSpan> _found = [];
    private readonly HashSet<uint> _author = [];

    private NameScan(ReviewText text)
    {
        (_text, _words) = (text, new(text));
        (_firstNames, _loneNames) = (new(text, _words), new(text, _words));
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
                span = _loneNames.Read(i);
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
        return word.Is(WordClass.FirstName) ? _firstNames.Read(at) : default;
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
            && words[body + 1].AfterOnly(Gap.Dot | Gap.Hyphen | Gap.Space) && (words[body + 1].Gap != Gap.Space || (words[body + 1].IsCapital && words[body + 1].Length >= 3)))
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
            if (initials >= at + 2 && words[at + 1].After(Gap.Dot))
                return new(at, initials, NameKind.Initials, 0.6);
        }
        if (words[at].Is(WordClass.Eponym | WordClass.NotAPerson) || (words[at].IsAllCapitals && words[at].Length < 4 && !words[at].Is(WordClass.Particle)))
            return default;
        // « patient de Lamballe » is a place, « patient de Kersauson » hardly ever a name.
        if (Around.IsAny(_text, at, "de", "d") && (words[at].Shape & Shape.Capital) == 0 && words[title].Is(WordClass.Patient))
            return default;
        var end = _words.NameEnd(at, known: true);
        // « Pte Oumayma, 22a », « Pat. Okonkwo F. »: a name that no list has.
        if (end == at && words[at].IsCapital && words[at].Entry < 0 && words[at].Length >= 4 && (Ages.IsAt(_text, at + 1) || IsInitial(at + 1)))
            return new(at, at + 1, NameKind.Person, 0.7);
        if (end == at + 1 && !words[at].IsCapital)
            return default;
        return end > at ? new(at, end, NameKind.Person, 0.85) : default;
    }

    private bool IsInitial(int at) =>
        at < _text.Words.Length && _text.Words[at].Length == 1 && (_text.Words[at].Shape & Shape.Capital) != 0 && _text.Words[at].Gap == Gap.Space
        && at + 1 < _text.Words.Length && _text.Words[at + 1].After(Gap.Dot | Gap.Comma);

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
        if (body == at && words[at].Is(WordClass.FirstName) && !words[at].Is(WordClass.Stop) && words[at].Length >= 4 && !words[at].IsCapital && Around.IsAny(_text, cue, "appelle", "appelait", "prenomme", "prenommee"))
            return SmallLetters(at);
        if (!(words[body].IsCapital || shouted) || words[body].Is(WordClass.Eponym | WordClass.NotAPerson | WordClass.Month | WordClass.Weekday | WordClass.Title))
            return default;
        var end = _words.NameEnd(at, known: false, titled: words[body].IsAllCapitals || shouted);
        return end > at && (end > body + 1 || NameWords.IsListed(words[body])) ? new(at, end, NameKind.Person, 0.8) : default;
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

    /// <summary>« je m'appelle chantal rabier »</summary>
    private NameSpan SmallLetters(int at)
    {
        var next = at + 1;
        var words = _text.Words;
        var full = next < words.Length && words[next].Gap == Gap.Space && words[next].Entry < 0 && words[next].Length >= 3 && NameWords.IsListed(words[next]);
        return full ? new(at, next + 1, NameKind.Person, 0.75) : new(at, next, NameKind.FirstName, 0.65);
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
