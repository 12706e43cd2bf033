using System.Collections.Immutable;
using System.Text;
using MedSocial.Catalog;
using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>Makes a practitioner of a resource of that type, as far as the resource alone says.</summary>
internal static class FhirPerson
{
    private static readonly string[] Civilities = ["M", "M.", "MME", "MLLE", "MR", "MRS", "MS", "MISS"];

    /// <summary>Makes the practitioner; null when there is a reason not to, which the resource then has as its refusal.</summary>
    internal static Practitioner? Of(FhirResource resource, EquatableArray<SourceId> sources)
    {
        var numbers = NumbersOf(resource, out var own);
        if (IdOf(resource, numbers, own) is not { } id)
        {
            resource.Refuse(DirectoryIssueCode.MissingId, "identifier", "The practitioner has neither an identifier that is read nor an id.");
            return null;
        }
        var (name, aliases) = NamesOf(resource);
        var isNamed = name is not null;
        if (!isNamed && numbers.Length > 0 && aliases.Exists(alias => alias.Kind == AliasKind.Pseudonym))
        {
            resource.Refuse(DirectoryIssueCode.RevealingIdentifier, "identifier", "A register number leads to the name behind the pseudonym beside it.");
            return null;
        }
        var disclosure = isNamed ? aliases.Count > 0 ? Disclosure.OpenAlias : Disclosure.Named
            : aliases.Exists(alias => alias.Kind == AliasKind.Pseudonym) ? Disclosure.UndeclaredPseudonym
            : aliases.Count > 0 || numbers.Length > 0 ? Disclosure.Named : Disclosure.Unnamed;
        if (!isNamed && numbers.Length > 0 && aliases.Count == 0)
            resource.Recover(DirectoryIssueCode.MissingName, "name", $"{numbers[0]} has no name.");
        var calling = FhirCalling.Of(resource);
        resource.Accounts = AccountsOf(resource, id);
        return new()
        {
            Id = id,
            Name = name,
            Disclosure = disclosure,
            Aliases = [.. aliases],
            Profession = calling.Profession,
            Specialties = calling.Specialties,
            Stage = calling.Stage,
            Places = PlacesOf(resource.Addresses),
            RegisterNumbers = numbers,
            Languages = calling.Languages,
            Sources = sources,
        };
    }

    private static ImmutableArray<Place> PlacesOf(List<FhirAddress> addresses)
    {
        if (addresses.Count == 0)
            return [];
        var places = ImmutableArray.CreateBuilder<Place>(Math.Min(addresses.Count, DirectoryValidation.MaxItems));
        foreach (var address in addresses)
        {
            if (places.Count < DirectoryValidation.MaxItems && FhirPlace.Of(address) is var place && !FhirPlace.IsEmpty(place))
                places.Add(place);
        }
        return places.Count == places.Capacity ? places.MoveToImmutable() : places.ToImmutable();
    }

    private static ImmutableArray<RegisterNumber> NumbersOf(FhirResource resource, out string? own)
    {
        own = null;
        var (count, first, second) = (0, default(RegisterNumber), default(RegisterNumber));
        foreach (var identifier in resource.Identifiers)
        {
            if (identifier.System == FhirCodeSystem.OwnPractitioner)
                own ??= TextOf(identifier);
            if (identifier.Use == FhirUse.Old || NumberOf(identifier, resource) is not { IsDefault: false } number || number == first || number == second)
                continue;
            if (count == 2 || (count == 1 && number.Register == first.Register))
            {
                resource.Recover(DirectoryIssueCode.ConflictingRows, "identifier", $"{number} stands beside {first}, which is kept.");
                continue;
            }
            if (!number.HasValidKey)
                resource.Recover(DirectoryIssueCode.RegisterKeyMismatch, "identifier", $"The key of {number} is wrong.");
            (first, second) = count == 0 ? (number, second) : (first, number);
            count++;
        }
        return count switch { 0 => [], 1 => [first], _ => [first, second] };
    }

    private static RegisterNumber? NumberOf(in FhirIdentifier identifier, FhirResource resource)
    {
        if (identifier.System is not (FhirCodeSystem.Rpps or FhirCodeSystem.NationalPerson or FhirCodeSystem.Npi))
            return null;
        if (identifier.System == FhirCodeSystem.Rpps && !identifier.Number.IsDefault)
            return identifier.Number;
        var text = TextOf(identifier);
        if (identifier.System == FhirCodeSystem.Npi && NpiNumber.TryParse(text, out var npi))
            return npi;
        if (identifier.System == FhirCodeSystem.Rpps && RppsNumber.TryParse(text, out var rpps))
            return rpps;
        if (identifier.System == FhirCodeSystem.NationalPerson)
        {
            if (text is ['8', ..] && RppsNumber.TryParse(text, out var national))
                return national;
            if (text is ['0', ..] && AdeliNumber.TryParse(text[1..], out var adeli))
                return adeli;
            if (text is [>= '1' and <= '6', ..])
                return null; // numbers that establishments give to their staff
        }
        resource.Recover(DirectoryIssueCode.MalformedIdentifier, "identifier", $"'{Identifier.Excerpt(text)}' is no number of its register; it is left out.");
        return null;
    }

    private static string TextOf(in FhirIdentifier identifier) =>
        identifier.Value ?? (identifier.Number.IsDefault ? "" : identifier.Number.ToString()[(nameof(Register.Rpps).Length + 1)..]);

    private static PractitionerId? IdOf(FhirResource resource, ImmutableArray<RegisterNumber> numbers, string? own)
    {
        if (own is not null && Identifier.TryParse<PractitionerId>(own, out var id) && !PublicRecord.IsOfRegister(id))
            return id;
        if (numbers.Length > 0)
            return numbers[0].ToPractitionerId();
        return resource.Id != default && Identifier.TryParse<PractitionerId>($"fhir:{Encoding.UTF8.GetString(resource.BytesOf(resource.Id))}", out id) ? id : default(PractitionerId?);
    }

    private static (PersonName? Name, List<Alias> Aliases) NamesOf(FhirResource resource)
    {
        var (civil, maiden) = (default(FhirHumanName?), (string?)null);
        List<Alias>? aliases = null;
        foreach (var name in resource.Names)
        {
            switch (name.Use)
            {
                case FhirUse.Old or FhirUse.Temporary:
                    break;
                case FhirUse.Maiden:
                    maiden ??= name.Family;
                    break;
                case FhirUse.Nickname or FhirUse.Anonymous:
                    if (PlainText.Optional(TextOf(name), nameof(Alias)) is { } alias && (aliases?.Count ?? 0) < DirectoryValidation.MaxItems)
                        (aliases ??= []).Add(new(alias, name.Use == FhirUse.Anonymous ? AliasKind.Pseudonym : AliasKind.Open));
                    break;
                default:
                    // « usual » is the name of practice in the French directory.
                    if (civil is null || (name.Use == FhirUse.Usual && civil.Value.Use != FhirUse.Usual))
                        civil = name;
                    break;
            }
        }
        aliases ??= [];
        var written = NameOf(civil ?? default, maiden);
        if (!written.IsEmpty)
        {
            // Who joined the two is not known; this library does not pass it on.
            var removed = aliases.RemoveAll(alias => alias.Kind == AliasKind.Pseudonym);
            if (removed > 0)
                resource.Recover(DirectoryIssueCode.RevealingIdentifier, "name", "A pseudonym that protects the person stands beside the civil name; it is left out.");
            return (written, aliases);
        }
        return (null, aliases);
    }

    private static PersonName NameOf(in FhirHumanName name, string? maiden) => new()
    {
        Title = TitleOf(name),
        Given = name.Given,
        Family = name.Family ?? (name.Given is null ? name.Text : null),
        BirthFamily = maiden,
    };

    private static string? TitleOf(in FhirHumanName name)
    {
        foreach (var part in (ReadOnlySpan<string?>)[name.Suffix, name.Prefix])
        {
            switch (part?.ToUpperInvariant())
            {
                case "DR" or "DR." or "DOCTEUR":
                    return "Dr";
                case "PR" or "PR." or "PROFESSEUR":
                    return "Pr";
            }
        }
        return name.Prefix is null || Civilities.Contains(name.Prefix.ToUpperInvariant()) ? null : name.Prefix;
    }

    private static string? TextOf(in FhirHumanName name) => name.Text ?? (name.Given, name.Family) switch
    {
        (null, var family) => family,
        (var given, null) => given,
        var (given, family) => Extracts.ExtractReader.Cut($"{given} {family}"),
    };

    private static ImmutableArray<Account> AccountsOf(FhirResource resource, PractitionerId id)
    {
        List<Account>? accounts = null;
        foreach (var telecom in resource.Telecoms)
        {
            if (telecom is not { System: "url", Value: { } address } || telecom.Use == FhirUse.Old)
                continue;
            if (AccountId.TryParse(address, out var account) && !account.IsLocal && Networks.Find(account.Network) is not null)
                (accounts ??= []).Add(Account.Of(address) with { Owners = [id] });
            else
                resource.Recover(DirectoryIssueCode.UnknownNetwork, "telecom", $"'{Identifier.Excerpt(address)}' is no address of an account that the catalogue knows.");
        }
        return accounts is null ? [] : [.. accounts];
    }
}
