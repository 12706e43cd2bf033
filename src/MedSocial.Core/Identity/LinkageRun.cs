using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>One linkage of sets of persons: the rows, what brings them together, and the pairs that are probable enough.</summary>
internal sealed class LinkageRun
{
    /// <summary>So many random pairs at least teach how often strangers agree: levels that few strangers reach need many.</summary>
    private const int LeastRandom = 100_000;

    /// <summary>So often people are counted anew at most.</summary>
    private const int MostRounds = 3;

    private const int Told = 0xFFF;

    private readonly IdentityModel _model;
    private readonly PersonColumns _columns;
    private readonly PersonBlocks _blocks;
    private readonly int _rows;
    private readonly int _count;
    private readonly bool _isWithin;
    private double _partners;

    /// <param name="model">The weights.</param>
    /// <param name="columns">The names of the values.</param>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; null for one set within itself.</param>
    internal LinkageRun(IdentityModel model, ImmutableArray<string> columns, IReadOnlyList<PersonRecord> left, IReadOnlyList<PersonRecord>? right)
    {
        (_model, _rows, _count, _isWithin) = (model, left.Count, right?.Count ?? left.Count, right is null);
        _columns = new(model, columns, [.. left, .. right ?? []]);
        _blocks = new(_columns, _isWithin ? 0 : _rows);
        _partners = model.Coverage / (1 - model.Coverage);
    }

    /// <summary>The odds that two rows are one person, before they are compared: so many others of its own a row has, among all.</summary>
    private double Prior => Math.Log2(_partners) - Math.Log2(Math.Max(1, _count));

    /// <summary>The pairs that blocking brings together.</summary>
    internal IEnumerable<(int Row, int Other)> Pairs()
    {
        var seen = new HashSet<int>();
        for (var row = 0; row < _rows; row++)
        {
            seen.Clear();
            _blocks.Candidates(row, seen);
            foreach (var other in seen.Order())
            {
                if (!_isWithin || other > row)
                    yield return (row, other);
            }
        }
    }

    /// <summary>Compares these pairs, and random ones.</summary>
    internal IEnumerable<FieldComparison> Compare()
    {
        foreach (var (row, other) in Pairs())
            yield return _columns.Compare(row, other, Prior, isRandom: false);
        var first = _isWithin ? 0 : _rows;
        for (var i = 0L; _count > 1 && i < Math.Max(LeastRandom, _rows); i++)
        {
            var row = (int)(i % _rows);
            // Drawn by a hash of the number: a product modulo the rows would draw the same other for a row each time.
            if (first + (int)(PersonBlocks.Mix((ulong)i + 1) % (ulong)_count) is var other && other != row)
                yield return _columns.Compare(row, other, Prior, isRandom: true);
        }
    }

    /// <summary>Counts people and not rows: a value whose rows are one person's is rare, however many they are; and who has many rows makes any pair likelier to be one's.</summary>
    /// <remarks>Who is one person is what the linkage itself finds, so it is asked again until it finds no more. Between two sets without duplicates there is nothing to count.</remarks>
    internal void CountPeople(CancellationToken cancellationToken = default)
    {
        var known = 0;
        for (var round = 0; _isWithin && round < MostRounds; round++)
        {
            var links = Likely(null, cancellationToken);
            if (links.Length <= known)
                return;
            known = links.Length;
            _columns.CountPeople(links);
            _partners = Math.Max(_partners, 2.0 * known / _rows);
        }
    }

    /// <summary>Every pair that reaches the posterior.</summary>
    internal (int Row, int Other, double Weight)[] Likely(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var found = new List<(int, int, double)>?[_rows];
        ForEach(
            (row, others) =>
            {
                foreach (var other in others)
                {
                    if ((!_isWithin || other > row) && Prior + _columns.Weight(row, other) is var weight && Odds.Probability(weight) >= _model.MatchPosterior)
                        (found[row] ??= []).Add((row, other, weight));
                }
            },
            progress,
            cancellationToken);
        return [.. found.Where(links => links is not null).SelectMany(links => links!.OrderBy(link => link.Item2))];
    }

    /// <summary>For each row the likeliest other, where it reaches posterior and margin; each other once, for the row that has most to show for it.</summary>
    internal IEnumerable<(int Row, int Other, double Weight, double Posterior)> OneToOne(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var best = new (int Other, double Weight, double Posterior)[_rows];
        ForEach((row, others) => best[row] = Best(row, others), progress, cancellationToken);
        var taken = new HashSet<int>();
        return best.Index().Where(pair => pair.Item.Posterior >= _model.MatchPosterior).OrderByDescending(pair => pair.Item.Weight).ThenBy(pair => pair.Index)
            .Where(pair => taken.Add(pair.Item.Other)).Select(pair => (pair.Index, pair.Item.Other, pair.Item.Weight, pair.Item.Posterior)).OrderBy(link => link.Index);
    }

    internal PersonLink Link(int row, int other, double weight, double posterior) => _columns.Link(row, other, weight, posterior, Prior, _count);

    private void ForEach(Action<int, HashSet<int>> look, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var done = 0L;
        Parallel.For(0, _rows, new() { CancellationToken = cancellationToken }, () => new HashSet<int>(), (row, _, seen) =>
        {
            seen.Clear();
            _blocks.Candidates(row, seen);
            look(row, seen);
            if ((Interlocked.Increment(ref done) & Told) == 0)
                progress?.Report(done);
            return seen;
        }, static _ => { });
        progress?.Report(_rows);
    }

    private (int, double, double) Best(int row, HashSet<int> candidates)
    {
        var (best, weight, second, total) = (-1, double.NegativeInfinity, double.NegativeInfinity, 1.0);
        foreach (var other in candidates)
        {
            var bits = Prior + _columns.Weight(row, other);
            total += Math.Pow(2, bits);
            if (bits > weight || (bits == weight && other < best))
                (best, weight, second) = (other, bits, weight);
            else
                second = Math.Max(second, bits);
        }
        return best >= 0 && weight - second >= _model.MinMargin ? (best, weight, Math.Pow(2, weight) / total) : (best, weight, 0);
    }
}
