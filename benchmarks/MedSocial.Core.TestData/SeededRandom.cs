namespace MedSocial.TestData;

/// <summary>A stream of random numbers that depends on its seed and on nothing else: no runtime, machine or library version changes it.</summary>
/// <remarks>
/// xoshiro256** of Blackman and Vigna, its state filled by SplitMix64. Real numbers are made by additions, multiplications and divisions alone, which
/// IEEE 754 defines to the last bit; no function of the C library is called. Not thread-safe.
/// </remarks>
public sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Makes the stream of a seed.</summary>
    /// <param name="seed">The seed; any number is good.</param>
    /// <param name="stream">Tells streams of one seed apart, so that one more draw in one of them leaves the others as they are.</param>
    public SeededRandom(ulong seed, ulong stream = 0)
    {
        var state = Mix(seed) ^ Mix(stream + 0x9E3779B97F4A7C15);
        _a = SplitMix64(ref state);
        _b = SplitMix64(ref state);
        _c = SplitMix64(ref state);
        _d = SplitMix64(ref state);
    }

    /// <summary>Returns the next 64 random bits.</summary>
    public ulong NextBits()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Returns a number from 0 to below <paramref name="bound"/>, each as likely as the others to within 2⁻³².</summary>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)((NextBits() >> 32) * (ulong)bound >> 32);
    }

    /// <summary>Returns a number from 0 to below 1, in steps of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Tells whether something of a probability happens.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>Picks an item.</summary>
    public T Pick<T>(ReadOnlySpan<T> items) => items[Next(items.Length)];

    /// <summary>Returns a normal deviate: the sum of twelve uniform ones less six, which ends at ±6.</summary>
    public double NextNormal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += NextDouble();
        return sum;
    }

    /// <summary>Puts items in random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>2 to a power, by squaring and a series: the same bits everywhere, right to twelve digits.</summary>
    internal static double Exp2(double power)
    {
        var whole = (int)Math.Floor(power);
        var x = (power - whole) * 0.693147180559945309;
        var (sum, term) = (1.0, 1.0);
        for (var i = 1; i <= 18; i++)
        {
            term *= x / i;
            sum += term;
        }
        return whole >= 0 ? sum * (1UL << Math.Min(whole, 62)) : sum / (1UL << Math.Min(-whole, 62));
    }

    private static ulong SplitMix64(ref ulong state) => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
