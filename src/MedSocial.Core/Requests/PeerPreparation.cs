using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Names the parts of <see cref="DirectoryRequests.PrepareRequests"/>. Numbers are stable.</summary>
public enum RequestPreparation
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>Accounts and interactions as rankings read them.</summary>
    Rankings = 1,

    /// <summary>People, places, specialties and hashtags as requests read them.</summary>
    People = 2,

    /// <summary>Influence over all interactions.</summary>
    Influence = 3,

    /// <summary>How people answer.</summary>
    Signals = 4,

    /// <summary>Who acts under the hashtags that most do: the last part.</summary>
    Hashtags = 5,
}

/// <summary>Does beforehand what the first requests would have to do.</summary>
internal sealed class PeerPreparation(MedicalDirectory directory, IProgress<RequestPreparation>? progress, CancellationToken cancellation)
{
    internal void Run(DateOnly? asOf)
    {
        cancellation.ThrowIfCancellationRequested();
        var ranking = RankingColumns.Of(directory.Segment);
        Report(RequestPreparation.Rankings);
        var columns = PeerColumns.Of(directory.Segment);
        Report(RequestPreparation.People);
        var day = asOf?.DayNumber ?? ranking.NewestDay;
        _ = new RankingContext(directory, day, [], InfluenceOptions.Default, cancellation).Influence;
        Report(RequestPreparation.Influence);
        var advice = columns.Advice.Get(day, (directory, cancellation), static (day, state) => new(state.directory, day, state.cancellation));
        (_, _, _) = (advice.Order, advice.OrderWithoutTopic, advice.OrderByReach);
        Report(RequestPreparation.Signals);
        foreach (var tag in columns.LargestTags(DirectoryRequests.MostHashtags))
        {
            cancellation.ThrowIfCancellationRequested();
            var topics = columns.TopicsOf([tag], day, advice, out _);
            (_, _) = (topics.Advice, topics.Support);
        }
        Report(RequestPreparation.Hashtags);
    }

    private void Report(RequestPreparation done)
    {
        progress?.Report(done);
        cancellation.ThrowIfCancellationRequested();
    }
}
