namespace MedSocial.Ranking.Signals;

/// <summary>Who is heard by those who are heard: the voices that all accounts together are given by acts of others.</summary>
/// <remarks>
/// <para>Unit: voices, 0 or more; one voice is that of a verified physician whom nobody mentions. PageRank on the weighted graph of acts,
/// see <see cref="InfluenceOptions"/>, without the voice that one has by oneself. What comes from accounts without evidence counts only up to
/// <see cref="InfluenceOptions.UnverifiedCeiling"/>. Missing where no act touches any account.</para>
/// </remarks>
public sealed record InfluenceSignal : IRankingSignal
{
    /// <inheritdoc/>
    public string Name => "influence";

    /// <inheritdoc/>
    public string NameFr => "influence";

    /// <inheritdoc/>
    public string Unit => "voices";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate) => Voices.Of(candidate, candidate.Context.Influence);

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value) => Voices.Explain(candidate, candidate.Context.Influence, value);
}

/// <summary>Who is heard on the topics of the question: influence by the acts alone that bear one of their hashtags.</summary>
/// <remarks>Unit and formula as for <see cref="InfluenceSignal"/>, but only acts with one of the hashtags count, and only those who act on
/// them have a voice of their own (after topic-sensitive PageRank, Haveliwala 2002). Missing for those whom no such act touches.</remarks>
public sealed record TopicAuthoritySignal : IRankingSignal
{
    /// <inheritdoc/>
    public string Name => "topic authority";

    /// <inheritdoc/>
    public string NameFr => "autorité sur le sujet";

    /// <inheritdoc/>
    public string Unit => "voices";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate) =>
        candidate.Context.Topics.IsEmpty ? double.NaN : Voices.Of(candidate, candidate.Context.OnTopics);

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value) => Voices.Explain(candidate, candidate.Context.OnTopics, value);
}

/// <summary>What all accounts of a candidate are given, and by whom.</summary>
internal static class Voices
{
    private const int Named = 3;

    internal static double Of(in RankingCandidate candidate, InfluenceScores scores)
    {
        var (verified, unverified) = Received(candidate, scores);
        return double.IsNaN(verified) ? double.NaN : verified + Math.Min(unverified, candidate.Context.Options.UnverifiedCeiling * (1 + verified));
    }

    internal static SignalReason Explain(in RankingCandidate candidate, InfluenceScores scores, double value)
    {
        Span<(int Account, double Given)> all = stackalloc (int, double)[Named];
        Span<(int Account, double Given)> one = stackalloc (int, double)[Named];
        var count = 0;
        foreach (var account in candidate.AccountOrdinals)
        {
            foreach (var supporter in one[..scores.Supporters(account, one)])
            {
                var place = count;
                while (place > 0 && supporter.Given > all[place - 1].Given)
                    place--;
                if (place == Named)
                    continue;
                count = Math.Min(Named, count + 1);
                for (var i = count - 1; i > place; i--)
                    all[i] = all[i - 1];
                all[place] = supporter;
            }
        }
        var (names, noms) = (new List<string>(), new List<string>());
        foreach (var (account, given) in all[..count])
        {
            var id = candidate.Context.Directory.Segment.Accounts[account].Id;
            names.Add($"{id} {ReasonText.English(given)}");
            noms.Add($"{id} {ReasonText.French(given)}");
        }
        var (verified, unverified) = Received(candidate, scores);
        var share = verified + unverified > 0 ? unverified / (verified + unverified) * 100 : 0;
        if (count == 0)
            return new("given no voice by anybody else", "aucune voix donnée par d’autres");
        return new(
            FormattableString.Invariant($"{ReasonText.English(value)} voices, most by {string.Join(", ", names)}; {share:0} % from unverified accounts"),
            string.Create(Contribution.French, $"{ReasonText.French(value)} voix, surtout de {string.Join(", ", noms)} ; {share:0} % de comptes non vérifiés"));
    }

    private static (double Verified, double Unverified) Received(in RankingCandidate candidate, InfluenceScores scores)
    {
        var (verified, unverified) = (double.NaN, double.NaN);
        foreach (var account in candidate.AccountOrdinals)
        {
            var one = scores.Received(account);
            if (!double.IsNaN(one.Verified))
                (verified, unverified) = double.IsNaN(verified) ? one : (verified + one.Verified, unverified + one.Unverified);
        }
        return (verified, unverified);
    }
}
