namespace MedSocial.Catalog;

/// <summary>A French commune or municipal district.</summary>
/// <remarks>
/// Those of the table come from <see cref="Communes"/>, which names the sources. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record Commune
{
    /// <summary>Gets the INSEE code, five characters such as 44020 or 2A004.</summary>
    public required string InseeCode { get; init; }

    /// <summary>Gets the official name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the postal codes that serve it.</summary>
    public EquatableArray<string> PostalCodes { get; init; }

    /// <summary>Gets the department code, such as 44, 2A or 974.</summary>
    public required string Department { get; init; }

    /// <summary>Gets the region code of INSEE, such as 52 for Pays de la Loire.</summary>
    public required string Region { get; init; }

    /// <summary>Gets the number of inhabitants; 0 where the table has none.</summary>
    public int Population { get; init; }

    /// <summary>Gets the centre to 1/10,000 of a degree, or null where the table has none, as for Paris, Lyon and Marseille as a whole.</summary>
    public GeoPoint? Coordinates { get; init; }
}
