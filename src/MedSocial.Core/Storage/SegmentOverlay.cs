using System.Collections.Immutable;
using MedSocial.Storage.Layers;

namespace MedSocial.Storage;

/// <summary>A segment with records that changed since it was laid out: what an application has applied.</summary>
/// <remarks>
/// <para>Records are found here without laying anything out: first among those that changed, then in the segment. Lists, search, completion and rankings need all
/// records in one order and ask for <see cref="Records"/>, or for <see cref="ToRecords"/>, of which a new segment is made.</para>
/// <para>Immutable after it was made, and thread-safe. Making one of another costs what has changed since the segment was laid out.</para>
/// </remarks>
internal sealed class SegmentOverlay
{
    /// <summary>A segment is folded when more than one in so many of its records changed.</summary>
    internal const int MostShare = 8;

    /// <summary>So few changes are never worth it.</summary>
    internal const int FewChanges = 1_000;

    private readonly Lazy<Dictionary<PractitionerId, List<AccountId>>>? _owned;
    private readonly Lazy<LayeredSegment>? _layered;

    internal SegmentOverlay(FlatSegment segment)
    {
        Segment = segment;
        IsUnchanged = true;
    }

    /// <param name="before">What changed already.</param>
    /// <param name="changes">What changes now; its accounts are complete, those that lose an owner among them.</param>
    internal SegmentOverlay(SegmentOverlay before, OverlayChanges changes)
    {
        Segment = before.Segment;
        People = new(before.People);
        foreach (var id in changes.GonePeople)
            People[id] = null;
        foreach (var practitioner in changes.Practitioners)
            People[practitioner.Id] = practitioner;
        Accounts = new(before.Accounts);
        foreach (var id in changes.GoneAccounts)
            Accounts[id] = null;
        foreach (var (id, account) in changes.Accounts)
            Accounts[id] = account;
        _owned = new(Owned);
        var gone = changes.GoneAccounts;
        Interactions = [.. before.Interactions.Where(act => !gone.Contains(act.From) && !gone.Contains(act.To)), .. changes.Interactions];
        GoneEnds = [.. before.GoneEnds, .. gone];
        Networks = Merge(before.Networks, changes.Networks, static network => network.Id);
        Organizations = Merge(before.Organizations, changes.Organizations, static organization => organization.Id);
        Topics = Merge(before.Topics, changes.Topics, static topic => topic.Hashtag);
        Sources = Merge(before.Sources, changes.Sources, static source => source.Id);
        _layered = new(() => Segment.Guard(this, static overlay => new LayeredSegment(overlay)));
    }

    /// <summary>Whether nothing has changed since the segment was laid out.</summary>
    internal bool IsUnchanged { get; }

    /// <summary>All records in one order: the segment itself, or it and a layer above it, made at the first question.</summary>
    internal Segment Records => _layered?.Value ?? (Segment)Segment;

    /// <summary>What tells the snapshot from others, if anybody can have asked; null when nobody has.</summary>
    internal ulong? AskedFingerprint => _layered is { IsValueCreated: true } ? _layered.Value.Fingerprint : null;

    /// <summary>Whether so much has changed that a new segment answers sooner and takes less than two layers.</summary>
    internal bool IsWorthFolding
    {
        get
        {
            if (IsUnchanged)
                return false;
            var changed = People.Count + Accounts.Count;
            return changed > FewChanges && (long)changed * MostShare > Segment.Practitioners.Count + Segment.Accounts.Count;
        }
    }

    internal IReadOnlyDictionary<PractitionerId, Practitioner?> ChangedPractitioners => People;

    internal IReadOnlyDictionary<AccountId, Account?> ChangedAccounts => Accounts;

    internal IReadOnlyList<Interaction> AddedInteractions => Interactions;

    /// <summary>The segment below.</summary>
    internal FlatSegment Segment { get; }

    internal IReadOnlyList<Network> Networks { get => field ?? Segment.Networks; private init; }

    internal IReadOnlyList<Organization> Organizations { get => field ?? Segment.Organizations; private init; }

    internal IReadOnlyList<Topic> Topics { get => field ?? Segment.Topics; private init; }

    internal IReadOnlyList<Source> Sources { get => field ?? Segment.Sources; private init; }

    /// <summary>Whose interactions in the segment are gone, even if an account of that name came back later.</summary>
    internal HashSet<AccountId> GoneEnds { get => field ??= []; private init; }

    // Empty tables are made when they are looked into: an opened directory answers searches without them.
    private Dictionary<PractitionerId, Practitioner?> People { get => field ??= []; init; }

    private Dictionary<AccountId, Account?> Accounts { get => field ??= []; init; }

    private List<Interaction> Interactions { get => field ??= []; init; }

    internal Practitioner? Find(PractitionerId id) => People.TryGetValue(id, out var changed) ? changed
        : Segment.Ordinal(id) is >= 0 and var ordinal ? Segment.Practitioners[ordinal] : null;

    internal bool Has(PractitionerId id) => People.TryGetValue(id, out var changed) ? changed is not null : Segment.Ordinal(id) >= 0;

    internal Account? Find(AccountId id) => Accounts.TryGetValue(id, out var changed) ? changed
        : Segment.Ordinal(id) is >= 0 and var ordinal ? Segment.Accounts[ordinal] : null;

    internal bool Has(AccountId id) => Accounts.TryGetValue(id, out var changed) ? changed is not null : Segment.Ordinal(id) >= 0;

    internal Network? Find(NetworkId id)
    {
        if (IsUnchanged)
            return Segment.FindNetwork(id);
        foreach (var network in Networks)
        {
            if (network.Id == id)
                return network;
        }
        return null;
    }

    /// <summary>The accounts of a practitioner, the best known first.</summary>
    internal Account[] AccountsOf(PractitionerId id)
    {
        var ordinal = Segment.Ordinal(id);
        if (IsUnchanged)
            return ordinal < 0 ? [] : Segment.AccountRecords(ordinal);
        if (!Has(id))
            return [];
        var accounts = new List<Account>();
        foreach (var account in ordinal < 0 ? [] : Segment.AccountRecords(ordinal))
        {
            if (!Accounts.ContainsKey(account.Id))
                accounts.Add(account);
        }
        foreach (var owned in _owned?.Value.GetValueOrDefault(id) ?? [])
            accounts.Add(Accounts[owned]!);
        accounts.Sort(static (a, b) => (Storage.Segment.Followers(b), a.Id).CompareTo((Storage.Segment.Followers(a), b.Id)));
        return [.. accounts];
    }

    /// <summary>The practitioners in no order. O(size of the directory).</summary>
    internal IEnumerable<Practitioner> Practitioners() =>
        Segment.Practitioners.Where(practitioner => !People.ContainsKey(practitioner.Id)).Concat(People.Values.OfType<Practitioner>());

    /// <summary>All records. O(size of the directory).</summary>
    internal DirectoryRecords ToRecords() => new()
    {
        Practitioners = [.. Practitioners()],
        Accounts = [.. Segment.Accounts.Where(account => !Accounts.ContainsKey(account.Id)), .. Accounts.Values.OfType<Account>()],
        Networks = [.. Networks],
        Organizations = [.. Organizations],
        Topics = [.. Topics],
        Sources = [.. Sources],
        Interactions = [.. Segment.Interactions.Where(act => !GoneEnds.Contains(act.From) && !GoneEnds.Contains(act.To)), .. Interactions],
    };

    private Dictionary<PractitionerId, List<AccountId>> Owned()
    {
        var all = new Dictionary<PractitionerId, List<AccountId>>();
        foreach (var (id, account) in Accounts)
        {
            foreach (var owner in account?.Owners ?? [])
            {
                if (!all.TryGetValue(owner, out var owned))
                    all.Add(owner, owned = []);
                owned.Add(id);
            }
        }
        return all;
    }

    private static IReadOnlyList<TRecord> Merge<TRecord, TId>(IReadOnlyList<TRecord> records, ImmutableArray<TRecord> changed, Func<TRecord, TId> id)
        where TId : IComparable<TId>
    {
        if (changed.IsEmpty)
            return records;
        var ids = changed.Select(id).ToHashSet();
        return [.. records.Where(record => !ids.Contains(id(record))).Concat(changed).OrderBy(id)];
    }
}

/// <summary>Changes that were checked, with what follows from them.</summary>
internal sealed record OverlayChanges
{
    internal required ImmutableArray<Practitioner> Practitioners { get; init; }

    /// <summary>The accounts by identifier, which is worked out from the handle and not for nothing.</summary>
    internal required IReadOnlyDictionary<AccountId, Account> Accounts { get; init; }

    internal required IReadOnlySet<PractitionerId> GonePeople { get; init; }

    internal required IReadOnlySet<AccountId> GoneAccounts { get; init; }

    internal required ImmutableArray<Network> Networks { get; init; }

    internal required ImmutableArray<Organization> Organizations { get; init; }

    internal required ImmutableArray<Topic> Topics { get; init; }

    internal required ImmutableArray<Source> Sources { get; init; }

    internal required ImmutableArray<Interaction> Interactions { get; init; }
}
