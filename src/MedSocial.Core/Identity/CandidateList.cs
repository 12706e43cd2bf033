using System.Numerics;

namespace MedSocial.Identity;

/// <summary>The candidates of one claim, each once: who is found by several readings counts with the best of them.</summary>
/// <remarks>A list, and beside it an open-addressed table of places in it, as large as the candidates are many: it stays in the fast memory, which a column over
/// all practitioners does not. What a rare crowd needed is given back when the next claim begins.</remarks>
internal sealed class CandidateList
{
    /// <summary>A name of one word is looked up whatever it brings; more candidates than this are not weighed.</summary>
    internal const int Most = 1 << 17;

    private const int Start = 512, Kept = 1 << 13;

    private CandidateScore[] _scores = new CandidateScore[Start];
    private int[] _slots = new int[2 * Start];

    internal int Count { get; private set; }

    internal bool IsFull => Count >= Most;

    /// <summary>The candidates, in the order in which they were found.</summary>
    internal Span<CandidateScore> Scores => _scores.AsSpan(0, Count);

    internal void Clear()
    {
        Count = 0;
        if (_scores.Length > Kept)
            (_scores, _slots) = (new CandidateScore[Start], new int[2 * Start]);
        else
            Array.Clear(_slots);
    }

    /// <summary>The place of a practitioner, or -1.</summary>
    internal int Find(int practitioner) => _slots[Slot(practitioner)] - 1;

    internal void Add(in CandidateScore score)
    {
        ref var slot = ref _slots[Slot(score.Practitioner)];
        if (slot > 0)
        {
            if (score.Weight > _scores[slot - 1].Weight)
                _scores[slot - 1] = score;
            return;
        }
        if (Count == _scores.Length)
        {
            Grow();
            slot = ref _slots[Slot(score.Practitioner)];
        }
        _scores[Count++] = score;
        slot = Count;
    }

    /// <summary>Where a practitioner stands in the table, or would stand.</summary>
    private int Slot(int practitioner)
    {
        var mask = _slots.Length - 1;
        var at = (int)((uint)practitioner * 0x9E3779B1u >> 32 - BitOperations.Log2((uint)_slots.Length));
        while (_slots[at] is > 0 and var place && _scores[place - 1].Practitioner != practitioner)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        Array.Resize(ref _scores, 2 * _scores.Length);
        _slots = new int[2 * _slots.Length];
        for (var i = 0; i < Count; i++)
            _slots[Slot(_scores[i].Practitioner)] = i + 1;
    }
}
