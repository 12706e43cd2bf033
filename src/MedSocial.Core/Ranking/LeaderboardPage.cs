using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>What the entries of one leaderboard are read from: positions in its order, and records when somebody looks at them.</summary>
internal sealed class LeaderboardPage(
    MedicalDirectory directory, Leaderboard leaderboard, LeaderboardOrder order, LeaderboardProof proof, int[] positions, int[] ranks)
    : IRankingPage
{
    public RankInterval Interval(int item) => proof.Interval(item);

    public Account Account(int item) => directory.Segment.Accounts[order.Accounts[positions[item]]];

    public ImmutableArray<Account> Accounts(int item) => [Account(item)];

    public Practitioner? Practitioner(int item) =>
        Account(item).Owners is { Count: 1 } owners ? directory.FindPractitioner(owners[0]) : null;

    public Measure? Measure(int item) => Account(item).FindMeasure(leaderboard.Measure, leaderboard.AsOf);

    public RankChange? Change(int item) => proof.Previous(item) switch
    {
        null => null,
        0 => new(null, null),
        var previous => new(previous, previous - ranks[item]),
    };

    public ImmutableArray<string> MissingSignals(int item) => [];

    public ImmutableArray<WhatIf> WhatWouldMoveUp(int item) => [];

    public RankExplanation Explain(int item)
    {
        var measure = Measure(item)!.Value;
        var (english, french) = FigureText.Of(measure, Interval(item));
        return new([new(measure.Kind.Value, measure.Lower, english) { ReasonFr = french }]);
    }

    public string Headline(int item, double score) => Measure(item)!.Value.ToString();
}

/// <summary>Says a figure with what it proves.</summary>
internal static class FigureText
{
    internal static (string English, string French) Of(Measure measure, RankInterval interval)
    {
        var figure = measure.AsPrinted is { } printed ? $"« {printed} »" : measure.Value.ToString(CultureInfo.InvariantCulture);
        var (proof, preuve) = measure.Upper is { } upper
            ? upper == measure.Lower
                ? ("", "")
                : (Invariant($", so {measure.Lower} to {upper}"), Invariant($", donc de {measure.Lower} à {upper}"))
            : (Invariant($", so {measure.Lower} or more"), Invariant($", donc {measure.Lower} ou plus"));
        var (claim, dires) = measure.IsSelfClaimed ? (", as the owner claims", ", selon l’intéressé") : ("", "");
        var rang = interval.IsCertain ? $"rang réel {interval.Best}" : $"rang réel de {interval.Best} à {interval.Worst}";
        return (
            Invariant($"{figure} ({measure.AsOf:yyyy-MM-dd}, {measure.Source}){claim}{proof}; {interval}"),
            Invariant($"{figure} ({measure.AsOf:yyyy-MM-dd}, {measure.Source}){dires}{preuve} ; {rang}"));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
