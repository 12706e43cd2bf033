using MedSocial.Search.Scans;

namespace MedSocial.Search.Hits;

/// <summary>Tells hits of the same profile apart from those of others: few by comparing them, many by a set of all profiles.</summary>
internal sealed class DistinctHits
{
    /// <summary>So many are compared with each other before the first place of a large set has come from memory.</summary>
    private const int Few = 12;

    private readonly ProfileSet _seen = new();

    internal DistinctHits(int profiles) => _seen.Resize(profiles);

    /// <summary>How many profiles the hits have.</summary>
    internal int Count(ReadOnlySpan<ulong> hits)
    {
        var count = 0;
        if (hits.Length <= Few)
        {
            for (var i = 0; i < hits.Length; i++)
                count += Has(hits[..i], hits[i]) ? 0 : 1;
            return count;
        }
        foreach (var hit in hits)
            count += _seen.Add((int)(uint)hit) ? 1 : 0;
        Remove(hits);
        return count;
    }

    /// <summary>Keeps the first hit of each profile, in the order in which they stand.</summary>
    internal Span<ulong> KeepFirst(Span<ulong> hits)
    {
        var kept = 0;
        if (hits.Length <= Few)
        {
            foreach (var hit in hits)
            {
                if (!Has(hits[..kept], hit))
                    hits[kept++] = hit;
            }
            return hits[..kept];
        }
        foreach (var hit in hits)
        {
            if (_seen.Add((int)(uint)hit))
                hits[kept++] = hit;
        }
        Remove(hits[..kept]);
        return hits[..kept];
    }

    private static bool Has(ReadOnlySpan<ulong> hits, ulong hit)
    {
        foreach (var other in hits)
        {
            if ((uint)other == (uint)hit)
                return true;
        }
        return false;
    }

    private void Remove(ReadOnlySpan<ulong> hits)
    {
        foreach (var hit in hits)
            _seen.Remove((int)(uint)hit);
    }
}
