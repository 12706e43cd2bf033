using System.Text.Json;
using MedSocial.Catalog;
using MedSocial.Registers;

namespace MedSocial.Formats.Fhir;

/// <summary>Writes single resources; how they refer to each other is the caller's.</summary>
internal sealed class FhirResourceWriter(MedicalDirectory directory, Utf8JsonWriter json)
{
    internal const string Person = "Practitioner";
    internal const string Role = "PractitionerRole";
    internal const string Body = "Organization";

    private readonly FhirElementWriter _elements = new(json);

    internal void WritePerson(Practitioner person, string id)
    {
        Start(Person, id);
        WriteIdentifiers(person);
        json.WriteBoolean("active"u8, true);
        WriteNames(person);
        WriteAccounts(person);
        WriteAddresses(person);
        WriteQualifications(person);
        WriteLanguages(person);
        json.WriteEndObject();
    }

    internal void WriteSite(Place place, string id)
    {
        Start(Body, id);
        if (place.Finess is { } finess)
        {
            json.WriteStartArray("identifier"u8);
            _elements.WriteIdentifier(FhirSystems.Finess, finess.ToString(), null);
            json.WriteEndArray();
        }
        json.WriteBoolean("active"u8, true);
        if (place.Site is not null)
            json.WriteString("name"u8, place.Site);
        _elements.WriteAddress(place);
        json.WriteEndObject();
    }

    internal void WriteBody(Organization organization, string id)
    {
        Start(Body, id);
        json.WriteStartArray("identifier"u8);
        _elements.WriteIdentifier(FhirSystems.OwnOrganization, organization.Id.Value, null);
        if (organization.Place?.Finess is { } finess)
            _elements.WriteIdentifier(FhirSystems.Finess, finess.ToString(), null);
        json.WriteEndArray();
        json.WriteBoolean("active"u8, true);
        json.WriteStartArray("type"u8);
        _elements.WriteConcept(FhirSystems.OrganizationType, FhirOrganization.CodeOf(organization.Kind), null);
        json.WriteEndArray();
        json.WriteString("name"u8, organization.Name);
        if (organization.Place is { } place)
            _elements.WriteAddress(place);
        json.WriteEndObject();
    }

    /// <summary>Writes that somebody practises at a site, or holds a role at an organization or nowhere in particular.</summary>
    /// <param name="id">The logical id of the role.</param>
    /// <param name="person">A reference to the practitioner.</param>
    /// <param name="organization">A reference to the site or organization, or null.</param>
    /// <param name="text">The role in words, or null.</param>
    internal void WriteRole(string id, string person, string? organization, string? text)
    {
        Start(Role, id);
        json.WriteBoolean("active"u8, true);
        _elements.WriteReference("practitioner"u8, person);
        if (organization is not null)
            _elements.WriteReference("organization"u8, organization);
        if (text is not null)
        {
            json.WriteStartArray("code"u8);
            json.WriteStartObject();
            json.WriteString("text"u8, text);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Start(string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("resourceType"u8, type);
        json.WriteString("id"u8, id);
    }

    private void WriteIdentifiers(Practitioner person)
    {
        var numbers = PublicRecord.NumbersOf(person);
        var isNumbered = numbers.Length > 0 && numbers[0].ToPractitionerId() == person.Id;
        if (numbers.IsEmpty && isNumbered)
            return;
        json.WriteStartArray("identifier"u8);
        if (!isNumbered)
            _elements.WriteIdentifier(FhirSystems.OwnPractitioner, person.Id.Value, null);
        foreach (var number in numbers)
        {
            var text = number.ToString();
            text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
            switch (number.Register)
            {
                case Register.Rpps:
                    _elements.WriteIdentifier(FhirSystems.NationalPerson, "8" + text, "IDNPS");
                    _elements.WriteIdentifier(FhirSystems.Rpps, text, "RPPS");
                    break;
                case Register.Adeli:
                    _elements.WriteIdentifier(FhirSystems.NationalPerson, "0" + text, "IDNPS");
                    break;
                default:
                    _elements.WriteIdentifier(FhirSystems.Npi, text, null);
                    break;
            }
        }
        json.WriteEndArray();
    }

    private void WriteNames(Practitioner person)
    {
        var name = person.PublicName;
        if (name is null && person.Aliases.IsEmpty)
            return;
        json.WriteStartArray("name"u8);
        if (name is not null)
        {
            if ((name.Family ?? name.Given ?? name.Title) is not null)
            {
                json.WriteStartObject();
                json.WriteString("use"u8, "official");
                _elements.WriteIf("family"u8, name.Family);
                _elements.WriteList("given"u8, name.Given);
                _elements.WriteList("prefix"u8, name.Title);
                json.WriteEndObject();
            }
            if (name.BirthFamily is not null)
            {
                json.WriteStartObject();
                json.WriteString("use"u8, "maiden");
                json.WriteString("family"u8, name.BirthFamily);
                json.WriteEndObject();
            }
        }
        foreach (var alias in person.Aliases)
        {
            json.WriteStartObject();
            var protects = name is null && (person.Disclosure.ProtectsName() || (alias.Kind == AliasKind.Pseudonym && PublicRecord.NumbersOf(person).IsEmpty));
            json.WriteString("use"u8, protects ? "anonymous" : "nickname");
            json.WriteString("text"u8, alias.Text);
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
                json.WriteStartArray("telecom"u8);
            hasOne = true;
            json.WriteStartObject();
            json.WriteString("system"u8, "url");
            json.WriteString("value"u8, url);
            if (account.Status == AccountStatus.Closed)
                json.WriteString("use"u8, "old");
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
            if (FhirPlace.IsSite(place) || FhirPlace.IsEmpty(place))
                continue;
            if (!hasOne)
                json.WriteStartArray("address"u8);
            hasOne = true;
            _elements.WriteAddressParts(place);
        }
        if (hasOne)
            json.WriteEndArray();
    }

    private void WriteQualifications(Practitioner person)
    {
        if (person.Profession is null && person.Specialties.IsEmpty && person.Stage != CareerStage.Student)
            return;
        json.WriteStartArray("qualification"u8);
        if (person.Profession is not null || person.Stage == CareerStage.Student)
        {
            json.WriteStartObject();
            json.WriteStartObject("code"u8);
            json.WriteStartArray("coding"u8);
            if (person.Profession is { } profession)
                _elements.WriteCoding(FhirSystems.Profession, profession.Value, Professions.Find(profession)?.LabelFr);
            if (person.Stage == CareerStage.Student)
                _elements.WriteCoding(FhirSystems.Category, "E", null);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        foreach (var specialty in person.Specialties)
        {
            json.WriteStartObject();
            json.WritePropertyName("code"u8);
            _elements.WriteConcept(FhirSystems.OfSkill(specialty.Value), specialty.Value, Specialties.Find(specialty)?.LabelFr);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteLanguages(Practitioner person)
    {
        if (person.Languages.IsEmpty)
            return;
        json.WriteStartArray("communication"u8);
        foreach (var language in person.Languages)
        {
            if (IsTag(language))
            {
                _elements.WriteConcept(FhirSystems.Language, language, null);
                continue;
            }
            json.WriteStartObject();
            json.WriteString("text"u8, language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static bool IsTag(string text) => text.Length is > 1 and <= 35 && !text.AsSpan().ContainsAnyExcept(Tag);

    private static readonly System.Buffers.SearchValues<char> Tag =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
