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
            var chosen = Reused.Solve(sets.SelectMany(set => set).ToArray(), worth, days).ToArray();
            Assert.True(Reused.IsFewest && Reused.IsBest);
            Assert.Equal(Best(sets, worth), (chosen.Length, chosen.Sum(set => worth[set])));
            Assert.Equal(Union(sets, ~0), Union(sets, chosen.Sum(set => 1 << set)));
        },
        iter: 2000, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void Solve_RunsOfAYear_IsProvenAndTiles()
    {
        var solver = new CoverSolver();
        Assert.Equal(52, solver.Solve(Enumerable.Range(0, 52).SelectMany(week => Run(week * 7, 9, 364)).ToArray(), new double[52], 364).Length);
        Assert.True(solver.IsFewest && solver.IsBest);
    }

    /// <summary>The known trap: two sets of seven days are the answer, and greedy begins with the one of eight.</summary>
    [Fact]
    public void Solve_GreedyIsMisled_FindsTheTwo()
    {
        // Rows of seven days each; columns of eight, four and two.
        ulong[] sets = [0x007F, 0x3F80, 0x078F, 0x1830, 0x2040];
        var solver = new CoverSolver();
        Assert.Equal([0, 1], solver.Solve(sets, new double[5], 14).ToArray());
        Assert.True(solver.IsFewest);
    }

    /// <summary>Years of drawn offers: all days, no set that is needless, nothing worse than greedy, and the same when it is asked again.</summary>
    [Fact]
    public void Solve_DrawnYears_CoversAllAndNeverMoreThanGreedy() => Gen.Select(Gen.Int[1, 366], Gen.Select(Gen.Int[0, 365], Gen.Int[1, 40], Gen.Int[0, 365], Gen.Int[1, 40], Gen.Double[0, 100]).Array[1, 120]).Sample(
        (days, drawn) =>
        {
            var words = (days + 63) / 64;
            var sets = drawn.Select(one => Run(one.Item1, one.Item2, days).Zip(Run(one.Item3, one.Item4, days), (a, b) => a | b).ToArray()).ToArray();
            var (flat, points) = (sets.SelectMany(set => set).ToArray(), drawn.Select(one => one.Item5).ToArray());
            var chosen = Reused.Solve(flat, points, days).ToArray();
            Assert.Equal(All(sets, words), All([.. chosen.Select(set => sets[set])], words));
            Assert.InRange(chosen.Length, 0, Greedy(sets, points, words));
            Assert.Equal(chosen, new CoverSolver().Solve(flat, points, days).ToArray());
        },
        iter: 100, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void Solve_UsedAgain_AllocatesNothing()
    {
        var sets = Enumerable.Range(0, 300).SelectMany(at => Run(at * 37 % 366, 5 + at * 13 % 40, 366)).ToArray();
        var points = Enumerable.Range(0, 300).Select(at => at * 7 % 100 / 1.0).ToArray();
        var solver = new CoverSolver();
        solver.Solve(sets, points, 366);
        var before = GC.GetAllocatedBytesForCurrentThread();
        solver.Solve(sets, points, 366);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static readonly CoverSolver Reused = new();

    private static ulong[] All(ulong[][] sets, int words) => [.. Enumerable.Range(0, words).Select(word => sets.Aggregate(0UL, (all, set) => all | set[word]))];

    private static int Greedy(ulong[][] sets, double[] points, int words)
    {
        var left = All(sets, words);
        var count = 0;
        for (; left.Any(word => word != 0); count++)
        {
            var best = Enumerable.Range(0, sets.Length).OrderByDescending(set => sets[set].Zip(left, (a, b) => ulong.PopCount(a & b)).Aggregate(0UL, (sum, one) => sum + one)).ThenByDescending(set => points[set]).First();
            left = [.. left.Zip(sets[best], (a, b) => a & ~b)];
        }
        return count;
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
