namespace MedSocial.Storage.Layers;

/// <summary>In which order the things of a sort stand, of whichever layer they are: the heaviest first, then by identifier.</summary>
internal interface ILayerOrder
{
    /// <summary>The weight by which one of the base stands there.</summary>
    long BaseWeight(int ordinal);

    /// <summary>Which of two comes first if they weigh the same.</summary>
    /// <param name="one">An ordinal of the layer, or the complement of one of the base.</param>
    /// <param name="other">The same.</param>
    int CompareIds(int one, int other);
}

/// <summary>The order of practitioners.</summary>
internal sealed class PractitionerOrder(FlatSegment below, FlatSegment layer) : ILayerOrder
{
    public long BaseWeight(int ordinal) => below.Weight(ordinal);

    public int CompareIds(int one, int other) => Id(one).CompareTo(Id(other));

    private PractitionerId Id(int item) => item < 0 ? below.PractitionerIdOf(~item) : layer.PractitionerIdOf(item);
}

/// <summary>The order of accounts.</summary>
internal sealed class AccountOrder(FlatSegment below, FlatSegment layer) : ILayerOrder
{
    public long BaseWeight(int ordinal) => below.AccountWeight(ordinal);

    public int CompareIds(int one, int other) => Id(one).CompareTo(Id(other));

    private AccountId Id(int item) => item < 0 ? below.AccountIdOf(~item) : layer.AccountIdOf(item);
}

/// <summary>The order of profiles, as <see cref="ProfileOrder"/> has it: practitioners before accounts that weigh the same.</summary>
internal sealed class LayeredProfileOrder(LayeredSegment segment, ProfileColumns below, ProfileColumns layer) : ILayerOrder
{
    private readonly PractitionerOrder _practitioners = new(segment.Base, segment.Layer);
    private readonly AccountOrder _accounts = new(segment.Base, segment.Layer);

    public long BaseWeight(int ordinal) =>
        below.Practitioner(ordinal) is >= 0 and var practitioner ? segment.Base.Weight(practitioner) : segment.Base.AccountWeight(below.Account(ordinal));

    public int CompareIds(int one, int other)
    {
        var (mine, theirs) = (Practitioner(one), Practitioner(other));
        return (mine, theirs) switch
        {
            (null, null) => _accounts.CompareIds(Account(one), Account(other)),
            (null, _) => 1,
            (_, null) => -1,
            _ => _practitioners.CompareIds(mine.Value, theirs.Value),
        };
    }

    /// <summary>The practitioner of a profile, of the base by complement; null for an account.</summary>
    private int? Practitioner(int item)
    {
        var ordinal = item < 0 ? below.Practitioner(~item) : layer.Practitioner(item);
        return ordinal < 0 ? null : item < 0 ? ~ordinal : ordinal;
    }

    private int Account(int item) => item < 0 ? ~below.Account(~item) : layer.Account(item);
}
