using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial.Storage.Layers;

/// <summary>Which of the accounts that changed are in the base, and which of them changed in nothing by which somebody is found.</summary>
/// <remarks>Read on all cores, and many at a time: a look-up waits for one place after the other.</remarks>
internal sealed class ChangedAccounts
{
    private const int BlockSize = 1 << 9, Together = 32;

    private readonly FlatSegment _base;
    private readonly AccountId[] _ids;
    private readonly Account?[] _records;
    private readonly int[] _ordinals;
    private readonly Revision?[] _revisions;

    internal ChangedAccounts(SegmentOverlay overlay)
    {
        _base = overlay.Segment;
        _ids = [.. overlay.ChangedAccounts.Keys];
        _records = [.. overlay.ChangedAccounts.Values];
        _ordinals = new int[_ids.Length];
        _revisions = new Revision?[_ids.Length];
        AllCores.ForBlocks(_ids.Length, BlockSize, Find);
    }

    internal int Count => _ids.Length;

    /// <summary>What an account is now; null when it is gone.</summary>
    internal Account? Record(int changed) => _records[changed];

    /// <summary>Its ordinal in the base, or -1.</summary>
    internal int Ordinal(int changed) => _ordinals[changed];

    /// <summary>What is known of an account that may stay in the base, with a record beside it; null of others.</summary>
    internal Revision? Revision(int changed) => _revisions[changed];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Find(int start, int end)
    {
        var people = new List<int>();
        for (var from = start; from < end; from += Together)
        {
            var to = Math.Min(end, from + Together);
            _base.LikelyOrdinals(_ids.AsSpan(from..to), _ordinals.AsSpan(from..to));
            people.Clear();
            for (var i = from; i < to; i++)
            {
                if (_ordinals[i] >= 0)
                    _base.AddOwners(_ordinals[i], people);
            }
            _base.AnnounceIds(CollectionsMarshal.AsSpan(people));
            for (var i = from; i < to; i++)
            {
                if (!IsFoundAsBefore(i))
                    continue;
                people.Clear();
                _base.AddOwners(_ordinals[i], people);
                _revisions[i] = new(_ordinals[i], _ids[i], _records[i]!, Segment.Followers(_records[i]!), [.. people]);
            }
        }
    }

    /// <summary>Finds out which account it is, and whether somebody is found by what changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsFoundAsBefore(int changed)
    {
        var (likely, record) = (_ordinals[changed], _records[changed]);
        // Of one that is found alike the identifier need not be read: it is the same.
        if (likely >= 0 && record is not null && _base.IsFoundAs(likely, record))
            return true;
        var ordinal = _ordinals[changed] = _base.Ordinal(_ids[changed]);
        return ordinal >= 0 && ordinal != likely && record is not null && _base.IsFoundAs(ordinal, record);
    }
}

/// <summary>An account that stays in the base while its record stands beside it.</summary>
/// <param name="Account">Its ordinal in the base.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Record">What it is now.</param>
/// <param name="Weight">What it weighs now.</param>
/// <param name="Owners">The ordinals of its owners in the base, in the order of the record.</param>
internal sealed record Revision(int Account, AccountId Id, Account Record, long Weight, int[] Owners);
