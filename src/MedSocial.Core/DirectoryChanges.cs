using System.Collections.Immutable;

namespace MedSocial;

/// <summary>What is to be different in the next snapshot of a directory: see <see cref="MedicalDirectory.Apply"/>.</summary>
/// <remarks>
/// <para>Immutable, equal by value. The order of the lists does not count. Records that are removed go first, so that a record that is removed and
/// given anew is replaced.</para>
/// <para>A record that is given takes the place of the one with the same identifier. Interactions have none: those that are given are added.</para>
/// </remarks>
/// <example><c>directory.Apply(new() { Accounts = [account with { Measures = [.. account.Measures, today] }] })</c></example>
public sealed record DirectoryChanges
{
    /// <summary>Gets the changes that change nothing.</summary>
    public static DirectoryChanges None { get; } = new();

    /// <summary>Gets the practitioners that are new or known better.</summary>
    /// <exception cref="ArgumentException">A record is null; so for every list here.</exception>
    public EquatableArray<Practitioner> Practitioners { get; init => field = Present(value, nameof(Practitioners)); }

    /// <summary>Gets the accounts that are new or known better.</summary>
    public EquatableArray<Account> Accounts { get; init => field = Present(value, nameof(Accounts)); }

    /// <summary>Gets the networks that are new or known better; those of the catalogue come by themselves when an account is on them.</summary>
    public EquatableArray<Network> Networks { get; init => field = Present(value, nameof(Networks)); }

    /// <summary>Gets the organizations that are new or known better.</summary>
    public EquatableArray<Organization> Organizations { get; init => field = Present(value, nameof(Organizations)); }

    /// <summary>Gets the topics that are new or known better.</summary>
    public EquatableArray<Topic> Topics { get; init => field = Present(value, nameof(Topics)); }

    /// <summary>Gets the interactions that are added.</summary>
    public EquatableArray<Interaction> Interactions { get; init => field = Present(value, nameof(Interactions)); }

    /// <summary>Gets the sources that are new or known better.</summary>
    public EquatableArray<Source> Sources { get; init => field = Present(value, nameof(Sources)); }

    /// <summary>Gets the practitioners that leave. Their accounts stay, without them as owner. One that is not there is no error.</summary>
    public EquatableArray<PractitionerId> RemovedPractitioners { get; init; }

    /// <summary>Gets the accounts that leave, and with them their interactions. One that is not there is no error.</summary>
    public EquatableArray<AccountId> RemovedAccounts { get; init; }

    /// <summary>
    /// Gets the practitioners who asked to be forgotten: they leave with every account that nobody else runs, and no import brings them back.
    /// A register's number, such as <c>rpps:10003820189</c>, means whoever holds it, now or later.
    /// </summary>
    /// <remarks>What stays is a mark of each identifier, a keyed hash, which survives <see cref="MedicalDirectory.Compact"/>, saving and opening, and
    /// which <see cref="MedicalDirectoryBuilder.KeepErasures"/> hands to the next import. It keeps the person out and names nobody to who sees the marks
    /// alone; who has the file and a list of register numbers can try them all.</remarks>
    public EquatableArray<PractitionerId> ErasedPractitioners { get; init; }

    /// <summary>Gets the accounts whose holders asked to be forgotten: see <see cref="ErasedPractitioners"/>.</summary>
    public EquatableArray<AccountId> ErasedAccounts { get; init; }

    /// <summary>Gets the day after which dates are reported as lying in the future; null when they are not. The library never reads the machine's clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Gets whether nothing changes.</summary>
    public bool IsEmpty =>
        Practitioners.IsEmpty && Accounts.IsEmpty && Networks.IsEmpty && Organizations.IsEmpty && Topics.IsEmpty && Interactions.IsEmpty && Sources.IsEmpty
        && RemovedPractitioners.IsEmpty && RemovedAccounts.IsEmpty && ErasedPractitioners.IsEmpty && ErasedAccounts.IsEmpty;

    private static EquatableArray<T> Present<T>(EquatableArray<T> records, string name)
        where T : class
    {
        foreach (var record in records)
        {
            if (record is null)
                throw new ArgumentException($"{name} holds a missing record (null).", name);
        }
        return records;
    }
}
