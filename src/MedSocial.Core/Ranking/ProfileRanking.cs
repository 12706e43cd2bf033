using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Ranking.Signals;

namespace MedSocial.Ranking;

/// <summary>Answers rankings by profile.</summary>
internal static class ProfileRanking
{
    internal static RankingResult Rank(MedicalDirectory directory, RankingRequest request, CancellationToken cancellation)
    {
        var columns = RankingColumns.Of(directory.Segment);
        var now = Scores(directory, request, request.AsOf?.DayNumber ?? columns.NewestDay, cancellation);
        var candidates = request.Filter is { } filter ? Selected(directory, columns, filter) : null;
        var best = new (double Score, int Candidate)[Math.Min(request.Take, candidates?.Length ?? columns.CandidateCount)];
        var (count, total) = candidates is null ? (now.Table.Best(best), now.Table.Total) : now.Table.Best(candidates, best);
        Array.Resize(ref best, count);

        var ranks = new int[count];
        for (var i = 0; i < count; i++)
            ranks[i] = i > 0 && best[i].Score.Equals(best[i - 1].Score) ? ranks[i - 1] : i + 1;
        var previous = request.ComparedWith is { } day
            ? PreviousRanks(Scores(directory, request, day.DayNumber, cancellation).Table, candidates, best)
            : null;
        var page = new ProfilePage(now, request.Profile, best, ranks, candidates, previous);
        var entries = new RankEntry[count];
        for (var i = 0; i < count; i++)
            entries[i] = new(page, i, ranks[i], best[i].Score);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(entries), new ProfileSummary(
            total,
            total > 0 || request.AsOf is not null ? DateOnly.FromDayNumber(now.Context.Day) : null,
            Warnings(request, now, candidates?.Length ?? columns.CandidateCount, total)));
    }

    private static ProfileScores Scores(MedicalDirectory directory, RankingRequest request, int day, CancellationToken cancellation)
    {
        var columns = RankingColumns.Of(directory.Segment);
        var asksTopic = request.Profile.Signals.Items.Any(one => one.Signal is TopicAuthoritySignal);
        if (asksTopic && request.Topics.IsEmpty)
            throw new ArgumentException($"The profile '{request.Profile.Name}' asks who is heard on a topic; name one in {nameof(RankingRequest.Topics)}.", nameof(request));
        EquatableArray<int> topics = request.Topics.Items.Select(columns.Hashtags.Find).Distinct().Order().ToImmutableArray();
        return columns.Profiles.Get(new(request.Profile, day, topics), (directory, cancellation), static (key, state) => Read(state.directory, key, state.cancellation));
    }

    private static ProfileScores Read(MedicalDirectory directory, ProfileKey key, CancellationToken cancellation)
    {
        var (profile, day, topics) = (key.Profile, key.Day, key.Topics);
        var context = new RankingContext(directory, day, topics, profile.Influence, cancellation);
        var read = new SignalColumn[profile.Signals.Count];
        var points = new double[read.Length];
        for (var signal = 0; signal < read.Length; signal++)
        {
            var one = profile.Signals[signal];
            points[signal] = profile.Points(signal);
            read[signal] = context.Columns.Signals.Get(
                new(one.Signal, one.Transform, day, topics, profile.Influence), context, static (key, context) => new(context, key.Signal, key.Transform));
        }
        // What is asked of the answer later is no longer part of the work that the caller could stop.
        return new(new(directory, day, topics, profile.Influence, CancellationToken.None), read, new(read, points, [.. profile.Signals.Items.Select(one => one.IsRequired)]));
    }

    private static int[] Selected(MedicalDirectory directory, RankingColumns columns, Search.SearchQuery filter)
    {
        var profiles = ProfileLists.Take();
        DirectorySearch.Select(directory, filter, profiles);
        var ofProfile = columns.CandidateOfProfile;
        var count = 0;
        foreach (ref var profile in CollectionsMarshal.AsSpan(profiles))
        {
            if (ofProfile[profile] is >= 0 and var candidate)
                profiles[count++] = candidate;
        }
        var selected = CollectionsMarshal.AsSpan(profiles)[..count].ToArray();
        ProfileLists.Return(profiles);
        return selected;
    }

    /// <summary>The ranks that those of the page had, 0 for those without a score then.</summary>
    private static int[] PreviousRanks(ScoreTable then, int[]? candidates, (double Score, int Candidate)[] best)
    {
        var scores = new double[best.Length];
        for (var i = 0; i < best.Length; i++)
            scores[i] = then.Score(best[i].Candidate);
        var sorted = scores.Where(score => !double.IsNaN(score)).Order().ToArray();
        var above = new int[sorted.Length];
        ScoreCounts.Add(candidates?.Length ?? then.Count, at => then.Score(candidates is null ? at : candidates[at]), sorted, above);
        return [.. scores.Select(score => double.IsNaN(score) ? 0 : 1 + above[Array.BinarySearch(sorted, score) is var at && at > 0 ? First(sorted, at) : at])];
    }

    private static int First(double[] sorted, int at)
    {
        while (at > 0 && sorted[at - 1].Equals(sorted[at]))
            at--;
        return at;
    }

    private static ImmutableArray<RankingWarning> Warnings(RankingRequest request, ProfileScores now, int candidates, int total)
    {
        var warnings = ImmutableArray.CreateBuilder<RankingWarning>();
        var asksInfluence = request.Profile.Signals.Items.Any(one => one.Signal is InfluenceSignal or EngagementSignal);
        var asksTopic = request.Profile.Signals.Items.Any(one => one.Signal is TopicAuthoritySignal);
        for (var signal = 0; signal < now.Columns.Length; signal++)
        {
            var one = request.Profile.Signals[signal];
            if (one.Weight > 0 && now.Columns[signal].Present == 0 && candidates > 0)
                warnings.Add(new(RankingWarningKind.SignalWithoutData, $"The signal '{one.Signal.Name}' has no data of anybody; it gives no points."));
        }
        if (candidates > total)
            warnings.Add(new(RankingWarningKind.MissingFigures, $"{candidates - total} of those asked for have no data for any signal, or none for a required one, and are not ranked."));
        if (!asksInfluence && !asksTopic)
            return warnings.ToImmutable();
        var scores = asksInfluence ? now.Context.Influence : now.Context.OnTopics;
        if (scores.Later > 0)
            warnings.Add(new(RankingWarningKind.LaterInteractions, $"{scores.Later} interactions are dated after {DateOnly.FromDayNumber(now.Context.Day):yyyy-MM-dd} and do not count."));
        if (scores.Accounts.Length > 0 && !scores.AnyVerified)
            warnings.Add(new(RankingWarningKind.NothingVerified, "No account that acts has evidence of whose it is; every voice counts as unverified."));
        if (!scores.HasConverged)
            warnings.Add(new(RankingWarningKind.NotConverged, FormattableString.Invariant($"Influence was stopped after {scores.Iterations} iterations at a residual of {scores.Residual:E1}.")));
        return warnings.ToImmutable();
    }
}

/// <summary>What the columns of a profile depend on.</summary>
internal readonly record struct ProfileKey(RankingProfile Profile, int Day, EquatableArray<int> Topics);

/// <summary>What a ranking by profile says of all who were ranked.</summary>
internal sealed record ProfileSummary(int Total, DateOnly? AsOf, ImmutableArray<RankingWarning> Warnings) : IRankingSummary;

/// <summary>The columns of a profile as of a day, and what they were made from.</summary>
internal sealed record ProfileScores(RankingContext Context, SignalColumn[] Columns, ScoreTable Table);

/// <summary>Counting who is ahead.</summary>
internal static class ScoreCounts
{
    /// <summary>Adds to each place how many of the values exceed the threshold there; thresholds ascend.</summary>
    internal static void Add(int count, Func<int, double> value, ReadOnlySpan<double> thresholds, Span<int> above)
    {
        for (var i = 0; i < count && !thresholds.IsEmpty; i++)
        {
            var one = value(i);
            if (!(one > thresholds[0]))
                continue;
            // How many thresholds lie below: each of them is exceeded.
            var (low, high) = (0, thresholds.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (thresholds[middle] < one)
                    low = middle + 1;
                else
                    high = middle;
            }
            above[low - 1]++;
        }
        for (var i = above.Length - 2; i >= 0; i--)
            above[i] += above[i + 1];
    }
}
