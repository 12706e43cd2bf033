using System.Collections.Immutable;
using MedSocial.Ranking;

namespace MedSocial;

/// <summary>Ranks the accounts of a directory.</summary>
public static class DirectoryRanking
{
    /// <summary>Ranks accounts by one figure.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="leaderboard">What to rank by, where, and as of when.</param>
    /// <returns>The entries by what their figures prove at least, then by the newer figure, then by identifier; equal figures share a rank.
    /// Accounts without a figure are left out, and a warning says how many.</returns>
    /// <remarks>
    /// <para>Standard competition ranking: 1, 2, 2, 4. The interval of an entry is what the bounds prove: its best rank counts those whose least
    /// exceeds its most, its worst those whose most exceeds its least. So equal exact figures are certain of the rank that they share.</para>
    /// <para>Thread-safe. O(n log n) in the accounts of the networks.</para>
    /// </remarks>
    public static RankingResult Rank(this MedicalDirectory directory, Leaderboard leaderboard)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(leaderboard);
        var accounts = directory.Accounts.Where(account => leaderboard.Networks.Contains(account.Network)).ToArray();
        var figures = accounts
            .Select(account => (account, measure: account.FindMeasure(leaderboard.Measure, leaderboard.AsOf)))
            .Where(pair => pair.measure is not null)
            .Select(pair => (pair.account, measure: pair.measure!.Value))
            .OrderByDescending(pair => pair.measure.Lower)
            .ThenByDescending(pair => pair.measure.AsOf)
            .ThenBy(pair => pair.account.Id)
            .ToArray();

        var lowers = figures.Select(pair => pair.measure.Lower).Order().ToArray();
        var uppers = figures.Select(pair => pair.measure.Upper ?? long.MaxValue).Order().ToArray();
        var entries = ImmutableArray.CreateBuilder<RankEntry>(Math.Min(figures.Length, leaderboard.Take));
        var rank = 1;
        for (var i = 0; i < figures.Length && i < leaderboard.Take; i++)
        {
            var (account, measure) = figures[i];
            if (i > 0 && measure.Lower != figures[i - 1].measure.Lower)
                rank = i + 1;
            var upper = measure.Upper ?? long.MaxValue;
            var ahead = lowers.Length - CountUpTo(lowers, upper);
            var perhapsAhead = uppers.Length - CountUpTo(uppers, measure.Lower) - (upper > measure.Lower ? 1 : 0);
            entries.Add(new()
            {
                Rank = rank,
                RankInterval = new(1 + ahead, 1 + perhapsAhead),
                Account = account,
                Practitioner = account.Owners.Count == 1 ? directory.FindPractitioner(account.Owners[0]) : null,
                Measure = measure,
            });
        }
        return new()
        {
            Entries = entries.ToImmutable(),
            Total = figures.Length,
            AsOf = leaderboard.AsOf ?? (figures.Length > 0 ? figures.Max(pair => pair.measure.AsOf) : null),
            Warnings = Warnings(leaderboard, entries, [.. figures.Select(pair => pair.measure.AsOf)], accounts.Length - figures.Length),
        };
    }

    private static ImmutableArray<RankingWarning> Warnings(
        Leaderboard leaderboard, IEnumerable<RankEntry> entries, ImmutableArray<DateOnly> dates, int withoutFigure)
    {
        var warnings = ImmutableArray.CreateBuilder<RankingWarning>();
        var open = entries.Count(entry => !entry.RankInterval.IsCertain);
        if (open > 0)
            warnings.Add(new(RankingWarningKind.OrderNotProven, $"The bounds of the figures leave the true rank of {open} entries open; see their rank intervals."));
        if (dates.Length > 0 && dates.Max().DayNumber - dates.Min().DayNumber is var days && days > leaderboard.DateTolerance)
            warnings.Add(new(RankingWarningKind.DatesApart, $"The figures were taken up to {days} days apart."));
        if (leaderboard.Networks.Count > 1)
            warnings.Add(new(RankingWarningKind.SeveralNetworks, "Figures of several networks are compared; the same people may follow on each."));
        if (withoutFigure > 0)
            warnings.Add(new(RankingWarningKind.MissingFigures, $"{withoutFigure} accounts of the networks have no such figure and are not ranked."));
        return warnings.ToImmutable();
    }

    /// <summary>How many of the ascending values are at most the limit.</summary>
    private static int CountUpTo(long[] ascending, long limit) => limit == long.MaxValue ? ascending.Length : CountBelow(ascending, limit + 1);

    /// <summary>How many of the ascending values are below the limit.</summary>
    private static int CountBelow(long[] ascending, long limit)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
