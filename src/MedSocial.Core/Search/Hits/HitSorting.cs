using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Hits;

/// <summary>Puts hits in an order that the caller chose over relevance; ties go by static weight, then by identifier.</summary>
/// <remarks>What orders a hit and its profile are one number, so that the first are picked and only they are sorted.</remarks>
internal sealed class HitSorting(SearchIndex index)
{
    private const ulong ProfileMask = NamePosting.MaxProfiles - 1;

    /// <summary>Kilometres in steps of a thirtieth of a millimetre: half way round the Earth is 2⁴⁰ of them.</summary>
    private const double StepsPerKm = 1 << 25;

    private readonly int[] _words = new int[NameIndex.MaxWords];

    /// <summary>Brings the first to the front.</summary>
    /// <param name="hits">The hits, each profile once; what they cost is lost.</param>
    /// <param name="count">How many are asked for.</param>
    /// <param name="order">The order.</param>
    /// <param name="network">The place of the network whose followers count, or -1 for all.</param>
    /// <param name="circle">The circle of the query, for an order by distance.</param>
    /// <returns>The first, in order.</returns>
    internal ReadOnlySpan<ulong> First(Span<ulong> hits, int count, SearchOrderKind order, int network, NearCircle circle)
    {
        foreach (ref var hit in hits)
        {
            var profile = (int)(uint)hit;
            hit = (Key(profile, order, network, circle) * NamePosting.MaxProfiles) | (uint)profile;
        }
        HitSelection.BringLeastToFront(hits, count);
        hits = hits[..Math.Min(count, hits.Length)];
        hits.Sort();
        foreach (ref var hit in hits)
            hit &= ProfileMask;
        return hits;
    }

    private ulong Key(int profile, SearchOrderKind kind, int network, NearCircle circle) => kind switch
    {
        SearchOrderKind.Followers => (ulong)(int.MaxValue - (long)Followers(profile, network)),
        SearchOrderKind.Recency => (ulong)(int.MaxValue - Newest(profile)),
        SearchOrderKind.Distance => circle.IsSet ? (ulong)(circle.Km(profile) * StepsPerKm) : 0,
        _ => NameKey(profile),
    };

    private int Followers(int profile, int network)
    {
        var most = -1;
        foreach (var account in index.Profiles.Accounts(profile))
        {
            if (network < 0 || account.Network == network)
                most = Math.Max(most, account.Followers);
        }
        return most;
    }

    private int Newest(int profile)
    {
        var newest = 0;
        foreach (var account in index.Profiles.Accounts(profile))
            newest = Math.Max(newest, account.AsOf);
        return newest;
    }

    /// <summary>Words are numbered in alphabetical order: the first of the family name, then the first given name. The nameless come last.</summary>
    private ulong NameKey(int profile)
    {
        const ulong terms = NamePosting.MaxTerms;
        var words = _words.AsSpan(0, index.Names.Words(profile, _words));
        if (words.IsEmpty)
            return terms * terms;
        var family = 0;
        while (family < words.Length - 1 && (words[family] & NameIndex.FamilyMark) == 0)
            family++;
        return (uint)(words[family] & NameIndex.TermMask) * terms + (uint)(words[0] & NameIndex.TermMask);
    }
}
