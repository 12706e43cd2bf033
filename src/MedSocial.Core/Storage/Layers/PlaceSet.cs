using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MedSocial.Storage.Layers;

/// <summary>A set of numbers that knows how many stand before each, and which number has so many before it that are no members.</summary>
/// <remarks>As <see cref="RankedSet"/>, but what is asked together lies together: a question waits for one place, or two, where bits, ranks and samples
/// in arrays of their own took five. Two bits a number, immutable and thread-safe.</remarks>
internal sealed class PlaceSet
{
    private readonly Cell[] _cells;

    /// <param name="members">The members, ascending.</param>
    /// <param name="count">How many numbers there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal PlaceSet(ReadOnlySpan<int> members, int count)
    {
        _cells = new Cell[count / 64 + 1];
        foreach (var member in members)
            _cells[member >> 6].Bits |= 1UL << member;
        for (var word = 1; word < _cells.Length; word++)
            _cells[word].Before = _cells[word - 1].Before + BitOperations.PopCount(_cells[word - 1].Bits);
        var (at, gaps) = (0, count - members.Length);
        for (var sample = 0; sample <= gaps >> 6; sample++)
        {
            while (at + 1 < _cells.Length && AbsentBefore(at + 1) <= sample << 6)
                at++;
            _cells[sample].Sample = at;
        }
    }

    /// <summary>Some numbers in ascending order, each once. O(numbers and count / 64).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int[] Sorted(ReadOnlySpan<int> numbers, int count)
    {
        var bits = new ulong[count / 64 + 1];
        foreach (var number in numbers)
            bits[number >> 6] |= 1UL << number;
        var sorted = new int[numbers.Length];
        var at = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
                sorted[at++] = word * 64 + BitOperations.TrailingZeroCount(left);
        }
        return sorted[..at];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int number) => (_cells[number >> 6].Bits & (1UL << number)) != 0;

    /// <summary>Whether a number is a member, and how many members stand before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int number, out int before)
    {
        ref readonly var cell = ref _cells[number >> 6];
        var bit = 1UL << number;
        before = cell.Before + BitOperations.PopCount(cell.Bits & (bit - 1));
        return (cell.Bits & bit) != 0;
    }

    /// <summary>The number that is no member and before which so many others are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Absent(int absent)
    {
        var word = _cells[absent >> 6].Sample;
        while (word + 1 < _cells.Length && AbsentBefore(word + 1) <= absent)
            word++;
        var left = absent - AbsentBefore(word);
        var free = ~_cells[word].Bits;
        return word * 64 + (free == ulong.MaxValue ? left : BitOperations.TrailingZeroCount(Select(free, left)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AbsentBefore(int word) => word * 64 - _cells[word].Before;

    /// <summary>The bit before which so many others are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Select(ulong bits, int before)
    {
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitDeposit(1UL << before, bits);
        for (; before > 0; before--)
            bits &= bits - 1;
        return bits;
    }

    /// <param name="Bits">Which of sixty-four numbers are members.</param>
    /// <param name="Before">How many members stand before them.</param>
    /// <param name="Sample">In which cell the absent number of sixty-four times this cell's place stands, or a little before that.</param>
    private record struct Cell(ulong Bits, int Before, int Sample);
}
