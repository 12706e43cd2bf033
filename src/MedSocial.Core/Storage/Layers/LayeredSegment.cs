using System.Runtime.InteropServices;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Records;

namespace MedSocial.Storage.Layers;

/// <summary>A segment and a small one above it, in which everything stands that changed; asked as one, and answering as one.</summary>
/// <remarks>
/// <code>
///   base   p0   p1  (p2)  p3  (p4) ...      hidden: replaced, removed, or moved
///            \    \         \
///   place   0  1   2   3  4   5    ...      every number is the one that the records would have in one piece
///           |          |  |
///   layer  q0         q1 q2                 changed records, and those whose rank follows from them
/// </code>
/// <para>So nothing above can tell it from a <see cref="FlatSegment"/>: search plans over common counts, lists are in common order, pages and cursors
/// stay valid when the directory is compacted. The layer is a segment of its own, laid out from the records that changed since the base was; accounts of which only
/// figures changed stay in the base (<see cref="RevisedAccounts"/>). Places (<see cref="OrdinalMap"/>) and what <see cref="LayeredIndex"/> says are new.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
internal sealed class LayeredSegment : Segment
{
    private const int MostAnnounced = 64;

    private readonly Lazy<SearchIndex> _searchIndex;
    private readonly Lazy<SuggestIndex> _suggestIndex;
    private readonly Lazy<ulong> _fingerprint;
    private readonly Lazy<RecordList<Interaction>> _interactions;

    internal LayeredSegment(SegmentOverlay overlay)
    {
        Base = overlay.Segment;
        var records = new LayerRecords(overlay);
        Revised = records.Revised;
        (GonePractitioners, GoneAccounts) = (records.GonePractitioners, records.GoneAccounts);
        Layer = new(records.ToRecords(), isLayer: true);
        (OrdinalMap? practitioners, OrdinalMap? accounts) = (null, null);
        AllCores.Do(
            () => practitioners = OrdinalMap.Of(
                Base.Practitioners.Count, GonePractitioners, Revised.Practitioners, Revised.Weight, Layer.Practitioners.Count, Layer.Weight, new PractitionerOrder(Base, Layer, Revised)),
            () => accounts = OrdinalMap.Of(
                Base.Accounts.Count, GoneAccounts, Revised.Accounts, Revised.AccountWeight, Layer.Accounts.Count, Layer.AccountWeight, new AccountOrder(Base, Layer, Revised)));
        (PractitionerMap, AccountMap) = (practitioners!, accounts!);
        Practitioners = new(this, PractitionerMap.Count, ordinal => Part(PractitionerMap, ordinal, out var own).Practitioners[own]);
        Accounts = new(this, AccountMap.Count, ordinal => Revision(ordinal, out var part, out var own) ?? part.Accounts[own]);
        _searchIndex = new(() => Guard(this, LayeredIndex.Build));
        _suggestIndex = new(() => Guard(this, static own => SuggestLayers.Build(own)));
        _fingerprint = new(() => Storage.Fingerprint.Mix(Base.Fingerprint ^ (Layer.Fingerprint * 5) ^ (Gone() * 7) ^ (Revised.Fingerprint * 11)));
        _interactions = new(() => Guard((this, overlay), static asked => LayeredInteractions.List(asked.Item1, asked.overlay)));
    }

    internal FlatSegment Base { get; }

    internal FlatSegment Layer { get; }

    internal OrdinalMap PractitionerMap { get; }

    internal OrdinalMap AccountMap { get; }

    /// <summary>The accounts of the base that have other figures; they and their owners move.</summary>
    internal RevisedAccounts Revised { get; }

    /// <summary>The practitioners of the base that are not seen any more, or stand in the layer; ascending.</summary>
    internal int[] GonePractitioners { get; }

    /// <summary>The same of accounts.</summary>
    internal int[] GoneAccounts { get; }

    internal override RecordList<Practitioner> Practitioners { get; }

    internal override RecordList<Account> Accounts { get; }

    internal override RecordList<Network> Networks => Layer.Networks;

    internal override RecordList<Organization> Organizations => Layer.Organizations;

    internal override RecordList<Topic> Topics => Layer.Topics;

    internal override RecordList<Source> Sources => Layer.Sources;

    internal override RecordList<Interaction> Interactions => _interactions.Value;

    internal override SearchIndex SearchIndex => _searchIndex.Value;

    internal override SuggestIndex SuggestIndex => _suggestIndex.Value;

    internal override ulong Fingerprint => _fingerprint.Value;

    private protected override SegmentMemory? Memory => Base.Map;

    internal override long Weight(int practitioner) => PractitionerMap.IsAdded(practitioner, out var own) ? Layer.Weight(own) : Revised.Weight(own);

    internal override long AccountWeight(int account) => AccountMap.IsAdded(account, out var own) ? Layer.AccountWeight(own) : Revised.AccountWeight(own);

    internal override PractitionerId PractitionerIdOf(int practitioner) => Part(PractitionerMap, practitioner, out var own).PractitionerIdOf(own);

    internal override void AnnounceIds(ReadOnlySpan<int> practitioners) => Base.AnnounceIds(InBase(practitioners, stackalloc int[MostAnnounced]));

    internal override void AnnounceIdStarts(ReadOnlySpan<int> practitioners) => Base.AnnounceIdStarts(InBase(practitioners, stackalloc int[MostAnnounced]));

    internal override AccountId AccountIdOf(int account) => Part(AccountMap, account, out var own).AccountIdOf(own);

    internal override int Ordinal(PractitionerId id) => Place(PractitionerMap, Layer.Ordinal(id), Base.Ordinal(id));

    internal override int Ordinal(AccountId id) => Place(AccountMap, Layer.Ordinal(id), Base.Ordinal(id));

    internal override ReadOnlySpan<int> AccountsOf(int practitioner)
    {
        var isAdded = PractitionerMap.IsAdded(practitioner, out var own);
        var accounts = (isAdded ? Layer : Base).AccountsOf(own);
        if (accounts.IsEmpty)
            return [];
        var places = new int[accounts.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = isAdded ? AccountMap.OfLayer(accounts[i]) : AccountMap.OfBase(accounts[i]);
        if (!isAdded && places.Length > 1)
            Array.Sort(places); // those with other figures moved
        return places;
    }

    internal override bool HasOwner(int account) => Part(AccountMap, account, out var own).HasOwner(own);

    internal override FlatSegment? Below => Base;

    internal override int Unchanged(int account) => AccountMap.IsAdded(account, out var own) || Revised.Find(own) is not null ? -1 : own;

    internal override FlatSegment Sketch(int account, AccountSketch sketch)
    {
        var revised = Revision(account, out var part, out var own);
        part.Sketch(own, sketch);
        if (revised is not null)
            sketch.Revise(revised);
        return part;
    }

    internal override Act Act(int interaction)
    {
        if (!ReferenceEquals(Interactions, Base.Interactions))
        {
            var record = Interactions[interaction];
            return new(Ordinal(record.From), Ordinal(record.To), record.Kind, record.At.UtcTicks, record.Count, record.Hashtags);
        }
        var act = Base.Act(interaction);
        return act with { From = Above(act.From), To = Above(act.To) };

        // The account of an end may have a new record, in the layer.
        int Above(int below) => below < 0 ? -1 : AccountMap.OfBase(below) is >= 0 and var place ? place : Ordinal(Base.AccountIdOf(below));
    }

    internal override Network? FindNetwork(NetworkId id) => Layer.FindNetwork(id);

    internal override int OrdinalOf(NetworkId id) => Layer.OrdinalOf(id);

    private static int Place(OrdinalMap map, int layer, int below) => layer >= 0 ? map.OfLayer(layer) : below >= 0 ? map.OfBase(below) : -1;

    /// <summary>The first of some practitioners under their ordinals in the base; those of the layer, which is small, as none.</summary>
    private Span<int> InBase(ReadOnlySpan<int> practitioners, Span<int> ordinals)
    {
        ordinals = ordinals[..Math.Min(practitioners.Length, MostAnnounced)];
        for (var i = 0; i < ordinals.Length; i++)
            ordinals[i] = practitioners[i] < 0 || PractitionerMap.IsAdded(practitioners[i], out var own) ? -1 : own;
        return ordinals;
    }

    private FlatSegment Part(OrdinalMap map, int place, out int ordinal) => map.IsAdded(place, out ordinal) ? Layer : Base;

    /// <summary>What an account of the base is now, where its figures changed; else null, and where its record lies.</summary>
    private Account? Revision(int account, out FlatSegment part, out int ordinal)
    {
        part = Part(AccountMap, account, out ordinal);
        return ReferenceEquals(part, Base) ? Revised.Find(ordinal) : null;
    }

    private ulong Gone() =>
        Checksum.Of(MemoryMarshal.AsBytes<int>(GonePractitioners)) ^ (Checksum.Of(MemoryMarshal.AsBytes<int>(GoneAccounts)) * 3);
}
