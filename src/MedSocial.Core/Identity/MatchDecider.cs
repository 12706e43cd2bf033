using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>Turns weighed candidates into an answer.</summary>
/// <remarks>
/// An account has one owner at most: so the posterior of a candidate is his odds over the odds of all candidates and of nobody,
/// 2^w / (1 + Σ 2^w), which lets homonyms share what there is.
/// </remarks>
internal static class MatchDecider
{
    internal static MatchResult Decide(MatchEngine engine, MedicalDirectory directory, MatchOptions options)
    {
        var found = engine.Found;
        var total = 1.0;
        foreach (ref readonly var score in found)
            total += Math.Pow(2, Math.Min(score.Weight, 1000));
        var top = Top(found, options.Take);
        var model = options.Model;
        var decision = MatchDecision.None;
        var (posterior, margin) = (0.0, 0.0);
        if (top.Length > 0)
        {
            posterior = Posterior(top[0].Weight, total);
            margin = top.Length > 1 ? top[0].Weight - top[1].Weight : Second(found, top[0]);
            decision = Decision(found, top[0], total, posterior, margin, model);
        }
        if (found.Length > top.Length && decision == MatchDecision.Ambiguous)
            engine.Claim.Note(MatchIssueCode.TooManyHomonyms);
        var candidates = ImmutableArray.CreateBuilder<MatchCandidate>(top.Length);
        foreach (ref readonly var score in top.AsSpan())
            candidates.Add(new(directory, engine.Weights, score, Posterior(score.Weight, total)));
        return new()
        {
            Decision = decision,
            Candidates = candidates.DrainToImmutable(),
            CandidateCount = found.Length,
            Posterior = posterior,
            Margin = margin,
            Issues = engine.Claim.Issues.Order().Select(MatchIssue.Of).ToImmutableArray(),
        };
    }

    private static MatchDecision Decision(
        ReadOnlySpan<CandidateScore> found, in CandidateScore best, double total, double posterior, double margin, IdentityModel model)
    {
        var level = best.Levels[DefaultModel.Name];
        // A number alone does not outweigh a name that is another's; whoever has the account by the directory's own word is the owner.
        var contradicts = level is DefaultModel.OtherName or DefaultModel.OtherGiven && best.Levels[DefaultModel.Account] != 0;
        if (posterior >= model.MatchPosterior && margin >= model.MinMargin && !contradicts)
            return MatchDecision.Match;
        var (together, namesakes) = (0.0, 0);
        foreach (ref readonly var score in found)
        {
            if (score.Weight < best.Weight - model.MinMargin)
                continue;
            together += Posterior(score.Weight, total);
            namesakes += score.Levels[DefaultModel.Name] is >= 0 and <= DefaultModel.Nickname ? 1 : 0;
        }
        // Homonyms are told to a person even where it is as likely that none of them is meant.
        return together >= model.ReviewPosterior || (namesakes > 1 && level is >= 0 and <= DefaultModel.Nickname) ? MatchDecision.Ambiguous : MatchDecision.None;
    }

    private static double Posterior(double weight, double total) => Math.Pow(2, Math.Min(weight, 1000)) / total;

    private static double Second(ReadOnlySpan<CandidateScore> found, in CandidateScore best)
    {
        var second = double.NegativeInfinity;
        foreach (ref readonly var score in found)
        {
            if (score.Practitioner != best.Practitioner)
                second = Math.Max(second, score.Weight);
        }
        return best.Weight - second;
    }

    /// <summary>The heaviest, then in the order of the directory; by insertion, for few are wanted.</summary>
    private static CandidateScore[] Top(ReadOnlySpan<CandidateScore> found, int take)
    {
        var top = new CandidateScore[Math.Min(take, found.Length)];
        var count = 0;
        foreach (ref readonly var score in found)
        {
            if (count == top.Length && !IsBefore(score, top[count - 1]))
                continue;
            var at = count < top.Length ? count++ : count - 1;
            while (at > 0 && IsBefore(score, top[at - 1]))
            {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = score;
        }
        return top;
    }

    private static bool IsBefore(in CandidateScore one, in CandidateScore other) =>
        one.Weight != other.Weight ? one.Weight > other.Weight : one.Practitioner < other.Practitioner;
}
