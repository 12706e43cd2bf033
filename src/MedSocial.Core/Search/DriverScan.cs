using System.Runtime.InteropServices;

namespace MedSocial.Search;

/// <summary>Chooses the clause from which a scan starts, and runs it.</summary>
internal sealed class DriverScan(ProfileScan scan, ClauseValues values)
{
    private readonly List<Clause> _others = [];

    /// <summary>
    /// The clause with the fewest postings drives. Of a far search, that and the next in turn from what is near each: of any two words one is
    /// near what was meant.
    /// </summary>
    internal void Run(List<Clause> clauses, SearchReach reach, int penalty)
    {
        var driver = Rarest(clauses, null, static clause => clause.Postings);
        if (reach == SearchReach.Far && clauses.Count > 1)
        {
            var near = Rarest(clauses, null, static clause => clause.NearPostings);
            var next = Rarest(clauses, near, static clause => clause.NearPostings);
            if (near.NearPostings + next.NearPostings < driver.Postings)
            {
                Run(clauses, near, nearOnly: true, penalty);
                Run(clauses, next, nearOnly: true, penalty);
                return;
            }
        }
        Run(clauses, driver, nearOnly: false, penalty);
    }

    private void Run(List<Clause> clauses, Clause driver, bool nearOnly, int penalty)
    {
        _others.Clear();
        foreach (var clause in clauses)
        {
            if (clause != driver)
                _others.Add(clause);
        }
        scan.Run(driver, nearOnly, CollectionsMarshal.AsSpan(_others), penalty);
        foreach (var clause in _others)
            values.ReleaseMembers(clause);
    }

    /// <summary>The clause with the fewest postings; one that begins with a single letter only when there is no other.</summary>
    private static Clause Rarest(List<Clause> clauses, Clause? but, Func<Clause, long> postings)
    {
        Clause? rarest = null;
        foreach (var clause in clauses)
        {
            if (clause != but
                && (rarest is null || (clause.CanDrive != rarest.CanDrive ? clause.CanDrive : postings(clause) < postings(rarest))))
                rarest = clause;
        }
        return rarest!;
    }
}
