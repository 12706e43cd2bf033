namespace MedSocial.Requests;

/// <summary>The people of a specialty by the places at which they practise, once for each place.</summary>
/// <remarks>
/// That somebody under a pseudonym practises near a place is not to be learnt, not even as a number: they are not in it. Nor is who has no open account, and can be reached by those alone who know a
/// telephone number: they are looked at one by one.
/// </remarks>
internal sealed class PeerPlaceList
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _members;

    internal PeerPlaceList(ReadOnlySpan<int> members, PeerColumns columns)
    {
        var numbers = new Dictionary<UnitPoint, int>();
        var (points, counts, met) = (new List<UnitPoint>(), new List<int>(), new List<(int Place, int Member)>());
        foreach (var member in members)
        {
            if ((columns.Flags(member) & PersonFlags.Protected) != 0 || columns.Ranking.CandidateOfPractitioner[member] is not (>= 0 and var candidate) || columns.OpenOn[candidate] == 0)
                continue;
            foreach (var point in columns.Points(member))
            {
                if (!numbers.TryGetValue(point, out var place))
                {
                    numbers.Add(point, place = points.Count);
                    points.Add(point);
                    counts.Add(0);
                }
                counts[place]++;
                met.Add((place, member));
            }
        }
        Points = [.. points];
        _starts = new int[Points.Length + 1];
        for (var place = 0; place < Points.Length; place++)
            _starts[place + 1] = _starts[place] + counts[place];
        var next = _starts[..^1];
        _members = new int[met.Count];
        foreach (var (place, member) in met)
        {
            // Somebody with two practices at one point stands there once: the second is no other.
            if (next[place] == _starts[place] || _members[next[place] - 1] != member)
                _members[next[place]++] = member;
        }
        _ends = next;
    }

    internal UnitPoint[] Points { get; }

    /// <summary>Who practises at a place, ascending.</summary>
    internal ReadOnlySpan<int> Members(int place) => _members.AsSpan(_starts[place].._ends[place]);
}
