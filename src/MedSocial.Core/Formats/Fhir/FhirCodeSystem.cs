namespace MedSocial.Formats.Fhir;

/// <summary>What the URI of a naming or code system stands for.</summary>
internal enum FhirCodeSystem : byte
{
    /// <summary>None was given.</summary>
    None,

    /// <summary>One that is not read.</summary>
    Other,

    /// <summary>The RPPS number of a person; on a PractitionerRole the number of an activity.</summary>
    Rpps,

    /// <summary>IDNPS: a digit for the register (8 RPPS, 0 ADELI) and the number there.</summary>
    NationalPerson,

    /// <summary>The NPI of the United States.</summary>
    Npi,

    /// <summary>The FINESS number of an establishment.</summary>
    Finess,

    /// <summary>IDNST: the digit 1 and a FINESS number; other digits for other registers.</summary>
    NationalSite,

    /// <summary>This library's own identifier of a practitioner.</summary>
    OwnPractitioner,

    /// <summary>This library's own identifier of an organization.</summary>
    OwnOrganization,

    /// <summary>TRE_G15: professions.</summary>
    Profession,

    /// <summary>TRE_R38 and the other nomenclatures of skills, TRE_R39 to R45 and R97, which TRE_A02 sums up.</summary>
    Skill,

    /// <summary>TRE_R09: E for students.</summary>
    Category,

    /// <summary>TRE_R23: the way of practising; whoever has one practises.</summary>
    Mode,

    /// <summary>The tags of BCP 47.</summary>
    Language,

    /// <summary>Kinds of organizations, of FHIR itself.</summary>
    OrganizationType,
}

/// <summary>The URIs of the systems, as the implementation guide of the Annuaire Santé and FHIR R4 give them.</summary>
/// <remarks>
/// Sources: ansforge/IG-fhir-annuaire (profiles AsPractitioner, AsPractitionerRole, AsOrganization and their examples), FR Core 2.1, hl7.org/fhir/R4.
/// </remarks>
internal static class FhirSystems
{
    internal const string Rpps = "https://rpps.esante.gouv.fr";
    internal const string NationalPerson = "urn:oid:1.2.250.1.71.4.2.1";
    internal const string Npi = "http://hl7.org/fhir/sid/us-npi";
    internal const string Finess = "https://finess.esante.gouv.fr";
    internal const string NationalSite = "urn:oid:1.2.250.1.71.4.2.2";
    internal const string OwnPractitioner = "urn:x-medsocial:practitioner";
    internal const string OwnOrganization = "urn:x-medsocial:organization";
    internal const string IdentifierType = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203";
    internal const string Profession = Nomenclature + "TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante";
    internal const string Specialty = Nomenclature + "TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale";
    internal const string AnySkill = Nomenclature + "TRE_A02-ProfessionSavFaire/FHIR/TRE-A02-ProfessionSavFaire";
    internal const string Category = Nomenclature + "TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle";
    internal const string Commune = Nomenclature + "TRE_R13-Commune/FHIR/TRE-R13-Commune";
    internal const string Language = "urn:ietf:bcp:47";
    internal const string OrganizationType = "http://terminology.hl7.org/CodeSystem/organization-type";
    internal const string InseeExtension = "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code";
    internal const string PointExtension = "http://hl7.org/fhir/StructureDefinition/geolocation";

    private const string Nomenclature = "https://mos.esante.gouv.fr/NOS/";

    private static ReadOnlySpan<byte> Mark => "/TRE_"u8;

    /// <summary>The system of a specialty: TRE_R38 for those of the Ordre (SM, SCD, SI), TRE_A02, which holds all, for other skills.</summary>
    internal static string OfSkill(string code) =>
        code.StartsWith("SM", StringComparison.Ordinal) || code.StartsWith("SCD", StringComparison.Ordinal) || code.StartsWith("SI", StringComparison.Ordinal)
            ? Specialty : AnySkill;

    internal static FhirCodeSystem Of(ReadOnlySpan<byte> uri)
    {
        if (uri.Length < 8)
            return FhirCodeSystem.Other;
        // Nomenclatures are known by their number, because their addresses have changed host and ending between versions.
        if (uri.IndexOf(Mark) is >= 0 and var mark && uri.Length >= mark + Mark.Length + 3)
            return OfNomenclature(uri.Slice(mark + Mark.Length, 3));
        return uri.Length switch
        {
            15 when uri.SequenceEqual("urn:ietf:bcp:47"u8) => FhirCodeSystem.Language,
            26 when uri.SequenceEqual("urn:oid:1.2.250.1.71.4.2.1"u8) => FhirCodeSystem.NationalPerson,
            26 when uri.SequenceEqual("urn:oid:1.2.250.1.71.4.2.2"u8) => FhirCodeSystem.NationalSite,
            27 when uri.SequenceEqual("https://rpps.esante.gouv.fr"u8) => FhirCodeSystem.Rpps,
            28 when uri.SequenceEqual("urn:x-medsocial:practitioner"u8) => FhirCodeSystem.OwnPractitioner,
            28 when uri.SequenceEqual("urn:x-medsocial:organization"u8) => FhirCodeSystem.OwnOrganization,
            29 when uri.SequenceEqual("https://finess.esante.gouv.fr"u8) => FhirCodeSystem.Finess,
            30 when uri.SequenceEqual("http://hl7.org/fhir/sid/us-npi"u8) => FhirCodeSystem.Npi,
            55 when uri.SequenceEqual("http://terminology.hl7.org/CodeSystem/organization-type"u8) => FhirCodeSystem.OrganizationType,
            _ => FhirCodeSystem.Other,
        };
    }

    private static FhirCodeSystem OfNomenclature(ReadOnlySpan<byte> number)
    {
        if (number.SequenceEqual("G15"u8))
            return FhirCodeSystem.Profession;
        if (number.SequenceEqual("R09"u8))
            return FhirCodeSystem.Category;
        if (number.SequenceEqual("R23"u8))
            return FhirCodeSystem.Mode;
        foreach (var skills in (ReadOnlySpan<uint>)[0x523338, 0x523339, 0x523430, 0x523432, 0x523433, 0x523434, 0x523435, 0x523937, 0x413032])
        {
            // "R38" to "R45", "R97", "A02" as numbers of three bytes
            if (((uint)number[0] << 16 | (uint)number[1] << 8 | number[2]) == skills)
                return FhirCodeSystem.Skill;
        }
        return FhirCodeSystem.Other;
    }
}
