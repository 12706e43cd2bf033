using MedSocial.Storage.Flat;
using MedSocial.Storage.Records;

namespace MedSocial.Storage;

/// <summary>The records of a directory under dense ordinals, in an order that does not depend on the order in which they came.</summary>
/// <remarks>
/// <para>Practitioners stand by descending static weight (the largest number of followers that any of their accounts is known to have), accounts
/// by their own, so that the first of any list of ordinals is the best known; ties go by identifier. Everything else stands by identifier.
/// The one place that knows how records are laid out: above it, only ordinals and records are seen.</para>
/// <para>All of it is flat arrays: the same bytes in memory and in a file. Records are made when they are asked for. Whoever takes spans
/// holds the lease of <see cref="Read"/> meanwhile; lists of records hold it themselves.</para>
/// </remarks>
internal sealed class Segment
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
    private readonly Lazy<ulong> _fingerprint;
    private readonly Lazy<SuggestIndex> _suggestIndex;

    internal Segment(DirectoryRecords records)
        : this(records, new PeopleDraft(records))
    {
    }

    /// <param name="records">The records, which were checked.</param>
    /// <param name="people">What was written of them meanwhile.</param>
    internal Segment(DirectoryRecords records, PeopleDraft people)
    {
        var layout = SegmentLayout.Of(records, people);
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
        _searchIndex = new(() => SearchIndexBuilder.Build(this));
        _fingerprint = new(MakeFingerprint);
        _suggestIndex = new(() => new(this, SearchIndex));
        _networkList = new(ReadNetworks);
        (Practitioners, Accounts, Networks, Organizations, Topics, Sources, Interactions) = Lists();
    }

    /// <summary>Takes the arrays of an opened file; nothing is copied and no record read.</summary>
    /// <exception cref="DirectoryFileException">A section is missing or cannot be.</exception>
    internal Segment(SectionSource source)
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
        _fingerprint = new(MakeFingerprint);
        _suggestIndex = new(new SuggestIndex(source, this, search));
        _networkList = new(ReadNetworks);
        (Practitioners, Accounts, Networks, Organizations, Topics, Sources, Interactions) = Lists();
    }

    internal RecordList<Practitioner> Practitioners { get; }

    internal RecordList<Account> Accounts { get; }

    /// <summary>The practitioners as they lie there, for those who read all of them.</summary>
    internal PractitionerHeap People => _practitioners;

    internal RecordList<Network> Networks { get; }

    internal RecordList<Organization> Organizations { get; }

    internal RecordList<Topic> Topics { get; }

    internal RecordList<Interaction> Interactions { get; }

    internal RecordList<Source> Sources { get; }

    /// <summary>The interactions as columns.</summary>
    internal InteractionColumns Edges { get; }

    /// <summary>What is needed to find profiles; laid out at the first search, or read from the file.</summary>
    internal SearchIndex SearchIndex => _searchIndex.Value;

    /// <summary>Tells this snapshot from others.</summary>
    internal ulong Fingerprint => _fingerprint.Value;

    /// <summary>What is needed to complete what is typed; laid out at the first completion, or read from the file.</summary>
    internal SuggestIndex SuggestIndex => _suggestIndex.Value;

    /// <summary>Keeps the memory where it is until the lease is disposed of.</summary>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    internal SegmentLease Read() => new(_memory, this);

    /// <summary>Reads something under a lease, and says of damaged content that it is damaged.</summary>
    internal TResult Guard<TArgument, TResult>(TArgument argument, Func<TArgument, TResult> read)
    {
        using var lease = Read();
        try
        {
            return read(argument);
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }
    }

    // The records alone: everything else follows from them.
    private ulong MakeFingerprint()
    {
        using var lease = Read();
        return Storage.Fingerprint.Mix(_practitioners.Fingerprint ^ (_accounts.Fingerprint * 3));
    }

    /// <summary>The static weight of a practitioner: that of the best known account.</summary>
    internal long Weight(int practitioner) => _accountsOf.Of(practitioner) is [var best, ..] ? _accounts.Weight(best) : 0;

    /// <summary>The static weight of an account.</summary>
    internal long AccountWeight(int account) => _accounts.Weight(account);

    internal Network? FindNetwork(NetworkId id) => OrdinalOf(id) is >= 0 and var ordinal ? _networkList.Value[ordinal] : null;

    /// <summary>The place of a network in the list, or -1. There are a few dozen: a walk is as fast as any table.</summary>
    internal int OrdinalOf(NetworkId id)
    {
        var networks = _networkList.Value;
        for (var ordinal = 0; ordinal < networks.Length; ordinal++)
        {
            if (networks[ordinal].Id == id)
                return ordinal;
        }
        return -1;
    }

    /// <summary>The ordinal of a practitioner, or -1.</summary>
    internal int Ordinal(PractitionerId id) => _practitioners.Find(id);

    /// <summary>The ordinal of an account, or -1.</summary>
    internal int Ordinal(AccountId id) => _accounts.Find(id);

    /// <summary>The ordinals of a practitioner's accounts, ascending.</summary>
    internal ReadOnlySpan<int> AccountsOf(int practitioner) => _accountsOf.Of(practitioner);

    /// <summary>Whether an account has an owner who is known.</summary>
    internal bool HasOwner(int account) => _accounts.HasOwner(account);

    /// <summary>The accounts of a practitioner, the best known first.</summary>
    internal Account[] AccountRecords(int practitioner)
    {
        var ordinals = _accountsOf.Of(practitioner);
        var accounts = ordinals.IsEmpty ? [] : new Account[ordinals.Length];
        for (var i = 0; i < accounts.Length; i++)
            accounts[i] = Accounts[ordinals[i]];
        return accounts;
    }

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

    /// <summary>Whether an error is what damaged content of an opened file leads to.</summary>
    internal bool IsDamage(Exception error) =>
        _memory is not null
        && error is ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or InvalidOperationException or NullReferenceException
        && error is not (ObjectDisposedException or ArgumentException { ParamName: "request" or "options" or "leaderboard" });

    internal DirectoryFileException Damaged(Exception error) =>
        new(DirectoryFileError.Corrupt, _memory?.Path, -1, "The content is damaged; MedicalDirectory.Verify says where", error);

    /// <summary>The static weight of an account that is no part of a segment yet.</summary>
    internal static long Followers(Account account) => account.FindMeasure(MeasureKind.Followers)?.Lower ?? 0;

    private Network[] ReadNetworks()
    {
        var networks = new Network[_networks.Count];
        for (var i = 0; i < networks.Length; i++)
            networks[i] = SmallRecords.ReadNetwork(new(_networks[i], _presenceBook));
        return networks;
    }

    private (RecordList<Practitioner>, RecordList<Account>, RecordList<Network>, RecordList<Organization>, RecordList<Topic>, RecordList<Source>, RecordList<Interaction>) Lists() => (
        new(this, _practitioners.Count, ordinal => _practitioners[ordinal]),
        new(this, _accounts.Count, ordinal => _accounts[ordinal]),
        new(this, _networks.Count, ordinal => _networkList.Value[ordinal]),
        new(this, _organizations.Count, ordinal => SmallRecords.ReadOrganization(new(_organizations[ordinal], _peopleBook))),
        new(this, _topics.Count, ordinal => SmallRecords.ReadTopic(new(_topics[ordinal], _presenceBook))),
        new(this, _sources.Count, ordinal => SmallRecords.ReadSource(new(_sources[ordinal], _presenceBook))),
        new(this, Edges.Count, place => Edges[place]));
}
