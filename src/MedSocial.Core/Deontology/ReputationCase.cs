using System.Collections.Immutable;

namespace MedSocial.Deontology;

/// <summary>A case of e-reputation of a practitioner, from discovery to outcome: evidence, limits, steps, history.</summary>
/// <remarks>
/// <para>Immutable; equality is by value. Every change is a new case, and no member reads a clock: days come from the caller. Steps follow
/// the guide of the Ordre « Préserver sa réputation numérique » (released 10 October 2018) as far as public pages tell it; each names
/// its source. It advises steps; it does not decide what is lawful.</para>
/// <para>Changes cost O(n) in evidence and history, which are short.</para>
/// </remarks>
/// <example><c>ReputationCase.Open("2026-1", "https://avis.example/dr", day).Classify(ReputationKind.OpinionUnlawful, ReputationGround.Insult, day)</c></example>
public sealed record ReputationCase
{
    private ReputationCase()
    {
    }

    /// <summary>Gets the caller's identifier.</summary>
    public string Id { get; private init; } = "";

    /// <summary>Gets the address of what was found.</summary>
    public string Url { get; private init; } = "";

    /// <summary>Gets the day of the discovery.</summary>
    public DateOnly Discovered { get; private init; }

    /// <summary>Gets the day of the first publication, from which limits run; null when not known.</summary>
    public DateOnly? FirstPublished { get; private init; }

    /// <summary>Gets what the case is about.</summary>
    public ReputationKind Kind { get; private init; }

    /// <summary>Gets why it seems unlawful.</summary>
    public ReputationGround Ground { get; private init; }

    /// <summary>Gets the captures.</summary>
    public EquatableArray<ReputationEvidence> Evidence { get; private init; }

    /// <summary>Gets what was done, in the order in which it was told.</summary>
    public EquatableArray<ReputationEvent> History { get; private init; }

    /// <summary>Gets how it ended.</summary>
    public ReputationOutcome Outcome { get; private init; }

    /// <summary>Gets the day on which it ended; null while it is open.</summary>
    public DateOnly? Closed { get; private init; }

    /// <summary>Opens a case.</summary>
    /// <param name="id">The caller's identifier.</param>
    /// <param name="url">The address of what was found.</param>
    /// <param name="discovered">The day of the discovery.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static ReputationCase Open(string id, string url, DateOnly discovered)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new() { Id = id, Url = url, Discovered = discovered };
    }

    /// <summary>Adds a capture.</summary>
    /// <param name="evidence">The capture.</param>
    /// <returns>The case with it, and with the step in its history.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public ReputationCase Add(ReputationEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Told(new(evidence.CapturedOn, ReputationStep.KeepEvidence)) with { Evidence = Evidence.Items.Add(evidence) };
    }

    /// <summary>Notes the first publication.</summary>
    /// <param name="day">The day.</param>
    /// <param name="on">The day on which it was noted.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies after the discovery.</exception>
    public ReputationCase PublishedOn(DateOnly day, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Discovered);
        return Told(new(on, ReputationStep.OpenTheClock)) with { FirstPublished = day };
    }

    /// <summary>Decides what the case is about.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="ground">The ground; only for an opinion that seems unlawful.</param>
    /// <param name="on">The day.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">Ground and kind do not fit.</exception>
    /// <exception cref="InvalidOperationException">The case is closed.</exception>
    public ReputationCase Classify(ReputationKind kind, ReputationGround ground, DateOnly on)
    {
        if ((kind == ReputationKind.OpinionUnlawful) != (ground != ReputationGround.None))
            throw new ArgumentException("An opinion that seems unlawful has a ground, and nothing else has one.", nameof(ground));
        return Told(new(on, ReputationStep.Classify)) with { Kind = kind, Ground = ground };
    }

    /// <summary>Notes that a step was taken.</summary>
    /// <param name="step">The step; not those that have a method of their own.</param>
    /// <param name="on">The day.</param>
    /// <param name="note">A note.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">The step has a method of its own.</exception>
    /// <exception cref="InvalidOperationException">The case is closed.</exception>
    public ReputationCase Take(ReputationStep step, DateOnly on, string? note = null) => step is ReputationStep.KeepEvidence or ReputationStep.OpenTheClock or ReputationStep.Classify
        ? throw new ArgumentException($"The step {step} has a method of its own.", nameof(step))
        : Told(new(on, step, note));

    /// <summary>Closes the case.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="on">The day.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">The outcome is <see cref="ReputationOutcome.Open"/>.</exception>
    /// <exception cref="InvalidOperationException">The case is closed.</exception>
    public ReputationCase Close(ReputationOutcome outcome, DateOnly on)
    {
        if (outcome == ReputationOutcome.Open)
            throw new ArgumentException("An end is no opening.", nameof(outcome));
        ThrowIfClosed();
        return this with { Outcome = outcome, Closed = on };
    }

    /// <summary>Opens the case again, when a copy appears.</summary>
    /// <param name="on">The day.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidOperationException">The case is open.</exception>
    public ReputationCase Reopen(DateOnly on) => Closed is null
        ? throw new InvalidOperationException($"The case '{Id}' is open.")
        : (this with { Outcome = ReputationOutcome.Open, Closed = null }).Told(new(on, ReputationStep.FollowUp));

    /// <summary>Computes the limits that run, soonest first.</summary>
    /// <returns>The limits; each names its rule.</returns>
    public ImmutableArray<ReputationDeadline> Deadlines() => ReputationGuide.Deadlines(this);

    /// <summary>Lists the steps of this kind of case in their order.</summary>
    /// <returns>Every step, done or not.</returns>
    public ImmutableArray<ReputationAdvice> Steps() => ReputationGuide.Steps(this);

    /// <summary>Lists questions about this kind of case that sources answer differently.</summary>
    /// <returns>The conflicts, with dates; empty for most kinds.</returns>
    public ImmutableArray<ReputationConflict> Conflicts() => ReputationGuide.Conflicts(Kind);

    /// <summary>Returns identifier, kind and outcome.</summary>
    /// <returns>For example <c>2026-1: OpinionUnlawful, Open</c>.</returns>
    public override string ToString() => $"{Id}: {Kind}, {Outcome}";

    /// <summary>Makes a case of parts that were read; the reader has checked them.</summary>
    internal static ReputationCase Restore(
        string id, string url, DateOnly discovered, DateOnly? published, ReputationKind kind, ReputationGround ground, ReputationOutcome outcome, DateOnly? closed,
        EquatableArray<ReputationEvidence> evidence, EquatableArray<ReputationEvent> history) => new()
        {
            Id = id,
            Url = url,
            Discovered = discovered,
            FirstPublished = published,
            Kind = kind,
            Ground = ground,
            Outcome = outcome,
            Closed = closed,
            Evidence = evidence,
            History = history,
        };

    private ReputationCase Told(ReputationEvent told)
    {
        ThrowIfClosed();
        return this with { History = History.Items.Add(told) };
    }

    private void ThrowIfClosed()
    {
        if (Closed is { } day)
            throw new InvalidOperationException(FormattableString.Invariant($"The case '{Id}' was closed on {day:yyyy-MM-dd}."));
    }
}
