using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedSocial.Formats.Fhir;

/// <summary>The resources of a directory in order: people, each followed by the sites not written yet and the roles; then organizations.</summary>
internal abstract class FhirWriting
{
    private readonly MedicalDirectory _directory;
    private readonly FhirResources _resources;
    private readonly HashSet<Place> _sites = [];

    protected FhirWriting(MedicalDirectory directory, ArrayBufferWriter<byte> output)
    {
        _directory = directory;
        Output = output;
        // Documents are files and not pages, so that only what JSON demands is escaped.
        Json = new(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _resources = new(directory, Json, Reference);
    }

    protected ArrayBufferWriter<byte> Output { get; }

    protected Utf8JsonWriter Json { get; }

    protected abstract string Reference(string type, string id);

    /// <summary>Writes what comes before a resource; false when its type is not wanted.</summary>
    protected abstract bool Begin(string type, string id);

    protected abstract void End();

    protected IEnumerable<bool> Resources()
    {
        foreach (var person in _directory.Practitioners)
        {
            if (!PublicRecord.MayLeave(person))
                continue;
            Write(FhirResources.Person, FhirIds.Of(person.Id), () => _resources.WritePerson(person));
            var index = 0;
            foreach (var place in person.Places)
            {
                if (FhirResources.IsSite(place))
                    WriteSite(person, index++, place);
            }
            foreach (var role in person.Roles)
            {
                var number = index++;
                var body = role.Organization is { } organization ? FhirIds.Of(organization) : null;
                Write(FhirResources.Role, FhirIds.OfRole(FhirIds.Of(person.Id), number), () => _resources.WriteRole(person, number, body, role.Text));
            }
            yield return true;
        }
        foreach (var organization in _directory.Organizations)
        {
            Write(FhirResources.Body, FhirIds.Of(organization.Id), () => _resources.WriteBody(organization));
            yield return true;
        }
    }

    private void WriteSite(Practitioner person, int index, Place place)
    {
        var site = FhirIds.OfSite(place);
        if (_sites.Add(place))
            Write(FhirResources.Body, site, () => _resources.WriteSite(place));
        Write(FhirResources.Role, FhirIds.OfRole(FhirIds.Of(person.Id), index), () => _resources.WriteRole(person, index, site, null));
    }

    private void Write(string type, string id, Action resource)
    {
        if (!Begin(type, id))
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
        Json.WriteString("resourceType", "Bundle");
        Json.WriteString("type", "collection");
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

    protected override bool Begin(string type, string id)
    {
        // An empty array is no FHIR, so that it is opened by its first item.
        if (!_isOpen)
            Json.WriteStartArray("entry");
        _isOpen = true;
        Json.WriteStartObject();
        Json.WriteString("fullUrl", FhirIds.Urn(type, id));
        Json.WritePropertyName("resource");
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

    protected override bool Begin(string type, string id) => types.HasFlag(type switch
    {
        FhirResources.Person => FhirResourceTypes.Practitioner,
        FhirResources.Role => FhirResourceTypes.PractitionerRole,
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
