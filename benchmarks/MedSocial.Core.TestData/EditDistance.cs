namespace MedSocial.TestData;

/// <summary>Optimal string alignment by the textbook's table; no cleverness, this is the yardstick.</summary>
public static class EditDistance
{
    /// <summary>Counts the letters to replace, put in, leave out or swap with their neighbour, no part touched twice. For words, not for texts: the table is on the stack.</summary>
    public static int Osa(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        Span<int> d = stackalloc int[(a.Length + 1) * width];
        for (var j = 0; j < width; j++)
            d[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            d[i * width] = i;
            for (var j = 1; j < width; j++)
            {
                var at = i * width + j;
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                d[at] = Math.Min(Math.Min(d[at - 1], d[at - width]) + 1, d[at - width - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[at] = Math.Min(d[at], d[at - 2 * width - 2] + 1);
            }
        }
        return d[^1];
    }
}
