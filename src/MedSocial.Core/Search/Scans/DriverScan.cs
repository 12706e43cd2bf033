using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;

namespace MedSocial.Search.Scans;

/// <summary>Chooses the clause from which a scan starts, and runs it.</summary>
internal sealed class DriverScan(ProfileScan scan, ValueCosts values)
{
    private readonly List<Clause> _others = [];

    /// <summary>
    /// The clause with the fewest postings drives. Of a far search, that and the next in turn from what is near each: of any two words one is
    /// near what was meant.
    /// </summary>
    /// <param name="clauses">What was asked.</param>
    /// <param name="reach">How far the search goes.</param>
    /// <param name="penalty">What each hit costs beside its words.</param>
    /// <param name="hits">Where they go.</param>
    internal void Run(List<Clause> clauses, SearchReach reach, int penalty, HitBuffer hits)
    {
        if (reach == SearchReach.Far && TryNearPair(clauses, out var near, out var next, out _))
        {
            Run(clauses, near, DriverPart.Near, penalty, hits);
            Run(clauses, next, DriverPart.Near, penalty, hits);
            return;
        }
        Run(clauses, Rarest(clauses, null, static clause => clause.Postings), DriverPart.All, penalty, hits);
    }

    /// <summary>The two clauses to which the fewest are near, where they are fewer together than what any clause leads to; and how many postings are to be read.</summary>
    private static bool TryNearPair(List<Clause> clauses, [NotNullWhen(true)] out Clause? near, [NotNullWhen(true)] out Clause? next, out long postings)
    {
        postings = Rarest(clauses, null, static clause => clause.Postings).Postings;
        (near, next) = (null, null);
        if (clauses.Count < 2)
            return false;
        near = Rarest(clauses, null, static clause => clause.NearPostings);
        next = Rarest(clauses, near, static clause => clause.NearPostings);
        if (near.NearPostings + next.NearPostings >= postings)
            return false;
        postings = near.NearPostings + next.NearPostings;
        return true;
    }

    /// <summary>
    /// Goes on from a near search to a far one: what is near all words was found, so the lists that are new alone are read, of each clause in turn. For
    /// « mmarie zaharie » that is 259 postings, in place of 98,000 once more.
    /// </summary>
    /// <returns>Whether it was done; not where reading all anew is cheaper, or something counts no more.</returns>
    internal bool TryGoOn(List<Clause> clauses, int penalty, HitBuffer hits)
    {
        long added = 0;
        foreach (var clause in clauses)
        {
            if (clause.HasLostValues())
                return false;
            added += clause.NewPostings;
        }
        if (!TryNearPair(clauses, out var near, out var next, out var postings))
            (near, next) = (null, null);
        if (added >= postings)
            return false;
        foreach (var clause in clauses)
        {
            if (clause.NewPostings == 0)
                continue;
            // As in a search from the start, what is far of one of the two goes with what is near of the other.
            if (clause != next)
                RunNew(clauses, clause, next, penalty, hits);
            if (clause != near && near is not null)
                RunNew(clauses, clause, near, penalty, hits);
        }
        return true;
    }

    /// <summary>
    /// Goes on from an exact search to a near one: who has what was typed was found, so who has something near it is looked for alone, either in the
    /// lists of all that is new, or in those of one of two words and, where these were read before, for what is near the other word.
    /// </summary>
    /// <returns>Whether it was done; not where reading all anew is as cheap.</returns>
    internal bool TryGoOnToNear(List<Clause> clauses, int penalty, HitBuffer hits)
    {
        const int few = 1000; // Of many it could come to depend on how often each was found whether all are kept.
        long added = 0;
        foreach (var clause in clauses)
        {
            if (clause.HasNewRange)
                return false;
            added += clause.NewPostings;
        }
        if (hits.Count > few)
            return false;
        var driver = Rarest(clauses, null, static clause => clause.Postings);
        if (added <= driver.Postings)
        {
            foreach (var clause in clauses)
            {
                if (clause.NewPostings > 0)
                    Run(clauses, clause, DriverPart.New, penalty, hits);
            }
            return true;
        }
        if (clauses.Count != 2 || driver.Values.Count > 0)
            return false;
        scan.RunAgain(new(driver, [clauses[0] == driver ? clauses[1] : clauses[0]], penalty, hits));
        if (driver.NewPostings > 0)
            Run(clauses, driver, DriverPart.New, penalty, hits);
        return true;
    }

    private void RunNew(List<Clause> clauses, Clause driver, Clause? near, int penalty, HitBuffer hits)
    {
        near?.LeavesFarOut = true;
        Run(clauses, driver, DriverPart.New, penalty, hits);
        near?.LeavesFarOut = false;
    }

    private void Run(List<Clause> clauses, Clause driver, DriverPart part, int penalty, HitBuffer hits)
    {
        _others.Clear();
        foreach (var clause in clauses)
        {
            if (clause != driver)
                _others.Add(clause);
        }
        scan.Run(new(driver, CollectionsMarshal.AsSpan(_others), penalty, hits), part);
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
