using System.Text;
using System.Text.Json;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads one resource; what its type does not have is simply not there.</summary>
internal sealed class FhirResourceReader : FhirElementReader
{
    /// <summary>Reads an item of <c>Bundle.entry</c>; the reader stands at its value.</summary>
    internal void ReadEntry(ref Utf8JsonReader json, FhirResource resource)
    {
        Begin(resource);
        if (!IsObject(ref json, FhirName.Entry))
            return;
        var seen = 0UL;
        var fullUrl = default(FhirKey);
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.FullUrl)
                fullUrl = Key(ref json, name);
            else if (name == FhirName.Resource && IsObject(ref json, name))
                ReadMembers(ref json);
            else if (name != FhirName.Resource)
                Skip(ref json);
        }
        Resource.FullUrl = fullUrl;
    }

    /// <summary>Reads a resource that stands alone.</summary>
    internal void ReadAlone(ref Utf8JsonReader json, FhirResource resource)
    {
        Begin(resource);
        if (Next(ref json) && IsObject(ref json, FhirName.None))
            ReadMembers(ref json);
    }

    private void ReadMembers(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        while (NextMember(ref json, ref seen, out var name))
        {
            EnterSection(name);
            if (Resource.Type == FhirType.Other)
                Skip(ref json);
            else
                ReadMember(ref json, name);
            EnterSection(FhirName.None);
        }
    }

    private void ReadMember(ref Utf8JsonReader json, FhirName name)
    {
        switch (name)
        {
            case FhirName.ResourceType:
                ReadType(ref json);
                break;
            case FhirName.Id:
                Resource.Id = Key(ref json, name);
                break;
            case FhirName.Active:
                if (json.TokenType is JsonTokenType.True or JsonTokenType.False)
                    Resource.IsInactive = json.TokenType == JsonTokenType.False;
                else
                    Wrong(ref json, name, "true or false");
                break;
            case FhirName.Name:
                ReadName(ref json);
                break;
            case FhirName.Practitioner:
                Resource.PractitionerReference = ReadReference(ref json, name, "Practitioner/"u8);
                break;
            case FhirName.Organization:
                Resource.OrganizationReference = ReadReference(ref json, name, "Organization/"u8);
                break;
            case FhirName.ModifierExtension or FhirName.ImplicitRules:
                Resource.Modifier = json.TokenType == JsonTokenType.Null ? Resource.Modifier : name;
                Skip(ref json);
                break;
            case FhirName.Contained:
                Fault(json, DirectoryIssueCode.ContainedRecord, name, "Contained resources are not read.");
                Skip(ref json);
                break;
            case FhirName.Identifier or FhirName.Telecom or FhirName.Address or FhirName.Qualification or FhirName.Communication or FhirName.Code
                or FhirName.Specialty or FhirName.Type:
                ReadItems(ref json, name);
                break;
            default:
                Skip(ref json);
                break;
        }
    }

    private void ReadType(ref Utf8JsonReader json)
    {
        var type = Bytes(ref json, FhirName.ResourceType);
        Resource.Type = type.SequenceEqual("Practitioner"u8) ? FhirType.Practitioner
            : type.SequenceEqual("PractitionerRole"u8) ? FhirType.PractitionerRole
            : type.SequenceEqual("Organization"u8) ? FhirType.Organization
            : type.IsEmpty ? FhirType.Missing : FhirType.Other;
        if (Resource.Type == FhirType.Other)
            Resource.TypeText = Encoding.UTF8.GetString(type.Length > 64 ? type[..64] : type);
    }

    private void ReadName(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            Resource.OrganizationName = Text(ref json, FhirName.Name);
            return;
        }
        if (!IsArray(ref json, FhirName.Name))
            return;
        while (NextObject(ref json, counts: true))
            Resource.Names.Add(ReadHumanName(ref json));
    }

    private void ReadItems(ref Utf8JsonReader json, FhirName section)
    {
        if (!IsArray(ref json, section))
            return;
        while (NextObject(ref json, counts: true))
        {
            switch (section)
            {
                case FhirName.Identifier:
                    Resource.Identifiers.Add(ReadIdentifier(ref json));
                    break;
                case FhirName.Telecom:
                    Resource.Telecoms.Add(ReadTelecom(ref json));
                    break;
                case FhirName.Address:
                    Resource.Addresses.Add(ReadAddress(ref json));
                    break;
                case FhirName.Qualification:
                    ReadQualification(ref json);
                    break;
                default:
                    ReadConcept(ref json, section);
                    break;
            }
        }
    }

    private void ReadQualification(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.Code && IsObject(ref json, name))
                ReadConcept(ref json, FhirName.Qualification);
            else if (name != FhirName.Code)
                Skip(ref json);
        }
    }

    /// <summary>Reads a CodeableConcept: each of its codes by itself, its text with the first or alone.</summary>
    private void ReadConcept(ref Utf8JsonReader json, FhirName section)
    {
        var seen = 0UL;
        var first = Resource.Codes.Count;
        string? text = null;
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.Text)
            {
                text = Text(ref json, name);
            }
            else if (name == FhirName.Coding && IsArray(ref json, name))
            {
                while (NextObject(ref json))
                {
                    var (system, code) = ReadCoding(ref json);
                    if (code is not null)
                        Resource.Codes.Add(new(section, system, code, null));
                }
            }
            else if (name != FhirName.Coding)
            {
                Skip(ref json);
            }
        }
        if (text is not null && Resource.Codes.Count == first)
            Resource.Codes.Add(new(section, FhirCodeSystem.None, null, text));
    }
}
