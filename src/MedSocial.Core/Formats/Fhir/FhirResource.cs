using System.Collections.Immutable;
using MedSocial.Registers;
using MedSocial.Text;

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

/// <summary>An id, address or reference: where among the bytes that a resource keeps it stands, and its hash; <c>default</c> where there is none.</summary>
internal readonly record struct FhirKey(int Start, int Length, ulong Hash);

/// <summary>An issue of a resource; its place counts from where that begins.</summary>
internal readonly record struct FhirFault(DirectoryIssueCode Code, int At, string Path, string Message);

/// <summary>What one resource says, of whatever type it turns out to be: members may come in any order, the type last. Used again for the next.</summary>
internal sealed class FhirResource
{
    private byte[] _keyBytes = [];
    private int _keyEnd;

    internal FhirType Type { get; set; }

    internal string? TypeText { get; set; }

    /// <summary>Gets or sets where in its block it begins; places of its faults count from there.</summary>
    internal int Start { get; set; }

    /// <summary>Gets or sets the logical id.</summary>
    internal FhirKey Id { get; set; }

    internal FhirKey FullUrl { get; set; }

    internal bool IsInactive { get; set; }

    /// <summary>Gets or sets the member that changes the meaning of the resource; null when none does.</summary>
    internal FhirName Modifier { get; set; }

    /// <summary>Gets or sets whether a member stands twice.</summary>
    internal bool IsAmbiguous { get; set; }

    internal string? OrganizationName { get; set; }

    /// <summary>Gets or sets the id or the address of the practitioner.</summary>
    internal FhirKey PractitionerReference { get; set; }

    internal FhirKey OrganizationReference { get; set; }

    internal List<FhirIdentifier> Identifiers { get; } = [];

    internal List<FhirHumanName> Names { get; } = [];

    internal List<FhirTelecom> Telecoms { get; } = [];

    internal List<FhirAddress> Addresses { get; } = [];

    internal List<FhirCode> Codes { get; } = [];

    internal List<FhirFault> Faults { get; } = [];

    /// <summary>Gets or sets why it is not imported; null when nothing that it says itself stands against it.</summary>
    internal FhirFault? Refusal { get; set; }

    /// <summary>Gets or sets what was made of it: a <see cref="Practitioner"/>, <see cref="FhirOrganization"/> or <see cref="FhirCalling"/> by its type.</summary>
    internal object? Made { get; set; }

    /// <summary>Gets or sets the accounts of the practitioner.</summary>
    internal ImmutableArray<Account> Accounts { get; set; }

    /// <summary>Keeps the bytes of an id, address or reference.</summary>
    internal FhirKey Keep(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            return default;
        if (_keyBytes.Length - _keyEnd < key.Length)
            Array.Resize(ref _keyBytes, (_keyEnd + key.Length) * 2);
        key.CopyTo(_keyBytes.AsSpan(_keyEnd));
        _keyEnd += key.Length;
        return new(_keyEnd - key.Length, key.Length, SecretHash.Of(key));
    }

    internal ReadOnlySpan<byte> BytesOf(FhirKey key) => _keyBytes.AsSpan(key.Start, key.Length);

    /// <summary>Notes what is wrong with it, or what of it is left out.</summary>
    internal void Recover(DirectoryIssueCode code, string member, string message) => Faults.Add(new(code, 0, member, message));

    /// <summary>Notes why it is not imported.</summary>
    /// <returns>False.</returns>
    internal bool Refuse(DirectoryIssueCode code, string member, string message, int at = 0)
    {
        Refusal = new(code, at, member, message);
        return false;
    }

    internal void Clear()
    {
        (Type, TypeText, Id, FullUrl, IsInactive, Modifier, IsAmbiguous) = (FhirType.Missing, null, default, default, false, FhirName.None, false);
        (OrganizationName, PractitionerReference, OrganizationReference) = (null, default, default);
        (Refusal, Made, Accounts, _keyEnd) = (null, null, [], 0);
        Identifiers.Clear();
        Names.Clear();
        Telecoms.Clear();
        Addresses.Clear();
        Codes.Clear();
        Faults.Clear();
    }
}
