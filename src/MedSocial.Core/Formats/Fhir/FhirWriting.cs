using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedSocial.Formats.Fhir;

/// <summary>The resources of a directory in order: people, each followed by the sites not written yet and the roles; then organizations.</summary>
internal abstract class FhirWriting
{
    private readonly MedicalDirectory _directory;
    private readonly FhirResourceWriter _resources;
    private readonly Dictionary<Place, string> _sites = [];

    protected FhirWriting(MedicalDirectory directory, ArrayBufferWriter<byte> output)
    {
        _directory = directory;
        Output = output;
        // Documents are files and not pages, so that only what JSON demands is escaped. That the pieces fit together is what the tests are for.
        Json = new(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _resources = new(directory, Json);
    }

    protected ArrayBufferWriter<byte> Output { get; }

    protected Utf8JsonWriter Json { get; }

    /// <summary>How others refer to a resource.</summary>
    protected abstract string Reference(string type, string id);

    /// <summary>Writes what comes before a resource; false when its type is not wanted.</summary>
    protected abstract bool Begin(string type, string reference);

    protected abstract void End();

    protected IEnumerable<bool> Resources()
    {
        foreach (var person in _directory.Practitioners)
        {
            if (!PublicRecord.MayLeave(person))
                continue;
            WritePerson(person);
            yield return true;
        }
        foreach (var organization in _directory.Organizations)
        {
            var id = FhirIds.Of(organization.Id);
            Write(FhirResourceWriter.Body, Reference(FhirResourceWriter.Body, id), () => _resources.WriteBody(organization, id));
            yield return true;
        }
    }

    private void WritePerson(Practitioner person)
    {
        var id = FhirIds.Of(person.Id);
        var reference = Reference(FhirResourceWriter.Person, id);
        Write(FhirResourceWriter.Person, reference, () => _resources.WritePerson(person, id));
        var index = 0;
        foreach (var place in person.Places)
        {
            if (FhirPlace.IsSite(place))
                WriteRole(SiteOf(place), null);
        }
        foreach (var role in person.Roles)
            WriteRole(role.Organization is { } organization ? Reference(FhirResourceWriter.Body, FhirIds.Of(organization)) : null, role.Text);

        void WriteRole(string? organization, string? text)
        {
            var role = FhirIds.OfRole(id, index++);
            Write(FhirResourceWriter.Role, Reference(FhirResourceWriter.Role, role), () => _resources.WriteRole(role, reference, organization, text));
        }
    }

    /// <summary>A reference to a site, which is written before the first.</summary>
    private string SiteOf(Place place)
    {
        if (_sites.TryGetValue(place, out var reference))
            return reference;
        var id = FhirIds.OfSite(place);
        reference = Reference(FhirResourceWriter.Body, id);
        _sites.Add(place, reference);
        Write(FhirResourceWriter.Body, reference, () => _resources.WriteSite(place, id));
        return reference;
    }

    private void Write(string type, string reference, Action resource)
    {
        if (!Begin(type, reference))
            return;
        resource();
        End();
    }
}

/// <summary>Writes a bundle of type <c>collection</c>.</summary>
internal sealed class FhirBundleWriter(MedicalDirectory directory, ArrayBufferWriter<byte> output) : FhirWriting(directory, output)
{
    internal IEnumerable<bool> Pieces()
    {
        Json.WriteStartObject();
        Json.WriteString("resourceType"u8, "Bundle");
        Json.WriteString("type"u8, "collection");
        foreach (var piece in Resources())
            yield return piece;
        if (_isOpen)
            Json.WriteEndArray();
        Json.WriteEndObject();
        Json.Flush();
        Json.Dispose();
        yield return true;
    }

    private bool _isOpen;

    protected override string Reference(string type, string id) => FhirIds.Urn(type, id);

    protected override bool Begin(string type, string reference)
    {
        // An empty array is no FHIR, so that it is opened by its first item.
        if (!_isOpen)
            Json.WriteStartArray("entry"u8);
        _isOpen = true;
        Json.WriteStartObject();
        Json.WriteString("fullUrl"u8, reference);
        Json.WritePropertyName("resource"u8);
        return true;
    }

    protected override void End()
    {
        Json.WriteEndObject();
        Json.Flush();
    }
}

/// <summary>Writes a resource a line.</summary>
internal sealed class FhirNdjsonWriter(MedicalDirectory directory, ArrayBufferWriter<byte> output, FhirResourceTypes types) : FhirWriting(directory, output)
{
    internal IEnumerable<bool> Pieces() => Resources();

    protected override string Reference(string type, string id) => $"{type}/{id}";

    protected override bool Begin(string type, string reference) => types.HasFlag(type switch
    {
        FhirResourceWriter.Person => FhirResourceTypes.Practitioner,
        FhirResourceWriter.Role => FhirResourceTypes.PractitionerRole,
        _ => FhirResourceTypes.Organization,
    });

    protected override void End()
    {
        Json.Flush();
        Output.GetSpan(1)[0] = (byte)'\n';
        Output.Advance(1);
        Json.Reset();
    }
}
