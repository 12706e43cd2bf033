using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Finds the most followed of those that pass filters, and stops as soon as nobody further on can be among them.</summary>
/// <remarks>
/// Profiles are numbered by the largest number of followers that any of their accounts has, so that the followers on one network are at most
/// those of everybody before. The walk down one posting list ends when the page is full and the next profile has fewer at best.
/// </remarks>
internal sealed class FollowersScan(SearchIndex index, Segment segment, ValueCosts values)
{
    private readonly List<(int Followers, int Profile)> _best = [];

    /// <summary>Writes the page; O(page) steps in the usual case, the length of the list in the worst.</summary>
    /// <returns>Whether the clauses are such that it could be done.</returns>
    internal bool TryRun(List<Clause> clauses, HitFilter? filter, int network, int needed, WorkList<ulong> page)
    {
        if (needed == 0 || clauses.Count == 0 || clauses.Exists(clause => !clause.IsFilter || clause.Values.Count != 1))
            return false;
        var driver = clauses.MinBy(clause => clause.Postings)!;
        _best.Clear();
        foreach (var profile in driver.Values[0].Value.Postings(index))
        {
            var isFull = _best.Count == needed;
            if (isFull && Most(profile, -1) <= _best[^1].Followers)
                break;
            var followers = Most(profile, network);
            if ((!isFull || followers > _best[^1].Followers) && Passes(profile, clauses, driver, filter))
                Insert(followers, profile, isFull);
        }
        foreach (var (_, profile) in _best)
            page.Add((ulong)profile);
        return true;
    }

    /// <summary>Whether a profile meets every clause but the driver, and the filter.</summary>
    internal bool Passes(int profile, List<Clause> clauses, Clause driver, HitFilter? filter)
    {
        foreach (var clause in CollectionsMarshal.AsSpan(clauses))
        {
            if (clause != driver && values.ValueCost(clause, profile) == Assignment.Impossible)
                return false;
        }
        return filter is null || filter.Accepts(profile, segment);
    }

    /// <summary>Of equals the lower profile stays first: it came first.</summary>
    private void Insert(int followers, int profile, bool isFull)
    {
        if (isFull)
            _best.RemoveAt(_best.Count - 1);
        var at = _best.Count;
        while (at > 0 && _best[at - 1].Followers < followers)
            at--;
        _best.Insert(at, (followers, profile));
    }

    private int Most(int profile, int network)
    {
        var most = -1;
        foreach (var account in index.Profiles.Accounts(profile))
        {
            if (network < 0 || account.Network == network)
                most = Math.Max(most, account.Followers);
        }
        return most;
    }
}
