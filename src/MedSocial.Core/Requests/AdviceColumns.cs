using MedSocial.Ranking;
using MedSocial.Ranking.Signals;

namespace MedSocial.Requests;

/// <summary>What can be said before a question is known of how somebody answers, as of a day: one number from 0 to 1 for each candidate of the rankings.</summary>
/// <remarks>Made of the signals of rankings, and kept for the newest days. Where a question gives no filter, candidates are walked in the descending order of these points, and the walk
/// ends where nobody behind can reach the list any more.</remarks>
internal sealed class AdviceColumns
{
    private readonly Lazy<DescendingOrder> _order;
    private readonly Lazy<DescendingOrder> _orderWithoutTopic;
    private readonly Lazy<DescendingOrder> _orderByReach;

    internal AdviceColumns(MedicalDirectory directory, int day, CancellationToken cancellation)
    {
        Context = new(directory, day, [], InfluenceOptions.Default, cancellation);
        Balance = Read(AdviceWeights.Balance);
        Helpful = Read(AdviceWeights.Helpful);
        Influence = Read(AdviceWeights.Influence);
        Responsiveness = Read(AdviceWeights.Responsiveness);
        Recency = Read(AdviceWeights.Recency);
        Points = new float[Context.Columns.CandidateCount];
        PointsWithoutTopic = new float[Points.Length];
        for (var candidate = 0; candidate < Points.Length; candidate++)
        {
            Points[candidate] = (float)(AdviceWeights.Worth(AdviceWeights.Helpful, Helpful, candidate)
                + AdviceWeights.Worth(AdviceWeights.Responsiveness, Responsiveness, candidate) + AdviceWeights.Worth(AdviceWeights.Recency, Recency, candidate));
            PointsWithoutTopic[candidate] = (float)(Points[candidate] + AdviceWeights.Worth(AdviceWeights.Balance, Balance, candidate)
                + AdviceWeights.Worth(AdviceWeights.Influence, Influence, candidate));
        }
        _order = new(() => new(Points));
        _orderWithoutTopic = new(() => new(PointsWithoutTopic));
        _orderByReach = new(() => new([.. Enumerable.Range(0, Points.Length).Select(candidate => (float)ReachPoints(candidate))]));
    }

    internal RankingContext Context { get; }

    internal float[] Balance { get; }

    internal float[] Helpful { get; }

    internal float[] Influence { get; }

    internal float[] Responsiveness { get; }

    internal float[] Recency { get; }

    /// <summary>The points that no topic changes.</summary>
    internal float[] Points { get; }

    /// <summary>The points of a question without a topic: balance and influence over everything count.</summary>
    internal float[] PointsWithoutTopic { get; }

    internal DescendingOrder Order => _order.Value;

    internal DescendingOrder OrderWithoutTopic => _orderWithoutTopic.Value;

    /// <summary>The points of what is asked of anybody who is to be reached, whatever the request: how soon somebody answers and how lately something was heard.</summary>
    internal double ReachPoints(int candidate) => AdviceWeights.Worth(AppointmentFinder.Responsiveness, Responsiveness, candidate) + RecencyPoints(candidate);

    internal double RecencyPoints(int candidate) => AdviceWeights.Worth(AdviceWeights.Recency, Recency, candidate);

    internal DescendingOrder OrderByReach => _orderByReach.Value;

    private float[] Read(WeightedSignal one) => Context.Columns.Signals.Get(
        new(one.Signal, one.Transform, Context.Day, [], Context.Options), Context, static (key, context) => new(context, key.Signal, key.Transform)).Values;
}
