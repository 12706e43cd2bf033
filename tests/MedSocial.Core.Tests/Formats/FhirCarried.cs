using MedSocial.Catalog;
using MedSocial.Formats;
using MedSocial.Registers;

namespace MedSocial.Tests.Formats;

/// <summary>What of a directory FHIR carries, said a second time: the oracle of the round trips.</summary>
internal static class FhirCarried
{
    internal static void Equal(MedicalDirectory expected, MedicalDirectory actual)
    {
        Assert.Equal(People(expected), People(actual, isRead: true));
        Assert.Equal(Presences(expected), Presences(actual));
        Assert.Equal(Bodies(expected), Bodies(actual));
    }

    private static List<Practitioner> People(MedicalDirectory directory, bool isRead = false) =>
        [.. directory.Practitioners.OrderBy(person => person.Id).Select(person => isRead ? person with { Sources = [] } : Carried(person))];

    private static Practitioner Carried(Practitioner person)
    {
        var hidden = person.Disclosure.ProtectsName() || person.Name is { IsWithheld: true };
        var name = hidden || person.Name is null or { IsEmpty: true } ? null : person.Name;
        RegisterNumber[] numbers = hidden ? [] : [.. person.RegisterNumbers];
        Alias[] aliases = [.. person.Aliases.Select(alias => new Alias(alias.Text,
            name is null && (person.Disclosure.ProtectsName() || (alias.Kind == AliasKind.Pseudonym && numbers.Length == 0)) ? AliasKind.Pseudonym : AliasKind.Open))];
        var places = person.Places.Select(Rounded).ToList();
        var carried = places.Where(place => place.Site is null && place.Finess is null && place != new Place()).ToList();
        foreach (var site in places.Where(place => place.Site is not null || place.Finess is not null))
        {
            if (!carried.Contains(site))
                carried.Add(site);
        }
        return new()
        {
            Id = person.Id,
            Name = name,
            Aliases = [.. aliases],
            Disclosure = name is not null ? aliases.Length > 0 ? Disclosure.OpenAlias : Disclosure.Named
                : aliases.Any(alias => alias.Kind == AliasKind.Pseudonym) ? Disclosure.UndeclaredPseudonym
                : aliases.Length > 0 || numbers.Length > 0 ? Disclosure.Named : Disclosure.Unnamed,
            Profession = person.Profession,
            Specialties = [.. person.Specialties.Distinct()],
            Stage = person.Stage == CareerStage.Student ? CareerStage.Student : CareerStage.Unknown,
            Places = [.. carried],
            RegisterNumbers = [.. numbers],
            Roles = person.Roles,
            Languages = person.Languages,
        };
    }

    private static Place Rounded(Place place) => place.Coordinates is not { } point ? place
        : place with { Coordinates = new((double)Math.Round((decimal)point.Latitude, 7), (double)Math.Round((decimal)point.Longitude, 7)) };

    private static List<(AccountId, string, string)> Presences(MedicalDirectory directory) =>
    [
        .. directory.Accounts
            .Where(account => account.Owners.Count > 0 && account.Status != AccountStatus.Closed && account.ProfileUrl is { } url && AccountId.TryParse(url, out var id)
                && id == account.Id && Networks.Find(id.Network) is not null)
            .OrderBy(account => account.Id)
            .Select(account => (account.Id, account.Handle!.Value.Text, string.Join(' ', account.Owners.Order()))),
    ];

    private static List<Organization> Bodies(MedicalDirectory directory) =>
    [
        .. directory.Organizations.OrderBy(body => body.Id).Select(body => new Organization
        {
            Id = body.Id,
            Name = body.Name,
            Kind = body.Kind == OrganizationKind.Media ? OrganizationKind.Other : body.Kind,
            Place = body.Place is { } place && Rounded(place) with { Site = null } is var bare && bare != new Place() ? bare : null,
        }),
    ];
}
