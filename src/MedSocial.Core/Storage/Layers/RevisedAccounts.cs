using System.Runtime.CompilerServices;
using MedSocial.Storage.Records;

namespace MedSocial.Storage.Layers;

/// <summary>Accounts of the base that changed in nothing by which somebody is found: in their figures, most of all. Their records stand beside the base; names, values
/// and handles stay in it, and so do their owners, who move with them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class RevisedAccounts
{
    private readonly FlatSegment _base;
    private readonly PlaceSet _set;
    private readonly PlaceSet _owners;
    private readonly Revision[] _revisions;
    private readonly PractitionerId[] _ownerIds;

    /// <param name="segment">The base.</param>
    /// <param name="revisions">The accounts, in any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RevisedAccounts(FlatSegment segment, List<Revision> revisions)
    {
        _base = segment;
        var owners = new List<int>();
        foreach (var revision in revisions)
            owners.AddRange(revision.Owners);
        Accounts = PlaceSet.Sorted([.. revisions.Select(static revision => revision.Account)], segment.Accounts.Count);
        Practitioners = PlaceSet.Sorted([.. owners], segment.Practitioners.Count);
        _set = new(Accounts, segment.Accounts.Count);
        _owners = new(Practitioners, segment.Practitioners.Count);
        _revisions = new Revision[Accounts.Length];
        _ownerIds = new PractitionerId[Practitioners.Length];
        foreach (var revision in revisions)
        {
            _ = _set.Contains(revision.Account, out var place);
            _revisions[place] = revision;
            for (var i = 0; i < revision.Owners.Length; i++)
            {
                _ = _owners.Contains(revision.Owners[i], out var owner);
                _ownerIds[owner] = revision.Record.Owners[i];
            }
        }
    }

    /// <summary>Their ordinals in the base, ascending.</summary>
    internal int[] Accounts { get; }

    /// <summary>The ordinals of their owners in the base, ascending.</summary>
    internal int[] Practitioners { get; }

    /// <summary>Tells these records from others.</summary>
    internal ulong Fingerprint => HeapBuilder.Of(_revisions, new(), static (revision, book) => AccountRecord.Write(revision.Record, book, [])).Fingerprint;

    /// <summary>What an account of the base is now; null when it is as it was.</summary>
    internal Account? Find(int account) => _set.Contains(account, out var before) ? _revisions[before].Record : null;

    /// <summary>The identifier of an account of the base; that of one of these is not read.</summary>
    internal AccountId AccountIdOf(int account) => _set.Contains(account, out var before) ? _revisions[before].Id : _base.AccountIdOf(account);

    /// <summary>The identifier of a practitioner of the base; that of an owner of one of these is not read.</summary>
    internal PractitionerId PractitionerIdOf(int practitioner) =>
        _owners.Contains(practitioner, out var before) ? _ownerIds[before] : _base.PractitionerIdOf(practitioner);

    /// <summary>The weight of an account of the base.</summary>
    internal long AccountWeight(int account) => _set.Contains(account, out var before) ? _revisions[before].Weight : _base.AccountWeight(account);

    /// <summary>The weight of a practitioner of the base: that of the best known account.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal long Weight(int practitioner)
    {
        var best = 0L;
        foreach (var account in _base.AccountsOf(practitioner))
            best = Math.Max(best, AccountWeight(account));
        return best;
    }
}
