using MedSocial.Text;

namespace MedSocial.Requests;

/// <summary>One practitioner's recommendation of another, as people share address books.</summary>
/// <remarks>Immutable, equal by value. Without consent it serves the one who wrote it and nobody else. Either side can take it back:
/// <see cref="RecommendationBook.Without(PractitionerId, PractitionerId)"/>.</remarks>
public sealed record Recommendation
{
    /// <summary>Gets who recommends.</summary>
    public required PractitionerId From { get; init; }

    /// <summary>Gets who is recommended.</summary>
    public required PractitionerId To { get; init; }

    /// <summary>Gets for which specialty; null for everything.</summary>
    public SpecialtyCode? Specialty { get; init; }

    /// <summary>Gets for what, in words, such as « échographie »; null when the specialty says it.</summary>
    public string? For { get; init => field = PlainText.Optional(value, nameof(For)); }

    /// <summary>Gets when it was given.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets since when the person who is recommended agrees that others see it; null without consent.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>Gets whether the one who recommends has a telephone number of the person: a channel for that asker. The number itself is not kept.</summary>
    public bool HasTelephone { get; init; }

    /// <summary>Tells whether it counts for somebody on a day.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>True for the one who wrote it, and for others once the person agreed.</returns>
    public bool CountsFor(PractitionerId? asker, DateOnly asOf) => On <= asOf && (asker == From || ConsentOn <= asOf);
}
