using MedSocial.Ranking.Signals;

namespace MedSocial.Ranking;

/// <summary>What makes a score: signals, each with a weight and a transform to 0 to 1.</summary>
/// <remarks>
/// Score = 100 × Σ weight × transformed signal / Σ weight. A signal that is missing gives no points, and the rank interval of an entry says
/// which ranks are possible whatever the missing signals would be. Immutable, equal by value.
/// </remarks>
/// <example><c>RankingProfile.Heard with { Name = "mine", Signals = [new(new ReachSignal(), 1, SignalTransform.Linear(0, 7))] }</c></example>
public sealed record RankingProfile
{
    /// <summary>Gets the profile of those who are heard: by health professionals most, by numbers least.</summary>
    public static RankingProfile Heard { get; } = new()
    {
        Name = "heard",
        Signals =
        [
            new(new InfluenceSignal(), 0.55, SignalTransform.Saturating(10)),
            new(new EngagementSignal(), 0.15, SignalTransform.Saturating(0.02)),
            new(new ReachSignal(), 0.15, SignalTransform.Linear(0, 7)),
            new(new TrustSignal(), 0.1, SignalTransform.Linear(0, 1)),
            new(new RecencySignal(), 0.05, SignalTransform.Linear(0, 1)),
        ],
    };

    /// <summary>Gets the profile of those whose audience grows.</summary>
    public static RankingProfile Rising { get; } = new()
    {
        Name = "rising",
        Signals =
        [
            new(new GrowthSignal(), 0.5, SignalTransform.Logistic(0, 0.35)),
            new(new InfluenceSignal(), 0.2, SignalTransform.Saturating(10)),
            new(new ActivitySignal(), 0.15, SignalTransform.Saturating(7)),
            new(new RecencySignal(), 0.15, SignalTransform.Linear(0, 1)),
        ],
    };

    /// <summary>Gets the profile of those who are heard on a topic; the request names the topic, and whoever has no act on it is left out.</summary>
    public static RankingProfile TopicVoice { get; } = new()
    {
        Name = "topic voice",
        Signals =
        [
            new(new TopicAuthoritySignal(), 0.7, SignalTransform.Saturating(2)) { IsRequired = true },
            new(new ResponsivenessSignal(), 0.15, SignalTransform.Linear(0, 1)),
            new(new TrustSignal(), 0.1, SignalTransform.Linear(0, 1)),
            new(new RecencySignal(), 0.05, SignalTransform.Linear(0, 1)),
        ],
    };

    /// <summary>Gets the profile of those with the largest audience, over all networks.</summary>
    public static RankingProfile MostFollowed { get; } = new()
    {
        Name = "most followed",
        Signals = [new(new ReachSignal(), 1, SignalTransform.Linear(0, 8))],
    };

    /// <summary>Gets the name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Name));
            field = value;
        }
    }

    /// <summary>Gets the signals with their weights.</summary>
    /// <exception cref="ArgumentException">There is none, two have one name, or no weight is above zero.</exception>
    public required EquatableArray<WeightedSignal> Signals
    {
        get;
        init
        {
            if (!value.Items.Any(one => one.Weight > 0))
                throw new ArgumentException("At least one signal needs a weight above zero.", nameof(Signals));
            if (value.Items.DistinctBy(one => one.Signal.Name).Count() != value.Count)
                throw new ArgumentException("Two signals have one name.", nameof(Signals));
            field = value;
        }
    }

    /// <summary>Gets how influence is computed, for the signals that read it.</summary>
    public InfluenceOptions Influence { get; init; } = InfluenceOptions.Default;

    /// <summary>The share of a signal in the score, in points.</summary>
    internal double Points(int signal) => 100 * Signals[signal].Weight / Signals.Items.Sum(one => one.Weight);
}

/// <summary>A signal with its weight in a profile.</summary>
public sealed record WeightedSignal
{
    /// <summary>Joins a signal, its weight and its transform.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="weight">The weight; only its ratio to the others counts. 0 shows the signal without counting it.</param>
    /// <param name="transform">How values become 0 to 1.</param>
    /// <exception cref="ArgumentNullException">The signal or the transform is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is NaN, negative or above a million.</exception>
    public WeightedSignal(IRankingSignal signal, double weight, SignalTransform transform)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(transform);
        (Signal, Weight, Transform) = (signal, InfluenceOptions.Within(weight, 0, 1e6, nameof(weight)), transform);
    }

    /// <summary>Gets the signal.</summary>
    public IRankingSignal Signal { get; }

    /// <summary>Gets the weight.</summary>
    public double Weight { get; }

    /// <summary>Gets how values become 0 to 1.</summary>
    public SignalTransform Transform { get; }

    /// <summary>Gets whether those for whom the signal is missing are left out of the ranking.</summary>
    public bool IsRequired { get; init; }
}
