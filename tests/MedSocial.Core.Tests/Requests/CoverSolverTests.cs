using CsCheck;
using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>The cover against every subset of the sets.</summary>
public class CoverSolverTests
{
    [Fact]
    public void Solve_SmallCases_IsTheBestOfAllSubsets() => Gen.Select(Gen.Int[1, 12], Gen.Int[0, 4095].Array[0, 9], Gen.Int[0, 3].Array[9]).Sample(
        (days, drawn, points) =>
        {
            var sets = drawn.Select(set => new[] { (ulong)set & ((1UL << days) - 1) }).ToArray();
            var worth = sets.Select((_, at) => (double)points[at]).ToArray();
            var solver = new CoverSolver(sets, worth, days);
            var chosen = solver.Solve();
            Assert.True(solver.IsProven);
            Assert.Equal(Best(sets, worth), (chosen.Length, chosen.Sum(set => worth[set])));
            Assert.Equal(Union(sets, ~0), Union(sets, chosen.Sum(set => 1 << set)));
        },
        iter: 2000, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void Solve_RunsOfAYear_IsProvenAndTiles()
    {
        var sets = Enumerable.Range(0, 52).Select(week => Run(week * 7, 9, 364)).ToArray();
        var solver = new CoverSolver(sets, new double[52], 364);
        Assert.Equal(52, solver.Solve().Length);
        Assert.True(solver.IsProven);
    }

    private static ulong[] Run(int from, int length, int days)
    {
        var bits = new ulong[(days + 63) / 64];
        for (var day = from; day < Math.Min(days, from + length); day++)
            bits[day >> 6] |= 1UL << day;
        return bits;
    }

    private static (int, double) Best(ulong[][] sets, double[] worth)
    {
        var all = Union(sets, ~0);
        return Enumerable.Range(0, 1 << sets.Length).Where(some => Union(sets, some) == all)
            .Select(some => (Count: int.PopCount(some), Worth: worth.Where((_, at) => (some >> at & 1) != 0).Sum()))
            .OrderBy(one => one.Count).ThenByDescending(one => one.Worth).First();
    }

    private static ulong Union(ulong[][] sets, int some) => sets.Where((_, at) => (some >> at & 1) != 0).Aggregate(0UL, (all, set) => all | set[0]);
}
