namespace MedSocial.Storage.Layers;

/// <summary>Who the profiles of two layers are.</summary>
/// <param name="Profiles">The profiles.</param>
/// <param name="Segment">The practitioners and accounts.</param>
/// <param name="Lower">The profiles of the base.</param>
/// <param name="Upper">The profiles of the layer.</param>
internal sealed record ProfileLayers(OrdinalMap Profiles, LayeredSegment Segment, ProfileColumns Lower, ProfileColumns Upper)
{
    /// <summary>The places of the base's networks in the common list; null when they are the same.</summary>
    private readonly int[]? _networks = Networks(Segment);

    internal int Practitioner(int profile)
    {
        var isAdded = Profiles.IsAdded(profile, out var ordinal);
        var practitioner = (isAdded ? Upper : Lower).Practitioner(ordinal);
        return practitioner < 0 ? -1 : isAdded ? Segment.PractitionerMap.OfLayer(practitioner) : Segment.PractitionerMap.OfBase(practitioner);
    }

    internal int Account(int profile) => Profiles.IsAdded(profile, out var ordinal)
        ? Segment.AccountMap.OfLayer(Upper.Account(ordinal))
        : Segment.AccountMap.OfBase(Lower.Account(ordinal));

    internal ReadOnlySpan<AccountFigures> Accounts(int profile)
    {
        if (Profiles.IsAdded(profile, out var ordinal))
            return Upper.Accounts(ordinal);
        var accounts = Lower.Accounts(ordinal);
        if (_networks is null || accounts.IsEmpty)
            return accounts;
        var moved = new AccountFigures[accounts.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = accounts[i] with { Network = _networks[accounts[i].Network] };
        return moved;
    }

    private static int[]? Networks(LayeredSegment segment)
    {
        int[] networks = [.. segment.Base.Networks.Select(network => segment.OrdinalOf(network.Id))];
        for (var i = 0; i < networks.Length; i++)
        {
            if (networks[i] != i)
                return networks;
        }
        return null;
    }
}
