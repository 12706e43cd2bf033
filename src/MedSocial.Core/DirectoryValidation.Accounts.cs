using MedSocial.Storage;
using MedSocial.Storage.Records;
using MedSocial.Text;

namespace MedSocial;

/// <content>Accounts: identifiers, handles, owners, figures, evidence.</content>
internal sealed partial class DirectoryValidation
{
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
            Error(DirectoryIssueCode.UnknownNetwork, nameof(account.Network), $"The network '{account.Network}' is neither in the catalogue nor in the directory: add a Network of that identifier, or use one of the catalogue.");
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
                Error(DirectoryIssueCode.MissingOwner, nameof(account.Owners), $"The directory has no practitioner '{owner}': add the person, or leave the owner out.");
        }
    }
}
