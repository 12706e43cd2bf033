using System.Collections.Immutable;
using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Requests;

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

    /// <summary>The points of somebody, in the order in which <see cref="Explain"/> gives them.</summary>
    /// <param name="columns">The columns of the day.</param>
    /// <param name="candidate">Who it is.</param>
    /// <param name="topic">What the hashtags say of somebody; null where the question has none that anybody uses.</param>
    /// <param name="recommended">How many colleagues recommend the person.</param>
    internal static double Score(AdviceColumns columns, int candidate, TopicSums? topic, int recommended)
    {
        var score = topic is { } sums ? Topical(sums) : Worth(Balance, columns.Balance, candidate) + Worth(Influence, columns.Influence, candidate);
        return score + Worth(Helpful, columns.Helpful, candidate) + Worth(Responsiveness, columns.Responsiveness, candidate)
            + Worth(Recency, columns.Recency, candidate) + Recommended * Saturating(recommended, RecommendedHalf);
    }

    /// <summary>What each part of the points stands on.</summary>
    /// <inheritdoc cref="Score"/>
    internal static ImmutableArray<Contribution> Explain(AdviceColumns columns, int candidate, TopicSums? topic, int recommended)
    {
        var parts = new PeerParts();
        if (topic is var (evidence, answers, questions, voice))
        {
            var z = Z(answers, questions);
            parts.Add("topic evidence", "présence sur le sujet", Topic * Saturating(evidence, TopicHalf),
                FormattableString.Invariant($"as much as answering {evidence:0} times under the hashtags"), string.Create(Contribution.French, $"autant que {evidence:0} fois une réponse sous les mots-dièse"));
            parts.Add("answers against questions", "réponses contre questions", Balance.Weight * Saturating(z, BalanceHalf),
                FormattableString.Invariant($"{answers:0} answers, {questions:0} questions there: z = {z:0.##}"),
                string.Create(Contribution.French, $"{answers:0} réponses, {questions:0} questions sur le sujet : z = {z:0.##}"));
            parts.Add("voice on the topic", "écoute sur le sujet", Influence.Weight * Saturating(voice, VoiceHalf),
                FormattableString.Invariant($"passed on or recommended there, worth {voice:0.##}"), string.Create(Contribution.French, $"relayé ou recommandé sur le sujet, pour {voice:0.##}"));
        }
        else
        {
            parts.Add(Balance, columns.Balance, columns.Context, candidate);
            parts.Add(Influence, columns.Influence, columns.Context, candidate);
        }
        parts.Add(Helpful, columns.Helpful, columns.Context, candidate);
        parts.Add(Responsiveness, columns.Responsiveness, columns.Context, candidate);
        parts.Add(Recency, columns.Recency, columns.Context, candidate);
        parts.Add("recommendations", "recommandations", Recommended * Saturating(recommended, RecommendedHalf),
            FormattableString.Invariant($"recommended by {recommended} colleagues"), string.Create(Contribution.French, $"recommandé par {recommended} confrères"));
        return parts.All;
    }

    /// <summary>The points that a signal gives; none where it has no data, or the person is no candidate.</summary>
    internal static double Worth(WeightedSignal one, float[] values, int candidate) => candidate < 0 || float.IsNaN(values[candidate]) ? 0 : one.Weight * values[candidate];
}
