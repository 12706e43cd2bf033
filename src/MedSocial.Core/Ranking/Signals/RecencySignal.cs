namespace MedSocial.Ranking.Signals;

/// <summary>How lately somebody acted: 2^(−days since the newest act / half-life).</summary>
/// <remarks>Unit: share; 1 for today, 0.5 after the half-life. Source: the interactions in which an account acts. Nobody knows how long an
/// account without any has been silent: it is missing.</remarks>
/// <param name="HalfLifeDays">After how many days half is left.</param>
public sealed record RecencySignal(double HalfLifeDays = 90) : IRankingSignal
{
    /// <summary>Gets after how many days half is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not above zero.</exception>
    public double HalfLifeDays { get; init => field = InfluenceOptions.Within(value, 0.01, 1e6, nameof(HalfLifeDays)); }
        = InfluenceOptions.Within(HalfLifeDays, 0.01, 1e6, nameof(HalfLifeDays));

    /// <inheritdoc/>
    public string Name => "recency";

    /// <inheritdoc/>
    public string NameFr => "fraîcheur";

    /// <inheritdoc/>
    public string Unit => "share";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate)
    {
        var newest = Newest(candidate);
        return newest < 0 ? double.NaN : double.Exp2((newest - candidate.Context.Day) / HalfLifeDays);
    }

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        var day = DateOnly.FromDayNumber(Newest(candidate));
        return new(FormattableString.Invariant($"newest act on {day:yyyy-MM-dd}"), FormattableString.Invariant($"dernière action le {day:yyyy-MM-dd}"));
    }

    private static int Newest(in RankingCandidate candidate)
    {
        var (acts, newest) = (candidate.Columns.Interactions, -1);
        foreach (var account in candidate.AccountOrdinals)
        {
            var mine = acts.ActsOf(account);
            for (var at = mine.Length - 1; at >= 0; at--)
            {
                if (acts.Day(mine[at]) > candidate.Context.Day)
                    continue;
                newest = Math.Max(newest, acts.Day(mine[at]));
                break;
            }
        }
        return newest;
    }
}
