namespace MedSocial.Storage;

/// <summary>Who each profile is, and how well known.</summary>
internal sealed class ProfileColumns
{
    private readonly int[] _owners;

    /// <param name="owners">For each profile the ordinal of its practitioner, or the complement of the ordinal of its account.</param>
    /// <param name="profileOfPractitioner">For each practitioner its profile.</param>
    internal ProfileColumns(int[] owners, int[] profileOfPractitioner)
    {
        _owners = owners;
        ProfileOfPractitioner = profileOfPractitioner;
    }

    internal int Count => _owners.Length;

    internal int[] ProfileOfPractitioner { get; }

    internal long Bytes => (_owners.Length + ProfileOfPractitioner.Length) * 4L;

    /// <summary>The ordinal of the practitioner, or -1 for an account without a known owner.</summary>
    internal int Practitioner(int profile) => _owners[profile] >= 0 ? _owners[profile] : -1;

    /// <summary>The ordinal of the account that is the profile; only for profiles without a practitioner.</summary>
    internal int Account(int profile) => ~_owners[profile];
}
