using System.Collections.Immutable;

namespace MedSocial.Storage.Layers;

/// <summary>Which records go into the layer above a segment: those that changed, and those whose place, figures or owners follow from what changed.</summary>
/// <remarks>
/// A profile is a practitioner with accounts, and its place follows from the best known of them. So an account takes its owners along, those of before and
/// those of now, and they take all their accounts along. O(changes), one record read for each.
/// </remarks>
internal sealed class LayerRecords
{
    private readonly FlatSegment _base;
    private readonly SegmentOverlay _overlay;
    private readonly HashSet<PractitionerId> _touched = [];
    private readonly HashSet<int> _hiddenAccounts = [];
    private readonly List<int> _hiddenPractitioners = [];
    private readonly List<Practitioner> _people = [];
    private readonly List<Account> _accounts = [];
    private readonly Stack<PractitionerId> _open = [];

    internal LayerRecords(SegmentOverlay overlay)
    {
        _base = overlay.Segment;
        _overlay = overlay;
        foreach (var (id, account) in overlay.ChangedAccounts)
        {
            if (_base.Ordinal(id) is >= 0 and var ordinal && _hiddenAccounts.Add(ordinal))
                Touch(_base.Accounts[ordinal].Owners);
            if (account is null)
                continue;
            _accounts.Add(account);
            Touch(account.Owners);
        }
        foreach (var id in overlay.ChangedPractitioners.Keys)
            _open.Push(id);
        while (_open.TryPop(out var id))
            Take(id);
        HiddenPractitioners = [.. _hiddenPractitioners.Order()];
        HiddenAccounts = [.. _hiddenAccounts.Order()];
    }

    /// <summary>The practitioners of the segment that are not seen any more, or stand in the layer; ascending.</summary>
    internal int[] HiddenPractitioners { get; }

    /// <summary>The same of accounts.</summary>
    internal int[] HiddenAccounts { get; }

    /// <summary>The records of the layer, and all the small ones.</summary>
    internal DirectoryRecords ToRecords() => new()
    {
        Practitioners = [.. _people],
        Accounts = [.. _accounts],
        Networks = [.. _overlay.Networks],
        Organizations = [.. _overlay.Organizations],
        Topics = [.. _overlay.Topics],
        Sources = [.. _overlay.Sources],
        Interactions = [],
    };

    private void Touch(EquatableArray<PractitionerId> owners)
    {
        foreach (var owner in owners)
            _open.Push(owner);
    }

    private void Take(PractitionerId id)
    {
        if (!_touched.Add(id))
            return;
        if (_overlay.Find(id) is { } practitioner)
            _people.Add(practitioner);
        var ordinal = _base.Ordinal(id);
        if (ordinal < 0)
            return;
        _hiddenPractitioners.Add(ordinal);
        foreach (var account in _base.AccountsOf(ordinal))
        {
            // Those that changed are there already.
            if (!_hiddenAccounts.Add(account))
                continue;
            var record = _base.Accounts[account];
            _accounts.Add(record);
            Touch(record.Owners);
        }
    }
}
