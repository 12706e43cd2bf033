using System.Runtime.InteropServices;

namespace MedSocial.Storage.Layers;

/// <summary>Who the profiles of two layers are.</summary>
internal sealed class ProfileLayers
{
    private readonly LayeredSegment _segment;
    private readonly ProfileColumns _lower;
    private readonly ProfileColumns _upper;

    /// <summary>The places of the base's networks in the common list; null when they are the same.</summary>
    private readonly int[]? _networks;

    /// <summary>The figures of those of the base that moved, by <see cref="OrdinalMap.HiddenPlace"/>; put together when they are asked for first.</summary>
    private readonly AccountFigures[]?[] _moved;

    /// <param name="profiles">The profiles.</param>
    /// <param name="segment">The practitioners and accounts.</param>
    /// <param name="lower">The profiles of the base.</param>
    /// <param name="upper">The profiles of the layer.</param>
    internal ProfileLayers(OrdinalMap profiles, LayeredSegment segment, ProfileColumns lower, ProfileColumns upper)
    {
        Profiles = profiles;
        (_segment, _lower, _upper) = (segment, lower, upper);
        _networks = Networks(segment);
        _moved = new AccountFigures[]?[profiles.HiddenCount];
    }

    internal OrdinalMap Profiles { get; }

    /// <summary>The profiles that are accounts without a known owner, and those accounts; both ascend.</summary>
    internal (int[] Profiles, int[] Accounts) Alone()
    {
        var (lower, upper) = (_lower.Alone(), _upper.Alone());
        var (profiles, accounts) = (new List<int>(lower.Length), new List<int>(lower.Length));
        foreach (var profile in lower)
        {
            if (Profiles.OfBase(profile) is not (>= 0 and var place))
                continue;
            profiles.Add(place);
            accounts.Add(_segment.AccountMap.OfBase(_lower.Account(profile)));
        }
        foreach (var profile in upper)
        {
            profiles.Add(Profiles.OfLayer(profile));
            accounts.Add(_segment.AccountMap.OfLayer(_upper.Account(profile)));
        }
        return (PlaceSet.Sorted(CollectionsMarshal.AsSpan(profiles), Profiles.Count), PlaceSet.Sorted(CollectionsMarshal.AsSpan(accounts), _segment.AccountMap.Count));
    }

    internal ReadOnlySpan<AccountFigures> Accounts(int profile)
    {
        if (Profiles.IsAdded(profile, out var ordinal))
            return _upper.Accounts(ordinal);
        if (Profiles.HiddenPlace(ordinal) is >= 0 and var place)
            return Volatile.Read(ref _moved[place]) ?? (_moved[place] = Figures(ordinal));
        var accounts = _lower.Accounts(ordinal);
        return _networks is null || accounts.IsEmpty ? accounts : InCommon(accounts);
    }

    /// <summary>The figures of a profile that moved, those of its best known account first.</summary>
    private AccountFigures[] Figures(int profile)
    {
        var practitioner = _lower.Practitioner(profile);
        var account = practitioner < 0 ? _lower.Account(profile) : -1;
        var own = practitioner < 0 ? [account] : _segment.Base.AccountsOf(practitioner);
        var figures = InCommon(_lower.Accounts(profile));
        for (var i = 0; i < figures.Length; i++)
        {
            if (_segment.Revised.Find(own[i]) is { } revised)
                figures[i] = AccountFigures.Of(revised, figures[i].Network);
        }
        if (figures.Length > 1)
        {
            var places = new int[own.Length];
            for (var i = 0; i < places.Length; i++)
                places[i] = _segment.AccountMap.OfBase(own[i]);
            Array.Sort(places, figures);
        }
        return figures;
    }

    private AccountFigures[] InCommon(ReadOnlySpan<AccountFigures> accounts)
    {
        var moved = accounts.ToArray();
        if (_networks is not null)
        {
            foreach (ref var account in moved.AsSpan())
                account = account with { Network = _networks[account.Network] };
        }
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
