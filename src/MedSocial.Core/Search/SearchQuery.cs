namespace MedSocial.Search;

/// <summary>A question to a directory.</summary>
/// <remarks>Immutable, equal by value.</remarks>
public sealed record SearchQuery
{
    /// <summary>Gets the words to look for, as a person types them; all must match, the last one also as the beginning of a word.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets the networks to which accounts are limited; empty for all.</summary>
    public EquatableArray<NetworkId> Networks { get; init; }

    /// <summary>Gets the specialties to which practitioners are limited; empty for all.</summary>
    public EquatableArray<SpecialtyCode> Specialties { get; init; }

    /// <summary>Gets how many hits to leave out at the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Skip { get; init => field = NotNegative(value, nameof(Skip)); }

    /// <summary>Gets how many hits to return at most; 0 for the total alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Take { get; init => field = NotNegative(value, nameof(Take)); } = 20;

    private static int NotNegative(int value, string member)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, member);
        return value;
    }
}
