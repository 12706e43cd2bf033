using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>How far the search for one reading of a query has come: what its words can mean so far, and whom that led to. Used again from query to query.</summary>
internal sealed class ReadingSearch(SearchIndex index, Segment segment)
{
    private readonly Clause?[] _pool = new Clause?[QueryPlan.MaxWords];

    /// <summary>The words, and behind them the filters of the query.</summary>
    internal List<Clause> Clauses { get; } = [];

    /// <summary>Whom they led to.</summary>
    internal HitBuffer Hits { get; } = new(index, segment);

    /// <summary>How far the search went; null before it began.</summary>
    internal SearchReach? Reached { get; set; }

    /// <summary>What it costs that the reading is not the plainest, in twentieths of a letter.</summary>
    internal int Penalty { get; set; }

    /// <summary>What it costs more where a letter is wrong besides.</summary>
    internal int BesideError { get; set; }

    /// <summary>Whether more words than any name has can stand for nothing else, however far one goes.</summary>
    internal bool HasMoreWordsThanNames
    {
        get
        {
            var words = 0;
            foreach (var clause in Clauses)
            {
                if (!clause.IsFilter && ValueCandidates.MayBeMisspelled(clause, SearchReach.Furthest))
                    return false;
                words += clause.Values.Count == 0 ? 1 : 0;
            }
            return words > NameIndex.MaxWords;
        }
    }

    /// <summary>Whether a word came to mean places that it did not mean as it was typed.</summary>
    internal bool HasNewPlaces
    {
        get
        {
            foreach (var clause in Clauses)
            {
                if (clause.MayBePlace)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Starts anew without words.</summary>
    internal void Start()
    {
        Clauses.Clear();
        Reached = null;
        (Penalty, BesideError) = (0, 0);
    }

    /// <summary>Adds the clause for one more word, which the caller starts.</summary>
    internal Clause Next()
    {
        var clause = _pool[Clauses.Count] ??= new(index.Names);
        Clauses.Add(clause);
        return clause;
    }
}
