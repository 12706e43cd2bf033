using System.Globalization;
using MedSocial.Text;

namespace MedSocial;

/// <summary>A figure with what it counts, how exact it is, when it was true and who says so.</summary>
/// <remarks>
/// <para>A bare number is never a measure: "plus de 12 800" followers is <em>at least</em> 12,800 on a date, by a source. <see cref="Lower"/> and
/// <see cref="Upper"/> say what follows for the true figure, and rankings prove their orders from these two alone.</para>
/// <para>Equality compares every member. <c>default</c> counts nothing and has no source; no directory accepts it.</para>
/// </remarks>
public readonly record struct Measure
{
    /// <summary>Gets what is counted.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Gets the figure, zero or more, in units of <see cref="Kind"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is negative.</exception>
    public required long Value
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets how the true figure lies to <see cref="Value"/>.</summary>
    public Bound Bound { get; init; }

    /// <summary>Gets whether the owner of the account gave the figure himself, rather than someone who looked.</summary>
    public bool IsSelfClaimed { get; init; }

    /// <summary>Gets the day on which the figure was taken; the day of print where the source gives no other.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets who says so.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Gets the words of the source, such as « plus de 12 800 followers ».</summary>
    public string? AsPrinted { get; init => field = PlainText.Optional(value, nameof(AsPrinted)); }

    /// <summary>Gets the smallest true figure that agrees with what is stated.</summary>
    public long Lower => Bound switch
    {
        Bound.Exact or Bound.AtLeast => Value,
        Bound.AtMost => 0,
        Bound.AsStated => Value - LastUnit(Value) / 2,
        _ => Value - LastUnit(Value),
    };

    /// <summary>Gets the largest true figure that agrees with what is stated; null when nothing bounds it.</summary>
    /// <remarks>A bare 3800 is read as rounded to hundreds: 3750 to 3849. « environ 3800 » is 3700 to 3900.</remarks>
    public long? Upper => Bound switch
    {
        Bound.Exact or Bound.AtMost => Value,
        Bound.AtLeast => null,
        Bound.AsStated => Saturate(Value, Math.Max(0, (LastUnit(Value) + 1) / 2 - 1)),
        _ => Saturate(Value, LastUnit(Value)),
    };

    /// <summary>Returns the figure with its bound, date and source.</summary>
    /// <returns>For example <c>≥ 12800 followers, 2019-03-13, article-2019, self-claimed</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sign}{Value} {Kind}, {AsOf:yyyy-MM-dd}, {Source}{(IsSelfClaimed ? ", self-claimed" : "")}");

    /// <summary>Gets the mark that stands before the figure: <c>≥ </c>, <c>≤ </c>, <c>~ </c> or nothing.</summary>
    internal string Sign => Bound switch
    {
        Bound.AtLeast => "≥ ",
        Bound.AtMost => "≤ ",
        Bound.About => "~ ",
        _ => "",
    };

    /// <summary>The place value of the last digit that is not zero: 100 for 3800.</summary>
    private static long LastUnit(long value)
    {
        if (value == 0)
            return 0;
        long unit = 1;
        while (value % 10 == 0)
        {
            value /= 10;
            unit *= 10;
        }
        return unit;
    }

    private static long Saturate(long value, long more) => value > long.MaxValue - more ? long.MaxValue : value + more;
}
