using MedSocial.Storage;

namespace MedSocial.Search.Reasons;

/// <summary>Some kinds of values; of cities also whether their postal codes count among their words.</summary>
/// <param name="bits">A bit for each.</param>
internal readonly struct ValueKinds(uint bits)
{
    internal static ValueKinds All => new(uint.MaxValue);

    internal static ValueKinds PostalCodes => new(1U << 31);

    internal bool IsEmpty => bits == 0;

    internal bool Has(ValueKind kind) => (bits >> (int)kind & 1) != 0;

    internal bool HasPostalCodes => (bits & PostalCodes.Bits) != 0;

    internal ValueKinds With(ValueKinds others) => new(bits | others.Bits);

    internal ValueKinds Without(ValueKinds others) => new(bits & ~others.Bits);

    /// <summary>These and another one. A region is told with its department.</summary>
    internal ValueKinds With(ValueKind kind) =>
        new(bits | 1U << (int)kind | (kind == ValueKind.Region ? 1U << (int)ValueKind.Department : 0));

    private uint Bits => bits;
}
