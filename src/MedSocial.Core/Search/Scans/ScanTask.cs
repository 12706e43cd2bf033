using MedSocial.Search.Candidates;

namespace MedSocial.Search.Scans;

/// <summary>What a scan looks for: who stands in the lists of one clause and has all the others too.</summary>
internal readonly ref struct ScanTask
{
    /// <param name="driver">The clause whose lists are read.</param>
    /// <param name="others">The other clauses.</param>
    /// <param name="penalty">What each hit costs beside its words.</param>
    /// <param name="hits">Where they go.</param>
    internal ScanTask(Clause driver, ReadOnlySpan<Clause> others, int penalty, HitBuffer hits)
    {
        Driver = driver;
        Others = others;
        Penalty = penalty;
        Hits = hits;
        foreach (var clause in others)
            WordsNeeded += clause.Values.Count == 0 ? 1 : 0;
        Gate = ChooseGate(others);
    }

    internal Clause Driver { get; }

    internal ReadOnlySpan<Clause> Others { get; }

    internal int Penalty { get; }

    internal HitBuffer Hits { get; }

    /// <summary>How many of the other clauses nothing but a word of the name can meet.</summary>
    internal int WordsNeeded { get; }

    /// <summary>The clause that sends most profiles away at little cost: few values, if any; null when there is none.</summary>
    internal Clause? Gate { get; }

    private static Clause? ChooseGate(ReadOnlySpan<Clause> others)
    {
        const int few = 2;
        Clause? gate = null;
        foreach (var clause in others)
        {
            if (clause.Values.Count <= few && (gate is null || clause.Postings < gate.Postings))
                gate = clause;
        }
        return gate;
    }
}
