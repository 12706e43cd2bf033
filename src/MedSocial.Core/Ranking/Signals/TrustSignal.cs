namespace MedSocial.Ranking.Signals;

/// <summary>How well it is established that an account is whose it says: 1 − Π (1 − strength) over the sorts of evidence, of the best account.</summary>
/// <remarks>Unit: share; 0.3 to below 1. Register match 0.9, page of an institution 0.8, mutual link and declared pseudonym 0.7, vouching of
/// peers 0.6, badge of the network 0.3: this project's choices. Evidence established after the day does not count. Missing without evidence.</remarks>
public sealed record TrustSignal : IRankingSignal
{
    /// <inheritdoc/>
    public string Name => "trust";

    /// <inheritdoc/>
    public string NameFr => "confiance";

    /// <inheritdoc/>
    public string Unit => "share";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate) => Kinds(candidate) is not 0 and var kinds ? EvidenceColumns.Strength(kinds) : double.NaN;

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        var kinds = Kinds(candidate);
        var (english, french) = (new List<string>(), new List<string>());
        for (var kind = VerificationKind.RegisterMatch; kind <= VerificationKind.DeclaredPseudonym; kind++)
        {
            if ((kinds & 1 << (int)kind) == 0)
                continue;
            var (one, un) = Words(kind);
            english.Add(one);
            french.Add(un);
        }
        return new(string.Join(", ", english), string.Join(", ", french));
    }

    private static int Kinds(in RankingCandidate candidate)
    {
        var (best, strength) = (0, 0.0);
        foreach (var account in candidate.AccountOrdinals)
        {
            var kinds = candidate.Columns.Evidence.KindsOn(account, candidate.Context.Day);
            if (EvidenceColumns.Strength(kinds) > strength)
                (best, strength) = (kinds, EvidenceColumns.Strength(kinds));
        }
        return best;
    }

    private static (string English, string French) Words(VerificationKind kind) => kind switch
    {
        VerificationKind.RegisterMatch => ("matched to a register", "rapproché d’un répertoire"),
        VerificationKind.MutualLink => ("linked both ways", "lié dans les deux sens"),
        VerificationKind.PeerVouching => ("vouched for by peers", "recommandé par des pairs"),
        VerificationKind.InstitutionPage => ("named by an institution", "cité par une institution"),
        VerificationKind.NetworkBadge => ("badge of the network", "badge du réseau"),
        _ => ("pseudonym declared", "pseudonyme déclaré"),
    };
}
