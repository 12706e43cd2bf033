using System.Collections.Immutable;

namespace MedSocial.Ranking;

/// <summary>Answers questions for influence alone.</summary>
internal static class InfluenceRanking
{
    private const int Named = 3;

    internal static InfluenceReport Measure(
        MedicalDirectory directory, InfluenceOptions options, EquatableArray<Hashtag> topics, DateOnly? asOf, int take, CancellationToken cancellation)
    {
        var columns = RankingColumns.Of(directory.Segment);
        var day = asOf?.DayNumber ?? columns.NewestDay;
        EquatableArray<int> numbers = topics.Items.Select(columns.Hashtags.Find).Distinct().Order().ToImmutableArray();
        var scores = columns.Influence.Get(new(options, numbers, day), (columns, cancellation), static (key, state) => new(state.columns, key, state.cancellation));
        var best = new BestScores(Math.Min(take, scores.Accounts.Length));
        foreach (var account in scores.Accounts)
            best.Add(scores.Value(account), account);
        var page = new (double Score, int Account)[Math.Min(take, scores.Accounts.Length)];
        best.Write(page);
        return new()
        {
            Entries = [.. page.Select(one => Entry(directory, scores, one.Account))],
            Total = scores.Accounts.Length,
            AsOf = DateOnly.FromDayNumber(day),
            Iterations = scores.Iterations,
            Residual = scores.Residual,
            HasConverged = scores.HasConverged,
            LaterInteractions = scores.Later,
        };
    }

    private static InfluenceEntry Entry(MedicalDirectory directory, InfluenceScores scores, int account)
    {
        var strongest = new (int Account, double Given)[Named];
        var count = scores.Supporters(account, strongest);
        var (verified, unverified) = scores.Received(account);
        var received = verified + unverified;
        return new()
        {
            Account = directory.Segment.Accounts[account],
            Score = scores.Value(account),
            Share = scores.Sum > 0 ? scores.Value(account) / scores.Sum : 0,
            Percentile = scores.Percentile(account) * 100,
            Supporters = strongest[..count].Select(one => new Supporter(directory.Segment.Accounts[one.Account].Id, one.Given, received > 0 ? one.Given / received : 0)).ToImmutableArray(),
            UnverifiedShare = received > 0 ? unverified / received : 0,
        };
    }
}
