using System.Collections.Immutable;

namespace MedSocial.Requests;

/// <summary>Who replaces when: the fewest people who together cover as many needed days as can be covered.</summary>
/// <param name="Parts">The parts by first day; each needed day that can be covered is given to one person.</param>
/// <param name="Uncovered">The needed days that nobody covers, as intervals over needed days.</param>
/// <param name="NeededDays">How many days are needed.</param>
/// <param name="CoveredDays">How many of them are covered.</param>
/// <param name="IsProven">Whether no smaller set covers as much; otherwise the search ended at its limit.</param>
public sealed record ReplacementCover(
    ImmutableArray<ReplacementPart> Parts, ImmutableArray<DateInterval> Uncovered, int NeededDays, int CoveredDays, bool IsProven);

/// <summary>What one person covers.</summary>
/// <param name="Practitioner">Who.</param>
/// <param name="Intervals">When: from the first to the last needed day of each run.</param>
/// <param name="Days">How many needed days.</param>
public sealed record ReplacementPart(PractitionerId Practitioner, ImmutableArray<DateInterval> Intervals, int Days);
