using System.Numerics;

namespace MedSocial.Requests;

/// <summary>The sets of days to choose from, without those that no answer needs; its arrays are used again.</summary>
/// <remarks>Days are bits, and also the runs that they form: what a set is worth at prices by day is then two reads for each run. Sets stand from the largest down.</remarks>
internal sealed class CoverSets
{
    private ulong[] _bits = [];
    private int[] _placesOfSize = [];
    private int[] _order = [];
    private int[] _runStarts = [];
    private (int From, int To)[] _runs = [];
    private int[] _numbers = [];
    private int[] _sizes = [];
    private double[] _points = [];
    private bool[] _isWide = [];
    private ulong[] _all = [];

    internal int Count { get; private set; }

    internal int Days { get; private set; }

    internal int Words { get; private set; }

    /// <summary>The days that any set has.</summary>
    internal ReadOnlySpan<ulong> All => _all.AsSpan(0, Words);

    internal ReadOnlySpan<ulong> this[int set] => _bits.AsSpan(set * Words, Words);

    /// <summary>The number under which the caller gave a set.</summary>
    internal int Number(int set) => _numbers[set];

    internal int Size(int set) => _sizes[set];

    internal double Points(int set) => _points[set];

    /// <summary>Whether no other set has all its days, whatever the points: where only the number of sets counts, no answer needs the others.</summary>
    internal bool IsWide(int set) => _isWide[set];

    /// <summary>The runs of days that a set has, the last day of each not included.</summary>
    internal ReadOnlySpan<(int From, int To)> Runs(int set) => _runs.AsSpan(_runStarts[set], _runStarts[set + 1] - _runStarts[set]);

    /// <summary>Takes sets, but those within another of as many points or more. O(sets² × words) at worst.</summary>
    internal void Read(ReadOnlySpan<ulong> bits, ReadOnlySpan<double> points, int days)
    {
        (Days, Words, Count) = (days, (days + 63) / 64, 0);
        Pooled.Grow(ref _bits, bits.Length);
        Pooled.Grow(ref _numbers, points.Length);
        Pooled.Grow(ref _sizes, points.Length);
        Pooled.Grow(ref _points, points.Length);
        Pooled.Grow(ref _isWide, points.Length);
        Pooled.Grow(ref _all, Words);
        _all.AsSpan(0, Words).Clear();
        foreach (var set in FromTheLargest(bits, points.Length))
        {
            var days64 = bits.Slice(set * Words, Words);
            if (IsDominated(days64, points[set], out var isWide))
                continue;
            days64.CopyTo(_bits.AsSpan(Count * Words));
            for (var word = 0; word < Words; word++)
                _all[word] |= days64[word];
            (_numbers[Count], _sizes[Count], _points[Count], _isWide[Count]) = (set, CoverSolver.Count(days64), points[set], isWide);
            Count++;
        }
        FindRuns();
    }

    /// <summary>How many of the days that are left a set has.</summary>
    internal int Adds(int set, ReadOnlySpan<ulong> left)
    {
        var mine = this[set];
        var adds = 0;
        for (var word = 0; word < mine.Length; word++)
            adds += BitOperations.PopCount(mine[word] & left[word]);
        return adds;
    }

    /// <summary>Whether a set has all of some days.</summary>
    internal bool Has(int set, ReadOnlySpan<ulong> days) => IsWithin(days[..Words], this[set]);

    internal void Remove(int set, Span<ulong> left)
    {
        var mine = this[set];
        for (var word = 0; word < mine.Length; word++)
            left[word] &= ~mine[word];
    }

    /// <summary>The sets that are not empty by size; those of one size as they came.</summary>
    private ReadOnlySpan<int> FromTheLargest(ReadOnlySpan<ulong> bits, int count)
    {
        Pooled.Grow(ref _order, count);
        Pooled.Grow(ref _placesOfSize, Days + 2);
        var places = _placesOfSize.AsSpan(0, Days + 2);
        places.Clear();
        for (var set = 0; set < count; set++)
            places[Days - CoverSolver.Count(bits.Slice(set * Words, Words)) + 1]++;
        for (var size = 0; size <= Days; size++)
            places[size + 1] += places[size];
        var some = places[Days];
        for (var set = 0; set < count; set++)
            _order[places[Days - CoverSolver.Count(bits.Slice(set * Words, Words))]++] = set;
        return _order.AsSpan(0, some);
    }

    private bool IsDominated(ReadOnlySpan<ulong> days, double points, out bool isWide)
    {
        isWide = true;
        var first = 0;
        while (days[first] == 0)
            first++;
        for (var other = 0; other < Count; other++)
        {
            // Most differ in the first word already; who is no wider than another cannot be the one that makes this one narrow.
            if ((days[first] & ~_bits[other * Words + first]) != 0 || (!_isWide[other] && _points[other] < points) || !IsWithin(days, this[other]))
                continue;
            isWide = false;
            if (_points[other] >= points)
                return true;
        }
        return false;
    }

    private static bool IsWithin(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < one.Length; word++)
        {
            if ((one[word] & ~other[word]) != 0)
                return false;
        }
        return true;
    }

    private void FindRuns()
    {
        Pooled.Grow(ref _runStarts, Count + 1);
        var count = 0;
        for (var set = 0; set < Count; set++)
        {
            _runStarts[set] = count;
            Pooled.Grow(ref _runs, count + Days / 2 + 1);
            var mine = this[set];
            for (var from = Next(mine, 0, 0); from < Days;)
            {
                var to = Next(mine, from, ulong.MaxValue);
                _runs[count++] = (from, to);
                from = Next(mine, to, 0);
            }
        }
        _runStarts[Count] = count;
    }

    /// <summary>The first day from one on whose bit, flipped by the mask, is set.</summary>
    private int Next(ReadOnlySpan<ulong> bits, int from, ulong flip)
    {
        for (var word = from >> 6; word < bits.Length; word++)
        {
            var some = (bits[word] ^ flip) & (word == from >> 6 ? ulong.MaxValue << from : ulong.MaxValue);
            if (some != 0)
                return Math.Min(Days, (word << 6) + BitOperations.TrailingZeroCount(some));
        }
        return Days;
    }
}

/// <summary>Arrays that grow and are used again.</summary>
internal static class Pooled
{
    /// <summary>Makes an array as long as is needed, with what it holds.</summary>
    internal static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, Math.Max(length, 2 * array.Length));
    }
}
