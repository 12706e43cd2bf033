using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Records;

namespace MedSocial.Storage;

/// <summary>A segment in one piece: flat arrays, the same bytes in memory and in a file.</summary>
/// <remarks>The one place that knows how records are laid out. What an answer can do without is made when it is first asked for, the lists of records among it.</remarks>
internal sealed class FlatSegment : Segment
{
    private readonly SegmentMemory? _memory;
    private readonly RecordBook _peopleBook;
    private readonly RecordBook _presenceBook;
    private readonly PractitionerHeap _practitioners;
    private readonly AccountHeap _accounts;
    private readonly AccountsByOwner _accountsOf;
    private readonly RecordHeap _networks;
    private readonly RecordHeap _organizations;
    private readonly RecordHeap _topics;
    private readonly RecordHeap _sources;
    private readonly Lazy<Network[]> _networkList;
    private readonly Lazy<SearchIndex> _searchIndex;
    private readonly Lazy<SuggestIndex> _suggestIndex;
    private StrongBox<ulong>? _fingerprint;

    /// <param name="records">The records, which were checked.</param>
    /// <param name="fingerprint">What told the same records from others before they were laid out; null to work it out.</param>
    /// <param name="isLayer">Whether it lies above another segment.</param>
    internal FlatSegment(DirectoryRecords records, ulong? fingerprint = null, bool isLayer = false)
        : this(SegmentLayout.Of(records), fingerprint, isLayer)
    {
    }

    /// <param name="layout">What the segment is made of.</param>
    /// <param name="fingerprint">See above.</param>
    /// <param name="isLayer">See above.</param>
    internal FlatSegment(SegmentLayout layout, ulong? fingerprint = null, bool isLayer = false)
    {
        _peopleBook = layout.PeopleBook;
        _presenceBook = layout.PresenceBook;
        _practitioners = layout.Practitioners;
        _accounts = layout.Accounts;
        _accountsOf = layout.AccountsOf;
        _networks = layout.Networks;
        _organizations = layout.Organizations;
        _topics = layout.Topics;
        _sources = layout.Sources;
        Edges = layout.Edges;
        _searchIndex = new(() => SearchIndexBuilder.Build(this, isLayer));
        _fingerprint = fingerprint is { } known ? new(known) : null;
        _suggestIndex = new(() => new(this, SearchIndex));
        _networkList = new(ReadNetworks);
    }

    /// <summary>Takes the arrays of an opened file; nothing is copied and no record read.</summary>
    /// <exception cref="DirectoryFileException">A section is missing or cannot be.</exception>
    internal FlatSegment(SectionSource source)
    {
        _memory = source.Memory;
        _peopleBook = new(source, SectionId.PeopleBook);
        _presenceBook = new(source, SectionId.PresenceBook);
        _practitioners = new(source, _peopleBook);
        _accounts = new(source, _presenceBook, _practitioners);
        _accountsOf = new(source, _practitioners.Count);
        _networks = new(source, SectionId.Networks);
        _organizations = new(source, SectionId.Organizations);
        _topics = new(source, SectionId.Topics);
        _sources = new(source, SectionId.Sources);
        Edges = new(source, _presenceBook, _accounts);
        var search = SearchIndex.Open(source, _practitioners.Count);
        _searchIndex = new(search);
        _suggestIndex = new(() => new(source, this, search));
        _networkList = new(ReadNetworks);
    }

    internal override RecordList<Practitioner> Practitioners => field ??= new(this, _practitioners.Count, ReadPractitioner);

    internal override RecordList<Account> Accounts => field ??= new(this, _accounts.Count, ReadAccount);

    /// <summary>The practitioners as they lie there, for those who read all of them.</summary>
    internal PractitionerHeap People => _practitioners;

    internal override RecordList<Network> Networks => field ??= new(this, _networks.Count, ordinal => _networkList.Value[ordinal]);

    internal override RecordList<Organization> Organizations => field ??= new(this, _organizations.Count, ordinal => SmallRecords.ReadOrganization(new(_organizations[ordinal], _peopleBook)));

    internal override RecordList<Topic> Topics => field ??= new(this, _topics.Count, ordinal => SmallRecords.ReadTopic(new(_topics[ordinal], _presenceBook)));

    internal override RecordList<Interaction> Interactions => field ??= new(this, Edges.Count, place => Edges[place]);

    internal override RecordList<Source> Sources => field ??= new(this, _sources.Count, ordinal => SmallRecords.ReadSource(new(_sources[ordinal], _presenceBook)));

    /// <summary>The interactions as columns.</summary>
    internal InteractionColumns Edges { get; }

    internal override SearchIndex SearchIndex => _searchIndex.Value;

    internal override ulong Fingerprint => (_fingerprint ??= new(MakeFingerprint())).Value;

    internal override SuggestIndex SuggestIndex => _suggestIndex.Value;

    private protected override SegmentMemory? Memory => _memory;

    /// <summary>The file of which the segment is; null for one that was built.</summary>
    internal SegmentMemory? Map => _memory;

    // The records alone: everything else follows from them.
    private ulong MakeFingerprint()
    {
        using var lease = Read();
        return Storage.Fingerprint.Mix(_practitioners.Fingerprint ^ (_accounts.Fingerprint * 3));
    }

    internal override long Weight(int practitioner) => _accountsOf.Of(practitioner) is [var best, ..] ? _accounts.Weight(best) : 0;

    internal override long AccountWeight(int account) => _accounts.Weight(account);

    internal override PractitionerId PractitionerIdOf(int practitioner) => _practitioners.IdOf(practitioner);

    internal override void AnnounceIds(ReadOnlySpan<int> practitioners) => _practitioners.Announce(practitioners);

    internal override void AnnounceIdStarts(ReadOnlySpan<int> practitioners) => _practitioners.AnnounceStarts(practitioners);

    internal override AccountId AccountIdOf(int account) => _accounts.IdOf(account);

    internal override FlatSegment Sketch(int account, AccountSketch sketch)
    {
        _accounts.Sketch(account, sketch);
        return this;
    }

    internal override Act Act(int interaction) => Edges.Act(interaction);

    /// <summary>Whether an account has all by which the one of an ordinal is found, and its owners; figures and the like may be others.</summary>
    internal bool IsFoundAs(int ordinal, Account account) => _accounts.IsFoundAs(ordinal, account);

    /// <summary>Adds the ordinals of an account's owners.</summary>
    internal void AddOwners(int account, List<int> owners) => _accounts.AddOwners(account, owners);

    internal override Network? FindNetwork(NetworkId id) => OrdinalOf(id) is >= 0 and var ordinal ? _networkList.Value[ordinal] : null;

    // There are a few dozen: a walk is as fast as any table.
    internal override int OrdinalOf(NetworkId id)
    {
        var networks = _networkList.Value;
        for (var ordinal = 0; ordinal < networks.Length; ordinal++)
        {
            if (networks[ordinal].Id == id)
                return ordinal;
        }
        return -1;
    }

    internal override int Ordinal(PractitionerId id) => _practitioners.Find(id);

    /// <summary>The ordinals of many practitioners, -1 for who is not there.</summary>
    internal void Ordinals(ReadOnlySpan<PractitionerId> ids, Span<int> ordinals) => _practitioners.Find(ids, ordinals);

    internal override int Ordinal(AccountId id) => _accounts.Find(id);

    /// <summary>See <see cref="AccountHeap.FindLikely"/>.</summary>
    internal void LikelyOrdinals(ReadOnlySpan<AccountId> ids, Span<int> ordinals) => _accounts.FindLikely(ids, ordinals);

    internal override ReadOnlySpan<int> AccountsOf(int practitioner) => _accountsOf.Of(practitioner);

    internal override bool HasHandle(int account, ReadOnlySpan<char> handle) => _accounts.HasHandle(account, handle);

    internal override bool HasOwner(int account) => _accounts.HasOwner(account);

    /// <summary>The arrays to be written, the search index among them.</summary>
    internal SectionSink Write(bool includeWithheldNames)
    {
        var sink = new SectionSink();
        _peopleBook.Write(sink, SectionId.PeopleBook);
        _presenceBook.Write(sink, SectionId.PresenceBook);
        _practitioners.Write(sink, includeWithheldNames);
        _accounts.Write(sink);
        _accountsOf.Write(sink);
        _networks.Write(sink, SectionId.Networks);
        _organizations.Write(sink, SectionId.Organizations);
        _topics.Write(sink, SectionId.Topics);
        _sources.Write(sink, SectionId.Sources);
        Edges.Write(sink);
        SearchIndex.Write(sink);
        SuggestIndex.Write(sink);
        return sink;
    }

    /// <summary>Whether the segment is that of a file.</summary>
    internal bool IsStored => _memory is not null;

    /// <summary>Says that one more directory reads in the segment: the file is let go of when each of them has closed it.</summary>
    internal void Share() => _memory?.Share();

    /// <summary>Lets go of the file, if the segment is one.</summary>
    internal void Close() => _memory?.Close();

    private protected override Account ReadAccount(int account) => _accounts[account];

    // Whoever reads a practitioner asks for the accounts next, which lie at four places that wait for one another: the first are on their way meanwhile.
    private Practitioner ReadPractitioner(int practitioner)
    {
        _practitioners.Announce(practitioner);
        var announced = _accountsOf.Announce(practitioner);
        var record = _practitioners[practitioner];
        _accountsOf.AnnounceAccounts(announced);
        return record;
    }

    private Network[] ReadNetworks()
    {
        var networks = new Network[_networks.Count];
        for (var i = 0; i < networks.Length; i++)
            networks[i] = SmallRecords.ReadNetwork(new(_networks[i], _presenceBook));
        return networks;
    }
}
