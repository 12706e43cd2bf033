using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Csv;

/// <summary>What a column can hold.</summary>
internal enum CsvField : byte
{
    None,
    Id,
    Disclosure,
    Title,
    Given,
    Family,
    BirthFamily,
    Aliases,
    Pseudonyms,
    UnplacedHandles,
    Rpps,
    Adeli,
    Npi,
    Profession,
    Specialties,
    Stage,
    Site,
    Finess,
    City,
    PostalCode,
    InseeCode,
    Department,
    Region,
    Country,
    Latitude,
    Longitude,
    PlaceAsPrinted,
    Roles,
    Topics,
    Languages,
    Accounts,
}

/// <summary>The names of columns: the first of each language is written, all are read, whatever their case, accents and punctuation.</summary>
internal static class CsvFields
{
    internal static readonly (CsvField Field, string En, string Fr, string[] Others)[] All =
    [
        (CsvField.Id, "id", "identifiant", ["identifier", "practitioner id"]),
        (CsvField.Disclosure, "disclosure", "divulgation", []),
        (CsvField.Title, "title", "titre", ["prefix", "civilité", "civilité d'exercice"]),
        (CsvField.Given, "given name", "prénom", ["first name", "firstname", "given", "forename", "prénom d'exercice", "prénoms"]),
        (CsvField.Family, "family name", "nom", ["last name", "lastname", "surname", "family", "nom de famille", "nom d'exercice", "nom d'usage"]),
        (CsvField.BirthFamily, "birth name", "nom de naissance", ["maiden name", "nom de jeune fille"]),
        (CsvField.Aliases, "aliases", "autres noms", ["alias", "nickname", "surnom"]),
        (CsvField.Pseudonyms, "pseudonyms", "pseudonymes", ["pseudonym", "pseudonyme", "pseudo", "pseudos"]),
        (CsvField.UnplacedHandles, "unplaced handles", "pseudos sans réseau", []),
        (CsvField.Rpps, "RPPS", "numéro RPPS", ["rpps number", "n° rpps", "no rpps", "identifiant rpps"]),
        (CsvField.Adeli, "ADELI", "numéro ADELI", ["adeli number", "n° adeli"]),
        (CsvField.Npi, "NPI", "numéro NPI", ["npi number"]),
        (CsvField.Profession, "profession", "code profession", ["profession code", "métier", "libellé profession", "occupation"]),
        (CsvField.Specialties, "specialties", "spécialités", ["specialty", "speciality", "spécialité", "code savoir-faire", "libellé savoir-faire", "savoir-faire"]),
        (CsvField.Stage, "career stage", "étape de carrière", ["stage", "carrière"]),
        (CsvField.Site, "site", "lieu d'exercice", ["workplace", "organization", "organisation", "établissement", "structure", "raison sociale site", "cabinet", "hôpital", "hospital"]),
        (CsvField.Finess, "FINESS", "numéro FINESS", ["finess number", "numéro finess site"]),
        (CsvField.City, "city", "ville", ["town", "commune", "localité", "libellé commune"]),
        (CsvField.PostalCode, "postal code", "code postal", ["zip", "zip code", "postcode", "cp"]),
        (CsvField.InseeCode, "INSEE code", "code INSEE", ["code commune", "commune code", "insee"]),
        (CsvField.Department, "department", "département", ["dept", "dép", "code département"]),
        (CsvField.Region, "region", "région", ["state", "province"]),
        (CsvField.Country, "country", "pays", ["country code", "code pays"]),
        (CsvField.Latitude, "latitude", "latitude (degrés)", ["lat"]),
        (CsvField.Longitude, "longitude", "longitude (degrés)", ["lon", "lng", "long"]),
        (CsvField.PlaceAsPrinted, "place as printed", "lieu imprimé", []),
        (CsvField.Roles, "roles", "fonctions", ["role", "rôle", "rôles", "fonction"]),
        (CsvField.Topics, "topics", "sujets", ["topic", "sujet", "thèmes", "thème"]),
        (CsvField.Languages, "languages", "langues", ["language", "langue", "langues parlées"]),
        (CsvField.Accounts, "accounts", "comptes", ["account", "compte", "profile", "profiles", "profil", "profils", "réseaux", "url", "social"]),
    ];

    private static readonly Lazy<Dictionary<string, CsvField>> ByKey = new(() =>
    {
        var found = new Dictionary<string, CsvField>(StringComparer.Ordinal);
        foreach (var (field, en, fr, others) in All)
        {
            foreach (var name in (ReadOnlySpan<string>)[en, fr, .. others])
                found.TryAdd(ExtractHeader.Key(name), field);
        }
        return found;
    });

    internal static CsvField Find(string name) => ByKey.Value.GetValueOrDefault(ExtractHeader.Key(name));
}
