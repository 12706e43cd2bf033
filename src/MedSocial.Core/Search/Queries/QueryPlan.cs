using System.Globalization;
using System.Runtime.InteropServices;
using MedSocial.Search.Hits;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <summary>A word of a <see cref="QueryPlan"/>: where it stands in the plan's text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many letters it has.</param>
/// <param name="IsInitial">Whether it is a letter with a point: « L. » is no particle.</param>
internal readonly record struct PlanWord(int Start, int Length, bool IsInitial = false);

/// <summary>What is left of a typed text once it is read as names are: words without titles and particles, in one or several readings.</summary>
/// <remarks>
/// « Dr Jean de la Tour » is jean tour, and also jean delatour; « Marie Dupont épouse Martin » is marie dupont, and also marie martin, and
/// all three. Used again from query to query: it allocates only when a query is larger than all before.
/// </remarks>
internal sealed partial class QueryPlan
{
    /// <summary>Names have two or three words, and values add a few; more than these are not looked for.</summary>
    internal const int MaxWords = 12;

    /// <summary>More choices than these are left out; each costs a search.</summary>
    internal const int MaxReadings = 8;

    /// <summary>Who has all that was typed goes before who has one of two names, though a letter be wrong.</summary>
    private const int LeftOutCost = HitRanking.NearEnough;

    /// <summary>Who types « marie a martin » means one with that initial before all others.</summary>
    private const int PrepositionCost = 8;

    /// <summary>What it costs that a word was cut or joined, in twentieths of a letter: as little as a wrong sign.</summary>
    private const int RecutCost = 4;

    private readonly WorkList<PlanWord> _words = new();
    private readonly List<int> _ends = [];
    private readonly List<(int Cost, int BesideError)> _costs = [];
    private readonly WorkList<PlanWord> _particles = new();
    private readonly WorkList<PlanWord> _typed = new();
    private readonly WorkList<PlanWord> _scratch = new();
    private char[] _text = new char[256];
    private int _length;

    /// <summary>The particles that were typed; they need not match, but what has them comes first.</summary>
    internal WorkPart<PlanWord> Particles => _particles.Items;

    /// <summary>How many readings there are.</summary>
    internal int Count => _ends.Count;

    /// <summary>Whether the last word of each reading is the last that was typed, and may be unfinished.</summary>
    internal bool LastMayBeUnfinished { get; private set; }

    /// <summary>The letters of a word.</summary>
    internal ReadOnlySpan<char> this[PlanWord word] => _text.AsSpan(word.Start, word.Length);

    /// <summary>A reading, the plainest first: the words that must all match.</summary>
    internal WorkPart<PlanWord> Reading(int reading)
    {
        var start = reading == 0 ? 0 : _ends[reading - 1];
        return _words.Items[start.._ends[reading]];
    }

    /// <summary>The reading that leaves out what stands before a place, « cardiologue à Limoges »; -1 for none.</summary>
    internal int WithoutPreposition { get; private set; }

    /// <summary>What it costs that a reading is not the plainest, in twentieths of a letter.</summary>
    internal int Cost(int reading) => _costs[reading].Cost;

    /// <summary>What it costs more where a letter is wrong besides: two guesses at once are less likely than one.</summary>
    internal int CostBesideError(int reading) => _costs[reading].BesideError;

    /// <summary>Forgets everything.</summary>
    internal void Clear(bool lastMayBeUnfinished)
    {
        _words.Clear();
        _ends.Clear();
        _costs.Clear();
        _particles.Clear();
        _typed.Clear();
        _length = 0;
        WithoutPreposition = -1;
        LastMayBeUnfinished = lastMayBeUnfinished;
    }

    /// <summary>Adds a word to the sequence that <see cref="Read"/> will read.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="isInitial">Whether it is a letter with a point behind it.</param>
    internal void Type(ReadOnlySpan<char> folded, bool isInitial = false) => _typed.Add(Keep(folded) with { IsInitial = isInitial });

    /// <summary>Adds the readings of the words typed since the last time.</summary>
    internal void Read()
    {
        ReadSpelled();
        TakeTitlesOff();
        ReadDistricts();
        var (connector, preposition) = (-1, -1);
        for (var i = 1; i < _typed.Count - 1 && connector < 0; i++)
        {
            if (NameWords.IsConnector(this[_typed[i]]))
                connector = i;
            else if (preposition < 0 && NameWords.IsPreposition(this[_typed[i]]) && !_typed[i].IsInitial)
                preposition = i;
        }
        if (connector > 0)
        {
            Add(connector, 0, _typed.Count);
            Add(-1, 0, connector, cost: LeftOutCost);
            Add(connector, 0, 1, connector + 1, LeftOutCost);
        }
        else
        {
            Add(-1, 0, _typed.Count);
            if (preposition > 0)
            {
                var before = Count;
                Add(preposition, 0, _typed.Count, cost: PrepositionCost);
                WithoutPreposition = Count > before ? before : -1;
            }
        }
        AddJoined();
        _typed.Clear();
    }

    /// <summary>Puts a word in the place of its letters, if it was spelled: « m a r t i n ».</summary>
    private void ReadSpelled()
    {
        const int fewest = 4; // « j p m » are initials
        for (var from = 0; from + fewest <= _typed.Count; from++)
        {
            var to = from;
            while (to < _typed.Count && _typed[to] is { Length: 1, IsInitial: false })
                to++;
            if (to - from < fewest)
                continue;
            var start = _length;
            for (var i = from; i < to; i++)
                Keep(this[_typed[i]]);
            _typed[from] = new(start, to - from);
            _typed.RemoveRange(from + 1, to - from - 1);
        }
    }

    /// <summary>Takes off « Dr », « Mme le Pr » and the like, at either end.</summary>
    private void TakeTitlesOff()
    {
        var from = 0;
        while (from < _typed.Count - 1)
        {
            if (NameWords.IsCivility(this[_typed[from]]))
                from++;
            else if (from > 0 && from < _typed.Count - 2 && this[_typed[from]] is "le" or "la" && NameWords.IsCivility(this[_typed[from + 1]]))
                from += 2;
            else
                break;
        }
        var to = _typed.Count;
        while (to - 1 > from && _typed[to - 1].Length > 1 && NameWords.IsCivility(this[_typed[to - 1]]))
        {
            to--;
            LastMayBeUnfinished = false;
        }
        _typed.RemoveRange(to, _typed.Count - to);
        _typed.RemoveRange(0, from);
    }

    /// <summary>Puts the postal code of its district in the place of a number behind a city.</summary>
    private void ReadDistricts()
    {
        Span<char> digits = stackalloc char[5];
        for (var i = 1; i < _typed.Count; i++)
        {
            if (CityDistrict.PostalCode(this[_typed[i - 1]], this[_typed[i]]) is not (> 0 and var code))
                continue;
            code.TryFormat(digits, out _, provider: CultureInfo.InvariantCulture);
            _typed[i] = Keep(digits);
            while (i + 1 < _typed.Count && !_typed[i + 1].IsInitial && CityDistrict.IsDistrict(this[_typed[i + 1]]))
                _typed.RemoveRange(i + 1, 1);
        }
    }

    /// <summary>Adds a reading of a part of what was typed, with or without what follows.</summary>
    /// <param name="without">The place of a word to leave out, or -1.</param>
    /// <param name="from">The first word.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="again">Where more words start, which go to the end of what was typed; 0 for none.</param>
    /// <param name="cost">What it costs that words are left out.</param>
    private void Add(int without, int from, int to, int again = 0, int cost = 0)
    {
        _scratch.Clear();
        for (var i = from; i < to; i++)
        {
            if (i != without)
                _scratch.Add(_typed[i]);
        }
        for (var i = again; again > 0 && i < _typed.Count; i++)
            _scratch.Add(_typed[i]);
        AddScratch(cost);
    }

    /// <summary>Adds the words of the scratch as a reading, without particles unless there is nothing else.</summary>
    /// <param name="cost">What it costs that it is not the plainest.</param>
    /// <param name="besideError">What it costs more where a letter is wrong besides.</param>
    private void AddScratch(int cost, int besideError = 0)
    {
        var start = _words.Count;
        for (var i = 0; i < _scratch.Count && _words.Count - start < MaxWords; i++)
        {
            // The last word may be the beginning of a longer one: "des" of Desirant.
            var word = _scratch[i];
            if (word.IsInitial || !NameWords.IsParticle(this[word]) || (i == _scratch.Count - 1 && LastMayBeUnfinished))
                _words.Add(word);
            else if (!IsKnownParticle(word))
                _particles.Add(word);
        }
        for (var i = 0; _words.Count == start && i < Math.Min(_scratch.Count, MaxWords); i++)
            _words.Add(_scratch[i]);
        if (_words.Count > start && _ends.Count < MaxReadings && !IsKnownReading(start))
        {
            _ends.Add(_words.Count);
            _costs.Add((cost, besideError));
        }
        else
        {
            _words.RemoveRange(start, _words.Count - start);
        }
    }

    private bool IsKnownParticle(PlanWord particle)
    {
        foreach (var known in _particles)
        {
            if (this[known].SequenceEqual(this[particle]))
                return true;
        }
        return false;
    }

    private bool IsKnownReading(int start)
    {
        for (var reading = 0; reading < Count; reading++)
        {
            var words = Reading(reading);
            var isSame = words.Length == _words.Count - start;
            for (var i = 0; isSame && i < words.Length; i++)
                isSame = this[words[i]].SequenceEqual(this[_words[start + i]]);
            if (isSame)
                return true;
        }
        return false;
    }

    /// <summary>Particles joined to what follows: « de la Tour » may stand as Delatour.</summary>
    private void AddJoined()
    {
        _scratch.Clear();
        var open = new PlanWord(_length, 0);
        for (var i = 0; i < _typed.Count; i++)
        {
            var word = _typed[i];
            var isParticle = i < _typed.Count - 1 && !word.IsInitial && NameWords.IsParticle(this[word]);
            if (!isParticle && open.Length == 0)
            {
                _scratch.Add(word);
                continue;
            }
            var length = Math.Min(word.Length, QueryWords.MaxWordLength - open.Length);
            Keep(this[word][..length]);
            open = open with { Length = open.Length + length };
            if (isParticle)
                continue;
            _scratch.Add(open);
            open = new(_length, 0);
        }
        if (_scratch.Count < _typed.Count)
            AddScratch(0);
    }

    private PlanWord Keep(ReadOnlySpan<char> letters)
    {
        // The letters may stand in the text itself, which Resize copies.
        if (_length + letters.Length > _text.Length)
        {
            var larger = new char[Math.Max(_text.Length * 2, _length + letters.Length)];
            _text.AsSpan(0, _length).CopyTo(larger);
            letters.CopyTo(larger.AsSpan(_length));
            _text = larger;
        }
        else
        {
            letters.CopyTo(_text.AsSpan(_length));
        }
        _length += letters.Length;
        return new(_length - letters.Length, letters.Length);
    }
}
