namespace MedSocial.Catalog;

/// <summary>A French department, or an overseas collectivity that postal addresses treat as one, and its region.</summary>
/// <remarks>Equality is by value, ordinal. Immutable and thread-safe.</remarks>
public sealed record Department
{
    /// <summary>Gets the code, such as 44, 2A, 974 or 987.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the French name, such as « Loire-Atlantique ».</summary>
    public required string Name { get; init; }

    /// <summary>Gets the region code of INSEE, such as 52; a collectivity outside the regions repeats its own code.</summary>
    public required string Region { get; init; }

    /// <summary>Gets the French name of the region, such as « Pays de la Loire »; a collectivity outside the regions repeats its own.</summary>
    public required string RegionName { get; init; }
}
