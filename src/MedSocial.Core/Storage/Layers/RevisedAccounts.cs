using MedSocial.Storage.Records;

namespace MedSocial.Storage.Layers;

/// <summary>Accounts of the base that changed in nothing by which somebody is found: their figures, most of all. Records of them stand beside the base; names, values
/// and handles stay in it, and so do their owners, who move with them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class RevisedAccounts
{
    private readonly FlatSegment _base;
    private readonly PlaceSet _set;
    private readonly Account[] _records;
    private readonly long[] _weights;

    /// <param name="segment">The base.</param>
    /// <param name="revised">What the accounts are now, by their ordinal in the base.</param>
    internal RevisedAccounts(FlatSegment segment, IReadOnlyDictionary<int, Account> revised)
    {
        _base = segment;
        Accounts = [.. revised.Keys];
        Array.Sort(Accounts);
        _records = Array.ConvertAll(Accounts, account => revised[account]);
        _weights = Array.ConvertAll(_records, Segment.Followers);
        _set = new(Accounts, segment.Accounts.Count);
        var sketch = new AccountSketch();
        var owners = new List<int>();
        foreach (var account in Accounts)
            segment.AddOwners(account, owners);
        owners.Sort();
        Practitioners = [.. owners.Distinct()];
    }

    /// <summary>Their ordinals in the base, ascending.</summary>
    internal int[] Accounts { get; }

    /// <summary>The ordinals of their owners in the base, ascending.</summary>
    internal int[] Practitioners { get; }

    /// <summary>Tells these records from others.</summary>
    internal ulong Fingerprint => HeapBuilder.Of(_records, new(), static (account, book) => AccountRecord.Write(account, book, [])).Fingerprint;

    /// <summary>What an account of the base is now; null when it is as it was.</summary>
    internal Account? Find(int account) => _set.Contains(account, out var before) ? _records[before] : null;

    /// <summary>The weight of an account of the base.</summary>
    internal long AccountWeight(int account) => _set.Contains(account, out var before) ? _weights[before] : _base.AccountWeight(account);

    /// <summary>The weight of a practitioner of the base: that of the best known account.</summary>
    internal long Weight(int practitioner)
    {
        var best = 0L;
        foreach (var account in _base.AccountsOf(practitioner))
            best = Math.Max(best, AccountWeight(account));
        return best;
    }
}
