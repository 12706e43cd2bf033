namespace MedSocial.Requests;

/// <summary>Rows by descending points, as far as anybody walks: they are parted by points at once, and a part is put in order when somebody comes to it.</summary>
/// <remarks>O(rows) to make. Thread-safe. Among rows of equal points the order is not defined.</remarks>
internal sealed class DescendingOrder
{
    /// <summary>Points are 0 to 100: eight parts for each point.</summary>
    private const int PartsOfPoint = 8, PartCount = 100 * PartsOfPoint + 1;

    private readonly int[] _rows;
    private readonly int[] _starts = new int[PartCount + 1];
    private readonly bool[] _isSorted = new bool[PartCount];

    internal DescendingOrder(float[] points)
    {
        Points = points;
        _rows = new int[points.Length];
        foreach (var one in points)
            _starts[PartOf(one) + 1]++;
        for (var part = 0; part < PartCount; part++)
            _starts[part + 1] += _starts[part];
        var next = _starts[..PartCount];
        for (var row = 0; row < points.Length; row++)
            _rows[next[PartOf(points[row])]++] = row;
    }

    /// <summary>The points of each row.</summary>
    internal float[] Points { get; }

    /// <summary>Into how many parts the rows are cut, those of most points first; many are empty.</summary>
    internal static int Parts => PartCount;

    /// <summary>The rows of a part, in order.</summary>
    internal ReadOnlySpan<int> this[int part]
    {
        get
        {
            var (from, count) = (_starts[part], _starts[part + 1] - _starts[part]);
            if (count > 1 && !Volatile.Read(ref _isSorted[part]))
                Sort(part, from, count);
            return _rows.AsSpan(from, count);
        }
    }

    private static int PartOf(float points) => PartCount - 1 - (int)(Math.Clamp(points, 0, 100) * PartsOfPoint);

    private void Sort(int part, int from, int count)
    {
        lock (_isSorted)
        {
            if (_isSorted[part])
                return;
            var (keys, rows, differs) = (new float[count], _rows.AsSpan(from, count).ToArray(), false);
            for (var at = 0; at < count; at++)
            {
                keys[at] = -Points[rows[at]];
                differs |= keys[at] != keys[0];
            }
            // Beside the rows, and then at once: nobody reads a part that is half sorted.
            if (differs)
                Array.Sort(keys, rows);
            rows.CopyTo(_rows.AsSpan(from, count));
            Volatile.Write(ref _isSorted[part], true);
        }
    }
}
