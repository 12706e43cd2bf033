using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Deontology;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Answers requests for an appointment: those whom the asker knows first, then the near ones.</summary>
/// <remarks>
/// Points: known at all 50, how well 10, distance 25 × e^(−km / 20), responsiveness 5, recency 5, recommendations 5. What is not being known adds up to 40: whoever is known
/// comes before all who are not. Of a specialty that few have, or with a filter, everybody is looked at; otherwise those who are known or recommended, and those within reach; without a place those by
/// descending points that no asker changes, until nobody behind can reach the list.
/// </remarks>
internal sealed class AppointmentFinder
{
    private const double Known = 50, Strength = 10, Distance = 25, DistanceKm = 20, Recommended = 5, RecommendedHalf = 2;
    private const int MostOfAct = 120;

    internal static readonly WeightedSignal Responsiveness = new(AdviceWeights.Responsiveness.Signal, 5, AdviceWeights.Responsiveness.Transform);
    private static readonly WeightedSignal Recency = new(AdviceWeights.Recency.Signal, 5, AdviceWeights.Recency.Transform);

    private readonly PeerSearch _search;
    private readonly AppointmentRequest _request;
    private readonly PeerScratch _scratch;
    private readonly AdviceColumns _columns;

    private AppointmentFinder(PeerSearch search, AppointmentRequest request)
    {
        (_search, _request, _scratch) = (search, request, search.Scratch);
        _columns = search.Columns.Advice.Get(search.Day, search, static (day, asked) => new(asked.Directory, day, asked.Cancellation));
    }

    internal static PeerList Find(MedicalDirectory directory, AppointmentRequest request, CancellationToken cancellation)
    {
        var search = new PeerSearch(directory, request, AppointmentRequest.DefaultRadiusKm, request.Asker, cancellation);
        try
        {
            if (request.Asker is not null && search.Asker < 0)
                search.Issue(PeerIssueCode.UnknownAsker);
            return new AppointmentFinder(search, request).Find();
        }
        finally
        {
            search.End();
        }
    }

    /// <summary>Whether the marks say that the asker knows the person: they follow each other, one answered the other, or the address book has the person.</summary>
    internal static bool IsKnown(PeerMarks marks) =>
        (marks & (PeerMarks.Exchange | PeerMarks.AddressBook)) != 0 || (marks & (PeerMarks.Follows | PeerMarks.FollowedBy)) == (PeerMarks.Follows | PeerMarks.FollowedBy);

    private PeerList Find()
    {
        var codes = SpecialtyReading.Codes(_request.Specialty);
        if (codes.IsEmpty)
            _search.Issue(PeerIssueCode.UnknownSpecialty);
        if (_request.By is { } by && by.DayNumber < _search.Day)
            _search.Issue(PeerIssueCode.DatePast);
        _search.Recommend(codes);
        _scratch.Best.Start(Math.Min(_request.Take, _search.Segment.Practitioners.Count));
        // Nobody of another specialty helps: without one nobody is looked for.
        var isComplete = codes.IsEmpty || Look(codes);
        var candidates = Named();
        if (_request.Urgency == Urgency.Immediate)
            _search.Warn(PeerWarningKind.Emergency);
        if (candidates.Length < _request.Take)
            _search.Warn(PeerWarningKind.FewerThanAsked);
        if (candidates.Length > 0 && !IsKnown(_scratch.Relations(_search.Segment.Ordinal(candidates[0].Practitioner.Id))))
            _search.Warn(PeerWarningKind.NobodyKnown);
        var draft = Draft(codes);
        return new(_search, candidates)
        {
            IsComplete = isComplete,
            Draft = draft,
            Reminders = [PeerReminders.Secrecy],
        };
    }

    /// <returns>Whether everybody of the specialty was looked at.</returns>
    private bool Look(ImmutableArray<SpecialtyCode> codes)
    {
        if (_request.Filter is not null)
        {
            foreach (var practitioner in _search.SelectFiltered(codes))
                Consider(practitioner);
            return true;
        }
        var pool = _search.Pool(codes);
        if (_search.TryList(pool, out var few))
        {
            foreach (var practitioner in few)
                Consider(practitioner);
            return true;
        }
        foreach (var practitioner in _scratch.Related)
        {
            if (pool.Contains(practitioner))
                Consider(practitioner);
        }
        if (_search.Centre is { } centre)
        {
            LookAround(pool, centre);
            return false;
        }
        const double rounding = 0.001;
        for (var part = 0; part < DescendingOrder.Parts; part++)
        {
            foreach (var candidate in _columns.OrderByReach[part])
            {
                if (_scratch.Best.IsFull && _columns.ReachPoints(candidate) + rounding < _scratch.Best.Least)
                    return false;
                if (_search.Ranking.CandidatePractitioners[candidate] is >= 0 and var practitioner && pool.Contains(practitioner) && !_scratch.IsRelated(practitioner))
                    Consider(practitioner);
            }
        }
        return true;
    }

    /// <summary>Looks at those within reach, place by place from the nearest on, until nobody further away can reach the list, however soon he answers.</summary>
    private void LookAround(PeerPool pool, UnitPoint centre)
    {
        const double rounding = 0.001;
        var most = Responsiveness.Weight + Recency.Weight + rounding;
        foreach (var (chord2, number, place) in pool.Within(centre, _search.Reach2, _scratch.Places))
        {
            if (_scratch.Best.IsFull && most + Distance * Math.Exp(-UnitPoint.Km(chord2) / DistanceKm) < _scratch.Best.Least)
                break;
            foreach (var practitioner in pool.Members(number, place))
            {
                if (!_scratch.IsRelated(practitioner) && pool.IsMet(practitioner, number, place, _search.Columns.Points(practitioner), centre))
                    Consider(practitioner);
            }
        }
    }

    private void Consider(int practitioner)
    {
        _search.Considered++;
        var reason = Gates(practitioner, out var chord2);
        if (reason != LeftOutReason.None)
        {
            _search.LeaveOut(reason);
            return;
        }
        _search.Eligible++;
        // The exponential and the arc sine are only for those who could enter the list at no distance at all.
        var most = Points(practitioner, 0);
        if (most < _scratch.Best.Least)
            return;
        _scratch.Best.Offer(Points(practitioner, chord2), practitioner);
    }

    private LeftOutReason Gates(int practitioner, out float chord2)
    {
        chord2 = float.NaN;
        if (_search.Gate(practitioner) is not LeftOutReason.None and var general)
            return general;
        var flags = _search.Columns.Flags(practitioner);
        if ((flags & PersonFlags.Protected) != 0)
            return LeftOutReason.Pseudonymous;
        if ((flags & (PersonFlags.Trainee | PersonFlags.Retired)) != 0)
            return LeftOutReason.NotPractising;
        if ((_scratch.Relations(practitioner) & PeerMarks.Telephone) == 0 && _search.GateChannel(practitioner, true) is not LeftOutReason.None and var channel)
            return channel;
        return _search.GatePlace(practitioner, out chord2);
    }

    private double Points(int practitioner, float chord2)
    {
        var marks = _scratch.Relations(practitioner);
        var candidate = _search.Ranking.CandidateOfPractitioner[practitioner];
        return (IsKnown(marks) ? Known + Strength * StrengthOf(marks) : 0)
            + (float.IsNaN(chord2) ? 0 : Distance * Math.Exp(-UnitPoint.Km(chord2) / DistanceKm))
            + AdviceWeights.Worth(Responsiveness, _columns.Responsiveness, candidate) + AdviceWeights.Worth(Recency, _columns.Recency, candidate)
            + Recommended * AdviceWeights.Saturating(_scratch.Recommended(practitioner), RecommendedHalf);
    }

    /// <summary>One third each for following each other, an exchange and the address book.</summary>
    private static double StrengthOf(PeerMarks marks) => (
        ((marks & (PeerMarks.Follows | PeerMarks.FollowedBy)) == (PeerMarks.Follows | PeerMarks.FollowedBy) ? 1 : 0)
        + ((marks & PeerMarks.Exchange) != 0 ? 1 : 0) + ((marks & PeerMarks.AddressBook) != 0 ? 1 : 0)) / 3.0;

    private ImmutableArray<PeerCandidate> Named()
    {
        var best = _scratch.Best.Take();
        var named = ImmutableArray.CreateBuilder<PeerCandidate>(best.Length);
        foreach (var (score, practitioner) in best)
        {
            var (marks, candidate, km) = (_scratch.Relations(practitioner), _search.Ranking.CandidateOfPractitioner[practitioner], _search.Distance(practitioner));
            var (columns, relations, recommended) = (_columns, _search.RelationsWith(practitioner), _scratch.Recommended(practitioner));
            var account = _search.Channel(practitioner, true);
            named.Add(new(_search.Shown(practitioner), score, _search.Later(() => Explain(columns, candidate, marks, relations, km, recommended)))
            {
                Rank = named.Count + 1,
                Account = account < 0 ? null : _search.Segment.Accounts[account],
                Channel = account < 0 ? PeerChannel.Telephone : PeerChannel.PrivateMessage,
                Relations = _search.RelationsWith(practitioner),
                DistanceKm = km,
            });
        }
        return named.MoveToImmutable();
    }

    private static ImmutableArray<Contribution> Explain(AdviceColumns columns, int candidate, PeerMarks marks, PeerRelations relations, double? km, int recommended)
    {
        var parts = new PeerParts();
        parts.AddRelations(relations, IsKnown(marks) ? Known + Strength * StrengthOf(marks) : 0);
        parts.AddDistance(km, km is { } far ? Distance * Math.Exp(-far / DistanceKm) : 0);
        parts.Add(Responsiveness, columns.Responsiveness, columns.Context, candidate);
        parts.Add(Recency, columns.Recency, columns.Context, candidate);
        parts.Add("recommendations", "recommandations", Recommended * AdviceWeights.Saturating(recommended, RecommendedHalf),
            FormattableString.Invariant($"recommended by {recommended} colleagues"), string.Create(Contribution.French, $"recommandé par {recommended} confrères"));
        return parts.All;
    }

    private LocalizedText Draft(ImmutableArray<SpecialtyCode> codes)
    {
        var act = _request.Act?.Trim();
        if (act is not null && (act.Length is 0 or > MostOfAct || PostReview.Default.Review(act).Findings.Any(finding => finding.Family is RuleFamily.DirectIdentifier or RuleFamily.QuasiIdentifier)))
        {
            if (act.Length > 0)
                _search.Issue(PeerIssueCode.ActLeftOut);
            act = null;
        }
        var specialty = codes.IsEmpty ? null : Specialties.Find(codes[0]);
        var (fr, en) = (act ?? specialty?.ShortLabelFr ?? "[acte]", act ?? specialty?.LabelEn ?? "[act]");
        var dateFr = _request.By is { } day ? FormattableString.Invariant($"avant le {day:dd/MM/yyyy}") : _request.Urgency switch { Urgency.Immediate => "aujourd’hui ou demain", Urgency.WithinDays => "dans les jours qui viennent", _ => "dès que possible" };
        var dateEn = _request.By is { } last ? FormattableString.Invariant($"by {last:yyyy-MM-dd}") : _request.Urgency switch { Urgency.Immediate => "today or tomorrow", Urgency.WithinDays => "within the next days", _ => "when you have room" };
        return new(
            $"Bonjour, je cherche un rendez-vous pour un patient ({fr}) {dateFr}. Motif : [motif sans identité]. Si c’est possible, je transmets l’identité par messagerie sécurisée. Me joindre : [téléphone]. Merci.",
            $"Hello, I am looking for an appointment for a patient ({en}) {dateEn}. Reason: [reason, no identity]. If you can, I send the identity by secure mail. Reach me: [telephone]. Thank you.");
    }
}
