using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Lists or shows all profiles that pass the filters of a query without words.</summary>
internal sealed class FilterListing(SearchIndex index, Segment segment, CriteriaPlan criteria, HitFilter filter, FollowersScan byFollowers)
{
    private readonly List<Clause> _filters = [];
    private readonly ProfileSet _seen = new();

    /// <summary>Lists every profile that passes the filters of a query without words, in no order and once each.</summary>
    /// <returns>Whether the filters are such that it could be done; handles, which may be misspelled, need a search.</returns>
    internal bool TrySelect(SearchQuery query, List<int> profiles)
    {
        var listing = new ProfileListing(profiles);
        if (!TryVisit(query, ref listing, once: false))
            return false;
        if (_filters.Count == 0 || Driver().Values.Count == 1)
            return true;
        _seen.Resize(index.Profiles.Count);
        var count = 0;
        foreach (var profile in CollectionsMarshal.AsSpan(profiles))
        {
            if (_seen.Add(profile))
                profiles[count++] = profile;
        }
        profiles.RemoveRange(count, profiles.Count - count);
        foreach (var profile in profiles)
            _seen.Remove(profile);
        return true;
    }

    /// <summary>Shows every profile that passes the filters of a query without words, list after list, ascending within a list.</summary>
    /// <param name="query">The query.</param>
    /// <param name="visitor">Who is shown them, and may end a list.</param>
    /// <param name="once">Whether each must be shown once alone, which cannot be done of several lists.</param>
    /// <returns>Whether it could be done, as for <see cref="TrySelect"/>.</returns>
    internal bool TryVisit<TVisitor>(SearchQuery query, ref TVisitor visitor, bool once)
        where TVisitor : struct, IProfileVisitor, allows ref struct
    {
        criteria.Read(query, segment, _filters, filter);
        if (_filters.Exists(clause => !clause.IsFilter))
            return false;
        var active = filter.IsActive ? filter : null;
        if (_filters.Count == 0)
        {
            for (var profile = 0; profile < index.Profiles.Count; profile++)
            {
                if ((active is null || active.Accepts(profile, segment)) && !visitor.Visit(profile))
                    break;
            }
            return true;
        }
        var driver = Driver();
        if (once && driver.Values.Count > 1)
            return false;
        var isAlone = _filters.Count == 1 && active is null;
        // A copy, whose fields the loop can keep in registers.
        var copy = visitor;
        foreach (var (value, _) in driver.Values)
        {
            if (isAlone)
            {
                copy.VisitAll(value.Postings(index));
                continue;
            }
            foreach (var profile in value.Postings(index))
            {
                if (byFollowers.Passes(profile, _filters, driver, active) && !copy.Visit(profile))
                    break;
            }
        }
        visitor = copy;
        return true;
    }

    /// <summary>The filter that the fewest pass.</summary>
    private Clause Driver() => _filters.MinBy(clause => clause.Postings)!;
}
