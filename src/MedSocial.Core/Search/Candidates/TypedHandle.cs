using MedSocial.Search.Hits;
using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>What of a text may be a handle, and whose it is letter by letter.</summary>
internal sealed class TypedHandle(SearchIndex index, Segment segment)
{
    /// <summary>As long as the longest word that a clause takes.</summary>
    private const int MaxHandle = 64;

    /// <summary>What may be a handle: one run of characters without space.</summary>
    internal static ReadOnlySpan<char> Of(string text)
    {
        var chunk = text.AsSpan().Trim();
        if (chunk.Length is < 2 or > MaxHandle)
            return [];
        foreach (var c in chunk)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\u00A0' or '\u202F' or '"')
                return [];
        }
        return chunk;
    }

    /// <summary>Of the handles that are the same but for separators and accents, the very one that was typed comes first.</summary>
    internal void PutSameFirst(Span<ulong> page, ReadOnlySpan<char> handle)
    {
        handle = handle.TrimStart('@');
        foreach (ref var hit in page)
        {
            if (HitRanking.Cost(hit) == 0 && !HasHandle((int)(uint)hit, handle))
                hit = HitRanking.Worsen(hit);
        }
        page.Sort();
    }

    private bool HasHandle(int profile, ReadOnlySpan<char> handle)
    {
        var practitioner = index.Profiles.Practitioner(profile);
        ReadOnlySpan<int> accounts = practitioner < 0 ? [index.Profiles.Account(profile)] : segment.AccountsOf(practitioner);
        foreach (var account in accounts)
        {
            if (segment.HasHandle(account, handle))
                return true;
        }
        return false;
    }
}
