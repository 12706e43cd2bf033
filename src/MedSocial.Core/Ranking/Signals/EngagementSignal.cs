namespace MedSocial.Ranking.Signals;

/// <summary>Which share of the audience reacts: the lower end of the Wilson interval (95 %) of reactors among followers.</summary>
/// <remarks>
/// Unit: share; 0 to 1. Reactors are the others who acted towards an account, each by its trust (see <see cref="InfluenceOptions"/>) and at
/// most once, faded with age; the audience is the least that the figure of followers proves, or the reactors if they are more. The lower end
/// keeps an account with two followers and two reactions from the top (Wilson 1927). The best account counts. Missing without a figure of
/// followers or without any act.
/// </remarks>
public sealed record EngagementSignal : IRankingSignal
{
    /// <inheritdoc/>
    public string Name => "engagement";

    /// <inheritdoc/>
    public string NameFr => "engagement";

    /// <inheritdoc/>
    public string Unit => "share";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate) => Best(candidate, out _, out _);

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        Best(candidate, out var reactors, out var audience);
        return new(
            FormattableString.Invariant($"reactors worth {ReasonText.English(reactors)} by trust among {audience:0} followers: at least {ReasonText.English(value * 100)} %"),
            string.Create(Contribution.French, $"réactions valant {ReasonText.French(reactors)} personnes de confiance pour {audience:0} abonnés : au moins {ReasonText.French(value * 100)} %"));
    }

    private static double Best(in RankingCandidate candidate, out double reactors, out double audience)
    {
        var (columns, influence, best) = (candidate.Columns, candidate.Context.Influence, double.NaN);
        (reactors, audience) = (0, 0);
        foreach (var account in candidate.AccountOrdinals)
        {
            var one = influence.TrustedReactors(account);
            if (double.IsNaN(one) || columns.Measures.Newest(account, columns.Measures.Followers, candidate.Context.Day) is not (>= 0 and var figure))
                continue;
            var all = Math.Max(columns.Measures.Lowers[figure], one);
            var share = Wilson.Lower(one, all);
            if (double.IsNaN(best) || share > best)
                (best, reactors, audience) = (share, one, all);
        }
        return best;
    }
}

/// <summary>The interval of Wilson (1927) for a share.</summary>
internal static class Wilson
{
    /// <summary>The lower end at 95 % (z = 1.96) of a share of successes among trials; 0 without trials.</summary>
    internal static double Lower(double successes, double trials)
    {
        const double z = 1.96;
        if (trials <= 0)
            return 0;
        var share = successes / trials;
        var middle = share + z * z / (2 * trials);
        var width = z * Math.Sqrt((share * (1 - share) + z * z / (4 * trials)) / trials);
        return Math.Max(0, (middle - width) / (1 + z * z / trials));
    }
}
