using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using MedSocial.Ranking;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Times leaderboards and a ranking by profile beside what one would write first and beside a pass over the same memory:
/// <c>-- --ranking [accounts] [interactions]</c>. All in one run and in turns; the median and the best of the rounds are printed, ratios of the best.
/// </summary>
internal static class RankingTiming
{
    private const int Top = 100;
    private const int Rounds = 200;

    internal static int Run(ReadOnlyMemory<string> args, TextWriter log)
    {
        var accounts = args.Length > 0 ? int.Parse(args.Span[0], CultureInfo.InvariantCulture) : 600_000;
        var interactions = args.Length > 1 ? int.Parse(args.Span[1], CultureInfo.InvariantCulture) : 1_000_000;
        var directory = RankedDirectory.Build(accounts, interactions, 1);
        var records = directory.Accounts.ToArray();
        var people = records.ToDictionary(account => account.Id, account => directory.FindPractitioner(account.Owners[0])!);
        var (specialty, share) = Specialty(directory);
        log.WriteLine(FormattableString.Invariant($"{accounts:N0} accounts, {interactions:N0} interactions; the filter leaves {share * 100:F2} %"));

        var all = Leaderboard.Followers(NetworkId.Twitter) with { Take = Top };
        var some = all with { Filter = new() { Specialties = [specialty] } };
        var heard = new RankingRequest { Profile = RankingProfile.Heard, Take = Top };
        Once("columns and the order of one network", () => directory.Rank(all));
        Once("search index and the filter", () => directory.Rank(some));
        Once("signals of everybody, influence included", () => directory.Rank(heard));

        var columns = RankingColumns.Of(directory.Segment);
        var read = heard.Profile.Signals.Items.Select(one => columns.Signals.Get(
            new(one.Signal, one.Transform, columns.NewestDay, [], heard.Profile.Influence), 0, (_, _) => throw new InvalidOperationException("The column should be there."))).Select(column => column.Values).ToArray();
        var times = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            Time("a leaderboard, top 100 of all", 20, () => directory.Rank(all));
            Time("b leaderboard, top 100 of the filter", 5, () => directory.Rank(some));
            Time("h leaderboard of the filter, total read", 5, () => Use(directory.Rank(some).Total));
            Time("i leaderboard of the filter, intervals and warnings read", 5, () => Use(directory.Rank(some).Warnings.Length));
            Time("c profile, top 100 of all, 5 signals", 1, () => directory.Rank(heard));
            Time("d sums of the same columns, all processors", 1, () => SumColumns(read, Environment.ProcessorCount));
            Time("e sums of the same columns, 1 processor", 1, () => SumColumns(read, 1));
            if (round % 20 != 0)
                continue;
            Time("f LINQ, top 100 of all", 1, () => records.OrderByDescending(account => account.FindMeasure(MeasureKind.Followers)!.Value.Lower).Take(Top).ToArray());
            Time("g LINQ, top 100 of the filter", 1, () => records
                .Where(account => people[account.Id].Specialties.Items.Contains(specialty))
                .OrderByDescending(account => account.FindMeasure(MeasureKind.Followers)!.Value.Lower).Take(Top).ToArray());
        }
        foreach (var (name, list) in times)
        {
            list.Sort();
            log.WriteLine(FormattableString.Invariant($"{name,-58} best {list[0] * 1e6,10:F1} us  median {list[list.Count / 2] * 1e6,10:F1} us"));
        }
        log.WriteLine(FormattableString.Invariant($"profile / sums {At('c') / At('d'):F2} (at most 2); LINQ / leaderboard {At('f') / At('a'):F0}, with the filter {At('g') / At('b'):F0} (at least 10)"));
        Allocated("leaderboard", () => directory.Rank(all));
        Allocated("leaderboard of the filter", () => directory.Rank(some));
        Allocated("profile", () => directory.Rank(heard));
        return 0;

        static void Use(int number)
        {
            if (number < 0)
                throw new InvalidOperationException("Never; but the number must be used.");
        }

        double At(char key) => times.First(pair => pair.Key[0] == key).Value[0];

        void Once(string name, Action work)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            log.WriteLine(FormattableString.Invariant($"first time, {name}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s"));
        }

        void Time(string name, int times1, Action work)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < times1; i++)
                work();
            var time = Stopwatch.GetElapsedTime(started).TotalSeconds / times1;
            (times.TryGetValue(name, out var list) ? list : times[name] = []).Add(time);
        }

        void Allocated(string name, Action work)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            work();
            log.WriteLine(FormattableString.Invariant($"allocated, {name}: {GC.GetTotalAllocatedBytes(precise: true) - before:N0} bytes"));
        }
    }

    /// <summary>The specialty that leaves nearest to one in a hundred.</summary>
    private static (SpecialtyCode Code, double Share) Specialty(MedicalDirectory directory)
    {
        var counts = directory.Practitioners.SelectMany(one => one.Specialties.Items).CountBy(code => code)
            .MinBy(pair => Math.Abs(pair.Value - directory.Practitioners.Count / 100.0));
        return (counts.Key, counts.Value / (double)directory.Practitioners.Count);
    }

    /// <summary>The memory's own pace: every column read once and added up.</summary>
    private static void SumColumns(float[][] columns, int workers)
    {
        var sums = new float[workers];
        if (workers == 1)
            sums[0] = Sum(columns, 0, 1);
        else
            Parallel.For(0, workers, worker => sums[worker] = Sum(columns, worker, workers));
        if (sums[0] == 42.125f)
            throw new InvalidOperationException("Never; but the sums must be used.");
    }

    private static float Sum(float[][] columns, int worker, int workers)
    {
        var total = Vector<float>.Zero;
        foreach (var column in columns)
        {
            var (at, end) = ((int)((long)column.Length * worker / workers), (int)((long)column.Length * (worker + 1) / workers));
            var (a, b, c, d) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
            for (; at + 4 * Vector<float>.Count <= end; at += 4 * Vector<float>.Count)
            {
                a += new Vector<float>(column, at);
                b += new Vector<float>(column, at + Vector<float>.Count);
                c += new Vector<float>(column, at + 2 * Vector<float>.Count);
                d += new Vector<float>(column, at + 3 * Vector<float>.Count);
            }
            total += a + b + (c + d);
        }
        return Vector.Sum(total);
    }
}
