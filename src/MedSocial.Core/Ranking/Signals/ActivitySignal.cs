namespace MedSocial.Ranking.Signals;

/// <summary>How much somebody posts: posts per week, all accounts together.</summary>
/// <remarks>Unit: posts per week; 0 or more. Of an account with figures of posts of two days: (last − first) / weeks between them; with one
/// figure and a date of opening: posts / weeks since. Source: the figures of posts. Accounts with neither are missing.</remarks>
public sealed record ActivitySignal : IRankingSignal
{
    /// <inheritdoc/>
    public string Name => "activity";

    /// <inheritdoc/>
    public string NameFr => "activité";

    /// <inheritdoc/>
    public string Unit => "posts per week";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate)
    {
        var sum = double.NaN;
        foreach (var account in candidate.AccountOrdinals)
        {
            var one = OfAccount(candidate, account);
            if (!double.IsNaN(one))
                sum = double.IsNaN(sum) ? one : sum + one;
        }
        return sum;
    }

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value) => new(
        FormattableString.Invariant($"{value:0.#} posts per week, by its figures of posts"),
        string.Create(Contribution.French, $"{value:0.#} publications par semaine, d’après le nombre de publications"));

    private static double OfAccount(in RankingCandidate candidate, int account)
    {
        var (columns, measures) = (candidate.Columns, candidate.Columns.Measures);
        if (measures.Posts < 0)
            return double.NaN;
        var (start, end) = measures.Series(account, measures.Posts, candidate.Context.Day);
        if (start == end)
            return double.NaN;
        var (first, last) = (start, end - 1);
        if (measures.Days[last] > measures.Days[first])
            return Math.Max(0, measures.Values[last] - measures.Values[first]) * 7.0 / (measures.Days[last] - measures.Days[first]);
        var joined = columns.Joined[account];
        return joined > 0 && joined < measures.Days[last] ? measures.Values[last] * 7.0 / (measures.Days[last] - joined) : double.NaN;
    }
}
