namespace MedSocial.Storage;

/// <summary>Who each profile is, and how well known.</summary>
internal sealed class ProfileColumns
{
    private readonly int[] _owners;
    private readonly AccountFigures[] _accounts;
    private readonly int[] _accountStarts;

    /// <param name="owners">For each profile the ordinal of its practitioner, or the complement of the ordinal of its account.</param>
    /// <param name="profileOfPractitioner">For each practitioner its profile.</param>
    /// <param name="accounts">The figures of all accounts, profile after profile.</param>
    /// <param name="accountStarts">Where the accounts of each profile start, and the end.</param>
    internal ProfileColumns(int[] owners, int[] profileOfPractitioner, AccountFigures[] accounts, int[] accountStarts)
    {
        _accounts = accounts;
        _accountStarts = accountStarts;
        _owners = owners;
        ProfileOfPractitioner = profileOfPractitioner;
    }

    internal int Count => _owners.Length;

    internal int[] ProfileOfPractitioner { get; }

    internal long Bytes => (_owners.Length + ProfileOfPractitioner.Length + _accountStarts.Length) * 4L + _accounts.Length * 12L;

    /// <summary>What is known of the accounts of a profile.</summary>
    internal ReadOnlySpan<AccountFigures> Accounts(int profile) =>
        _accounts.AsSpan(_accountStarts[profile], _accountStarts[profile + 1] - _accountStarts[profile]);

    /// <summary>The ordinal of the practitioner, or -1 for an account without a known owner.</summary>
    internal int Practitioner(int profile) => _owners[profile] >= 0 ? _owners[profile] : -1;

    /// <summary>The ordinal of the account that is the profile; only for profiles without a practitioner.</summary>
    internal int Account(int profile) => ~_owners[profile];
}

/// <summary>What sorting and filtering ask of an account.</summary>
/// <param name="Network">The place of its network in the segment's list.</param>
/// <param name="Followers">The followers that are proven, or -1 when there is no figure.</param>
/// <param name="AsOf">The day number of its newest figure, or 0.</param>
internal readonly record struct AccountFigures(short Network, int Followers, int AsOf);
