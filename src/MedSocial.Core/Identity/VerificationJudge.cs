using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Identity;

/// <summary>Judges the entries of one account by a policy.</summary>
internal sealed class VerificationJudge(VerificationPolicy policy, DateOnly asOf, Func<PractitionerId, bool> isVerified)
{
    internal VerificationReport Judge(AccountId account, ImmutableArray<VerificationEntry> entries)
    {
        var reasons = new List<VerificationReason>();
        var isContested = false;
        var score = 0.0;
        foreach (var rule in policy.Rules)
        {
            // The last word of each source, or of each voter, in the order of the entries.
            var last = new Dictionary<string, VerificationEntry>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                if (entry.Evidence.Kind != rule.Kind || entry.Evidence.On > asOf)
                    continue;
                if (entry.Community is { } community && !policy.AuthorizedCommunities.Contains(community))
                {
                    reasons.Add(Nothing(rule.Kind, $"of {community}, which is not authorised", $"de {community}, qui n’est pas autorisée", entry));
                    continue;
                }
                last[entry.Voter != default ? entry.Voter.Value : entry.Evidence.Source.Value] = entry;
            }
            var worth = rule.Kind == VerificationKind.PeerVouching ? Peers(rule, last.Values, reasons, ref isContested) : Single(rule, last.Values, reasons, ref isContested);
            score = 1 - (1 - score) * (1 - worth);
        }
        var level = isContested ? VerificationLevel.Contested
            : score >= policy.VerifiedScore ? VerificationLevel.Verified
            : score >= policy.SupportedScore ? VerificationLevel.Supported
            : VerificationLevel.None;
        return new(account, level, score, reasons.OrderByDescending(reason => reason.Worth).ThenBy(reason => reason.Kind).ThenBy(reason => reason.ReasonEn, StringComparer.Ordinal).ToImmutableArray(), asOf);
    }

    private double Single(EvidenceRule rule, IEnumerable<VerificationEntry> entries, List<VerificationReason> reasons, ref bool isContested)
    {
        var best = 0.0;
        foreach (var entry in entries)
        {
            var worth = Worth(rule, entry);
            switch (entry.Act)
            {
                case VerificationAct.Withdrawn:
                    reasons.Add(Nothing(rule.Kind, "withdrawn", "retiré", entry));
                    break;
                case VerificationAct.Contested when worth > 0:
                    isContested = true;
                    reasons.Add(Nothing(rule.Kind, "contested", "contesté", entry));
                    break;
                case VerificationAct.Established when worth > 0:
                    best = Math.Max(best, worth);
                    reasons.Add(Reason(rule.Kind, worth, "established", "établi", entry));
                    break;
                default:
                    reasons.Add(Nothing(rule.Kind, "expired", "expiré", entry));
                    break;
            }
        }
        return best;
    }

    private double Peers(EvidenceRule rule, IReadOnlyCollection<VerificationEntry> votes, List<VerificationReason> reasons, ref bool isContested)
    {
        var (vouch, contest, worth) = (0, 0, 1.0);
        foreach (var vote in votes)
        {
            var own = Worth(rule, vote);
            if (vote.Act == VerificationAct.Withdrawn || own == 0)
            {
                reasons.Add(Nothing(rule.Kind, vote.Act == VerificationAct.Withdrawn ? "vote withdrawn" : "vote expired", vote.Act == VerificationAct.Withdrawn ? "vote retiré" : "vote expiré", vote));
                continue;
            }
            if (!isVerified(vote.Voter))
            {
                reasons.Add(Nothing(rule.Kind, "the voter is no verified peer", "le votant n’est pas un pair vérifié", vote));
                continue;
            }
            if (vote.Act == VerificationAct.Contested)
            {
                contest++;
                continue;
            }
            vouch++;
            worth = Math.Min(worth, own);
        }
        // Votes on both sides are a conflict until one side leads by a quorum.
        if (contest > 0 && vouch - contest < policy.Quorum)
        {
            isContested = true;
            reasons.Add(new(rule.Kind, 0, Count($"{vouch} peers vouch, {contest} contest"), Count($"{vouch} pairs attestent, {contest} contestent")));
            return 0;
        }
        if (vouch < policy.Quorum)
        {
            if (vouch > 0)
                reasons.Add(new(rule.Kind, 0, Count($"{vouch} of {policy.Quorum} peers vouch"), Count($"{vouch} pairs sur {policy.Quorum} attestent")));
            return 0;
        }
        reasons.Add(new(rule.Kind, worth, Count($"{vouch} verified peers vouch"), Count($"{vouch} pairs vérifiés attestent")));
        return worth;
    }

    private double Worth(EvidenceRule rule, VerificationEntry entry) =>
        entry.ExpiresOn is { } end && asOf > end ? 0 : rule.Worth(asOf.DayNumber - entry.Evidence.On.DayNumber);

    private static VerificationReason Nothing(VerificationKind kind, string en, string fr, VerificationEntry entry) => Reason(kind, 0, en, fr, entry);

    private static VerificationReason Reason(VerificationKind kind, double worth, string en, string fr, VerificationEntry entry)
    {
        var (nameEn, nameFr) = kind switch
        {
            VerificationKind.RegisterMatch => ("register match", "concordance avec un registre"),
            VerificationKind.MutualLink => ("links both ways", "liens réciproques"),
            VerificationKind.PeerVouching => ("peers", "pairs"),
            VerificationKind.InstitutionPage => ("page of an institution", "page d’une institution"),
            VerificationKind.NetworkBadge => ("badge of the network", "badge du réseau"),
            _ => ("pseudonym declared to the Ordre", "pseudonyme déclaré à l’Ordre"),
        };
        var on = entry.Evidence.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(kind, worth, $"{nameEn}, {en} ({on}, {entry.Evidence.Source})", $"{nameFr}, {fr} ({on}, {entry.Evidence.Source})");
    }

    private static string Count(FormattableString text) => FormattableString.Invariant(text);
}
