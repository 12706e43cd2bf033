namespace MedSocial.Storage;

/// <summary>Numbers the profiles of a segment: practitioners and accounts without owners, merged by weight; both come sorted.</summary>
internal sealed class ProfileOrder
{
    private readonly List<int> _alone = [];
    private readonly List<int> _aloneAccounts = [];

    internal ProfileOrder(Segment segment)
    {
        for (var account = 0; account < segment.Accounts.Count; account++)
        {
            if (!segment.HasOwner(account))
                _aloneAccounts.Add(account);
        }
        var practitioners = segment.Practitioners.Count;
        var practitioner = 0;
        foreach (var account in _aloneAccounts)
        {
            var followers = segment.AccountWeight(account);
            while (practitioner < practitioners && segment.Weight(practitioner) >= followers)
                practitioner++;
            _alone.Add(practitioner + _alone.Count);
        }
        Count = practitioners + _alone.Count;
    }

    internal int Count { get; }

    /// <summary>The profiles that are accounts, ascending.</summary>
    internal List<int> Alone => _alone;

    /// <summary>The ordinals of those accounts.</summary>
    internal List<int> AloneAccounts => _aloneAccounts;

    /// <summary>Where accounts stand from a profile on: the first place in <see cref="Alone"/> that is not before it.</summary>
    internal int FirstAlone(int profile)
    {
        var found = _alone.BinarySearch(profile);
        return found < 0 ? ~found : found;
    }
}
