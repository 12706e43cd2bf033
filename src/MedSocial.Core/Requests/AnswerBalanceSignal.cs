using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Whether somebody rather answers than asks: z = (a − q) / √(a + q), answers to others against mentions of others, up to the day.</summary>
internal sealed record AnswerBalanceSignal : IRankingSignal
{
    public string Name => "answers against questions";

    public string NameFr => "réponses contre questions";

    public string Unit => "standard deviations";

    public double Measure(in RankingCandidate candidate)
    {
        var (answers, questions) = Count(candidate);
        return answers + questions == 0 ? double.NaN : AdviceWeights.Z(answers, questions);
    }

    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        var (answers, questions) = Count(candidate);
        return new(
            FormattableString.Invariant($"{answers} answers, {questions} mentions of others: z = {value:0.##}"),
            string.Create(Contribution.French, $"{answers} réponses, {questions} mentions d’autres : z = {value:0.##}"));
    }

    private static (long Answers, long Questions) Count(in RankingCandidate candidate)
    {
        var (acts, columns) = (candidate.Columns.Interactions, candidate.Columns);
        var (answers, questions, isWhole) = (0L, 0L, acts.NewestDay <= candidate.Context.Day);
        foreach (var account in candidate.AccountOrdinals)
        {
            foreach (var act in acts.ActsOf(account))
            {
                // In the order of what it costs to look: each column is another place in memory.
                if (acts.Kinds[act] is not (InteractionKind.Reply or InteractionKind.Mention))
                    continue;
                if (!isWhole && acts.Day(act) > candidate.Context.Day)
                    break;
                if (columns.CandidateOfAccount[acts.To[act]] == candidate.Ordinal)
                    continue;
                answers += acts.Kinds[act] == InteractionKind.Reply ? acts.Counts[act] : 0;
                questions += acts.Kinds[act] == InteractionKind.Mention ? acts.Counts[act] : 0;
            }
        }
        return (answers, questions);
    }
}
