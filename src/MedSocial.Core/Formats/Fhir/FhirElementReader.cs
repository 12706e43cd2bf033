using System.Text.Json;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads the data types of which resources are made: names, identifiers, codes, addresses, references.</summary>
internal class FhirElementReader : FhirTokens
{
    protected FhirHumanName ReadHumanName(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        var read = default(FhirHumanName);
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.Use)
                read.Use = Use(ref json);
            else if (name == FhirName.Family)
                read.Family = Text(ref json, name);
            else if (name == FhirName.Given)
                read.Given = Joined(ref json, name);
            else if (name == FhirName.Prefix)
                read.Prefix = Joined(ref json, name);
            else if (name == FhirName.Suffix)
                read.Suffix = Joined(ref json, name);
            else if (name == FhirName.Text)
                read.Text = Text(ref json, name);
            else
                Skip(ref json);
        }
        return read;
    }

    protected FhirIdentifier ReadIdentifier(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        var read = default(FhirIdentifier);
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.System)
                read.System = FhirSystems.Of(Bytes(ref json, name));
            else if (name == FhirName.Use)
                read.Use = Use(ref json);
            else if (name == FhirName.Value && json.TokenType == JsonTokenType.String && RegisterDigits.TryReadRpps(json.ValueSpan, out var rpps))
                read.Number = rpps; // no text is made for the usual form; the system says whether it is one
            else if (name == FhirName.Value)
                read.Value = Text(ref json, name);
            else
                Skip(ref json);
        }
        return read;
    }

    protected FhirTelecom ReadTelecom(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        var read = default(FhirTelecom);
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.System)
                read.System = Text(ref json, name);
            else if (name == FhirName.Use)
                read.Use = Use(ref json);
            else if (name == FhirName.Value)
                read.Value = Text(ref json, name);
            else
                Skip(ref json);
        }
        return read;
    }

    protected (FhirCodeSystem System, string? Code) ReadCoding(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        var (system, code) = (FhirCodeSystem.None, (string?)null);
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.System)
                system = FhirSystems.Of(Bytes(ref json, name));
            else if (name == FhirName.Code)
                code = Text(ref json, name);
            else
                Skip(ref json);
        }
        return (system, code);
    }

    protected FhirAddress ReadAddress(ref Utf8JsonReader json)
    {
        var seen = 0UL;
        var read = default(FhirAddress);
        while (NextMember(ref json, ref seen, out var name))
        {
            switch (name)
            {
                case FhirName.Text:
                    read.Text = Text(ref json, name);
                    break;
                case FhirName.City:
                    read.City = Text(ref json, name);
                    break;
                case FhirName.District:
                    read.District = Text(ref json, name);
                    break;
                case FhirName.State:
                    read.State = Text(ref json, name);
                    break;
                case FhirName.PostalCode:
                    read.PostalCode = Text(ref json, name);
                    break;
                case FhirName.Country:
                    read.Country = Text(ref json, name);
                    break;
                case FhirName.Extension:
                    ReadExtensions(ref json, ref read);
                    break;
                default:
                    Skip(ref json);
                    break;
            }
        }
        return read;
    }

    private void ReadExtensions(ref Utf8JsonReader json, ref FhirAddress address)
    {
        if (!IsArray(ref json, FhirName.Extension))
            return;
        while (NextObject(ref json))
        {
            var inner = default(FhirAddress);
            var kind = FhirExtension.Other;
            var seen = 0UL;
            string? code = null;
            double? number = null;
            while (NextMember(ref json, ref seen, out var name))
            {
                if (name == FhirName.Url)
                    kind = FhirPlace.ExtensionOf(Bytes(ref json, name));
                else if (name == FhirName.ValueCoding && IsObject(ref json, name))
                    code = ReadCoding(ref json).Code;
                else if (name == FhirName.ValueDecimal)
                    number = Number(ref json, name);
                else if (name == FhirName.Extension)
                    ReadExtensions(ref json, ref inner);
                else if (name != FhirName.ValueCoding)
                    Skip(ref json);
            }
            if (kind == FhirExtension.Insee)
                address.Insee = code;
            else if (kind == FhirExtension.Latitude)
                address.Latitude = number;
            else if (kind == FhirExtension.Longitude)
                address.Longitude = number;
            else if (kind == FhirExtension.Point)
                (address.Latitude, address.Longitude) = (inner.Latitude, inner.Longitude);
        }
    }

    /// <summary>The logical id where the reference names type and id, without version and server; the reference as it stands elsewhere.</summary>
    protected FhirKey ReadReference(ref Utf8JsonReader json, FhirName section, ReadOnlySpan<byte> type)
    {
        var reference = default(FhirKey);
        if (!IsObject(ref json, section))
            return reference;
        var seen = 0UL;
        while (NextMember(ref json, ref seen, out var name))
        {
            if (name == FhirName.Reference)
                reference = Key(ref json, name, type);
            else
                Skip(ref json);
        }
        return reference;
    }
}
