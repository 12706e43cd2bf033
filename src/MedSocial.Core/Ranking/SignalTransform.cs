using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>How the value of a signal becomes a number from 0 to 1. Never falls as the value rises.</summary>
/// <remarks>Immutable, equal by value. All but <see cref="Percentile"/> look at one value alone, so that nobody else's arrival changes it.</remarks>
public sealed record SignalTransform
{
    private readonly Shape _shape;
    private readonly double _a;
    private readonly double _b;

    private SignalTransform(Shape shape, double a, double b) => (_shape, _a, _b) = (shape, a, b);

    private enum Shape
    {
        Linear,
        Saturating,
        Logistic,
        Percentile,
    }

    /// <summary>Gets the share of those ranked that have less, those level counted half. Depends on who else is in the directory.</summary>
    public static SignalTransform Percentile { get; } = new(Shape.Percentile, 0, 0);

    /// <summary>(v − from) / (to − from), cut at 0 and 1.</summary>
    /// <param name="from">What is worth 0.</param>
    /// <param name="to">What is worth 1.</param>
    /// <returns>The transform.</returns>
    /// <exception cref="ArgumentException">The bounds are not finite, or not in ascending order.</exception>
    public static SignalTransform Linear(double from, double to) => double.IsFinite(from) && double.IsFinite(to) && from < to
        ? new(Shape.Linear, from, to)
        : throw new ArgumentException("The bounds must be finite, the first below the second.", nameof(to));

    /// <summary>v / (v + half), 0 for negative values: half of the points for <paramref name="half"/>, never quite all.</summary>
    /// <param name="half">The value that is worth one half.</param>
    /// <returns>The transform.</returns>
    /// <exception cref="ArgumentException">The value is not finite, or not above zero.</exception>
    public static SignalTransform Saturating(double half) => double.IsFinite(half) && half > 0
        ? new(Shape.Saturating, half, 0)
        : throw new ArgumentException("The value must be finite and above zero.", nameof(half));

    /// <summary>1 / (1 + e^((middle − v) / scale)): for values that can be negative.</summary>
    /// <param name="middle">The value that is worth one half.</param>
    /// <param name="scale">How far from it 0.73 is reached.</param>
    /// <returns>The transform.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the scale is not above zero.</exception>
    public static SignalTransform Logistic(double middle, double scale) => double.IsFinite(middle) && double.IsFinite(scale) && scale > 0
        ? new(Shape.Logistic, middle, scale)
        : throw new ArgumentException("The values must be finite, and the scale above zero.", nameof(scale));

    /// <summary>Returns the formula.</summary>
    /// <returns>For example <c>v / (v + 10)</c>.</returns>
    public override string ToString() => _shape switch
    {
        Shape.Linear => string.Create(CultureInfo.InvariantCulture, $"(v - {_a}) / {_b - _a}"),
        Shape.Saturating => string.Create(CultureInfo.InvariantCulture, $"v / (v + {_a})"),
        Shape.Logistic => string.Create(CultureInfo.InvariantCulture, $"1 / (1 + exp(({_a} - v) / {_b}))"),
        _ => "percentile",
    };

    internal bool NeedsAll => _shape == Shape.Percentile;

    internal double Apply(double value) => _shape switch
    {
        Shape.Linear => Math.Clamp((value - _a) / (_b - _a), 0, 1),
        Shape.Saturating => value <= 0 ? 0 : value / (value + _a),
        _ => 1 / (1 + Math.Exp((_a - value) / _b)),
    };

    /// <summary>The smallest value that is worth so much; null when none is, or it depends on others.</summary>
    internal double? Invert(double share)
    {
        double? value = _shape switch
        {
            _ when !(share is > 0 and <= 1) => null,
            Shape.Linear => _a + share * (_b - _a),
            Shape.Saturating when share < 1 => _a * share / (1 - share),
            Shape.Logistic when share < 1 => _a + _b * Math.Log(share / (1 - share)),
            _ => null,
        };
        return value is { } found && double.IsFinite(found) ? found : null;
    }
}
