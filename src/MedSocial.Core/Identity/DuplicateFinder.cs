using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>Records of a directory that are likely one person's.</summary>
/// <param name="Members">The practitioners, sorted.</param>
/// <param name="Links">The pairs that hold the cluster together, heaviest first, with their reasons.</param>
public sealed record DuplicateCluster(EquatableArray<PractitionerId> Members, EquatableArray<DuplicateLink> Links);

/// <summary>Two records that are likely one person's.</summary>
/// <param name="First">The one whose identifier is smaller.</param>
/// <param name="Second">The other.</param>
/// <param name="Weight">The weight of the evidence in bits, the prior included.</param>
/// <param name="Posterior">The probability, given the model.</param>
public sealed record DuplicateLink(PractitionerId First, PractitionerId Second, double Weight, double Posterior)
{
    /// <summary>Returns the two and how probable it is.</summary>
    /// <returns>For example <c>lea = leagoff (posterior 0.9986)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{First} = {Second} (posterior {Posterior:F4})");
}

/// <summary>Finds the records of a directory that are likely one person's: each is matched against all others as a claim would be.</summary>
/// <remarks>Two different numbers of one register are two people, whatever else agrees, and no cluster holds both.</remarks>
internal sealed class DuplicateFinder(IdentityIndex index, MatchOptions options)
{
    /// <summary>So many records have a twin, before anything is compared.</summary>
    private const double TwinShare = 0.02;

    private const int Block = 1024;

    internal ImmutableArray<DuplicateCluster> Run(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var count = index.Columns.Count;
        var links = new ConcurrentBag<(int One, int Two, double Weight)>();
        var done = 0L;
        Parallel.For(0, (count + Block - 1) / Block, new() { CancellationToken = cancellationToken }, () => new MatchEngine(index), (block, _, engine) =>
        {
            for (var one = block * Block; one < Math.Min(count, (block + 1) * Block); one++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Find(engine, one, links);
            }
            progress?.Report(Interlocked.Add(ref done, Math.Min(Block, count - block * Block)));
            return engine;
        }, static _ => { });
        return Cluster([.. links]);
    }

    private void Find(MatchEngine engine, int one, ConcurrentBag<(int, int, double)> links)
    {
        if (index.Columns.IsProtected(one))
            return;
        engine.RunRecord(one, options);
        var prior = Odds.Bits(TwinShare) - Math.Log2(Math.Max(1, index.Columns.Count - 1));
        foreach (ref readonly var score in engine.Found)
        {
            if (score.Practitioner <= one || score.Levels[DefaultModel.Name] is not (>= 0 and <= DefaultModel.Misspelt))
                continue;
            // Another place and other work are two contradictions: a rare name alone does not make one person of them.
            if (score.Levels[DefaultModel.Place] == DefaultModel.Elsewhere && score.Levels[DefaultModel.Work] >= DefaultModel.OtherSpecialty)
                continue;
            var weight = score.Weight - engine.Weights.Prior + prior;
            if (Odds.Probability(weight) >= options.Model.MatchPosterior && !Contradict(one, score.Practitioner))
                links.Add((one, score.Practitioner, weight));
        }
    }

    /// <summary>Whether two records have different numbers of one register and none in common.</summary>
    private bool Contradict(int one, int two)
    {
        var (first, second) = (index.Directory.Practitioners[one].RegisterNumbers, index.Directory.Practitioners[two].RegisterNumbers);
        var differ = false;
        foreach (var number in first)
        {
            if (second.Contains(number))
                return false;
            differ |= second.Any(other => other.Register == number.Register);
        }
        return differ;
    }

    private ImmutableArray<DuplicateCluster> Cluster((int One, int Two, double Weight)[] links)
    {
        var people = index.Directory.Practitioners;
        Array.Sort(links, static (a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.One != b.One ? a.One.CompareTo(b.One) : a.Two.CompareTo(b.Two));
        var sets = new DisjointSets<int>();
        var members = new Dictionary<int, List<int>>();
        var held = new List<(int One, int Two, double Weight)>();
        foreach (var link in links)
        {
            var (one, two) = (sets.Root(link.One), sets.Root(link.Two));
            var (ones, twos) = (members.TryGetValue(one, out var known) ? known : [one], members.TryGetValue(two, out var other) ? other : [two]);
            if (one != two && ones.Any(a => twos.Any(b => Contradict(a, b))))
                continue;
            held.Add(link);
            if (one == two)
                continue;
            sets.Join(one, two);
            members.Remove(one);
            members.Remove(two);
            members[sets.Root(two)] = [.. ones, .. twos];
        }
        return
        [
            .. held.GroupBy(link => sets.Root(link.One)).Select(group => new DuplicateCluster(
                members[group.Key].Select(member => people[member].Id).Order().ToImmutableArray(),
                group.Select(link => Link(people[link.One].Id, people[link.Two].Id, link.Weight)).ToImmutableArray()))
                .OrderBy(cluster => cluster.Members[0]),
        ];
    }

    private static DuplicateLink Link(PractitionerId one, PractitionerId two, double weight) => one.CompareTo(two) < 0
        ? new(one, two, weight, Odds.Probability(weight))
        : new(two, one, weight, Odds.Probability(weight));
}
