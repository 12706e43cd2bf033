using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MedSocial.Catalog;
using MedSocial.Registers;

namespace MedSocial.Formats.Cards;

/// <summary>Writes practitioners in the vocabulary of schema.org.</summary>
internal sealed class PhysicianWriter
{
    private const string Context = "https://schema.org";

    // Safe within <script> of a page: < > & ' and what ends lines in scripts are escaped, letters of all languages are not.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly MedicalDirectory _directory;
    private readonly Utf8JsonWriter _json;

    internal PhysicianWriter(MedicalDirectory directory, ArrayBufferWriter<byte> output) =>
        (_directory, _json) = (directory, new(output, new() { Encoder = Encoder }));

    internal IEnumerable<bool> Pieces()
    {
        _json.WriteStartObject();
        _json.WriteString("@context", Context);
        _json.WriteStartArray("@graph");
        foreach (var practitioner in _directory.Practitioners)
        {
            if (!PublicRecord.MayLeave(practitioner))
                continue;
            _json.WriteStartObject();
            WriteMembers(practitioner);
            _json.Flush();
            yield return true;
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        yield return true;
    }

    /// <summary>Writes one practitioner as a document; an empty object for one who does not leave.</summary>
    internal void WriteAlone(Practitioner practitioner)
    {
        _json.WriteStartObject();
        if (PublicRecord.MayLeave(practitioner))
        {
            _json.WriteString("@context", Context);
            WriteMembers(practitioner);
        }
        else
        {
            _json.WriteEndObject();
        }
        _json.Flush();
    }

    private void WriteMembers(Practitioner practitioner)
    {
        var isPhysician = practitioner.Profession == ProfessionCode.Physician;
        _json.WriteString("@type", isPhysician ? "Physician" : "Person");
        _json.WriteString("name", practitioner.DisplayName);
        if (!isPhysician && practitioner.PublicName is { } name)
        {
            WriteIf("honorificPrefix", name.Title);
            WriteIf("givenName", name.Given);
            WriteIf("familyName", name.Family);
        }
        WriteTexts("alternateName", [.. practitioner.Aliases.Items.Select(alias => alias.Text).Where(text => text != practitioner.DisplayName)]);
        WriteIdentifiers(practitioner);
        WriteCalling(practitioner, isPhysician);
        WritePlaces(practitioner);
        WriteTexts("knowsLanguage", [.. practitioner.Languages]);
        WriteTexts("sameAs", [.. _directory.AccountsOf(practitioner.Id)
            .Where(account => account.Status is AccountStatus.Active or AccountStatus.Protected).Select(account => account.ProfileUrl).OfType<string>()]);
        _json.WriteEndObject();
    }

    private void WriteIdentifiers(Practitioner practitioner)
    {
        var numbers = PublicRecord.NumbersOf(practitioner);
        if (numbers.IsEmpty)
            return;
        _json.WriteStartArray("identifier");
        foreach (var number in numbers)
        {
            var text = number.ToString();
            _json.WriteStartObject();
            _json.WriteString("@type", "PropertyValue");
            _json.WriteString("propertyID", number.Register switch { Register.Rpps => "RPPS", Register.Adeli => "ADELI", _ => "NPI" });
            _json.WriteString("value", text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteCalling(Practitioner practitioner, bool isPhysician)
    {
        var specialties = practitioner.Specialties.Items.Select(Specialties.Find).OfType<Specialty>().Select(specialty => specialty.LabelEn).Distinct().ToArray();
        if (isPhysician)
        {
            WriteTexts("medicalSpecialty", specialties);
            return;
        }
        WriteIf("jobTitle", practitioner.Profession is { } profession ? Professions.Find(profession)?.LabelEn : null);
        WriteTexts("knowsAbout", specialties);
    }

    private void WritePlaces(Practitioner practitioner)
    {
        var places = practitioner.Places.Items.Where(place => (place.Site ?? place.City ?? place.PostalCode ?? place.Region ?? place.Country) is not null).ToArray();
        if (places.Length == 0)
            return;
        _json.WriteStartArray("address");
        foreach (var place in places)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "PostalAddress");
            WriteIf("name", place.Site);
            WriteIf("addressLocality", place.City);
            WriteIf("addressRegion", place.Region);
            WriteIf("postalCode", place.PostalCode);
            WriteIf("addressCountry", place.Country);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteIf(string member, string? value)
    {
        if (value is not null)
            _json.WriteString(member, value);
    }

    private void WriteTexts(string member, ReadOnlySpan<string> texts)
    {
        if (texts.IsEmpty)
            return;
        _json.WriteStartArray(member);
        foreach (var text in texts)
            _json.WriteStringValue(text);
        _json.WriteEndArray();
    }
}
