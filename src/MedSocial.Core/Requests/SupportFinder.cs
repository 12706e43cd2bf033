using System.Collections.Immutable;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Answers requests for support: a few of those who know the colleague, or speak of the same things.</summary>
/// <remarks>
/// Points: following each other 30, an exchange 20, having endorsed the colleague 20, the topic 15 (v / (v + 5) over answers under it), the same specialty 10, recency 5. Only people with a relation or
/// something to say on the topic are looked at: the same specialty alone is no reason to be called upon.
/// </remarks>
internal sealed class SupportFinder
{
    private const double Mutual = 30, Exchange = 20, Endorsed = 20, Topic = 15, TopicHalf = 5, Specialty = 10;

    private static readonly WeightedSignal Recency = AdviceWeights.Recency;

    private readonly PeerSearch _search;
    private readonly PeerScratch _scratch;
    private readonly AdviceColumns _columns;
    private TopicSet _topics = TopicSet.None;
    private PeerPool? _sameWork;

    private SupportFinder(PeerSearch search)
    {
        (_search, _scratch) = (search, search.Scratch);
        _columns = search.Columns.Advice.Get(search.Day, search, static (day, asked) => new(asked.Directory, day, asked.Cancellation));
    }

    internal static PeerList Find(MedicalDirectory directory, SupportRequest request, CancellationToken cancellation)
    {
        var search = new PeerSearch(directory, request, null, request.Colleague, cancellation);
        try
        {
            if (search.Asker < 0)
                search.Issue(PeerIssueCode.UnknownColleague);
            if (request.Asker is { } asker && search.Segment.Ordinal(asker) < 0)
                search.Issue(PeerIssueCode.UnknownAsker);
            return new SupportFinder(search).Find(request);
        }
        finally
        {
            search.End();
        }
    }

    private PeerList Find(SupportRequest request)
    {
        MarkAggressor(request);
        _search.Recommend([]);
        if (request.Topic is { } tag)
            _topics = _search.Topics([tag], _columns);
        if (_search.Asker >= 0 && _search.Segment.Practitioners[_search.Asker].Specialties is { IsEmpty: false } own)
            _sameWork = _search.Pool(SpecialtyReading.SameWork(own.Items));
        var most = Math.Min(request.Take, SupportRequest.MostPeers);
        _scratch.Best.Start(Math.Min(most, _search.Segment.Practitioners.Count));
        var asker = request.Asker is { } id ? _search.Segment.Ordinal(id) : -1;
        foreach (var practitioner in _scratch.Related)
            Consider(practitioner, asker);
        foreach (var candidate in _scratch.Touched)
        {
            if (_search.Ranking.CandidatePractitioners[candidate] is >= 0 and var practitioner && !_scratch.IsRelated(practitioner))
                Consider(practitioner, asker);
        }
        var isComplete = Down(asker);
        var candidates = Named();
        _search.Warn(PeerWarningKind.NoPileOn);
        if (candidates.Length < most)
            _search.Warn(PeerWarningKind.FewerThanAsked);
        return new(_search, candidates)
        {
            IsComplete = isComplete,
            Reminders = [PeerReminders.Assistance],
        };
    }

    private void MarkAggressor(SupportRequest request)
    {
        if (request.Aggressor is not { } id || _search.Segment.Ordinal(id) is not (>= 0 and var account))
            return;
        foreach (var owner in _search.Segment.Accounts[account].Owners)
        {
            if (_search.Segment.Ordinal(owner) is >= 0 and var practitioner)
                _scratch.Relate(practitioner, PeerMarks.Aggressor);
        }
    }

    /// <summary>What the topic is worth.</summary>
    internal static double Topical(float evidence) => Topic * AdviceWeights.Saturating(evidence, TopicHalf);

    /// <summary>Looks at those of whom the topic says something, by descending points, until nobody behind can reach the list even with the same specialty.</summary>
    private bool Down(int asker)
    {
        const float rounding = 0.001f;
        for (var part = 0; part < DescendingOrder.Parts; part++)
        {
            foreach (var row in _topics.Support[part])
            {
                if (_scratch.Best.IsFull && _topics.Support.Points[row] + Specialty + rounding < _scratch.Best.Least)
                    return false;
                var candidate = _topics.Candidates[row];
                if (_search.Ranking.CandidatePractitioners[candidate] is >= 0 and var practitioner && !_scratch.IsRelated(practitioner) && !_scratch.IsTouched(candidate))
                    Consider(practitioner, asker);
            }
        }
        return true;
    }

    private float Evidence(int candidate) => _scratch.IsTouched(candidate) ? _scratch.Sums[candidate].Evidence : _topics.Of(candidate).Evidence;

    private void Consider(int practitioner, int asker)
    {
        _search.Considered++;
        var reason = practitioner == asker ? LeftOutReason.Asker : _search.Gate(practitioner);
        if (reason == LeftOutReason.None)
            reason = _search.GateChannel(practitioner, false);
        var candidate = _search.Ranking.CandidateOfPractitioner[practitioner];
        if (reason == LeftOutReason.None && !HasReason(practitioner, candidate))
            reason = LeftOutReason.NoEvidence;
        if (reason != LeftOutReason.None)
        {
            _search.LeaveOut(reason);
            return;
        }
        _search.Eligible++;
        _scratch.Best.Offer(Explain(practitioner, candidate, null), practitioner);
    }

    private bool HasReason(int practitioner, int candidate) =>
        AppointmentFinder.IsKnown(_scratch.Relations(practitioner)) || (_scratch.Relations(practitioner) & PeerMarks.Endorses) != 0 || Evidence(candidate) > 0;

    private ImmutableArray<PeerCandidate> Named()
    {
        var best = _scratch.Best.Take();
        var named = ImmutableArray.CreateBuilder<PeerCandidate>(best.Length);
        foreach (var (score, practitioner) in best)
        {
            var parts = new PeerParts();
            Explain(practitioner, _search.Ranking.CandidateOfPractitioner[practitioner], parts);
            var all = parts.All;
            var messages = _search.Channel(practitioner, true);
            var account = messages >= 0 ? messages : _search.Channel(practitioner, false);
            named.Add(new(_search.Shown(practitioner), score, () => all)
            {
                Rank = named.Count + 1,
                Account = account < 0 ? null : _search.Segment.Accounts[account],
                Channel = messages >= 0 ? PeerChannel.PrivateMessage : PeerChannel.PublicMention,
                Relations = _search.RelationsWith(practitioner),
            });
        }
        return named.MoveToImmutable();
    }

    /// <summary>The points, and where they come from when somebody is to be named.</summary>
    private double Explain(int practitioner, int candidate, PeerParts? parts)
    {
        var marks = _scratch.Relations(practitioner);
        var isMutual = (marks & (PeerMarks.Follows | PeerMarks.FollowedBy)) == (PeerMarks.Follows | PeerMarks.FollowedBy);
        var relation = (isMutual ? Mutual : 0) + ((marks & PeerMarks.Exchange) != 0 ? Exchange : 0);
        var endorsed = (marks & PeerMarks.Endorses) != 0 ? Endorsed : 0;
        var evidence = Evidence(candidate);
        var topic = Topical(evidence);
        var specialty = _sameWork?.Contains(practitioner) == true ? Specialty : 0;
        var recency = float.IsNaN(_columns.Recency[candidate]) ? 0 : Recency.Weight * _columns.Recency[candidate];
        if (parts is not null)
        {
            var (en, fr) = PeerRelationTexts.Of(_search.RelationsWith(practitioner));
            parts.Add("relation", "relation", relation, en.Replace("asker", "colleague", StringComparison.Ordinal), fr.Replace("demandeur", "confrère", StringComparison.Ordinal));
            parts.Add("endorsement", "recommandation", endorsed, endorsed > 0 ? "endorsed the colleague" : "no endorsement", endorsed > 0 ? "a recommandé le confrère" : "aucune recommandation");
            parts.Add("topic", "sujet", topic, FormattableString.Invariant($"worth {evidence:0} answers on the topic"),
                string.Create(Contribution.French, $"vaut {evidence:0} réponses sur le sujet"));
            parts.Add("specialty", "spécialité", specialty, specialty > 0 ? "the same specialty" : "another specialty, or not known", specialty > 0 ? "même spécialité" : "autre spécialité, ou inconnue");
            parts.Add(Recency, _columns.Recency, _columns.Context, candidate);
        }
        return relation + endorsed + topic + specialty + recency;
    }
}
