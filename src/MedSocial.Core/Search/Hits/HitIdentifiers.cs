using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Search.Hits;

/// <summary>Sends for the identifiers of hits, which whoever asks looks at: three places in memory each, one of which says where the next is.</summary>
/// <remarks>The first is sent for when a hit is found, the second while the hits are looked at closely, the last with the page: nobody waits for any of them.</remarks>
internal static class HitIdentifiers
{
    private const int Most = 32;

    /// <summary>The second step, for hits that may come to stand on the page.</summary>
    [SkipLocalsInit]
    internal static void AnnounceStarts(Segment segment, ReadOnlySpan<ulong> hits)
    {
        Span<int> practitioners = stackalloc int[Most];
        segment.AnnounceIdStarts(Practitioners(segment, hits, practitioners));
    }

    /// <summary>The last step, for the page.</summary>
    [SkipLocalsInit]
    internal static void Announce(Segment segment, ReadOnlySpan<ulong> page)
    {
        Span<int> practitioners = stackalloc int[Most];
        segment.AnnounceIds(Practitioners(segment, page, practitioners));
    }

    private static ReadOnlySpan<int> Practitioners(Segment segment, ReadOnlySpan<ulong> hits, Span<int> practitioners)
    {
        hits = hits[..Math.Min(hits.Length, Most)];
        var profiles = segment.SearchIndex.Profiles;
        for (var i = 0; i < hits.Length; i++)
            practitioners[i] = profiles.Practitioner((int)(uint)hits[i]);
        return practitioners[..hits.Length];
    }
}
