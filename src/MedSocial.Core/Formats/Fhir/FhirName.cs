namespace MedSocial.Formats.Fhir;

/// <summary>The members of resources that are read; all others are passed over.</summary>
internal enum FhirName : byte
{
    None,
    ResourceType,
    Id,
    Use,
    Url,
    Name,
    Code,
    Type,
    Text,
    City,
    Given,
    Entry,
    Value,
    State,
    Active,
    System,
    Family,
    Prefix,
    Suffix,
    Coding,
    Address,
    Telecom,
    Country,
    FullUrl,
    District,
    Resource,
    Extension,
    Specialty,
    Contained,
    Reference,
    Identifier,
    PostalCode,
    ValueCoding,
    ValueDecimal,
    Organization,
    Practitioner,
    Qualification,
    Communication,
    ImplicitRules,
    ModifierExtension,
}

/// <summary>Finds members by the bytes of their names: one jump by length, at most five comparisons, no string.</summary>
internal static class FhirNames
{
    internal static FhirName Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? FhirName.Id : FhirName.None,
        3 => name.SequenceEqual("use"u8) ? FhirName.Use : name.SequenceEqual("url"u8) ? FhirName.Url : FhirName.None,
        4 => OfFour(name),
        5 => OfFive(name),
        6 => OfSix(name),
        7 => OfSeven(name),
        8 => name.SequenceEqual("resource"u8) ? FhirName.Resource : name.SequenceEqual("district"u8) ? FhirName.District : FhirName.None,
        9 => OfNine(name),
        10 => name.SequenceEqual("identifier"u8) ? FhirName.Identifier : name.SequenceEqual("postalCode"u8) ? FhirName.PostalCode : FhirName.None,
        11 => name.SequenceEqual("valueCoding"u8) ? FhirName.ValueCoding : FhirName.None,
        12 => OfTwelve(name),
        13 => OfThirteen(name),
        17 => name.SequenceEqual("modifierExtension"u8) ? FhirName.ModifierExtension : FhirName.None,
        _ => FhirName.None,
    };

    /// <summary>The name as FHIR spells it.</summary>
    internal static string Text(FhirName name)
    {
        var text = name.ToString();
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static FhirName OfFour(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("code"u8) ? FhirName.Code
        : name.SequenceEqual("type"u8) ? FhirName.Type
        : name.SequenceEqual("name"u8) ? FhirName.Name
        : name.SequenceEqual("text"u8) ? FhirName.Text
        : name.SequenceEqual("city"u8) ? FhirName.City
        : FhirName.None;

    private static FhirName OfFive(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("value"u8) ? FhirName.Value
        : name.SequenceEqual("given"u8) ? FhirName.Given
        : name.SequenceEqual("state"u8) ? FhirName.State
        : name.SequenceEqual("entry"u8) ? FhirName.Entry
        : FhirName.None;

    private static FhirName OfSix(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("system"u8) ? FhirName.System
        : name.SequenceEqual("coding"u8) ? FhirName.Coding
        : name.SequenceEqual("active"u8) ? FhirName.Active
        : name.SequenceEqual("family"u8) ? FhirName.Family
        : name.SequenceEqual("prefix"u8) ? FhirName.Prefix
        : name.SequenceEqual("suffix"u8) ? FhirName.Suffix
        : FhirName.None;

    private static FhirName OfSeven(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("telecom"u8) ? FhirName.Telecom
        : name.SequenceEqual("address"u8) ? FhirName.Address
        : name.SequenceEqual("fullUrl"u8) ? FhirName.FullUrl
        : name.SequenceEqual("country"u8) ? FhirName.Country
        : FhirName.None;

    private static FhirName OfNine(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("extension"u8) ? FhirName.Extension
        : name.SequenceEqual("reference"u8) ? FhirName.Reference
        : name.SequenceEqual("specialty"u8) ? FhirName.Specialty
        : name.SequenceEqual("contained"u8) ? FhirName.Contained
        : FhirName.None;

    private static FhirName OfTwelve(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("resourceType"u8) ? FhirName.ResourceType
        : name.SequenceEqual("practitioner"u8) ? FhirName.Practitioner
        : name.SequenceEqual("organization"u8) ? FhirName.Organization
        : name.SequenceEqual("valueDecimal"u8) ? FhirName.ValueDecimal
        : FhirName.None;

    private static FhirName OfThirteen(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("qualification"u8) ? FhirName.Qualification
        : name.SequenceEqual("communication"u8) ? FhirName.Communication
        : name.SequenceEqual("implicitRules"u8) ? FhirName.ImplicitRules
        : FhirName.None;
}
