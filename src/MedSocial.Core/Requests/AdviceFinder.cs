using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Deontology;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Answers requests for advice: who answers such questions, often, helpfully and soon.</summary>
/// <remarks>
/// Of a specialty that few have, or with a filter, everybody is looked at. Otherwise first those of whom this request alone says something, then those of whom the hashtags do, by descending points
/// that no asker changes, then all others in the same way, each until nobody behind can reach the list: the same answer as a scan of all, and a test holds it against one.
/// </remarks>
internal sealed class AdviceFinder
{
    private const int MostDisciplines = 3;
    private const int MostTags = 4;

    private readonly PeerSearch _search;
    private readonly AdviceRequest _request;
    private readonly PeerScratch _scratch;
    private readonly AdviceColumns _columns;
    private readonly bool _isPrivate;
    private TopicSet _topics = TopicSet.None;
    private bool _hasTopic;
    private bool _asksEvidence;

    private AdviceFinder(PeerSearch search, AdviceRequest request)
    {
        (_search, _request, _scratch) = (search, request, search.Scratch);
        _columns = search.Columns.Advice.Get(search.Day, search, static (day, asked) => new(asked.Directory, day, asked.Cancellation));
        _isPrivate = request.Audience is PostAudience.DirectMessage or PostAudience.CareTeam;
    }

    internal static PeerList Find(MedicalDirectory directory, AdviceRequest request, CancellationToken cancellation)
    {
        var search = new PeerSearch(directory, request, null, request.Asker, cancellation);
        try
        {
            if (request.Asker is not null && search.Asker < 0)
                search.Issue(PeerIssueCode.UnknownAsker);
            return new AdviceFinder(search, request).Find();
        }
        finally
        {
            search.End();
        }
    }

    private PeerList Find()
    {
        var reading = QuestionReader.Read(_request.Question, _request.OwnSpecialty);
        if (string.IsNullOrWhiteSpace(_request.Question))
            _search.Issue(PeerIssueCode.EmptyQuestion);
        if (_request.Question.Length > QuestionReader.MostRead)
            _search.Issue(PeerIssueCode.QuestionTooLong);
        var review = PostReview.Default.Review(_request.Question, Context());
        reading = WithNetwork(reading);
        if (review.Findings.Any(Identifies))
        {
            _search.Issue(PeerIssueCode.IdentifiesPatient);
            return new(_search, []) { IsRefused = true, Review = review, Reading = reading, Reminders = [PeerReminders.Secrecy] };
        }
        if (review.Worst is FindingSeverity.Warn or FindingSeverity.Block)
            _search.Warn(PeerWarningKind.ReviewRisk);
        var specialties = Specialties(reading);
        _asksEvidence = _search.Ranking.Interactions.UpTo(_search.Day) > 0;
        if (!_asksEvidence)
            _search.Warn(PeerWarningKind.NoInteractions);
        ReadTopics(reading);
        _search.Recommend(specialties);
        _scratch.Best.Start(Math.Min(_request.Take, _search.Segment.Practitioners.Count));
        var isComplete = true;
        var pool = specialties.IsEmpty || _request.Filter is not null ? null : _search.Pool(specialties);
        if (_request.Filter is not null)
        {
            foreach (var practitioner in _search.SelectFiltered(specialties))
                Consider(practitioner);
        }
        else if (pool is not null && _search.TryList(pool, out var few))
        {
            foreach (var practitioner in few)
                Consider(practitioner);
        }
        else
        {
            isComplete = Walk(pool);
        }
        var candidates = Named();
        if (candidates.Length < _request.Take)
            _search.Warn(PeerWarningKind.FewerThanAsked);
        return new(_search, candidates)
        {
            IsComplete = isComplete,
            Reminders = [PeerReminders.Secrecy],
            Review = review,
            Reading = reading,
        };
    }

    /// <summary>Whether a finding alone says who the patient may be.</summary>
    internal static bool Identifies(Finding finding) =>
        finding is { Severity: FindingSeverity.Block, Family: RuleFamily.DirectIdentifier or RuleFamily.QuasiIdentifier };

    private PostContext Context()
    {
        var asker = _search.Asker >= 0 ? _search.Shown(_search.Asker) : null;
        return new()
        {
            Audience = _request.Audience,
            KnownNames = _request.KnownNames,
            IsPseudonymous = asker is { Disclosure: not (Disclosure.Named or Disclosure.OpenAlias) },
            AuthorNames = asker?.PublicName is { } name ? [name.ToString()] : default,
        };
    }

    private ImmutableArray<SpecialtyCode> Specialties(AdviceReading reading)
    {
        if (!_request.Specialties.IsEmpty)
        {
            var named = ImmutableArray.CreateBuilder<SpecialtyCode>();
            foreach (var text in _request.Specialties)
            {
                var codes = SpecialtyReading.Codes(text ?? "");
                if (codes.IsEmpty)
                    _search.Issue(PeerIssueCode.UnknownSpecialty);
                named.AddRange(codes);
            }
            if (named.Count > 0)
                return [.. named.Distinct()];
        }
        if (reading.Disciplines.IsEmpty && !string.IsNullOrWhiteSpace(_request.Question))
            _search.Issue(PeerIssueCode.NoSpecialtyFound);
        return [.. reading.Disciplines.Items.Take(MostDisciplines).SelectMany(hint => Catalog.Specialties.OfDiscipline(hint.Discipline)).Select(one => one.Code).Distinct()];
    }

    private void ReadTopics(AdviceReading reading)
    {
        _topics = _search.Topics(reading.Hashtags.IsEmpty ? [reading.AskUnder] : reading.Hashtags.Items.Take(MostTags), _columns);
        _hasTopic = _topics.Candidates.Length > 0 || _scratch.Touched.Length > 0;
    }

    /// <summary>What the hashtags say of somebody; null where they say nothing of anybody.</summary>
    private TopicSums? TopicOf(int candidate) => !_hasTopic ? null : _scratch.IsTouched(candidate) ? _scratch.Sums[candidate] : _topics.Of(candidate);

    private AdviceReading WithNetwork(AdviceReading reading)
    {
        var acts = _search.Topic(reading.AskUnder, _columns)?.NetworkActs;
        var best = -1;
        for (var network = 0; network < _search.Ranking.NetworkCount; network++)
        {
            if (!_search.IsAllowed(network))
                continue;
            var suits = acts?[network] > 0 || (_search.Segment.Networks[network].Purposes & (NetworkPurposes.MicroBlogging | NetworkPurposes.PeerExchange)) != 0;
            if (suits && (best < 0 || (acts?[network] ?? 0) > (acts?[best] ?? 0)))
                best = network;
        }
        return best < 0 ? reading : reading with { Network = _search.Segment.Networks[best].Id };
    }

    /// <summary>Looks at those of whom this request alone says something, and then down the orders of the others.</summary>
    /// <param name="pool">Who is asked for; null for everybody.</param>
    /// <returns>Whether everybody was looked at.</returns>
    private bool Walk(PeerPool? pool)
    {
        var people = _search.Ranking.CandidatePractitioners;
        foreach (var practitioner in _scratch.Related)
        {
            if (pool?.Contains(practitioner) != false)
                Consider(practitioner);
        }
        foreach (var candidate in _scratch.Touched)
        {
            if (people[candidate] is >= 0 and var practitioner && !_scratch.IsRelated(practitioner) && pool?.Contains(practitioner) != false)
                Consider(practitioner);
        }
        var isComplete = Down(pool, _topics.Advice, _topics.Candidates);
        return Down(pool, _hasTopic ? _columns.Order : _columns.OrderWithoutTopic, null) && isComplete;
    }

    /// <param name="pool">Who is asked for; null for everybody.</param>
    /// <param name="order">Rows by descending points.</param>
    /// <param name="candidates">The candidate of each row; null where it is the row, and those of whom a topic says something are left out.</param>
    private bool Down(PeerPool? pool, DescendingOrder order, int[]? candidates)
    {
        const float rounding = 0.001f;
        var people = _search.Ranking.CandidatePractitioners;
        for (var part = 0; part < DescendingOrder.Parts; part++)
        {
            foreach (var row in order[part])
            {
                if (_scratch.Best.IsFull && order.Points[row] + rounding < _scratch.Best.Least)
                    return false;
                var candidate = candidates is null ? row : candidates[row];
                if (people[candidate] is not (>= 0 and var practitioner) || pool?.Contains(practitioner) == false || _scratch.IsTouched(candidate) || _scratch.IsRelated(practitioner)
                    || (candidates is null && _topics.Has(candidate)))
                    continue;
                Consider(practitioner);
            }
        }
        return true;
    }

    private void Consider(int practitioner)
    {
        _search.Considered++;
        var reason = _search.Gate(practitioner);
        if (reason == LeftOutReason.None)
            reason = _search.GateChannel(practitioner, _isPrivate);
        if (reason == LeftOutReason.None && float.IsFinite(_search.Reach2))
            reason = _search.GatePlace(practitioner, out _);
        var score = 0.0;
        if (reason == LeftOutReason.None)
        {
            var candidate = _search.Ranking.CandidateOfPractitioner[practitioner];
            score = AdviceWeights.Score(_columns, candidate, TopicOf(candidate), _scratch.Recommended(practitioner));
            if (_asksEvidence && score <= 0)
                reason = LeftOutReason.NoEvidence;
        }
        if (reason != LeftOutReason.None)
        {
            _search.LeaveOut(reason);
            return;
        }
        _search.Eligible++;
        _scratch.Best.Offer(score, practitioner);
    }

    private ImmutableArray<PeerCandidate> Named()
    {
        var best = _scratch.Best.Take();
        var named = ImmutableArray.CreateBuilder<PeerCandidate>(best.Length);
        foreach (var (score, practitioner) in best)
        {
            var candidate = _search.Ranking.CandidateOfPractitioner[practitioner];
            var account = _search.Channel(practitioner, _isPrivate);
            var (columns, sums, recommended) = (_columns, TopicOf(candidate), _scratch.Recommended(practitioner));
            named.Add(new(_search.Shown(practitioner), score, _search.Later(() => AdviceWeights.Explain(columns, candidate, sums, recommended)))
            {
                Rank = named.Count + 1,
                Account = account < 0 ? null : _search.Segment.Accounts[account],
                Channel = _isPrivate ? PeerChannel.PrivateMessage : PeerChannel.PublicMention,
                Relations = _search.RelationsWith(practitioner),
                DistanceKm = _search.Distance(practitioner),
            });
        }
        return named.MoveToImmutable();
    }
}
