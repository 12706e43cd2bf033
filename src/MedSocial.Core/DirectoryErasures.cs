using System.Collections.Immutable;
using MedSocial.Storage;
using MedSocial.Storage.Records;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Leaves out of new records what belongs to people who asked to be forgotten, and says that something was left out, not who.</summary>
internal sealed class DirectoryErasures
{
    private readonly ErasureMarks _marks;
    private readonly ImmutableArray<DirectoryIssue>.Builder _issues;
    private readonly HashSet<PractitionerId> _people = [];
    private readonly HashSet<AccountId> _accounts = [];

    internal DirectoryErasures(ErasureMarks marks, ImmutableArray<DirectoryIssue>.Builder issues)
    {
        _marks = marks;
        _issues = issues;
    }

    internal ImmutableArray<Practitioner> Keep(ImmutableArray<Practitioner> practitioners)
    {
        if (_marks.IsEmpty)
            return practitioners;
        return practitioners.RemoveAll(IsErased);
    }

    /// <summary>Leaves out who has a mark, of people who may be made only when they are read.</summary>
    internal IReadOnlyList<Practitioner> Keep(IReadOnlyList<Practitioner> practitioners)
    {
        if (_marks.IsEmpty)
            return practitioners;
        var kept = new List<int>(practitioners.Count);
        for (var place = 0; place < practitioners.Count; place++)
        {
            if (!IsErased(practitioners[place]))
                kept.Add(place);
        }
        return kept.Count == practitioners.Count ? practitioners : RecordView<Practitioner>.Some(practitioners, kept);
    }

    /// <summary>Leaves out accounts that have a mark, owners who have one, and accounts of nobody else.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="isKnown">Whether a practitioner is in the directory, and so has no mark.</param>
    internal ImmutableArray<Account> Keep(ImmutableArray<Account> accounts, Func<PractitionerId, bool> isKnown)
    {
        if (_marks.IsEmpty)
            return accounts;
        var kept = ImmutableArray.CreateBuilder<Account>(accounts.Length);
        foreach (var account in accounts)
        {
            var id = AccountDraft.IdOf(account);
            var owners = account.Owners.Items.RemoveAll(owner => _people.Contains(owner) || (!isKnown(owner) && _marks.Has(ErasureMarks.Name(owner))));
            var isErased = (owners.IsEmpty && !account.Owners.IsEmpty) || (id is { } present && _marks.Has(ErasureMarks.Name(present)));
            if (!isErased)
            {
                kept.Add(owners.Length == account.Owners.Count ? account : account with { Owners = owners });
                continue;
            }
            if (id is { } erased)
                _accounts.Add(erased);
            Say("account");
        }
        return kept.ToImmutable();
    }

    /// <summary>Leaves out interactions of accounts that have a mark or were left out.</summary>
    /// <param name="interactions">The interactions.</param>
    /// <param name="isKnown">Whether an account is in the directory, whatever was left out.</param>
    internal ImmutableArray<Interaction> Keep(ImmutableArray<Interaction> interactions, Func<AccountId, bool> isKnown)
    {
        if (_marks.IsEmpty)
            return interactions;
        return interactions.RemoveAll(interaction =>
        {
            if (!IsErased(interaction.From, isKnown) && !IsErased(interaction.To, isKnown))
                return false;
            Say("interaction");
            return true;
        });
    }

    private bool IsErased(Practitioner practitioner)
    {
        if (!_marks.Has(practitioner))
            return false;
        _people.Add(practitioner.Id);
        Say("practitioner");
        return true;
    }

    private bool IsErased(AccountId id, Func<AccountId, bool> isKnown) => !isKnown(id) && (_accounts.Contains(id) || _marks.Has(ErasureMarks.Name(id)));

    private void Say(string record) => _issues.Add(new(
        DirectoryIssueCode.Erased, IssueSeverity.Warning, record, "Id", $"The {record} belongs to somebody who asked to be forgotten, and is left out."));
}
