using System.Buffers;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Who does what under one hashtag up to a day: answers, questions, and the voice that others give there.</summary>
/// <remarks>
/// Made from the acts under the hashtag alone, at the first question on it; O(acts under it + accounts). The voice is one step of the walk that influence is the end of: every act
/// towards somebody under the hashtag counts as the percentile that its author has in the influence over everything. Iterating to the end costs
/// a solve for each new hashtag, which no request can wait for.
/// </remarks>
internal sealed class TopicColumn
{
    internal TopicColumn(PeerColumns columns, InfluenceScores influence, int tag, int day)
    {
        var (ranking, acts) = (columns.Ranking, columns.Ranking.Interactions);
        var rows = ArrayPool<int>.Shared.Rent(ranking.CandidateCount);
        rows.AsSpan(0, ranking.CandidateCount).Fill(-1);
        var (candidates, answers, questions, voices, own) = (new List<int>(), new List<float>(), new List<float>(), new List<float>(), new List<float>());
        NetworkActs = new int[ranking.NetworkCount];
        foreach (var act in columns.ActsUnder(tag))
        {
            if (acts.Day(act) > day)
                break;
            var (from, to) = (ranking.CandidateOfAccount[acts.From[act]], ranking.CandidateOfAccount[acts.To[act]]);
            NetworkActs[ranking.Networks[acts.From[act]]] += acts.Counts[act];
            if (from == to)
                continue;
            var one = Row(from);
            if (acts.Kinds[act] == InteractionKind.Reply)
                answers[one] += acts.Counts[act];
            else if (acts.Kinds[act] == InteractionKind.Mention)
                questions[one] += acts.Counts[act];
            own[one] += acts.Kinds[act] is InteractionKind.Reply ? acts.Counts[act] : 0;
            if (acts.Kinds[act] is InteractionKind.Repost or InteractionKind.Quote or InteractionKind.Endorsement)
                voices[Row(to)] += (float)(double.IsNaN(influence.Percentile(acts.From[act])) ? 0 : influence.Percentile(acts.From[act])) * Math.Min(acts.Counts[act], MostOfOneAct);
        }
        foreach (var account in columns.AccountsUnder(tag))
            own[Row(ranking.CandidateOfAccount[account])] += ProfileTag;
        // Ascending, so that a request reads and writes memory in its order.
        var order = new int[candidates.Count];
        for (var (candidate, at) = (0, 0); at < order.Length; candidate++)
        {
            if (rows[candidate] >= 0)
                order[at++] = rows[candidate];
        }
        ArrayPool<int>.Shared.Return(rows);
        (Candidates, Answers, Questions) = ([.. order.Select(row => candidates[row])], [.. order.Select(row => answers[row])], [.. order.Select(row => questions[row])]);
        (Voices, Evidence) = ([.. order.Select(row => voices[row])], [.. order.Select(row => own[row])]);

        int Row(int candidate)
        {
            if (rows[candidate] is >= 0 and var known)
                return known;
            var row = rows[candidate] = candidates.Count;
            candidates.Add(candidate);
            answers.Add(0);
            questions.Add(0);
            voices.Add(0);
            own.Add(0);
            return row;
        }
    }

    private const int MostOfOneAct = 3;

    /// <summary>What a hashtag in the profile is worth, in answers.</summary>
    private const float ProfileTag = 2;

    internal int[] Candidates { get; }

    internal float[] Answers { get; }

    internal float[] Questions { get; }

    internal float[] Voices { get; }

    /// <summary>Answers under the hashtag, and two for having it in the profile.</summary>
    internal float[] Evidence { get; }

    /// <summary>How many acts under the hashtag each network carries.</summary>
    internal int[] NetworkActs { get; }
}
