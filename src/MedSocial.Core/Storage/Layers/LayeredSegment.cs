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
/// stay valid when the directory is compacted. The layer is a segment of its own, laid out from the records that changed since the base was; only places
/// (<see cref="OrdinalMap"/>) and what <see cref="LayeredIndex"/> says are new.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
internal sealed class LayeredSegment : Segment
{
    private readonly Lazy<SearchIndex> _searchIndex;
    private readonly Lazy<SuggestIndex> _suggestIndex;
    private readonly Lazy<ulong> _fingerprint;
    private readonly Lazy<RecordList<Interaction>> _interactions;

    internal LayeredSegment(SegmentOverlay overlay)
    {
        Base = overlay.Segment;
        var records = new LayerRecords(overlay);
        (HiddenPractitioners, HiddenAccounts) = (records.HiddenPractitioners, records.HiddenAccounts);
        Layer = new(records.ToRecords(), isLayer: true);
        PractitionerMap = new(Base.Practitioners.Count, HiddenPractitioners, OrdinalMap.Places(
            Base.Practitioners.Count, HiddenPractitioners, Layer.Practitioners.Count, IsPractitionerBefore));
        AccountMap = new(Base.Accounts.Count, HiddenAccounts, OrdinalMap.Places(Base.Accounts.Count, HiddenAccounts, Layer.Accounts.Count, IsAccountBefore));
        Practitioners = new(this, PractitionerMap.Count, ordinal => Part(PractitionerMap, ordinal, out var own).Practitioners[own]);
        Accounts = new(this, AccountMap.Count, ordinal => Part(AccountMap, ordinal, out var own).Accounts[own]);
        _searchIndex = new(() => Guard(this, LayeredIndex.Build));
        _suggestIndex = new(() => Guard(this, static own => new SuggestIndex(own, own.SearchIndex)));
        _fingerprint = new(() => Storage.Fingerprint.Mix(Base.Fingerprint ^ (Layer.Fingerprint * 5) ^ (Hidden() * 7)));
        _interactions = new(() => Guard((this, overlay), static asked => LayeredInteractions.List(asked.Item1, asked.overlay)));
    }

    internal FlatSegment Base { get; }

    internal FlatSegment Layer { get; }

    internal OrdinalMap PractitionerMap { get; }

    internal OrdinalMap AccountMap { get; }

    internal int[] HiddenPractitioners { get; }

    internal int[] HiddenAccounts { get; }

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

    internal override long Weight(int practitioner) => Part(PractitionerMap, practitioner, out var own).Weight(own);

    internal override long AccountWeight(int account) => Part(AccountMap, account, out var own).AccountWeight(own);

    internal override PractitionerId PractitionerIdOf(int practitioner) => Part(PractitionerMap, practitioner, out var own).PractitionerIdOf(own);

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
        return places;
    }

    internal override bool HasOwner(int account) => Part(AccountMap, account, out var own).HasOwner(own);

    internal override FlatSegment PieceOf(int account, out int ordinal) => Part(AccountMap, account, out ordinal);

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

    private FlatSegment Part(OrdinalMap map, int place, out int ordinal) => map.IsAdded(place, out ordinal) ? Layer : Base;

    private bool IsPractitionerBefore(int below, int above)
    {
        var (weight, bound) = (Base.Weight(below), Layer.Weight(above));
        return weight != bound ? weight > bound : Base.PractitionerIdOf(below).CompareTo(Layer.PractitionerIdOf(above)) < 0;
    }

    private bool IsAccountBefore(int below, int above)
    {
        var (weight, bound) = (Base.AccountWeight(below), Layer.AccountWeight(above));
        return weight != bound ? weight > bound : Base.AccountIdOf(below).CompareTo(Layer.AccountIdOf(above)) < 0;
    }

    private ulong Hidden() =>
        Checksum.Of(MemoryMarshal.AsBytes<int>(HiddenPractitioners)) ^ (Checksum.Of(MemoryMarshal.AsBytes<int>(HiddenAccounts)) * 3);
}
