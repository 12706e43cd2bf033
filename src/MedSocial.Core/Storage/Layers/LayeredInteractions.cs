using MedSocial.Storage.Records;

namespace MedSocial.Storage.Layers;

/// <summary>The interactions of a segment without those that are gone, and new ones between them.</summary>
internal static class LayeredInteractions
{
    internal static RecordList<Interaction> List(LayeredSegment segment, SegmentOverlay overlay)
    {
        var below = segment.Base.Interactions;
        if (overlay.GoneEnds.Count == 0 && overlay.AddedInteractions.Count == 0)
            return below;
        Interaction[] added = [.. overlay.AddedInteractions.Order(InteractionOrder.Comparer)];
        var kept = Kept(segment.Base, overlay.GoneEnds);
        // The place among those of the base, or the complement of the place among the new.
        var order = new List<int>(kept.Count + added.Length);
        var at = 0;
        for (var one = 0; one < added.Length; one++)
        {
            var (low, high) = (at, kept.Count);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (InteractionOrder.Comparer.Compare(below[kept[middle]], added[one]) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }
            order.AddRange(kept[at..low]);
            order.Add(~one);
            at = low;
        }
        order.AddRange(kept[at..]);
        return new(segment, order.Count, place => order[place] is >= 0 and var own ? below[own] : added[~order[place]]);
    }

    /// <summary>Ends are ordinals; only an end that is no account of the segment is read.</summary>
    private static List<int> Kept(FlatSegment segment, HashSet<AccountId> gone)
    {
        var ordinals = gone.Select(segment.Ordinal).Where(ordinal => ordinal >= 0).ToHashSet();
        var kept = new List<int>(segment.Edges.Count);
        for (var place = 0; place < segment.Edges.Count; place++)
        {
            var (from, to) = (segment.Edges.From[place], segment.Edges.To[place]);
            var isGone = ordinals.Contains(from) || ordinals.Contains(to)
                || ((from < 0 || to < 0) && segment.Interactions[place] is var act && (gone.Contains(act.From) || gone.Contains(act.To)));
            if (!isGone)
                kept.Add(place);
        }
        return kept;
    }
}
