namespace MedSocial.Requests;

/// <summary>What a request for a replacement writes to while it runs; used again, so that offers cost no allocation.</summary>
internal sealed class ReplacementScratch
{
    private ulong[] _bits = [];
    private ulong[] _inOrder = [];
    private double[] _points = [];
    private int[] _needed = [];
    private int[] _who = [];

    /// <summary>What became of each person's offers: the reason of the one that came furthest, or the place of the best in <see cref="Fits"/>.</summary>
    internal Dictionary<PractitionerId, (LeftOutReason Reason, int Fit)> Outcomes { get; } = [];

    internal List<ReplacementFit> Fits { get; } = [];

    internal HashSet<int> Passing { get; } = [];

    internal CoverSolver Cover { get; } = new();

    /// <summary>The number of each day of the calendar among those needed; -1 for those that are not.</summary>
    internal Span<int> Needed(int days)
    {
        Pooled.Grow(ref _needed, days);
        return _needed.AsSpan(0, days);
    }

    /// <summary>Who is there on each needed day.</summary>
    internal Span<int> Who(int days)
    {
        Pooled.Grow(ref _who, days);
        return _who.AsSpan(0, days);
    }

    /// <summary>The days of a slot, as bits.</summary>
    internal Span<ulong> Bits(int slot, int words)
    {
        Pooled.Grow(ref _bits, (slot + 1) * words);
        return _bits.AsSpan(slot * words, words);
    }

    /// <summary>Days and points of all that fit, in their order.</summary>
    internal ReadOnlySpan<ulong> InOrder(int words, out ReadOnlySpan<double> points)
    {
        Pooled.Grow(ref _inOrder, Fits.Count * words);
        Pooled.Grow(ref _points, Fits.Count);
        for (var at = 0; at < Fits.Count; at++)
        {
            Bits(Fits[at].Slot, words).CopyTo(_inOrder.AsSpan(at * words));
            _points[at] = Fits[at].Score;
        }
        points = _points.AsSpan(0, Fits.Count);
        return _inOrder.AsSpan(0, Fits.Count * words);
    }

    internal void Empty()
    {
        Outcomes.Clear();
        Fits.Clear();
        Passing.Clear();
    }
}
