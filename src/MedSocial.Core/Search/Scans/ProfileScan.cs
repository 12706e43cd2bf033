using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Walks the posting lists of one clause and keeps the profiles that have all the others too.</summary>
/// <remarks>
/// <code>
///     "jaqcues marten"                      cost of each word of the names, by id, for "jaqcues"
///                                                        |  0 255 255 20 10 ...
///     marten  [p12 .. jacques  - ][p977 .. anne - ]      |        ^
///     martin  [p3  .. jacques  - ][p5   .. paul - ] ...  +--------+-- min(cost[jacques], cost[-]) : one load, no record touched
///     |
///     the clause with the fewest postings drives; each of its lists is read from end to end
/// </code>
/// </remarks>
internal sealed class ProfileScan
{
    /// <summary>How many lists ahead their beginnings are sent for.</summary>
    private const int AheadLists = 16;

    /// <summary>Most lists are no longer than so many lines of memory.</summary>
    internal const int FirstLines = 4;

    private readonly SearchIndex _index;
    private readonly ValueCosts _values;
    private readonly NameScan _names;
    private readonly ValueScan _profiles;
    private readonly WordBits _added = new();

    internal ProfileScan(SearchIndex index, ValueCosts values)
    {
        (_index, _values) = (index, values);
        var beside = new BesideWords(index, values);
        (_names, _profiles) = (new(index, values, beside), new(index, values, beside));
    }

    /// <summary>Whether no profile can stand there twice: one list was read.</summary>
    internal bool IsDistinct { get; private set; }

    /// <summary>Adds all profiles.</summary>
    internal void RunAll(HitBuffer hits)
    {
        IsDistinct = true;
        for (var profile = 0; profile < _index.Profiles.Count; profile++)
            hits.Add(0, profile);
    }

    /// <summary>Adds the profiles that have every clause.</summary>
    /// <param name="task">What is looked for.</param>
    /// <param name="part">Which lists of the driver are read.</param>
    internal void Run(in ScanTask task, DriverPart part)
    {
        var (driver, gate) = (task.Driver, task.Gate);
        var others = task.Others;
        IsDistinct = task.Hits.Count == 0 && driver.Terms.Count + driver.Ranges.Count == 0 && driver.Values.Count == 1;
        if (task.WordsNeeded >= NameIndex.MaxWords)
            return;
        var questions = others.Length == 1 || gate is null ? driver.Postings : driver.Postings * gate.Postings / _index.Profiles.Count + 1;
        foreach (var clause in others)
            _values.GatherMembers(clause, questions);
        var terms = CollectionsMarshal.AsSpan(driver.Terms)[(part == DriverPart.New ? driver.KnownTerms : 0)..];
        // Most lists are short: the beginnings of several are on their way at once, and of the next one what follows its beginning.
        foreach (var term in terms[..Math.Min(terms.Length, AheadLists)])
            _index.Names.Announce(term, term + 1, FirstLines);
        for (var i = 0; i < terms.Length; i++)
        {
            if (i + AheadLists < terms.Length)
                _index.Names.Announce(terms[i + AheadLists], terms[i + AheadLists] + 1, FirstLines);
            if (i == 0)
                _index.Names.Announce(terms[i], terms[i] + 1, NameScan.AheadLines);
            if (i + 1 < terms.Length)
                _index.Names.Announce(terms[i + 1], terms[i + 1] + 1, NameScan.AheadLines);
            if (!driver.IsInRange(terms[i]) && (part != DriverPart.Near || driver.Kind(terms[i]) != Clause.Far))
                _names.Read(in task, terms[i]);
        }
        foreach (var (from, to) in part == DriverPart.New ? default : driver.Ranges.Items)
        {
            _index.Names.Announce(from, to, NameScan.AheadLines);
            for (var term = from; term < to; term++)
                _names.Read(in task, term, isRange: true);
        }
        _profiles.Read(in task, Values(driver, part));
    }

    /// <summary>Adds the profiles that have a word of the driver that was there before and, beside it, what became known to be near the one other word.</summary>
    /// <param name="task">What is looked for; the driver has no values.</param>
    internal void RunAgain(in ScanTask task)
    {
        var (driver, other) = (task.Driver, task.Others[0]);
        var added = CollectionsMarshal.AsSpan(other.Terms)[other.KnownTerms..];
        if (added.IsEmpty)
            return;
        foreach (var term in added)
            _added.Add(term);
        var sieve = new ClauseSieve(_added, default);
        foreach (var term in CollectionsMarshal.AsSpan(driver.Terms)[..driver.KnownTerms])
        {
            if (!driver.IsInRange(term))
                _names.ReadAgain(in task, term, sieve);
        }
        foreach (var (from, to) in driver.Ranges)
        {
            for (var term = from; term < to; term++)
                _names.ReadAgain(in task, term, sieve);
        }
        foreach (var term in added)
            _added.Remove(term);
    }

    private static WorkPart<CostedValue> Values(Clause driver, DriverPart part)
    {
        var all = driver.Values.Items;
        return part switch { DriverPart.Near => all[..driver.NearValues], DriverPart.New => all[driver.KnownValues..], _ => all };
    }
}
