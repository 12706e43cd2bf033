namespace MedSocial.Ranking.Signals;

/// <summary>How many can hear somebody: log₁₀(1 + Σ followers of the i-th largest account × overlap^i), i from 0.</summary>
/// <remarks>Unit: powers of ten of followers; range 0 to about 8. The least that each figure proves counts. The same people follow on several
/// networks, so each further account counts a share of the one before; the share is this project's choice.</remarks>
/// <param name="Overlap">What the next account adds of what it has, 0 to 1.</param>
public sealed record ReachSignal(double Overlap = 0.5) : IRankingSignal
{
    private const int MostAccounts = 64;

    /// <summary>Gets what the next account adds of what it has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not from 0 to 1.</exception>
    public double Overlap { get; init => field = InfluenceOptions.Within(value, 0, 1, nameof(Overlap)); } = InfluenceOptions.Within(Overlap, 0, 1, nameof(Overlap));

    /// <inheritdoc/>
    public string Name => "reach";

    /// <inheritdoc/>
    public string NameFr => "portée";

    /// <inheritdoc/>
    public string Unit => "log10 followers";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate)
    {
        Span<long> followers = stackalloc long[MostAccounts];
        var count = Followers(candidate, followers);
        if (count == 0)
            return double.NaN;
        var (sum, share) = (0.0, 1.0);
        for (var i = count - 1; i >= 0; i--, share *= Overlap)
            sum += followers[i] * share;
        return Math.Log10(1 + sum);
    }

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        Span<long> followers = stackalloc long[MostAccounts];
        var count = Followers(candidate, followers);
        var audience = Math.Pow(10, value) - 1;
        return new(
            FormattableString.Invariant($"at least {followers[count - 1]} followers on the largest of {count} accounts, {audience:0} once shared audience counts {ReasonText.English(Overlap)}"),
            FormattableString.Invariant($"au moins {followers[count - 1]} abonnés sur le plus grand des comptes ({count}), {audience:0} une fois le public commun compté pour {ReasonText.French(Overlap)}"));
    }

    /// <summary>Writes the figures of the accounts, ascending.</summary>
    private static int Followers(in RankingCandidate candidate, Span<long> followers)
    {
        var (measures, count) = (candidate.Columns.Measures, 0);
        foreach (var account in candidate.AccountOrdinals)
        {
            if (count < followers.Length && measures.Newest(account, measures.Followers, candidate.Context.Day) is >= 0 and var figure)
                followers[count++] = measures.Lowers[figure];
        }
        followers[..count].Sort();
        return count;
    }
}
