using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Catalog;
using MedSocial.Registers;
using MedSocial.Storage;
using MedSocial.Storage.Records;

namespace MedSocial;

/// <summary>Works out what changes come to in a directory: which records come, which go, and what is wrong with them.</summary>
internal sealed class DirectoryUpdate
{
    private readonly MedicalDirectory _directory;
    private readonly DirectoryChanges _changes;
    private readonly ImmutableArray<DirectoryIssue>.Builder _issues = ImmutableArray.CreateBuilder<DirectoryIssue>();
    private readonly HashSet<PractitionerId> _gonePeople;
    private readonly HashSet<AccountId> _goneAccounts;
    private readonly ImmutableArray<Practitioner> _people;
    private readonly ImmutableArray<Account> _accounts;
    private readonly Dictionary<AccountId, Account> _present; // the same by identifier
    private readonly HashSet<PractitionerId> _strangers; // owners who are not in the segment below
    private readonly ImmutableArray<Network> _networks;
    private readonly ImmutableArray<Interaction> _interactions;

    internal DirectoryUpdate(MedicalDirectory directory, DirectoryChanges changes)
    {
        _directory = directory;
        _changes = changes;
        _gonePeople = [.. changes.RemovedPractitioners];
        _goneAccounts = [.. changes.RemovedAccounts];
        Marks = Erase();

        var erasures = new DirectoryErasures(Marks, _issues);
        _people = erasures.Keep(changes.Practitioners.Items);
        foreach (var practitioner in _people)
            _gonePeople.Remove(practitioner.Id);
        var accounts = erasures.Keep(changes.Accounts.Items, Keeps);
        _present = new(accounts.Length);
        foreach (var account in accounts)
        {
            if (AccountDraft.IdOf(account) is not { } id)
                continue;
            _present[id] = account;
            _goneAccounts.Remove(id);
        }
        var orphans = Orphans();
        foreach (var orphan in orphans)
            _present.Add(orphan.Id, orphan);
        _accounts = accounts.AddRange(orphans);
        _strangers = Strangers();
        _networks = WithCatalogued();
        _interactions = erasures.Keep(changes.Interactions.Items, Keeps);
    }

    /// <summary>The marks of the next snapshot.</summary>
    internal ErasureMarks Marks { get; }

    /// <summary>What is wrong with the records that change, and what was left out.</summary>
    /// <remarks>O(changes), but for two questions that only all records answer: whether somebody has the same new register number, and whether handles fit a
    /// network whose grammar changes.</remarks>
    internal ImmutableArray<DirectoryIssue> Check() =>
        GrammarChanges() && _present.Count == _accounts.Length // else an account has no identifier or another's, which is an error anyway
            ? [.. _issues, .. DirectoryValidation.Check(Next().ToRecords(), _changes.Today)]
            : [.. _issues, .. DirectoryValidation.Check(Changed(), _changes.Today, this), .. SharedNumbers()];

    /// <summary>What the next snapshot holds, when nothing is wrong.</summary>
    internal SegmentOverlay Next() => new(_directory.Overlay, new()
    {
        Practitioners = _people,
        Accounts = _present,
        GonePeople = _gonePeople,
        GoneAccounts = _goneAccounts,
        Networks = _networks,
        Organizations = _changes.Organizations.Items,
        Topics = _changes.Topics.Items,
        Sources = _changes.Sources.Items,
        Interactions = _interactions,
    });

    /// <summary>Whether a practitioner stays who is not among those that change.</summary>
    internal bool Keeps(PractitionerId id) => !_gonePeople.Contains(id) && _directory.Overlay.Has(id);

    /// <summary>The same of an owner of one of the accounts that change.</summary>
    internal bool KeepsOwner(PractitionerId id) =>
        !_gonePeople.Contains(id) && (_directory.Overlay.ChangedPractitioners.TryGetValue(id, out var changed) ? changed is not null : !_strangers.Contains(id));

    /// <summary>Whether an account stays that is not among those that change.</summary>
    internal bool Keeps(AccountId id) => !_goneAccounts.Contains(id) && _directory.Overlay.Has(id);

    internal bool Keeps(SourceId id) => _directory.Sources.Any(source => source.Id == id);

    internal bool Keeps(OrganizationId id) => _directory.Organizations.Any(organization => organization.Id == id);

    internal Network? FindNetwork(NetworkId id) => _directory.FindNetwork(id);

    /// <summary>All owners are looked for at once, which takes a third of looking for one after the other.</summary>
    private HashSet<PractitionerId> Strangers()
    {
        var owners = new List<PractitionerId>(_accounts.Length);
        foreach (var account in _accounts)
            owners.AddRange(account.Owners.AsSpan());
        var ordinals = new int[owners.Count];
        _directory.Overlay.Segment.Ordinals(CollectionsMarshal.AsSpan(owners), ordinals);
        var strangers = new HashSet<PractitionerId>();
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (ordinals[i] < 0)
                strangers.Add(owners[i]);
        }
        return strangers;
    }

    private DirectoryRecords Changed() => new()
    {
        Practitioners = _people,
        Accounts = _accounts,
        Networks = _networks,
        Organizations = _changes.Organizations.Items,
        Topics = _changes.Topics.Items,
        Sources = _changes.Sources.Items,
        Interactions = _interactions,
    };

    private bool GrammarChanges() =>
        _networks.Any(network => _directory.FindNetwork(network.Id) is { } before && before.Grammar != network.Grammar);

    /// <summary>Register numbers that are new and that somebody else has, who does not change.</summary>
    private IEnumerable<DirectoryIssue> SharedNumbers()
    {
        var numbers = new Dictionary<RegisterNumber, PractitionerId>();
        foreach (var practitioner in _people.Where(practitioner => !practitioner.RegisterNumbers.IsEmpty))
        {
            var before = _directory.FindPractitioner(practitioner.Id)?.RegisterNumbers ?? default;
            foreach (var number in practitioner.RegisterNumbers)
            {
                if (!before.Contains(number))
                    numbers.TryAdd(number, practitioner.Id);
            }
        }
        if (numbers.Count == 0)
            yield break;
        var changed = _people.Select(practitioner => practitioner.Id).ToHashSet();
        foreach (var other in _directory.Overlay.Practitioners())
        {
            foreach (var number in other.RegisterNumbers)
            {
                if (numbers.TryGetValue(number, out var id) && !changed.Contains(other.Id) && !_gonePeople.Contains(other.Id))
                {
                    yield return new(
                        DirectoryIssueCode.SharedRegisterNumber, IssueSeverity.Error, $"practitioner {id}", nameof(Practitioner.RegisterNumbers),
                        $"{number} belongs to {other.Id} too.");
                }
            }
        }
    }

    /// <summary>Marks who asked to be forgotten, and lets go of what is theirs alone.</summary>
    private ErasureMarks Erase()
    {
        var names = new HashSet<string>();
        var erased = new HashSet<PractitionerId>(_changes.ErasedPractitioners);
        foreach (var holder in Holders(_changes.ErasedPractitioners))
            erased.Add(holder);
        _gonePeople.UnionWith(erased);
        foreach (var id in erased)
        {
            names.Add(ErasureMarks.Name(id));
            foreach (var number in _directory.FindPractitioner(id)?.RegisterNumbers ?? [])
            {
                if (ErasureMarks.IsPersonal(number))
                    names.Add(ErasureMarks.Name(number));
            }
            foreach (var account in _directory.AccountsOf(id))
            {
                if (account.Owners.All(erased.Contains))
                    Erase(account.Id, names);
            }
        }
        foreach (var id in _changes.ErasedAccounts)
            Erase(id, names);
        return _directory.Erasures.With(names);
    }

    private void Erase(AccountId id, HashSet<string> names)
    {
        names.Add(ErasureMarks.Name(id));
        _goneAccounts.Add(id);
    }

    /// <summary>Who holds a register's number that was named instead of an identifier. Reads all practitioners, but only when such a number was named.</summary>
    private IEnumerable<PractitionerId> Holders(EquatableArray<PractitionerId> ids)
    {
        var numbers = new HashSet<RegisterNumber>();
        foreach (var id in ids)
        {
            if (RegisterNumber.TryParse(id.Value, out var number) && ErasureMarks.IsPersonal(number))
                numbers.Add(number);
        }
        return numbers.Count == 0
            ? []
            : _directory.Overlay.Practitioners().Where(practitioner => practitioner.RegisterNumbers.Any(numbers.Contains)).Select(practitioner => practitioner.Id);
    }

    /// <summary>The accounts that stay while an owner goes, without that owner.</summary>
    private List<Account> Orphans()
    {
        var orphans = new List<Account>();
        var seen = new HashSet<AccountId>();
        foreach (var gone in _gonePeople)
        {
            foreach (var account in _directory.AccountsOf(gone))
            {
                if (!_present.ContainsKey(account.Id) && !_goneAccounts.Contains(account.Id) && seen.Add(account.Id))
                    orphans.Add(account with { Owners = account.Owners.Items.RemoveAll(_gonePeople.Contains) });
            }
        }
        return orphans;
    }

    /// <summary>The networks given, and those of the catalogue on which accounts are for the first time.</summary>
    private ImmutableArray<Network> WithCatalogued()
    {
        var given = _changes.Networks.Select(network => network.Id).ToHashSet();
        var networks = _changes.Networks.Items.ToBuilder();
        foreach (var account in _accounts)
        {
            if (given.Add(account.Network) && _directory.FindNetwork(account.Network) is null && Networks.Find(account.Network) is { } catalogued)
                networks.Add(catalogued);
        }
        return networks.ToImmutable();
    }
}
