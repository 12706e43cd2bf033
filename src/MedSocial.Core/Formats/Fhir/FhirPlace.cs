using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>The parts of an <c>Address</c> that a place has.</summary>
internal record struct FhirAddress(
    string? Text, string? City, string? District, string? State, string? PostalCode, string? Country, string? Insee, double? Latitude, double? Longitude);

/// <summary>The extensions of an address that are read.</summary>
internal enum FhirExtension : byte
{
    Other,
    Insee,
    Point,
    Latitude,
    Longitude,
}

/// <summary>Makes places of addresses; a part that a place does not take is left out.</summary>
internal static class FhirPlace
{
    internal static FhirExtension ExtensionOf(ReadOnlySpan<byte> url) => url.Length switch
    {
        8 when url.SequenceEqual("latitude"u8) => FhirExtension.Latitude,
        9 when url.SequenceEqual("longitude"u8) => FhirExtension.Longitude,
        _ when url.EndsWith("/fr-core-address-insee-code"u8) => FhirExtension.Insee,
        _ when url.EndsWith("/StructureDefinition/geolocation"u8) => FhirExtension.Point,
        _ => FhirExtension.Other,
    };

    internal static Place Of(in FhirAddress address, string? site = null, FinessNumber? finess = null) => new()
    {
        Site = site,
        Finess = finess,
        City = address.City,
        InseeCode = address.Insee,
        PostalCode = address.PostalCode,
        Department = address.District,
        Region = address.State,
        Country = CountryOf(address.Country),
        Coordinates = address is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 } ? new(address.Latitude.Value, address.Longitude.Value) : null,
        AsPrinted = address.Text,
    };

    /// <summary>Tells whether a place is one that others may practise at too, and which stands in a resource of its own.</summary>
    internal static bool IsSite(Place place) => place.Site is not null || place.Finess is not null;

    internal static bool IsEmpty(Place place) =>
        (place.Site ?? place.City ?? place.InseeCode ?? place.PostalCode ?? place.Department ?? place.Region ?? place.Country ?? place.AsPrinted) is null
        && place.Finess is null && place.Coordinates is null;

    // ISO 3166-1 in two letters, as this library writes it; in three or as a name only France, which is what the French directory has.
    private static string? CountryOf(string? country) => country switch
    {
        null => null,
        { Length: 2 } when char.IsAsciiLetter(country[0]) && char.IsAsciiLetter(country[1]) => country,
        "FRA" or "99000" => "FR",
        _ => Folding.Fold(country) == "france" ? "FR" : null,
    };
}
