using System.Collections.Immutable;
using MedSocial.Deontology;

namespace MedSocial.Requests;

/// <summary>Whom to ask, why, through which channel, and how many were left out for which reason.</summary>
/// <remarks>Immutable and thread-safe. Candidates stand by descending score, then the best known first, then by identifier.</remarks>
public sealed class PeerList
{
    /// <summary>Says what the search knows when it has come to its end.</summary>
    internal PeerList(PeerSearch search, ImmutableArray<PeerCandidate> candidates)
    {
        Candidates = candidates;
        LeftOut = search.LeftOut();
        Considered = search.Considered;
        Eligible = search.Eligible;
        AsOf = search.Day > 0 ? DateOnly.FromDayNumber(search.Day) : null;
        Issues = search.Issues.ToImmutable();
        Warnings = search.Warnings.ToImmutable();
    }

    /// <summary>Gets those to ask, best first.</summary>
    public ImmutableArray<PeerCandidate> Candidates { get; internal init; } = [];

    /// <summary>Gets how many were looked at and left out, by reason and without names; reasons that left nobody out are not listed.</summary>
    public ImmutableArray<LeftOutCount> LeftOut { get; internal init; } = [];

    /// <summary>Gets how many were looked at.</summary>
    public int Considered { get; internal init; }

    /// <summary>Gets how many passed every gate, named or not.</summary>
    public int Eligible { get; internal init; }

    /// <summary>Gets whether everybody was looked at who could be an answer; otherwise those left cannot be among the candidates, and the counts are of those looked at.</summary>
    public bool IsComplete { get; internal init; } = true;

    /// <summary>Gets the day as of which was answered; null when the directory has no dated figure and the request names no day.</summary>
    public DateOnly? AsOf { get; internal init; }

    /// <summary>Gets what of the request was wrong or not understood.</summary>
    public ImmutableArray<PeerIssue> Issues { get; internal init; } = [];

    /// <summary>Gets what to keep in mind.</summary>
    public ImmutableArray<PeerWarning> Warnings { get; internal init; } = [];

    /// <summary>Gets the rules to remember, each with its source.</summary>
    public ImmutableArray<PeerReminder> Reminders { get; internal init; } = [];

    /// <summary>Gets whether nobody was looked for, because of what the text gives away; <see cref="Review"/> says what.</summary>
    public bool IsRefused { get; internal init; }

    /// <summary>Gets the review of the text; null where there is none.</summary>
    public ReviewReport? Review { get; internal init; }

    /// <summary>Gets how the question was read; null for requests without one.</summary>
    public AdviceReading? Reading { get; internal init; }

    /// <summary>Gets a message to send, with placeholders and without any patient; null where none is drafted.</summary>
    public LocalizedText? Draft { get; internal init; }

    /// <summary>Gets who replaces when; null for requests that are no replacement.</summary>
    public ReplacementCover? Cover { get; internal init; }

    /// <summary>Returns how many were named and left out, or that nobody was looked for.</summary>
    /// <returns>For example <c>3 of 12 peers, 9 left out</c>.</returns>
    public override string ToString() => IsRefused
        ? "Refused: nobody was looked for; the review says why"
        : FormattableString.Invariant($"{Candidates.Length} of {Considered} peers, {LeftOut.Sum(one => one.Count)} left out");
}

/// <summary>How many were left out for one reason. Names nobody.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many; each is counted for the first reason that applies, in the order of the reasons.</param>
public sealed record LeftOutCount(LeftOutReason Reason, int Count)
{
    /// <summary>Gets the reason in words.</summary>
    public LocalizedText Text => PeerTexts.Of(Reason);

    /// <summary>Returns reason and count in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Count}: {Text.En}");
}

/// <summary>Tells why somebody is no answer. Numbers are stable.</summary>
public enum LeftOutReason
{
    /// <summary>No reason.</summary>
    None = 0,

    /// <summary>It is the asker, or the colleague who is to be supported.</summary>
    Asker = 1,

    /// <summary>The person objects to being an answer.</summary>
    OptedOut = 2,

    /// <summary>The person goes under a pseudonym, and the answer would tie it to a place or to a practice.</summary>
    Pseudonymous = 3,

    /// <summary>The person is retired or in training.</summary>
    NotPractising = 4,

    /// <summary>The account, or its owner, is the one against whom support is sought.</summary>
    Aggressor = 5,

    /// <summary>The person has no account that is open.</summary>
    NoOpenAccount = 6,

    /// <summary>The person is on no network that is asked for, or on none that carries private messages.</summary>
    NoSharedChannel = 7,

    /// <summary>The directory does not say where the person practises.</summary>
    PlaceUnknown = 8,

    /// <summary>The person is too far away.</summary>
    TooFar = 9,

    /// <summary>Nothing is known that would make the person an answer.</summary>
    NoEvidence = 10,

    /// <summary>The person has another specialty.</summary>
    OtherSpecialty = 11,

    /// <summary>The person has no right to replace, or none that is known.</summary>
    NotEligible = 12,

    /// <summary>The licence ends before the first day.</summary>
    LicenceEnded = 13,

    /// <summary>The person is free on no day that is needed.</summary>
    NoCommonDay = 14,

    /// <summary>The person does not work in such a place.</summary>
    OtherPractice = 15,

    /// <summary>The directory does not know the person.</summary>
    NotInDirectory = 16,
}

/// <summary>Something of a request that was wrong or not understood; the rest was answered as far as it makes sense.</summary>
/// <param name="Code">What is wrong, for programs; stable.</param>
/// <param name="Text">What is wrong, for people.</param>
public sealed record PeerIssue(PeerIssueCode Code, LocalizedText Text);

/// <summary>Names what is wrong with a request. Numbers are stable.</summary>
public enum PeerIssueCode
{
    /// <summary>No code.</summary>
    None = 0,

    /// <summary>The question is empty; those who answer most and best are named.</summary>
    EmptyQuestion = 1,

    /// <summary>The question is longer than any that peers read; specialties and topics were read from its beginning, and the whole was reviewed.</summary>
    QuestionTooLong = 2,

    /// <summary>The catalogue has no specialty of this code, name or everyday word.</summary>
    UnknownSpecialty = 3,

    /// <summary>The text names neither a commune nor a postal code nor a point on the Earth; distances are not known.</summary>
    UnknownPlace = 4,

    /// <summary>The radius is not above 0, or beyond half way round the Earth; the usual one was taken.</summary>
    InvalidRadius = 5,

    /// <summary>The last day is before the first; they were exchanged.</summary>
    DatesReversed = 6,

    /// <summary>The asker is not in the directory; nobody counts as known.</summary>
    UnknownAsker = 7,

    /// <summary>The period is longer than three years; its beginning was answered.</summary>
    PeriodTooLong = 8,

    /// <summary>The question may identify a patient and was not routed.</summary>
    IdentifiesPatient = 9,

    /// <summary>The text has no specialty of its own that could be found in it.</summary>
    NoSpecialtyFound = 10,

    /// <summary>The last day for the appointment is past.</summary>
    DatePast = 11,

    /// <summary>The colleague is not in the directory.</summary>
    UnknownColleague = 12,

    /// <summary>The directory does not know one of the networks.</summary>
    UnknownNetwork = 13,

    /// <summary>An offer has a place that was not understood, a radius that is none, or a date interval that is reversed; that part was left out.</summary>
    InvalidOffer = 14,

    /// <summary>The words for the act may identify a patient and were left out of the draft.</summary>
    ActLeftOut = 15,
}

/// <summary>Something to keep in mind when asking.</summary>
/// <param name="Kind">What it is; stable.</param>
/// <param name="Text">What it is, in words.</param>
public sealed record PeerWarning(PeerWarningKind Kind, LocalizedText Text);

/// <summary>What there is to keep in mind. Numbers are stable.</summary>
public enum PeerWarningKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The directory has no interactions up to the day: nothing says who answers.</summary>
    NoInteractions = 1,

    /// <summary>The review of the text found something that is not enough to refuse it.</summary>
    ReviewRisk = 2,

    /// <summary>Fewer passed the gates than were asked for.</summary>
    FewerThanAsked = 3,

    /// <summary>Some needed days are covered by nobody.</summary>
    PartialCover = 4,

    /// <summary>The cover was found by the heuristic and may need more people than necessary.</summary>
    CoverNotProven = 5,

    /// <summary>Nobody of those who are named is known to the asker.</summary>
    NobodyKnown = 6,

    /// <summary>An emergency is for the emergency services.</summary>
    Emergency = 7,

    /// <summary>There are no offers to choose from.</summary>
    NoOffers = 8,

    /// <summary>A word of support is no summons: few are named, and the aggressor is not to be answered in numbers.</summary>
    NoPileOn = 9,
}

/// <summary>A rule to remember, with its source.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Rule">The article, where it was read, and how sure that is.</param>
public sealed record PeerReminder(LocalizedText Text, RuleReference Rule);
