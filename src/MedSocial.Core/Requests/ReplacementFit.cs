using System.Collections.Immutable;
using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Requests;

/// <summary>An offer that passed the gates, with what it is worth.</summary>
/// <remarks>
/// Points: date coverage 35, distance 25 × e^(−km / 40), specialty 20, kept promises 10 (Wilson lower end of carried through among accepted), freshness of the offer 10 × 2^(−days / 90). A part that
/// nothing is known of gives no points.
/// </remarks>
internal readonly record struct ReplacementFit
{
    private const double Coverage = 35, Distance = 25, DistanceKm = 40, Closeness = 20, Kept = 10, Fresh = 10, HalfLifeDays = 90;

    private readonly ReplacementOffer _offer;
    private readonly double _specialty;
    private readonly int _needed;
    private readonly int _age;
    private readonly int _completed;

    /// <param name="practitioner">Who offers.</param>
    /// <param name="offer">What.</param>
    /// <param name="slot">Where the days stand on which the person is free.</param>
    /// <param name="covered">How many they are.</param>
    /// <param name="needed">Of how many.</param>
    /// <param name="km">How far away, where that is known.</param>
    /// <param name="specialty">How near the specialty is, 0 to 1.</param>
    /// <param name="day">The day as of which is answered.</param>
    internal ReplacementFit(int practitioner, ReplacementOffer offer, int slot, int covered, int needed, double? km, double specialty, int day)
    {
        (Practitioner, _offer, Slot, Covered, _needed, Km, _specialty) = (practitioner, offer, slot, covered, needed, km, specialty);
        _age = offer.On is { } on ? Math.Max(0, day - on.DayNumber) : -1;
        _completed = Math.Clamp(offer.Completed, 0, Math.Max(0, offer.Accepted));
        Score = CoveragePoints + DistancePoints + Closeness * specialty + KeptPoints + FreshPoints;
    }

    internal int Practitioner { get; }

    internal int Slot { get; init; }

    internal int Covered { get; }

    internal double? Km { get; }

    internal double Score { get; }

    private double CoveragePoints => Coverage * Covered / _needed;

    private double DistancePoints => Km is { } km ? Distance * Math.Exp(-km / DistanceKm) : 0;

    private double KeptPoints => _offer.Accepted > 0 ? Kept * Wilson.Lower(_completed, _offer.Accepted) : 0;

    private double FreshPoints => _age < 0 ? 0 : Fresh * double.Exp2(-_age / HalfLifeDays);

    /// <summary>The order of answers: by points, then the best known first.</summary>
    internal static int Compare(ReplacementFit one, ReplacementFit other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Practitioner.CompareTo(other.Practitioner);

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
