namespace MedSocial.Ranking;

/// <summary>What the influence of a segment's accounts depends on.</summary>
/// <param name="Options">The weights.</param>
/// <param name="Topics">The numbers of the hashtags, ascending; empty for everything.</param>
/// <param name="Day">The last day that counts.</param>
internal readonly record struct InfluenceKey(InfluenceOptions Options, EquatableArray<int> Topics, int Day);

/// <summary>The voice of each account that any act touches, and who gave it.</summary>
internal sealed class InfluenceScores
{
    /// <summary>From here on what is read at random is read as floats: half the bytes, a quarter more speed, seven digits.</summary>
    private const int LargeGraph = 4_000_000;

    private readonly InfluenceGraph _graph;
    private readonly int[] _nodeOf;
    private readonly double[] _values;
    private readonly double[] _base;
    private readonly double[] _passes;
    private readonly bool[] _isVerified;
    private readonly double _damping;
    private readonly double[] _trust;
    private readonly Lazy<double[]> _percentiles;

    internal InfluenceScores(RankingColumns columns, InfluenceKey key, CancellationToken cancellation = default)
    {
        var (options, acts) = (key.Options, columns.Interactions);
        var edges = new InfluenceEdges(columns, key, cancellation);
        (_nodeOf, Later) = (edges.NodeOf, acts.Count - edges.Considered);
        _graph = InfluenceGraph.Build(edges.Accounts.Count, edges.From, edges.To, edges.Weights, options.Reciprocity, cancellation: cancellation);
        _damping = options.Damping;
        (_base, _passes, _trust, _isVerified) = (new double[_graph.Count], new double[_graph.Count], new double[_graph.Count], new bool[_graph.Count]);
        var labels = new int[_graph.Count];
        for (var node = 0; node < _graph.Count; node++)
        {
            var first = _graph.Nodes[node];
            var account = edges.Accounts[first];
            (labels[first], _graph.Nodes[node]) = (node, account);
            var kinds = columns.Evidence.KindsOn(account, key.Day);
            _isVerified[node] = kinds != 0;
            AnyVerified |= kinds != 0;
            _trust[node] = options.Stakeholders.Of(columns.Stakeholders[account])
                * (options.UnverifiedTrust + (1 - options.UnverifiedTrust) * EvidenceColumns.Strength(kinds));
            // On a topic only those who act on it have a voice of their own.
            _base[node] = key.Topics.IsEmpty || _graph.Spent[node] > 0 ? _trust[node] : 0;
            _passes[node] = _graph.Spent[node] > 0 ? _trust[node] / (_graph.Spent[node] + options.Smoothing) : 0;
        }
        for (var account = 0; account < _nodeOf.Length; account++)
        {
            if (_nodeOf[account] >= 0)
                _nodeOf[account] = labels[_nodeOf[account]];
        }
        var isLarge = _graph.Sources.Length >= LargeGraph;
        var solver = new InfluenceSolver(_graph, _base, _passes, new(options.Damping, options.Tolerance, options.MaxIterations, isLarge ? Environment.ProcessorCount : 1, isLarge), cancellation: cancellation);
        solver.Run(cancellation);
        (_values, Iterations, Residual) = (solver.Values(), solver.Iterations, solver.Residual);
        HasConverged = Residual <= options.Tolerance;
        foreach (var value in _values)
            Sum += value;
        _percentiles = new(() => Percentiles(_values));
    }

    internal int Iterations { get; }

    internal double Residual { get; }

    internal bool HasConverged { get; }

    /// <summary>Whether any account that acts or is acted towards has evidence.</summary>
    internal bool AnyVerified { get; }

    /// <summary>How many acts took place after the day and do not count.</summary>
    internal int Later { get; }

    internal double Sum { get; }

    /// <summary>The accounts that acts touch, in no order.</summary>
    internal ReadOnlySpan<int> Accounts => _graph.Nodes;

    /// <summary>The voice of an account with all that it was given; NaN when no act touches it.</summary>
    internal double Value(int account) => _nodeOf[account] is >= 0 and var node ? _values[node] : double.NaN;

    /// <summary>The share of the accounts whose voice is smaller, those level counted half; NaN when no act touches it.</summary>
    internal double Percentile(int account) => _nodeOf[account] is >= 0 and var node ? _percentiles.Value[node] : double.NaN;

    /// <summary>What an account was given by those with evidence and by those without; NaN when no act touches it.</summary>
    internal (double Verified, double Unverified) Received(int account)
    {
        if (_nodeOf[account] is not (>= 0 and var node))
            return (double.NaN, double.NaN);
        var (verified, unverified) = (0.0, 0.0);
        for (var at = _graph.Starts[node]; at < _graph.Starts[node + 1]; at++)
        {
            if (_isVerified[_graph.Sources[at]])
                verified += Given(at);
            else
                unverified += Given(at);
        }
        return (verified, unverified);
    }

    /// <summary>How many others acted towards an account, each by its trust and at most once, and less if all it did weighs less than one act.</summary>
    internal double TrustedReactors(int account)
    {
        if (_nodeOf[account] is not (>= 0 and var node))
            return double.NaN;
        var sum = 0.0;
        for (var at = _graph.Starts[node]; at < _graph.Starts[node + 1]; at++)
            sum += _trust[_graph.Sources[at]] * Math.Min(1, _graph.Weights[at]);
        return sum;
    }

    /// <summary>Writes who gave most, the strongest first and then by ordinal.</summary>
    internal int Supporters(int account, Span<(int Account, double Given)> strongest)
    {
        var count = 0;
        if (_nodeOf[account] is not (>= 0 and var node))
            return 0;
        for (var at = _graph.Starts[node]; at < _graph.Starts[node + 1]; at++)
        {
            var one = (Account: _graph.Nodes[_graph.Sources[at]], Given: Given(at));
            var place = count;
            while (place > 0 && IsStronger(one, strongest[place - 1]))
                place--;
            if (place == strongest.Length)
                continue;
            if (count < strongest.Length)
                count++;
            for (var i = count - 1; i > place; i--)
                strongest[i] = strongest[i - 1];
            strongest[place] = one;
        }
        return count;
    }

    private static bool IsStronger((int Account, double Given) one, (int Account, double Given) other) =>
        one.Given > other.Given || (one.Given.Equals(other.Given) && one.Account < other.Account);

    private double Given(int edge)
    {
        var source = _graph.Sources[edge];
        return _values[source] * _passes[source] * _damping * _graph.Weights[edge];
    }

    private static double[] Percentiles(double[] values)
    {
        var (ascending, nodes, shares) = ((double[])values.Clone(), new int[values.Length], new double[values.Length]);
        for (var node = 0; node < nodes.Length; node++)
            nodes[node] = node;
        Array.Sort(ascending, nodes);
        for (var below = 0; below < nodes.Length;)
        {
            var upTo = below + 1;
            while (upTo < nodes.Length && ascending[upTo].Equals(ascending[below]))
                upTo++;
            var share = (below + (upTo - below) / 2.0) / nodes.Length;
            for (; below < upTo; below++)
                shares[nodes[below]] = share;
        }
        return shares;
    }
}

/// <summary>The acts that count, as edges between those whom they touch.</summary>
internal readonly ref struct InfluenceEdges
{
    private readonly bool[] _isAsked;

    internal InfluenceEdges(RankingColumns columns, InfluenceKey key, CancellationToken cancellation = default)
    {
        var acts = columns.Interactions;
        Considered = acts.UpTo(key.Day);
        NodeOf = new int[columns.AccountCount];
        Array.Fill(NodeOf, -1);
        _isAsked = [];
        foreach (var topic in key.Topics)
        {
            if (topic >= _isAsked.Length)
                Array.Resize(ref _isAsked, topic + 1);
            if (topic >= 0)
                _isAsked[topic] = true;
        }
        var weights = Weigh(columns, key, Considered, cancellation);
        (From, To) = (new int[Considered], new int[Considered]);
        var count = 0;
        for (var act = 0; act < Considered; act++)
        {
            if (!(weights[act] > 0) || (!key.Topics.IsEmpty && !IsOnTopic(acts.Tags(act))))
                continue;
            (From[count], To[count], weights[count]) = (Node(acts.From[act]), Node(acts.To[act]), weights[act]);
            count++;
        }
        if (count < Considered)
            (From, To, weights) = (From[..count], To[..count], weights[..count]);
        Weights = weights;
    }

    internal int Considered { get; }

    internal int[] NodeOf { get; }

    internal List<int> Accounts { get; } = [];

    internal int[] From { get; }

    internal int[] To { get; }

    internal float[] Weights { get; }

    /// <summary>What each act weighs, whatever it is about.</summary>
    private static float[] Weigh(RankingColumns columns, InfluenceKey key, int count, CancellationToken cancellation)
    {
        var (acts, options) = (columns.Interactions, key.Options);
        var kinds = new double[(int)InteractionKind.Endorsement + 1];
        for (var kind = InteractionKind.Follow; kind <= InteractionKind.Endorsement; kind++)
            kinds[(int)kind] = options.Kinds.Of(kind);
        var weights = new float[count];
        ParallelBlocks.Run(count, (first, end) =>
        {
            // Acts stand by time: what is left of an old one is worked out once for each day.
            var (day, left) = (-1, 0.0);
            for (var act = first; act < end; act++)
            {
                if (acts.Day(act) != day)
                    (day, left) = (acts.Day(act), double.Exp2(-((key.Day - acts.Day(act)) / 7.0) / options.HalfLifeWeeks));
                var (from, to) = (acts.From[act], acts.To[act]);
                var isSelf = from == to || columns.CandidateOfAccount[from] == columns.CandidateOfAccount[to];
                weights[act] = (float)(acts.Counts[act] * kinds[(int)acts.Kinds[act]] * left * (isSelf ? options.SelfWeight : 1));
            }
        }, cancellation);
        return weights;
    }

    private int Node(int account)
    {
        ref var node = ref NodeOf[account];
        if (node < 0)
        {
            node = Accounts.Count;
            Accounts.Add(account);
        }
        return node;
    }

    private bool IsOnTopic(ReadOnlySpan<int> tags)
    {
        foreach (var tag in tags)
        {
            if (tag < _isAsked.Length && _isAsked[tag])
                return true;
        }
        return false;
    }
}
