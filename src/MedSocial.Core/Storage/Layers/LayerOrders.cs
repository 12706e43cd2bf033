namespace MedSocial.Storage.Layers;

/// <summary>In which order the things of a sort stand, of whichever layer they are: the heaviest first, then by identifier.</summary>
/// <remarks>What was added is an ordinal of the layer, or the complement of one of the base that moved. Immutable and thread-safe.</remarks>
internal interface ILayerOrder
{
    /// <summary>The weight by which one of the base stands there.</summary>
    long BaseWeight(int ordinal);

    /// <summary>Which of two that were added comes first if they weigh the same.</summary>
    int Compare(int one, int other);

    /// <summary>Which comes first if one of the base, as it stands there, weighs the same as one that was added.</summary>
    int CompareBase(int ordinal, int added);
}

/// <summary>The order of practitioners.</summary>
internal sealed class PractitionerOrder(FlatSegment below, FlatSegment layer, RevisedAccounts revised) : ILayerOrder
{
    public long BaseWeight(int ordinal) => below.Weight(ordinal);

    public int Compare(int one, int other) => Id(one).CompareTo(Id(other));

    public int CompareBase(int ordinal, int added) => revised.PractitionerIdOf(ordinal).CompareTo(Id(added));

    private PractitionerId Id(int added) => added < 0 ? revised.PractitionerIdOf(~added) : layer.PractitionerIdOf(added);
}

/// <summary>The order of accounts.</summary>
internal sealed class AccountOrder(FlatSegment below, FlatSegment layer, RevisedAccounts revised) : ILayerOrder
{
    public long BaseWeight(int ordinal) => below.AccountWeight(ordinal);

    public int Compare(int one, int other) => Id(one).CompareTo(Id(other));

    public int CompareBase(int ordinal, int added) => revised.AccountIdOf(ordinal).CompareTo(Id(added));

    private AccountId Id(int added) => added < 0 ? revised.AccountIdOf(~added) : layer.AccountIdOf(added);
}

/// <summary>The order of profiles, as <see cref="ProfileOrder"/> has it: practitioners before accounts that weigh the same.</summary>
/// <remarks>Which of two practitioners or accounts comes first says their place, so that an identifier is read only of those that stood elsewhere in the base.</remarks>
internal sealed class LayeredProfileOrder(LayeredSegment segment, ProfileColumns below, ProfileColumns layer) : ILayerOrder
{
    private readonly PractitionerOrder _practitioners = new(segment.Base, segment.Layer, segment.Revised);
    private readonly AccountOrder _accounts = new(segment.Base, segment.Layer, segment.Revised);

    public long BaseWeight(int ordinal) =>
        below.Practitioner(ordinal) is >= 0 and var practitioner ? segment.Base.Weight(practitioner) : segment.Base.AccountWeight(below.Account(ordinal));

    public int Compare(int one, int other) => (Practitioner(one), Practitioner(other)) switch
    {
        (null, null) => Place(Account(one), segment.AccountMap).CompareTo(Place(Account(other), segment.AccountMap)),
        (null, _) => 1,
        (_, null) => -1,
        ({ } mine, { } theirs) => Place(mine, segment.PractitionerMap).CompareTo(Place(theirs, segment.PractitionerMap)),
    };

    public int CompareBase(int ordinal, int added) => (Practitioner(~ordinal), Practitioner(added)) switch
    {
        (null, null) => CompareBase(below.Account(ordinal), Account(added), segment.AccountMap, _accounts),
        (null, _) => 1,
        (_, null) => -1,
        ({ } mine, { } theirs) => CompareBase(~mine, theirs, segment.PractitionerMap, _practitioners),
    };

    private static int CompareBase(int ordinal, int added, OrdinalMap map, ILayerOrder order) =>
        map.IsHidden(ordinal) ? order.CompareBase(ordinal, added) : map.OfBase(ordinal).CompareTo(Place(added, map));

    private static int Place(int added, OrdinalMap map) => added < 0 ? map.OfBase(~added) : map.OfLayer(added);

    /// <summary>The practitioner of a profile, named as the profile is; null for an account.</summary>
    private int? Practitioner(int added)
    {
        var ordinal = added < 0 ? below.Practitioner(~added) : layer.Practitioner(added);
        return ordinal < 0 ? null : added < 0 ? ~ordinal : ordinal;
    }

    private int Account(int added) => added < 0 ? ~below.Account(~added) : layer.Account(added);
}
