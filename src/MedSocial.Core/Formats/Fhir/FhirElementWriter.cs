using System.Text.Json;

namespace MedSocial.Formats.Fhir;

/// <summary>Writes the data types of which resources are made: identifiers, addresses, codes, references.</summary>
internal sealed class FhirElementWriter(Utf8JsonWriter json)
{
    internal void WriteIdentifier(string system, string value, string? type)
    {
        json.WriteStartObject();
        if (type is not null)
        {
            json.WriteString("use"u8, "official");
            json.WriteStartObject("type"u8);
            json.WriteStartArray("coding"u8);
            WriteCoding(FhirSystems.IdentifierType, type, null);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteString("system"u8, system);
        json.WriteString("value"u8, value);
        json.WriteEndObject();
    }

    internal void WriteAddress(Place place)
    {
        if (FhirPlace.IsEmpty(place with { Site = null, Finess = null }))
            return;
        json.WriteStartArray("address"u8);
        WriteAddressParts(place);
        json.WriteEndArray();
    }

    internal void WriteAddressParts(Place place)
    {
        json.WriteStartObject();
        if (place.InseeCode is not null || place.Coordinates is not null)
        {
            json.WriteStartArray("extension"u8);
            if (place.InseeCode is not null)
            {
                json.WriteStartObject();
                json.WriteString("url"u8, FhirSystems.InseeExtension);
                json.WriteStartObject("valueCoding"u8);
                json.WriteString("system"u8, FhirSystems.Commune);
                json.WriteString("code"u8, place.InseeCode);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            if (place.Coordinates is { } point)
            {
                json.WriteStartObject();
                json.WriteStartArray("extension"u8);
                WriteDecimal("latitude"u8, point.Latitude);
                WriteDecimal("longitude"u8, point.Longitude);
                json.WriteEndArray();
                json.WriteString("url"u8, FhirSystems.PointExtension);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        WriteIf("text"u8, place.AsPrinted);
        WriteIf("city"u8, place.City);
        WriteIf("district"u8, place.Department);
        WriteIf("state"u8, place.Region);
        WriteIf("postalCode"u8, place.PostalCode);
        WriteIf("country"u8, place.Country);
        json.WriteEndObject();
    }

    // Seven decimals are a centimetre; what has more was measured by nobody. FHIR's decimal has no exponent that readers of 28 digits can hold.
    private void WriteDecimal(ReadOnlySpan<byte> url, double degrees)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, url);
        json.WriteNumber("valueDecimal"u8, Math.Round((decimal)degrees, 7));
        json.WriteEndObject();
    }

    internal void WriteConcept(string system, string code, string? display)
    {
        json.WriteStartObject();
        json.WriteStartArray("coding"u8);
        WriteCoding(system, code, display);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal void WriteCoding(string system, string code, string? display)
    {
        json.WriteStartObject();
        json.WriteString("system"u8, system);
        json.WriteString("code"u8, code);
        WriteIf("display"u8, display);
        json.WriteEndObject();
    }

    internal void WriteReference(ReadOnlySpan<byte> member, string reference)
    {
        json.WriteStartObject(member);
        json.WriteString("reference"u8, reference);
        json.WriteEndObject();
    }

    internal void WriteIf(ReadOnlySpan<byte> member, string? value)
    {
        if (value is not null)
            json.WriteString(member, value);
    }

    internal void WriteList(ReadOnlySpan<byte> member, string? value)
    {
        if (value is null)
            return;
        json.WriteStartArray(member);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
