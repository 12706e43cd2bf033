using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>What is left of a typed text once it is read as names are: words without titles and particles, in one or several readings.</summary>
/// <remarks>
/// « Dr Jean de la Tour » is jean tour, and also jean delatour; « Marie Dupont épouse Martin » is marie dupont, and also marie martin, and
/// all three.
/// </remarks>
internal sealed class QueryPlan(bool lastMayBeUnfinished)
{
    /// <summary>Names have two or three words, and values add a few; more than these are not looked for.</summary>
    internal const int MaxWords = 12;

    /// <summary>More choices than these are left out; each costs a search.</summary>
    internal const int MaxReadings = 8;

    private readonly List<string[]> _readings = [];
    private readonly List<string> _particles = [];

    /// <summary>The particles that were typed; they need not match, but what has them comes first.</summary>
    internal IReadOnlyList<string> Particles => _particles;

    /// <summary>The readings, the plainest first; each is the words that must all match.</summary>
    internal IReadOnlyList<string[]> Readings => _readings;

    /// <summary>Whether the last word of each reading is the last that was typed, and may be unfinished.</summary>
    internal bool LastMayBeUnfinished { get; private set; } = lastMayBeUnfinished;

    /// <summary>Adds the readings of one sequence of words.</summary>
    internal void Read(ReadOnlySpan<FoldedWord> typed)
    {
        var words = new List<string>(typed.Length);
        foreach (var word in typed)
            words.Add(word.Folded);

        var from = 0;
        var to = words.Count;
        while (from < to - 1 && NameWords.IsCivility(words[from]))
            from++;
        var isCut = false;
        while (to - 1 > from && NameWords.IsCivility(words[to - 1]) && words[to - 1].Length > 1)
        {
            to--;
            isCut = true;
        }
        words = words[from..to];
        LastMayBeUnfinished &= !isCut;

        var connector = words.Count < 3 ? -1 : words.FindIndex(1, words.Count - 2, word => NameWords.IsConnector(word));
        if (connector > 0)
        {
            var (before, after) = (words[..connector], words[(connector + 1)..]);
            Add([.. before, .. after]);
            Add(before);
            Add([before[0], .. after]);
        }
        else
        {
            Add(words);
        }
        AddJoined(words);
    }

    private void Add(List<string> words)
    {
        var significant = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            // The last word may be the beginning of a longer one: "des" of Desirant.
            if (!NameWords.IsParticle(words[i]) || (i == words.Count - 1 && LastMayBeUnfinished))
                significant.Add(words[i]);
            else if (!_particles.Contains(words[i]))
                _particles.Add(words[i]);
        }
        if (significant.Count == 0)
            significant = words;
        if (significant.Count > MaxWords)
            significant.RemoveRange(MaxWords, significant.Count - MaxWords);
        if (significant.Count > 0 && _readings.Count < MaxReadings && !_readings.Exists(reading => reading.SequenceEqual(significant)))
            _readings.Add([.. significant]);
    }

    /// <summary>Particles joined to what follows: « de la Tour » may stand as Delatour.</summary>
    private void AddJoined(List<string> words)
    {
        var joined = new List<string>();
        var open = "";
        for (var i = 0; i < words.Count; i++)
        {
            if (NameWords.IsParticle(words[i]) && i < words.Count - 1)
            {
                open += words[i];
                continue;
            }
            joined.Add(open + words[i]);
            open = "";
        }
        if (joined.Count < words.Count)
            Add(joined);
    }
}
