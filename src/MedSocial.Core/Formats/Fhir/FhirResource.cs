using MedSocial.Registers;

namespace MedSocial.Formats.Fhir;

/// <summary>The resource types that are read.</summary>
internal enum FhirType : byte
{
    Missing,
    Other,
    Practitioner,
    PractitionerRole,
    Organization,
}

/// <summary>What <c>use</c> says of a name, an identifier or an address.</summary>
internal enum FhirUse : byte
{
    None,
    Official,
    Usual,
    Nickname,
    Anonymous,
    Maiden,
    Old,
    Temporary,
}

internal record struct FhirIdentifier(FhirCodeSystem System, FhirUse Use, string? Value, RegisterNumber Number);

internal record struct FhirHumanName(FhirUse Use, string? Text, string? Family, string? Given, string? Prefix, string? Suffix);

internal record struct FhirTelecom(string? System, FhirUse Use, string? Value);

/// <summary>A code of a qualification, role, specialty, type or language; text alone where there is no code.</summary>
internal record struct FhirCode(FhirName Section, FhirCodeSystem System, string? Code, string? Text);

/// <summary>An issue of a resource that is not complete yet; its place is an index of the bytes being read.</summary>
internal readonly record struct FhirFault(DirectoryIssueCode Code, int At, string Path, string Message);

/// <summary>What one resource says, of whatever type it turns out to be: members may come in any order, the type last. Used again for the next.</summary>
internal sealed class FhirResource
{
    internal FhirType Type { get; set; }

    internal string? TypeText { get; set; }

    /// <summary>Gets or sets the logical id, by its number among <see cref="FhirKeys"/>.</summary>
    internal int Id { get; set; }

    internal int FullUrl { get; set; }

    internal bool IsInactive { get; set; }

    /// <summary>Gets or sets the member that changes the meaning of the resource; null when none does.</summary>
    internal FhirName Modifier { get; set; }

    /// <summary>Gets or sets whether a member stands twice.</summary>
    internal bool IsAmbiguous { get; set; }

    internal string? OrganizationName { get; set; }

    /// <summary>Gets or sets the id or the address of the practitioner.</summary>
    internal int PractitionerReference { get; set; }

    internal int OrganizationReference { get; set; }

    internal List<FhirIdentifier> Identifiers { get; } = [];

    internal List<FhirHumanName> Names { get; } = [];

    internal List<FhirTelecom> Telecoms { get; } = [];

    internal List<Place> Addresses { get; } = [];

    internal List<FhirCode> Codes { get; } = [];

    internal List<FhirFault> Faults { get; } = [];

    internal void Clear()
    {
        (Type, TypeText, Id, FullUrl, IsInactive, Modifier, IsAmbiguous) = (FhirType.Missing, null, FhirKeys.None, FhirKeys.None, false, FhirName.None, false);
        (OrganizationName, PractitionerReference, OrganizationReference) = (null, FhirKeys.None, FhirKeys.None);
        Identifiers.Clear();
        Names.Clear();
        Telecoms.Clear();
        Addresses.Clear();
        Codes.Clear();
        Faults.Clear();
    }
}
