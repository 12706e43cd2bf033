using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Where someone practises or lives in public: a site, a commune, a department, a region, a country; as much of it as is known.</summary>
/// <remarks>Every part may be missing. Immutable; equality compares every part.</remarks>
public sealed record Place
{
    /// <summary>Gets the name of the site or of the workplace, such as « CHU de Créteil ».</summary>
    public string? Site { get; init => field = PlainText.Optional(value, nameof(Site)); }

    /// <summary>Gets the FINESS number of the site, if it has one.</summary>
    public FinessNumber? Finess { get; init; }

    /// <summary>Gets the name of the commune or city.</summary>
    public string? City { get; init => field = PlainText.Optional(value, nameof(City)); }

    /// <summary>Gets the INSEE code of the commune, for places in France.</summary>
    public string? InseeCode { get; init => field = PlainText.Optional(value, nameof(InseeCode)); }

    /// <summary>Gets the postal code.</summary>
    public string? PostalCode { get; init => field = PlainText.Optional(value, nameof(PostalCode)); }

    /// <summary>Gets the code of the French department, such as 44 or 2A.</summary>
    public string? Department { get; init => field = PlainText.Optional(value, nameof(Department)); }

    /// <summary>Gets the name of the region, state or province.</summary>
    public string? Region { get; init => field = PlainText.Optional(value, nameof(Region)); }

    /// <summary>Gets the country as two capital letters of ISO 3166-1, such as FR.</summary>
    /// <exception cref="ArgumentException">The code is not two letters.</exception>
    public string? Country { get; init => field = CountryCode(value); }

    /// <summary>Gets the coordinates, of the site if known and of the commune otherwise.</summary>
    public GeoPoint? Coordinates { get; init; }

    /// <summary>Gets the words of the source, where they say more than the parts.</summary>
    public string? AsPrinted { get; init => field = PlainText.Optional(value, nameof(AsPrinted)); }

    /// <summary>Returns the known parts from the smallest to the largest.</summary>
    /// <returns>For example <c>Bouguenais, 44, FR</c>.</returns>
    public override string ToString() =>
        string.Join(", ", ((string?[])[Site, City, Department, Region, Country]).Where(part => part is not null));

    private static string? CountryCode(string? value) => value switch
    {
        null => null,
        { Length: 2 } when char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1]) => value.ToUpperInvariant(),
        _ => throw new ArgumentException($"'{Identifier.Excerpt(value)}' is no ISO 3166-1 code of two letters.", nameof(value)),
    };
}
