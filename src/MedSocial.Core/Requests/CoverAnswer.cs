namespace MedSocial.Requests;

/// <summary>The best cover that was found so far, and the way from a few good sets to a whole cover.</summary>
internal sealed class CoverAnswer(CoverSets sets)
{
    private int[] _best = [];
    private int[] _chosen = [];
    private ulong[] _left = [];
    private int _count;

    internal int Count { get; private set; }

    internal double Points { get; private set; }

    internal ReadOnlySpan<int> Sets => _best.AsSpan(0, Count);

    /// <summary>Forgets what was found for other sets.</summary>
    internal void Start() => (Count, Points) = (int.MaxValue, 0);

    /// <summary>Takes a cover that is smaller, or as small and of more points.</summary>
    internal void Offer(ReadOnlySpan<int> cover)
    {
        var points = 0.0;
        foreach (var set in cover)
            points += sets.Points(set);
        if (cover.Length > Count || (cover.Length == Count && points <= Points))
            return;
        Pooled.Grow(ref _best, cover.Length);
        cover.CopyTo(_best);
        (Count, Points) = (cover.Length, points);
    }

    /// <summary>Makes a cover of some sets, of others that add most, and without those that became needless.</summary>
    /// <param name="some">The sets to begin with; one of which more than half is covered when its turn comes is left out.</param>
    internal void Complete(ReadOnlySpan<int> some)
    {
        Pooled.Grow(ref _left, sets.Words);
        var left = _left.AsSpan(0, sets.Words);
        sets.All.CopyTo(left);
        _count = 0;
        foreach (var set in some)
        {
            if (sets.Adds(set, left) * 2 > sets.Size(set))
                Take(set, left);
        }
        while (left.ContainsAnyExcept(0UL))
        {
            if (_count > Count)
                return;
            Take(MostAdding(left), left);
        }
        LeaveNeedless();
        if (_count <= Count)
            Exchange();
        Offer(_chosen.AsSpan(0, _count));
    }

    private void Take(int set, Span<ulong> left)
    {
        Pooled.Grow(ref _chosen, _count + 1);
        _chosen[_count++] = set;
        sets.Remove(set, left);
    }

    private int MostAdding(ReadOnlySpan<ulong> left)
    {
        var (best, most) = (-1, 0);
        for (var set = 0; set < sets.Count && sets.Size(set) >= most; set++)
        {
            var adds = sets.Adds(set, left);
            if (adds > most || (adds == most && adds > 0 && sets.Points(set) > sets.Points(best)))
                (best, most) = (set, adds);
        }
        return best;
    }

    /// <summary>Leaves out sets all of whose days others have, those of the fewest points first.</summary>
    private void LeaveNeedless()
    {
        for (var least = 0; least >= 0;)
        {
            least = -1;
            for (var at = 0; at < _count; at++)
            {
                if ((least < 0 || sets.Points(_chosen[at]) < sets.Points(_chosen[least])) && IsNeedless(at))
                    least = at;
            }
            if (least >= 0)
                _chosen[least] = _chosen[--_count];
        }
    }

    private bool IsNeedless(int place)
    {
        for (var word = 0; word < sets.Words; word++)
        {
            if (Alone(place, word) != 0)
                return false;
        }
        return true;
    }

    /// <summary>Exchanges each set for the one of most points that has all days which no other has.</summary>
    private void Exchange()
    {
        for (var at = 0; at < _count; at++)
        {
            for (var word = 0; word < sets.Words; word++)
                _left[word] = Alone(at, word);
            var size = CoverSolver.Count(_left.AsSpan(0, sets.Words));
            for (var set = 0; set < sets.Count && sets.Size(set) >= size; set++)
            {
                if (sets.Points(set) > sets.Points(_chosen[at]) && sets.Has(set, _left))
                    _chosen[at] = set;
            }
        }
    }

    /// <summary>The days of a word that one of those chosen has and no other.</summary>
    private ulong Alone(int place, int word)
    {
        var others = 0UL;
        for (var at = 0; at < _count; at++)
            others |= at == place ? 0 : sets[_chosen[at]][word];
        return sets[_chosen[place]][word] & ~others;
    }
}
