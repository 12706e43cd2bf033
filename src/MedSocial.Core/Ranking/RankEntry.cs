using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>One place in a ranking.</summary>
public sealed record RankEntry
{
    /// <summary>Gets the rank, from 1; equals share it, and the next rank is left out for each of them (1, 2, 2, 4).</summary>
    public required int Rank { get; init; }

    /// <summary>Gets the best and worst rank that the bounds of all figures allow.</summary>
    public required RankInterval RankInterval { get; init; }

    /// <summary>Gets the account.</summary>
    public required Account Account { get; init; }

    /// <summary>Gets the practitioner who runs it; null when none or several do.</summary>
    public Practitioner? Practitioner { get; init; }

    /// <summary>Gets the figure that decided.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Gets the score by which the entries are ordered: the least that the figure proves.</summary>
    public double Score => Measure.Lower;

    /// <summary>Gets the name to show.</summary>
    public string DisplayName => Practitioner?.DisplayName ?? Account.DisplayName ?? Account.ToString();

    /// <summary>Says where the score comes from.</summary>
    /// <returns>The contributions; they add up to <see cref="Score"/>.</returns>
    public RankExplanation Explain() => new([new(Measure.Kind.Value, Score, Reason())]);

    private string Reason()
    {
        var figure = Measure.AsPrinted is { } printed ? $"« {printed} »" : Measure.Value.ToString(CultureInfo.InvariantCulture);
        var proof = Measure.Upper is { } upper
            ? upper == Measure.Lower ? "" : string.Create(CultureInfo.InvariantCulture, $", so {Measure.Lower} to {upper}")
            : string.Create(CultureInfo.InvariantCulture, $", so {Measure.Lower} or more");
        var claim = Measure.IsSelfClaimed ? ", as the owner claims" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{figure} ({Measure.AsOf:yyyy-MM-dd}, {Measure.Source}){claim}{proof}; {RankInterval}");
    }

    /// <summary>Returns the rank, the name and the figure.</summary>
    /// <returns>For example <c>2. Dr Dominique Dupagne, ≥ 12800 followers, 2019-03-13, article-2019, self-claimed</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}. {DisplayName}, {Measure}");
}

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

/// <summary>Where a score comes from.</summary>
/// <param name="Contributions">The parts; their points add up to the score.</param>
public sealed record RankExplanation(EquatableArray<Contribution> Contributions)
{
    /// <summary>Returns one line for each contribution.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(Environment.NewLine, Contributions.Select(part => part.ToString()));
}

/// <summary>One part of a score.</summary>
/// <param name="Signal">What was looked at, such as <c>followers</c>.</param>
/// <param name="Points">What it adds to the score.</param>
/// <param name="Reason">Why, with figure, date and source.</param>
public sealed record Contribution(string Signal, double Points, string Reason)
{
    /// <summary>Returns the part on one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Signal} {Points:0.##}: {Reason}");
}
