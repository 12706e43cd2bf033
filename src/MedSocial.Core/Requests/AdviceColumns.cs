using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Requests;

/// <summary>What can be said before a question is known of how somebody answers, as of a day: one number from 0 to 1 for each candidate of the rankings.</summary>
/// <remarks>Made of the signals of rankings, and kept for the newest days. Where a question gives no filter, candidates are walked in the descending order of these points, and the walk
/// ends where nobody behind can reach the list any more.</remarks>
internal sealed class AdviceColumns
{
    private readonly Lazy<DescendingOrder> _order;
    private readonly Lazy<DescendingOrder> _orderWithoutTopic;
    private readonly Lazy<DescendingOrder> _orderByReach;

    internal AdviceColumns(MedicalDirectory directory, int day, CancellationToken cancellation)
    {
        Context = new(directory, day, [], InfluenceOptions.Default, cancellation);
        Balance = Read(AdviceWeights.Balance);
        Helpful = Read(AdviceWeights.Helpful);
        Influence = Read(AdviceWeights.Influence);
        Responsiveness = Read(AdviceWeights.Responsiveness);
        Recency = Read(AdviceWeights.Recency);
        Points = new float[Context.Columns.CandidateCount];
        PointsWithoutTopic = new float[Points.Length];
        for (var candidate = 0; candidate < Points.Length; candidate++)
        {
            Points[candidate] = (float)(Worth(AdviceWeights.Helpful, Helpful, candidate) + Worth(AdviceWeights.Responsiveness, Responsiveness, candidate) + Worth(AdviceWeights.Recency, Recency, candidate));
            PointsWithoutTopic[candidate] = (float)(Points[candidate] + Worth(AdviceWeights.Balance, Balance, candidate) + Worth(AdviceWeights.Influence, Influence, candidate));
        }
        _order = new(() => new(Points));
        _orderWithoutTopic = new(() => new(PointsWithoutTopic));
        _orderByReach = new(() => new([.. Enumerable.Range(0, Points.Length).Select(candidate => (float)ReachPoints(candidate))]));
    }

    internal RankingContext Context { get; }

    internal float[] Balance { get; }

    internal float[] Helpful { get; }

    internal float[] Influence { get; }

    internal float[] Responsiveness { get; }

    internal float[] Recency { get; }

    /// <summary>The points that no topic changes.</summary>
    internal float[] Points { get; }

    /// <summary>The points of a question without a topic: balance and influence over everything count.</summary>
    internal float[] PointsWithoutTopic { get; }

    internal DescendingOrder Order => _order.Value;

    internal DescendingOrder OrderWithoutTopic => _orderWithoutTopic.Value;

    private static double Worth(WeightedSignal signal, float[] values, int candidate) => float.IsNaN(values[candidate]) ? 0 : signal.Weight * values[candidate];

    /// <summary>The points of what is asked of anybody who is to be reached, whatever the request: how soon somebody answers and how lately something was heard.</summary>
    internal double ReachPoints(int candidate) => Worth(AppointmentFinder.Responsiveness, Responsiveness, candidate) + RecencyPoints(candidate);

    internal double RecencyPoints(int candidate) => Worth(AdviceWeights.Recency, Recency, candidate);

    internal DescendingOrder OrderByReach => _orderByReach.Value;

    private float[] Read(WeightedSignal one) => Context.Columns.Signals.Get(
        new(one.Signal, one.Transform, Context.Day, [], Context.Options), Context, static (key, context) => new(context, key.Signal, key.Transform)).Values;
}

/// <summary>What counts for advice, in points of 100, after the log-linear score of the expert-finding literature: weights are this project's.</summary>
/// <remarks>
/// Topic evidence 25, answers against questions 25 (z-score, Zhang, Ackerman and Adamic 2007), helpful answers 15 (Wilson 1927), voice on the topic 15, responsiveness 10,
/// recency 5, recommendations 5.
/// </remarks>
internal static class AdviceWeights
{
    internal const double Topic = 25, TopicHalf = 5, BalanceHalf = 3, VoiceHalf = 5, Recommended = 5, RecommendedHalf = 2;

    internal static readonly WeightedSignal Balance = new(new AnswerBalanceSignal(), 25, SignalTransform.Saturating(BalanceHalf));
    internal static readonly WeightedSignal Helpful = new(new HelpfulAnswersSignal(), 15, SignalTransform.Linear(0, 1));
    internal static readonly WeightedSignal Influence = new(new InfluenceSignal(), 15, SignalTransform.Saturating(10));
    internal static readonly WeightedSignal Responsiveness = new(new ResponsivenessSignal(), 10, SignalTransform.Linear(0, 1));
    internal static readonly WeightedSignal Recency = new(new RecencySignal(), 5, SignalTransform.Linear(0, 1));

    /// <summary>What the topic is worth: evidence, answers against questions, voice.</summary>
    internal static double Topical(TopicSums sums) =>
        Topic * Saturating(sums.Evidence, TopicHalf) + Balance.Weight * Saturating(Z(sums.Answers, sums.Questions), BalanceHalf) + Influence.Weight * Saturating(sums.Voice, VoiceHalf);

    internal static double Saturating(double value, double half) => value <= 0 ? 0 : value / (value + half);

    internal static double Z(double answers, double questions) => answers + questions <= 0 ? 0 : (answers - questions) / Math.Sqrt(answers + questions);
}

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
