using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>Makes comparisons of claims for the estimation of a model.</summary>
internal static class ClaimComparisons
{
    private const int MostOfOne = 20, RandomOfOne = 2;

    internal static IEnumerable<FieldComparison> Of(MedicalDirectory directory, IEnumerable<ProfileClaim> claims, MatchOptions options)
    {
        var index = directory.Segment.Guard(directory, IdentityIndex.Of);
        var engine = new MatchEngine(index);
        var state = 0x9E3779B97F4A7C15UL;
        foreach (var claim in claims)
        {
            if (MatchRefusal.ByClaim(claim, options) is not null || MatchRefusal.ByAccount(index, claim, options) is not null)
                continue;
            foreach (var comparison in Of(engine, index, claim, options, ref state))
                yield return comparison;
        }
    }

    private static List<FieldComparison> Of(MatchEngine engine, IdentityIndex index, ProfileClaim claim, MatchOptions options, ref ulong state)
    {
        using var lease = index.Directory.Segment.Read();
        engine.Run(claim, options);
        var found = engine.Found.ToArray();
        Array.Sort(found, static (one, other) => other.Weight.CompareTo(one.Weight));
        var total = 1.0;
        foreach (var score in found)
            total += Math.Pow(2, Math.Min(score.Weight, 1000));
        var list = new List<FieldComparison>();
        foreach (ref readonly var score in found.AsSpan(0, Math.Min(found.Length, MostOfOne)))
        {
            // The odds of one against all others and nobody: the prior that makes the sum of bits say the same.
            var rest = Math.Max(1e-300, total - Math.Pow(2, Math.Min(score.Weight, 1000)));
            list.Add(Of(score, engine.Weights.Prior - Math.Log2(rest), options.Model, isRandom: false));
        }
        for (var i = 0; i < RandomOfOne && index.Columns.Count > 0; i++)
        {
            state = state * 6364136223846793005UL + 1442695040888963407UL;
            list.Add(Of(engine.WeighAnyone((int)((state >> 33) % (ulong)index.Columns.Count)), engine.Weights.Prior, options.Model, isRandom: true));
        }
        return list;
    }

    private static FieldComparison Of(CandidateScore score, double prior, IdentityModel model, bool isRandom)
    {
        var (levels, bits) = (new int[model.Fields.Count], new double[model.Fields.Count]);
        for (var i = 0; i < levels.Length; i++)
        {
            var field = DefaultModel.Accounts.Items.Select((known, at) => (known, at)).FirstOrDefault(pair => pair.known.Name == model.Fields[i].Name, (null!, -1)).at;
            levels[i] = field < 0 || score.Levels[field] < 0 ? -1 : model.Fields[i].IndexOf(DefaultModel.Accounts[field].Levels[score.Levels[field]].Name);
            bits[i] = field < 0 ? 0 : score.Bits[field];
        }
        return new([.. levels], [.. bits], prior, isRandom);
    }
}
