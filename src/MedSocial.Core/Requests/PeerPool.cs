using System.Collections.Immutable;

namespace MedSocial.Requests;

/// <summary>Everybody of some specialties: as bits, one by one where they are few, and by place where they are many.</summary>
/// <remarks>Made at the first request for the specialties, O(practitioners who have them).</remarks>
internal sealed class PeerPool
{
    private readonly ulong[] _bits;
    private readonly List<(UnitPoint Point, int[] Members)> _places = [];

    /// <param name="practitioners">Who has one of the specialties.</param>
    /// <param name="columns">Where they practise.</param>
    /// <param name="most">How many may be looked at one by one.</param>
    internal PeerPool(List<int> practitioners, PeerColumns columns, int most)
    {
        _bits = new ulong[(columns.Ranking.CandidateOfPractitioner.Length + 63) / 64];
        foreach (var practitioner in practitioners)
            _bits[practitioner >> 6] |= 1UL << practitioner;
        if (practitioners.Count <= most)
        {
            All = [.. practitioners];
            return;
        }
        var places = new Dictionary<UnitPoint, List<int>>();
        foreach (var practitioner in practitioners)
        {
            // That somebody under a pseudonym practises near a place is not to be learnt, not even as a number.
            if ((columns.Flags(practitioner) & PersonFlags.Protected) != 0)
                continue;
            foreach (var point in columns.Points(practitioner))
            {
                if (!places.TryGetValue(point, out var members))
                    places.Add(point, members = []);
                if (members.Count == 0 || members[^1] != practitioner)
                    members.Add(practitioner);
            }
        }
        _places.AddRange(places.Select(pair => (pair.Key, pair.Value.ToArray())));
    }

    /// <summary>Everybody, where they are few enough; otherwise none, and who is asked for must be looked for by place or down an order.</summary>
    internal ImmutableArray<int>? All { get; }

    internal bool Contains(int practitioner) => (_bits[practitioner >> 6] >> practitioner & 1) != 0;

    /// <summary>Shows everybody with a practice within reach, once each; only where they are many.</summary>
    internal void Near(UnitPoint centre, float reach2, PeerColumns columns, Action<int> show)
    {
        foreach (var (point, members) in _places)
        {
            if (point.Chord2(centre) > reach2)
                continue;
            foreach (var practitioner in members)
            {
                if (IsFirst(point, columns.Points(practitioner), centre, reach2))
                    show(practitioner);
            }
        }
    }

    /// <summary>Whether the point is the first of the person's that lies within reach.</summary>
    private static bool IsFirst(UnitPoint point, ReadOnlySpan<UnitPoint> all, UnitPoint centre, float reach2)
    {
        foreach (var one in all)
        {
            if (one.Chord2(centre) <= reach2)
                return one == point;
        }
        return false;
    }
}
