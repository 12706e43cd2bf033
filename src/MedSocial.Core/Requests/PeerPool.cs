using System.Collections.Immutable;

namespace MedSocial.Requests;

/// <summary>Everybody of some specialties: as bits, one by one where they are few, and by place where they are many.</summary>
/// <remarks>Made at the first request for the specialties, O(practitioners who have them).</remarks>
internal sealed class PeerPool
{
    private readonly ulong[] _bits;
    private readonly UnitPoint[] _points = [];
    private readonly int[][] _members = [];

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
            // That somebody under a pseudonym practises near a place is not to be learnt, not even as a number. Who has no open account can be reached by
            // those alone who know a telephone number, and they are looked at one by one.
            if ((columns.Flags(practitioner) & PersonFlags.Protected) != 0 || columns.Ranking.CandidateOfPractitioner[practitioner] is not (>= 0 and var candidate) || columns.OpenOn[candidate] == 0)
                continue;
            foreach (var point in columns.Points(practitioner))
            {
                if (!places.TryGetValue(point, out var members))
                    places.Add(point, members = []);
                if (members.Count == 0 || members[^1] != practitioner)
                    members.Add(practitioner);
            }
        }
        (_points, _members) = ([.. places.Keys], [.. places.Values.Select(members => members.ToArray())]);
    }

    /// <summary>Everybody, where they are few enough; otherwise none, and who is asked for must be looked for by place or down an order.</summary>
    internal ImmutableArray<int>? All { get; }

    internal bool Contains(int practitioner) => (_bits[practitioner >> 6] >> practitioner & 1) != 0;

    /// <summary>Lists the places within reach, the nearest first; only where people are many.</summary>
    internal List<(float Chord2, int Place)> Within(UnitPoint centre, float reach2, List<(float Chord2, int Place)> found)
    {
        found.Clear();
        for (var place = 0; place < _points.Length; place++)
        {
            if (_points[place].Chord2(centre) is var chord2 && chord2 <= reach2)
                found.Add((chord2, place));
        }
        found.Sort();
        return found;
    }

    /// <summary>Who practises at a place and can be reached there.</summary>
    internal ReadOnlySpan<int> Members(int place) => _members[place];

    /// <summary>Whether of all places of a person this is the one that is nearest to the centre, so that the person is looked at once.</summary>
    internal bool IsNearest(int place, ReadOnlySpan<UnitPoint> all, UnitPoint centre)
    {
        if (all.Length == 1)
            return true;
        var nearest = all[0];
        foreach (var point in all)
        {
            if (point.Chord2(centre) < nearest.Chord2(centre))
                nearest = point;
        }
        return nearest == _points[place];
    }
}
