using System.Globalization;
using MedSocial.Ranking.Signals;

namespace MedSocial.Ranking;

/// <summary>The ranks that an entry can truly have, equals sharing theirs.</summary>
/// <param name="Best">The best: 1 and as many as are certainly ahead.</param>
/// <param name="Worst">The worst: 1 and as many as may be ahead; who may at most be level is not counted.</param>
public readonly record struct RankInterval(int Best, int Worst)
{
    /// <summary>Gets whether only one rank is possible.</summary>
    public bool IsCertain => Best == Worst;

    /// <summary>Returns the interval in words.</summary>
    /// <returns>For example <c>truly rank 1 to 4</c>.</returns>
    public override string ToString() => IsCertain
        ? string.Create(CultureInfo.InvariantCulture, $"truly rank {Best}")
        : string.Create(CultureInfo.InvariantCulture, $"truly rank {Best} to {Worst}");
}

/// <summary>How a rank differs from an earlier one.</summary>
/// <param name="PreviousRank">The rank then; null when there was no figure then.</param>
/// <param name="PlacesGained">How many places were gained; negative when they were lost, null for new entries.</param>
public readonly record struct RankChange(int? PreviousRank, int? PlacesGained)
{
    /// <summary>Gets whether there was no figure then.</summary>
    public bool IsNew => PreviousRank is null;

    /// <summary>Returns the change as tables show it.</summary>
    /// <returns><c>new</c>, <c>=</c>, <c>+3</c> or <c>-2</c>.</returns>
    public override string ToString() => PlacesGained switch
    {
        null => "new",
        0 => "=",
        var places => places.Value.ToString("+0;-0", CultureInfo.InvariantCulture),
    };
}

/// <summary>Where a score comes from.</summary>
/// <param name="Contributions">The parts; their points add up to the score.</param>
public sealed record RankExplanation(EquatableArray<Contribution> Contributions)
{
    /// <summary>Returns one line for each contribution, in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(Environment.NewLine, Contributions.Select(part => part.ToString()));

    /// <summary>Returns one line for each contribution, in French.</summary>
    /// <returns>The text.</returns>
    public string ToFrench() => string.Join(Environment.NewLine, Contributions.Select(part => part.ToFrench()));
}

/// <summary>One part of a score.</summary>
/// <param name="Signal">What was looked at, such as <c>followers</c>.</param>
/// <param name="Points">What it adds to the score.</param>
/// <param name="Reason">Why, with figure, date and source, in English.</param>
public sealed record Contribution(string Signal, double Points, string Reason)
{
    /// <summary>Gets why, in French; the English words where there are no French ones.</summary>
    public string ReasonFr { get; init => field = value ?? ""; } = Reason;

    /// <summary>Gets what was looked at, in French.</summary>
    public string SignalFr { get; init; } = Signal;

    /// <summary>Gets whether there was no data; then the points are none, and what the signal would say is open.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Returns the part on one line, in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Line(Signal, Reason, ": ", NumberFormatInfo.InvariantInfo);

    /// <summary>Returns the part on one line, in French.</summary>
    /// <returns>The text.</returns>
    public string ToFrench() => Line(SignalFr, ReasonFr, " : ", French);

    internal static NumberFormatInfo French { get; } = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F" };

    private string Line(string signal, string reason, string colon, NumberFormatInfo format) =>
        $"{signal} {(IsMissing ? "–" : Points.ToString("0.##", format))}{colon}{reason}";
}

/// <summary>One signal that alone would move an entry up.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Now">What it is; null when it is missing.</param>
/// <param name="Needed">What it would have to be, at least.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Overtaken">The rank that would be reached.</param>
public sealed record WhatIf(string Signal, double? Now, double Needed, string Unit, int Overtaken)
{
    /// <summary>Returns the step in words, in English.</summary>
    /// <returns>For example <c>activity 3.2 posts per week instead of 1.1: rank 4</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Signal} {ReasonText.English(Needed)} {Unit} instead of {(Now is { } now ? ReasonText.English(now) : "nothing known")}: rank {Overtaken}");
}
