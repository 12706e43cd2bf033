using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>An organization: the place where somebody practises, or a body that the directory has as such.</summary>
/// <remarks>A role without words makes it a place of the practitioner; one with words, or none at all, a body of the directory.</remarks>
internal sealed class FhirOrganization
{
    private OrganizationId? _id;
    private bool _isTaken;

    private FhirOrganization(Place place, OrganizationKind kind, OrganizationId? own) =>
        (Place, Kind, _id, IsRecord, AsPlaces) = (place, kind, own, own is not null, [place]);

    /// <summary>Gets or sets the logical id, by its number among <see cref="FhirKeys"/>.</summary>
    internal int Key { get; set; } = FhirKeys.None;

    internal Place Place { get; }

    /// <summary>Gets the place in a list of its own, which all who practise there share.</summary>
    internal EquatableArray<Place> AsPlaces { get; }

    internal OrganizationKind Kind { get; }

    /// <summary>Gets whether this library wrote it as a body of a directory.</summary>
    internal bool IsRecord { get; }

    /// <summary>Gets or sets whether somebody practises there, and no role names it otherwise.</summary>
    internal bool IsSite { get; set; }

    internal static FhirOrganization Of(FhirResource resource)
    {
        var (finess, own) = ((FinessNumber?)null, (OrganizationId?)null);
        foreach (var identifier in resource.Identifiers)
        {
            var text = identifier.Value ?? "";
            if (identifier.System == FhirCodeSystem.OwnOrganization && Identifier.TryParse<OrganizationId>(text, out var id))
                own ??= id;
            else if (identifier.System == FhirCodeSystem.Finess || (identifier.System == FhirCodeSystem.NationalSite && text is ['1', ..]))
                finess ??= FinessOf(identifier.System == FhirCodeSystem.Finess ? text : text[1..], resource);
        }
        var kind = OrganizationKind.Other;
        foreach (var code in resource.Codes)
        {
            if (code is { Section: FhirName.Type, System: FhirCodeSystem.OrganizationType })
                kind = KindOf(code.Code!);
        }
        var address = resource.Addresses.Count > 0 ? resource.Addresses[0] : default;
        return new(FhirPlace.Of(address, resource.OrganizationName, finess), kind, own);
    }

    /// <summary>The identifier under which the directory will have it; makes it a body of the directory. Null when it has no name or id.</summary>
    internal OrganizationId? RecordId(HashSet<OrganizationId> taken, FhirKeys keys)
    {
        IsSite = false;
        if (PlainText.Optional(Place.Site, nameof(Place)) is null)
            return null;
        if (!_isTaken)
        {
            if (_id is null && Key != FhirKeys.None && Identifier.TryParse<OrganizationId>($"fhir:{keys.Text(Key)}", out var fallback))
                _id = fallback;
            if (_id is { } id && !taken.Add(id))
                _id = null;
            _isTaken = true;
        }
        return _id;
    }

    internal Organization? ToRecord(EquatableArray<SourceId> sources, HashSet<OrganizationId> taken, FhirKeys keys)
    {
        if (RecordId(taken, keys) is not { } id)
            return null;
        var place = Place with { Site = null };
        return new() { Id = id, Name = Place.Site!, Kind = Kind, Place = FhirPlace.IsEmpty(place) ? null : place, Sources = sources };
    }

    internal static string CodeOf(OrganizationKind kind) => kind switch
    {
        OrganizationKind.Hospital => "prov",
        OrganizationKind.University => "edu",
        OrganizationKind.Regulator => "govt",
        OrganizationKind.Company => "bus",
        OrganizationKind.Association => "cg",
        _ => "other",
    };

    private static OrganizationKind KindOf(string code) => code switch
    {
        "prov" => OrganizationKind.Hospital,
        "edu" => OrganizationKind.University,
        "govt" => OrganizationKind.Regulator,
        "bus" => OrganizationKind.Company,
        "cg" => OrganizationKind.Association,
        _ => OrganizationKind.Other,
    };

    private static FinessNumber? FinessOf(string text, FhirResource resource)
    {
        if (FinessNumber.TryParse(text, out var finess))
            return finess;
        resource.Recover(DirectoryIssueCode.MalformedFiness, "identifier", $"'{Identifier.Excerpt(text)}' is no FINESS number; it is left out.");
        return null;
    }
}
