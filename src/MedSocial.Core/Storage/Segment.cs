using MedSocial.Storage.Flat;
using MedSocial.Storage.Records;

namespace MedSocial.Storage;

/// <summary>The records of a directory under dense ordinals, in an order that does not depend on the order in which they came.</summary>
/// <remarks>
/// <para>Practitioners stand by descending static weight (the largest number of followers that any of their accounts is known to have), accounts
/// by their own, so that the first of any list of ordinals is the best known; ties go by identifier. Everything else stands by identifier.
/// Above it, only ordinals and records are seen: whether they lie in one piece (<see cref="FlatSegment"/>) or in two (<see cref="Layers.LayeredSegment"/>)
/// cannot be told, and every number is the same in both.</para>
/// <para>Records are made when they are asked for. Whoever takes spans holds the lease of <see cref="Read"/> meanwhile; lists of records hold it themselves.</para>
/// </remarks>
internal abstract class Segment
{
    internal abstract RecordList<Practitioner> Practitioners { get; }

    internal abstract RecordList<Account> Accounts { get; }

    internal abstract RecordList<Network> Networks { get; }

    internal abstract RecordList<Organization> Organizations { get; }

    internal abstract RecordList<Topic> Topics { get; }

    internal abstract RecordList<Interaction> Interactions { get; }

    internal abstract RecordList<Source> Sources { get; }

    /// <summary>What is needed to find profiles; laid out at the first search, or read from the file.</summary>
    internal abstract SearchIndex SearchIndex { get; }

    /// <summary>What is needed to complete what is typed; laid out at the first completion, or read from the file.</summary>
    internal abstract SuggestIndex SuggestIndex { get; }

    /// <summary>Tells this snapshot from others.</summary>
    internal abstract ulong Fingerprint { get; }

    /// <summary>The file of which the segment is, or a part of it.</summary>
    private protected abstract SegmentMemory? Memory { get; }

    /// <summary>Keeps the memory where it is until the lease is disposed of.</summary>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    internal SegmentLease Read() => new(Memory, this);

    /// <summary>Reads something under a lease, and says of damaged content that it is damaged.</summary>
    internal TResult Guard<TArgument, TResult>(TArgument argument, Func<TArgument, TResult> read)
    {
        using var lease = Read();
        try
        {
            return read(argument);
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }
    }

    /// <summary>The static weight of a practitioner: that of the best known account.</summary>
    internal abstract long Weight(int practitioner);

    /// <summary>The static weight of an account.</summary>
    internal abstract long AccountWeight(int account);

    internal abstract PractitionerId PractitionerIdOf(int practitioner);

    /// <summary>Says that the identifiers of some practitioners will be read soon, so that they come from memory side by side; negative numbers are none.</summary>
    internal virtual void AnnounceIds(ReadOnlySpan<int> practitioners)
    {
    }

    /// <summary>The step before: sends for what says where they are.</summary>
    internal virtual void AnnounceIdStarts(ReadOnlySpan<int> practitioners)
    {
    }

    internal abstract AccountId AccountIdOf(int account);

    /// <summary>The ordinal of a practitioner, or -1.</summary>
    internal abstract int Ordinal(PractitionerId id);

    /// <summary>The ordinal of an account, or -1.</summary>
    internal abstract int Ordinal(AccountId id);

    /// <summary>The ordinals of a practitioner's accounts, ascending.</summary>
    internal abstract ReadOnlySpan<int> AccountsOf(int practitioner);

    /// <summary>Whether an account has a handle, whatever its case.</summary>
    internal virtual bool HasHandle(int account, ReadOnlySpan<char> handle) =>
        Accounts[account].Handle is { } known && handle.Equals(known.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an account has an owner who is known.</summary>
    internal abstract bool HasOwner(int account);

    /// <summary>The piece on which the segment lies; null of one in one piece.</summary>
    internal virtual FlatSegment? Below => null;

    /// <summary>The ordinal below of an account that is as it was there, and whose owners are; -1 of all others.</summary>
    internal virtual int Unchanged(int account) => -1;

    /// <summary>Reads what rankings ask of an account.</summary>
    /// <returns>The piece in which its owners have the ordinals that are read.</returns>
    internal abstract FlatSegment Sketch(int account, AccountSketch sketch);

    /// <summary>An interaction as rankings read it.</summary>
    internal abstract Act Act(int interaction);

    internal abstract Network? FindNetwork(NetworkId id);

    /// <summary>The place of a network in the list, or -1.</summary>
    internal abstract int OrdinalOf(NetworkId id);

    /// <summary>The accounts of a practitioner, the best known first. Whoever asks holds the lease of <see cref="Read"/>.</summary>
    internal Account[] AccountRecords(int practitioner)
    {
        var ordinals = AccountsOf(practitioner);
        var accounts = ordinals.IsEmpty ? [] : new Account[ordinals.Length];
        for (var i = 0; i < accounts.Length; i++)
            accounts[i] = ReadAccount(ordinals[i]);
        return accounts;
    }

    /// <summary>An account, under the lease of whoever asks.</summary>
    private protected virtual Account ReadAccount(int account) => Accounts[account];

    /// <summary>Whether an error is what damaged content of an opened file leads to.</summary>
    internal bool IsDamage(Exception error) =>
        Memory is not null
        && error is ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or InvalidOperationException or NullReferenceException
        && error is not (ObjectDisposedException or ArgumentException { ParamName: "request" or "options" or "leaderboard" });

    internal DirectoryFileException Damaged(Exception error) =>
        new(DirectoryFileError.Corrupt, Memory?.Path, -1, "The content is damaged; MedicalDirectory.Verify says where", error);

    /// <summary>The static weight of an account that is no part of a segment yet.</summary>
    internal static long Followers(Account account) => account.FindMeasure(MeasureKind.Followers)?.Lower ?? 0;
}
