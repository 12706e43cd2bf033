namespace MedSocial.TestData;

/// <summary>Draws indexes by weight in constant time (Walker's alias method, in the form of Vose).</summary>
internal sealed class AliasTable
{
    private readonly double[] _keep;
    private readonly int[] _other;

    internal AliasTable(ReadOnlySpan<double> weights)
    {
        var n = weights.Length;
        ArgumentOutOfRangeException.ThrowIfZero(n, nameof(weights));
        _keep = new double[n];
        _other = new int[n];
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;

        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < n; i++)
        {
            _keep[i] = weights[i] * n / total;
            (_keep[i] < 1 ? small : large).Push(i);
        }
        while (small.Count > 0 && large.Count > 0)
        {
            var (poor, rich) = (small.Pop(), large.Pop());
            _other[poor] = rich;
            _keep[rich] -= 1 - _keep[poor];
            (_keep[rich] < 1 ? small : large).Push(rich);
        }
        foreach (var rest in large.Concat(small))
            _keep[rest] = 1;
    }

    internal int Next(SeededRandom random)
    {
        var column = random.Next(_keep.Length);
        return random.NextDouble() < _keep[column] ? column : _other[column];
    }
}
