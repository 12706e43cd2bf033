using System.Globalization;

namespace MedSocial.Search;

/// <summary>A range of numbers of followers; both bounds belong to it.</summary>
/// <remarks>
/// Immutable, equal by value. A profile is in the range when one of its accounts is (on the networks asked for, if any). An account
/// whose number nobody knows is in no range.
/// </remarks>
public sealed record FollowerFilter
{
    /// <summary>Makes a range.</summary>
    /// <param name="min">The fewest followers; null for no bound.</param>
    /// <param name="max">The most followers; null for no bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative.</exception>
    /// <exception cref="ArgumentException">There is no bound, or the lower one is above the upper one.</exception>
    public FollowerFilter(long? min, long? max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min ?? 0, nameof(min));
        ArgumentOutOfRangeException.ThrowIfNegative(max ?? 0, nameof(max));
        if (min is null && max is null)
            throw new ArgumentException("A range of followers has at least one bound.", nameof(min));
        if (min > max)
            throw new ArgumentException($"The lower bound {min} is above the upper bound {max}.", nameof(min));
        Min = min;
        Max = max;
    }

    /// <summary>Gets the fewest followers; null for no bound.</summary>
    public long? Min { get; }

    /// <summary>Gets the most followers; null for no bound.</summary>
    public long? Max { get; }

    /// <summary>Makes the range from a number upwards.</summary>
    /// <param name="min">The fewest followers.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static FollowerFilter AtLeast(long min) => new(min, null);

    /// <summary>Makes the range up to a number.</summary>
    /// <param name="max">The most followers.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static FollowerFilter AtMost(long max) => new(null, max);

    /// <summary>Says whether a number is in the range.</summary>
    /// <param name="followers">The number.</param>
    /// <returns>Whether no bound excludes it.</returns>
    public bool Contains(long followers) => !(followers < Min) && !(followers > Max);

    /// <summary>Returns the range as a query text has it.</summary>
    /// <returns>For example <c>>=10000</c>, <c>10000..20000</c> or <c>10000</c>.</returns>
    public override string ToString() => (Min, Max) switch
    {
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $">={min}"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"<={max}"),
        var (min, max) when min == max => string.Create(CultureInfo.InvariantCulture, $"{min}"),
        var (min, max) => string.Create(CultureInfo.InvariantCulture, $"{min}..{max}"),
    };

    /// <summary>The numbers that are in both ranges; null when none is.</summary>
    internal FollowerFilter? And(FollowerFilter? other)
    {
        if (other is null)
            return this;
        var min = Min is null || other.Min > Min ? other.Min : Min;
        var max = Max is null || other.Max < Max ? other.Max : Max;
        return min > max ? null : new(min, max);
    }

    /// <summary>Reads <c>>10k</c>, <c>>=</c>, <c><![CDATA[<]]></c>, <c><![CDATA[<=]]></c>, <c>10k..1.5m</c>, <c>10k..</c>, <c>..10k</c>, <c>10k+</c> or a number alone.</summary>
    internal static FollowerFilter? Read(ReadOnlySpan<char> text)
    {
        var range = text.IndexOf("..");
        if (range >= 0)
            return Range(text[..range].Trim(), text[(range + 2)..].Trim());
        var (sign, width) = text switch
        {
            ['>', '=', ..] => ('≥', 2),
            ['<', '=', ..] => ('≤', 2),
            ['>' or '<' or '≥' or '≤', ..] => (text[0], 1),
            [.., '+'] => ('+', 0),
            _ => ('=', 0),
        };
        text = sign == '+' ? text[..^1] : text[width..];
        if (Number(text.Trim()) is not { } number)
            return null;
        return sign switch
        {
            '≥' or '+' => AtLeast(number),
            '≤' => AtMost(number),
            '>' => number < long.MaxValue ? AtLeast(number + 1) : null,
            '<' => number > 0 ? AtMost(number - 1) : null,
            _ => new(number, number),
        };
    }

    private static FollowerFilter? Range(ReadOnlySpan<char> low, ReadOnlySpan<char> high)
    {
        var (min, max) = (Number(low), Number(high));
        var isRead = (min is not null || low.IsEmpty) && (max is not null || high.IsEmpty);
        return isRead && (min ?? max) is not null && !(min > max) ? new(min, max) : null;
    }

    private static long? Number(ReadOnlySpan<char> text)
    {
        const int longest = 24;
        var factor = text switch
        {
            [.., 'k' or 'K'] => 1_000m,
            [.., 'm' or 'M'] => 1_000_000m,
            _ => 1m,
        };
        if (factor > 1)
            text = text[..^1];
        if (text.IsEmpty || text.Length > longest || !char.IsAsciiDigit(text[0]))
            return null;
        Span<char> digits = stackalloc char[text.Length];
        text.Replace(digits, ',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > long.MaxValue)
            return null;
        number *= factor;
        return number <= long.MaxValue && decimal.IsInteger(number) ? (long)number : null;
    }
}
