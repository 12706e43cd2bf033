using System.Runtime.CompilerServices;
using MedSocial.Search.Hits;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Collects the hits of scans: the best of them, and how many there are in all.</summary>
internal sealed class HitBuffer(SearchIndex index, Segment segment)
{
    /// <summary>Far more than a page, so that what is left out could not have come to the front by a closer look.</summary>
    private const int Kept = 4096;

    /// <summary>So many hits are certain to be looked at closely, so their names, and who they are, are sent for as they are found.</summary>
    private const int Announced = 16;

    private const int First = 64;

    private ulong[] _hits = new ulong[First];
    private int _count;
    private int _keep;
    private int _most;
    private long _matched;
    private ulong _limit;
    private HitFilter? _filter;

    /// <summary>How many are kept.</summary>
    internal int Count => _count;

    /// <summary>Whether neither a hit would be kept nor any that costs as much and has a higher number.</summary>
    internal bool IsBeyond(int cost, int profile) => _filter is null && Hit(cost, profile) >= _limit;

    /// <summary>Counts matches that are not kept.</summary>
    internal void CountOnly(int matches) => _matched += matches;

    /// <summary>The profiles found: cost in the upper half, profile in the lower; a profile may stand there more than once.</summary>
    internal Span<ulong> Hits => new(_hits, 0, _count);

    /// <summary>How many postings matched; a profile that matches by two words counts twice.</summary>
    internal long Matched => _matched;

    /// <summary>Whether every match was kept.</summary>
    internal bool IsWhole => _limit == ulong.MaxValue;

    /// <summary>Forgets what was found.</summary>
    internal void Clear() => _count = 0;

    /// <summary>Starts anew, to keep at least so many of the best; those beyond are counted only.</summary>
    /// <param name="keep">How many; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="filter">What hits must pass beside; null when nothing.</param>
    internal void Start(int keep, HitFilter? filter)
    {
        _filter = filter;
        _count = 0;
        _matched = 0;
        _limit = ulong.MaxValue;
        _keep = Math.Max(keep, Kept);
        _most = (int)Math.Min(2L * _keep, int.MaxValue);
    }

    /// <summary>Keeps a profile if it is among the best so far. The buffer holds twice what is kept, so that thinning it out costs O(1) for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int cost, int profile)
    {
        if (_filter is not null && !_filter.Accepts(profile, segment))
            return;
        _matched++;
        var hit = Hit(cost, profile);
        if (hit < _limit)
            Keep(hit);
    }

    internal void AddAll(ReadOnlySpan<int> profiles, int cost)
    {
        if (_filter is not null || _keep < int.MaxValue)
        {
            foreach (var profile in profiles)
                Add(cost, profile);
            return;
        }
        if (_hits.Length - _count < profiles.Length)
            Grow(Math.Max(_hits.Length * 2, _count + profiles.Length));
        var hits = new Span<ulong>(_hits, _count, profiles.Length);
        for (var i = 0; i < hits.Length; i++)
            hits[i] = Hit(cost, profiles[i]);
        _count += profiles.Length;
        _matched += profiles.Length;
    }

    private static ulong Hit(int cost, int profile) => ((ulong)(uint)cost << 32) | (uint)profile;

    private void Grow(int room)
    {
        var larger = new ulong[room];
        Hits.CopyTo(larger);
        _hits = larger;
    }

    private void Keep(ulong hit)
    {
        // However much room an earlier query, of which everybody was counted, has left: what is thinned out late is looked at for nothing.
        if (_count == _most)
        {
            HitSelection.BringLeastToFront(Hits, _keep);
            _count = _keep;
            _limit = HitSelection.Greatest(Hits);
        }
        else if (_count == _hits.Length)
        {
            Grow(_hits.Length * 2);
        }
        if (_count < Announced)
        {
            index.Names.AnnounceWords((int)(uint)hit);
            index.Profiles.Announce((int)(uint)hit);
        }
        _hits[_count++] = hit;
    }
}
