using System.Text.Json;
using MedSocial.Catalog;
using MedSocial.Registers;

namespace MedSocial.Formats.Fhir;

/// <summary>Writes single resources; how they refer to each other is the caller's.</summary>
internal sealed class FhirResources(MedicalDirectory directory, Utf8JsonWriter json, Func<string, string, string> reference)
{
    internal const string Person = "Practitioner";
    internal const string Role = "PractitionerRole";
    internal const string Body = "Organization";

    internal void WritePerson(Practitioner person)
    {
        Start(Person, FhirIds.Of(person.Id));
        WriteIdentifiers(person);
        json.WriteBoolean("active", true);
        WriteNames(person);
        WriteAccounts(person);
        WriteAddresses(person);
        WriteQualifications(person);
        WriteLanguages(person);
        json.WriteEndObject();
    }

    internal void WriteSite(Place place)
    {
        Start(Body, FhirIds.OfSite(place));
        if (place.Finess is { } finess)
        {
            json.WriteStartArray("identifier");
            WriteIdentifier(FhirSystems.Finess, finess.ToString(), null);
            json.WriteEndArray();
        }
        json.WriteBoolean("active", true);
        if (place.Site is not null)
            json.WriteString("name", place.Site);
        WriteAddress(place);
        json.WriteEndObject();
    }

    internal void WriteBody(Organization organization)
    {
        Start(Body, FhirIds.Of(organization.Id));
        json.WriteStartArray("identifier");
        WriteIdentifier(FhirSystems.OwnOrganization, organization.Id.Value, null);
        if (organization.Place?.Finess is { } finess)
            WriteIdentifier(FhirSystems.Finess, finess.ToString(), null);
        json.WriteEndArray();
        json.WriteBoolean("active", true);
        json.WriteStartArray("type");
        WriteConcept(FhirSystems.OrganizationType, FhirOrganization.CodeOf(organization.Kind), null);
        json.WriteEndArray();
        json.WriteString("name", organization.Name);
        if (organization.Place is { } place)
            WriteAddress(place);
        json.WriteEndObject();
    }

    /// <summary>Writes that somebody practises at a site, or holds a role at an organization or nowhere in particular.</summary>
    internal void WriteRole(Practitioner person, int index, string? organization, string? text)
    {
        var id = FhirIds.Of(person.Id);
        Start(Role, FhirIds.OfRole(id, index));
        json.WriteBoolean("active", true);
        WriteReference("practitioner", Person, id);
        if (organization is not null)
            WriteReference("organization", Body, organization);
        if (text is not null)
        {
            json.WriteStartArray("code");
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Start(string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", type);
        json.WriteString("id", id);
    }

    private void WriteIdentifiers(Practitioner person)
    {
        var numbers = PublicRecord.NumbersOf(person);
        var isNumbered = numbers.Length > 0 && numbers[0].ToPractitionerId() == person.Id;
        if (numbers.IsEmpty && isNumbered)
            return;
        json.WriteStartArray("identifier");
        if (!isNumbered)
            WriteIdentifier(FhirSystems.OwnPractitioner, person.Id.Value, null);
        foreach (var number in numbers)
        {
            var text = number.ToString();
            text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
            switch (number.Register)
            {
                case Register.Rpps:
                    WriteIdentifier(FhirSystems.NationalPerson, "8" + text, "IDNPS");
                    WriteIdentifier(FhirSystems.Rpps, text, "RPPS");
                    break;
                case Register.Adeli:
                    WriteIdentifier(FhirSystems.NationalPerson, "0" + text, "IDNPS");
                    break;
                default:
                    WriteIdentifier(FhirSystems.Npi, text, null);
                    break;
            }
        }
        json.WriteEndArray();
    }

    private void WriteIdentifier(string system, string value, string? type)
    {
        json.WriteStartObject();
        if (type is not null)
        {
            json.WriteString("use", "official");
            json.WriteStartObject("type");
            json.WriteStartArray("coding");
            WriteCoding(FhirSystems.IdentifierType, type, null);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteString("system", system);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private void WriteNames(Practitioner person)
    {
        var name = person.PublicName;
        if (name is null && person.Aliases.IsEmpty)
            return;
        json.WriteStartArray("name");
        if (name is not null)
        {
            if ((name.Family ?? name.Given ?? name.Title) is not null)
            {
                json.WriteStartObject();
                json.WriteString("use", "official");
                WriteIf("family", name.Family);
                WriteList("given", name.Given);
                WriteList("prefix", name.Title);
                json.WriteEndObject();
            }
            if (name.BirthFamily is not null)
            {
                json.WriteStartObject();
                json.WriteString("use", "maiden");
                json.WriteString("family", name.BirthFamily);
                json.WriteEndObject();
            }
        }
        foreach (var alias in person.Aliases)
        {
            json.WriteStartObject();
            var protects = name is null && (person.Disclosure.ProtectsName() || (alias.Kind == AliasKind.Pseudonym && PublicRecord.NumbersOf(person).IsEmpty));
            json.WriteString("use", protects ? "anonymous" : "nickname");
            json.WriteString("text", alias.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteAccounts(Practitioner person)
    {
        var hasOne = false;
        foreach (var account in directory.AccountsOf(person.Id))
        {
            if (account.ProfileUrl is not { } url)
                continue;
            if (!hasOne)
                json.WriteStartArray("telecom");
            hasOne = true;
            json.WriteStartObject();
            json.WriteString("system", "url");
            json.WriteString("value", url);
            if (account.Status == AccountStatus.Closed)
                json.WriteString("use", "old");
            json.WriteEndObject();
        }
        if (hasOne)
            json.WriteEndArray();
    }

    private void WriteAddresses(Practitioner person)
    {
        var hasOne = false;
        foreach (var place in person.Places)
        {
            if (IsSite(place) || FhirPlace.IsEmpty(place))
                continue;
            if (!hasOne)
                json.WriteStartArray("address");
            hasOne = true;
            WriteAddressParts(place);
        }
        if (hasOne)
            json.WriteEndArray();
    }

    internal static bool IsSite(Place place) => place.Site is not null || place.Finess is not null;

    private void WriteAddress(Place place)
    {
        if (FhirPlace.IsEmpty(place with { Site = null, Finess = null }))
            return;
        json.WriteStartArray("address");
        WriteAddressParts(place);
        json.WriteEndArray();
    }

    private void WriteAddressParts(Place place)
    {
        json.WriteStartObject();
        if (place.InseeCode is not null || place.Coordinates is not null)
        {
            json.WriteStartArray("extension");
            if (place.InseeCode is not null)
            {
                json.WriteStartObject();
                json.WriteString("url", FhirSystems.InseeExtension);
                json.WriteStartObject("valueCoding");
                json.WriteString("system", FhirSystems.Commune);
                json.WriteString("code", place.InseeCode);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            if (place.Coordinates is { } point)
            {
                json.WriteStartObject();
                json.WriteStartArray("extension");
                WriteDecimal("latitude", point.Latitude);
                WriteDecimal("longitude", point.Longitude);
                json.WriteEndArray();
                json.WriteString("url", FhirSystems.PointExtension);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        WriteIf("text", place.AsPrinted);
        WriteIf("city", place.City);
        WriteIf("district", place.Department);
        WriteIf("state", place.Region);
        WriteIf("postalCode", place.PostalCode);
        WriteIf("country", place.Country);
        json.WriteEndObject();
    }

    // Seven decimals are a centimetre; what has more was measured by nobody. FHIR's decimal has no exponent that readers of 28 digits can hold.
    private void WriteDecimal(string url, double degrees)
    {
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteNumber("valueDecimal", Math.Round((decimal)degrees, 7));
        json.WriteEndObject();
    }

    private void WriteQualifications(Practitioner person)
    {
        if (person.Profession is null && person.Specialties.IsEmpty && person.Stage != CareerStage.Student)
            return;
        json.WriteStartArray("qualification");
        if (person.Profession is not null || person.Stage == CareerStage.Student)
        {
            json.WriteStartObject();
            json.WriteStartObject("code");
            json.WriteStartArray("coding");
            if (person.Profession is { } profession)
                WriteCoding(FhirSystems.Profession, profession.Value, Professions.Find(profession)?.LabelFr);
            if (person.Stage == CareerStage.Student)
                WriteCoding(FhirSystems.Category, "E", null);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        foreach (var specialty in person.Specialties)
        {
            json.WriteStartObject();
            json.WritePropertyName("code");
            WriteConcept(FhirSystems.OfSkill(specialty.Value), specialty.Value, Specialties.Find(specialty)?.LabelFr);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteLanguages(Practitioner person)
    {
        if (person.Languages.IsEmpty)
            return;
        json.WriteStartArray("communication");
        foreach (var language in person.Languages)
        {
            if (IsTag(language))
            {
                WriteConcept(FhirSystems.Language, language, null);
                continue;
            }
            json.WriteStartObject();
            json.WriteString("text", language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static bool IsTag(string text) => text.Length is > 1 and <= 35 && !text.AsSpan().ContainsAnyExcept(Tag);

    private static readonly System.Buffers.SearchValues<char> Tag =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private void WriteConcept(string system, string code, string? display)
    {
        json.WriteStartObject();
        json.WriteStartArray("coding");
        WriteCoding(system, code, display);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCoding(string system, string code, string? display)
    {
        json.WriteStartObject();
        json.WriteString("system", system);
        json.WriteString("code", code);
        WriteIf("display", display);
        json.WriteEndObject();
    }

    private void WriteReference(string member, string type, string id)
    {
        json.WriteStartObject(member);
        json.WriteString("reference", reference(type, id));
        json.WriteEndObject();
    }

    private void WriteIf(string member, string? value)
    {
        if (value is not null)
            json.WriteString(member, value);
    }

    private void WriteList(string member, string? value)
    {
        if (value is null)
            return;
        json.WriteStartArray(member);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
