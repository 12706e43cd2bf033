using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>Logical ids of resources: 1 to 64 letters, digits, hyphens and dots (FHIR R4, type id), always the same for the same record.</summary>
/// <remarks>
/// An identifier that has that form stands as it is, a register's (<c>rpps:10003820189</c>) with a hyphen for the colon; any other, and one that could
/// be taken for those, as 128 bits of its SHA-256.
/// </remarks>
internal static class FhirIds
{
    private const int MostLetters = 64;
    private const int HashBytes = 16;

    private static readonly string[] Prefixes = ["x-", "rpps-", "adeli-", "npi-"];

    internal static string Of(PractitionerId id)
    {
        var text = id.Value;
        if (PublicRecord.IsOfRegister(id) && text.Length < 20 && IsPlain(text.Replace(':', '-')))
            return text.Replace(':', '-');
        return Of(text);
    }

    internal static string Of(OrganizationId id) => Of(id.Value);

    /// <summary>The id of a site: the same for the same place, whoever practises there.</summary>
    internal static string OfSite(Place place) => "x-" + Hash(string.Create(
        CultureInfo.InvariantCulture,
        $"{place.Site}\n{place.Finess}\n{place.City}\n{place.InseeCode}\n{place.PostalCode}\n{place.Department}\n{place.Region}\n{place.Country}\n{place.Coordinates?.Latitude:R}\n{place.Coordinates?.Longitude:R}\n{place.AsPrinted}"));

    internal static string OfRole(string practitioner, int index) =>
        "x-" + Hash(string.Create(CultureInfo.InvariantCulture, $"{practitioner}\n{index}"));

    /// <summary>The address of a resource in a bundle: a UUID of version 8 (RFC 9562), made of type and id.</summary>
    internal static string Urn(string type, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{type}/{id}"), hash);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return $"urn:uuid:{new Guid(hash[..HashBytes], bigEndian: true):D}";
    }

    private static string Of(string text)
    {
        var isFree = text.Length is > 0 and <= MostLetters && IsPlain(text) && !Array.Exists(Prefixes, prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return isFree ? text : "x-" + Hash(text);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
                return false;
        }
        return true;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
}
