namespace MedSocial.Storage;

/// <summary>Gives the items of ranges of words in ascending order, opening lists only as far as they are needed. Used again; one thread at a time.</summary>
/// <remarks>
/// When it is known how many items are needed, whatever is worse than so many items that were met is not taken up: every node is named by an item that
/// exists. O(log n) a range, and then about thirty steps of a heap an item.
/// </remarks>
internal sealed class SuggestMerge
{
    private const int LevelBits = 4, NodeBits = 28;

    private SuggestMinima _minima = null!;
    private (ulong Key, int At)[] _heap = new (ulong, int)[256];
    private int[] _best = new int[16];
    private int _count;
    private int _needed;
    private int _known;

    /// <summary>Starts over.</summary>
    /// <param name="minima">The list.</param>
    /// <param name="needed">How many different items are asked for; 0 when it is not known.</param>
    internal void Start(SuggestMinima minima, int needed)
    {
        _minima = minima;
        _count = 0;
        _known = 0;
        _needed = needed;
        if (_best.Length < needed)
            _best = new int[needed];
    }

    /// <summary>Adds a range of words.</summary>
    internal void Add(int from, int to)
    {
        const int mask = SuggestMinima.FanOut - 1;
        for (var level = 0; from < to; level++)
        {
            if (level == _minima.Levels - 1 || to - from <= SuggestMinima.FanOut)
            {
                while (from < to)
                    Push(level, from++);
                return;
            }
            while (from < to && (from & mask) != 0)
                Push(level, from++);
            while (from < to && (to & mask) != 0)
                Push(level, --to);
            from >>= SuggestMinima.Bits;
            to >>= SuggestMinima.Bits;
        }
    }

    /// <summary>Takes the next item; the same item comes once for each word that leads to it, one after the other.</summary>
    internal bool Next(out int item, out int term)
    {
        while (_count > 0)
        {
            var (key, at) = _heap[0];
            var level = (int)(key >> NodeBits) & ((1 << LevelBits) - 1);
            var node = (int)(key & ((1 << NodeBits) - 1));
            if (level == 0)
            {
                item = (int)(key >> 32);
                term = node;
                if (at + 1 < _minima.List.Count(term) && _minima.List.Item(term, at + 1) is var next && IsWanted(next))
                    SiftDown(((ulong)(uint)next << 32) | (uint)node, at + 1);
                else
                    RemoveTop();
                return true;
            }
            RemoveTop();
            var last = Math.Min((node + 1) << SuggestMinima.Bits, _minima.Count(level - 1));
            for (var child = node << SuggestMinima.Bits; child < last; child++)
                Push(level - 1, child);
        }
        (item, term) = (0, 0);
        return false;
    }

    private void Push(int level, int node)
    {
        var item = _minima.Best(level, node);
        if (item == SuggestMinima.None || !IsWanted(item))
            return;
        if (_count == _heap.Length)
            Array.Resize(ref _heap, _count * 2);
        var entry = (Key: ((ulong)(uint)item << 32) | ((ulong)level << NodeBits) | (uint)node, At: 0);
        var hole = _count++;
        while (hole > 0 && _heap[(hole - 1) / 2].Key > entry.Key)
        {
            _heap[hole] = _heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        _heap[hole] = entry;
    }

    /// <summary>Whether an item can be among those needed; keeps the best that were met.</summary>
    private bool IsWanted(int item)
    {
        if (_needed == 0)
            return true;
        if (_known == _needed && item >= _best[_known - 1])
            return item == _best[_known - 1];
        var place = _known;
        while (place > 0 && _best[place - 1] > item)
            place--;
        if (place > 0 && _best[place - 1] == item)
            return true;
        if (_known < _needed)
            _known++;
        for (var i = _known - 1; i > place; i--)
            _best[i] = _best[i - 1];
        _best[place] = item;
        return true;
    }

    private void RemoveTop()
    {
        var (key, at) = _heap[--_count];
        if (_count > 0)
            SiftDown(key, at);
    }

    private void SiftDown(ulong key, int at)
    {
        var hole = 0;
        while (true)
        {
            var child = hole * 2 + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && _heap[child + 1].Key < _heap[child].Key)
                child++;
            if (_heap[child].Key >= key)
                break;
            _heap[hole] = _heap[child];
            hole = child;
        }
        _heap[hole] = (key, at);
    }
}
