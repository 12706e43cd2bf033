using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MedSocial.Catalog;
using MedSocial.Storage;
using MedSocial.Storage.Records;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Checks the records of a directory against each other and against the catalogue; finds everything, stops at nothing.</summary>
internal sealed class DirectoryValidation
{
    /// <summary>The most items that one list of one record may hold: far above any real person, far below what would slow every reader.</summary>
    internal const int MaxItems = 500;

    private readonly ImmutableArray<DirectoryIssue>.Builder _issues = ImmutableArray.CreateBuilder<DirectoryIssue>();
    private readonly DateOnly _today;
    private readonly HashSet<SourceId> _sources;
    private readonly HashSet<OrganizationId> _organizations;
    private readonly Dictionary<NetworkId, Network> _networks = [];
    private readonly DirectoryUpdate? _update;
    private readonly List<Registers.RegisterNumber> _otherNumbers = []; // than those that are identifiers
    private readonly PeopleDraft _people;
    private readonly AccountDraft _presences;
    // What the record is called in an issue; made only for one that has any, for there are millions.
    private Func<string> _record = () => "";

    private DirectoryValidation(DirectoryRecords records, DateOnly? today, DirectoryUpdate? update)
    {
        _update = update;
        _today = today ?? DateOnly.MaxValue;
        _sources = [.. records.Sources.Select(source => source.Id)];
        _organizations = [.. records.Organizations.Select(organization => organization.Id)];
        foreach (var network in records.Networks)
            _networks.TryAdd(network.Id, network);

        CheckAll("source", records.Sources, source => source.Id, source => Date(nameof(source.Published), source.Published));
        CheckAll("network", records.Networks, network => network.Id, Check);
        CheckAll("organization", records.Organizations, organization => organization.Id, organization => Sources(organization.Sources));
        CheckAll("topic", records.Topics, topic => topic.Hashtag, topic => Sources(topic.Sources));
        _people = CheckPeople(records);
        _presences = CheckAccounts(records);
        Check(records.Interactions);
    }

    /// <param name="records">The records: all of a directory, or those that change.</param>
    /// <param name="today">The day after which dates lie in the future.</param>
    /// <param name="update">Says what stays beside records that change; null when the records are all.</param>
    internal static ImmutableArray<DirectoryIssue> Check(DirectoryRecords records, DateOnly? today, DirectoryUpdate? update = null) =>
        new DirectoryValidation(records, today, update)._issues.ToImmutable();

    /// <param name="records">All records of a directory.</param>
    /// <param name="today">The day after which dates lie in the future.</param>
    /// <param name="people">The practitioners as they were written meanwhile; whole only where no issue is an error.</param>
    /// <param name="accounts">What was worked out of the accounts; the same.</param>
    internal static ImmutableArray<DirectoryIssue> Check(DirectoryRecords records, DateOnly? today, out PeopleDraft people, out AccountDraft accounts)
    {
        var validation = new DirectoryValidation(records, today, null);
        (people, accounts) = (validation._people, validation._presences);
        return validation._issues.ToImmutable();
    }

    /// <summary>Checks the practitioners while they are written: what was written knows who has the identifier of another, without a set of all identifiers.</summary>
    private PeopleDraft CheckPeople(DirectoryRecords records)
    {
        var before = _issues.Count;
        var check = Checker<Practitioner, PractitionerId>("practitioner", practitioner => practitioner.Id, Check, seen: null);
        var people = new PeopleDraft(records, practitioner =>
        {
            var known = _issues.Count;
            check(practitioner);
            return _issues.Count == known ? Soundness.Sound : HasError(known) ? Soundness.Wrong : Soundness.Doubtful;
        });
        if (people.HasRepeatedId)
        {
            _issues.Count = before;
            CheckAll("practitioner", records.Practitioners, practitioner => practitioner.Id, Check);
        }
        if (MayShareNumbers(people))
            CheckRegisterNumbers(records.Practitioners);
        return people;
    }

    /// <summary>Checks the accounts, and asks only where one may be wrong whose identifier is repeated and which owner is missing.</summary>
    private AccountDraft CheckAccounts(DirectoryRecords records)
    {
        var before = _issues.Count;
        var check = _update is null ? Checker<Account, AccountId>("account", IdOf, Check, seen: null) : null;
        var accounts = new AccountDraft(records.Accounts, _people, account =>
        {
            check?.Invoke(account);
            return AccountDraft.IdOf(account) ?? default;
        });
        if (check is null || accounts.HasRepeatedId || accounts.LacksOwner)
        {
            _issues.Count = before;
            CheckAll("account", records.Accounts, IdOf, account =>
            {
                Check(account);
                CheckOwners(account);
            });
        }
        return accounts;
    }

    private bool HasError(int from)
    {
        for (; from < _issues.Count; from++)
        {
            if (_issues[from].Severity == IssueSeverity.Error)
                return true;
        }
        return false;
    }

    private void CheckAll<TRecord, TId>(string noun, IReadOnlyList<TRecord> records, Func<TRecord, TId> id, Action<TRecord> check)
        where TId : struct, IEquatable<TId>
    {
        var checkOne = Checker(noun, id, check, new(records.Count));
        foreach (var record in records)
            checkOne(record);
    }

    /// <summary>Makes what checks records of a sort one by one.</summary>
    /// <param name="noun">What an issue calls them.</param>
    /// <param name="id">Their identifier.</param>
    /// <param name="check">What else there is to check.</param>
    /// <param name="seen">The identifiers met; null where it is known otherwise that they differ.</param>
    private Action<TRecord> Checker<TRecord, TId>(string noun, Func<TRecord, TId> id, Action<TRecord> check, HashSet<TId>? seen)
        where TId : struct, IEquatable<TId>
    {
        var key = default(TId);
        var withKey = () => $"{noun} {key}";
        var withoutKey = () => noun;
        return record =>
        {
            _record = withoutKey;
            var before = _issues.Count;
            key = id(record);
            var isReported = _issues.Count > before;
            _record = withKey;
            if (key.Equals(default) && !isReported)
                Error(DirectoryIssueCode.MissingId, "Id", $"The {noun} has no identifier.");
            else if (!key.Equals(default) && seen?.Add(key) == false)
                Error(DirectoryIssueCode.DuplicateId, "Id", $"Two records have the identifier {key}.");
            check(record);
        };
    }

    private void Check(Network network)
    {
        var id = network.Id.Value;
        if (id.AsSpan().ContainsAny(':', '/', '@') || (Networks.FindByName(id) is { } other && other.Id != network.Id))
            Error(DirectoryIssueCode.AmbiguousNetworkId, nameof(network.Id), $"The identifier '{id}' could be misread in that of an account.");
        Known(nameof(network.Kind), network.Kind);
        Known(nameof(network.Audience), network.Audience);
        Known(nameof(network.Status), network.Status);
        Known(nameof(network.Grammar), network.Grammar.Form);
        Sources(network.Sources);

        // What the catalogue says of a network is no news: its dates stand, however early the caller's day.
        var known = Networks.Find(network.Id);
        if (network.StatusAsOf != known?.StatusAsOf)
            Date(nameof(network.StatusAsOf), network.StatusAsOf);
        foreach (var name in network.Names)
        {
            if (known is null || !known.Names.Contains(name))
                Date(nameof(network.Names), name.Since);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Check(Practitioner practitioner)
    {
        Count(nameof(practitioner.Aliases), practitioner.Aliases);
        Count(nameof(practitioner.Specialties), practitioner.Specialties);
        Count(nameof(practitioner.Places), practitioner.Places);
        Count(nameof(practitioner.RegisterNumbers), practitioner.RegisterNumbers);
        Count(nameof(practitioner.Roles), practitioner.Roles);
        Count(nameof(practitioner.Topics), practitioner.Topics);
        Count(nameof(practitioner.Languages), practitioner.Languages);
        Sources(practitioner.Sources);
        Known(nameof(practitioner.Disclosure), practitioner.Disclosure);
        Known(nameof(practitioner.Stage), practitioner.Stage);
        foreach (var alias in practitioner.Aliases)
            Known(nameof(practitioner.Aliases), alias.Kind);
        if (practitioner.Profession == default(ProfessionCode))
            Error(DirectoryIssueCode.InvalidValue, nameof(practitioner.Profession), "The code is empty; null says that the profession is not known.");
        NoDefault(nameof(practitioner.Specialties), practitioner.Specialties);
        NoDefault(nameof(practitioner.RegisterNumbers), practitioner.RegisterNumbers);
        foreach (var place in practitioner.Places)
        {
            if (place.Finess == default(Registers.FinessNumber))
                Error(DirectoryIssueCode.InvalidValue, nameof(practitioner.Places), "The FINESS number is empty; null says that there is none.");
        }

        var hasName = practitioner.Name is { IsEmpty: false };
        if (practitioner.Disclosure.ProtectsName() && hasName && !practitioner.Name!.IsWithheld)
            Error(DirectoryIssueCode.UnprotectedName, nameof(practitioner.Name), $"A civil name stands beside the disclosure {practitioner.Disclosure}; leave it out or withhold it.");
        if (practitioner.Disclosure.ProtectsName())
            CheckIdentifiers(practitioner);
        if (!practitioner.Disclosure.ProtectsName() && !hasName && practitioner.Aliases.IsEmpty)
            Warning(DirectoryIssueCode.MissingName, nameof(practitioner.Name), $"The disclosure is {practitioner.Disclosure} and there is neither name nor alias.");

        if (practitioner.Profession is { } profession && Professions.Find(profession) is null)
            Warning(DirectoryIssueCode.UnknownProfession, nameof(practitioner.Profession), $"The catalogue has no profession {profession}.");
        foreach (var specialty in practitioner.Specialties)
        {
            if (Specialties.Find(specialty) is null)
                Warning(DirectoryIssueCode.UnknownSpecialty, nameof(practitioner.Specialties), $"The catalogue has no specialty {specialty}.");
        }
        foreach (var number in practitioner.RegisterNumbers)
        {
            if (!IsId(number, practitioner.Id))
                _otherNumbers.Add(number);
            if (!number.HasValidKey)
                Warning(DirectoryIssueCode.RegisterKeyMismatch, nameof(practitioner.RegisterNumbers), $"The key of {number} is wrong.");
        }
        foreach (var role in practitioner.Roles)
        {
            if (role.Organization is { } organization && !IsKnown(organization))
                Error(DirectoryIssueCode.UnknownOrganization, nameof(practitioner.Roles), $"The directory has no organization {organization}.");
        }
    }

    private static bool IsId(Registers.RegisterNumber number, PractitionerId id)
    {
        Span<char> text = stackalloc char[32];
        return number.TryFormat(text, out var length) && text[..length].SequenceEqual(id.Value);
    }

    /// <summary>A number of a public register leads to the civil name there; one of an establishment leads to no person.</summary>
    private void CheckIdentifiers(Practitioner practitioner)
    {
        if (practitioner.RegisterNumbers.Any(number => number.Register is not (Registers.Register.None or Registers.Register.Finess)))
            Error(DirectoryIssueCode.RevealingIdentifier, nameof(practitioner.RegisterNumbers), $"A register number leads to the name that {practitioner.Disclosure} protects; leave it out.");
        foreach (var prefix in (ReadOnlySpan<string>)["rpps:", "adeli:", "npi:"])
        {
            if (practitioner.Id.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                Error(DirectoryIssueCode.RevealingIdentifier, nameof(practitioner.Id), $"A register's identifier leads to the name that {practitioner.Disclosure} protects; choose another.");
        }
    }

    private void CheckRegisterNumbers(IReadOnlyList<Practitioner> practitioners)
    {
        var holders = new Dictionary<Registers.RegisterNumber, PractitionerId>();
        foreach (var practitioner in practitioners)
        {
            _record = () => $"practitioner {practitioner.Id}";
            foreach (var number in practitioner.RegisterNumbers)
            {
                if (!holders.TryAdd(number, practitioner.Id) && holders[number] != practitioner.Id)
                    Error(DirectoryIssueCode.SharedRegisterNumber, nameof(practitioner.RegisterNumbers), $"{number} belongs to {holders[number]} too.");
            }
        }
    }

    /// <summary>Whether a number may stand in two records. Where it is the identifier as well, as in a register, identifiers that differ say that it does not.</summary>
    private bool MayShareNumbers(PeopleDraft people)
    {
        if (people.HasRepeatedId)
            return true;
        _otherNumbers.Sort();
        for (var i = 0; i < _otherNumbers.Count; i++)
        {
            if ((i > 0 && _otherNumbers[i] == _otherNumbers[i - 1])
                || (PractitionerId.TryParse(_otherNumbers[i].ToString(), out var id) && people.Find(id) >= 0))
                return true;
        }
        return false;
    }

    /// <summary>The identifier of an account, or <c>default</c> with an issue where its local name has no valid form.</summary>
    private AccountId IdOf(Account account)
    {
        if (account.Handle is null && account.LocalName is { } name && Identifier.Problem(name) is { } problem)
        {
            Error(DirectoryIssueCode.MalformedLocalName, nameof(account.LocalName), $"The local name '{Identifier.Excerpt(name)}' {problem}.");
            return default;
        }
        return account.Id;
    }

    private void Check(Account account)
    {
        Count(nameof(account.Owners), account.Owners);
        Count(nameof(account.Hashtags), account.Hashtags);
        Count(nameof(account.Measures), account.Measures);
        Count(nameof(account.Evidence), account.Evidence);
        Sources(account.Sources);
        Date(nameof(account.Joined), account.Joined);
        Known(nameof(account.Kind), account.Kind);
        Known(nameof(account.Status), account.Status);
        NoDefault(nameof(account.Hashtags), account.Hashtags);

        if (Find(account.Network) is not { } network)
            Error(DirectoryIssueCode.UnknownNetwork, nameof(account.Network), $"The network '{account.Network}' is neither in the catalogue nor in the directory.");
        else if (account.Handle is { } handle && network.Grammar.Problem(handle.Text) is { } problem)
            Error(DirectoryIssueCode.MalformedHandle, nameof(account.Handle), $"The handle '{Identifier.Excerpt(handle.Text)}' {problem} ({network.Name}).");

        var owners = account.Owners.Count > 1 ? new HashSet<PractitionerId>() : null; // most have one, and there are millions
        foreach (var owner in account.Owners)
        {
            if (owners?.Add(owner) == false)
                Error(DirectoryIssueCode.RepeatedItem, nameof(account.Owners), $"The owner {owner} stands there twice.");
        }
        foreach (var measure in account.Measures)
        {
            if (measure.Kind == default || measure.Source == default || measure.AsOf == default)
                Error(DirectoryIssueCode.IncompleteMeasure, nameof(account.Measures), "A figure has no kind, no date or no source.");
            else
                Source(nameof(account.Measures), measure.Source);
            Date(nameof(account.Measures), measure.AsOf);
            Known(nameof(account.Measures), measure.Bound);
        }
        foreach (var evidence in account.Evidence)
        {
            Source(nameof(account.Evidence), evidence.Source);
            Date(nameof(account.Evidence), evidence.On);
            Known(nameof(account.Evidence), evidence.Kind);
        }
    }

    private void CheckOwners(Account account)
    {
        foreach (var owner in account.Owners)
        {
            if (_people.Find(owner) < 0 && _update?.KeepsOwner(owner) != true)
                Error(DirectoryIssueCode.MissingOwner, nameof(account.Owners), $"The directory has no practitioner {owner}.");
        }
    }

    private void Check(ImmutableArray<Interaction> interactions)
    {
        foreach (var interaction in interactions)
        {
            var fromIsKnown = _presences.Find(interaction.From) >= 0 || _update?.Keeps(interaction.From) == true;
            var toIsKnown = _presences.Find(interaction.To) >= 0 || _update?.Keeps(interaction.To) == true;
            var isFuture = DateOnly.FromDateTime(interaction.At.UtcDateTime) > _today;
            var sourceIsKnown = interaction.Source is not { } source || IsKnown(source);
            var kindIsKnown = Enum.IsDefined(interaction.Kind);
            if (fromIsKnown && toIsKnown && !isFuture && sourceIsKnown && kindIsKnown)
                continue; // Millions of these: no text is made for a good one.

            _record = () => $"interaction {interaction.From} {interaction.Kind} {interaction.To}";
            if (!fromIsKnown)
                Error(DirectoryIssueCode.UnknownAccount, nameof(interaction.From), $"The directory has no account '{interaction.From}'.");
            if (!toIsKnown)
                Error(DirectoryIssueCode.UnknownAccount, nameof(interaction.To), $"The directory has no account '{interaction.To}'.");
            if (isFuture)
                Date(nameof(interaction.At), DateOnly.FromDateTime(interaction.At.UtcDateTime));
            if (!kindIsKnown)
                Known(nameof(interaction.Kind), interaction.Kind);
            if (!sourceIsKnown)
                Source(nameof(interaction.Source), interaction.Source!.Value);
        }
    }

    private void Known<T>(string field, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            Error(DirectoryIssueCode.InvalidValue, field, $"There is no {typeof(T).Name} {value}.");
    }

    private void NoDefault<T>(string field, EquatableArray<T> items)
        where T : struct, IEquatable<T>
    {
        foreach (var item in items)
        {
            if (item.Equals(default))
                Error(DirectoryIssueCode.InvalidValue, field, "An item is empty.");
        }
    }

    private void Count<T>(string field, EquatableArray<T> items)
    {
        if (items.Count > MaxItems)
            Error(DirectoryIssueCode.TooManyItems, field, $"{items.Count} items; {MaxItems} is the most.");
    }

    private void Sources(EquatableArray<SourceId> sources)
    {
        Count("Sources", sources);
        foreach (var source in sources)
            Source("Sources", source);
    }

    private void Source(string field, SourceId source)
    {
        if (!IsKnown(source))
            Error(DirectoryIssueCode.UnknownSource, field, $"The directory has no source '{source}'.");
    }

    private bool IsKnown(OrganizationId organization) =>
        _organizations.Contains(organization) || (_update?.Keeps(organization) == true && _organizations.Add(organization));

    private Network? Find(NetworkId id)
    {
        if (!_networks.TryGetValue(id, out var network) && _update?.FindNetwork(id) is { } kept)
            _networks.Add(id, network = kept);
        return network;
    }

    // What stays is asked for once: after that it counts as one of those given.
    private bool IsKnown(SourceId source) => _sources.Contains(source) || (_update?.Keeps(source) == true && _sources.Add(source));

    private void Date(string field, PartialDate date)
    {
        if (date.Earliest > _today)
            Error(DirectoryIssueCode.FutureDate, field, $"{date} lies after {PartialDate.Day(_today)}.");
    }

    private void Error(DirectoryIssueCode code, string field, string message)
    {
        _issues.Add(new(code, IssueSeverity.Error, _record(), field, message));
    }

    private void Warning(DirectoryIssueCode code, string field, string message) =>
        _issues.Add(new(code, IssueSeverity.Warning, _record(), field, message));
}
