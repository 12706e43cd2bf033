using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MedSocial.Requests;

/// <summary>Answers requests for a replacement out of the offers: who may, who can, how well (<see cref="ReplacementFit"/>), and who together (<see cref="CoverSolver"/>).</summary>
/// <remarks>O(offers × days), beside the cover. Nothing is allocated for an offer that is not named, once its place was found.</remarks>
internal sealed class ReplacementFinder
{
    private const double SameWork = 0.8;
    private const double DefaultRadiusKm = 100;

    private readonly PeerSearch _search;
    private readonly ReplacementScratch _scratch;
    private readonly ReplacementRequest _request;
    private readonly ImmutableArray<SpecialtyCode> _codes;
    private readonly SpecialtyCode? _exact;
    private readonly PeerPool _pool;
    private readonly DateOnly _first;
    private readonly int _days;
    private readonly int _neededDays;
    private readonly int _words;

    private ReplacementFinder(PeerSearch search, ReplacementRequest request)
    {
        (_search, _scratch, _request) = (search, search.Scratch.Replacement, request);
        _codes = SpecialtyReading.Codes(request.Specialty);
        if (_codes.IsEmpty)
            search.Issue(PeerIssueCode.UnknownSpecialty);
        _exact = SpecialtyCode.TryParse(request.Specialty.Trim().ToUpperInvariant(), out var code) && _codes.Contains(code) ? code : default(SpecialtyCode?);
        _pool = search.Pool(_codes);
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
        var needed = _scratch.Needed(_days);
        for (var day = 0; day < _days; day++)
            needed[day] = IsOn(request.Days, from.AddDays(day)) ? _neededDays++ : -1;
        _words = (_neededDays + 63) / 64;
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
        ReadOffers();
        var fits = _scratch.Fits;
        fits.Sort(ReplacementFit.Compare);
        var cover = Cover();
        var candidates = ImmutableArray.CreateBuilder<PeerCandidate>(Math.Min(_request.Take, fits.Count));
        while (candidates.Count < candidates.Capacity)
            candidates.Add(Named(fits[candidates.Count], candidates.Count + 1));
        if (cover.CoveredDays < cover.NeededDays)
            _search.Warn(PeerWarningKind.PartialCover);
        if (!cover.IsProven)
            _search.Warn(PeerWarningKind.CoverNotProven);
        return new(_search, candidates.MoveToImmutable())
        {
            Considered = _scratch.Outcomes.Count,
            Eligible = fits.Count,
            Cover = cover,
            Reminders = [PeerReminders.Declaration],
        };
    }

    /// <summary>Lists the offers that pass the gates; of two by one person the better, and of equals the one that covers the earlier days.</summary>
    private void ReadOffers()
    {
        if (_request.Filter is not null)
            _scratch.Passing.UnionWith(_search.SelectFiltered([]));
        var (fits, outcomes) = (_scratch.Fits, _scratch.Outcomes);
        foreach (var offer in _request.Offers)
        {
            var reason = Gates(offer, _search.Segment.Ordinal(offer.Practitioner), out var fit);
            ref var outcome = ref CollectionsMarshal.GetValueRefOrAddDefault(outcomes, offer.Practitioner, out var isKnown);
            if (reason != LeftOutReason.None)
            {
                // Of several offers by one person the one that came furthest says why it was not enough.
                if (!isKnown || (outcome.Reason != LeftOutReason.None && reason > outcome.Reason))
                    outcome = (reason, -1);
            }
            else if (!isKnown || outcome.Reason != LeftOutReason.None)
            {
                outcome = (LeftOutReason.None, fits.Count);
                fits.Add(fit);
            }
            else if (IsBetter(fit, fits[outcome.Fit]))
            {
                _scratch.Bits(fit.Slot, _words).CopyTo(_scratch.Bits(outcome.Fit, _words));
                fits[outcome.Fit] = fit with { Slot = outcome.Fit };
            }
        }
        foreach (var (reason, _) in outcomes.Values)
        {
            if (reason != LeftOutReason.None)
                _search.LeaveOut(reason);
        }
    }

    private bool IsBetter(ReplacementFit one, ReplacementFit other)
    {
        if (one.Score != other.Score)
            return one.Score > other.Score;
        var mine = _scratch.Bits(one.Slot, _words);
        var differs = mine.CommonPrefixLength(_scratch.Bits(other.Slot, _words));
        return differs < _words && mine[differs] > _scratch.Bits(other.Slot, _words)[differs];
    }

    /// <param name="offer">The offer.</param>
    /// <param name="practitioner">Who offers.</param>
    /// <param name="fit">What it is worth; its days stand in the first slot that is free.</param>
    private LeftOutReason Gates(ReplacementOffer offer, int practitioner, out ReplacementFit fit)
    {
        fit = default;
        if (practitioner < 0 || (_request.Filter is not null && !_scratch.Passing.Contains(practitioner)))
            return practitioner < 0 ? LeftOutReason.NotInDirectory : LeftOutReason.NoEvidence;
        if (_search.Gate(practitioner) is not LeftOutReason.None and var general)
            return general;
        // Practice under a pseudonym is forbidden (R.4127-75), and the answer would tie it to a place.
        if ((_search.Columns.Flags(practitioner) & PersonFlags.Protected) != 0)
            return LeftOutReason.Pseudonymous;
        if (!offer.TakesCalls && _search.GateChannel(practitioner, true) is not LeftOutReason.None and var channel)
            return channel;
        var isTrainee = (_search.Columns.Flags(practitioner) & PersonFlags.Trainee) != 0;
        if (offer.Status == ReplacementStatus.Unknown || (offer.Status == ReplacementStatus.RegisteredPractitioner && isTrainee)
            || (offer.Status == ReplacementStatus.LicensedStudent && offer.LicensedUntil is null))
            return LeftOutReason.NotEligible;
        if (offer.Status == ReplacementStatus.LicensedStudent && offer.LicensedUntil < _first)
            return LeftOutReason.LicenceEnded;
        var specialty = offer.Status == ReplacementStatus.LicensedStudent ? Licensed(offer.Specialties) : Registered(practitioner);
        if (specialty == 0)
            return LeftOutReason.OtherSpecialty;
        if (_request.Practice != 0 && offer.Practice != 0 && (_request.Practice & offer.Practice) == 0)
            return LeftOutReason.OtherPractice;
        if (Place(offer, practitioner, out var km) is not LeftOutReason.None and var place)
            return place;
        var slot = _scratch.Fits.Count;
        var covered = ReadDays(offer, _scratch.Bits(slot, _words));
        if (covered == 0)
            return LeftOutReason.NoCommonDay;
        fit = new(practitioner, offer, slot, covered, _neededDays, km, specialty, _search.Day);
        return LeftOutReason.None;
    }

    /// <summary>What a student's licence is for: 1 for the code that is asked for, less for another of the same work, 0 for other work.</summary>
    private double Licensed(EquatableArray<SpecialtyCode> licensed)
    {
        var best = 0.0;
        foreach (var code in licensed)
        {
            if (_codes.Contains(code))
                best = Math.Max(best, _exact is null || code == _exact ? 1 : SameWork);
        }
        return best;
    }

    /// <summary>The same for what a practitioner is registered with.</summary>
    private double Registered(int practitioner)
    {
        if (!_pool.Contains(practitioner))
            return 0;
        return _exact is not { } exact || _search.Columns.Specialties.Of(practitioner).Contains((short)_search.Columns.Specialties.Number(exact)) ? 1 : SameWork;
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
            if (!PeerSearch.IsRadius(place.RadiusKm) || Point(place.Place ?? "") is not { } point)
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

    private GeoPoint? Point(string place) => _search.Columns.Places.Get(place, 0, static (text, _) => new(PeerSearch.FindPlace(text))).Point;

    /// <summary>Writes the needed days on which the person is free, works and has a licence; returns how many they are.</summary>
    private int ReadDays(ReplacementOffer offer, Span<ulong> bits)
    {
        bits.Clear();
        var needed = _scratch.Needed(_days);
        foreach (var free in offer.Available)
        {
            if (free.To < free.From)
                _search.Issue(PeerIssueCode.InvalidOffer);
            var last = offer.Status == ReplacementStatus.LicensedStudent && offer.LicensedUntil is { } end && end < free.To ? end : free.To;
            var (from, to) = (Math.Max(0, free.From.DayNumber - _first.DayNumber), Math.Min(_days - 1, last.DayNumber - _first.DayNumber));
            for (var day = from; day <= to; day++)
            {
                if (needed[day] is >= 0 and var number && IsOn(offer.Days, _first.AddDays(day)))
                    bits[number >> 6] |= 1UL << number;
            }
        }
        return CoverSolver.Count(bits);
    }

    private static bool IsOn(Weekdays days, DateOnly day) => days == Weekdays.None || ((int)days >> (int)day.DayOfWeek & 1) != 0;

    private ReplacementCover Cover()
    {
        var bits = _scratch.InOrder(_words, out var points);
        var chosen = _scratch.Cover.Solve(bits, points, _neededDays, _search.Cancellation);
        return new ReplacementPlan(_search.Segment, _scratch, _first, bits, _words).Make(chosen, _scratch.Needed(_days), _scratch.Who(_neededDays));
    }

    private PeerCandidate Named(ReplacementFit fit, int rank)
    {
        var account = _search.Channel(fit.Practitioner, true);
        return new(_search.Shown(fit.Practitioner), fit.Score, () => fit.Explain())
        {
            Rank = rank,
            Account = account < 0 ? null : _search.Segment.Accounts[account],
            Channel = account < 0 ? PeerChannel.Telephone : PeerChannel.PrivateMessage,
            Relations = _search.RelationsWith(fit.Practitioner),
            DistanceKm = fit.Km,
            CoveredDays = fit.Covered,
        };
    }
}
