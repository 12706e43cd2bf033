namespace MedSocial.Ranking;

/// <summary>What a column of transformed values depends on.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Transform">How its values become 0 to 1.</param>
/// <param name="Day">The day.</param>
/// <param name="Topics">The topics of the question.</param>
/// <param name="Options">The weights of influence.</param>
internal readonly record struct ColumnKey(IRankingSignal Signal, SignalTransform Transform, int Day, EquatableArray<int> Topics, InfluenceOptions Options);

/// <summary>What one signal says of every candidate, from 0 to 1; NaN where it is missing.</summary>
/// <remarks>Floats: the value counts as it is kept, so that score and explanation are sums of the same numbers.</remarks>
internal sealed class SignalColumn
{
    internal SignalColumn(RankingContext context, IRankingSignal signal, SignalTransform transform)
    {
        Values = new float[context.Columns.CandidateCount];
        var raw = transform.NeedsAll ? new double[Values.Length] : [];
        var present = 0;
        ParallelBlocks.Run(Values.Length, (from, to) =>
        {
            var some = 0;
            for (var candidate = from; candidate < to; candidate++)
            {
                var value = signal.Measure(new(context, candidate));
                if (!double.IsFinite(value))
                    value = double.NaN;
                else
                    some++;
                if (transform.NeedsAll)
                    raw[candidate] = value;
                else
                    Values[candidate] = double.IsNaN(value) ? float.NaN : (float)transform.Apply(value);
            }
            Interlocked.Add(ref present, some);
        }, context.Cancellation);
        Present = present;
        if (transform.NeedsAll)
            WritePercentiles(raw);
    }

    /// <param name="values">The transformed values themselves.</param>
    internal SignalColumn(float[] values) => (Values, Present) = (values, values.Length - values.Count(float.IsNaN));

    internal float[] Values { get; }

    /// <summary>How many candidates the signal has data of.</summary>
    internal int Present { get; }

    private void WritePercentiles(double[] raw)
    {
        var order = new int[raw.Length];
        for (var candidate = 0; candidate < raw.Length; candidate++)
            order[candidate] = candidate;
        var keys = (double[])raw.Clone();
        Array.Sort(keys, order); // NaN first
        var missing = raw.Length - Present;
        Array.Fill(Values, float.NaN);
        for (var start = missing; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Equals(keys[start]))
                end++;
            var share = (start - missing + (end - start) / 2.0) / Present;
            for (; start < end; start++)
                Values[order[start]] = (float)share;
        }
    }
}
