using System.Buffers;

namespace MedSocial.Text;

/// <summary>Optimal string alignment for patterns over 64 characters: three rows of the matrix, and of these only the band.</summary>
/// <remarks>O(max · n) for a candidate of n characters. Cells are <see cref="int"/>: no length wraps.</remarks>
internal static class OsaBand
{
    /// <summary>The distance, or <paramref name="max"/> + 1 when it is greater.</summary>
    internal static int Distance(ReadOnlySpan<char> pattern, ReadOnlySpan<char> candidate, int max) =>
        Run(pattern, candidate, max, prefix: false);

    /// <summary>The least distance to a beginning of the candidate, or <paramref name="max"/> + 1.</summary>
    internal static int PrefixDistance(ReadOnlySpan<char> pattern, ReadOnlySpan<char> candidate, int max) =>
        Run(pattern, candidate, max, prefix: true);

    private static int Run(ReadOnlySpan<char> pattern, ReadOnlySpan<char> candidate, int max, bool prefix)
    {
        var width = pattern.Length + 1;
        max = Math.Min(max, Math.Max(pattern.Length, candidate.Length));
        int[]? rented = null;
        var cells = width <= 256 ? stackalloc int[3 * 256] : rented = ArrayPool<int>.Shared.Rent(3 * width);
        var answer = Run(pattern, candidate, max, prefix, cells[..width], cells.Slice(width, width), cells.Slice(2 * width, width));
        if (rented is not null)
            ArrayPool<int>.Shared.Return(rented);
        return answer;
    }

    private static int Run(
        ReadOnlySpan<char> pattern, ReadOnlySpan<char> candidate, int max, bool prefix, Span<int> row, Span<int> previous, Span<int> older)
    {
        var far = max + 1;
        older.Fill(far);
        previous.Fill(far);
        for (var i = 0; i < previous.Length && i <= max; i++)
            previous[i] = i;
        var best = previous[^1];
        for (var j = 1; j <= candidate.Length; j++)
        {
            int first = Math.Max(1, j - max), last = Math.Min(pattern.Length, (int)Math.Min(int.MaxValue, (long)j + max));
            row.Fill(far);
            row[0] = Math.Min(j, far);
            var least = row[0];
            for (var i = first; i <= last; i++)
            {
                var c = candidate[j - 1];
                var value = Math.Min(Math.Min(row[i - 1], previous[i]) + 1, previous[i - 1] + (pattern[i - 1] == c ? 0 : 1));
                if (i > 1 && j > 1 && pattern[i - 2] == c && pattern[i - 1] == candidate[j - 2])
                    value = Math.Min(value, older[i - 2] + 1);
                row[i] = Math.Min(value, far);
                least = Math.Min(least, row[i]);
            }

            best = Math.Min(best, row[^1]);
            if (least > max)
                return prefix ? best : far;
            var spare = older;
            older = previous;
            previous = row;
            row = spare;
        }

        return prefix ? best : previous[^1];
    }
}
