using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>Makes of a resource what it says by itself, on the core that read it; what the file says of it elsewhere comes later.</summary>
internal static class FhirMaking
{
    /// <summary>Gives the resource what is made of it, or the reason why it is refused.</summary>
    internal static void Make(FhirResource resource, EquatableArray<SourceId> sources)
    {
        if (!IsSound(resource))
            return;
        resource.Made = resource.Type switch
        {
            FhirType.Practitioner => FhirPerson.Of(resource, sources),
            FhirType.Organization => FhirOrganization.Of(resource),
            _ => FhirCalling.Of(resource),
        };
    }

    private static bool IsSound(FhirResource resource)
    {
        if (resource.IsAmbiguous)
            return resource.Refuse(DirectoryIssueCode.DuplicateMember, "", "A member stands twice in the resource, so that readers would disagree on what it says.");
        if (resource.Type == FhirType.Other)
            return resource.Refuse(DirectoryIssueCode.OutOfScope, "", $"Resources of type '{Identifier.Excerpt(resource.TypeText)}' are not read.");
        if (resource.Type == FhirType.Missing)
            return resource.Refuse(DirectoryIssueCode.InvalidValue, "resourceType", "The resource does not say of which type it is.");
        if (resource.Modifier != FhirName.None)
            return resource.Refuse(DirectoryIssueCode.UnknownModifier, FhirNames.Text(resource.Modifier), "It changes the meaning of the resource in a way that is not known.");
        if (resource.IsInactive)
            return resource.Refuse(DirectoryIssueCode.OutOfScope, "active", "The resource is no longer in force.");
        return resource.Type != FhirType.PractitionerRole || resource.PractitionerReference != default
            || resource.Refuse(DirectoryIssueCode.UnresolvedReference, "practitioner", "The role does not say whose it is.");
    }
}
