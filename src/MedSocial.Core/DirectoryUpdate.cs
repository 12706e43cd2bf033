using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Registers;
using MedSocial.Storage;

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
        var accounts = erasures.Keep(changes.Accounts.Items, id => !_gonePeople.Contains(id) && directory.FindPractitioner(id) is not null);
        var given = new HashSet<AccountId>();
        foreach (var account in accounts)
        {
            if (DirectoryErasures.IdOf(account) is { } id)
                given.Add(id);
        }
        _goneAccounts.ExceptWith(given);
        _accounts = accounts.AddRange(Orphans(given));
        _networks = WithCatalogued();
        _interactions = erasures.Keep(changes.Interactions.Items);
    }

    /// <summary>The marks of the next snapshot.</summary>
    internal ErasureMarks Marks { get; }

    /// <summary>All records of the next snapshot. O(size of the directory).</summary>
    internal DirectoryRecords ToRecords() => new()
    {
        Practitioners = Replace(_directory.Practitioners, _people, practitioner => practitioner.Id, _gonePeople),
        Accounts = Replace(_directory.Accounts, _accounts, account => DirectoryErasures.IdOf(account) ?? default, _goneAccounts),
        Networks = Replace(_directory.Networks, _networks, network => network.Id),
        Organizations = Replace(_directory.Organizations, _changes.Organizations.Items, organization => organization.Id),
        Topics = Replace(_directory.Topics, _changes.Topics.Items, topic => topic.Hashtag),
        Sources = Replace(_directory.Sources, _changes.Sources.Items, source => source.Id),
        Interactions =
        [
            .. _directory.Interactions.Where(act => !_goneAccounts.Contains(act.From) && !_goneAccounts.Contains(act.To)),
            .. _interactions,
        ],
    };

    /// <summary>What is wrong with the records of the next snapshot, and what was left out.</summary>
    internal ImmutableArray<DirectoryIssue> Check(DirectoryRecords records) =>
        [.. _issues, .. DirectoryValidation.Check(records, _changes.Today)];

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
            : _directory.Practitioners.Where(practitioner => practitioner.RegisterNumbers.Any(numbers.Contains)).Select(practitioner => practitioner.Id);
    }

    /// <summary>The accounts that stay while an owner goes, without that owner.</summary>
    private List<Account> Orphans(HashSet<AccountId> given)
    {
        var orphans = new List<Account>();
        var seen = new HashSet<AccountId>();
        foreach (var gone in _gonePeople)
        {
            foreach (var account in _directory.AccountsOf(gone))
            {
                if (!given.Contains(account.Id) && !_goneAccounts.Contains(account.Id) && seen.Add(account.Id))
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
            if (_directory.FindNetwork(account.Network) is null && given.Add(account.Network) && Networks.Find(account.Network) is { } catalogued)
                networks.Add(catalogued);
        }
        return networks.ToImmutable();
    }

    private static ImmutableArray<TRecord> Replace<TRecord, TId>(
        IReadOnlyList<TRecord> records, ImmutableArray<TRecord> given, Func<TRecord, TId> id, HashSet<TId>? gone = null)
    {
        var left = new HashSet<TId>(given.Select(id));
        left.UnionWith(gone ?? []);
        return [.. records.Where(record => !left.Contains(id(record))), .. given];
    }
}
