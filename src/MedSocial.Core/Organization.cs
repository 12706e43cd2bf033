using MedSocial.Text;

namespace MedSocial;

/// <summary>A body that practitioners belong to or that acts on the field: a medium, a company, a hospital, a regulator.</summary>
public sealed record Organization
{
    /// <summary>Gets the identifier.</summary>
    public required OrganizationId Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init => field = PlainText.Required(value, nameof(Name)); }

    /// <summary>Gets what sort of body it is.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Gets what it does, in a few words.</summary>
    public string? Description { get; init => field = PlainText.Optional(value, nameof(Description)); }

    /// <summary>Gets where it is.</summary>
    public Place? Place { get; init; }

    /// <summary>Gets the sources of this record.</summary>
    public EquatableArray<SourceId> Sources { get; init; }

    /// <summary>Returns name and identifier.</summary>
    /// <returns>For example <c>CHU de Créteil [chu-creteil]</c>.</returns>
    public override string ToString() => $"{Name} [{Id}]";
}

/// <summary>Tells what sort of body an organization is.</summary>
public enum OrganizationKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A hospital or clinic.</summary>
    Hospital,

    /// <summary>A university or faculty.</summary>
    University,

    /// <summary>A regulator of the profession, such as the Ordre des médecins.</summary>
    Regulator,

    /// <summary>A newspaper, station or publisher.</summary>
    Media,

    /// <summary>A company.</summary>
    Company,

    /// <summary>An association or union.</summary>
    Association,
}
