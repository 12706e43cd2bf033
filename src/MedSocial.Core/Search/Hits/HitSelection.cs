namespace MedSocial.Search.Hits;

/// <summary>Picks the least of many hits without sorting them all: quickselect with the median of three.</summary>
internal static class HitSelection
{
    /// <summary>Brings the cheapest hits to the front, by coarse cost and then by profile, without sorting the rest.</summary>
    internal static void BringLeastToFront(Span<ulong> hits, int count)
    {
        while (count > 0 && count < hits.Length)
        {
            // Quickselect with the median of three; the keys are distinct but for repeated profiles.
            var pivot = Median(hits[0], hits[hits.Length / 2], hits[^1]);
            var (low, at, high) = (0, 0, hits.Length);
            while (at < high)
            {
                var hit = hits[at];
                if (hit < pivot)
                {
                    hits[at++] = hits[low];
                    hits[low++] = hit;
                }
                else if (hit > pivot)
                {
                    hits[at] = hits[--high];
                    hits[high] = hit;
                }
                else
                {
                    at++;
                }
            }
            if (count < low)
            {
                hits = hits[..low];
            }
            else if (count < high)
            {
                return;
            }
            else
            {
                hits = hits[high..];
                count -= high;
            }
        }
    }

    private static ulong Median(ulong a, ulong b, ulong c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    internal static ulong Greatest(ReadOnlySpan<ulong> hits)
    {
        var greatest = 0UL;
        foreach (var hit in hits)
            greatest = Math.Max(greatest, hit);
        return greatest;
    }
}
