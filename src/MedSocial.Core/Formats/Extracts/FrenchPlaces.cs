using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Joins what French registers print of a place to the communes of the catalogue.</summary>
/// <remarks>
/// By INSEE code; where there is none that the catalogue knows (communes merge), by postal code and name; where the postal code is that of a CEDEX, by
/// name within the department. Of a name that is not found nothing is guessed: the place keeps the words of the file.
/// </remarks>
internal static class FrenchPlaces
{
    private const string France = "FR";

    /// <summary>Makes the place.</summary>
    /// <param name="insee">« Code commune ».</param>
    /// <param name="postalCode">« Code postal ».</param>
    /// <param name="city">« Libellé commune ».</param>
    /// <param name="country">« Libellé pays », or « Code pays » when there is no label.</param>
    internal static Locality Resolve(string? insee, string? postalCode, string? city, string? country)
    {
        if ((insee ?? postalCode ?? city) is null)
            return new(null, false);
        var isForeign = !IsFrance(country);
        if (!isForeign && Find(insee, postalCode, city) is { } commune)
            return new(ToPlace(commune, postalCode), false);
        var printed = isForeign ? string.Join(", ", ((string?[])[city, country]).Where(part => part is not null)) : null;
        return new(new() { City = city, PostalCode = postalCode, Country = isForeign ? null : France, AsPrinted = printed }, !isForeign);
    }

    // 99000 is France in the geographic code of INSEE (« code officiel géographique »), 99 and three digits are other countries.
    private static bool IsFrance(string? country) =>
        country is null or "99000" or "FR" or "FRA" || Folding.Fold(country) == "france";

    private static Commune? Find(string? insee, string? postalCode, string? city)
    {
        var commune = insee is null ? null : Communes.Find(insee);
        if (commune is { Coordinates: not null })
            return commune;
        if (postalCode is null)
            return commune;
        var candidates = Communes.ByPostalCode(postalCode);
        if (commune is not null)
            return candidates.FirstOrDefault(IsDistrict) ?? commune; // Paris, Lyon, Marseille: the postal code tells the district
        if (city is null)
            return null;
        var key = CommuneName.Key(WithoutCedex(city));
        if (key.Length == 0)
            return null;
        var named = candidates.FirstOrDefault(candidate => CommuneName.Key(candidate.Name) == key);
        if (named is { Coordinates: not null })
            return named;
        return candidates.FirstOrDefault(candidate => IsDistrict(candidate) && CommuneName.Key(candidate.Name).StartsWith(key, StringComparison.Ordinal))
            ?? named
            ?? (candidates.IsEmpty ? InDepartment(postalCode, WithoutCedex(city)) : null);
    }

    private static Commune? InDepartment(string postalCode, string city)
    {
        if (postalCode.Length != 5)
            return null;
        var department = postalCode.AsSpan(0, postalCode[0] == '9' && postalCode[1] is '7' or '8' ? 3 : 2).ToString();
        return Communes.Named(city).FirstOrDefault(commune => commune.Department == department
            || (department == "20" && commune.Department is "2A" or "2B"));
    }

    private static bool IsDistrict(Commune commune) => commune.Name.EndsWith(" Arrondissement", StringComparison.Ordinal);

    private static string WithoutCedex(string city) =>
        city.IndexOf(" CEDEX", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? city[..at] : city;

    private static Place ToPlace(Commune commune, string? postalCode) => new()
    {
        City = IsDistrict(commune) ? commune.Name[..commune.Name.IndexOf(' ')] : commune.Name,
        InseeCode = commune.InseeCode,
        PostalCode = postalCode ?? (commune.PostalCodes.Count == 1 ? commune.PostalCodes[0] : null),
        Department = commune.Department,
        Country = France,
        Coordinates = commune.Coordinates,
    };
}
