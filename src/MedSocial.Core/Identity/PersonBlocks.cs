using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Brings rows together that may be one person: those that share a key of one field, or of two.</summary>
/// <remarks>
/// A field's code is its value, for names their sound. Every field and every pair of fields is a key where few rows are expected to share one: the
/// expected size of the block a row falls into is Σn²/Σn for a field, and the product over the number of rows for two. Blocks of more than
/// <see cref="LargestBlock"/> rows are left out: what so many share says little.
/// </remarks>
internal sealed class PersonBlocks
{
    internal const int LargestBlock = 400;

    private const double SingleSize = 40, PairSize = 25;
    private const int MostKeys = 24;

    private readonly ulong[][] _codes;
    private readonly List<(int One, int Two)> _keys = [];
    private readonly Dictionary<ulong, List<int>> _blocks = [];
    private readonly int _left;

    /// <param name="columns">The rows.</param>
    /// <param name="left">So many rows are looked up in the others; 0 for all in all.</param>
    internal PersonBlocks(PersonColumns columns, int left)
    {
        _left = left;
        _codes = new ulong[columns.Fields][];
        var sizes = new double[columns.Fields];
        for (var field = 0; field < columns.Fields; field++)
        {
            var (codes, counts) = (new ulong[columns.Rows], new Dictionary<ulong, int>());
            for (var row = 0; row < codes.Length; row++)
            {
                codes[row] = Code(columns.Text(field, row), columns.Comparator(field));
                if (codes[row] != 0)
                    counts[codes[row]] = counts.GetValueOrDefault(codes[row]) + 1;
            }
            var total = counts.Values.Sum(count => (double)count);
            sizes[field] = total == 0 ? double.PositiveInfinity : counts.Values.Sum(count => (double)count * count) / total;
            _codes[field] = codes;
        }
        var keys = new List<(double Size, int One, int Two)>();
        for (var one = 0; one < columns.Fields; one++)
        {
            if (sizes[one] <= SingleSize)
                keys.Add((sizes[one], one, one));
            for (var two = one + 1; two < columns.Fields; two++)
            {
                var both = sizes[one] * sizes[two] / Math.Max(1, columns.Rows);
                if (both <= PairSize && sizes[one] > SingleSize / 4 && sizes[two] > SingleSize / 4)
                    keys.Add((both, one, two));
            }
        }
        _keys.AddRange(keys.OrderBy(key => key.Size).Take(MostKeys).Select(key => (key.One, key.Two)));
        for (var row = left; row < columns.Rows; row++)
        {
            for (var key = 0; key < _keys.Count; key++)
            {
                if (Key(key, row, _keys[key].One, _keys[key].Two) is not (not 0 and var hash))
                    continue;
                if (!_blocks.TryGetValue(hash, out var block))
                    _blocks.Add(hash, block = []);
                if (block.Count <= LargestBlock)
                    block.Add(row);
            }
        }
    }

    /// <summary>Collects the rows that share a key with a row; names exchanged count too.</summary>
    internal void Candidates(int row, HashSet<int> found)
    {
        for (var key = 0; key < _keys.Count; key++)
        {
            var (one, two) = _keys[key];
            Collect(Key(key, row, one, two), row, found);
            if (one != two)
                Collect(Key(key, row, two, one), row, found);
        }
    }

    private void Collect(ulong hash, int row, HashSet<int> found)
    {
        if (hash == 0 || !_blocks.TryGetValue(hash, out var block) || block.Count > LargestBlock)
            return;
        foreach (var other in block)
        {
            if (other != row)
                found.Add(other);
        }
    }

    private ulong Key(int key, int row, int one, int two)
    {
        var (first, second) = (_codes[one][row], _codes[two][row]);
        return first == 0 || second == 0 ? 0 : Mix(Mix(first + (ulong)key * 0x9E3779B97F4A7C15) ^ second) | 1;
    }

    private static ulong Code(string text, FieldComparator comparator)
    {
        if (text.Length == 0)
            return 0;
        if (comparator == FieldComparator.Name)
            return Phonetic.Narrow(text);
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash | 1;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
