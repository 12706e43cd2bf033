using System.Runtime.Intrinsics;

namespace MedSocial.Ranking;

/// <summary>An iteration on a large graph: floats are what is read at random and what is added up, edge by edge in <see cref="InfluenceBands"/>.</summary>
/// <remarks>
/// <para>Floats are half the bytes, and a relative error of 2⁻²⁴ of each term is far below the weights' own; what a node has by itself and passes on
/// is read as floats too, since their product ends as one. Voices are added up and changes summed in doubles, block by block in a fixed order.</para>
/// <para>What is passed on next is written beside what is passed on now, so that nobody waits for others between bands: the last band of a block
/// makes voices of its rows, whose sums the caches still hold. A block is done band after band; threads take band 0 of all blocks, then band 1,
/// so that the one before is over long since, and where it is not they wait.</para>
/// </remarks>
internal sealed class InfluenceSingles : IInfluencePass
{
    private readonly InfluenceBands _bands;
    private readonly double[] _voices;
    private readonly float[] _base;
    private readonly float[] _passes;
    private readonly int[] _done = new int[InfluenceBands.Blocks];
    private readonly double[] _changes = new double[InfluenceBands.Blocks];
    private readonly double[] _sums = new double[InfluenceBands.Blocks];
    private float[] _passed;
    private float[] _passedNext;
    private float[] _given;
    private float[] _givenNext;

    /// <param name="bands">The edges.</param>
    /// <param name="voices">The voice that each node has by itself.</param>
    /// <param name="passes">What of its voice each node passes on for a unit of edge weight.</param>
    internal InfluenceSingles(InfluenceBands bands, double[] voices, double[] passes)
    {
        (_bands, _voices, _base, _passes) = (bands, voices, Array.ConvertAll(voices, voice => (float)voice), Array.ConvertAll(passes, pass => (float)pass));
        (_passed, _passedNext, _given, _givenNext) = (new float[voices.Length], new float[voices.Length], new float[voices.Length], new float[voices.Length]);
        for (var node = 0; node < voices.Length; node++)
            _passed[node] = (float)(voices[node] * passes[node]);
    }

    public double[] Values()
    {
        var values = new double[_voices.Length];
        for (var node = 0; node < values.Length; node++)
            values[node] = _voices[node] + _given[node];
        return values;
    }

    public (double Change, double Sum) Step(Action<int, Action<int>> each)
    {
        Array.Clear(_done);
        each(_bands.Count * InfluenceBands.Blocks, Add);
        (_passed, _passedNext, _given, _givenNext) = (_passedNext, _passed, _givenNext, _given);
        var (change, sum) = (0.0, 0.0);
        for (var block = 0; block < InfluenceBands.Blocks; block++)
        {
            change += _changes[block];
            sum += _sums[block];
        }
        return (change, sum);
    }

    private void Add(int task)
    {
        var (band, block) = Math.DivRem(task, InfluenceBands.Blocks);
        var (first, end) = _bands.Rows(block);
        SpinWait wait = default;
        while (Volatile.Read(ref _done[block]) < band)
            wait.SpinOnce(sleep1Threshold: -1);
        if (band == 0)
            _givenNext.AsSpan(first..end).Clear();
        _bands.Add(band, block, _passed, _givenNext);
        if (band == _bands.Count - 1)
            (_changes[block], _sums[block]) = Take(first, end);
        Volatile.Write(ref _done[block], band + 1);
    }

    /// <summary>Makes voices of what was given, and of them what is passed on next.</summary>
    private (double Change, double Sum) Take(int first, int end)
    {
        var (changes, sums) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var node = first;
        for (; node <= end - Vector256<float>.Count; node += Vector256<float>.Count)
        {
            var (given, givenHigh) = Vector256.Widen(Vector256.Create(_givenNext, node));
            var (before, beforeHigh) = Vector256.Widen(Vector256.Create(_given, node));
            changes += Vector256.Abs(given - before) + Vector256.Abs(givenHigh - beforeHigh);
            var (value, valueHigh) = Vector256.Widen(Vector256.Create(_base, node));
            (value, valueHigh) = (value + given, valueHigh + givenHigh);
            sums += value + valueHigh;
            (Vector256.Narrow(value, valueHigh) * Vector256.Create(_passes, node)).CopyTo(_passedNext, node);
        }
        var (change, sum) = (Total(changes), Total(sums));
        for (; node < end; node++)
        {
            change += Math.Abs((double)_givenNext[node] - _given[node]);
            var value = (double)_base[node] + _givenNext[node];
            sum += value;
            _passedNext[node] = (float)value * _passes[node];
        }
        return (change, sum);
    }

    private static double Total(Vector256<double> four) => four[0] + four[1] + (four[2] + four[3]);
}
