using System.Numerics;

namespace MedSocial.Requests;

/// <summary>Finds the fewest sets of days that together cover all days that any of them covers; of equally few, those of more points.</summary>
/// <remarks>
/// <para>Set cover is NP-hard (Karp 1972). Sets within another are dropped (<see cref="CoverSets"/>); greedy gives the first answer (<see cref="CoverAnswer"/>). Then twice, first for fewer sets and then for more
/// points of as many: prices of days bound what can be reached and lead to better answers (<see cref="CoverPrices"/>), and what they leave open is tried (<see cref="CoverSearch"/>).</para>
/// <para>It ends after so many branches, the same on any machine; then the best so far stands and is not called proven. Used again, it allocates nothing.</para>
/// </remarks>
internal sealed class CoverSolver
{
    /// <summary>How many branches are tried for fewer sets, and then for more points.</summary>
    internal const int MostForFewer = 30_000, MostForPoints = 5_000;

    /// <summary>How much dearer a day is in points than in sets, to begin with: about what a set has.</summary>
    private const int PointsOfSet = 60;

    private readonly CoverSets _sets = new();
    private readonly CoverAnswer _answer;
    private readonly CoverPrices _prices;
    private readonly CoverSearch _search;
    private int[] _numbers = [];

    internal CoverSolver()
    {
        _answer = new(_sets);
        _prices = new(_sets, _answer);
        _search = new(_sets, _answer);
    }

    /// <summary>Whether the answer is proven to have the fewest sets.</summary>
    internal bool IsFewest { get; private set; }

    /// <summary>Whether it is also proven to have the most points of equally few.</summary>
    internal bool IsBest { get; private set; }

    /// <summary>The sets, ascending; until the next call.</summary>
    /// <param name="sets">The days of each set, as bits, one set after the other.</param>
    /// <param name="points">What each set is worth, 0 to 100.</param>
    /// <param name="days">How many days there are.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal ReadOnlySpan<int> Solve(ReadOnlySpan<ulong> sets, ReadOnlySpan<double> points, int days, CancellationToken cancellation = default)
    {
        _sets.Read(sets, points, days);
        _answer.Start();
        _answer.Complete([]);
        _prices.Start();
        IsFewest = Improve(isFewer: true, MostForFewer, cancellation);
        _prices.Scale(PointsOfSet);
        IsBest = Improve(isFewer: false, MostForPoints, cancellation) && IsFewest;
        Pooled.Grow(ref _numbers, _answer.Count);
        for (var at = 0; at < _answer.Count; at++)
            _numbers[at] = _sets.Number(_answer.Sets[at]);
        var numbers = _numbers.AsSpan(0, _answer.Count);
        numbers.Sort();
        return numbers;
    }

    internal static bool Has(ReadOnlySpan<ulong> set, int day) => (set[day >> 6] >> day & 1) != 0;

    internal static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <returns>Whether nothing better is left.</returns>
    private bool Improve(bool isFewer, int budget, CancellationToken cancellation)
    {
        var goal = new CoverGoal(_answer, isFewer);
        if (goal.Most <= 0)
            return true;
        _prices.Find(goal);
        return goal.Most <= 0 || _search.Run(goal, _prices.Prices, budget, cancellation);
    }
}
