using System.Collections.Immutable;
using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Requests;

/// <summary>Answers requests for a replacement out of the offers: who may, who can, how well, and who together.</summary>
/// <remarks>
/// Points: date coverage 35, distance 25 × e^(−km / 40), specialty 20, kept promises 10 (Wilson lower end of carried through among accepted), freshness of the offer 10 × 2^(−days / 90). A part that
/// nothing is known of gives no points. O(offers × days), beside the cover: see <see cref="CoverSolver"/>.
/// </remarks>
internal sealed class ReplacementFinder
{
    private const double Coverage = 35, Distance = 25, DistanceKm = 40, Closeness = 20, SameWork = 0.8, Kept = 10, Fresh = 10, HalfLifeDays = 90;
    private const double DefaultRadiusKm = 100;

    private readonly PeerSearch _search;
    private readonly ReplacementRequest _request;
    private readonly ImmutableArray<SpecialtyCode> _codes;
    private readonly SpecialtyCode? _exact;
    private readonly DateOnly _first;
    private readonly int _days;
    private readonly int[] _needed;
    private readonly int _neededDays;

    private ReplacementFinder(PeerSearch search, ReplacementRequest request)
    {
        (_search, _request) = (search, request);
        _codes = SpecialtyReading.Codes(request.Specialty);
        if (_codes.IsEmpty)
            search.Issue(PeerIssueCode.UnknownSpecialty);
        _exact = SpecialtyCode.TryParse(request.Specialty.Trim().ToUpperInvariant(), out var code) && _codes.Contains(code) ? code : default(SpecialtyCode?);
        var (from, to) = (request.From, request.To);
        if (to < from)
        {
            search.Issue(PeerIssueCode.DatesReversed);
            (from, to) = (to, from);
        }
        if (to.DayNumber - from.DayNumber >= ReplacementRequest.MaxDays)
        {
            search.Issue(PeerIssueCode.PeriodTooLong);
            to = from.AddDays(ReplacementRequest.MaxDays - 1);
        }
        (_first, _days) = (from, to.DayNumber - from.DayNumber + 1);
        _needed = new int[_days];
        for (var day = 0; day < _days; day++)
            _needed[day] = IsOn(request.Days, from.AddDays(day)) ? _neededDays++ : -1;
    }

    internal static PeerList Find(MedicalDirectory directory, ReplacementRequest request, CancellationToken cancellation)
    {
        var search = new PeerSearch(directory, request, DefaultRadiusKm, request.Asker, cancellation);
        try
        {
            if (request.Asker is not null && search.Asker < 0)
                search.Issue(PeerIssueCode.UnknownAsker);
            return new ReplacementFinder(search, request).Find();
        }
        finally
        {
            search.End();
        }
    }

    private PeerList Find()
    {
        if (_request.Offers.IsEmpty)
            _search.Warn(PeerWarningKind.NoOffers);
        var fits = Fits();
        fits.Sort(static (one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score) : one.Practitioner.CompareTo(other.Practitioner));
        _search.Eligible = fits.Count;
        var cover = Cover(fits);
        var candidates = fits.Take(_request.Take).Select((fit, at) => Named(fit, at + 1)).ToImmutableArray();
        if (cover.CoveredDays < cover.NeededDays)
            _search.Warn(PeerWarningKind.PartialCover);
        if (!cover.IsProven)
            _search.Warn(PeerWarningKind.CoverNotProven);
        return new()
        {
            Candidates = candidates,
            LeftOut = _search.LeftOut(),
            Considered = _search.Considered,
            Eligible = fits.Count,
            AsOf = _search.Day > 0 ? DateOnly.FromDayNumber(_search.Day) : null,
            Cover = cover,
            Issues = _search.Issues.ToImmutable(),
            Warnings = _search.Warnings.ToImmutable(),
            Reminders = [PeerReminders.Declaration],
        };
    }

    /// <summary>The offers that pass the gates; of two by one person the better, and of equals the one that covers the earlier days.</summary>
    private List<Fit> Fits()
    {
        var best = new Dictionary<int, Fit>();
        var (selected, reasons) = (Passing(), new Dictionary<PractitionerId, LeftOutReason>());
        foreach (var offer in _request.Offers)
        {
            var practitioner = _search.Segment.Ordinal(offer.Practitioner);
            var reason = Gates(offer, practitioner, selected, out var fit);
            if (reason == LeftOutReason.None)
            {
                if (!best.TryGetValue(practitioner, out var held) || IsBetter(fit!, held))
                    best[practitioner] = fit!;
            }
            else if (!reasons.TryGetValue(offer.Practitioner, out var known) || reason > known)
            {
                // Of several offers by one person the one that came furthest says why it was not enough.
                reasons[offer.Practitioner] = reason;
            }
        }
        foreach (var (id, reason) in reasons)
        {
            if (!best.ContainsKey(_search.Segment.Ordinal(id)))
                _search.LeaveOut(reason);
        }
        _search.Considered = _request.Offers.Items.Select(offer => offer.Practitioner).Distinct().Count();
        return [.. best.Values];
    }

    private static bool IsBetter(Fit one, Fit other)
    {
        if (one.Score != other.Score)
            return one.Score > other.Score;
        for (var word = 0; word < one.Bits.Length; word++)
        {
            if (one.Bits[word] != other.Bits[word])
                return one.Bits[word] > other.Bits[word];
        }
        return false;
    }

    /// <summary>Those who pass the filter of the request; null without one.</summary>
    private HashSet<int>? Passing() => _request.Filter is null ? null : [.. _search.SelectFiltered([])];

    private LeftOutReason Gates(ReplacementOffer offer, int practitioner, HashSet<int>? selected, out Fit? fit)
    {
        fit = null;
        if (practitioner < 0 || selected?.Contains(practitioner) == false)
            return practitioner < 0 ? LeftOutReason.NotInDirectory : LeftOutReason.NoEvidence;
        if (_search.Gate(practitioner) is not LeftOutReason.None and var general)
            return general;
        // Practice under a pseudonym is forbidden (R.4127-75), and the answer would tie it to a place.
        if ((_search.Columns.Flags(practitioner) & PersonFlags.Protected) != 0)
            return LeftOutReason.Pseudonymous;
        if (!offer.TakesCalls && _search.GateChannel(practitioner, true) is not LeftOutReason.None and var channel)
            return channel;
        var person = _search.Segment.Practitioners[practitioner];
        var isTrainee = (_search.Columns.Flags(practitioner) & PersonFlags.Trainee) != 0;
        if (offer.Status == ReplacementStatus.Unknown || (offer.Status == ReplacementStatus.RegisteredPractitioner && isTrainee)
            || (offer.Status == ReplacementStatus.LicensedStudent && offer.LicensedUntil is null))
            return LeftOutReason.NotEligible;
        if (offer.Status == ReplacementStatus.LicensedStudent && offer.LicensedUntil < _first)
            return LeftOutReason.LicenceEnded;
        var held = offer.Status == ReplacementStatus.LicensedStudent ? offer.Specialties : person.Specialties;
        var specialty = Specialty(held);
        if (specialty == 0)
            return LeftOutReason.OtherSpecialty;
        if (_request.Practice != 0 && offer.Practice != 0 && (_request.Practice & offer.Practice) == 0)
            return LeftOutReason.OtherPractice;
        if (Place(offer, practitioner, out var km) is not LeftOutReason.None and var place)
            return place;
        var (bits, covered) = Days(offer);
        if (covered == 0)
            return LeftOutReason.NoCommonDay;
        fit = new(practitioner, offer, bits, covered, km, specialty, _neededDays, _search.Day);
        return LeftOutReason.None;
    }

    /// <summary>1 for the code that is asked for, less for another of the same work, 0 for other work.</summary>
    private double Specialty(EquatableArray<SpecialtyCode> held)
    {
        var best = 0.0;
        foreach (var code in held)
        {
            if (_codes.Contains(code))
                best = Math.Max(best, _exact is null || code == _exact ? 1 : SameWork);
        }
        return best;
    }

    private LeftOutReason Place(ReplacementOffer offer, int practitioner, out double? km)
    {
        km = null;
        if (_search.Centre is not { } centre)
            return LeftOutReason.None;
        if (offer.Places.IsEmpty)
        {
            var reason = _search.GatePlace(practitioner, out var chord2);
            km = float.IsFinite(chord2) ? UnitPoint.Km(chord2) : null;
            return reason;
        }
        var isKnown = false;
        foreach (var place in offer.Places)
        {
            if (!PeerSearch.IsRadius(place.RadiusKm) || PeerSearch.FindPlace(place.Place ?? "") is not { } point)
            {
                _search.Issue(PeerIssueCode.InvalidOffer);
                continue;
            }
            isKnown = true;
            var away = UnitPoint.Km(new UnitPoint(point).Chord2(centre));
            // How far the person goes counts, and how far the asker looks where a radius was given.
            if (away <= place.RadiusKm && (_request.RadiusKm is null || away <= _search.RadiusKm) && !(away >= km))
                km = away;
        }
        return km is not null ? LeftOutReason.None : isKnown ? LeftOutReason.TooFar : LeftOutReason.PlaceUnknown;
    }

    /// <summary>The needed days on which the person is free, works and has a licence.</summary>
    private (ulong[] Bits, int Count) Days(ReplacementOffer offer)
    {
        var bits = new ulong[(_neededDays + 63) / 64];
        foreach (var free in offer.Available)
        {
            if (free.To < free.From)
                _search.Issue(PeerIssueCode.InvalidOffer);
            var last = offer.Status == ReplacementStatus.LicensedStudent && offer.LicensedUntil is { } end && end < free.To ? end : free.To;
            var (from, to) = (Math.Max(0, free.From.DayNumber - _first.DayNumber), Math.Min(_days - 1, last.DayNumber - _first.DayNumber));
            for (var day = from; day <= to; day++)
            {
                if (_needed[day] is >= 0 and var needed && IsOn(offer.Days, _first.AddDays(day)))
                    bits[needed >> 6] |= 1UL << needed;
            }
        }
        return (bits, CoverSolver.Count(bits));
    }

    private static bool IsOn(Weekdays days, DateOnly day) => days == Weekdays.None || ((int)days >> (int)day.DayOfWeek & 1) != 0;

    private ReplacementCover Cover(List<Fit> fits)
    {
        var solver = new CoverSolver([.. fits.Select(fit => fit.Bits)], [.. fits.Select(fit => fit.Score)], _neededDays, _search.Cancellation);
        var chosen = solver.Solve();
        var who = new int[_neededDays];
        var previous = -1;
        for (var day = 0; day < _neededDays; day++)
        {
            // Whoever is there stays; otherwise the one of more points begins, who stands first.
            if (previous < 0 || !CoverSolver.Has(fits[previous].Bits, day))
                previous = First(chosen, fits, day);
            who[day] = previous;
        }
        var parts = who.Where(fit => fit >= 0).Distinct()
            .Select(fit => new ReplacementPart(_search.Segment.PractitionerIdOf(fits[fit].Practitioner), Runs(who, fit), who.Count(other => other == fit)))
            .ToImmutableArray();
        return new(parts, Runs(who, -1), _neededDays, who.Count(fit => fit >= 0), solver.IsProven);
    }

    private static int First(int[] chosen, List<Fit> fits, int day)
    {
        foreach (var fit in chosen)
        {
            if (CoverSolver.Has(fits[fit].Bits, day))
                return fit;
        }
        return -1;
    }

    /// <summary>The runs of needed days that one has, in days of the calendar.</summary>
    private ImmutableArray<DateInterval> Runs(int[] who, int fit)
    {
        var runs = ImmutableArray.CreateBuilder<DateInterval>();
        var (start, end) = (-1, -1);
        for (var day = 0; day < _days; day++)
        {
            if (_needed[day] is not (>= 0 and var needed))
                continue;
            if (who[needed] == fit)
                (start, end) = (start < 0 ? day : start, day);
            else if (start >= 0)
            {
                runs.Add(new(_first.AddDays(start), _first.AddDays(end)));
                start = -1;
            }
        }
        if (start >= 0)
            runs.Add(new(_first.AddDays(start), _first.AddDays(end)));
        return runs.ToImmutable();
    }

    private PeerCandidate Named(Fit fit, int rank)
    {
        var account = _search.Channel(fit.Practitioner, true);
        return new(_search.Shown(fit.Practitioner), fit.Score, fit.Explain)
        {
            Rank = rank,
            Account = account < 0 ? null : _search.Segment.Accounts[account],
            Channel = account < 0 ? PeerChannel.Telephone : PeerChannel.PrivateMessage,
            Relations = _search.RelationsWith(fit.Practitioner),
            DistanceKm = fit.Km,
            CoveredDays = fit.Covered,
        };
    }

    /// <summary>An offer that passed, with what it is worth.</summary>
    private sealed class Fit
    {
        private readonly ReplacementOffer _offer;
        private readonly double _specialty;
        private readonly int _needed;
        private readonly int _age;
        private readonly int _completed;

        internal Fit(int practitioner, ReplacementOffer offer, ulong[] bits, int covered, double? km, double specialty, int needed, int day)
        {
            (Practitioner, _offer, Bits, Covered, Km, _specialty, _needed) = (practitioner, offer, bits, covered, km, specialty, needed);
            _age = offer.On is { } on ? Math.Max(0, day - on.DayNumber) : -1;
            _completed = Math.Clamp(offer.Completed, 0, Math.Max(0, offer.Accepted));
            Score = CoveragePoints + DistancePoints + Closeness * specialty + KeptPoints + FreshPoints;
        }

        internal int Practitioner { get; }

        internal ulong[] Bits { get; }

        internal int Covered { get; }

        internal double? Km { get; }

        internal double Score { get; }

        private double CoveragePoints => Coverage * Covered / _needed;

        private double DistancePoints => Km is { } km ? Distance * Math.Exp(-km / DistanceKm) : 0;

        private double KeptPoints => _offer.Accepted > 0 ? Kept * Wilson.Lower(_completed, _offer.Accepted) : 0;

        private double FreshPoints => _age < 0 ? 0 : Fresh * double.Exp2(-_age / HalfLifeDays);

        /// <summary>The parts in the order in which the score adds them.</summary>
        internal ImmutableArray<Contribution> Explain()
        {
            var parts = new PeerParts();
            parts.Add("date coverage", "dates couvertes", CoveragePoints,
                FormattableString.Invariant($"free on {Covered} of {_needed} days"), string.Create(Contribution.French, $"libre {Covered} jours sur {_needed}"));
            parts.AddDistance(Km, DistancePoints);
            parts.Add("specialty", "spécialité", Closeness * _specialty,
                _specialty >= 1 ? "the specialty that is asked for" : "the same work under another code", _specialty >= 1 ? "la spécialité demandée" : "même discipline, autre code");
            if (_offer.Accepted <= 0)
                parts.AddMissing("kept promises", "engagements tenus");
            else
                parts.Add("kept promises", "engagements tenus", KeptPoints,
                    FormattableString.Invariant($"{_completed} of {_offer.Accepted} replacements carried through"), string.Create(Contribution.French, $"{_completed} remplacements menés à terme sur {_offer.Accepted}"));
            if (_age < 0)
                parts.AddMissing("freshness", "fraîcheur");
            else
                parts.Add("freshness", "fraîcheur", FreshPoints, FormattableString.Invariant($"offer {_age} days old"), string.Create(Contribution.French, $"offre vieille de {_age} jours"));
            return parts.All;
        }
    }
}
