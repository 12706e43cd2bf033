using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Brings rows together that may be one person: those that share a key of one field, or of two.</summary>
/// <remarks>
/// A field's code is its value, for names their sound. Every field and every pair of fields is a key where few rows are expected to share one: the
/// expected size of the block a row falls into is Σn²/Σn for a field, and the product over the number of rows for two. Blocks of more than
/// <see cref="LargestBlock"/> rows are left out: what so many share says little. A key is an array of sorted hashes, twelve bytes a row. A row is looked up by its own
/// codes, and in each field in turn by those of scrambled values and of the field that it may be exchanged with.
/// </remarks>
internal sealed class PersonBlocks
{
    internal const int LargestBlock = 400;

    private const double SingleSize = 40, PairSize = 25;
    private const int MostKeys = 24;

    private readonly PersonColumns _columns;
    private readonly ulong[][] _codes;
    private readonly int[][][] _near;
    private readonly (int One, int Two)[] _keys;
    private readonly (ulong[] Hashes, int[] Rows)[] _blocks;

    /// <param name="columns">The rows.</param>
    /// <param name="left">So many rows are looked up in the others; 0 for all in all.</param>
    internal PersonBlocks(PersonColumns columns, int left)
    {
        _columns = columns;
        (_codes, _near) = (new ulong[columns.Fields][], new int[columns.Fields][][]);
        var sizes = new double[columns.Fields];
        Parallel.For(0, columns.Fields, field =>
        {
            _codes[field] = Array.ConvertAll(columns.Texts(field), text => Code(text, columns.Comparator(field)));
            _near[field] = columns.Comparator(field) is FieldComparator.Name or FieldComparator.Text ? ScrambledValues.Of(columns.Texts(field)) : [];
            sizes[field] = Size(field);
        });
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
        _keys = [.. keys.OrderBy(key => key.Size).Take(MostKeys).Select(key => (key.One, key.Two))];
        _blocks = new (ulong[], int[])[_keys.Length];
        Parallel.For(0, _keys.Length, key => _blocks[key] = Sorted(key, left, columns.Rows));
    }

    /// <summary>Collects the rows that share a key with a row.</summary>
    internal void Candidates(int row, HashSet<int> found)
    {
        for (var key = 0; key < _keys.Length; key++)
        {
            var ((one, two), block) = (_keys[key], _blocks[key]);
            if (one == two)
            {
                foreach (var code in Codes(one, row))
                    Collect(block, Key(code, code), row, found);
                continue;
            }
            var (first, second) = (Code(one, row), Code(two, row));
            foreach (var code in Codes(one, row))
                Collect(block, Key(code, second), row, found);
            foreach (var code in Codes(two, row))
                Collect(block, Key(first, code), row, found);
            if (_columns.SwapOf(one) == two)
                Collect(block, Key(second, first), row, found);
        }
    }

    /// <summary>The code of a row's value; 0 where nothing is known.</summary>
    private ulong Code(int field, int row) => _columns.Value(field, row) is >= 0 and var value ? _codes[field][value] : 0;

    /// <summary>The code of a row's value, those of scrambled ones, and that of what may stand in its place.</summary>
    private IEnumerable<ulong> Codes(int field, int row)
    {
        if (_columns.Value(field, row) is >= 0 and var value)
        {
            yield return _codes[field][value];
            if (_near[field].Length > 0)
            {
                foreach (var near in _near[field][value])
                    yield return _codes[field][near];
            }
        }
        if (_columns.SwapOf(field) is >= 0 and var other)
            yield return Code(other, row);
    }

    private double Size(int field)
    {
        var counts = new Dictionary<ulong, int>();
        for (var row = 0; row < _columns.Rows; row++)
        {
            if (Code(field, row) is not 0 and var code)
                counts[code] = counts.GetValueOrDefault(code) + 1;
        }
        var total = counts.Values.Sum(count => (double)count);
        return total == 0 ? double.PositiveInfinity : counts.Values.Sum(count => (double)count * count) / total;
    }

    private (ulong[], int[]) Sorted(int key, int from, int to)
    {
        var (one, two) = _keys[key];
        var (hashes, rows) = (new List<ulong>(to - from), new List<int>(to - from));
        for (var row = from; row < to; row++)
        {
            if (Key(Code(one, row), Code(two, row)) is not (not 0 and var hash))
                continue;
            hashes.Add(hash);
            rows.Add(row);
        }
        var (sorted, values) = (hashes.ToArray(), rows.ToArray());
        Array.Sort(sorted, values);
        return (sorted, values);
    }

    private static void Collect((ulong[] Hashes, int[] Rows) block, ulong hash, int row, HashSet<int> found)
    {
        if (hash == 0 || Array.BinarySearch(block.Hashes, hash) is not (>= 0 and var at))
            return;
        var from = at;
        while (from > 0 && at - from <= LargestBlock && block.Hashes[from - 1] == hash)
            from--;
        while (at + 1 < block.Hashes.Length && at - from <= LargestBlock && block.Hashes[at + 1] == hash)
            at++;
        if (at - from >= LargestBlock)
            return;
        for (var i = from; i <= at; i++)
        {
            if (block.Rows[i] != row)
                found.Add(block.Rows[i]);
        }
    }

    private static ulong Key(ulong first, ulong second) => first == 0 || second == 0 ? 0 : Mix(Mix(first) ^ second) | 1;

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

    /// <summary>Spreads a number over all numbers (SplitMix64).</summary>
    internal static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
