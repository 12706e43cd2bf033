using System.Collections.Immutable;
using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>Joins practitioners, roles and organizations, in whatever order they come.</summary>
/// <remarks>A role waits as references and codes until the end; 80 bytes or so, and its texts.</remarks>
internal sealed class FhirRegister(FhirReport report, EquatableArray<SourceId> sources)
{
    private readonly FhirKeys _keys = new();
    private readonly List<Practitioner> _people = [];
    private readonly List<FhirRole> _roles = [];
    private readonly List<FhirOrganization> _organizations = [];
    private readonly FhirIndex _personOf = new();
    private readonly FhirIndex _organizationOf = new();
    private readonly Dictionary<PractitionerId, int> _byId = [];
    private readonly Dictionary<RegisterNumber, int> _byNumber = [];
    private readonly HashSet<OrganizationId> _organizationIds = [];
    private readonly Dictionary<AccountId, Account> _accounts = [];

    /// <summary>Takes in what was made of a resource.</summary>
    /// <returns>Whether it is imported; if not, there is an issue that says why.</returns>
    internal bool Add(FhirResource resource, long line, long offset) => resource.Made switch
    {
        Practitioner person => AddPerson(resource, person),
        FhirOrganization organization => AddOrganization(resource, organization),
        FhirCalling calling => AddRole(resource, calling, line, offset),
        _ => throw new InvalidOperationException("Nothing was made of the resource."),
    };

    private bool AddPerson(FhirResource resource, Practitioner person)
    {
        if (IsKnown(person, out var ordinal) || !Names(_personOf, resource, ordinal = _people.Count))
        {
            if (ordinal < _people.Count)
                Names(_personOf, resource, ordinal);
            return report.Drop(DirectoryIssueCode.ConflictingRows, "", $"The practitioner {person.Id} or its id stands in the file before; what came first is kept.");
        }
        _byId.Add(person.Id, ordinal);
        foreach (var number in person.RegisterNumbers)
            _byNumber.Add(number, ordinal);
        _people.Add(person);
        foreach (var account in resource.Accounts)
            AddAccount(account);
        return true;
    }

    private bool IsKnown(Practitioner person, out int ordinal)
    {
        if (_byId.TryGetValue(person.Id, out ordinal))
            return true;
        foreach (var number in person.RegisterNumbers)
        {
            if (_byNumber.TryGetValue(number, out ordinal))
                return true;
        }
        return false;
    }

    private void AddAccount(Account account)
    {
        if (!_accounts.TryGetValue(account.Id, out var known))
            _accounts.Add(account.Id, account);
        else if (known.Owners.Count < DirectoryValidation.MaxItems && !known.Owners.Contains(account.Owners[0]))
            _accounts[account.Id] = known with { Owners = [.. known.Owners, account.Owners[0]] };
    }

    private bool AddOrganization(FhirResource resource, FhirOrganization organization)
    {
        organization.Key = _keys.Of(resource, resource.Id);
        if (!Names(_organizationOf, resource, _organizations.Count))
            return report.Drop(DirectoryIssueCode.ConflictingRows, "", $"The id '{Identifier.Excerpt(_keys.Text(organization.Key))}' stands in the file before; what came first is kept.");
        _organizations.Add(organization);
        return true;
    }

    private bool AddRole(FhirResource resource, FhirCalling calling, long line, long offset)
    {
        _roles.Add(new(_keys.Of(resource, resource.PractitionerReference), _keys.Of(resource, resource.OrganizationReference), calling, line, offset));
        return true;
    }

    /// <summary>Notes the names under which other resources refer to this one; false when the first of them is taken.</summary>
    private bool Names(FhirIndex ordinals, FhirResource resource, int ordinal)
    {
        var isNew = ordinals.TryAdd(_keys.Of(resource, resource.Id), ordinal);
        if (isNew)
            ordinals.TryAdd(_keys.Of(resource, resource.FullUrl), ordinal);
        return isNew;
    }

    /// <summary>Gives everything to a builder.</summary>
    /// <returns>How many practitioners there are, and how many roles lead nowhere.</returns>
    internal (int People, int LostRoles) HandOver(MedicalDirectoryBuilder builder)
    {
        var lost = Join();
        foreach (var person in _people)
            builder.Add(person);
        foreach (var account in _accounts.Values)
            builder.Add(account with { Sources = sources });
        foreach (var organization in _organizations)
        {
            if (!organization.IsSite && organization.ToRecord(sources, _organizationIds, _keys) is { } record)
                builder.Add(record);
        }
        return (_people.Count, lost);
    }

    private int Join()
    {
        var lost = 0;
        foreach (var role in _roles)
        {
            report.At(-1, FhirType.PractitionerRole, role.Line, role.Offset);
            if (!_personOf.TryGet(role.Practitioner, out var person))
            {
                report.Drop(DirectoryIssueCode.UnresolvedReference, "practitioner", $"The file has no practitioner '{Identifier.Excerpt(_keys.Text(role.Practitioner))}'.");
                lost++;
                continue;
            }
            FhirOrganization? organization = null;
            if (role.Organization is not FhirKeys.None and var reference)
            {
                if (_organizationOf.TryGet(reference, out var ordinal))
                    organization = _organizations[ordinal];
                else
                    report.Recover(DirectoryIssueCode.UnresolvedReference, "organization", $"The file has no organization '{Identifier.Excerpt(_keys.Text(reference))}'.");
            }
            _people[person] = Join(_people[person], role.Calling, organization);
        }
        return lost;
    }

    private Practitioner Join(Practitioner person, FhirCalling calling, FhirOrganization? organization)
    {
        var isRole = calling.RoleText is not null && PlainText.Optional(calling.RoleText, nameof(Role)) is not null;
        if (isRole && person.Roles.Count < DirectoryValidation.MaxItems)
            person = person with { Roles = [.. person.Roles, new(calling.RoleText!, organization?.RecordId(_organizationIds, _keys))] };
        else if (organization is { IsRecord: false } && !isRole)
            person = WithSite(person, organization);
        if (calling is { Profession: null, Specialties.IsEmpty: true, Stage: CareerStage.Unknown })
            return person;
        return person with
        {
            Profession = person.Profession ?? calling.Profession,
            Stage = person.Stage == CareerStage.Unknown ? calling.Stage : person.Stage,
            Specialties = [.. person.Specialties.Union(calling.Specialties).Take(DirectoryValidation.MaxItems)],
        };
    }

    private static Practitioner WithSite(Practitioner person, FhirOrganization organization)
    {
        organization.IsSite = true;
        var places = person.Places;
        if (FhirPlace.IsEmpty(organization.Place) || places.Count >= DirectoryValidation.MaxItems || places.Contains(organization.Place))
            return person;
        return person with { Places = places.IsEmpty ? organization.AsPlaces : [.. places, organization.Place] };
    }
}

/// <summary>What a role says, until the practitioner and the organization that it joins are known.</summary>
internal readonly record struct FhirRole(int Practitioner, int Organization, FhirCalling Calling, long Line, long Offset);
