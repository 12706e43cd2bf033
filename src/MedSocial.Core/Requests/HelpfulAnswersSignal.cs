using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Requests;

/// <summary>Which share of the answers helped: the lower end of the Wilson interval (95 %) of people answered who endorsed the answerer afterwards, among people answered.</summary>
internal sealed record HelpfulAnswersSignal : IRankingSignal
{
    [ThreadStatic]
    private static Dictionary<int, long>? _idle;

    public string Name => "helpful answers";

    public string NameFr => "réponses utiles";

    public string Unit => "share";

    public double Measure(in RankingCandidate candidate)
    {
        var (helpful, answered) = Count(candidate);
        return answered == 0 ? double.NaN : Wilson.Lower(helpful, answered);
    }

    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        var (helpful, answered) = Count(candidate);
        return new(
            FormattableString.Invariant($"{helpful} of {answered} people answered endorsed it afterwards: at least {value * 100:0.#} %"),
            string.Create(Contribution.French, $"{helpful} des {answered} personnes qui ont eu une réponse l’ont recommandé ensuite : au moins {value * 100:0.#} %"));
    }

    private static (int Helpful, int Answered) Count(in RankingCandidate candidate)
    {
        var acts = candidate.Columns.Interactions;
        var isWhole = acts.NewestDay <= candidate.Context.Day;
        var first = _idle ??= [];
        first.Clear();
        foreach (var account in candidate.AccountOrdinals)
        {
            foreach (var act in acts.ActsOf(account))
            {
                if (acts.Kinds[act] != InteractionKind.Reply)
                    continue;
                if (!isWhole && acts.Day(act) > candidate.Context.Day)
                    break;
                if (candidate.Columns.CandidateOfAccount[acts.To[act]] != candidate.Ordinal)
                    first[acts.To[act]] = Math.Min(first.GetValueOrDefault(acts.To[act], long.MaxValue), acts.Seconds[act]);
            }
        }
        if (first.Count == 0)
            return (0, 0);
        var (answered, helpful) = (first.Count, 0);
        foreach (var account in candidate.AccountOrdinals)
        {
            foreach (var act in acts.ActsTowards(account))
            {
                if (acts.Kinds[act] != InteractionKind.Endorsement)
                    continue;
                if (!isWhole && acts.Day(act) > candidate.Context.Day)
                    break;
                if (first.TryGetValue(acts.From[act], out var since) && acts.Seconds[act] >= since)
                {
                    first.Remove(acts.From[act]);
                    helpful++;
                }
            }
        }
        return (helpful, answered);
    }
}
