namespace MedSocial.Storage.Layers;

/// <summary>Which records go into the layer above a segment: those that changed, and those whose place, figures or owners follow from what changed.</summary>
/// <remarks>
/// <para>A profile is a practitioner with accounts, and its place follows from the best known of them. So an account takes its owners along, those of before and
/// those of now, and they take all their accounts along. O(changes), one record read for each.</para>
/// <para>Most changes are new figures, by which nobody is found: such an account stays in the base and is only <see cref="Revised"/>, unless an owner is taken along.</para>
/// </remarks>
internal sealed class LayerRecords
{
    private readonly FlatSegment _base;
    private readonly SegmentOverlay _overlay;
    private readonly Dictionary<int, Revision> _revisions = []; // by account; empty where nobody is taken along
    private readonly HashSet<PractitionerId> _touched = [];
    private readonly HashSet<int> _goneAccounts = [];
    private readonly List<int> _gonePractitioners = [];
    private readonly List<Practitioner> _people = [];
    private readonly List<Account> _accounts = [];
    private readonly Stack<PractitionerId> _open = [];

    internal LayerRecords(SegmentOverlay overlay)
    {
        _base = overlay.Segment;
        _overlay = overlay;
        var changed = new ChangedAccounts(overlay);
        
        for (var i = 0; i < changed.Count; i++)
        {
            if (changed.Revision(i) is not null)
                continue;
            if (changed.Ordinal(i) is >= 0 and var ordinal && _goneAccounts.Add(ordinal))
                Touch(_base.Accounts[ordinal].Owners);
            if (changed.Record(i) is not { } account)
                continue;
            _accounts.Add(account);
            Touch(account.Owners);
        }
        foreach (var id in overlay.ChangedPractitioners.Keys)
            _open.Push(id);
        var revisions = new List<Revision>(changed.Count);
        for (var i = 0; i < changed.Count; i++)
        {
            if (changed.Revision(i) is { } revision)
                revisions.Add(revision);
        }
        if (_open.Count > 0)
            _revisions = revisions.ToDictionary(static revision => revision.Account);
        while (_open.TryPop(out var id))
            Take(id);
        GonePractitioners = [.. _gonePractitioners.Order()];
        GoneAccounts = [.. _goneAccounts.Order()];
        Revised = new(_base, _goneAccounts.Count == 0 ? revisions : revisions.FindAll(revision => !_goneAccounts.Contains(revision.Account)));
    }

    /// <summary>The practitioners of the segment that are not seen any more, or stand in the layer; ascending.</summary>
    internal int[] GonePractitioners { get; }

    /// <summary>The same of accounts.</summary>
    internal int[] GoneAccounts { get; }

    /// <summary>The accounts of the segment that stay in it, with other figures.</summary>
    internal RevisedAccounts Revised { get; }

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
        _gonePractitioners.Add(ordinal);
        foreach (var account in _base.AccountsOf(ordinal))
        {
            // Those that changed are there already.
            if (!_goneAccounts.Add(account))
                continue;
            var record = _revisions.TryGetValue(account, out var revision) ? revision.Record : _base.Accounts[account];
            _accounts.Add(record);
            Touch(record.Owners);
        }
    }
}
