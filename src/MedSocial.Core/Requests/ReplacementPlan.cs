using System.Collections.Immutable;
using MedSocial.Storage;

namespace MedSocial.Requests;

/// <summary>Gives each needed day to one of those who were chosen.</summary>
/// <param name="segment">Who they are.</param>
/// <param name="scratch">What fits.</param>
/// <param name="first">The first day of the calendar.</param>
/// <param name="bits">The needed days on which each is free.</param>
/// <param name="words">In so many words.</param>
internal readonly ref struct ReplacementPlan(Segment segment, ReplacementScratch scratch, DateOnly first, ReadOnlySpan<ulong> bits, int words)
{
    private readonly ReadOnlySpan<ulong> _bits = bits;

    /// <param name="chosen">Who was chosen, those of most points first.</param>
    /// <param name="needed">The number of each day of the calendar among those needed, or -1.</param>
    /// <param name="who">Where it is written who is there on each needed day.</param>
    internal ReplacementCover Make(ReadOnlySpan<int> chosen, ReadOnlySpan<int> needed, Span<int> who)
    {
        var (previous, covered) = (-1, 0);
        for (var day = 0; day < who.Length; day++)
        {
            // Whoever is there stays; otherwise the one of more points begins, who stands first.
            if (previous < 0 || !IsFree(previous, day))
                previous = First(chosen, day);
            who[day] = previous;
            covered += previous >= 0 ? 1 : 0;
        }
        var parts = ImmutableArray.CreateBuilder<ReplacementPart>(chosen.Length);
        for (var day = 0; day < who.Length; day++)
        {
            if (who[day] is >= 0 and var fit && !who[..day].Contains(fit))
                parts.Add(new(segment.PractitionerIdOf(scratch.Fits[fit].Practitioner), Runs(needed, who, fit), who.Count(fit)));
        }
        return new(parts.DrainToImmutable(), Runs(needed, who, -1), who.Length, covered, scratch.Cover.IsFewest);
    }

    private bool IsFree(int fit, int day) => CoverSolver.Has(_bits.Slice(fit * words, words), day);

    private int First(ReadOnlySpan<int> chosen, int day)
    {
        foreach (var fit in chosen)
        {
            if (IsFree(fit, day))
                return fit;
        }
        return -1;
    }

    /// <summary>The runs of needed days that one has, in days of the calendar.</summary>
    private ImmutableArray<DateInterval> Runs(ReadOnlySpan<int> needed, ReadOnlySpan<int> who, int fit)
    {
        var runs = ImmutableArray.CreateBuilder<DateInterval>();
        var (start, end) = (-1, -1);
        for (var day = 0; day < needed.Length; day++)
        {
            if (needed[day] is not (>= 0 and var number))
                continue;
            if (who[number] == fit)
                (start, end) = (start < 0 ? day : start, day);
            else if (start >= 0)
            {
                runs.Add(new(first.AddDays(start), first.AddDays(end)));
                start = -1;
            }
        }
        if (start >= 0)
            runs.Add(new(first.AddDays(start), first.AddDays(end)));
        return runs.ToImmutable();
    }
}
