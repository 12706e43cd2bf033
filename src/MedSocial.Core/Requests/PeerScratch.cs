using System.Runtime.InteropServices;

namespace MedSocial.Requests;

/// <summary>What a request writes to while it runs; used again, and emptied by what was put in.</summary>
internal sealed class PeerScratch(int practitioners, int candidates)
{
    private readonly byte[] _relations = new byte[practitioners];
    private readonly byte[] _recommended = new byte[practitioners];
    private readonly bool[] _isTouched = new bool[candidates];
    private readonly List<int> _related = [];
    private readonly List<int> _touched = [];

    internal List<int> Profiles { get; } = [];

    /// <summary>Places within reach.</summary>
    internal List<(float Chord2, int Number, int Place)> Places { get; } = [];

    /// <summary>What the request itself added up of a topic.</summary>
    internal TopicSums[] Sums { get; } = new TopicSums[candidates];

    internal BestPeers Best { get; } = new();

    internal ReplacementScratch Replacement { get; } = new();

    /// <summary>Whether the asker or a book says something of a practitioner.</summary>
    internal bool IsRelated(int practitioner) => _relations[practitioner] != 0 || _recommended[practitioner] > 0;

    /// <summary>The candidates of whom the request itself added something up.</summary>
    internal ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>The practitioners who are related to the asker or recommended.</summary>
    internal ReadOnlySpan<int> Related => CollectionsMarshal.AsSpan(_related);

    /// <summary>Whether the request itself added anything up of a candidate.</summary>
    internal bool IsTouched(int candidate) => _isTouched[candidate];

    internal PeerMarks Relations(int practitioner) => (PeerMarks)_relations[practitioner];

    internal int Recommended(int practitioner) => _recommended[practitioner];

    internal void Relate(int practitioner, PeerMarks relation)
    {
        Note(practitioner);
        _relations[practitioner] |= (byte)relation;
    }

    internal void Recommend(int practitioner)
    {
        Note(practitioner);
        if (_recommended[practitioner] < byte.MaxValue)
            _recommended[practitioner]++;
    }

    internal void Touch(int candidate, TopicSums sums)
    {
        if (!_isTouched[candidate])
            _touched.Add(candidate);
        _isTouched[candidate] = true;
        Sums[candidate] += sums;
    }

    internal void Empty()
    {
        foreach (var practitioner in _related)
            (_relations[practitioner], _recommended[practitioner]) = (0, 0);
        foreach (var candidate in _touched)
            (_isTouched[candidate], Sums[candidate]) = (false, default);
        _related.Clear();
        _touched.Clear();
        Profiles.Clear();
        Replacement.Empty();
    }

    private void Note(int practitioner)
    {
        if (_relations[practitioner] == 0 && _recommended[practitioner] == 0)
            _related.Add(practitioner);
    }
}

/// <summary>What is known between the asker and a practitioner.</summary>
[Flags]
internal enum PeerMarks : byte
{
    None = 0,
    Follows = 1,
    FollowedBy = 2,
    Exchange = 4,
    AddressBook = 8,
    Telephone = 16,
    Aggressor = 32,
    Endorses = 64,
}

/// <summary>The best of all that are offered, by score and then by ordinal; a binary heap with the worst on top.</summary>
internal sealed class BestPeers
{
    private (double Score, int Practitioner)[] _heap = [];
    private int _most;

    internal int Count { get; private set; }

    internal bool IsFull => Count == _most;

    /// <summary>The score below which nobody enters.</summary>
    internal double Least => Count < _most ? double.NegativeInfinity : Count == 0 ? double.PositiveInfinity : _heap[0].Score;

    internal void Start(int most)
    {
        (Count, _most) = (0, most);
        if (_heap.Length < most)
            _heap = new (double, int)[most];
    }

    internal void Offer(double score, int practitioner)
    {
        if (Count < _most)
        {
            _heap[Count] = (score, practitioner);
            Up(Count++);
        }
        else if (_most > 0 && IsWorse(_heap[0], (score, practitioner)))
        {
            _heap[0] = (score, practitioner);
            Down();
        }
    }

    /// <summary>The best in order.</summary>
    internal (double Score, int Practitioner)[] Take()
    {
        var all = _heap.AsSpan(0, Count).ToArray();
        Array.Sort(all, static (one, other) => IsWorse(other, one) ? -1 : IsWorse(one, other) ? 1 : 0);
        return all;
    }

    private static bool IsWorse((double Score, int Practitioner) one, (double Score, int Practitioner) other) =>
        one.Score < other.Score || (one.Score.Equals(other.Score) && one.Practitioner > other.Practitioner);

    private void Up(int at)
    {
        while (at > 0 && IsWorse(_heap[at], _heap[(at - 1) / 2]))
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Down()
    {
        for (var at = 0; ;)
        {
            var least = at;
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < Count; child++)
                least = IsWorse(_heap[child], _heap[least]) ? child : least;
            if (least == at)
                return;
            (_heap[at], _heap[least]) = (_heap[least], _heap[at]);
            at = least;
        }
    }
}
