using System.Runtime.CompilerServices;

namespace MedSocial.Search.Candidates;

/// <summary>How words of the names match one word that was typed, and what each costs: a small table of the few that do.</summary>
/// <remarks>
/// A table with a place for every word of the names would be asked as fast, once its lines of memory have come; of this one nearly all
/// are where the last query left them. A place is a number of 64 bits: the word and one, 8 bits of match, 16 of cost and one. Open addressing, at
/// most half full.
/// </remarks>
internal sealed class TermMatches
{
    private const int FirstBits = 7, KindShift = 32, CostShift = 40;
    private const ulong TermMask = (1UL << KindShift) - 1;

    private readonly List<int> _taken = [];
    private readonly List<ulong> _moved = [];
    private ulong[] _places = new ulong[1 << FirstBits];
    private int _bits = FirstBits;

    /// <summary>How a word matches, if it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryKind(int term, out byte kind)
    {
        var place = _places[Find(term)];
        kind = (byte)(place >> KindShift);
        return place != 0;
    }

    /// <summary>What a word costs, or -1 when it was not said.</summary>
    internal int Cost(int term) => (int)(_places[Find(term)] >> CostShift) - 1;

    /// <summary>Says how a word matches.</summary>
    internal void SetKind(int term, byte kind)
    {
        ref var place = ref Take(term);
        place = (place & ~(0xFFUL << KindShift)) | ((ulong)kind << KindShift);
    }

    /// <summary>Says how a word matches, and what it costs.</summary>
    internal void Set(int term, byte kind, int cost) => Take(term) = ((ulong)(cost + 1) << CostShift) | ((ulong)kind << KindShift) | (uint)(term + 1);

    /// <summary>Forgets all; O(number of words).</summary>
    internal void Clear()
    {
        foreach (var at in _taken)
            _places[at] = 0;
        _taken.Clear();
        _bits = FirstBits;
    }

    /// <summary>The place of a word, or the free one where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int term)
    {
        var mask = (1 << _bits) - 1;
        var at = (int)(((uint)term * 0x9E3779B1u) >> (32 - _bits));
        while (_places[at] is not 0 and var place && (place & TermMask) != (uint)(term + 1))
            at = (at + 1) & mask;
        return at;
    }

    private ref ulong Take(int term)
    {
        var at = Find(term);
        if (_places[at] == 0)
        {
            if (2 * (_taken.Count + 1) > 1 << _bits)
            {
                Grow();
                at = Find(term);
            }
            _taken.Add(at);
            _places[at] = (uint)(term + 1);
        }
        return ref _places[at];
    }

    private void Grow()
    {
        _moved.Clear();
        foreach (var at in _taken)
        {
            _moved.Add(_places[at]);
            _places[at] = 0;
        }
        _bits++;
        if (_places.Length < 1 << _bits)
            _places = new ulong[1 << _bits];
        for (var i = 0; i < _moved.Count; i++)
        {
            _taken[i] = Find((int)(uint)_moved[i] - 1);
            _places[_taken[i]] = _moved[i];
        }
    }
}
