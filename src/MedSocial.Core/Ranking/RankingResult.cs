using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>What a directory answers to a ranking: who stands where, as far as figures and data prove it.</summary>
/// <remarks>Immutable, thread-safe. The entries are found at once; of a leaderboard with a filter the rest, which depends on everybody who was
/// selected, is worked out when it is asked for, the first time in O(selected).</remarks>
public sealed record RankingResult
{
    private readonly IRankingSummary _summary;

    internal RankingResult(ImmutableArray<RankEntry> entries, IRankingSummary summary) => (Entries, _summary) = (entries, summary);

    /// <summary>Gets the entries, best first.</summary>
    public ImmutableArray<RankEntry> Entries { get; }

    /// <summary>Gets how many accounts have a figure, or how many candidates data for a signal, and were ranked, on whatever page.</summary>
    public int Total => _summary.Total;

    /// <summary>Gets the day up to which figures counted: the caller's, or that of the newest figure; null when there is no figure.</summary>
    public DateOnly? AsOf => _summary.AsOf;

    /// <summary>Gets what to keep in mind when reading the entries.</summary>
    public ImmutableArray<RankingWarning> Warnings => _summary.Warnings;

    /// <summary>Returns how many are named, of how many, and as of which day.</summary>
    /// <returns>For example <c>3 of 12 ranked, 2019-03-13</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Entries.Length} of {Total} ranked{(AsOf is { } day ? day.ToString("', 'yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");
}

/// <summary>What an answer says of all who were ranked.</summary>
internal interface IRankingSummary
{
    int Total { get; }

    DateOnly? AsOf { get; }

    ImmutableArray<RankingWarning> Warnings { get; }
}

/// <summary>Something to keep in mind when reading a ranking.</summary>
/// <param name="Kind">What it is; stable.</param>
/// <param name="Message">What it is, in a sentence.</param>
public sealed record RankingWarning(RankingWarningKind Kind, string Message);

/// <summary>What there is to keep in mind when reading a ranking.</summary>
public enum RankingWarningKind
{
    /// <summary>The bounds of the figures do not prove the order.</summary>
    OrderNotProven,

    /// <summary>The figures were taken further apart than the caller tolerates.</summary>
    DatesApart,

    /// <summary>Figures of several networks are compared; one person may be counted on each.</summary>
    SeveralNetworks,

    /// <summary>Some accounts of the networks have no figure and are not ranked.</summary>
    MissingFigures,

    /// <summary>A signal of the profile has no data of anybody.</summary>
    SignalWithoutData,

    /// <summary>Some interactions are dated after the day and do not count.</summary>
    LaterInteractions,

    /// <summary>No account that acts has evidence of whose it is.</summary>
    NothingVerified,

    /// <summary>The computation of influence was stopped before its tolerance was reached.</summary>
    NotConverged,
}
